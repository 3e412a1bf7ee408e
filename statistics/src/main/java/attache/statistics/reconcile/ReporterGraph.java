package attache.statistics.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exporters and importers as the two sides of a graph whose edges are cells: an economy that both
 * exports and imports stands on both sides. Which of its parts hang together matters, because the
 * levels of the two sides can be told apart only by what a method assumes of each part.
 */
final class ReporterGraph {

  private final List<String> exporters;
  private final List<String> importers;
  private final int[] exporterOf;
  private final int[] importerOf;
  private final int[] partOfExporter;
  private final int[] partOfImporter;
  private final int parts;

  /** Of these cells. */
  ReporterGraph(List<Cell> cells) {
    Map<String, Integer> exporterIndex = new LinkedHashMap<>();
    Map<String, Integer> importerIndex = new LinkedHashMap<>();
    exporterOf = new int[cells.size()];
    importerOf = new int[cells.size()];
    for (int c = 0; c < cells.size(); c++) {
      Cell cell = cells.get(c);
      exporterOf[c] = exporterIndex.computeIfAbsent(cell.exporter(), e -> exporterIndex.size());
      importerOf[c] = importerIndex.computeIfAbsent(cell.importer(), m -> importerIndex.size());
    }
    exporters = List.copyOf(exporterIndex.keySet());
    importers = List.copyOf(importerIndex.keySet());
    int[] root = new int[exporters.size() + importers.size()];
    Arrays.setAll(root, n -> n);
    for (int c = 0; c < exporterOf.length; c++) {
      root[find(root, exporterOf[c])] = find(root, exporters.size() + importerOf[c]);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] part = new int[root.length];
    for (int n = 0; n < root.length; n++) {
      part[n] = numbers.computeIfAbsent(find(root, n), r -> numbers.size());
    }
    partOfExporter = Arrays.copyOf(part, exporters.size());
    partOfImporter = Arrays.copyOfRange(part, exporters.size(), part.length);
    parts = numbers.size();
  }

  private static int find(int[] root, int node) {
    int n = node;
    while (root[n] != n) {
      root[n] = root[root[n]];
      n = root[n];
    }
    return n;
  }

  /** The exporters, in the order in which cells name them first. */
  List<String> exporters() {
    return exporters;
  }

  /** The importers, likewise. */
  List<String> importers() {
    return importers;
  }

  /** The exporter of a cell. */
  int exporter(int cell) {
    return exporterOf[cell];
  }

  /** The importer of a cell. */
  int importer(int cell) {
    return importerOf[cell];
  }

  /** How many parts there are that no cell joins. */
  int parts() {
    return parts;
  }

  /** The part an exporter is in. */
  int partOfExporter(int exporter) {
    return partOfExporter[exporter];
  }

  /** The part an importer is in. */
  int partOfImporter(int importer) {
    return partOfImporter[importer];
  }

  /** Values by the exporters' codes. */
  Map<String, Double> byExporter(double[] values) {
    return named(exporters, values);
  }

  /** Values by the importers' codes. */
  Map<String, Double> byImporter(double[] values) {
    return named(importers, values);
  }

  private static Map<String, Double> named(List<String> codes, double[] values) {
    Map<String, Double> named = new LinkedHashMap<>();
    List<String> sorted = new ArrayList<>(codes);
    sorted.sort(null);
    Map<String, Integer> at = new HashMap<>();
    for (int n = 0; n < codes.size(); n++) {
      at.put(codes.get(n), n);
    }
    for (String code : sorted) {
      named.put(code, values[at.getOrDefault(code, 0)]);
    }
    return named;
  }
}
