package attache.statistics.verify;

import attache.statistics.mirror.Breaks;
import attache.statistics.mirror.BrokenPoint;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Years that leave their neighbours and come back, and that the partner does not see ({@link
 * Breaks}), where enough money hangs on it.
 */
final class BrokenPoints implements Rule.OfSides {

  private final double least;

  /**
   * @param least the money off from which on it is told, in the series' unit
   */
  BrokenPoints(double least) {
    this.least = least;
  }

  @Override
  public void look(Flow.Side side, Consumer<Suspicion> found) {
    Line own = side.own();
    Line mirror = side.mirror();
    if (own.size() < 3) {
      return;
    }
    Breaks breaks = new Breaks(own, mirror);
    for (int t = own.first() + 1; t < own.last(); t++) {
      breaks.at(t).ifPresent(point -> tell(own, mirror, point, found));
    }
  }

  private void tell(Line own, @Nullable Line mirror, BrokenPoint point, Consumer<Suspicion> found) {
    int t = point.time();
    double off = Math.abs(point.value() - point.expected());
    if (off < least) {
      return;
    }
    String what =
        String.format(
            Locale.ROOT,
            "%s, %s times its neighbours (%s, %s)%s",
            Figure.shortly(point.value()),
            Figure.ratio(Math.exp(point.distance())),
            Figure.shortly(point.before()),
            Figure.shortly(point.after()),
            mirror != null && mirror.isReported(t)
                ? ", while the partner has "
                    + Figure.shortly(mirror.valueAt(t))
                    + " against "
                    + side(mirror, t - 1)
                    + " and "
                    + side(mirror, t + 1)
                : "; the partner does not report it");
    found.accept(
        new Suspicion(
            Rule.BROKEN_POINT,
            own.key().toString(),
            own.periodOf(t).toString(),
            point.value(),
            what,
            point.beyond(),
            off));
  }

  private static String side(Line mirror, int t) {
    int i = mirror.at(t);
    return i < 0 ? "none" : Figure.shortly(mirror.value(i));
  }
}
