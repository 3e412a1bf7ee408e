package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Annual figures of single economies: WDI, UNCTAD's direct investment, BIS exchange rates.
 *
 * <p>The reporter of a series is the economy it is about. Groups are asked for by the code of the
 * vocabulary ("EU") and are left out where any economy is wanted.
 */
final class EconomyTables implements Holding {

  private final Engine engine;
  private final Dataset dataset;
  private final Layout layout;
  private final Map<String, List<Cell>> kept = new HashMap<>();

  private EconomyTables(Engine engine, Dataset dataset, Layout layout) {
    this.engine = engine;
    this.dataset = dataset;
    this.layout = layout;
  }

  /**
   * Where the figures stand and what they are worth.
   *
   * @param path the file as observations name it
   * @param select a query for economy, code, year, value, currency (or null)
   * @param precision half the worth of the last digit published
   * @param groups the data set's code for a group of the vocabulary
   * @param isGroup whether a code of the data set is of a group
   * @param scope what the figures are, where it does not go without saying
   */
  private record Layout(
      String path,
      String select,
      Precision precision,
      Map<String, String> groups,
      Predicate<String> isGroup,
      @Nullable String scope) {}

  private interface Precision {
    double halfWidth(String code, double value);
  }

  private record Cell(
      String economy, String code, int year, double value, @Nullable String currency) {}

  static EconomyTables wdi(Engine engine, PackFolder pack) {
    Dataset.PackFile file = pack.file("wdi");
    PackCsv aggregates = PackCsv.read(pack, pack.file("wdi-aggregates"));
    return new EconomyTables(
        engine,
        pack.dataset("wdi"),
        new Layout(
            file.path(),
            "SELECT economy, indicator AS code, year, value, NULL AS currency FROM "
                + Engine.table(pack.locate(file)),
            // Ratios are written with all their digits; money and people count in whole units.
            (code, value) -> code.endsWith(".ZS") || code.endsWith(".ZG") ? 0 : 0.5,
            Map.of(
                "WLD", "WLD",
                "EU", "EUU",
                "EUROAREA", "EMU",
                "OECD", "OED",
                "LAS", "ARB",
                "ARAB", "ARB",
                "LAC", "LCN",
                "SSA", "SSF"),
            aggregates.values("code")::contains,
            null));
  }

  static EconomyTables unctad(Engine engine, PackFolder pack) {
    Dataset.PackFile file = pack.file("unctad-fdi");
    return new EconomyTables(
        engine,
        pack.dataset("unctad-fdi"),
        new Layout(
            file.path(),
            "SELECT economy, direction || '-' || mode AS code, year, value, NULL AS currency FROM "
                + Engine.table(pack.locate(file)),
            // Three decimals of a million dollars.
            (code, value) -> 500,
            Map.of("EU", "U:3412", "EU28", "U:3410"),
            economy -> economy.startsWith("U:"),
            null));
  }

  static EconomyTables bis(Engine engine, PackFolder pack) {
    Dataset.PackFile file = pack.file("bis-annual");
    return new EconomyTables(
        engine,
        pack.dataset("bis-fx"),
        new Layout(
            file.path(),
            "SELECT ref_area AS economy, 'lcu_per_usd' AS code, year, lcu_per_usd AS value, currency"
                + " FROM "
                + Engine.table(pack.locate(file)),
            (code, value) -> 0.5 * Math.pow(10, Math.floor(Math.log10(value)) - 5),
            Map.of("EUROAREA", "XM"),
            economy -> economy.length() == 2,
            "units per US dollar, average of the period"));
  }

  @Override
  public String dataset() {
    return dataset.id();
  }

  @Override
  public List<Series> series(Measure measure, Recipe recipe, SeriesQuery query) {
    if (measure.shape() != Measure.Shape.COUNTRY
        || query.product() != null
        || query.entity() != null) {
      return List.of();
    }
    String first = recipe.codes().getFirst();
    String second = recipe.codes().getLast();
    List<Series> all = new ArrayList<>();
    for (List<Cell> cells : byEconomy(query.reporter(), recipe)) {
      List<Observation> observations =
          within(query, recipe.cook(observations(cells, first), observations(cells, second)));
      if (!observations.isEmpty()) {
        all.add(new Series(key(measure, query, cells.getLast()), observations));
      }
    }
    return all;
  }

  /** After the recipe, because a growth needs the year before the first. */
  private static List<Observation> within(SeriesQuery query, List<Observation> observations) {
    return observations.stream()
        .filter(o ->
            query.firstYear() <= o.period().start().getYear()
                && o.period().start().getYear() <= query.lastYear())
        .toList();
  }

  private SeriesKey key(Measure measure, SeriesQuery query, Cell cell) {
    String reporter = query.reporter() != null ? query.reporter() : cell.economy;
    return new SeriesKey(
        dataset.id(),
        dataset.vintage(),
        measure.id(),
        reporter,
        null,
        null,
        null,
        Frequency.ANNUAL,
        unit(measure, cell.currency),
        Valuation.NONE,
        false,
        layout.scope);
  }

  private static String unit(Measure measure, @Nullable String currency) {
    return switch (measure.unit()) {
      case MONEY -> currency != null ? currency : "USD";
      case PERCENT -> "percent";
      case COUNT -> "count:people";
      case PHYSICAL, INDEX -> "1";
    };
  }

  private List<Observation> observations(List<Cell> cells, String code) {
    List<Observation> observations = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.code.equals(code)) {
        observations.add(
            new Observation(
                Period.year(cell.year),
                cell.value,
                Interval.around(cell.value, layout.precision.halfWidth(code, cell.value)),
                Status.REPORTED,
                layout.path,
                null));
      }
    }
    return observations;
  }

  private List<List<Cell>> byEconomy(@Nullable String reporter, Recipe recipe) {
    if (reporter != null) {
      String group = layout.groups.get(reporter);
      // A code of the vocabulary may be another group's in the data set: LAC is not the bank's LAC.
      boolean known = group != null || !layout.isGroup.test(reporter);
      return known ? List.of(ofEconomy(group != null ? group : reporter)) : List.of();
    }
    Map<String, List<Cell>> byEconomy = new TreeMap<>();
    for (Cell cell : read(recipe.isOfTwo() ? "code IN (?, ?)" : "code = ?", recipe.codes())) {
      if (!layout.isGroup.test(cell.economy)) {
        byEconomy.computeIfAbsent(cell.economy, e -> new ArrayList<>()).add(cell);
      }
    }
    return List.copyOf(byEconomy.values());
  }

  private synchronized List<Cell> ofEconomy(String economy) {
    return kept.computeIfAbsent(economy, e -> read("economy = ?", List.of(e)));
  }

  private List<Cell> read(String condition, List<?> parameters) {
    List<Cell> cells = new ArrayList<>();
    engine.query(
        "FROM (" + layout.select + ") WHERE " + condition + " ORDER BY economy, code, year",
        parameters,
        row ->
            cells.add(
                new Cell(
                    row.getString(1),
                    row.getString(2).intern(),
                    row.getInt(3),
                    row.getDouble(4),
                    row.getString(5))));
    return cells;
  }
}
