package attache.statistics.store;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.AreaCodes;
import attache.statistics.store.Recipe.Operation;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures that the user's store does not hold as such, made of those that it holds: the
 * catalogue's formulas (turnover = exports + imports), totals of a country (flows with the partner
 * world), trade in agricultural goods (flows of that group of goods), and what the catalogue says a
 * data set's own codes make. Figures of different data sets, reporters or units are never put
 * together.
 *
 * @param stored answers queries for what is held as such
 */
record Derived(Lookup.Answers stored) {

  /** The flow with the world that a total of a country is. */
  private static final Map<String, String> WITH_THE_WORLD =
      Map.of("total_exports", "goods_exports", "total_imports", "goods_imports");

  /** HS 01 to 24, as ministries of agriculture count. */
  private static final String AGRI = "agri_food";

  private static final Map<String, String> AGRICULTURAL =
      Map.of("agri_exports", "goods_exports", "agri_imports", "goods_imports");

  private static final Map<String, String> BY_PRODUCT =
      Map.of("product_exports", "goods_exports", "product_imports", "goods_imports");

  /** What of a key has to be the same for figures to go together. */
  private record Side(
      String dataset,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      @Nullable String entity,
      String frequency,
      String unit,
      boolean growth,
      @Nullable String scope) {

    private static Side of(SeriesKey key) {
      return new Side(
          key.dataset(),
          key.reporter(),
          key.partner(),
          key.product(),
          key.entity(),
          key.frequency().code(),
          key.unit(),
          key.growth(),
          key.scope());
    }
  }

  /** The series held or made; of a side that holds the measure as such that one alone. */
  List<Series> series(SeriesQuery query) {
    List<Series> all = new ArrayList<>(stored.of(query));
    Set<Side> held = new LinkedHashSet<>();
    all.forEach(series -> held.add(Side.of(series.key())));
    Catalogue.standard()
        .find(query.measure())
        .ifPresent(measure ->
            made(measure, query).stream()
                .filter(series -> held.add(Side.of(series.key())))
                .forEach(all::add));
    return all;
  }

  private List<Series> made(Measure measure, SeriesQuery query) {
    List<Series> made = new ArrayList<>();
    String id = measure.id();
    String flow = WITH_THE_WORLD.get(id);
    if (flow != null) {
      for (Series series : stored.of(asked(query, flow, AreaCodes.WORLD, query.product()))) {
        made.add(
            new Series(
                renamed(series.key(), id, null, series.key().product(), null),
                series.observations()));
      }
    }
    String agricultural = AGRICULTURAL.get(id);
    if (agricultural != null && query.product() == null) {
      for (Series series : stored.of(asked(query, agricultural, query.partner(), AGRI))) {
        made.add(
            new Series(
                renamed(series.key(), id, series.key().partner(), null, "HS 01 to 24"),
                series.observations()));
      }
    }
    String traded = BY_PRODUCT.get(id);
    if (traded != null && query.product() != null) {
      for (Series series : stored.of(asked(query, traded, query.partner(), query.product()))) {
        SeriesKey key = series.key();
        made.add(
            new Series(
                renamed(key, id, key.partner(), key.product(), key.scope()),
                series.observations()));
      }
    }
    if (measure.formula().size() == 2) {
      Measure.Term first = measure.formula().getFirst();
      Measure.Term second = measure.formula().getLast();
      if (first.sign() > 0) {
        made.addAll(
            joined(
                query,
                first.measure(),
                second.measure(),
                new Recipe(
                    second.sign() > 0 ? Operation.SUM : Operation.DIFFERENCE,
                    List.of(first.measure(), second.measure())),
                null));
      }
    }
    for (Measure.Service service : measure.served()) {
      Recipe recipe = Recipe.parse(service.code());
      if (recipe.operation() != Operation.AS_HELD && measure.formula().isEmpty()) {
        made.addAll(
            joined(
                query,
                measureOf(service.dataset(), recipe.codes().getFirst()),
                measureOf(service.dataset(), recipe.codes().getLast()),
                recipe,
                service.dataset()));
      }
    }
    return made;
  }

  /** What a data set's own code is staged as. */
  private static String measureOf(String dataset, String code) {
    return Catalogue.standard().all().stream()
        .filter(m -> code.equals(m.codeIn(dataset)))
        .map(Measure::id)
        .findFirst()
        .orElse(dataset + ":" + code);
  }

  private List<Series> joined(
      SeriesQuery query, String first, String second, Recipe recipe, @Nullable String dataset) {
    // A growth needs the year before the first.
    SeriesQuery wider =
        recipe.operation() == Operation.GROWTH && query.firstYear() > 0
            ? years(query, query.firstYear() - 1, query.lastYear())
            : query;
    List<Series> left = parts(asked(wider, first, query.partner(), query.product()));
    if (left.isEmpty()) {
      return List.of();
    }
    Map<Side, Series> right = new LinkedHashMap<>();
    if (recipe.isOfTwo()) {
      parts(asked(wider, second, query.partner(), query.product()))
          .forEach(series -> right.putIfAbsent(Side.of(recipe(series, recipe)), series));
    }
    List<Series> made = new ArrayList<>();
    for (Series series : left) {
      Series other = right.get(Side.of(recipe(series, recipe)));
      if ((dataset == null || dataset.equals(series.key().dataset()))
          && (!recipe.isOfTwo() || other != null)) {
        List<Observation> observations =
            recipe
                .cook(series.observations(), other == null ? List.of() : other.observations())
                .stream()
                .filter(o ->
                    query.firstYear() <= o.period().end().getYear()
                        && o.period().start().getYear() <= query.lastYear())
                .toList();
        if (!observations.isEmpty()) {
          made.add(new Series(key(query.measure(), series.key(), other, recipe), observations));
        }
      }
    }
    return made;
  }

  /**
   * What can be added up or taken off: levels that statistics report. Growths of exports and of
   * imports make no growth of turnover, and of what an authority said of both nobody said the sum.
   */
  private List<Series> parts(SeriesQuery query) {
    List<Series> parts = new ArrayList<>();
    for (Series series : series(query)) {
      List<Observation> reported =
          series.observations().stream().filter(o -> o.status() != Status.STATED).toList();
      if (!series.key().growth() && !reported.isEmpty()) {
        parts.add(new Series(series.key(), reported));
      }
    }
    return parts;
  }

  /** A ratio may be of two units. */
  private static SeriesKey recipe(Series series, Recipe recipe) {
    SeriesKey key = series.key();
    return recipe.operation() == Operation.RATIO
        ? new SeriesKey(
            key.dataset(),
            key.vintage(),
            key.measure(),
            key.reporter(),
            key.partner(),
            key.product(),
            key.entity(),
            key.frequency(),
            "1",
            key.valuation(),
            key.growth(),
            key.scope())
        : key;
  }

  private static SeriesKey key(
      String measure, SeriesKey first, @Nullable Series other, Recipe recipe) {
    SeriesKey second = other == null ? first : other.key();
    return new SeriesKey(
        first.dataset(),
        first.vintage().compareTo(second.vintage()) < 0 ? second.vintage() : first.vintage(),
        measure,
        first.reporter(),
        first.partner(),
        first.product(),
        first.entity(),
        first.frequency(),
        recipe.operation() == Operation.GROWTH ? "percent" : first.unit(),
        first.valuation() == second.valuation() ? first.valuation() : Valuation.MIXED,
        first.growth(),
        first.scope(),
        null);
  }

  private static SeriesKey renamed(
      SeriesKey key,
      String measure,
      @Nullable String partner,
      @Nullable String product,
      @Nullable String scope) {
    return new SeriesKey(
        key.dataset(),
        key.vintage(),
        measure,
        key.reporter(),
        partner,
        product,
        key.entity(),
        key.frequency(),
        key.unit(),
        key.valuation(),
        key.growth(),
        scope,
        key.origin());
  }

  private static SeriesQuery asked(
      SeriesQuery query, String measure, @Nullable String partner, @Nullable String product) {
    return new SeriesQuery(
        measure,
        query.reporter(),
        partner,
        product,
        query.entity(),
        query.firstYear(),
        query.lastYear(),
        query.origin());
  }

  private static SeriesQuery years(SeriesQuery query, int first, int last) {
    return new SeriesQuery(
        query.measure(),
        query.reporter(),
        query.partner(),
        query.product(),
        query.entity(),
        first,
        last,
        query.origin());
  }

  /** The measures that can be answered when these are held. */
  static Set<String> measures(Set<String> held) {
    Set<String> all = new LinkedHashSet<>(held);
    boolean more = true;
    while (more) {
      more = false;
      for (Measure measure : Catalogue.standard().all()) {
        if (!all.contains(measure.id()) && canBeMade(measure, all)) {
          all.add(measure.id());
          more = true;
        }
      }
    }
    return all;
  }

  private static boolean canBeMade(Measure measure, Set<String> held) {
    for (Map<String, String> flows : List.of(WITH_THE_WORLD, AGRICULTURAL, BY_PRODUCT)) {
      String flow = flows.get(measure.id());
      if (flow != null && held.contains(flow)) {
        return true;
      }
    }
    if (!measure.formula().isEmpty()) {
      return measure.formula().stream().allMatch(term -> held.contains(term.measure()));
    }
    return measure.served().stream()
        .anyMatch(service ->
            Recipe.parse(service.code()).codes().stream()
                .allMatch(code -> held.contains(measureOf(service.dataset(), code))));
  }
}
