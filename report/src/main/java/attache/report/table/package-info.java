/** Rows and columns, for a terminal and for other programs alike. */
@NullMarked
package attache.report.table;

import org.jspecify.annotations.NullMarked;
