/** UN Comtrade: goods trade as each reporter reports it. */
@NullMarked
package attache.statistics.source.comtrade;

import org.jspecify.annotations.NullMarked;
