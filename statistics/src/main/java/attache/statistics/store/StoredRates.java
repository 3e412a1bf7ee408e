package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Yearly averages of the exchange rates that the user has added. What a rate is per, and whether it
 * is an average, its scope tells.
 */
final class StoredRates {

  private static final String MEASURE = "exchange_rate";
  private static final String EURO_AREA = "EUROAREA";
  private static final String YEAR_PER_DOLLAR = "units per US dollar, average";
  private static final String YEAR_PER_EURO = "units per euro, average";
  private static final String DAY_PER_EURO = "units per euro, reference rate of the day";

  /** A year of the ECB has about 255 working days; a currency dropped or a year begun has fewer. */
  private static final int DAYS_OF_A_YEAR = 240;

  private final StoredFigures figures;
  private final Map<Integer, List<Series>> byYear = new HashMap<>();

  StoredRates(StoredFigures figures) {
    this.figures = figures;
  }

  private synchronized List<Series> of(int year) {
    return byYear.computeIfAbsent(
        year,
        y -> {
          // A question for anybody leaves groups out.
          List<Series> all = new ArrayList<>(asked(EURO_AREA, y));
          all.addAll(asked(null, y));
          return all;
        });
  }

  private List<Series> asked(@Nullable String reporter, int year) {
    return figures.series(
        new SeriesQuery(MEASURE, reporter, null, null, null, year, year), figures.shelf(), true);
  }

  /** Units per US dollar as an average of the year that is published as one (the BIS's). */
  OptionalDouble perDollar(String currency, int year) {
    for (Series series : of(year)) {
      if (isAnnual(series, currency, YEAR_PER_DOLLAR)) {
        Observation rate = series.at(Period.year(year));
        // Of the euro, economies have rates of before they had it; the area's own comes first.
        if (rate != null) {
          return OptionalDouble.of(rate.value());
        }
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Units per US dollar by way of the euro (the ECB's): the mean of the daily cross rates of a
   * whole year; else what the averages of the year make, which comes within a few thousandths of
   * it.
   */
  OptionalDouble perDollarByEuro(String currency, int year) {
    Map<LocalDate, Double> dollars = daily("USD", year);
    Map<LocalDate, Double> others = currency.equals("EUR") ? Map.of() : daily(currency, year);
    double sum = 0;
    int days = 0;
    for (Map.Entry<LocalDate, Double> dollar : dollars.entrySet()) {
      Double other = currency.equals("EUR") ? Double.valueOf(1) : others.get(dollar.getKey());
      if (other != null) {
        sum += other / dollar.getValue();
        days++;
      }
    }
    if (days >= DAYS_OF_A_YEAR) {
      return OptionalDouble.of(sum / days);
    }
    Double dollar = annual("USD", year);
    Double other = currency.equals("EUR") ? Double.valueOf(1) : annual(currency, year);
    return dollar == null || other == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(other / dollar);
  }

  private @Nullable Double annual(String currency, int year) {
    for (Series series : of(year)) {
      Observation rate = series.at(Period.year(year));
      if (rate != null && isAnnual(series, currency, YEAR_PER_EURO)) {
        return rate.value();
      }
    }
    return null;
  }

  private static boolean isAnnual(Series series, String currency, String scope) {
    return series.key().frequency() == Frequency.ANNUAL && is(series, currency, scope);
  }

  private static boolean is(Series series, String currency, String scope) {
    String said = series.key().scope();
    return series.key().unit().equals(currency) && said != null && said.startsWith(scope);
  }

  private Map<LocalDate, Double> daily(String currency, int year) {
    Map<LocalDate, Double> days = new HashMap<>();
    for (Series series : of(year)) {
      if (is(series, currency, DAY_PER_EURO)) {
        series.observations().forEach(o -> days.put(o.period().start(), o.value()));
      }
    }
    return days;
  }
}
