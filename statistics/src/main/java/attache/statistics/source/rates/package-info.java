/** Exchange rates: the European Central Bank's and the Bank for International Settlements'. */
@NullMarked
package attache.statistics.source.rates;

import org.jspecify.annotations.NullMarked;
