package attache.app;

import attache.report.table.ReconciledTable;
import attache.statistics.reconcile.Freight;
import attache.statistics.reconcile.HeldReports;
import attache.statistics.reconcile.Method;
import attache.statistics.reconcile.Mode;
import attache.statistics.reconcile.ProductsWanted;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.ReconciledFlow;
import attache.statistics.reconcile.ReconciledSeries;
import attache.statistics.reconcile.Reconciliation;
import attache.statistics.reconcile.ReportTable;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.Holdings;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attache data reconcile}: one value of both sides' reports. */
@Command(
    name = "reconcile",
    description = {
      "Makes one value of what both sides report of the same goods, weighted by how well each"
          + " reporter agrees with all its partners, with an interval.%n",
      "How reliable reporters are is estimated from all pairs, over the last five years held, the"
          + " five up to --year, or those of --years. What the publisher estimated is left out."
          + " Reports stay as they are: the value is a third figure.%n",
      "Without countries the reporters are listed, the most reliable first; csv, json and sdmx-csv"
          + " then give the values of all pairs, or with --reliability that list.%n",
      "With --products it is done product by product for what you added of UN Comtrade, Comext or"
          + " another source of both sides; reliability is then of these products and years.%n"
    },
    footer = {
      "%nExamples:",
      "  attache data reconcile CHN BLR                     a line a year, five years",
      "  attache data reconcile China Belarus --year 2019   one year, with its parts",
      "  attache data reconcile CHN BLR --years 2010-2020   a line a year",
      "  attache data reconcile --reliability               reporters, the best first",
      "  attache data reconcile CHN BLR --mode baci         other weights",
      "  attache data reconcile --years 2015-2019 --save    all pairs into your store",
      "  attache data reconcile CHN BLR --products all --year 2019",
      "                                                     product by product (HS6)",
      "  attache data reconcile --products 27,8703 --format sdmx-csv > world.csv",
      "  attache data show 'attache-reconciled:->BLR/goods_exports'",
      "                                                     what was saved"
    })
final class DataReconcileCommand implements Callable<Integer> {

  private final Shell shell;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "COUNTRY",
      description = "One side, by code or name; without it the table of reporters.")
  private @Nullable String first;

  @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The other side.")
  private @Nullable String second;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year to show; reliability is of it and the four before.")
  private @Nullable Integer year;

  @Option(
      names = "--years",
      paramLabel = "FIRST-LAST",
      description = "The years to show and to estimate reliability from.")
  private @Nullable String years;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "geometric-invvar (by default), baci, importer-first, exporter-first, simple-mean,"
              + " geometric-mean or gehlhar-select.")
  private String mode = Mode.GEOMETRIC_INVVAR.id();

  @Option(
      names = "--product",
      paramLabel = "CODE",
      description = "A product code that is held of both sides; all goods without it.")
  private @Nullable String product;

  @Option(
      names = "--products",
      paramLabel = "all|CODE,…",
      description =
          "Every product that is held, or those of chapters, headings and codes of the HS: 27,8703."
              + " Of one year, or of --years; csv, json and sdmx-csv give all flows.")
  private @Nullable String products;

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "Whose reports; without it the first data set that holds both sides.")
  private @Nullable String dataset;

  @Option(names = "--reliability", description = "The table of reporters, the best first.")
  private boolean reliability;

  @Option(
      names = "--save",
      description = "Keep the values of all pairs in your store, as attache-reconciled.")
  private boolean save;

  @Mixin private final TableOutput output = new TableOutput();

  DataReconcileCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Method method = method();
    SavedReconciliation saved = new SavedReconciliation(shell);
    if (products != null && (product != null || reliability)) {
      throw new Failure(
          Exit.WRONG_USAGE, "--products goes neither with --product nor with --reliability.");
    }
    if (first != null && second == null) {
      throw new Failure(
          Exit.WRONG_USAGE, "Name both countries, such as CHN BLR, or none for all reporters.");
    }
    if (products != null) {
      ProductsWanted wanted = products();
      Country one = first == null ? null : country(first);
      Country other = second == null ? null : country(second);
      new ProductReconciliation(shell, output, method, wanted, dataset, save)
          .run(one, other, years, year);
      return Exit.DONE.code();
    }
    Path kept = null;
    // On one core sums come in one order, so that two runs give the same last digits.
    try (Holdings statistics = Holdings.open(shell.data(), shell.store(), null);
        ReportTable table = ReportTable.inMemory(1, "2GB");
        Progress progress = Progress.of(shell, "reading both sides' reports")) {
      YearSpan span = YearSpan.of(years, year, () -> lastYear(statistics), Method.YEARS);
      HeldReports held = HeldReports.of(statistics, dataset, product, span.first(), span.last());
      if (held.reports().isEmpty()) {
        throw new Failure(Exit.WRONG_USAGE, nothing(span));
      }
      table.add(held.reports());
      Reconciled run =
          Reconciliation.run(table, method, step -> progress.at("reconciling: " + step));
      show(statistics, held, run, span, progress);
      if (save) {
        progress.at("writing the values of all pairs");
        ReconciledSeries series = new ReconciledSeries(held.provenance(), run);
        kept = saved.write(series, run, writer(series, statistics));
      }
    }
    if (kept != null) {
      try (Progress progress = Progress.of(shell, "keeping the values of all pairs")) {
        saved.keep(kept);
      }
    }
    return Exit.DONE.code();
  }

  private void show(
      Holdings statistics, HeldReports held, Reconciled run, YearSpan span, Progress progress) {
    ReconciledTable table = new ReconciledTable(held.provenance(), run, statistics.datasets());
    ReconciledSeries series = new ReconciledSeries(held.provenance(), run);
    SdmxCsvWriter writer = writer(series, statistics);
    if (first != null && second != null && !reliability) {
      Country one = country(first);
      Country other = country(second);
      List<ReconciledFlow> flows = new ArrayList<>(run.flows(one.code(), other.code(), null));
      flows.addAll(run.flows(other.code(), one.code(), null));
      flows.removeIf(f -> year != null && f.year() != year);
      flows.sort(
          Comparator.comparing((ReconciledFlow f) -> !f.exporter().equals(one.code()))
              .thenComparing(ReconciledFlow::year));
      if (flows.isEmpty()) {
        throw new Failure(Exit.WRONG_USAGE, nothing(span));
      }
      progress.clear();
      output.print(
          shell,
          () -> table.pair(one, other, flows, shell.sheet()),
          table.grid(flows),
          () -> writer.text(series.of(flows)));
    } else {
      progress.clear();
      output.print(
          shell,
          () -> table.reliability(shell.sheet()),
          reliability ? table.reliabilityGrid() : table.grid(run.flows(null, null, null)),
          reliability ? null : () -> writer.text(series.of(run.flows(null, null, null))));
    }
  }

  private static SdmxCsvWriter writer(ReconciledSeries series, Holdings statistics) {
    return new SdmxCsvWriter(List.of(series.dataset(statistics.datasets())));
  }

  private int lastYear(Holdings statistics) {
    String id = dataset;
    if (id == null) {
      id =
          statistics.datasets().stream()
              .filter(d -> d.holdsBothReporters())
              .map(d -> d.id())
              .findFirst()
              .orElse("");
    }
    return statistics.lastYear(id);
  }

  private ProductsWanted products() {
    try {
      return ProductsWanted.parse(String.valueOf(products));
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, sentence(e), e);
    }
  }

  private Method method() {
    try {
      return new Method(Mode.of(mode), Freight.POOLED);
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, sentence(e), e);
    }
  }

  private static Country country(String text) {
    try {
      return Country.find(text).orElseGet(() -> Country.of(text));
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, sentence(e), e);
    }
  }

  private static String sentence(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }

  private String nothing(YearSpan span) {
    return "Nothing that both sides report "
        + (first == null ? "" : "of " + first + " and " + second + " ")
        + (product == null ? "" : "in " + product + " ")
        + "is held for "
        + span
        + (dataset == null ? "" : " in " + dataset)
        + ": attache data list says what there is"
        + (product == null
            ? "."
            : "; reporters of which few partners are held are left out here, --products "
                + product
                + " takes them from your store.");
  }
}
