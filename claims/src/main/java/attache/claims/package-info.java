/** A document becomes a Statement, a Statement becomes Claims. */
@NullMarked
package attache.claims;

import org.jspecify.annotations.NullMarked;
