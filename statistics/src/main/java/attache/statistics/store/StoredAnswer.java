package attache.statistics.store;

import attache.statistics.product.ProductGroup;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Source.Basis;
import attache.statistics.source.Staging;
import attache.statistics.store.EditionTable.Row;
import attache.statistics.store.Figure.Heading;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to the user's store on its way: which rows are read, which edition of a figure
 * counts, and what is summed.
 */
final class StoredAnswer implements Figure.Editions {

  /** A reporter with fewer partners, whose sum is not its total, reports only some of them. */
  private static final int MANY_PARTNERS = 100;

  private static final double NEARLY_ALL = 0.95;

  /** Measures that are only held by product. */
  private static final Set<String> BY_PRODUCT = Set.of("product_exports", "product_imports");

  private static final Map<String, Country> AREAS =
      Country.countries().stream().collect(Collectors.toMap(Country::code, c -> c));

  private static final Set<String> GROUPS =
      Country.groups().stream().map(Country::code).collect(Collectors.toSet());

  private static final Comparator<Series> BY_KEY =
      Comparator.comparing((Series s) -> s.key().dataset())
          .thenComparing(s -> s.key().reporter(), Comparator.nullsFirst(String::compareTo))
          .thenComparing(s -> s.key().partner(), Comparator.nullsFirst(String::compareTo))
          .thenComparing(s -> s.key().toString())
          .thenComparing(s -> s.key().frequency())
          .thenComparing(s -> String.valueOf(s.key().origin()))
          .thenComparing(s -> String.valueOf(s.key().scope()));

  private final StoredFigures held;
  private final SeriesQuery query;
  private final List<Row> meant;
  private final boolean evidence;
  private final @Nullable Measure measure;
  private final Map<String, Integer> ranks = new HashMap<>();

  /**
   * @param held what is held
   * @param query what is asked
   * @param meant the editions that answer, of a data set the oldest first
   * @param evidence whether figures that are evidence are wanted, or the others
   */
  StoredAnswer(StoredFigures held, SeriesQuery query, List<Row> meant, boolean evidence) {
    this.held = held;
    this.query = query;
    this.meant = meant;
    this.evidence = evidence;
    this.measure = Catalogue.standard().find(query.measure()).orElse(null);
    for (int i = 0; i < meant.size(); i++) {
      Row row = meant.get(i);
      ranks.put(id(row.importNumber(), row.edition().dataset(), row.ownVintage()), i);
    }
  }

  private static String id(int importNumber, String dataset, String ownVintage) {
    return importNumber + "/" + dataset + "/" + ownVintage;
  }

  @Override
  public int rank(int importNumber, String dataset, String ownVintage) {
    return ranks.getOrDefault(id(importNumber, dataset, ownVintage), -1);
  }

  @Override
  public Row edition(int importNumber, String dataset, String ownVintage) {
    return meant.get(rank(importNumber, dataset, ownVintage));
  }

  /** The series that answer. */
  List<Series> series() {
    return bySeries(
        partnersWhole(newest(query.product() == null ? all() : goods(query.product()))));
  }

  /** What a register counts under a name of its own (joint_ventures) is so many as of a day. */
  private boolean isStock() {
    return measure == null ? query.measure().indexOf(':') < 0 : measure.nature() == Nature.STOCK;
  }

  /** Whatever its entity, partner and status. */
  List<Series> facts() {
    List<Figure> figures = new ArrayList<>();
    boolean stock = isStock();
    for (Row row : meant) {
      held.file()
          .query(
              "SELECT "
                  + Figure.COLUMNS
                  + " FROM observation WHERE frequency = 'I' AND measure = ? AND import = ? AND dataset"
                  + " = ? AND vintage = ? ORDER BY line",
              List.of(
                  query.measure(), row.importNumber(), row.edition().dataset(), row.ownVintage()),
              found -> figures.add(Figure.read(found, this, stock)));
    }
    return bySeries(figures);
  }

  private List<Series> bySeries(List<Figure> figures) {
    Map<SeriesKey, List<Observation>> byKey = new LinkedHashMap<>();
    Map<Heading, List<Figure>> byHeading = new LinkedHashMap<>();
    for (Figure figure : figures) {
      byHeading
          .computeIfAbsent(
              figure.heading().ofProduct(figure.heading().product(), null), h -> new ArrayList<>())
          .add(figure);
    }
    byHeading.forEach((heading, of) -> {
      of.sort(Comparator.comparing(Figure::period));
      Figure newest = of.stream().max(Comparator.comparingInt(Figure::rank)).orElseThrow();
      byKey
          .computeIfAbsent(
              heading.key(newest.edition().edition().vintage()), k -> new ArrayList<>())
          .addAll(of.stream().map(Figure::observation).toList());
    });
    List<Series> series = new ArrayList<>();
    byKey.forEach((key, observations) -> series.add(new Series(key, observations)));
    series.sort(BY_KEY);
    return series;
  }

  /** All products together, or of a measure that is held by product each. */
  private List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<Row> withTotals = rowsWith(true);
    boolean each = BY_PRODUCT.contains(query.measure());
    if (!withTotals.isEmpty() || each) {
      read(
          each ? meant : withTotals, each ? "" : " AND product IS NULL", List.of(), false, figures);
    }
    Map<Integer, List<Row>> byDigits = new TreeMap<>();
    if (!each) {
      for (Row row : meant) {
        held.wholeLevels().stream()
            .filter(level ->
                level.importNumber() == row.importNumber()
                    && level.dataset().equals(row.edition().dataset())
                    && level.measure().equals(query.measure())
                    && (level.reporter() == null
                        || query.reporter() == null
                        || query.reporter().equals(level.reporter())))
            .mapToInt(StoredFigures.WholeLevel::digits)
            .max()
            .ifPresent(digits -> byDigits.computeIfAbsent(digits, d -> new ArrayList<>()).add(row));
      }
    }
    Set<String> known = new HashSet<>();
    figures.forEach(figure -> known.add(figure.heading() + "@" + figure.period()));
    byDigits.forEach((digits, rows) -> {
      List<Figure> sums = new ArrayList<>();
      read(rows, " AND length(product) = ?", List.of(digits), true, sums);
      // Of one period in two editions of a classification the newer counts.
      sums.sort(
          Comparator.comparingInt(Figure::rank)
              .reversed()
              .thenComparing(
                  f -> String.valueOf(f.heading().classification()), Comparator.reverseOrder())
              .thenComparing(f -> f.heading().toString())
              .thenComparing(Figure::period));
      for (Figure sum : sums) {
        Figure total =
            Figure.sum(
                sum.heading().ofProduct(null, null),
                List.of(sum),
                "sum of products held, "
                    + sum.heading().classification()
                    + ", "
                    + digits
                    + " digits");
        if (isWhole(sum, digits) && known.add(total.heading() + "@" + total.period())) {
          figures.add(total);
        }
      }
    });
    return figures;
  }

  private boolean isWhole(Figure sum, int digits) {
    String reporter = sum.heading().reporter();
    return held.wholeLevels().stream()
        .anyMatch(level ->
            level.importNumber() == sum.edition().importNumber()
                && level.dataset().equals(sum.heading().dataset())
                && level.measure().equals(query.measure())
                && level.digits() == digits
                && java.util.Objects.equals(level.reporter(), reporter));
  }

  private List<Row> rowsWith(boolean totals) {
    return meant.stream()
        .filter(row ->
            held.contents().stream()
                .anyMatch(c ->
                    c.isOf(row)
                        && c.measure().equals(query.measure())
                        && (c.totals() > 0) == totals))
        .toList();
  }

  /** A product, or a group of them. */
  private List<Figure> goods(String product) {
    List<Figure> figures = new ArrayList<>();
    if (product.equals(SeriesQuery.EVERY_PRODUCT)) {
      read(meant, " AND product IS NOT NULL", List.of(), false, figures);
      return figures;
    }
    ProductGroup group = held.groups().goods(product).orElse(null);
    if (group == null || group.prefixes().isEmpty()) {
      read(meant, " AND product = ?", List.of(product), false, figures);
      return figures;
    }
    List<Figure> held = new ArrayList<>();
    List<Object> prefixes = new ArrayList<>(group.prefixes());
    read(
        meant,
        group.prefixes().stream()
            .map(p -> "starts_with(product, ?)")
            .collect(Collectors.joining(" OR ", " AND (product = ? OR ", ")")),
        concat(product, prefixes),
        false,
        held);
    Map<String, List<Figure>> byFlow = new LinkedHashMap<>();
    for (Figure figure : newest(held)) {
      Heading heading = figure.heading();
      if (product.equals(heading.product())) {
        figures.add(figure);
      } else if (isHs(heading.classification())) {
        byFlow
            .computeIfAbsent(
                heading.ofProduct(product, heading.classification()) + "@" + figure.period(),
                f -> new ArrayList<>())
            .add(figure);
      }
    }
    Set<String> known = new HashSet<>();
    figures.forEach(f -> known.add(f.heading().ofProduct(product, null) + "@" + f.period()));
    for (List<Figure> flow : byFlow.values()) {
      Map<String, Figure> byCode = new TreeMap<>();
      for (Figure figure : flow) {
        byCode.put(String.valueOf(figure.heading().product()), figure);
      }
      List<Figure> parts =
          group.summands(byCode.keySet()).stream().map(byCode::get).filter(f -> f != null).toList();
      if (!parts.isEmpty()) {
        Heading heading = parts.getFirst().heading().ofProduct(product, null);
        Figure sum =
            Figure.sum(
                heading,
                parts,
                "sum of "
                    + parts.size()
                    + (parts.size() == 1 ? " product held, " : " products held, ")
                    + parts.getFirst().heading().classification());
        if (known.add(heading + "@" + sum.period())) {
          figures.add(sum);
        }
      }
    }
    return figures;
  }

  private static List<Object> concat(Object first, List<Object> rest) {
    List<Object> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private static boolean isHs(@Nullable String classification) {
    return classification != null
        && (classification.startsWith("HS") || classification.startsWith("CN"));
  }

  private void read(
      List<Row> rows, String condition, List<?> values, boolean summed, List<Figure> into) {
    List<Object> parameters = new ArrayList<>();
    String where = where(rows, parameters) + condition;
    parameters.addAll(values);
    boolean stock = isStock();
    held.file()
        .query(
            summed
                ? sums(rows, where)
                : "SELECT "
                    + Figure.COLUMNS
                    + " FROM observation WHERE "
                    + where
                    + " ORDER BY line",
            parameters,
            row -> into.add(Figure.read(row, this, stock)));
  }

  /** Of a figure that several editions give only the newest is summed. */
  private String sums(List<Row> rows, String where) {
    boolean once = neverTwice(rows);
    String newest =
        once
            ? ""
            : " QUALIFY "
                + rank(rows)
                + " = max("
                + rank(rows)
                + ") OVER (PARTITION BY dataset, reporter, partner, origin, product,"
                + " classification, entity, frequency, period_start, period_end, unit, valuation,"
                + " growth, scope)";
    String edition =
        once
            ? "max(import), dataset, max(vintage)"
            : "arg_max(import, " + rank(rows) + "), dataset, arg_max(vintage, " + rank(rows) + ")";
    // Grouping and sorting cost more than finding a pair: what is the same in all rows is left
    // out.
    String origin = query.origin() == null ? "origin" : "max(origin)";
    String partner = query.partner() == null ? "partner" : "max(partner)";
    return "SELECT "
        + edition
        + ", max(measure), reporter, "
        + partner
        + ", "
        + origin
        + ", NULL AS product, classification, entity, frequency, period_start, period_end,"
        + " sum(value), sum(half_width), sum(coalesce(low, value - half_width)),"
        + " sum(coalesce(high, value + half_width)), unit, valuation, growth,"
        + " CASE WHEN bool_or(status = 'ESTIMATED') THEN 'ESTIMATED' ELSE max(status) END, scope,"
        + " NULL, NULL, min(line), count(*), max(line) FROM (SELECT * FROM observation WHERE "
        + where
        + newest
        + ") GROUP BY dataset, reporter, "
        + (query.partner() == null ? "partner, " : "")
        + (query.origin() == null ? "origin, " : "")
        + "classification, entity, frequency, period_start, period_end, unit, valuation, growth,"
        + " scope";
  }

  /** Whether no two editions of a data set can give the same figure: their years are apart. */
  private static boolean neverTwice(List<Row> rows) {
    Map<String, Integer> lastYears = new HashMap<>();
    return rows.stream()
        .map(Row::edition)
        .sorted(Comparator.comparingInt(Edition::firstYear))
        .allMatch(edition -> {
          Integer before = lastYears.put(edition.dataset(), edition.lastYear());
          return before == null || before < edition.firstYear();
        });
  }

  private String rank(List<Row> rows) {
    StringBuilder rank = new StringBuilder("CASE");
    for (Row row : rows) {
      rank.append(" WHEN import = ")
          .append(row.importNumber())
          .append(" AND vintage = ")
          .append(Staging.literal(row.ownVintage()))
          .append(" THEN ")
          .append(rank(row.importNumber(), row.edition().dataset(), row.ownVintage()));
    }
    return rank.append(" END").toString();
  }

  private String where(List<Row> rows, List<Object> parameters) {
    StringBuilder where = new StringBuilder("measure = ?");
    parameters.add(query.measure());
    where.append(
        rows.stream()
            .map(row -> String.valueOf(row.importNumber()))
            .distinct()
            .collect(Collectors.joining(", ", " AND import IN (", ")")));
    // An import may have brought several data sets or editions, of which not all are meant.
    where.append(
        rows.stream()
            .map(row -> Staging.literal(row.edition().dataset()))
            .distinct()
            .collect(Collectors.joining(", ", " AND dataset IN (", ")")));
    Set<Integer> split = new HashSet<>();
    held.editions().stream()
        .filter(row -> !row.ownVintage().isEmpty())
        .forEach(row -> split.add(row.importNumber()));
    if (rows.stream().anyMatch(row -> split.contains(row.importNumber()))) {
      where.append(
          rows.stream()
              .map(row -> "(" + row.importNumber() + ", " + Staging.literal(row.ownVintage()) + ")")
              .distinct()
              .collect(Collectors.joining(", ", " AND (import, vintage) IN (", ")")));
    }
    narrow(where, parameters, "reporter", query.reporter());
    narrow(where, parameters, "origin", query.origin());
    if (query.isOfThirdParty()) {
      where.append(" AND reporter IS NULL");
    }
    partner(where, parameters);
    Shape shape = measure == null ? null : measure.shape();
    narrow(where, parameters, "entity", query.entity());
    if (query.entity() == null && shape != null && shape != Shape.PARK && shape != Shape.EVENT) {
      // Facts of a pair stand under the pair's name, CHN-BLR.
      where.append(" AND (entity IS NULL OR entity LIKE '___-___')");
    }
    if (query.firstYear() > 0) {
      where.append(" AND period_end >= make_date(?, 1, 1)");
      parameters.add(query.firstYear());
    }
    if (query.lastYear() < 9999) {
      where.append(" AND period_start <= make_date(?, 12, 31)");
      parameters.add(query.lastYear());
    }
    if (held.asOf() != null) {
      where.append(" AND period_end <= ?");
      parameters.add(held.asOf());
    }
    where
        .append(evidence ? " AND status NOT IN (" : " AND status IN (")
        .append(
            Arrays.stream(Status.values())
                .filter(s -> !s.isEvidence())
                .map(s -> Staging.literal(s.name()))
                .collect(Collectors.joining(", ")))
        .append(')');
    return where.toString();
  }

  private static void narrow(
      StringBuilder where, List<Object> parameters, String column, @Nullable String value) {
    if (value != null) {
      where.append(" AND ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private void partner(StringBuilder where, List<Object> parameters) {
    Shape shape = measure == null ? null : measure.shape();
    if (shape == Shape.COUNTRY) {
      where.append(" AND partner IS NULL");
    } else if (query.partner() != null) {
      narrow(where, parameters, "partner", query.partner());
    } else if (isOfPartners()) {
      where.append(" AND partner IS NOT NULL");
    }
  }

  private boolean isOfPartners() {
    Shape shape = measure == null ? null : measure.shape();
    return (shape == Shape.PAIR || shape == Shape.DIRECTED)
        && query.partner() == null
        && query.entity() == null;
  }

  /** Of each figure what its newest edition says. */
  private List<Figure> newest(List<Figure> figures) {
    Map<String, Integer> newest = new HashMap<>();
    Map<Figure, String> ids = new java.util.IdentityHashMap<>();
    for (Figure figure : figures) {
      String id = figure.heading() + "@" + figure.period();
      ids.put(figure, id);
      newest.merge(id, figure.rank(), Math::max);
    }
    return figures.stream()
        .filter(figure -> figure.rank() == newest.getOrDefault(ids.getOrDefault(figure, ""), -1))
        .toList();
  }

  /**
   * For any partner: single economies of the day, and only of a reporter who gives all of them; for
   * any reporter: no groups.
   */
  private List<Figure> partnersWhole(List<Figure> figures) {
    List<Figure> kept = new ArrayList<>();
    Map<String, Set<String>> partners = new HashMap<>();
    Map<String, Double> worlds = new HashMap<>();
    Map<String, Double> sums = new HashMap<>();
    for (Figure figure : figures) {
      Heading heading = figure.heading();
      LocalDate day = figure.period().start();
      if (query.reporter() == null && !isSingle(heading.reporter(), day)) {
        continue;
      }
      if (!isOfPartners()) {
        kept.add(figure);
      } else if (AreaCodes.WORLD.equals(heading.partner())) {
        worlds.merge(side(figure), figure.value(), Double::sum);
      } else if (isSingle(heading.partner(), day)) {
        kept.add(figure);
        sums.merge(side(figure), figure.value(), Double::sum);
        partners
            .computeIfAbsent(side(figure), s -> new HashSet<>())
            .add(String.valueOf(heading.partner()));
      }
    }
    return isOfPartners()
        ? kept.stream()
            .filter(figure -> {
              String side = side(figure);
              return figure.edition().edition().basis() == Basis.RECONCILED
                  || partners.getOrDefault(side, Set.of()).size() >= MANY_PARTNERS
                  || sums.getOrDefault(side, 0.0)
                      >= NEARLY_ALL * worlds.getOrDefault(side, Double.POSITIVE_INFINITY);
            })
            .toList()
        : kept;
  }

  private static String side(Figure figure) {
    Heading h = figure.heading();
    return String.join(
        "/",
        h.dataset(),
        String.valueOf(h.reporter()),
        String.valueOf(h.product()),
        h.frequency().code(),
        h.unit(),
        String.valueOf(h.growth()),
        figure.period().toString());
  }

  /** Whether it is no group, and its own figures can exist; a third party's is nobody's. */
  private static boolean isSingle(@Nullable String area, LocalDate day) {
    if (area == null) {
      return true;
    }
    if (area.equals(AreaCodes.WORLD) || area.equals(AreaCodes.UNSPECIFIED)) {
      return false;
    }
    Country country = AREAS.get(area);
    return country == null
        ? !GROUPS.contains(area)
        : !country.isHistoric() || country.existsOn(day);
  }
}
