package attache.benchmarks;

import attache.statistics.reconcile.HeldReports;
import attache.statistics.reconcile.Method;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.ReconciledFlow;
import attache.statistics.reconcile.Reconciliation;
import attache.statistics.reconcile.Reliability;
import attache.statistics.reconcile.ReportTable;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Staging;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reporters by how far their figures are from their partners', in two sources of real totals beside
 * one another: UN Comtrade as the World Bank's WITS passes it on, and the IMF of the reference
 * pack. {@code ./dev bench reliability [FROM TO]} prints the order. The terms of WITS let figures
 * be used here and not passed on: what is printed are our own estimates, none of its figures.
 *
 * @param of the most reliable first
 * @param run what it comes from
 */
record ReporterOrder(List<Reliability> of, Reconciled run) {

  private static final String TABLE =
      "../shared/data/trade/wits_bilateral_totals_both_reporters.csv.gz";

  /** Economies with fewer flows than this that both sides report tell little. */
  private static final int LEAST_FLOWS = 50;

  ReporterOrder {
    of = List.copyOf(of);
  }

  /** Where the totals lie beside a checkout; the file may be absent. */
  static Path table(Path home) {
    return home.resolve(TABLE);
  }

  /** By the totals of WITS that both sides report in these years. */
  static ReporterOrder ofWits(ReportTable table, Path file, int from, int to) {
    String codes =
        AreaCodes.wits().byCode().entrySet().stream()
            .filter(e -> Country.find(e.getValue()).filter(c -> !c.isGroup()).isPresent())
            .map(
                e -> "(" + Staging.literal(e.getKey()) + ", " + Staging.literal(e.getValue()) + ")")
            .sorted()
            .collect(Collectors.joining(", "));
    String fob =
        Country.countries().stream()
            .map(Country::code)
            .filter(HeldReports::valuesImportsFob)
            .map(Staging::literal)
            .collect(Collectors.joining(", "));
    table.run(
        String.format(
            Locale.ROOT,
            """
            INSERT INTO report
            WITH area (code, economy) AS (VALUES %s)
            SELECT r.economy, p.economy, flow, '%s', year, 1000 * value_usd_thousand, NULL, false,
              flow = 'M' AND r.economy IN (%s)
            FROM read_csv(%s) JOIN area r ON r.code = reporter JOIN area p ON p.code = partner
            WHERE year BETWEEN %d AND %d
            """,
            codes,
            ReportTable.ALL_PRODUCTS,
            fob,
            Staging.literal(file.toString()),
            from,
            to));
    return of(table);
  }

  /** By the IMF's totals of the pack. */
  static ReporterOrder ofImf(ReportTable table, Path pack, int from, int to) {
    try (PackStore store = PackStore.open(pack)) {
      table.add(HeldReports.of(store, "imf-dots-annual", null, from, to).reports());
    }
    return of(table);
  }

  private static ReporterOrder of(ReportTable table) {
    Reconciled run = Reconciliation.run(table, Method.DEFAULT);
    return new ReporterOrder(
        run.byReliability().stream()
            .filter(r -> r.exporterSigma() != null && r.importerSigma() != null)
            .filter(r -> r.flows() >= LEAST_FLOWS)
            .toList(),
        run);
  }

  /** Place of an economy, the most reliable at 1; 0 where it has none. */
  int place(String area) {
    return places().indexOf(area) + 1;
  }

  /** Economies, the most reliable first. */
  List<String> places() {
    return of.stream().map(Reliability::area).toList();
  }

  /**
   * How alike two orders are, over the economies that both have: Spearman's ρ, 1 − 6 Σ d² ÷ (n³ −
   * n), d the difference of places; 1 for the same order.
   */
  static double likeness(ReporterOrder one, ReporterOrder other) {
    List<String> first = new ArrayList<>(one.places());
    first.retainAll(other.places());
    List<String> second = new ArrayList<>(other.places());
    second.retainAll(first);
    double n = first.size();
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double d = i - second.indexOf(first.get(i));
      squares += d * d;
    }
    return 1 - 6 * squares / (n * n * n - n);
  }

  /**
   * Prints both orders.
   *
   * @param args the first and the last year, or nothing for the last five years that WITS has
   * @return the exit code
   */
  static int print(List<String> args) {
    int from = 2012;
    int to = 2016;
    try {
      from = args.isEmpty() ? from : Integer.parseInt(args.getFirst());
      to = args.isEmpty() ? to : Integer.parseInt(args.getLast());
    } catch (NumberFormatException e) {
      System.err.println("bench: reliability takes the first and the last year: 2012 2016");
      return 2;
    }
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath();
    Path file = table(home);
    if (!Files.isRegularFile(file)) {
      System.err.println(
          "bench: " + file.normalize() + " is not here; there is nothing to compare");
      return 3;
    }
    try (ReportTable comtrade = ReportTable.inMemory(2, "2GB");
        ReportTable fund = ReportTable.inMemory(2, "2GB")) {
      ReporterOrder wits = ofWits(comtrade, file, from, to);
      ReporterOrder imf = ofImf(fund, home.resolve("data"), from, to);
      System.out.printf(
          Locale.ROOT,
          "reporters by mean variance, totals of %d to %d, %s; σ at a flow of %.1f (WITS) and %.1f"
              + " (IMF) million dollars%n",
          from,
          to,
          Method.DEFAULT.id(),
          wits.run.meanSize() / 1e6,
          imf.run.meanSize() / 1e6);
      System.out.printf(
          Locale.ROOT,
          "%d reporters by WITS, %d by the IMF; freight %.1f %% and %.1f %%; Spearman's ρ of both"
              + " orders %.3f%n%n",
          wits.of.size(),
          imf.of.size(),
          100 * Math.expm1(wits.run.freight().constant()),
          100 * Math.expm1(imf.run.freight().constant()),
          likeness(wits, imf));
      wits.list(imf);
      System.out.println();
      for (String[] pair : new String[][] {{"CHN", "BLR"}, {"BLR", "CHN"}}) {
        System.out.printf(
            Locale.ROOT,
            "weight of %s's report of what goes to %s: %s by WITS, %s by the IMF%n",
            pair[0],
            pair[1],
            wits.weight(pair[0], pair[1]),
            imf.weight(pair[0], pair[1]));
      }
    }
    return 0;
  }

  private void list(ReporterOrder other) {
    System.out.println(
        "place  reporter                    σ exports  σ imports   flows | IMF: place  σ exports  σ imports");
    for (int i = 0; i < of.size(); i++) {
      Reliability r = of.get(i);
      int place = other.place(r.area());
      Reliability there = place == 0 ? null : other.of.get(place - 1);
      System.out.printf(
          Locale.ROOT,
          "%5d  %-26s %10s %10s %7d | %10s %10s %10s%n",
          i + 1,
          clipped(Country.of(r.area()).name()),
          sigma(r.exporterSigma()),
          sigma(r.importerSigma()),
          r.flows(),
          place == 0 ? "-" : String.valueOf(place),
          sigma(there == null ? null : there.exporterSigma()),
          sigma(there == null ? null : there.importerSigma()));
    }
  }

  private static String clipped(String name) {
    return name.length() > 26 ? name.substring(0, 25) + "…" : name;
  }

  private static String sigma(@Nullable Double sigma) {
    return sigma == null ? "-" : String.format(Locale.ROOT, "%.2f", sigma);
  }

  /** Of the exporter's report where both are held; the same in all years. */
  private String weight(String exporter, String importer) {
    return run.flows(exporter, importer, null).stream()
        .filter(f -> f.held() == ReconciledFlow.Held.BOTH)
        .map(ReconciledFlow::exporterWeight)
        .findFirst()
        .map(weight -> String.format(Locale.ROOT, "%.2f", weight))
        .orElse("-");
  }
}
