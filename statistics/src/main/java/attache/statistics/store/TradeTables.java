package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.statistics.source.Dataset.PackFile;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods trade by reporter and partner: the IMF's Direction of Trade, annual or monthly. Exports are
 * valued FOB, imports CIF; turnover and balance are made of both where both are held, and are an
 * estimate where one of them is.
 *
 * <p>Both flows of a pair, and both of a reporter's year, are read by one query and kept for the
 * next questions, because a check asks for the same pair as exports, imports, turnover and balance.
 * When many pairs or years of a reporter are asked for, all that it reports is read at once.
 */
final class TradeTables implements Holding {

  private static final String WORLD = "WLD";

  /** Figures are whole dollars. */
  private static final double HALF_DOLLAR = 0.5;

  /** So many pairs or years of a reporter are read one by one; with the next, all it reports is. */
  private static final int SLICES_ALONE = 4;

  /** A year of the world is sixty thousand rows, two megabytes; a statement speaks of a few. */
  private static final int YEARS_KEPT = 12;

  /** About fifteen large reporters with all partners and years, forty megabytes. */
  private static final int MOST_KEPT = 400_000;

  private static final Map<String, Country> HISTORIC = historic();

  private final Engine engine;
  private final Dataset dataset;
  private final Frequency frequency;
  private final Map<String, String> paths;
  private final String select;
  private final Map<Slice, Map<String, List<Line>>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Integer> slicesRead = new HashMap<>();
  private final Map<Integer, Period> periods = new HashMap<>();
  private final Set<Integer> yearsKept = new LinkedHashSet<>();
  private final Set<String> areas = new HashSet<>();
  private int observationsKept;

  /**
   * Of a data set.
   *
   * @param paths the file of each flow, as observations name it
   * @param select a query for flow, reporter, partner, t, value and estimated, with t the year, or
   *     the months since the year 0
   */
  private TradeTables(
      Engine engine,
      Dataset dataset,
      Frequency frequency,
      Map<String, String> paths,
      String select) {
    this.engine = engine;
    this.dataset = dataset;
    this.frequency = frequency;
    this.paths = paths;
    this.select = select;
  }

  /** A part of the tables that is read at once: null for any. */
  private record Slice(
      @Nullable String reporter, @Nullable String partner, int firstYear, int lastYear) {}

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
    PackFile exports = pack.file("imf-dots-annual-exports");
    PackFile imports = pack.file("imf-dots-annual-imports");
    return new TradeTables(
        engine,
        pack.dataset("imf-dots-annual"),
        Frequency.ANNUAL,
        Map.of("X", exports.path(), "M", imports.path()),
        "SELECT flow, reporter, partner, year AS t, value, estimated FROM "
            + Engine.table(pack.locate(exports), pack.locate(imports)));
  }

  static TradeTables monthly(Engine engine, PackFolder pack) {
    PackFile both = pack.file("imf-dots-monthly");
    return new TradeTables(
        engine,
        pack.dataset("imf-dots-monthly"),
        Frequency.MONTHLY,
        Map.of("X", both.path(), "M", both.path()),
        "SELECT flow, reporter, partner, 12 * year(month) + month(month) - 1 AS t, value,"
            + " false AS estimated FROM "
            + Engine.table(pack.locate(both)));
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

  /** See {@link Statistics#mirrorRatios}. */
  synchronized double[] mirrorRatios(int year, double smallest) {
    List<Double> ratios = new ArrayList<>();
    String own =
        "SELECT reporter, partner, value FROM "
            + year(year)
            + " WHERE NOT estimated AND value >= ? AND partner <> '"
            + WORLD
            + "' AND flow = ";
    engine.query(
        "SELECT m.value / x.value FROM ("
            + own
            + "'X') x JOIN ("
            + own
            + "'M') m ON x.reporter = m.partner AND x.partner = m.reporter",
        List.of(smallest, smallest),
        row -> ratios.add(row.getDouble(1)));
    return ratios.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The table of what everybody reports of a year. The files lie by reporter, so that a question
   * across reporters reads all of them: it is done once, for this year's next questions, too.
   */
  private String year(int year) {
    String name = "world_" + frequency + '_' + year;
    if (!yearsKept.remove(year)) {
      engine.keep(name, "FROM (" + select + ") WHERE " + inYears(year, year));
    }
    yearsKept.add(year);
    if (yearsKept.size() > YEARS_KEPT) {
      int eldest = yearsKept.iterator().next();
      yearsKept.remove(eldest);
      engine.drop("world_" + frequency + '_' + eldest);
    }
    return name;
  }

  private String inYears(int first, int last) {
    int perYear = frequency == Frequency.ANNUAL ? 1 : 12;
    return "t BETWEEN " + perYear * first + " AND " + (perYear * last + perYear - 1);
  }

  @Override
  public List<Series> series(Measure measure, Recipe recipe, SeriesQuery query) {
    boolean total = measure.shape() == Measure.Shape.COUNTRY;
    String partner = total ? WORLD : query.partner();
    if (!isCovered(query.reporter(), partner)
        || query.product() != null
        || query.entity() != null) {
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

  /**
   * The monthly table holds fifteen economies with one another: a list of partners taken from it
   * would mislead, and for all others there is nothing to look for.
   */
  private boolean isCovered(@Nullable String reporter, @Nullable String partner) {
    return frequency == Frequency.ANNUAL
        || (partner != null
            && monthlyAreas().contains(partner)
            && (reporter == null || monthlyAreas().contains(reporter)));
  }

  private synchronized Set<String> monthlyAreas() {
    if (areas.isEmpty()) {
      engine.query(
          "SELECT DISTINCT reporter FROM (" + select + ")",
          List.of(),
          row -> areas.add(row.getString(1)));
    }
    return areas;
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
    List<Line> held = held(query, partner).getOrDefault(flow, List.of());
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

  /** Every flow of a slice that holds what the query asks for, lines by reporter and partner. */
  private synchronized Map<String, List<Line>> held(SeriesQuery query, @Nullable String partner) {
    String reporter = query.reporter();
    if (reporter == null) {
      Slice ofAnybody = new Slice(null, partner, query.firstYear(), query.lastYear());
      Map<String, List<Line>> known = kept.get(ofAnybody);
      if (known != null) {
        return known;
      }
      // Everybody with everybody is too much to keep.
      return partner == null ? read(ofAnybody) : keep(ofAnybody, read(ofAnybody));
    }
    Slice all = new Slice(reporter, null, 0, 9999);
    Map<String, List<Line>> held = kept.get(all);
    if (held != null) {
      return held;
    }
    Slice years = new Slice(reporter, null, query.firstYear(), query.lastYear());
    held = kept.get(years);
    if (held != null) {
      return held;
    }
    // Of a pair all years are read: they cost no more than one.
    Slice slice = partner == null ? years : new Slice(reporter, partner, 0, 9999);
    held = kept.get(slice);
    if (held != null) {
      return held;
    }
    boolean often = slicesRead.merge(reporter, 1, Integer::sum) > SLICES_ALONE;
    return often ? keep(all, read(all)) : keep(slice, read(slice));
  }

  private Map<String, List<Line>> keep(Slice slice, Map<String, List<Line>> flows) {
    kept.put(slice, flows);
    observationsKept += size(flows);
    Iterator<Map<String, List<Line>>> eldest = kept.values().iterator();
    while (observationsKept > MOST_KEPT && kept.size() > 1) {
      observationsKept -= size(eldest.next());
      eldest.remove();
    }
    return flows;
  }

  private static int size(Map<String, List<Line>> flows) {
    return flows.values().stream()
        .flatMap(List::stream)
        .mapToInt(line -> line.observations.size())
        .sum();
  }

  private Map<String, List<Line>> read(Slice slice) {
    List<Object> parameters = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    if (slice.reporter != null) {
      conditions.add("reporter = ?");
      parameters.add(slice.reporter);
    }
    if (slice.partner != null) {
      conditions.add("partner = ?");
      parameters.add(slice.partner);
    }
    conditions.add(inYears(slice.firstYear, slice.lastYear));
    boolean across = slice.reporter == null && slice.firstYear == slice.lastYear;
    Map<String, LineBuilder> flows = new HashMap<>();
    engine.query(
        "FROM "
            + (across ? year(slice.firstYear) : "(" + select + ")")
            + " WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY flow, reporter, partner, t",
        parameters,
        row ->
            flows
                .computeIfAbsent(row.getString(1), flow -> new LineBuilder())
                .add(row.getString(2), row.getString(3), observation(row)));
    Map<String, List<Line>> lines = new HashMap<>();
    flows.forEach((flow, builder) -> lines.put(flow, builder.done()));
    return lines;
  }

  private Observation observation(ResultSet row) throws SQLException {
    int t = row.getInt(4);
    double value = row.getDouble(5);
    return new Observation(
        periods.computeIfAbsent(t, this::period),
        value,
        Interval.around(value, HALF_DOLLAR),
        row.getBoolean(6) ? Status.ESTIMATED : Status.REPORTED,
        paths.getOrDefault(row.getString(1), ""),
        null);
  }

  private Period period(int t) {
    return frequency == Frequency.ANNUAL ? Period.year(t) : Period.month(t / 12, t % 12 + 1);
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
