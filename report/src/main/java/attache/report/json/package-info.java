/** The report for machines. */
@NullMarked
package attache.report.json;

import org.jspecify.annotations.NullMarked;
