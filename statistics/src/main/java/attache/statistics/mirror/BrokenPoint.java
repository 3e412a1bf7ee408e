package attache.statistics.mirror;

/**
 * A time at which a series leaves its neighbours and comes back, unseen by the partner: more likely
 * a break in the statistics than in trade. {@link Breaks} finds them.
 *
 * @param time the year, or the month counted from the year 0
 * @param value its figure
 * @param before the figure before
 * @param after the figure after
 * @param distance off the neighbours' geometric mean, {@code ln value − (ln before + ln after) / 2}
 * @param beyond how many times beyond the thresholds, 1 at them
 */
public record BrokenPoint(
    int time, double value, double before, double after, double distance, double beyond) {

  /** The geometric mean of the neighbours. */
  public double expected() {
    return Math.sqrt(before * after);
  }
}
