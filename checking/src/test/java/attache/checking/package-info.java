/** Claims and statistics become findings: tests, and what they are written with. */
@NullMarked
package attache.checking;

import org.jspecify.annotations.NullMarked;
