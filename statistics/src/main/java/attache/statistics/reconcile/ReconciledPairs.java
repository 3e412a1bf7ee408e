package attache.statistics.reconcile;

import attache.statistics.pack.PackBuilder;
import attache.statistics.pack.PackException;
import attache.statistics.store.PackStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pack's table of reconciled goods trade: for each pair and year that both sides report,
 * the value that {@code attache data reconcile --year} gives, with its interval and weight. The
 * reliability of reporters is of the year and the four before, and the method the default one. The
 * same pack gives the same bytes.
 */
public final class ReconciledPairs {

  /** The table, from the folder of the pack. */
  public static final String PATH = "trade/reconciled-pairs.parquet";

  /** Whose reports are reconciled. */
  static final String DATASET = "imf-dots-annual";

  private static final int FIRST_YEAR = 1960;

  private ReconciledPairs() {}

  /** {@code DATA_DIR}: makes the table anew from the trade tables that lie there. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: ReconciledPairs DATA_DIR");
      System.exit(2);
    }
    try {
      make(Path.of(args[0]), System.err);
    } catch (PackException e) {
      System.err.println("pack: " + e.getMessage());
      System.exit(4);
    }
  }

  private static void make(Path data, PrintStream progress) throws IOException {
    Path target = data.resolve(PATH);
    Path half = target.resolveSibling("." + target.getFileName() + ".tmp");
    try (PackStore statistics = PackStore.open(data);
        ReportTable kept = ReportTable.inMemory(1, "4GB")) {
      int last = statistics.lastYear(DATASET);
      kept.run(
          "CREATE TABLE pair (exporter VARCHAR, importer VARCHAR, year SMALLINT, value BIGINT,"
              + " spread FLOAT, exporter_weight FLOAT)");
      for (int year = FIRST_YEAR; year <= last; year++) {
        progress.printf(Locale.ROOT, "reconciling %d%n", year);
        reconcile(statistics, year, kept);
      }
      kept.run(
          "COPY (FROM pair ORDER BY exporter, importer, year) TO '"
              + half.toString().replace("'", "''")
              + "' ("
              + PackBuilder.PARQUET
              + ")");
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void reconcile(PackStore statistics, int year, ReportTable kept) {
    HeldReports held = HeldReports.of(statistics, DATASET, null, year - Method.YEARS + 1, year);
    try (ReportTable table = ReportTable.inMemory(1, "2GB")) {
      table.add(held.reports());
      Reconciled run = Reconciliation.run(table, Method.DEFAULT);
      StringJoiner rows = new StringJoiner(", ", "INSERT INTO pair VALUES ", "");
      for (ReconciledFlow flow : run.flows(null, null, null)) {
        String row = flow.year() == year ? row(flow) : null;
        if (row != null) {
          rows.add(row);
        }
      }
      if (rows.length() > "INSERT INTO pair VALUES ".length()) {
        kept.run(rows.toString());
      }
    }
  }

  /** A row of a flow that both report; three decimals of a logarithm are a thousandth. */
  private static @Nullable String row(ReconciledFlow flow) {
    Double high = flow.high();
    Double weight = flow.exporterWeight();
    return flow.held() != ReconciledFlow.Held.BOTH || high == null || weight == null
        ? null
        : String.format(
            Locale.ROOT,
            "('%s', '%s', %d, %d, %.3f, %.3f)",
            flow.exporter(),
            flow.importer(),
            flow.year(),
            Math.round(flow.value()),
            Math.log(high / flow.value()),
            weight);
  }
}
