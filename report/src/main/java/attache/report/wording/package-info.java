/** Findings in words: what every report says alike. */
@NullMarked
package attache.report.wording;

import org.jspecify.annotations.NullMarked;
