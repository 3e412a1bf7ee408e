package attache.statistics.indicator;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Goods trade of a year in one data set, in dollars: what each reporter tells of each partner, of
 * all together and of each product. Growths, registers' facts of a narrower scope and other
 * currencies are left out.
 */
final class Book {

  static final String EXPORTS = "goods_exports";
  static final String IMPORTS = "goods_imports";
  private static final String WORLD = "WLD";

  private final Statistics statistics;
  private final String dataset;
  private final Set<String> vintages = new TreeSet<>();
  private final Map<Question, Basket> read = new HashMap<>();

  Book(Statistics statistics, String dataset) {
    this.statistics = statistics;
    this.dataset = dataset;
  }

  String dataset() {
    return dataset;
  }

  /** What a reporter tells of one partner in a year. */
  OptionalDouble flow(String measure, Country reporter, Country partner, int year) {
    return single(
        new SeriesQuery(measure, reporter.code(), partner.code(), null, null, year, year));
  }

  /** What a reporter tells of all partners together. */
  OptionalDouble total(String measure, Country reporter, int year) {
    return single(new SeriesQuery(measure, reporter.code(), WORLD, null, null, year, year));
  }

  private OptionalDouble single(SeriesQuery query) {
    for (Series series : statistics.series(query)) {
      OptionalDouble value = value(series, query.firstYear());
      if (value.isPresent() && series.key().product() == null) {
        return value;
      }
    }
    return OptionalDouble.empty();
  }

  /** What a reporter tells of every single partner. */
  Basket partners(String measure, Country reporter, int year) {
    return basket(
        new SeriesQuery(measure, reporter.code(), null, null, null, year, year), End.PARTNER);
  }

  /** What every reporter tells of a partner, groups of reporters left out. */
  Basket reporters(String measure, Country partner, int year) {
    return basket(
        new SeriesQuery(measure, null, partner.code(), null, null, year, year), End.REPORTER);
  }

  /** What every reporter tells of all its partners together. */
  Basket totals(String measure, int year) {
    return basket(new SeriesQuery(measure, null, WORLD, null, null, year, year), End.REPORTER);
  }

  /** What a reporter tells of a partner, or of all together, by product of each level. */
  Products products(String measure, Country reporter, @Nullable Country partner, int year) {
    return products(
        new SeriesQuery(
            measure,
            reporter.code(),
            partner == null ? WORLD : partner.code(),
            SeriesQuery.EVERY_PRODUCT,
            null,
            year,
            year));
  }

  /** What all reporters together tell of all partners, by product. */
  Products productsOfAll(String measure, int year) {
    return products(
        new SeriesQuery(measure, null, WORLD, SeriesQuery.EVERY_PRODUCT, null, year, year));
  }

  private Products products(SeriesQuery query) {
    Map<Integer, SortedMap<String, Double>> byLevel = new TreeMap<>();
    for (Series series : statistics.series(query)) {
      String code = series.key().product();
      if (code != null && isSingle(series.key().reporter())) {
        value(series, query.firstYear())
            .ifPresent(value ->
                byLevel
                    .computeIfAbsent(code.length(), n -> new TreeMap<>())
                    .merge(code, value, Double::sum));
      }
    }
    SortedMap<Integer, Basket> levels = new TreeMap<>();
    byLevel.forEach((level, values) -> levels.put(level, new Basket(values)));
    return new Products(levels);
  }

  /** The side of a flow whose names a basket is sorted by. */
  private enum End {
    REPORTER,
    PARTNER;

    private @Nullable String of(SeriesKey key) {
      return this == REPORTER ? key.reporter() : key.partner();
    }
  }

  private record Question(SeriesQuery query, End end) {}

  private Basket basket(SeriesQuery query, End end) {
    return read.computeIfAbsent(new Question(query, end), this::read);
  }

  private Basket read(Question question) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (Series series : statistics.series(question.query)) {
      String code = question.end.of(series.key());
      if (series.key().product() == null && code != null && isSingle(code)) {
        value(series, question.query.firstYear())
            .ifPresent(value -> values.merge(code, value, Math::max));
      }
    }
    return new Basket(values);
  }

  /** An economy, and no group, no world, no "not specified". */
  private static boolean isSingle(@Nullable String code) {
    if (code == null || code.startsWith("_") || code.startsWith("?") || code.equals(WORLD)) {
      return false;
    }
    Optional<Country> known = Country.find(code);
    return known.isEmpty() || !known.get().isGroup();
  }

  private OptionalDouble value(Series series, int year) {
    SeriesKey key = series.key();
    Observation o = series.at(Period.year(year));
    if (o == null
        || !key.dataset().equals(dataset)
        || key.growth()
        || key.scope() != null
        || key.reporter() == null
        || o.status() == Status.STATED
        || !key.unit().equals("USD")
        || !(o.value() >= 0)) {
      return OptionalDouble.empty();
    }
    vintages.add(key.vintage());
    return OptionalDouble.of(o.value());
  }

  /** The basis of what is told by a reporter: {@code Belarus's report, exports FOB, USD, …}. */
  String basis(String whose, String what) {
    return whose + ", " + what + ", USD, " + dataset + "@" + String.join("/", vintages);
  }
}
