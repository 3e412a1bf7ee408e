package attache.statistics.verify;

import attache.statistics.series.Frequency;
import java.util.function.Consumer;

/**
 * What is wrong in a series by itself: the same period twice, a value below zero, periods missing
 * between others.
 *
 * <p>Trade of small partners comes and goes, and sources leave a zero out; a gap is told only where
 * the figures before and after it are both large, and it is of three years or twelve months at
 * most: what is missing longer, as in a war, everybody knows.
 */
final class SeriesFaults implements Rule.OfSides {

  private final double least;

  /**
   * @param least the money off from which on it is told, in the series' unit
   */
  SeriesFaults(double least) {
    this.least = least;
  }

  @Override
  public void look(Flow.Side side, Consumer<Suspicion> found) {
    Line own = side.own();
    int longest = own.key().frequency() == Frequency.MONTHLY ? 12 : 3;
    for (int i = 0; i < own.size(); i++) {
      if (own.value(i) < 0) {
        tell(Rule.NEGATIVE, own, i, "is below zero", found);
      }
      if (i == 0) {
        continue;
      }
      int missing = own.time(i) - own.time(i - 1) - 1;
      if (missing < 0) {
        tell(
            Rule.DUPLICATE,
            own,
            i,
            "stands twice in the edition, also as " + Figure.shortly(own.value(i - 1)),
            found);
      } else if (missing > 0
          && missing <= longest
          && own.value(i) >= least
          && own.value(i - 1) >= least) {
        gap(own, i, missing, found);
      }
    }
  }

  private void gap(Line own, int i, int missing, Consumer<Suspicion> found) {
    int first = own.time(i - 1) + 1;
    found.accept(
        new Suspicion(
            Rule.GAP,
            own.key().toString(),
            own.periodOf(first) + (missing == 1 ? "" : "/" + own.periodOf(first + missing - 1)),
            Double.NaN,
            "missing between "
                + Figure.shortly(own.value(i - 1))
                + " and "
                + Figure.shortly(own.value(i)),
            1,
            Math.min(own.value(i - 1), own.value(i)) * missing));
  }

  private static void tell(Rule rule, Line own, int i, String what, Consumer<Suspicion> found) {
    found.accept(
        new Suspicion(
            rule,
            own.key().toString(),
            own.period(i).toString(),
            own.value(i),
            what,
            1,
            Math.abs(own.value(i))));
  }
}
