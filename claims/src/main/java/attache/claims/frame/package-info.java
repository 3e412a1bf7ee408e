/** Which measure, parties, period and source belong to which figure. */
@NullMarked
package attache.claims.frame;

import org.jspecify.annotations.NullMarked;
