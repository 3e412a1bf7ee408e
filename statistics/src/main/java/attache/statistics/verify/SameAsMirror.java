package attache.statistics.verify;

import attache.statistics.series.SeriesKey;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The same figure for both sides of a pair: imports that are the partner's exports times 1, 1.06 or
 * 1.10 to five digits, the last two being what the IMF adds for freight where it estimates a side
 * from the other. Two offices that count by themselves do not agree to five digits; where neither
 * figure is flagged, one looks like a copy.
 *
 * <p>Estimates that are flagged are told of once a data set, with their number.
 */
final class SameAsMirror implements Rule.OfSides {

  static final double[] RATIOS = {1, 1.06, 1.10};
  static final double NEAR = 2e-5;

  /** Below a million dollars, figures in thousands meet by chance. */
  static final double FEWEST_DIGITS = 1e6;

  private final double least;
  private final Map<String, int[]> estimates = new TreeMap<>();

  /**
   * @param least the value from which on a copy is told, in the series' unit
   */
  SameAsMirror(double least) {
    this.least = Math.max(least, FEWEST_DIGITS);
  }

  @Override
  public void look(Flow.Side side, Consumer<Suspicion> found) {
    Line imports = side.own();
    Line exports = side.mirror();
    if (exports == null || !imports.key().measure().equals("goods_imports")) {
      return;
    }
    for (int i = 0; i < imports.size(); i++) {
      int j = exports.at(imports.time(i));
      if (j >= 0 && imports.value(i) >= FEWEST_DIGITS && exports.value(j) >= FEWEST_DIGITS) {
        compare(imports, i, exports, j, found);
      }
    }
  }

  private void compare(Line imports, int i, Line exports, int j, Consumer<Suspicion> found) {
    double ratio = ratio(imports.value(i) / exports.value(j));
    if (imports.isEstimated(i) != exports.isEstimated(j)) {
      int[] counts = estimates.computeIfAbsent(edition(imports.key()), edition -> new int[2]);
      counts[0]++;
      counts[1] += ratio > 0 ? 1 : 0;
    } else if (ratio > 0 && !imports.isEstimated(i) && imports.value(i) >= least) {
      found.accept(
          new Suspicion(
              Rule.SAME_AS_MIRROR,
              imports.key().toString(),
              imports.period(i).toString(),
              imports.value(i),
              "the partner's "
                  + Figure.shortly(exports.value(j))
                  + (ratio == 1
                      ? " to the digit"
                      : String.format(Locale.ROOT, " times %.2f to the digit", ratio))
                  + ", and neither is flagged as an estimate",
              1,
              imports.value(i)));
    }
  }

  private static double ratio(double ratio) {
    for (double known : RATIOS) {
      if (Math.abs(ratio / known - 1) <= NEAR) {
        return known;
      }
    }
    return 0;
  }

  private static String edition(SeriesKey key) {
    return key.dataset() + "@" + key.vintage();
  }

  @Override
  public void finish(Consumer<Suspicion> found) {
    estimates.forEach((edition, counts) -> {
      if (counts[1] > 0) {
        found.accept(
            new Suspicion(
                Rule.SAME_AS_MIRROR,
                edition,
                "",
                counts[1],
                String.format(
                    Locale.ROOT,
                    "%,d of %,d estimates beside a report are that report times 1, 1.06 or 1.10:"
                        + " no second side",
                    counts[1],
                    counts[0]),
                1,
                Double.MAX_VALUE));
      }
    });
  }
}
