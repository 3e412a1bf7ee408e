/** Claims and statistics become Findings. */
@NullMarked
package attache.checking;

import org.jspecify.annotations.NullMarked;
