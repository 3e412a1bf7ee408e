/** The statement against itself, with no data at all. */
@NullMarked
package attache.checking.selfcheck;

import org.jspecify.annotations.NullMarked;
