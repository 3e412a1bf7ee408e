/**
 * National tables: a sheet of cells, a mapping that says how an office sets its figures in them,
 * and the figures that come of both.
 */
@NullMarked
package attache.statistics.source.table;

import org.jspecify.annotations.NullMarked;
