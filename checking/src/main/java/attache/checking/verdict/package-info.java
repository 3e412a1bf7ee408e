/** What comes of comparing the two, and the tolerances used. */
@NullMarked
package attache.checking.verdict;

import org.jspecify.annotations.NullMarked;
