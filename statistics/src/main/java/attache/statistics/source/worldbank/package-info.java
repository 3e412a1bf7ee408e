/** The World Bank's World Development Indicators. */
@NullMarked
package attache.statistics.source.worldbank;

import org.jspecify.annotations.NullMarked;
