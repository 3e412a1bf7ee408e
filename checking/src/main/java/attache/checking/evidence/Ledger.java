package attache.checking.evidence;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Entity;
import attache.statistics.store.Statistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The statistics as one check asks them: every question is put once. */
final class Ledger {

  private final Statistics statistics;
  private final Map<SeriesQuery, List<Series>> asked = new HashMap<>();
  private final Map<String, OptionalDouble> rates = new HashMap<>();

  Ledger(Statistics statistics) {
    this.statistics = statistics;
  }

  List<Series> series(SeriesQuery query) {
    List<Series> known = asked.get(query);
    if (known == null) {
      known = List.copyOf(statistics.series(query));
      asked.put(query, known);
    }
    return known;
  }

  Optional<Entity> entity(String name) {
    return statistics.entity(name);
  }

  /** Units of the currency per dollar; one for the dollar itself. */
  OptionalDouble perDollar(String currency, int year) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(1);
    }
    return rates.computeIfAbsent(currency + year, key -> statistics.perDollar(currency, year));
  }
}
