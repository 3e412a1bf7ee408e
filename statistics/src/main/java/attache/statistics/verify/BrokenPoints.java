package attache.statistics.verify;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Years that leave their neighbours and come back, and that the partner does not see. Belarus's
 * imports from China in UN Comtrade are the model: 2,827, 948 and 2,321 million dollars in 2013 to
 * 2015, while China's exports went up.
 *
 * <p>A year is broken when it lies off both its neighbours, to the same side, by a factor of two or
 * more, and off their geometric mean by five times what the series' years usually do ({@link
 * Spikes}); and the gap to the partner's report, {@code ln own − ln mirror}, leaves and comes back
 * too, by a factor of two or more and by one and a half times what it usually does, since gaps are
 * restless by themselves, while the partner's own figure moves by less than half as much. Where the
 * partner did not report the three years, trade itself may have jumped: then a factor of four and
 * six times the usual are asked. A year beside one that lies further off is not told of: the other
 * makes it look odd. Small figures jump by themselves (one ship, one aeroplane) and are left out.
 */
final class BrokenPoints implements Rule.OfSides {

  static final double FACTOR = Math.log(2);
  static final double USUAL = 5;
  static final double USUAL_GAP = 1.5;
  static final double FACTOR_ALONE = Math.log(4);
  static final double USUAL_ALONE = 6;

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
    int first = own.time(0);
    int last = own.time(own.size() - 1);
    Spikes spikes = Spikes.of(first, last, own::isReported, own::log);
    Spikes gaps =
        mirror == null
            ? null
            : Spikes.of(
                first,
                last,
                t -> own.isReported(t) && mirror.isReported(t),
                t -> own.log(t) - mirror.log(t));
    for (int t = first + 1; t < last; t++) {
      double d = spikes.distance(t);
      if (!Double.isNaN(d) && isFurthest(spikes, t)) {
        double beyond = beyond(own, d, spikes, t, gaps);
        if (beyond >= 1) {
          tell(own, mirror, t, d, beyond, found);
        }
      }
    }
  }

  private static boolean isFurthest(Spikes spikes, int t) {
    double d = Math.abs(spikes.distance(t));
    return !(Math.abs(spikes.distance(t - 1)) >= d) && !(Math.abs(spikes.distance(t + 1)) > d);
  }

  /** The smaller of the two steps, from before and back to after; zero when one goes on. */
  private static double leap(Line own, int t) {
    double up = own.log(t) - own.log(t - 1);
    double back = own.log(t) - own.log(t + 1);
    return up * back > 0 ? Math.min(Math.abs(up), Math.abs(back)) : 0;
  }

  /** How many times beyond the threshold; below one, it is not broken. */
  private static double beyond(Line own, double d, Spikes spikes, int t, @Nullable Spikes gaps) {
    double leap = leap(own, t);
    if (leap < FACTOR) {
      return 0;
    }
    double g = gaps == null ? Double.NaN : gaps.distance(t);
    if (gaps == null || Double.isNaN(g)) {
      double usual = spikes.usual(t);
      return Double.isNaN(usual) ? 0 : Math.min(leap / FACTOR_ALONE, times(d, USUAL_ALONE * usual));
    }
    // The mirror's own distance is d − g: it must stay below half of d, to either side.
    if (Math.abs(d - g) >= Math.abs(d) / 2) {
      return 0;
    }
    return Math.min(
        Math.min(leap / FACTOR, times(d, USUAL * spikes.usual(t))),
        Math.min(Math.abs(g) / FACTOR, times(g, USUAL_GAP * gaps.usual(t))));
  }

  /** How many times a bound; of a short series nothing is usual, and the factor decides. */
  private static double times(double distance, double bound) {
    return Double.isNaN(bound) ? Double.MAX_VALUE : Math.abs(distance) / bound;
  }

  private void tell(
      Line own, @Nullable Line mirror, int t, double d, double beyond, Consumer<Suspicion> found) {
    int i = own.at(t);
    double before = own.value(own.at(t - 1));
    double after = own.value(own.at(t + 1));
    double expected = Math.sqrt(before * after);
    if (Math.abs(own.value(i) - expected) < least) {
      return;
    }
    String what =
        String.format(
            Locale.ROOT,
            "%s, %s times its neighbours (%s, %s)%s",
            Figure.shortly(own.value(i)),
            Figure.ratio(Math.exp(d)),
            Figure.shortly(before),
            Figure.shortly(after),
            mirror != null && mirror.isReported(t)
                ? ", while the partner has "
                    + Figure.shortly(mirror.value(mirror.at(t)))
                    + " against "
                    + side(mirror, t - 1)
                    + " and "
                    + side(mirror, t + 1)
                : "; the partner does not report it");
    found.accept(
        new Suspicion(
            Rule.BROKEN_POINT,
            own.key().toString(),
            own.period(i).toString(),
            own.value(i),
            what,
            beyond,
            Math.abs(own.value(i) - expected)));
  }

  private static String side(Line mirror, int t) {
    int i = mirror.at(t);
    return i < 0 ? "none" : Figure.shortly(mirror.value(i));
  }
}
