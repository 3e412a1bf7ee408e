package attache.statistics.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How errors go with the size of flows. A large flow is many consignments, whose errors partly
 * cancel; on the IMF's totals the standard deviation of gaps falls from 2 at ten thousand dollars
 * to 0.3 at ten billion. Sizes, of which the geometric mean of both reports is taken, are put in
 * classes by factors of ten around the mean (of logarithms) of all flows that both sides report;
 * class 0 is that mean's.
 *
 * @param meanLog the mean logarithm of sizes
 * @param factors what the variance of a reporter's error is multiplied by in each class, from
 *     {@link #LOWEST} up; 1 in class 0
 */
record SizeClasses(double meanLog, List<Double> factors) {

  static final int LOWEST = -4;
  static final int HIGHEST = 4;
  private static final double LOG_TEN = Math.log(10);

  SizeClasses {
    factors = List.copyOf(factors);
  }

  /** All alike. */
  static SizeClasses alike(double meanLog) {
    return new SizeClasses(meanLog, factors(cls -> 1));
  }

  /** Factors by class. */
  static List<Double> factors(IntToDoubleFunction ofClass) {
    return IntStream.rangeClosed(LOWEST, HIGHEST).mapToDouble(ofClass).boxed().toList();
  }

  /** The factor of a class. */
  double factor(int sizeClass) {
    return factors.get(sizeClass - LOWEST);
  }

  /** The class of a size, in SQL, of an expression of its logarithm. */
  String classSql(String logSize) {
    return String.format(
        Locale.ROOT,
        "CAST(least(greatest(floor(((%s) - (%s)) / %s + 0.5), %d), %d) AS INTEGER)",
        logSize,
        FreightFit.number(meanLog),
        FreightFit.number(LOG_TEN),
        LOWEST,
        HIGHEST);
  }

  /** A number by class, in SQL, of an expression of the class. */
  static String byClass(String sizeClass, List<Double> numbers) {
    StringBuilder cases = new StringBuilder("CASE ").append(sizeClass);
    for (int n = 0; n < numbers.size() - 1; n++) {
      cases
          .append(" WHEN ")
          .append(LOWEST + n)
          .append(" THEN ")
          .append(FreightFit.number(numbers.get(n)));
    }
    return cases
        .append(" ELSE ")
        .append(FreightFit.number(numbers.getLast()))
        .append(" END")
        .toString();
  }

  /** The square root of the factor of a size, straight in logarithms from class to class. */
  double width(double size) {
    double t = Math.clamp((Math.log(size) - meanLog) / LOG_TEN, LOWEST, HIGHEST);
    int below = Math.min((int) Math.floor(t), HIGHEST - 1);
    double low = Math.log(factor(below));
    return Math.exp(0.5 * (low + (t - below) * (Math.log(factor(below + 1)) - low)));
  }

  /** The same in SQL, of an expression of the size's logarithm. */
  String widthSql(String logSize) {
    if (factors.stream().allMatch(f -> f == 1)) {
      return "1.0";
    }
    String t =
        String.format(
            Locale.ROOT,
            "least(greatest(((%s) - (%s)) / %s, %d.0), %d.0)",
            logSize,
            FreightFit.number(meanLog),
            FreightFit.number(LOG_TEN),
            LOWEST,
            HIGHEST);
    StringBuilder cases = new StringBuilder("exp(CASE ");
    for (int below = LOWEST; below < HIGHEST; below++) {
      double low = 0.5 * Math.log(factor(below));
      double slope = 0.5 * Math.log(factor(below + 1)) - low;
      cases
          .append(below < HIGHEST - 1 ? "WHEN " + t + " < " + (below + 1) + " THEN " : "ELSE ")
          .append(
              "%s + (%s) * %s "
                  .formatted(FreightFit.number(low - slope * below), FreightFit.number(slope), t));
    }
    return cases.append("END)").toString();
  }

  /** How far the factors are from others. */
  double distance(SizeClasses other) {
    return IntStream.range(0, factors.size())
        .mapToDouble(n -> Math.abs(Math.log(factors.get(n) / other.factors.get(n))))
        .max()
        .orElse(0);
  }

  /** Of numbers by class. */
  static SizeClasses of(double meanLog, double[] factors) {
    return new SizeClasses(meanLog, Arrays.stream(factors).boxed().toList());
  }
}
