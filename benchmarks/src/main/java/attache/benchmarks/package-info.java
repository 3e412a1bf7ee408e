/** Speed and accuracy, and the rules of the whole house. */
@NullMarked
package attache.benchmarks;

import org.jspecify.annotations.NullMarked;
