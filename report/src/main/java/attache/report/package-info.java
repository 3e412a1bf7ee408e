/** Findings become something to look at or to send. */
@NullMarked
package attache.report;

import org.jspecify.annotations.NullMarked;
