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
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods trade by reporter and partner: the IMF's Direction of Trade, annual or monthly. Exports are
 * valued FOB, imports CIF; turnover and balance are made of both where both are held, and are an
 * estimate where one of them is.
 *
 * <p>A check asks for the same pair as exports, imports, turnover and balance, and for its years
 * one by one: both flows and all years of a pair, of a reporter or of a partner are read by one
 * query and kept. Whoever asks for more and more gets the whole table read, once.
 */
final class TradeTables implements Holding {

  private static final String WORLD = "WLD";

  /** Figures are whole dollars. */
  private static final double HALF_DOLLAR = 0.5;

  /** So many pairs of a reporter are read one by one; with the next, all it reports is. */
  private static final int PAIRS_ALONE = 4;

  /** So many slices take as long as all there is, which is some forty megabytes. */
  private static final int MOST_SLICES = 32;

  private static final Slice WHOLE = new Slice(null, null);

  private static final Map<String, Country> HISTORIC = historic();

  private final Engine engine;
  private final Dataset dataset;
  private final Frequency frequency;
  private final Map<String, String> paths;
  private final String select;
  private final Map<Slice, Map<String, List<Line>>> kept = new HashMap<>();
  private final Map<String, Integer> pairsRead = new HashMap<>();
  private final Map<Integer, Period> periods = new ConcurrentHashMap<>();
  private final Set<String> areas = new HashSet<>();

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
  private record Slice(@Nullable String reporter, @Nullable String partner) {}

  /**
   * What a reporter reports of one flow with one partner.
   *
   * @param times years or months, ascending
   * @param values the figure of each
   * @param estimated the places of those that the publisher estimated
   */
  private record Line(
      String reporter, String partner, int[] times, double[] values, BitSet estimated) {}

  /** Some years of a line. */
  private record Told(String reporter, String partner, List<Observation> observations) {

    private int compare(Told other) {
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
    List<Told> first = told(recipe.codes().getFirst(), query, partner);
    List<Told> second =
        recipe.isOfTwo() ? told(recipe.codes().getLast(), query, partner) : List.of();
    int j = 0;
    for (Told line : first) {
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

  private SeriesKey key(Measure measure, Recipe recipe, Told line, boolean total) {
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
  private List<Told> told(String flow, SeriesQuery query, @Nullable String partner) {
    String reporter = query.reporter();
    List<Told> wanted = new ArrayList<>();
    for (Line line : held(reporter, partner).getOrDefault(flow, List.of())) {
      boolean meant =
          (reporter == null || line.reporter.equals(reporter))
              && (partner == null ? !line.partner.equals(WORLD) : line.partner.equals(partner));
      if (meant) {
        // Among all of them those that were no states then are left out.
        List<Observation> observations =
            observations(flow, line, query, reporter == null, partner == null);
        if (!observations.isEmpty()) {
          wanted.add(new Told(line.reporter, line.partner, observations));
        }
      }
    }
    return wanted;
  }

  private List<Observation> observations(
      String flow, Line line, SeriesQuery query, boolean anyReporter, boolean anyPartner) {
    int perYear = frequency == Frequency.ANNUAL ? 1 : 12;
    String path = paths.getOrDefault(flow, "");
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < line.times.length; i++) {
      int year = line.times[i] / perYear;
      if (query.firstYear() <= year
          && year <= query.lastYear()
          && (!anyPartner || exists(line.partner, year))
          && (!anyReporter || exists(line.reporter, year))) {
        observations.add(
            new Observation(
                periods.computeIfAbsent(line.times[i], this::period),
                line.values[i],
                Interval.around(line.values[i], HALF_DOLLAR),
                line.estimated.get(i) ? Status.ESTIMATED : Status.REPORTED,
                path,
                null));
      }
    }
    return observations;
  }

  private Period period(int t) {
    return frequency == Frequency.ANNUAL ? Period.year(t) : Period.month(t / 12, t % 12 + 1);
  }

  /** Whether the area's own figures can exist for some day of the year. */
  private static boolean exists(String area, int year) {
    Country historic = HISTORIC.get(area);
    return historic == null || historic.existsOn(LocalDate.of(year, 1, 1));
  }

  /** Lines by flow among which all are that the reporter has with the partner; null for any. */
  private synchronized Map<String, List<Line>> held(
      @Nullable String reporter, @Nullable String partner) {
    List<Slice> holding = new ArrayList<>(List.of(new Slice(reporter, partner)));
    if (reporter != null && partner != null) {
      holding.add(new Slice(reporter, null));
      holding.add(new Slice(null, partner));
    }
    for (Slice slice : holding) {
      Map<String, List<Line>> held = kept.get(slice);
      if (held != null) {
        return held;
      }
    }
    if (kept.containsKey(WHOLE)) {
      return Map.of();
    }
    if (kept.size() >= MOST_SLICES || (reporter == null && partner == null)) {
      readWhole();
      return held(reporter, partner);
    }
    boolean often =
        reporter != null
            && partner != null
            && pairsRead.merge(reporter, 1, Integer::sum) > PAIRS_ALONE;
    Slice slice = often ? new Slice(reporter, null) : holding.getFirst();
    Map<String, List<Line>> lines = read(slice);
    kept.put(slice, lines);
    return lines;
  }

  private void readWhole() {
    kept.clear();
    Map<String, List<Line>> whole = read(WHOLE);
    whole.forEach((flow, lines) -> {
      for (Line line : lines) {
        for (Slice slice : List.of(new Slice(line.reporter, null), new Slice(null, line.partner))) {
          kept.computeIfAbsent(slice, s -> new HashMap<>())
              .computeIfAbsent(flow, f -> new ArrayList<>())
              .add(line);
        }
      }
    });
    kept.put(WHOLE, whole);
  }

  private Map<String, List<Line>> read(Slice slice) {
    List<Object> parameters = new ArrayList<>();
    List<String> conditions = new ArrayList<>(List.of("true"));
    if (slice.reporter != null) {
      conditions.add("reporter = ?");
      parameters.add(slice.reporter);
    }
    if (slice.partner != null) {
      conditions.add("partner = ?");
      parameters.add(slice.partner);
    }
    Map<String, List<Line>> lines = new HashMap<>();
    engine.query(
        "SELECT flow, reporter, partner, list(t ORDER BY t), list(value ORDER BY t),"
            + " list(estimated ORDER BY t) FROM ("
            + select
            + ") WHERE "
            + String.join(" AND ", conditions)
            + " GROUP BY flow, reporter, partner ORDER BY flow, reporter, partner",
        parameters,
        row -> lines.computeIfAbsent(row.getString(1), flow -> new ArrayList<>()).add(line(row)));
    return lines;
  }

  private static Line line(ResultSet row) throws SQLException {
    Object[] times = (Object[]) row.getArray(4).getArray();
    Object[] values = (Object[]) row.getArray(5).getArray();
    Object[] flags = (Object[]) row.getArray(6).getArray();
    BitSet estimated = new BitSet();
    for (int i = 0; i < flags.length; i++) {
      estimated.set(i, Boolean.TRUE.equals(flags[i]));
    }
    return new Line(
        row.getString(2).intern(),
        row.getString(3).intern(),
        Stream.of(times).mapToInt(t -> ((Number) t).intValue()).toArray(),
        Stream.of(values).mapToDouble(v -> ((Number) v).doubleValue()).toArray(),
        estimated);
  }
}
