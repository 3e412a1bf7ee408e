/** The attache command. */
@NullMarked
package attache.app;

import org.jspecify.annotations.NullMarked;
