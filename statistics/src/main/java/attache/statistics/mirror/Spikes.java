package attache.statistics.mirror;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * How far a figure lies off the geometric mean of its neighbours, in logarithms: {@code d(t) = ln
 * v(t) − (ln v(t−1) + ln v(t+1)) / 2}, and how far the figures of the series usually do. A year
 * that leaves and comes back has a large d; steady growth of any rate has none.
 *
 * <p>The usual distance is 1.4826 times the median of |d|, the deviation of a normal distribution
 * estimated so that single spikes do not count (Rousseeuw and Croux 1993). The year in question and
 * its two neighbours, which its own spike moves by half as much, are left out.
 */
final class Spikes {

  private static final double MEDIAN_TO_DEVIATION = 1.4826;

  /** With fewer other points a median says little. */
  static final int FEWEST = 4;

  private final int first;
  private final double[] distances;

  private Spikes(int first, double[] distances) {
    this.first = first;
    this.distances = distances;
  }

  /**
   * Of a series.
   *
   * @param held whether there is a figure above zero of a time
   * @param log its logarithm
   */
  static Spikes of(int first, int last, IntPredicate held, IntToDoubleFunction log) {
    double[] distances = new double[Math.max(0, last - first + 1)];
    Arrays.fill(distances, Double.NaN);
    for (int t = first + 1; t < last; t++) {
      if (held.test(t - 1) && held.test(t) && held.test(t + 1)) {
        distances[t - first] =
            log.applyAsDouble(t) - (log.applyAsDouble(t - 1) + log.applyAsDouble(t + 1)) / 2;
      }
    }
    return new Spikes(first, distances);
  }

  /** d of the time; not a number where it or a neighbour is missing. */
  double distance(int time) {
    int i = time - first;
    return i < 0 || i >= distances.length ? Double.NaN : distances[i];
  }

  /** The usual |d| beside that time; not a number for a series too short to tell. */
  double usual(int time) {
    double[] sizes = new double[distances.length];
    int n = 0;
    for (int i = 0; i < distances.length; i++) {
      if (!Double.isNaN(distances[i]) && Math.abs(first + i - time) > 1) {
        sizes[n++] = Math.abs(distances[i]);
      }
    }
    if (n < FEWEST) {
      return Double.NaN;
    }
    Arrays.sort(sizes, 0, n);
    double median = n % 2 == 1 ? sizes[n / 2] : (sizes[n / 2 - 1] + sizes[n / 2]) / 2;
    return MEDIAN_TO_DEVIATION * median;
  }
}
