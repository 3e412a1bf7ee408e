/** Sources, store, vintages, mirror flows, indicators. */
@NullMarked
package attache.statistics;

import org.jspecify.annotations.NullMarked;
