/** The report as one self-contained page. */
@NullMarked
package attache.report.html;

import org.jspecify.annotations.NullMarked;
