/** Our World in Data, and whoever gives figures out in its layout. */
@NullMarked
package attache.statistics.source.owid;

import org.jspecify.annotations.NullMarked;
