package attache.statistics.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value of what both sides report of the same goods.
 *
 * <p>The steps are those of CEPII's BACI (WP 2010-23): reports are paired, imports are brought to
 * the exporter's border, reporters' reliability is estimated from how far the two sides are apart,
 * and the two reports are averaged with weights from it. What differs by {@link Mode}: how
 * reliability is estimated ({@link VarianceSplit} or {@link SpreadEffects}) and how values are
 * averaged. Reports themselves are never changed.
 *
 * <p>With each value comes an interval, {@code exp(ln V ± 1.645 s)}: of both reports {@code s² =
 * w²σ_i² + (1−w)²σ_j²}, which is {@code σ_iσ_j / √(σ_i²+σ_j²)} for the default weights; of one
 * report its reporter's own σ. The σ are those of {@link VarianceSplit} in every mode.
 *
 * <p>What publishers estimated is no report: it is neither a second side nor does it tell anything
 * of reliability. Values that are no positive finite number are left out, as are flows of an
 * economy with itself.
 */
public final class Reconciliation {

  /**
   * The product code of what a pair's total holds beyond its products, as the Growth Lab has it.
   */
  public static final String RESIDUAL = "XXXXXX";

  /** Of a normal error, nine in ten lie within so many standard deviations. */
  static final double NINE_IN_TEN = 1.645;

  /** Gaps beyond so many standard deviations count as if they were as large. */
  private static final double CUT = 3;

  /** The mean absolute error of a normal distribution, times this, is its standard deviation. */
  private static final double FROM_MEAN_ABSOLUTE = Math.sqrt(Math.PI / 2);

  /** Two reports nearer to each other than this are one report. */
  private static final double SAME = 1e-6;

  private static final double LEAST_WEIGHT = 1e-12;

  /** Two reports within a fifth of each other agree. */
  private static final double AGREE = Math.log(1.2);

  private final SqlEngine engine;
  private final Method method;
  private final Consumer<String> progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  private Reconciliation(SqlEngine engine, Method method, Consumer<String> progress) {
    this.engine = engine;
    this.method = method;
    this.progress = progress;
  }

  /**
   * Reconciles the reports that lie in the engine.
   *
   * @throws attache.statistics.pack.PackException when the engine fails
   */
  public static Reconciled run(SqlEngine engine, Method method) {
    return run(engine, method, step -> {});
  }

  /** The same, telling of each step that begins. */
  public static Reconciled run(SqlEngine engine, Method method, Consumer<String> progress) {
    return new Reconciliation(engine, method, progress).run();
  }

  private Reconciled run() {
    timed("pairing", this::pair);
    FreightFit[] freight = new FreightFit[1];
    timed("freight", () -> freight[0] = freight());
    timed("imports FOB", () -> bringToBorder(freight[0]));
    engine.drop("paired");
    Gaps[] gaps = new Gaps[1];
    timed("reliability", () -> gaps[0] = reliability());
    timed("weights", () -> weigh(gaps[0]));
    timed("values", () -> average(gaps[0].split().sizes()));
    timed("products", this::foot);
    List.of("side", "mirrored").forEach(engine::drop);
    return new Reconciled(
        engine, method, freight[0], gaps[0].reliability(), gaps[0].split(), seconds);
  }

  private void timed(String step, Runnable work) {
    progress.accept(step);
    long begun = System.nanoTime();
    work.run();
    seconds.put(step, (System.nanoTime() - begun) / 1e9);
  }

  /** One row a flow, with both sides' reports where both are held. */
  private void pair() {
    engine.keep(
        "paired",
        """
        SELECT exporter, importer, product, year,
          sum(CASE WHEN flow = 'X' THEN value END) AS x,
          sum(CASE WHEN flow = 'M' THEN value END) AS m,
          sum(CASE WHEN flow = 'X' THEN quantity END) AS qx,
          sum(CASE WHEN flow = 'M' THEN quantity END) AS qm,
          max(CASE WHEN flow = 'M' AND fob THEN 1 ELSE 0 END) AS fob
        FROM (
          SELECT CASE WHEN flow = 'X' THEN reporter ELSE partner END AS exporter,
            CASE WHEN flow = 'X' THEN partner ELSE reporter END AS importer,
            product, year, flow, value, quantity, fob
          FROM report
          WHERE value > 0 AND value < 1e30 AND NOT estimated AND reporter <> partner) r
        GROUP BY exporter, importer, product, year\
        """);
  }

  private FreightFit freight() {
    return switch (method.freight()) {
      case NONE -> FreightFit.of(Freight.NONE, 0, 0);
      case POOLED -> pooledFreight();
      case PUBLISHED -> {
        unitValues();
        keepFreight(FreightFit.published());
        yield FreightFit.published();
      }
      case ESTIMATED -> estimatedFreight();
    };
  }

  private FreightFit pooledFreight() {
    double[] found = new double[2];
    engine.query(
        "SELECT "
            + engine.dialect().medianOf("ln(m / x)")
            + ", count(*) FROM paired"
            + " WHERE fob = 0 AND x IS NOT NULL AND m IS NOT NULL AND x + m >="
            + " (SELECT avg(x + m) FROM paired"
            + " WHERE fob = 0 AND x IS NOT NULL AND m IS NOT NULL)",
        row -> {
          found[0] = row.getDouble(1);
          found[1] = row.getDouble(2);
        });
    return FreightFit.of(
        Freight.POOLED,
        Double.isNaN(found[0]) ? 0 : Math.clamp(found[0], 0, Freight.MOST_POOLED),
        (long) found[1]);
  }

  private void unitValues() {
    engine.keep(
        "unit_value",
        "SELECT product, ln("
            + engine.dialect().medianOf("x / qx")
            + ") AS luv FROM paired WHERE x IS NOT NULL AND qx > 0 AND qx < 1e30 GROUP BY product");
  }

  private FreightFit estimatedFreight() {
    unitValues();
    ratioCells("true");
    FreightFit.Estimate first = FreightFit.estimate(engine);
    keepFreight(first.fit());
    ratioCells(
        "abs(y - least(greatest(base + ("
            + FreightFit.number(first.fit().ofUnitValue())
            + ") * luv, -9), 9)) * sqrt(w) < 2 * "
            + FreightFit.number(first.error()));
    FreightFit second = FreightFit.estimate(engine).fit();
    keepFreight(second);
    return second;
  }

  /**
   * What {@link FreightFit#estimate} needs of each pair of countries, from the flows that are so.
   */
  private void ratioCells(String wanted) {
    boolean first = wanted.equals("true");
    engine.keep(
        "ratio_cell",
        """
        SELECT exporter, importer, sum(w) AS w, sum(w * y) AS wy, sum(w * y * y) AS wyy,
          sum(w * luv) AS wu, sum(w * luv * luv) AS wuu, sum(w * luv * y) AS wuy, count(*) AS n
        FROM (
          SELECT p.exporter, p.importer, u.luv, %s AS base,
            ln((p.m / p.qm) / (p.x / p.qx)) AS y,
            least(p.qx, p.qm) / greatest(p.qx, p.qm) AS w
          FROM paired p JOIN unit_value u ON p.product = u.product %s
          WHERE p.fob = 0 AND p.x > 10 AND p.m > 10 AND p.qx > 2000 AND p.qm > 2000
            AND p.qx < 1e30 AND p.qm < 1e30) r
        WHERE %s
        GROUP BY exporter, importer\
        """
            .formatted(
                first ? "0.0" : "f.base",
                first
                    ? ""
                    : "JOIN freight f ON p.exporter = f.exporter AND p.importer = f.importer",
                wanted));
  }

  private void keepFreight(FreightFit fit) {
    engine.keep(
        "freight", "SELECT exporter, importer, " + fit.baseSql() + " AS base FROM geography");
  }

  /**
   * Both reports as values at the exporter's border, and their logarithms. Of two reports that are
   * the same number, or the same times the factor of 1.06 with which the IMF makes the one of the
   * other, the importer's is no second side.
   */
  private void bringToBorder(FreightFit fit) {
    String copied =
        "abs(p.m / p.x - 1) < %1$s OR abs(p.m / p.x / 1.06 - 1) < %1$s"
            .formatted(FreightFit.number(SAME));
    String freight =
        fit.freight().asksForGeography()
            ? "least(greatest(coalesce(f.base, %s) + coalesce((%s) * u.luv, 0.0), 0.0), %s)"
                .formatted(
                    meanBase(),
                    FreightFit.number(fit.ofUnitValue()),
                    FreightFit.number(Freight.MOST))
            : FreightFit.number(fit.constant());
    engine.keep(
        "side",
        """
        SELECT p.exporter, p.importer, p.product, p.year, p.x, p.m, ln(p.x) AS lx,
          CASE WHEN %s THEN NULL WHEN p.fob = 1 THEN ln(p.m) ELSE ln(p.m) - %s END AS lf
        FROM paired p %s\
        """
            .formatted(
                copied,
                freight,
                fit.freight().asksForGeography()
                    ? """
                    LEFT JOIN freight f ON p.exporter = f.exporter AND p.importer = f.importer
                    LEFT JOIN unit_value u ON p.product = u.product\
                    """
                    : ""));
  }

  /** For pairs of no known distance. */
  private String meanBase() {
    return FreightFit.number(number("SELECT coalesce(avg(base), 0.0) FROM freight"));
  }

  /**
   * What the gaps tell.
   *
   * @param split the variances
   * @param exporterScores what the mode weighs exporters by
   * @param importerScores likewise
   * @param reliability by economy
   */
  private record Gaps(
      VarianceSplit split,
      Map<String, Double> exporterScores,
      Map<String, Double> importerScores,
      List<Reliability> reliability) {}

  /**
   * Variances from squared gaps, estimated twice: with gaps cut at three standard deviations of all
   * flows of their size, and again with gaps cut at three of their own pair. A misplaced decimal
   * point or port is no measure of how well the rest is counted.
   */
  private Gaps reliability() {
    SizeClasses alike = SizeClasses.alike(meanSize());
    mirror(alike);
    VarianceSplit first =
        VarianceSplit.roughly(
            cells(SizeClasses.byClass("s.size_class", cuts()), ""), alike.meanLog());
    keepVariances(first);
    List<Cell> cells =
        cells(
            "%s * (e.exporter_variance + m.importer_variance) * %s"
                .formatted(CUT * CUT, SizeClasses.byClass("s.size_class", first.sizes().factors())),
            "JOIN variance e ON s.exporter = e.area JOIN variance m ON s.importer = m.area");
    VarianceSplit split = VarianceSplit.of(cells, alike.meanLog());
    List<Reliability> reliability = describe(split, cells);
    return switch (method.mode()) {
      case BACI -> {
        SpreadEffects spread = SpreadEffects.of(spreadCells(alike.meanLog()));
        Map<String, Double> exporters = new LinkedHashMap<>();
        Map<String, Double> importers = new LinkedHashMap<>();
        spread.exporters().forEach((area, s) -> exporters.put(area, SpreadEffects.g(s)));
        spread.importers().forEach((area, s) -> importers.put(area, SpreadEffects.g(s)));
        yield new Gaps(split, exporters, importers, reliability);
      }
      case GEHLHAR_SELECT -> {
        Agreement agreement = Agreement.of(agreements());
        yield new Gaps(split, agreement.exporters(), agreement.importers(), reliability);
      }
      default -> new Gaps(split, split.exporters(), split.importers(), reliability);
    };
  }

  /** The flows that tell of reliability: products where products are held, else totals. */
  private String mirrored() {
    return "s.lx IS NOT NULL AND s.lf IS NOT NULL" + (holdsBothLevels() ? " AND " + DETAIL : "");
  }

  private static final String DETAIL = "s.product <> '" + ReportTable.ALL_PRODUCTS + "'";

  private @Nullable Boolean bothLevels;

  private boolean holdsBothLevels() {
    Boolean known = bothLevels;
    if (known == null) {
      boolean[] both = new boolean[1];
      engine.query(
          "SELECT count(CASE WHEN s.product = '"
              + ReportTable.ALL_PRODUCTS
              + "' THEN 1 END), count(CASE WHEN "
              + DETAIL
              + " THEN 1 END) FROM side s",
          row -> both[0] = row.getLong(1) > 0 && row.getLong(2) > 0);
      known = both[0];
      bothLevels = known;
    }
    return known;
  }

  /** The mean logarithm of flows' sizes. */
  private double meanSize() {
    return number("SELECT avg(0.5 * (s.lx + s.lf)) FROM side s WHERE " + mirrored());
  }

  private double number(String select) {
    double[] found = new double[1];
    engine.query(
        select,
        row -> {
          double value = row.getDouble(1);
          found[0] = row.wasNull() ? Double.NaN : value;
        });
    return found[0];
  }

  private static final String LOG_SIZE = "0.5 * (s.lx + s.lf)";

  /**
   * The flows that both sides report: squared gap, class of size, and how much each counts. A flow
   * of the mean size counts half of what a very large one does, a very small one nothing; what the
   * same pair reports in several years counts once, because it errs alike every year.
   */
  private void mirror(SizeClasses alike) {
    engine.keep(
        "mirrored",
        """
        SELECT s.exporter, s.importer, (s.lx - s.lf) * (s.lx - s.lf) AS dd, %s AS size_class,
          %s / (1 + exp(%s - %s)) AS w
        FROM side s WHERE %s\
        """
            .formatted(
                alike.classSql(LOG_SIZE),
                FreightFit.number(1 / Math.max(1, number("SELECT count(DISTINCT year) FROM side"))),
                FreightFit.number(alike.meanLog()),
                LOG_SIZE,
                mirrored()));
  }

  /**
   * Of each class of size, three standard deviations of gaps, squared; by the mean absolute gap.
   */
  private List<Double> cuts() {
    Map<Integer, Double> gaps = new LinkedHashMap<>();
    engine.query(
        "SELECT size_class, avg(sqrt(dd)) FROM mirrored GROUP BY size_class",
        row -> gaps.put(row.getInt(1), row.getDouble(2)));
    return SizeClasses.factors(
        size -> Math.pow(CUT * FROM_MEAN_ABSOLUTE * gaps.getOrDefault(size, 0.0), 2));
  }

  /** The cells of pairs and sizes: squared gaps, cut. */
  private List<Cell> cells(String cut, String join) {
    return readCells(
        """
        SELECT s.exporter, s.importer, s.size_class, least(s.dd, %s) AS gap, s.w
        FROM mirrored s %s\
        """
            .formatted(cut, join));
  }

  private List<Cell> readCells(String gaps) {
    List<Cell> cells = new ArrayList<>();
    engine.query(
        """
        SELECT exporter, importer, size_class, sum(w), sum(w * gap) / sum(w), sum(w * gap * gap),
          count(*)
        FROM (%s) g
        GROUP BY exporter, importer, size_class
        ORDER BY exporter, importer, size_class\
        """
            .formatted(gaps),
        row ->
            cells.add(
                new Cell(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    Math.max(LEAST_WEIGHT, row.getDouble(4)),
                    row.getDouble(5),
                    row.getDouble(6),
                    row.getLong(7))));
    return cells;
  }

  /**
   * The cells of BACI: absolute gaps, less the mean of their product and year. Weights are {@code
   * ln(1 + (X + F)/mean size)}, the paper's {@code ln(X + F)} made free of the currency's unit.
   */
  private List<Cell> spreadCells(double meanLog) {
    engine.keep(
        "gap",
        """
        SELECT s.exporter, s.importer, s.product, s.year, abs(s.lx - s.lf) AS d,
          ln(1 + (exp(s.lx - %1$s) + exp(s.lf - %1$s))) AS w
        FROM side s WHERE %2$s\
        """
            .formatted("(" + FreightFit.number(meanLog) + ")", mirrored()));
    engine.keep(
        "product_gap",
        "SELECT product, year, sum(w * d) / sum(w) AS mean, sum(w) AS w, sum(w * d) AS wd"
            + " FROM gap GROUP BY product, year");
    double mean = number("SELECT sum(wd) / sum(w) FROM product_gap");
    return readCells(
        """
        SELECT g.exporter, g.importer, 0 AS size_class, g.w, g.d - p.mean + %s AS gap
        FROM gap g JOIN product_gap p ON g.product = p.product AND g.year = p.year\
        """
            .formatted(FreightFit.number(mean)));
  }

  private List<Agreement.Pair> agreements() {
    List<Agreement.Pair> pairs = new ArrayList<>();
    engine.query(
        """
        SELECT s.exporter, s.importer, sum(exp(s.lx) + exp(s.lf)),
          sum(CASE WHEN abs(s.lx - s.lf) <= %s THEN exp(s.lx) + exp(s.lf) ELSE 0.0 END)
        FROM side s WHERE %s
        GROUP BY s.exporter, s.importer
        ORDER BY s.exporter, s.importer\
        """
            .formatted(FreightFit.number(AGREE), mirrored()),
        row ->
            pairs.add(
                new Agreement.Pair(
                    row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4))));
    return pairs;
  }

  private void keepVariances(VarianceSplit split) {
    TreeSet<String> areas = new TreeSet<>(split.exporters().keySet());
    areas.addAll(split.importers().keySet());
    List<String> rows = new ArrayList<>();
    for (String area : areas) {
      rows.add(
          row(
              area,
              split.exporters().getOrDefault(area, split.mean()),
              split.importers().getOrDefault(area, split.mean())));
    }
    keepValues("variance", List.of("exporter_variance", "importer_variance"), rows);
  }

  /** A small table from here. */
  private void keepValues(String table, List<String> columns, List<String> rows) {
    String names = "area, " + String.join(", ", columns);
    String empty =
        "SELECT '' AS area, "
            + String.join(", ", columns.stream().map(c -> "0.0 AS " + c).toList())
            + " WHERE 1 = 0";
    engine.keep(
        table,
        rows.isEmpty()
            ? empty
            : "SELECT "
                + names
                + " FROM (VALUES "
                + String.join(", ", rows)
                + ") AS v("
                + names
                + ")");
  }

  private static String row(String area, double... numbers) {
    StringBuilder row = new StringBuilder("('").append(area.replace("'", "''")).append('\'');
    for (double number : numbers) {
      row.append(", ").append(FreightFit.number(number));
    }
    return row.append(')').toString();
  }

  private static List<Reliability> describe(VarianceSplit split, List<Cell> cells) {
    Map<String, Set<String>> buyers = new LinkedHashMap<>();
    Map<String, Set<String>> sellers = new LinkedHashMap<>();
    Map<String, Long> flows = new LinkedHashMap<>();
    for (Cell cell : cells) {
      buyers.computeIfAbsent(cell.exporter(), area -> new HashSet<>()).add(cell.importer());
      sellers.computeIfAbsent(cell.importer(), area -> new HashSet<>()).add(cell.exporter());
      flows.merge(cell.exporter(), cell.flows(), Long::sum);
      flows.merge(cell.importer(), cell.flows(), Long::sum);
    }
    List<Reliability> all = new ArrayList<>();
    for (String area : new TreeSet<>(flows.keySet())) {
      all.add(
          new Reliability(
              area,
              sigma(split.exporters().get(area)),
              buyers.getOrDefault(area, Set.of()).size(),
              sigma(split.importers().get(area)),
              sellers.getOrDefault(area, Set.of()).size(),
              flows.getOrDefault(area, 0L)));
    }
    return all;
  }

  private static @Nullable Double sigma(@Nullable Double variance) {
    return variance == null ? null : Math.sqrt(variance);
  }

  /**
   * The weight of the exporter's report and the half-widths of the intervals, a row a pair. A
   * reporter without any mirror gets the mean of all.
   */
  private void weigh(Gaps gaps) {
    VarianceSplit split = gaps.split();
    TreeSet<String> areas = new TreeSet<>();
    engine.query(
        "SELECT DISTINCT exporter FROM side UNION SELECT DISTINCT importer FROM side",
        row -> areas.add(row.getString(1)));
    double exporterMean = mean(gaps.exporterScores());
    double importerMean = mean(gaps.importerScores());
    boolean known = !Double.isNaN(split.mean());
    List<String> rows = new ArrayList<>();
    for (String area : areas) {
      rows.add(
          row(
              area,
              known ? split.exporters().getOrDefault(area, split.mean()) : 0,
              known ? split.importers().getOrDefault(area, split.mean()) : 0,
              gaps.exporterScores().getOrDefault(area, exporterMean),
              gaps.importerScores().getOrDefault(area, importerMean)));
    }
    keepValues(
        "reliability",
        List.of("exporter_variance", "importer_variance", "exporter_score", "importer_score"),
        rows);
    engine.keep(
        "pair_weight",
        """
        SELECT exporter, importer, w,
          %1$s * sqrt(w * w * va + (1 - w) * (1 - w) * vb) AS of_both,
          %1$s * sqrt(va) AS exporter_alone,
          %1$s * sqrt(vb) AS importer_alone
        FROM (
          SELECT p.exporter, p.importer, %2$s AS w,
            %3$s AS va, %4$s AS vb
          FROM (SELECT DISTINCT exporter, importer FROM side) p
          JOIN reliability e ON p.exporter = e.area
          JOIN reliability m ON p.importer = m.area) r\
        """
            .formatted(
                NINE_IN_TEN,
                method.mode().weight(),
                known ? "e.exporter_variance" : "CAST(NULL AS DOUBLE)",
                known ? "m.importer_variance" : "CAST(NULL AS DOUBLE)"));
  }

  private static double mean(Map<String, Double> scores) {
    return scores.values().stream().mapToDouble(v -> v).average().orElse(1);
  }

  /** One value a flow. */
  private void average(SizeClasses sizes) {
    String both =
        method.mode().isInLogs()
            ? "p.w * s.lx + (1 - p.w) * s.lf"
            : "ln(p.w * s.x + (1 - p.w) * exp(s.lf))";
    engine.keep(
        "reconciled",
        """
        SELECT exporter, importer, product, year, x AS exporter_report, m AS importer_report,
          exp(lf) AS importer_fob, exp(lv) AS value, exp(lv - half) AS low, exp(lv + half) AS high,
          w AS exporter_weight
        FROM (
        SELECT exporter, importer, product, year, x, m, lf, lv, half * %2$s AS half, w
        FROM (
          SELECT s.exporter, s.importer, s.product, s.year, s.x, s.m, s.lf,
            CASE WHEN s.lf IS NULL THEN s.lx WHEN s.lx IS NULL THEN s.lf ELSE %1$s END AS lv,
            CASE WHEN s.lf IS NULL THEN p.exporter_alone WHEN s.lx IS NULL THEN p.importer_alone
              ELSE p.of_both END AS half,
            CASE WHEN s.lf IS NULL THEN 1.0 WHEN s.lx IS NULL THEN 0.0 ELSE p.w END AS w
          FROM side s
          JOIN pair_weight p ON s.exporter = p.exporter AND s.importer = p.importer) r) r\
        """
            .formatted(both, sizes.widthSql("lv")));
  }

  /**
   * Where a pair's total is held beside its products: what it holds beyond them gets a code of its
   * own, and products that sum to more are made smaller in the same proportion, so that products
   * and {@link #RESIDUAL} always are the total.
   */
  private void foot() {
    if (!holdsBothLevels()) {
      return;
    }
    engine.keep(
        "footing",
        """
        SELECT exporter, importer, year, total, total_low, total_high, parts
        FROM (
          SELECT exporter, importer, year,
            sum(CASE WHEN product = '%1$s' THEN value END) AS total,
            sum(CASE WHEN product = '%1$s' THEN low END) AS total_low,
            sum(CASE WHEN product = '%1$s' THEN high END) AS total_high,
            sum(CASE WHEN product <> '%1$s' THEN value END) AS parts
          FROM reconciled GROUP BY exporter, importer, year) t
        WHERE total IS NOT NULL AND parts IS NOT NULL\
        """
            .formatted(ReportTable.ALL_PRODUCTS));
    engine.keep(
        "footed",
        """
        SELECT exporter, importer, product, year, exporter_report, importer_report, importer_fob,
          value * share AS value, low * share AS low, high * share AS high, exporter_weight
        FROM (
          SELECT r.exporter, r.importer, r.product, r.year, r.exporter_report, r.importer_report,
            r.importer_fob, r.value, r.low, r.high, r.exporter_weight,
            CASE WHEN r.product <> '%s' AND f.parts > f.total THEN f.total / f.parts ELSE 1.0
              END AS share
          FROM reconciled r
          LEFT JOIN footing f
            ON r.exporter = f.exporter AND r.importer = f.importer AND r.year = f.year) s
        UNION ALL
        SELECT exporter, importer, '%s', year, CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
          CAST(NULL AS DOUBLE), total - parts, greatest(total_low - parts, 0.0),
          total_high - parts, CAST(NULL AS DOUBLE)
        FROM footing WHERE total > parts\
        """
            .formatted(ReportTable.ALL_PRODUCTS, RESIDUAL));
    engine.keep("reconciled", "SELECT * FROM footed");
  }
}
