/** Indicators of two countries' trade: each formula on the type it is about, with its source. */
@NullMarked
package attache.statistics.indicator;

import org.jspecify.annotations.NullMarked;
