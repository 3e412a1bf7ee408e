/** True figures told in sentences, with and without a slip: how often the checker names it. */
@NullMarked
package attache.benchmarks.mutation;

import org.jspecify.annotations.NullMarked;
