/** Official files become figures held: which form a file has, and what became of it. */
@NullMarked
package attache.statistics.intake;

import org.jspecify.annotations.NullMarked;
