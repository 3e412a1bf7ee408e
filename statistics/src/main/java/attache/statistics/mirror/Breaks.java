package attache.statistics.mirror;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The broken points of one side's reports, by the one rule for them. Belarus's imports from China
 * in UN Comtrade are the model: 2,827, 948 and 2,321 million dollars in 2013 to 2015, while China's
 * exports went up.
 *
 * <p>A year is broken when it lies off both its neighbours, to the same side, by a factor of two or
 * more, and off their geometric mean by five times what the series' years usually do ({@link
 * Spikes}); and the gap to the partner's report, {@code ln own − ln mirror}, leaves and comes back
 * too, by a factor of two or more and by one and a half times what it usually does, since gaps are
 * restless by themselves, while the partner's own figure moves by less than half as much. Where the
 * partner did not report the three years, trade itself may have jumped: then a factor of four and
 * six times the usual are asked. A year beside one that lies further off is not told of: the other
 * makes it look odd.
 *
 * <p>Small figures jump by themselves (one ship, one aeroplane); which are too small to be told is
 * left to who asks.
 */
public final class Breaks {

  private static final double FACTOR = Math.log(2);
  private static final double USUAL = 5;
  private static final double USUAL_GAP = 1.5;
  private static final double FACTOR_ALONE = Math.log(4);
  private static final double USUAL_ALONE = 6;

  private final Timeline own;
  private final Spikes spikes;
  private final @Nullable Spikes gaps;

  /**
   * @param own the side that is looked at
   * @param mirror what the partner reports of the same goods, in the same currency; null for none
   */
  public Breaks(Timeline own, @Nullable Timeline mirror) {
    this.own = own;
    this.spikes = Spikes.of(own.first(), own.last(), own::isReported, own::log);
    this.gaps =
        mirror == null
            ? null
            : Spikes.of(
                own.first(),
                own.last(),
                t -> own.isReported(t) && mirror.isReported(t),
                t -> own.log(t) - mirror.log(t));
  }

  /** The break at a time, if it is one and both neighbours are reported. */
  public Optional<BrokenPoint> at(int time) {
    double d = spikes.distance(time);
    if (Double.isNaN(d) || !isFurthest(time)) {
      return Optional.empty();
    }
    double beyond = beyond(d, time);
    return beyond >= 1
        ? Optional.of(
            new BrokenPoint(
                time, own.valueAt(time), own.valueAt(time - 1), own.valueAt(time + 1), d, beyond))
        : Optional.empty();
  }

  private boolean isFurthest(int t) {
    double d = Math.abs(spikes.distance(t));
    return !(Math.abs(spikes.distance(t - 1)) >= d) && !(Math.abs(spikes.distance(t + 1)) > d);
  }

  /** The smaller of the two steps, from before and back to after; zero when one goes on. */
  private double leap(int t) {
    double up = own.log(t) - own.log(t - 1);
    double back = own.log(t) - own.log(t + 1);
    return up * back > 0 ? Math.min(Math.abs(up), Math.abs(back)) : 0;
  }

  /** How many times beyond the threshold; below one, it is not broken. */
  private double beyond(double d, int t) {
    double leap = leap(t);
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
}
