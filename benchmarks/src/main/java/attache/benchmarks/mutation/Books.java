package attache.benchmarks.mutation;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What the reference pack holds, computed here once more and apart from the checker, so that the
 * bench does not judge the checker by itself.
 */
final class Books {

  /** Partners this near to each other share a place. */
  private static final double TIE = 0.05;

  private final PackStore store;
  private final Map<String, List<Series>> asked = new HashMap<>();
  private final Map<String, List<Series>> partners = new HashMap<>();

  Books(PackStore store) {
    this.store = store;
  }

  /** The first data set's figure that its reporter reports itself, or null. */
  @Nullable Double value(Ask ask) {
    List<Double> all = values(ask);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** One figure a data set, reported ones only. */
  List<Double> values(Ask ask) {
    if (ask.what() == Ask.What.RANK) {
      return places(ask);
    }
    List<Double> all = new ArrayList<>();
    for (Series series : series(ask.measure(), ask.reporter(), ask.partner())) {
      Double now = at(series, ask.period());
      Double made = now == null ? null : made(ask, series, now);
      if (made != null && Double.isFinite(made)) {
        all.add(made);
      }
    }
    return all;
  }

  private @Nullable Double made(Ask ask, Series series, double now) {
    Period base = ask.base();
    Double then = base == null ? null : at(series, base);
    return switch (ask.what()) {
      case LEVEL -> (Double) now;
      case GROWTH -> then == null || then <= 0 ? null : (Double) ((now / then - 1) * 100);
      case RATIO -> then == null || then <= 0 ? null : (Double) (now / then);
      case DIFFERENCE -> then == null ? null : (Double) (now - then);
      case YEARLY_GROWTH -> {
        int years = base == null ? 0 : ask.period().start().getYear() - base.start().getYear();
        yield then == null || then <= 0 || now <= 0 || years < 1
            ? null
            : (Double) ((Math.pow(now / then, 1.0 / years) - 1) * 100);
      }
      case SHARE -> {
        Double whole = null;
        for (Series world : series(ask.measure(), ask.reporter(), "WLD")) {
          if (world.key().dataset().equals(series.key().dataset())) {
            whole = at(world, ask.period());
          }
        }
        yield whole == null || whole <= 0 ? null : (Double) (100 * now / whole);
      }
      case RANK -> null;
    };
  }

  private List<Series> series(String measure, String reporter, @Nullable String partner) {
    return asked.computeIfAbsent(
        measure + ">" + reporter + ">" + partner,
        key ->
            store
                .series(
                    partner == null
                        ? SeriesQuery.ofCountry(measure, reporter)
                        : SeriesQuery.of(measure, reporter, partner))
                .stream()
                .filter(s -> s.key().frequency() != Frequency.IRREGULAR && !s.key().growth())
                .toList());
  }

  private static @Nullable Double at(Series series, Period period) {
    if (series.key().frequency() == Frequency.ANNUAL) {
      Observation o = series.at(period);
      return o != null && o.status() == Status.REPORTED ? (Double) o.value() : null;
    }
    double sum = 0;
    YearMonth last = YearMonth.from(period.end());
    for (YearMonth m = YearMonth.from(period.start()); !m.isAfter(last); m = m.plusMonths(1)) {
      Observation o = series.at(Period.of(m, m));
      if (o == null) {
        return null;
      }
      sum += o.value();
    }
    return sum;
  }

  /** Every place that can be said: neighbours within five percent change places. */
  private List<Double> places(Ask ask) {
    List<Series> all =
        partners.computeIfAbsent(
            ask.measure() + ask.reporter() + ask.period(),
            key ->
                store.series(
                    SeriesQuery.allPartners(
                        ask.measure(), ask.reporter(), ask.period().start().getYear())));
    List<String> union =
        Country.of("EU").members(ask.period().end()).stream().map(Country::code).toList();
    List<Double> each = new ArrayList<>();
    double members = 0;
    double mine = 0;
    for (Series series : all) {
      Observation o = series.at(ask.period());
      String code = series.key().partner();
      if (o != null && code != null) {
        if (code.equals(ask.partner())) {
          mine = o.value();
        } else if (union.contains(code)) {
          members += o.value();
          each.add(-o.value());
        } else {
          each.add(o.value());
        }
      }
    }
    if (mine <= 0) {
      return List.of();
    }
    List<Double> places = new ArrayList<>();
    double size = mine;
    int exact = 1 + count(each, size);
    places.add((double) exact);
    for (int p = 1 + count(each, size * (1 + TIE)); p <= 1 + count(each, size * (1 - TIE)); p++) {
      places.add((double) p);
    }
    if (!union.contains(String.valueOf(ask.partner())) && !union.contains(ask.reporter())) {
      long others = each.stream().filter(v -> v > size).count();
      places.add((double) (1 + others + (members > size ? 1 : 0)));
    }
    return places;
  }

  private static int count(List<Double> values, double above) {
    return (int) values.stream().filter(v -> Math.abs(v) > above).count();
  }

  /** Units of the currency a dollar, average of the year. */
  @Nullable Double perDollar(String currency, int year) {
    if (currency.equals("USD")) {
      return 1.0;
    }
    OptionalDouble rate = store.perDollar(currency, year);
    return rate.isPresent() ? (Double) rate.getAsDouble() : null;
  }
}
