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
import java.util.stream.Stream;

/** The statistics as one check asks them: every question is put once. */
final class Ledger {

  /** Words of a name that are looked at. */
  private static final int LONGEST = 12;

  private final Statistics statistics;
  private final Map<String, Optional<Entity>> entities = new HashMap<>();
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

  List<Series> unproven(SeriesQuery query) {
    return statistics.unproven(query);
  }

  /**
   * The park or fair of that name, or of the longest run of words in it that is one: texts say "the
   * China-Belarus Industrial Park Great Stone" where a register has either half.
   */
  Optional<Entity> entity(String name) {
    return entities.computeIfAbsent(name, this::findEntity);
  }

  private Optional<Entity> findEntity(String name) {
    List<String> words =
        Stream.of(name.strip().split(" ", -1)).filter(w -> !w.isEmpty()).limit(LONGEST).toList();
    for (int n = words.size(); n >= 1; n--) {
      for (int from = 0; from + n <= words.size(); from++) {
        Optional<Entity> found = statistics.entity(String.join(" ", words.subList(from, from + n)));
        if (found.isPresent() && (n > 1 || words.size() == 1)) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Units of the currency per dollar; one for the dollar itself. */
  OptionalDouble perDollar(String currency, int year) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(1);
    }
    return rates.computeIfAbsent(currency + year, key -> statistics.perDollar(currency, year));
  }
}
