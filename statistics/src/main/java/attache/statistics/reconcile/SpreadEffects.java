package attache.statistics.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The spread of reporters' errors as BACI has it (Gaulier and Zignago, CEPII WP 2010-23, section
 * 4): the absolute gaps {@code |ln X − ln F|}, less what is common to a product and year, are
 * explained by {@code μ + α_i + β_j} with weighted least squares, effects summing to zero, and
 *
 * <pre>{@code σ_i = π/2 · [(LS_i + 2 se_i) − min(LS + 2 se)] + 0.05}</pre>
 *
 * <p>with the least-squares mean {@code LS_i = μ + α_i}. The two standard errors stand on both
 * sides of the difference, so that a reporter known badly counts as a bad one; as the paper's
 * footnote is printed, the best reporters' σ would be negative. The least σ, 0.05, is an
 * assumption: absolute gaps do not tell it.
 *
 * @param exporters σ of each exporter
 * @param importers σ of each importer
 */
record SpreadEffects(Map<String, Double> exporters, Map<String, Double> importers) {

  private static final double LEAST = 0.05;

  /**
   * Of these cells.
   *
   * @param cells with the mean absolute gap of each pair, free of product and year
   * @throws IllegalStateException when the rounds do not come to rest
   */
  static SpreadEffects of(List<Cell> cells) {
    TwoWayEffects effects = TwoWayEffects.of(cells);
    ReporterGraph graph = effects.graph();
    double[] weightOfExporter = new double[graph.exporters().size()];
    double[] weightOfImporter = new double[graph.importers().size()];
    double squares = 0;
    long flows = 0;
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      weightOfExporter[graph.exporter(c)] += cell.weight();
      weightOfImporter[graph.importer(c)] += cell.weight();
      double fitted = effects.fitted(c);
      squares += cell.squares() - cell.weight() * fitted * (2 * cell.gap() - fitted);
      flows += cell.flows();
    }
    double perFlow = Math.max(0, squares) / Math.max(1, flows);
    return new SpreadEffects(
        spreads(
            graph.byExporter(effects.exporters()),
            graph.byExporter(weightOfExporter),
            effects.levelOfExporters(),
            perFlow),
        spreads(
            graph.byImporter(effects.importers()),
            graph.byImporter(weightOfImporter),
            effects.levelOfImporters(),
            perFlow));
  }

  private static Map<String, Double> spreads(
      Map<String, Double> effects, Map<String, Double> weights, double mean, double perFlow) {
    Map<String, Double> penalised = new LinkedHashMap<>();
    effects.forEach((code, effect) ->
        penalised.put(
            code, mean + effect + 2 * Math.sqrt(perFlow / weights.getOrDefault(code, 1.0))));
    double best = penalised.values().stream().mapToDouble(v -> v).min().orElse(0);
    Map<String, Double> spreads = new LinkedHashMap<>();
    penalised.forEach((code, gap) -> spreads.put(code, Math.PI / 2 * (gap - best) + LEAST));
    return spreads;
  }

  /** {@code g(σ) = e^σ² (e^σ² − 1)}: the variance of a log-normal error relative to its median. */
  static double g(double sigma) {
    double e = Math.exp(Math.min(sigma * sigma, 300));
    return e * (e - 1);
  }
}
