/** What words and codes mean: countries, periods, units, quantities, the catalogue of measures. */
@NullMarked
package attache.vocabulary;

import org.jspecify.annotations.NullMarked;
