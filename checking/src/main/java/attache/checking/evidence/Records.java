package attache.checking.evidence;

import attache.checking.evidence.Sides.View;
import attache.checking.reading.Reading;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Highs, lows and first times, over the whole annual series of each side. */
record Records(Amounts amounts) {

  /**
   * Whether the year is the highest, or the lowest, of each side's annual series so far, or since
   * the reading's base. The value is the year's amount; the inputs are that year's figure and the
   * one of the years compared that comes nearest to being as high or as low.
   *
   * @param low whether a low is meant
   */
  List<Evidence> of(Reading reading, boolean low) {
    if (!reading.period().isCalendarYear()) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    for (View view : Sides.of(reading).all()) {
      for (Series series : amounts.wholeSeries(view, reading.product())) {
        record(series, reading.period(), reading.base(), low).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Evidence> record(
      Series series, Period period, @Nullable Period base, boolean low) {
    Observation now = series.at(period);
    Observation rival = null;
    Observation asGood = null;
    int first = period.start().getYear();
    for (Observation o : series.observations()) {
      if (o.period().compareTo(period) >= 0) {
        continue;
      }
      first = Math.min(first, o.period().start().getYear());
      if (base == null || o.period().start().isAfter(base.end())) {
        rival = rival == null || beats(o, rival.value(), low) ? o : rival;
      }
      if (now != null && beats(o, now.value(), low)) {
        asGood = o;
      }
    }
    if (now == null || rival == null) {
      return Optional.empty();
    }
    String most = low ? "lowest" : "highest";
    String says =
        asGood == null
            ? most + " since the series begins in " + first + "; " + said(rival, series.key())
            : beats(rival, now.value(), low)
                ? "not the " + most + since(base, first) + ": " + said(rival, series.key())
                : most + " since " + said(asGood, series.key());
    Evidence e = Amounts.single(series.key(), now, "");
    return Optional.of(
        e.against(
            Amounts.single(series.key(), rival, ""),
            now.value(),
            now.interval(),
            e.unit(),
            asGood == null ? says.replace("; ", "; before it ") : says));
  }

  private static String since(@Nullable Period base, int first) {
    return " since " + (base == null ? first : base.start().getYear());
  }

  private static boolean beats(Observation o, double value, boolean low) {
    return low ? o.value() < value : o.value() > value;
  }

  private static String said(Observation o, SeriesKey key) {
    return FigureFormat.say(o.value(), Unit.parse(key.unit()))
        + " in "
        + PeriodFormat.say(o.period());
  }

  /**
   * Whether an amount lay beyond a mark for the first time: by each side's annual series, the year
   * against the latest one before it that lay beyond the mark, too. The value is the year's amount.
   * Empty when the year itself does not pass the mark, or nothing before it is held.
   *
   * @param mark in the unit of the figures
   * @param since only years after this one count, or null for the whole series
   */
  List<FirstTime> firstTime(Reading reading, double mark, String unit, @Nullable Period since) {
    if (!reading.period().isCalendarYear()) {
      return List.of();
    }
    List<FirstTime> all = new ArrayList<>();
    for (View view : Sides.of(reading).all()) {
      for (Series series : amounts.wholeSeries(view, reading.product())) {
        if (series.key().unit().equals(unit)) {
          first(series, reading.period(), mark, since).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static Optional<FirstTime> first(
      Series series, Period period, double mark, @Nullable Period since) {
    Observation now = series.at(period);
    Observation earlier = null;
    Observation begin = null;
    for (Observation o : series.observations()) {
      boolean counts =
          o.period().compareTo(period) < 0
              && (since == null || o.period().start().isAfter(since.end()));
      if (counts) {
        begin = begin == null ? o : begin;
        earlier = o.value() >= mark ? o : earlier;
      }
    }
    if (now == null || begin == null || now.value() < mark) {
      return Optional.empty();
    }
    return Optional.of(
        new FirstTime(
            Amounts.single(series.key(), now, ""),
            earlier == null ? null : Amounts.single(series.key(), earlier, ""),
            begin.period().start().getYear()));
  }
}
