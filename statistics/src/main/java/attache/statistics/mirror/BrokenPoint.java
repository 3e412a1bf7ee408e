package attache.statistics.mirror;

import attache.vocabulary.period.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A year of a series that lies by more than a factor of two off both its neighbours, to the same
 * side, while these agree with one another within that factor: more likely a break in the
 * statistics than in trade. Belarus's imports from China in UN Comtrade are the model: 2,827, 948
 * and 2,321 million dollars in 2013 to 2015.
 *
 * @param year the year
 * @param value its figure
 * @param before the year before's
 * @param after the year after's
 */
record BrokenPoint(int year, double value, double before, double after) {

  private static final double FACTOR = Math.log(2);

  /** The break in the year, if it is one and both neighbours are held. */
  static Optional<BrokenPoint> in(Figures figures, int year) {
    OptionalDouble value = figures.own(Period.year(year));
    OptionalDouble before = figures.own(Period.year(year - 1));
    OptionalDouble after = figures.own(Period.year(year + 1));
    if (value.orElse(0) <= 0 || before.orElse(0) <= 0 || after.orElse(0) <= 0) {
      return Optional.empty();
    }
    BrokenPoint point =
        new BrokenPoint(year, value.getAsDouble(), before.getAsDouble(), after.getAsDouble());
    return point.isBroken() ? Optional.of(point) : Optional.empty();
  }

  private boolean isBroken() {
    double fromBefore = Math.log(value / before);
    double toAfter = Math.log(value / after);
    return Math.abs(fromBefore) > FACTOR
        && Math.abs(toAfter) > FACTOR
        && fromBefore * toAfter > 0
        && Math.abs(Math.log(after / before)) < FACTOR;
  }
}
