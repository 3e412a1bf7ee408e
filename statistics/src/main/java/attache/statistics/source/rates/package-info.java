/** Exchange rates: of the European Central Bank and the Bank for International Settlements. */
@NullMarked
package attache.statistics.source.rates;

import org.jspecify.annotations.NullMarked;
