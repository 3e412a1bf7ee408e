/** Makes the reference pack of {@code data/} from the raw files it was collected in. */
@NullMarked
package attache.statistics.pack;

import org.jspecify.annotations.NullMarked;
