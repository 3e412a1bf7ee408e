/** Text cut into words, numbers and signs, and into sentences, without copying any of it. */
@NullMarked
package attache.claims.token;

import org.jspecify.annotations.NullMarked;
