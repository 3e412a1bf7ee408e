package attache.app;

import attache.statistics.reconcile.Provenance;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.ReconciledSeries;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.sdmx.AttacheExportFormat;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.AddOptions;
import attache.statistics.store.Receipt;
import attache.statistics.store.UserStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Keeps a reconciled set in the user's store, through a file beside it that can be given to
 * somebody else.
 */
final class SavedReconciliation {

  private final Shell shell;

  SavedReconciliation(Shell shell) {
    this.shell = shell;
  }

  /** Writes the file. */
  Path write(ReconciledSeries series, Reconciled run, SdmxCsvWriter writer) throws IOException {
    Path store = shell.store().toAbsolutePath();
    Path folder = Files.createDirectories(store.resolveSibling("reconciled"));
    Path file =
        folder.resolve(
            ReconciledSeries.DATASET
                + "-"
                + series.made().dataset()
                + products(series.made())
                + "-"
                + run.method().id().replace('/', '-')
                + ".csv");
    Path part = folder.resolve(file.getFileName() + ".part");
    try (Writer out = Files.newBufferedWriter(part)) {
      Reconciled.Wanted all = new Reconciled.Wanted(null, null, null, null);
      writer.write(each -> series.each(flows -> run.each(all, flows), each), out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  /** Products do not take the place of totals that were saved before. */
  private static String products(Provenance made) {
    String product = made.product();
    return product == null ? "" : "-" + product.replaceAll("[^A-Za-z0-9]+", "_");
  }

  /** Adds it to the store, which nobody may be reading: an import waits for readers to be done. */
  void keep(Path file) throws IOException {
    Path store = shell.store().toAbsolutePath();
    Receipt receipt =
        UserStore.add(
            store,
            OfficialFile.of(file, null, LocalDate.now(ZoneOffset.UTC)),
            new AttacheExportFormat(),
            AddOptions.none());
    shell
        .err()
        .printf(
            Locale.ROOT,
            "attache: %s %,d values as %s in %s%n",
            receipt.alreadyHeld() ? "held already:" : "kept",
            receipt.rows(),
            ReconciledSeries.DATASET,
            store);
  }
}
