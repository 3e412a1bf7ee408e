/** Findings in the forms that other programs and newsrooms exchange. */
@NullMarked
package attache.report.exchange;

import org.jspecify.annotations.NullMarked;
