package attache.statistics.verify;

import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.store.StoredTrade;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in files that a user has added: figures that stand twice in one edition, and
 * products that do not add up to their total.
 *
 * <p>Products may fall short of the total, where some are confidential; they cannot exceed it by
 * more than rounding. Only a level of the classification is added up of which the edition holds all
 * chapters.
 */
final class StoredFaults {

  static final double LEAST_SHARE = 0.95;
  static final double LARGEST_SHARE = 1.005;

  private final StoredTrade trade;
  private final double least;

  StoredFaults(StoredTrade trade, double least) {
    this.trade = trade;
    this.least = least;
  }

  void look(
      @Nullable SeriesAddress address, Predicate<SeriesKey> meant, Consumer<Suspicion> found) {
    for (StoredTrade.Held twice : trade.twice()) {
      if (meant.test(twice.key())) {
        found.accept(
            new Suspicion(
                Rule.DUPLICATE,
                twice.key().toString(),
                twice.period().toString(),
                twice.value(),
                "stands twice in the edition",
                1,
                Math.abs(twice.value())));
      }
    }
    for (StoredTrade.Sum sum : trade.sums(address)) {
      double share = sum.parts() / sum.value();
      double off = Math.abs(sum.parts() - sum.value());
      if (meant.test(sum.whole())
          && sum.value() > 0
          && off >= least
          && (share < LEAST_SHARE || share > LARGEST_SHARE)) {
        found.accept(
            new Suspicion(
                Rule.PRODUCTS_AND_TOTAL,
                sum.whole().toString(),
                sum.period().toString(),
                sum.value(),
                String.format(
                    Locale.ROOT,
                    "products (%s) add up to %.1f %% of the total of %s",
                    sum.level(),
                    100 * share,
                    Figure.shortly(sum.value())),
                share < 1 ? (1 - share) / (1 - LEAST_SHARE) : (share - 1) / (LARGEST_SHARE - 1),
                off));
      }
    }
  }
}
