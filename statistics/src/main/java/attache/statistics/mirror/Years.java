package attache.statistics.mirror;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.vocabulary.period.Period;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A side's own figures year by year.
 *
 * @param first the first year that any figure is of
 * @param values from then on; not a number where the side does not report the year itself
 * @param unit the currency; empty where nothing is reported
 */
record Years(int first, double[] values, String unit) implements Timeline {

  /** Of all years that the side's series are of. */
  static Years of(Figures side) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Series series : side.series()) {
      for (Observation o : series.observations()) {
        first = Math.min(first, o.period().start().getYear());
        last = Math.max(last, o.period().start().getYear());
      }
    }
    if (first > last) {
      return new Years(0, new double[0], "");
    }
    String unit = "";
    double[] values = new double[last - first + 1];
    for (int i = 0; i < values.length; i++) {
      Optional<Report> report = side.of(Period.year(first + i)).filter(Report::isOwn);
      values[i] = report.map(Report::value).orElse(Double.NaN);
      unit = report.map(one -> one.key().unit()).orElse(unit);
    }
    return new Years(first, values, unit);
  }

  /**
   * Whether a year lies off both neighbours to the same side, which a broken point does at the
   * least: of most years this is all that has to be asked.
   */
  static boolean leaves(Figures side, int year) {
    OptionalDouble value = side.own(Period.year(year));
    OptionalDouble before = side.own(Period.year(year - 1));
    OptionalDouble after = side.own(Period.year(year + 1));
    return value.isPresent()
        && before.isPresent()
        && after.isPresent()
        && (value.getAsDouble() - before.getAsDouble())
                * (value.getAsDouble() - after.getAsDouble())
            > 0;
  }

  @Override
  public int last() {
    return first + values.length - 1;
  }

  @Override
  public boolean isReported(int time) {
    int i = time - first;
    return i >= 0 && i < values.length && values[i] > 0;
  }

  @Override
  public double valueAt(int time) {
    return values[time - first];
  }
}
