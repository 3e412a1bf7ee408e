/** Claims and statistics become findings. */
@NullMarked
package attache.checking;

import org.jspecify.annotations.NullMarked;
