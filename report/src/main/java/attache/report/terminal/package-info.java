/** The report for a terminal. */
@NullMarked
package attache.report.terminal;

import org.jspecify.annotations.NullMarked;
