package attache.statistics.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The share of a reporter's trade on which it and its partners agree, without the partner with whom
 * it disagrees most (after Gehlhar, GTAP technical paper 10, 1996).
 *
 * @param exporters of each exporter, from 0 to 1
 * @param importers of each importer
 */
record Agreement(Map<String, Double> exporters, Map<String, Double> importers) {

  /**
   * What both sides report of the goods of an exporter to an importer.
   *
   * @param exporter from where
   * @param importer to where
   * @param trade the sum of both sides' reports
   * @param agreed as much of it as agrees
   */
  record Pair(String exporter, String importer, double trade, double agreed) {}

  /** Of these pairs. */
  static Agreement of(List<Pair> pairs) {
    return new Agreement(shares(pairs, Pair::exporter), shares(pairs, Pair::importer));
  }

  private static Map<String, Double> shares(List<Pair> pairs, Function<Pair, String> reporter) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    Map<String, Pair> worst = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      double[] sum = sums.computeIfAbsent(reporter.apply(pair), area -> new double[3]);
      sum[0] += pair.trade;
      sum[1] += pair.agreed;
      sum[2]++;
      worst.merge(
          reporter.apply(pair), pair, (a, b) -> b.trade - b.agreed > a.trade - a.agreed ? b : a);
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    sums.forEach((area, sum) -> {
      Pair left = worst.get(area);
      boolean several = sum[2] > 1;
      double trade = left != null && several ? sum[0] - left.trade : sum[0];
      double agreed = left != null && several ? sum[1] - left.agreed : sum[1];
      shares.put(area, trade > 0 ? agreed / trade : 0);
    });
    return shares;
  }
}
