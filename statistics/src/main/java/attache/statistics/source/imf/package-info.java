/** The IMF's goods trade by partner, as each side reports it. */
@NullMarked
package attache.statistics.source.imf;

import org.jspecify.annotations.NullMarked;
