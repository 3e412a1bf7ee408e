package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods trade by reporter and partner: the IMF's Direction of Trade, annual or monthly. Exports are
 * valued FOB, imports CIF; turnover and balance are made of both where both are held, and are an
 * estimate where one of them is.
 *
 * <p>A reporter's whole flow is read at its first use and kept: that costs hardly more than reading
 * one pair, as both lie in the same blocks of the file, and a check asks for the same reporter's
 * pair, total, ranks and other years again and again.
 */
final class TradeTables implements Holding {

  private static final String WORLD = "WLD";

  /** Figures are whole dollars. */
  private static final double HALF_DOLLAR = 0.5;

  private static final Map<String, Country> HISTORIC = historic();

  private final Engine engine;
  private final Dataset dataset;
  private final Frequency frequency;
  private final Map<String, Table> tables;
  private final Map<String, List<Line>> kept = new HashMap<>();

  private TradeTables(
      Engine engine, Dataset dataset, Frequency frequency, Map<String, Table> tables) {
    this.engine = engine;
    this.dataset = dataset;
    this.frequency = frequency;
    this.tables = tables;
  }

  /**
   * Where a flow is read from.
   *
   * @param path the file as observations name it
   * @param from the file in a FROM clause
   */
  private record Table(String path, String from) {}

  /**
   * What a reporter reports of one flow with one partner.
   *
   * @param observations by period
   */
  private record Line(String reporter, String partner, List<Observation> observations) {

    private int compare(Line other) {
      int c = reporter.compareTo(other.reporter);
      return c != 0 ? c : partner.compareTo(other.partner);
    }
  }

  static TradeTables annual(Engine engine, PackFolder pack) {
    return new TradeTables(
        engine,
        pack.dataset("imf-dots-annual"),
        Frequency.ANNUAL,
        Map.of(
            "X", table(pack, "imf-dots-annual-exports"),
            "M", table(pack, "imf-dots-annual-imports")));
  }

  static TradeTables monthly(Engine engine, PackFolder pack) {
    Table both = table(pack, "imf-dots-monthly");
    return new TradeTables(
        engine, pack.dataset("imf-dots-monthly"), Frequency.MONTHLY, Map.of("X", both, "M", both));
  }

  private static Table table(PackFolder pack, String resource) {
    Dataset.PackFile file = pack.file(resource);
    return new Table(file.path(), Engine.table(pack.locate(file)));
  }

  private static Map<String, Country> historic() {
    Map<String, Country> byCode = new HashMap<>();
    for (Country country : Country.countries()) {
      if (country.isHistoric()) {
        byCode.put(country.code(), country);
      }
    }
    return byCode;
  }

  @Override
  public String dataset() {
    return dataset.id();
  }

  @Override
  public List<Series> series(Measure measure, Recipe recipe, SeriesQuery query) {
    boolean total = measure.shape() == Measure.Shape.COUNTRY;
    String partner = total ? WORLD : query.partner();
    // The monthly table holds fifteen economies: a list of partners taken from it would mislead.
    boolean partial = frequency == Frequency.MONTHLY && partner == null;
    if (partial || query.product() != null || query.entity() != null) {
      return List.of();
    }
    List<Series> all = new ArrayList<>();
    List<Line> first = lines(recipe.codes().getFirst(), query, partner);
    List<Line> second =
        recipe.isOfTwo() ? lines(recipe.codes().getLast(), query, partner) : List.of();
    int j = 0;
    for (Line line : first) {
      while (j < second.size() && second.get(j).compare(line) < 0) {
        j++;
      }
      boolean met = j < second.size() && second.get(j).compare(line) == 0;
      List<Observation> observations =
          recipe.cook(line.observations, met ? second.get(j).observations : List.of());
      if (!observations.isEmpty()) {
        all.add(new Series(key(measure, recipe, line, total), observations));
      }
    }
    return all;
  }

  private SeriesKey key(Measure measure, Recipe recipe, Line line, boolean total) {
    String flow = recipe.isOfTwo() ? "" : recipe.codes().getFirst();
    return new SeriesKey(
        dataset.id(),
        dataset.vintage(),
        measure.id(),
        line.reporter,
        total ? null : line.partner,
        null,
        null,
        frequency,
        "USD",
        switch (flow) {
          case "X" -> Valuation.FOB;
          case "M" -> Valuation.CIF;
          default -> Valuation.MIXED;
        },
        false,
        null,
        switch (flow) {
          case "X" -> line.reporter;
          case "M" -> line.partner;
          default -> null;
        });
  }

  /** The lines of one flow that answer the query, by reporter and partner. */
  private List<Line> lines(String flow, SeriesQuery query, @Nullable String partner) {
    String reporter = query.reporter();
    List<Line> held =
        reporter == null ? ofAnybody(flow, query, partner) : ofReporter(flow, reporter);
    List<Line> wanted = new ArrayList<>();
    for (Line line : held) {
      if (partner == null ? !line.partner.equals(WORLD) : line.partner.equals(partner)) {
        List<Observation> observations = new ArrayList<>();
        for (Observation o : line.observations) {
          int year = o.period().start().getYear();
          if (query.firstYear() <= year
              && year <= query.lastYear()
              && (partner != null || exists(line.partner, year))
              && (reporter != null || exists(line.reporter, year))) {
            observations.add(o);
          }
        }
        if (!observations.isEmpty()) {
          wanted.add(new Line(line.reporter, line.partner, observations));
        }
      }
    }
    return wanted;
  }

  /** Whether the area's own figures can exist for some day of the year. */
  private static boolean exists(String area, int year) {
    Country historic = HISTORIC.get(area);
    return historic == null || historic.existsOn(LocalDate.of(year, 1, 1));
  }

  private synchronized List<Line> ofReporter(String flow, String reporter) {
    return kept.computeIfAbsent(
        flow + reporter, k -> read(flow, "reporter = ?", List.of(flow, reporter)));
  }

  private List<Line> ofAnybody(String flow, SeriesQuery query, @Nullable String partner) {
    String year = frequency == Frequency.ANNUAL ? "year" : "year(month)";
    String condition = year + " BETWEEN ? AND ?";
    return partner == null
        ? read(flow, condition, List.of(flow, query.firstYear(), query.lastYear()))
        : read(
            flow,
            condition + " AND partner = ?",
            List.of(flow, query.firstYear(), query.lastYear(), partner));
  }

  private List<Line> read(String flow, String condition, List<?> parameters) {
    Table table = tables.get(flow);
    if (table == null) {
      throw new IllegalArgumentException(dataset.id() + " holds X and M, not '" + flow + "'");
    }
    String time =
        frequency == Frequency.ANNUAL
            ? "year, value, estimated"
            : "12 * year(month) + month(month) - 1, value, false";
    LineBuilder lines = new LineBuilder();
    engine.query(
        "SELECT reporter, partner, "
            + time
            + " FROM "
            + table.from
            + " WHERE flow = ? AND "
            + condition
            + " ORDER BY 1, 2, 3",
        parameters,
        row -> {
          int t = row.getInt(3);
          Period period =
              frequency == Frequency.ANNUAL ? Period.year(t) : Period.month(t / 12, t % 12 + 1);
          double value = row.getDouble(4);
          lines.add(
              row.getString(1),
              row.getString(2),
              new Observation(
                  period,
                  value,
                  Interval.around(value, HALF_DOLLAR),
                  row.getBoolean(5) ? Status.ESTIMATED : Status.REPORTED,
                  table.path,
                  null));
        });
    return lines.done();
  }

  /** Puts rows that come by reporter, partner and time together. */
  private static final class LineBuilder {
    private final List<Line> lines = new ArrayList<>();
    private String reporter = "";
    private String partner = "";
    private List<Observation> open = List.of();

    private void add(String nextReporter, String nextPartner, Observation observation) {
      if (!nextReporter.equals(reporter) || !nextPartner.equals(partner)) {
        reporter = nextReporter;
        partner = nextPartner;
        open = new ArrayList<>();
        lines.add(new Line(reporter, partner, open));
      }
      open.add(observation);
    }

    private List<Line> done() {
      return lines;
    }
  }
}
