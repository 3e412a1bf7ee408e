/** Eurostat's Comext: goods trade of the EU and its members. */
@NullMarked
package attache.statistics.source.eurostat;

import org.jspecify.annotations.NullMarked;
