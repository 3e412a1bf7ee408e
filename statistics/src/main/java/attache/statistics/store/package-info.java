/** The figures at hand: the reference pack and what the user added. */
@NullMarked
package attache.statistics.store;

import org.jspecify.annotations.NullMarked;
