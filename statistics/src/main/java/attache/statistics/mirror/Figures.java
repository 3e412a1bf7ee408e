package attache.statistics.mirror;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.Status;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures that one side reports of a flow in one edition of a data set: a series a frequency,
 * or a series a scope.
 *
 * @param series those that count the flow, whole ones before those of a scope
 */
record Figures(List<Series> series) {

  Figures {
    series = List.copyOf(series);
  }

  /**
   * What they report of the period: the figure of the whole period, or the sum of the months,
   * quarters or years that make it up without a gap. Levels only.
   */
  Optional<Report> of(Period period) {
    for (Series s : series) {
      Observation whole = s.at(period);
      if (whole != null) {
        return Optional.of(new Report(s.key(), whole));
      }
    }
    for (Series s : series) {
      List<Observation> parts = tiling(s.observations(), period);
      if (!parts.isEmpty()) {
        return Optional.of(new Report(s.key(), sum(parts, period)));
      }
    }
    return Optional.empty();
  }

  /** The value of the period where the side reports it itself. */
  OptionalDouble own(Period period) {
    Optional<Report> report = of(period).filter(Report::isOwn);
    return report.isPresent() ? OptionalDouble.of(report.get().value()) : OptionalDouble.empty();
  }

  /** Consecutive parts from the first to the last day of the period; empty where one is missing. */
  private static List<Observation> tiling(List<Observation> observations, Period period) {
    List<Observation> parts = new ArrayList<>();
    LocalDate next = period.start();
    for (Observation o : observations) {
      if (o.period().start().equals(next) && period.contains(o.period()) && !o.period().asOf()) {
        parts.add(o);
        next = o.period().end().plusDays(1);
      }
    }
    return next.isAfter(period.end()) ? parts : List.of();
  }

  private static Observation sum(List<Observation> parts, Period period) {
    double value = 0;
    Interval interval = Interval.point(0);
    Status status = parts.getFirst().status();
    for (Observation part : parts) {
      value += part.value();
      interval = interval.plus(part.interval());
      status = part.status().isOwnReport() && status.isOwnReport() ? status : Status.ESTIMATED;
    }
    return new Observation(
        period, value, interval, status, parts.getFirst().source(), parts.getFirst().note());
  }
}
