/** Official figures: series of observations, each side's kept apart. */
@NullMarked
package attache.statistics.series;

import org.jspecify.annotations.NullMarked;
