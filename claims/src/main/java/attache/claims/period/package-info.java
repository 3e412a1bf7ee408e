/** Words of time in a text, and the periods they mean. */
@NullMarked
package attache.claims.period;

import org.jspecify.annotations.NullMarked;
