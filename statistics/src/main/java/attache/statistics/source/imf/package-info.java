/** The International Monetary Fund: trade in goods by partner. */
@NullMarked
package attache.statistics.source.imf;

import org.jspecify.annotations.NullMarked;
