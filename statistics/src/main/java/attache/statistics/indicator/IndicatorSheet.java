package attache.statistics.indicator;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of one country's trade with another in a year, by the first one's report where
 * nothing else is said.
 *
 * @param country whose trade it is
 * @param partner with whom
 * @param year the year
 * @param dataset id of the data set that trade is taken from
 * @param indicators in the order they are shown
 */
public record IndicatorSheet(
    Country country, Country partner, int year, String dataset, List<Indicator> indicators) {

  public IndicatorSheet {
    indicators = List.copyOf(indicators);
  }

  /**
   * The sheet of a pair.
   *
   * @param year the year, or null for the last in which the country reports both flows
   * @param dataset the data set, or null for the first that holds both flows of the year
   * @return empty when the country reports no trade with the partner then
   */
  public static Optional<IndicatorSheet> of(
      Statistics statistics,
      Country country,
      Country partner,
      @Nullable Integer year,
      @Nullable String dataset) {
    for (Dataset held : statistics.datasets()) {
      if (held.holdsBothReporters() && (dataset == null || dataset.equals(held.id()))) {
        TreeSet<Integer> years = years(statistics, held.id(), Book.EXPORTS, country, partner);
        years.retainAll(years(statistics, held.id(), Book.IMPORTS, country, partner));
        if (year != null ? years.contains(year) : !years.isEmpty()) {
          return Optional.of(
              new SheetMaker(
                      statistics,
                      new Book(statistics, held.id()),
                      country,
                      partner,
                      year != null ? year : years.last())
                  .sheet());
        }
      }
    }
    return Optional.empty();
  }

  private static TreeSet<Integer> years(
      Statistics statistics, String dataset, String measure, Country country, Country partner) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Series s : statistics.series(SeriesQuery.of(measure, country.code(), partner.code()))) {
      if (s.key().dataset().equals(dataset) && s.key().unit().equals("USD")) {
        for (Observation o : s.observations()) {
          // What an authority said on some day is no series to reckon with.
          if (o.period().isCalendarYear()
              && o.status().isOwnReport()
              && o.status() != Status.STATED) {
            years.add(o.period().start().getYear());
          }
        }
      }
    }
    return years;
  }
}
