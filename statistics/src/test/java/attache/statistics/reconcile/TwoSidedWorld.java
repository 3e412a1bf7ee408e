package attache.statistics.reconcile;

import attache.statistics.reconcile.Report.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A small world whose true trade is known: every economy with every other, some products, errors
 * that are log-normal with a σ of each economy in each role.
 */
final class TwoSidedWorld {

  final Map<String, Double> exportSigma = new HashMap<>();
  final Map<String, Double> importSigma = new HashMap<>();
  final Map<String, Double> truth = new HashMap<>();
  final List<Report> reports = new ArrayList<>();

  static TwoSidedWorld of(int economies, int products, long seed) {
    TwoSidedWorld world = new TwoSidedWorld();
    SplittableRandom random = new SplittableRandom(seed);
    List<String> codes = new ArrayList<>();
    for (int n = 0; n < economies; n++) {
      String code = "" + (char) ('A' + n / 26) + (char) ('A' + n % 26) + 'Q';
      codes.add(code);
      world.exportSigma.put(code, random.nextDouble(0.05, 0.8));
      world.importSigma.put(code, random.nextDouble(0.05, 0.8));
    }
    for (String exporter : codes) {
      for (String importer : codes) {
        for (int p = 0; p < products && !exporter.equals(importer); p++) {
          world.trade(exporter, importer, String.valueOf(100_000 + p), random);
        }
      }
    }
    return world;
  }

  private void trade(String exporter, String importer, String product, SplittableRandom random) {
    double value = Math.exp(14 + 2 * random.nextGaussian());
    truth.put(exporter + importer + product, value);
    double x = value * Math.exp(exportSigma.getOrDefault(exporter, 0.0) * random.nextGaussian());
    double m =
        value * Math.exp(0.05 + importSigma.getOrDefault(importer, 0.0) * random.nextGaussian());
    if (random.nextDouble() < 0.85) {
      reports.add(report(exporter, importer, Flow.EXPORT, product, x));
    }
    if (random.nextDouble() < 0.85) {
      reports.add(report(importer, exporter, Flow.IMPORT, product, m));
    }
  }

  static Report report(String reporter, String partner, Flow flow, String product, double value) {
    return new Report(reporter, partner, flow, product, 2019, value, null, false, false);
  }

  /** The reports, each changed. */
  List<Report> with(UnaryOperator<Report> change) {
    return reports.stream().map(change).toList();
  }
}
