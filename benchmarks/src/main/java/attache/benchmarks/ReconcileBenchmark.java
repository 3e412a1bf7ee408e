package attache.benchmarks;

import attache.statistics.reconcile.Freight;
import attache.statistics.reconcile.Method;
import attache.statistics.reconcile.Mode;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.Reconciliation;
import attache.statistics.reconcile.Reliability;
import attache.statistics.reconcile.ReportTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How near reconciled values come to a known truth, and how long it takes: {@code ./dev bench
 * reconcile [--flows 4m] [--seed 1]}.
 */
final class ReconcileBenchmark {

  private static final String USAGE =
      "bench: reconcile takes --flows N (200k, 4m, 11.2m) and --seed N";

  private final ReportTable table;

  private ReconcileBenchmark(ReportTable table) {
    this.table = table;
  }

  /** Makes a world, reconciles it by every method and prints the tables. */
  static int run(List<String> args) throws IOException {
    long flows = 4_000_000;
    long seed = 2;
    for (int a = 0; a < args.size(); a += 2) {
      if (a + 1 == args.size()) {
        System.err.println(USAGE);
        return 2;
      }
      switch (args.get(a)) {
        case "--flows" -> flows = number(args.get(a + 1));
        case "--seed" -> seed = number(args.get(a + 1));
        default -> {
          System.err.println(USAGE);
          return 2;
        }
      }
    }
    try (ReportTable table = ReportTable.inMemory(2, "5GB")) {
      ReconcileBenchmark bench = new ReconcileBenchmark(table);
      long begun = System.nanoTime();
      TradeWorld.make(table, seed, flows);
      System.out.printf(
          Locale.ROOT,
          "a world of %,d economies, %,d products, %,d flows, %,d reports; seed %d; made in %.1f s%n%n",
          TradeWorld.COUNTRIES,
          TradeWorld.PRODUCTS,
          bench.count("truth"),
          bench.count("report"),
          seed,
          (System.nanoTime() - begun) / 1e9);
      bench.measure();
    }
    return 0;
  }

  private static long number(String text) {
    String digits = text.toLowerCase(Locale.ROOT);
    double scale = digits.endsWith("m") ? 1e6 : digits.endsWith("k") ? 1e3 : 1;
    return Math.round(
        scale * Double.parseDouble(scale == 1 ? digits : digits.substring(0, digits.length() - 1)));
  }

  private long count(String of) {
    long[] n = new long[1];
    table.query("SELECT count(*) FROM " + of, row -> n[0] = row.getLong(1));
    return n[0];
  }

  private void measure() throws IOException {
    Map<Mode, Reconciled> runs = new LinkedHashMap<>();
    Map<Mode, double[]> clock = new LinkedHashMap<>();
    List<String> accuracy = new ArrayList<>();
    List<Mode> modes =
        List.of(
            Mode.SIMPLE_MEAN,
            Mode.GEOMETRIC_MEAN,
            Mode.GEHLHAR_SELECT,
            Mode.BACI,
            Mode.GEOMETRIC_INVVAR);
    for (Mode mode : modes) {
      long wall = System.nanoTime();
      Duration cpu = processorTime();
      runs.put(mode, Reconciliation.run(table, new Method(mode, Freight.ESTIMATED)));
      clock.put(
          mode,
          new double[] {
            (System.nanoTime() - wall) / 1e9, processorTime().minus(cpu).toMillis() / 1e3
          });
      if (accuracy.isEmpty()) {
        accuracy.add(accuracy("exporter's report", "exporter_report"));
        accuracy.add(accuracy("importer's report, FOB", "importer_fob"));
      }
      accuracy.add(accuracy(mode.id(), "value"));
    }
    System.out.println(
        "|ln(estimate / truth)| of flows that both sides report   median     p90    RMSE  sum/truth");
    accuracy.forEach(System.out::println);
    System.out.println();
    Reconciled best = runs.get(Mode.GEOMETRIC_INVVAR);
    Reconciled baci = runs.get(Mode.BACI);
    if (best == null || baci == null) {
      throw new IllegalStateException("both were run");
    }
    sigmas(best);
    coverage();
    seconds(clock, best, baci);
    System.out.printf(
        Locale.ROOT, "%npeak memory %.2f GB (VmHWM, the world included)%n", peakMemory());
  }

  private String accuracy(String name, String column) {
    String[] line = new String[1];
    table.query(
        """
        SELECT median(e), quantile_cont(e, 0.9), sqrt(avg(e * e)), sum(v) / sum(value)
        FROM (
          SELECT abs(ln(r.%1$s / t.value)) AS e, r.%1$s AS v, t.value
          FROM reconciled r JOIN truth t USING (exporter, importer, product)
          WHERE r.exporter_report IS NOT NULL AND r.importer_report IS NOT NULL)\
        """
            .formatted(column),
        row ->
            line[0] =
                String.format(
                    Locale.ROOT,
                    "  %-52s %8.4f %7.3f %7.3f %10.3f",
                    name,
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4)));
    return line[0];
  }

  private void sigmas(Reconciled run) {
    System.out.printf(
        Locale.ROOT,
        "σ estimated against σ true, correlation: exporters %.3f, importers %.3f (%d economies)%n",
        correlation(run, "export_sigma", Reliability::exporterSigma),
        correlation(run, "import_sigma", Reliability::importerSigma),
        run.reliability().size());
  }

  /** Of a number that may be missing. */
  private interface MaybeNumber {
    @Nullable Double of(Reliability reliability);
  }

  private double correlation(Reconciled run, String column, MaybeNumber estimate) {
    Map<String, Double> truth = new LinkedHashMap<>();
    table.query(
        "SELECT code, " + column + " FROM area",
        row -> truth.put(row.getString(1), row.getDouble(2)));
    List<double[]> both = new ArrayList<>();
    for (Reliability reliability : run.reliability()) {
      Double estimated = estimate.of(reliability);
      Double is = truth.get(reliability.area());
      if (estimated != null && is != null) {
        both.add(new double[] {estimated, is});
      }
    }
    double x = mean(both, p -> p[0]);
    double y = mean(both, p -> p[1]);
    double xy = mean(both, p -> (p[0] - x) * (p[1] - y));
    return xy
        / Math.sqrt(
            mean(both, p -> (p[0] - x) * (p[0] - x)) * mean(both, p -> (p[1] - y) * (p[1] - y)));
  }

  private static double mean(List<double[]> of, ToDoubleFunction<double[]> what) {
    return of.stream().mapToDouble(what).average().orElse(Double.NaN);
  }

  /** Of the last run. */
  private void coverage() {
    table.query(
        """
        SELECT avg(CASE WHEN sides THEN hit END), avg(CASE WHEN NOT sides THEN hit END),
          sum(CASE WHEN sides THEN 1 ELSE 0 END), sum(CASE WHEN sides THEN 0 ELSE 1 END)
        FROM (
          SELECT CASE WHEN t.value BETWEEN r.low AND r.high THEN 100.0 ELSE 0.0 END AS hit,
            r.exporter_report IS NOT NULL AND r.importer_report IS NOT NULL AS sides
          FROM reconciled r JOIN truth t USING (exporter, importer, product))\
        """,
        row ->
            System.out.printf(
                Locale.ROOT,
                "truth inside the 90 %% interval: %.1f %% of %,d flows with both reports, %.1f %% of"
                    + " %,d with one%n%n",
                row.getDouble(1),
                row.getLong(3),
                row.getDouble(2),
                row.getLong(4)));
  }

  private static void seconds(Map<Mode, double[]> clock, Reconciled best, Reconciled baci) {
    List<String> names = new ArrayList<>();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    best.seconds()
        .forEach((step, s) -> {
          names.add(String.format(Locale.ROOT, "%12s", step));
          first.add(String.format(Locale.ROOT, "%12.2f", s));
          second.add(
              String.format(Locale.ROOT, "%12.2f", baci.seconds().getOrDefault(step, Double.NaN)));
        });
    System.out.println("seconds           " + String.join("", names));
    System.out.println("geometric-invvar  " + String.join("", first));
    System.out.println("baci              " + String.join("", second));
    System.out.println();
    System.out.println("seconds                        all  after pairing  processor");
    clock.forEach((mode, s) -> {
      if (mode == Mode.GEOMETRIC_INVVAR || mode == Mode.BACI) {
        Reconciled run = mode == Mode.BACI ? baci : best;
        System.out.printf(
            Locale.ROOT,
            "%-24s %9.2f %14.2f %10.2f%n",
            mode.id(),
            s[0],
            s[0] - run.seconds().getOrDefault("pairing", 0.0),
            s[1]);
      }
    });
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static double peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / (1 << 20);
      }
    }
    return Double.NaN;
  }
}
