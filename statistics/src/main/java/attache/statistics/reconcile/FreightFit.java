package attache.statistics.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A model of freight with its numbers.
 *
 * @param freight which model
 * @param constant c for all pairs alike, or the constant term of the equation
 * @param ofPair the coefficients of {@link #OF_PAIR}; empty without geography
 * @param ofUnitValue the coefficient of ln UV; 0 without one
 * @param flows how many flows the numbers were estimated from; 0 for published ones
 */
public record FreightFit(
    Freight freight, double constant, List<Double> ofPair, double ofUnitValue, long flows) {

  /** The regressors of a pair of countries, as {@code geography} has them. */
  static final List<String> OF_PAIR =
      List.of(
          "log_distance",
          "log_distance * log_distance",
          "contiguous",
          "landlocked_importer",
          "landlocked_exporter");

  private static final List<Double> MODEL_II = List.of(-0.11, 0.010, -0.044, 0.049, -0.009);
  private static final double MODEL_II_CONSTANT = 0.32;
  private static final double MODEL_II_UNIT_VALUE = -0.032;

  public FreightFit {
    ofPair = List.copyOf(ofPair);
  }

  /** The same for all pairs. */
  static FreightFit of(Freight freight, double constant, long flows) {
    return new FreightFit(freight, constant, List.of(), 0, flows);
  }

  /** CEPII's model II. */
  static FreightFit published() {
    return new FreightFit(Freight.PUBLISHED, MODEL_II_CONSTANT, MODEL_II, MODEL_II_UNIT_VALUE, 0);
  }

  /** What it gives a pair of countries, in SQL over {@code geography}. */
  String baseSql() {
    StringJoiner sum = new StringJoiner(" + ");
    sum.add(number(constant));
    for (int r = 0; r < ofPair.size(); r++) {
      sum.add("(" + number(ofPair.get(r)) + ") * " + OF_PAIR.get(r));
    }
    return sum.toString();
  }

  /** A number that SQL takes for a double; NaN as null. */
  static String number(double value) {
    return Double.isNaN(value)
        ? "CAST(NULL AS DOUBLE)"
        : String.format(Locale.ROOT, "%.17e", value);
  }

  /**
   * Least squares of equation 1 from sums over pairs of countries.
   *
   * <p>The table {@code ratio_cell} holds of each pair the weighted sums of the ratio y and of the
   * products' ln UV: w, wy, wyy, wu, wuu, wuy and the number n. All regressors but ln UV are the
   * same for all products of a pair, so that nothing else is needed.
   */
  static Estimate estimate(SqlEngine engine) {
    List<String> regressors = new ArrayList<>(List.of("1.0"));
    regressors.addAll(OF_PAIR);
    int p = regressors.size() + 1;
    List<String> sums = new ArrayList<>();
    for (int r = 0; r < p; r++) {
      for (int s = r; s < p; s++) {
        sums.add(sum(regressors, r, s));
      }
      sums.add(r == p - 1 ? "sum(wuy)" : "sum(wy * (" + regressors.get(r) + "))");
    }
    sums.add("sum(wyy)");
    sums.add("sum(w)");
    sums.add("sum(n)");
    double[][] a = new double[p][p];
    double[] y = new double[p];
    double[] rest = new double[3];
    engine.query(
        "SELECT "
            + String.join(", ", sums)
            + " FROM ratio_cell c JOIN geography g"
            + " ON c.exporter = g.exporter AND c.importer = g.importer",
        row -> {
          int column = 1;
          for (int r = 0; r < p; r++) {
            for (int s = r; s < p; s++) {
              a[r][s] = row.getDouble(column++);
              a[s][r] = a[r][s];
            }
            y[r] = row.getDouble(column++);
          }
          for (int k = 0; k < rest.length; k++) {
            rest[k] = row.getDouble(column++);
          }
        });
    double[] x = NormalEquations.solve(a, y);
    double explained = 0;
    for (int r = 0; r < p; r++) {
      explained += x[r] * y[r];
    }
    double residual = Math.max(0, rest[0] - explained);
    List<Double> ofPair = Arrays.stream(x, 1, p - 1).boxed().toList();
    return new Estimate(
        new FreightFit(Freight.ESTIMATED, x[0], ofPair, x[p - 1], Math.round(rest[2])),
        Math.sqrt(residual / Math.max(1, rest[2] - p)));
  }

  private static String sum(List<String> regressors, int r, int s) {
    int unitValue = regressors.size();
    if (r == unitValue) {
      return "sum(wuu)";
    }
    String first = "(" + regressors.get(r) + ")";
    return s == unitValue
        ? "sum(wu * " + first + ")"
        : "sum(w * " + first + " * (" + regressors.get(s) + "))";
  }

  /**
   * A fit and how far from it observations lie.
   *
   * @param fit the fit
   * @param error the standard error of an observation of weight 1
   */
  record Estimate(FreightFit fit, double error) {}

  /** In words, with its numbers. */
  public String describe() {
    return switch (freight) {
      case NONE -> "imports taken as they are";
      case POOLED ->
          String.format(
              Locale.ROOT,
              "imports less %.1f %% freight and insurance, the median over %d large flows",
              100 * Math.expm1(constant),
              flows);
      case PUBLISHED -> "imports less freight by distance (CEPII WP 2010-23, model II)";
      case ESTIMATED ->
          String.format(
              Locale.ROOT,
              "imports less freight by distance and unit value, estimated from %d flows",
              flows);
    };
  }
}
