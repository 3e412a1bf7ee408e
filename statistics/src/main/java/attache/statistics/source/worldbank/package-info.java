/** The World Bank's indicators of countries. */
@NullMarked
package attache.statistics.source.worldbank;

import org.jspecify.annotations.NullMarked;
