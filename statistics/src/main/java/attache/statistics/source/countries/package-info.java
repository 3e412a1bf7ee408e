/** Tables of a user's own by country and year, on any subject, and the words they go by. */
@NullMarked
package attache.statistics.source.countries;

import org.jspecify.annotations.NullMarked;
