/** A figure as said, with what it is a figure of. */
@NullMarked
package attache.claims.claim;

import org.jspecify.annotations.NullMarked;
