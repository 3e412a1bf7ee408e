package attache.statistics.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What came of a reconciliation. The values lie in the engine, table {@code reconciled}: {@code
 * exporter}, {@code importer}, {@code product}, {@code year}, {@code exporter_report}, {@code
 * importer_report}, {@code importer_fob}, {@code value}, {@code low}, {@code high}, {@code
 * exporter_weight}, as {@link ReconciledFlow} explains them.
 */
public final class Reconciled {

  private final SqlEngine engine;
  private final Method method;
  private final FreightFit freight;
  private final List<Reliability> reliability;
  private final VarianceSplit split;
  private final Map<String, Double> seconds;

  Reconciled(
      SqlEngine engine,
      Method method,
      FreightFit freight,
      List<Reliability> reliability,
      VarianceSplit split,
      Map<String, Double> seconds) {
    this.engine = engine;
    this.method = method;
    this.freight = freight;
    this.reliability = List.copyOf(reliability);
    this.split = split;
    this.seconds = new LinkedHashMap<>(seconds);
  }

  /** How it was made. */
  public Method method() {
    return method;
  }

  /** What was taken off imports. */
  public FreightFit freight() {
    return freight;
  }

  /** Each economy that has a mirror, by code. */
  public List<Reliability> reliability() {
    return reliability;
  }

  /** Each economy that has a mirror, the most reliable first. */
  public List<Reliability> byReliability() {
    return reliability.stream()
        .sorted(Comparator.comparingDouble(Reliability::sigma).thenComparing(Reliability::area))
        .toList();
  }

  /** Of one economy, or empty. */
  public Optional<Reliability> reliability(String area) {
    return reliability.stream().filter(r -> r.area().equals(area)).findFirst();
  }

  /**
   * The σ of a report of mean reliability, assumed where a reporter has no mirror; NaN when no flow
   * is reported by both sides.
   */
  public double meanSigma() {
    return Math.sqrt(split.mean());
  }

  /**
   * The size of flow that the σ of reporters are of: the mean of logarithms; NaN without mirror.
   */
  public double meanSize() {
    return Math.exp(split.sizes().meanLog());
  }

  /** How wide errors of a flow of some size are, as a multiple of the σ of reporters. */
  public double widthAt(double size) {
    return split.sizes().width(size);
  }

  /** How many rounds it took until the reporters' variances did not move any more. */
  public int rounds() {
    return split.rounds();
  }

  /** What each step took, in seconds. */
  public Map<String, Double> seconds() {
    return seconds;
  }

  /** One flow, or empty when nobody reports it. */
  public Optional<ReconciledFlow> flow(String exporter, String importer, String product, int year) {
    return flows(exporter, importer, product).stream().filter(f -> f.year() == year).findFirst();
  }

  /**
   * Flows by exporter, importer, product and year.
   *
   * @param exporter from where, or null for anywhere
   * @param importer to where, or null for anywhere
   * @param product of what, or null for anything
   */
  public List<ReconciledFlow> flows(
      @Nullable String exporter, @Nullable String importer, @Nullable String product) {
    List<ReconciledFlow> flows = new ArrayList<>();
    each(new Wanted(exporter, importer, product, null), flows::add);
    return flows;
  }

  /**
   * Which flows.
   *
   * @param exporter from where, or null for anywhere
   * @param importer to where, or null for anywhere
   * @param product of what, or null for anything
   * @param year of when, or null for any year
   */
  public record Wanted(
      @Nullable String exporter,
      @Nullable String importer,
      @Nullable String product,
      @Nullable Integer year) {

    private String where() {
      StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
      condition(where, "exporter", exporter);
      condition(where, "importer", importer);
      condition(where, "product", product);
      if (year != null) {
        where.add("year = " + year);
      }
      return where.toString();
    }

    private static void condition(StringJoiner where, String column, @Nullable String wanted) {
      if (wanted != null) {
        where.add(column + " = '" + wanted.replace("'", "''") + "'");
      }
    }
  }

  private static final String SELECT =
      "SELECT exporter, importer, product, year, exporter_report, importer_report, importer_fob,"
          + " value, low, high, exporter_weight FROM reconciled";

  /** Hands over flows by exporter, importer, product and year; none of them is kept. */
  public void each(Wanted wanted, Consumer<ReconciledFlow> found) {
    engine.query(
        SELECT + wanted.where() + " ORDER BY exporter, importer, product, year",
        row -> found.accept(flow(row)));
  }

  /** The largest flows of single products, the largest first. */
  public List<ReconciledFlow> largest(Wanted wanted, int most) {
    List<ReconciledFlow> flows = new ArrayList<>();
    engine.query(
        "SELECT * FROM ("
            + SELECT
            + wanted.where()
            + ") r WHERE product NOT IN ('"
            + ReportTable.ALL_PRODUCTS
            + "', '"
            + Reconciliation.RESIDUAL
            + "') ORDER BY value DESC, exporter, importer, product, year LIMIT "
            + most,
        row -> flows.add(flow(row)));
    return flows;
  }

  /**
   * What flows of single products, or of what is left of their total, add up to.
   *
   * @param held which sides' reports they were made of
   * @param flows how many
   * @param products of how many products
   * @param exporterReports what exporters report of them
   * @param importersFob what importers report of them, brought to the exporter's border
   * @param value what was made of it
   */
  public record Sum(
      ReconciledFlow.Held held,
      long flows,
      long products,
      double exporterReports,
      double importersFob,
      double value) {}

  /** Sums by what is held, where anything is, in the order of {@link ReconciledFlow.Held}. */
  public List<Sum> sums(Wanted wanted) {
    List<Sum> sums = new ArrayList<>();
    engine.query(
        """
        SELECT held, count(*), count(DISTINCT product), sum(coalesce(exporter_report, 0.0)),
          sum(coalesce(importer_fob, 0.0)), sum(value)
        FROM (
          SELECT product, exporter_report, importer_fob, value,
            CASE WHEN exporter_report IS NULL THEN 0 ELSE 2 END
              + CASE WHEN importer_fob IS NULL THEN 0 ELSE 1 END AS held
          FROM (%s%s) r WHERE product <> '%s') h
        GROUP BY held ORDER BY held DESC\
        """
            .formatted(SELECT, wanted.where(), ReportTable.ALL_PRODUCTS),
        row ->
            sums.add(
                new Sum(
                    ReconciledFlow.Held.values()[3 - row.getInt(1)],
                    row.getLong(2),
                    row.getLong(3),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getDouble(6))));
    return sums;
  }

  private static ReconciledFlow flow(ResultSet row) throws SQLException {
    return new ReconciledFlow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        number(row, 5),
        number(row, 6),
        number(row, 7),
        row.getDouble(8),
        number(row, 9),
        number(row, 10),
        number(row, 11));
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
