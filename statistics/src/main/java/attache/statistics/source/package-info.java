/** Where official figures come from. */
@NullMarked
package attache.statistics.source;

import org.jspecify.annotations.NullMarked;
