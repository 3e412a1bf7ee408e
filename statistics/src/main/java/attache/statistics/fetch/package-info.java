/**
 * Asking public interfaces for figures, politely, and keeping every answer: {@link
 * attache.statistics.fetch.Fetching}.
 */
@NullMarked
package attache.statistics.fetch;

import org.jspecify.annotations.NullMarked;
