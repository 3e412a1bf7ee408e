package attache.statistics.reconcile;

import java.util.Arrays;
import java.util.List;

/**
 * Weighted least squares of a number of each cell on an exporter's and an importer's effect, {@code
 * y_ij = μ + α_i + β_j}, by Gauss–Seidel until nothing moves any more. What α and β share in parts
 * of the world that do not trade with each other is left as the rounds begun at zero leave it; the
 * sum {@code α_i + β_j} of a cell does not depend on it.
 *
 * @param graph who is who
 * @param mean μ, the weighted mean of all
 * @param exporters α, by the graph's number
 * @param importers β, likewise
 * @param rounds how many rounds it took
 */
record TwoWayEffects(
    ReporterGraph graph, double mean, double[] exporters, double[] importers, int rounds) {

  private static final double STILL = 1e-10;
  private static final int TOO_MANY = 100_000;

  /**
   * Of the gaps of these cells.
   *
   * @throws IllegalStateException when the rounds do not come to rest
   */
  static TwoWayEffects of(List<Cell> cells) {
    ReporterGraph graph = new ReporterGraph(cells);
    double[] a = new double[graph.exporters().size()];
    double[] b = new double[graph.importers().size()];
    double[] weightOfExporter = new double[a.length];
    double[] weightOfImporter = new double[b.length];
    double weights = 0;
    double sum = 0;
    double most = 0;
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      weightOfExporter[graph.exporter(c)] += cell.weight();
      weightOfImporter[graph.importer(c)] += cell.weight();
      weights += cell.weight();
      sum += cell.weight() * cell.gap();
      most = Math.max(most, Math.abs(cell.gap()));
    }
    double mean = sum / weights;
    int rounds = 0;
    double moved = cells.isEmpty() ? 0 : Double.POSITIVE_INFINITY;
    while (moved > STILL * most) {
      if (++rounds > TOO_MANY) {
        throw new IllegalStateException(
            "the reporters' effects do not come to rest in " + TOO_MANY + " rounds");
      }
      double[] above = new double[a.length];
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = cells.get(c);
        above[graph.exporter(c)] += cell.weight() * (cell.gap() - mean - b[graph.importer(c)]);
      }
      moved = settle(a, above, weightOfExporter);
      above = new double[b.length];
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = cells.get(c);
        above[graph.importer(c)] += cell.weight() * (cell.gap() - mean - a[graph.exporter(c)]);
      }
      moved = Math.max(moved, settle(b, above, weightOfImporter));
    }
    return new TwoWayEffects(graph, mean, a, b, rounds);
  }

  /** The effects of one role as they are best for the other's; how far the farthest moved. */
  private static double settle(double[] effects, double[] above, double[] weights) {
    double moved = 0;
    for (int n = 0; n < effects.length; n++) {
      double next = above[n] / weights[n];
      moved = Math.max(moved, Math.abs(next - effects[n]));
      effects[n] = next;
    }
    return moved;
  }

  /** What is said of a cell, {@code μ + α + β}. */
  double fitted(int cell) {
    return mean + exporters[graph.exporter(cell)] + importers[graph.importer(cell)];
  }

  /** μ of effects that sum to zero in the importers' role: the level of exporters. */
  double levelOfExporters() {
    return mean + Arrays.stream(importers).average().orElse(0);
  }

  /** The level of importers. */
  double levelOfImporters() {
    return mean + Arrays.stream(exporters).average().orElse(0);
  }
}
