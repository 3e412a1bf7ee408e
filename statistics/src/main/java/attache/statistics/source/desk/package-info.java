/** Tables that people fill in by hand: registers of dated facts, groups of goods, concordances. */
@NullMarked
package attache.statistics.source.desk;

import org.jspecify.annotations.NullMarked;
