/** CEPII's BACI: one reconciled value of every flow of goods, as the zip it is given out in. */
@NullMarked
package attache.statistics.source.cepii;

import org.jspecify.annotations.NullMarked;
