package attache.statistics.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Error variances of reporters from the squared gaps between both sides' reports.
 *
 * <p>With reports {@code X = V·e^ε_i} and {@code F = V·e^ε_j} of independent errors, the squared
 * gap {@code d² = (ln X − ln F)²} has the mean {@code (σ²_exp,i + σ²_imp,j)·h}, h being what the
 * size of the flow does to it ({@link SizeClasses}): no constant has to be assumed, as it has to
 * for absolute gaps. The variances are the most likely ones for normal errors,
 *
 * <pre>
 * {@code min Σ w [ln v + d²/v] + p Σ_i [ln a_i + μ/a_i] + p Σ_j [ln b_j + μ/b_j],  v = (a_i + b_j)·h}
 * </pre>
 *
 * <p>with μ half the mean squared gap. The last two terms weigh as much as two flows of mean
 * variance a reporter. They give a reporter with few partners something near the mean instead of
 * certainty, and settle what the gaps leave open: how much is exporters' and how much importers'.
 * Both roles are taken to be alike, as ten Cate's restriction Σσ²_exp = Σσ²_imp does (CPB
 * memorandum 179, 2007), in each part of the world that does not trade with the others.
 *
 * <p>Non-negative least squares of d² on the two variances estimates the same, and does as well
 * where all reporters are alike. On real totals the variances of good and bad reporters differ a
 * hundredfold; least squares then is led by the bad ones' and leaves the good ones' at its bound of
 * zero, one after another. What is kept of it: squared gaps, no ad-hoc constant, rounds of
 * Gauss–Seidel kind over cells, re-centred, until nothing moves.
 *
 * <p>Each round is a step of expectation–maximisation (Dempster, Laird and Rubin 1977), which never
 * makes the sum worse and never leaves the positive numbers: of a squared gap, the part expected to
 * be the exporter's is {@code a²/(a+b)²·d² + ab/(a+b)}, and a is the mean of its parts.
 *
 * @param exporters σ² of each exporter, for flows of the mean size
 * @param importers σ² of each importer
 * @param mean μ: what is assumed of a reporter without any mirror; NaN when no flow is reported by
 *     both sides
 * @param sizes what size does
 * @param rounds how many rounds it took
 */
record VarianceSplit(
    Map<String, Double> exporters,
    Map<String, Double> importers,
    double mean,
    SizeClasses sizes,
    int rounds) {

  /** No reporter is surer than about one percent. */
  static final double FLOOR = 1e-4;

  private static final double PRIOR = 2;

  /** Nothing moves when no variance and no factor does by more than this share in a cycle. */
  private static final double STILL = 1e-8;

  private static final double ROUGHLY = 0.01;

  /** Rounds between shifts and a new look at sizes. */
  private static final int CYCLE = 10;

  private static final int TOO_MANY = 100_000;

  /**
   * Of these cells.
   *
   * @param cells with the mean squared gap of each pair and class of size, those of a pair one
   *     after another
   * @param meanLog the mean logarithm of sizes
   * @throws IllegalStateException when the rounds do not come to rest
   */
  static VarianceSplit of(List<Cell> cells, double meanLog) {
    return of(cells, meanLog, 1);
  }

  /** The same begun at so many times the mean for exporters, to see that it makes no difference. */
  static VarianceSplit of(List<Cell> cells, double meanLog, double begin) {
    Rounds rounds = new Rounds(cells, meanLog);
    Arrays.fill(rounds.a, rounds.mean * begin);
    Arrays.fill(rounds.b, rounds.mean);
    return rounds.run(STILL);
  }

  /** The same to a hundredth, for where only the order of magnitude matters. */
  static VarianceSplit roughly(List<Cell> cells, double meanLog) {
    Rounds rounds = new Rounds(cells, meanLog);
    Arrays.fill(rounds.a, rounds.mean);
    Arrays.fill(rounds.b, rounds.mean);
    return rounds.run(ROUGHLY);
  }

  /** The squared gap expected of a pair at the mean size. */
  double expectedGap(String exporter, String importer) {
    return exporters.getOrDefault(exporter, mean) + importers.getOrDefault(importer, mean);
  }

  /** The work. */
  private static final class Rounds {
    private final List<Cell> cells;
    private final ReporterGraph graph;
    private final double[] a;
    private final double[] b;

    /** The pairs: their exporters and importers, and over all sizes their weight and mean gap. */
    private final int[] exporterOf;

    private final int[] importerOf;
    private final int[] pairOf;
    private final double[] weight;
    private final double[] gap;

    private SizeClasses sizes;
    private double mean;
    private int rounds;

    Rounds(List<Cell> cells, double meanLog) {
      this.cells = cells;
      graph = new ReporterGraph(cells);
      a = new double[graph.exporters().size()];
      b = new double[graph.importers().size()];
      sizes = SizeClasses.alike(meanLog);
      pairOf = new int[cells.size()];
      List<Integer> firsts = new ArrayList<>();
      for (int c = 0; c < cells.size(); c++) {
        if (c == 0
            || graph.exporter(c) != graph.exporter(c - 1)
            || graph.importer(c) != graph.importer(c - 1)) {
          firsts.add(c);
        }
        pairOf[c] = firsts.size() - 1;
      }
      exporterOf = firsts.stream().mapToInt(graph::exporter).toArray();
      importerOf = firsts.stream().mapToInt(graph::importer).toArray();
      weight = new double[firsts.size()];
      gap = new double[firsts.size()];
      bringToMeanSize();
    }

    VarianceSplit run(double still) {
      double moved = cells.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
      while (moved > still) {
        if (rounds > TOO_MANY) {
          throw new IllegalStateException(
              "the reporters' variances do not come to rest in " + TOO_MANY + " rounds");
        }
        double[] aBefore = a.clone();
        double[] bBefore = b.clone();
        for (int round = 0; round < CYCLE; round++) {
          split();
        }
        rounds += CYCLE;
        shift();
        SizeClasses before = sizes;
        sizes = sizes();
        bringToMeanSize();
        moved = Math.max(sizes.distance(before), Math.max(moved(a, aBefore), moved(b, bBefore)));
      }
      return new VarianceSplit(graph.byExporter(a), graph.byImporter(b), mean, sizes, rounds);
    }

    private static double moved(double[] now, double[] before) {
      double moved = 0;
      for (int n = 0; n < now.length; n++) {
        moved = Math.max(moved, Math.abs(now[n] - before[n]) / now[n]);
      }
      return moved;
    }

    /** Of each pair the mean gap over all sizes, each brought to what it would be at the mean. */
    private void bringToMeanSize() {
      Arrays.fill(weight, 0);
      Arrays.fill(gap, 0);
      double weights = 0;
      double sum = 0;
      for (int c = 0; c < pairOf.length; c++) {
        Cell cell = cells.get(c);
        double scaled = cell.weight() * cell.gap() / sizes.factor(cell.sizeClass());
        weight[pairOf[c]] += cell.weight();
        gap[pairOf[c]] += scaled;
        weights += cell.weight();
        sum += scaled;
      }
      for (int p = 0; p < gap.length; p++) {
        gap[p] /= weight[p];
      }
      mean = Math.max(FLOOR, sum / weights / 2);
    }

    /** What squared gaps of each size are of what is expected of their reporters. */
    private SizeClasses sizes() {
      double[] weights = new double[SizeClasses.HIGHEST - SizeClasses.LOWEST + 1];
      double[] ratios = new double[weights.length];
      for (int c = 0; c < pairOf.length; c++) {
        Cell cell = cells.get(c);
        int n = cell.sizeClass() - SizeClasses.LOWEST;
        weights[n] += cell.weight();
        ratios[n] += cell.weight() * cell.gap() / (a[graph.exporter(c)] + b[graph.importer(c)]);
      }
      double[] factors = new double[weights.length];
      for (int n = 0; n < factors.length; n++) {
        // A class of few flows is drawn to no effect.
        factors[n] = (ratios[n] + PRIOR) / (weights[n] + PRIOR);
      }
      double ofMean = factors[-SizeClasses.LOWEST];
      return SizeClasses.of(sizes.meanLog(), Arrays.stream(factors).map(f -> f / ofMean).toArray());
    }

    /** One step for all variances. */
    private void split() {
      double[] exportersParts = new double[a.length];
      double[] exportersWeights = new double[a.length];
      double[] importersParts = new double[b.length];
      double[] importersWeights = new double[b.length];
      for (int p = 0; p < gap.length; p++) {
        int i = exporterOf[p];
        int j = importerOf[p];
        double sum = a[i] + b[j];
        double unsure = a[i] * b[j] / sum;
        exportersParts[i] += weight[p] * (a[i] * a[i] / (sum * sum) * gap[p] + unsure);
        exportersWeights[i] += weight[p];
        importersParts[j] += weight[p] * (b[j] * b[j] / (sum * sum) * gap[p] + unsure);
        importersWeights[j] += weight[p];
      }
      settle(a, exportersParts, exportersWeights);
      settle(b, importersParts, importersWeights);
    }

    private void settle(double[] variances, double[] parts, double[] weights) {
      for (int n = 0; n < variances.length; n++) {
        variances[n] = Math.max(FLOOR, (parts[n] + PRIOR * mean) / (weights[n] + PRIOR));
      }
    }

    /**
     * What is added to all a of a part and taken from all its b changes no {@code a + b}; the best
     * amount is found at once, where single steps would creep towards it.
     */
    private void shift() {
      for (int part = 0; part < graph.parts(); part++) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
          if (graph.partOfExporter(i) == part) {
            low = Math.max(low, FLOOR - a[i]);
          }
        }
        for (int j = 0; j < b.length; j++) {
          if (graph.partOfImporter(j) == part) {
            high = Math.min(high, b[j] - FLOOR);
          }
        }
        for (int step = 0; step < 50; step++) {
          double middle = (low + high) / 2;
          if (slope(part, middle) < 0) {
            low = middle;
          } else {
            high = middle;
          }
        }
        for (int i = 0; i < a.length; i++) {
          if (graph.partOfExporter(i) == part) {
            a[i] += low;
          }
        }
        for (int j = 0; j < b.length; j++) {
          if (graph.partOfImporter(j) == part) {
            b[j] -= low;
          }
        }
      }
    }

    /** How what is assumed of reporters changes with a shift. */
    private double slope(int part, double shift) {
      double slope = 0;
      for (int i = 0; i < a.length; i++) {
        if (graph.partOfExporter(i) == part) {
          double v = a[i] + shift;
          slope += (v - mean) / (v * v);
        }
      }
      for (int j = 0; j < b.length; j++) {
        if (graph.partOfImporter(j) == part) {
          double v = b[j] - shift;
          slope -= (v - mean) / (v * v);
        }
      }
      return slope;
    }
  }
}
