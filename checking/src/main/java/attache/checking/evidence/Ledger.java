package attache.checking.evidence;

import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Entity;
import attache.statistics.store.Recent;
import attache.statistics.store.Statistics;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.period.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statistics as a check asks them: a question that was put lately is not put again. Several
 * threads may ask.
 */
final class Ledger {

  /** Words of a name that are looked at. */
  private static final int LONGEST = 12;

  /** Longer periods are converted year by year. */
  private static final int MOST_MONTHS = 24;

  /** About forty megabytes of series. */
  private static final int MOST_ANSWERS = 5_000;

  private final Statistics statistics;
  private final Map<String, Optional<Entity>> entities = new Recent<>(MOST_ANSWERS);
  private final Map<SeriesQuery, List<Series>> asked = new Recent<>(MOST_ANSWERS);
  private final Map<SeriesQuery, List<Series>> askedUnproven = new Recent<>(MOST_ANSWERS);
  private final Map<String, OptionalDouble> rates = new Recent<>(MOST_ANSWERS);

  Ledger(Statistics statistics) {
    this.statistics = statistics;
  }

  Catalogue catalogue() {
    return statistics.catalogue();
  }

  synchronized List<Series> series(SeriesQuery query) {
    List<Series> known = asked.get(query);
    if (known == null) {
      known = List.copyOf(statistics.series(query));
      asked.put(query, known);
    }
    return known;
  }

  /** Series of many countries, too many to keep: who makes a sum of them keeps that. */
  synchronized List<Series> many(SeriesQuery query) {
    return statistics.series(query);
  }

  synchronized List<Series> unproven(SeriesQuery query) {
    return askedUnproven.computeIfAbsent(query, q -> List.copyOf(statistics.unproven(q)));
  }

  /**
   * The park or fair of that name, or of the longest run of words in it that is one: texts say "the
   * China-Belarus Industrial Park Great Stone" where a register has either half.
   */
  synchronized Optional<Entity> entity(String name) {
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

  /**
   * Units of the currency per dollar, averaged over the period: of whole years the years' averages,
   * of months theirs where all are held, else that of the year the period ends in; one for the
   * dollar itself; empty when not held.
   */
  synchronized OptionalDouble perDollar(String currency, Period period) {
    if (currency.equals("USD")) {
      return OptionalDouble.of(1);
    }
    return rates.computeIfAbsent(currency + period, key -> average(currency, period));
  }

  private OptionalDouble average(String currency, Period period) {
    boolean months = period.isWholeMonths() && period.monthCount() <= MOST_MONTHS;
    if (months && !period.isCalendarYear()) {
      YearMonth first = YearMonth.from(period.start());
      OptionalDouble[] each =
          IntStream.range(0, period.monthCount())
              .mapToObj(i -> statistics.perDollar(currency, first.plusMonths(i)))
              .toArray(OptionalDouble[]::new);
      if (Stream.of(each).allMatch(OptionalDouble::isPresent)) {
        return Stream.of(each).mapToDouble(OptionalDouble::getAsDouble).average();
      }
    }
    return statistics.perDollar(currency, period.end().getYear());
  }
}
