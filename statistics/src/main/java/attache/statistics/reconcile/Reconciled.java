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
    StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
    condition(where, "exporter", exporter);
    condition(where, "importer", importer);
    condition(where, "product", product);
    List<ReconciledFlow> flows = new ArrayList<>();
    engine.query(
        "SELECT exporter, importer, product, year, exporter_report, importer_report,"
            + " importer_fob, value, low, high, exporter_weight FROM reconciled"
            + where
            + " ORDER BY exporter, importer, product, year",
        row -> flows.add(flow(row)));
    return flows;
  }

  private static void condition(StringJoiner where, String column, @Nullable String wanted) {
    if (wanted != null) {
      where.add(column + " = '" + wanted.replace("'", "''") + "'");
    }
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
