package attache.app;

import attache.report.table.ReconciledProducts;
import attache.statistics.reconcile.HeldProducts;
import attache.statistics.reconcile.Method;
import attache.statistics.reconcile.ProductsWanted;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.Reconciled.Wanted;
import attache.statistics.reconcile.ReconciledSeries;
import attache.statistics.reconcile.Reconciliation;
import attache.statistics.reconcile.ReportTable;
import attache.statistics.source.Dataset;
import attache.statistics.source.Source.Basis;
import attache.statistics.source.sdmx.SdmxCsvWriter;
import attache.statistics.store.Edition;
import attache.statistics.store.Holdings;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code attache data reconcile --products}: every product that is held, in one run. */
final class ProductReconciliation {

  private static final int MOST_OF_PAIR = 10;
  private static final int MOST_OF_WORLD = 20;

  private final Shell shell;
  private final TableOutput output;
  private final Method method;
  private final ProductsWanted products;
  private final @Nullable String dataset;
  private final boolean save;

  ProductReconciliation(
      Shell shell,
      TableOutput output,
      Method method,
      ProductsWanted products,
      @Nullable String dataset,
      boolean save) {
    this.shell = shell;
    this.output = output;
    this.method = method;
    this.products = products;
    this.dataset = dataset;
    this.save = save;
  }

  /**
   * Reconciles and shows.
   *
   * @param one one side, or null for all pairs
   * @param years FIRST-LAST, or null
   * @param year the year to show, or null for the last held
   */
  void run(
      @Nullable Country one,
      @Nullable Country other,
      @Nullable String years,
      @Nullable Integer year)
      throws IOException {
    SavedReconciliation saved = new SavedReconciliation(shell);
    Path kept = null;
    // On one core sums come in one order, so that two runs give the same last digits.
    try (Holdings statistics = Holdings.open(shell.data(), shell.store(), null);
        ReportTable table = ReportTable.inMemory(1, "4GB");
        Progress progress = Progress.of(shell, "reading both sides' reports of products")) {
      YearSpan span = YearSpan.of(years, year, () -> lastYear(statistics), 1);
      HeldProducts held =
          HeldProducts.load(statistics, dataset, products, span.first(), span.last(), table)
              .orElseThrow(() -> new Failure(Exit.WRONG_USAGE, nothing(span)));
      Reconciled run =
          Reconciliation.run(table, method, step -> progress.at("reconciling: " + step));
      ReconciledSeries series = new ReconciledSeries(held.provenance(), run);
      List<Dataset> datasets = statistics.datasets();
      SdmxCsvWriter writer = new SdmxCsvWriter(List.of(series.dataset(datasets)));
      ReconciledProducts shown = new ReconciledProducts(held, run, datasets);
      List<Wanted> ways = ways(one, other, year);
      progress.clear();
      output.stream(
          shell,
          () -> {
            int of = year == null ? span.last() : year;
            return one == null || other == null
                ? shown.world(of, MOST_OF_WORLD, shell.sheet())
                : shown.pair(one, other, of, MOST_OF_PAIR, shell.sheet());
          },
          new Flows(run, ways, shown, series, writer));
      if (save) {
        progress.at("writing the values of all pairs");
        kept = saved.write(series, run, writer);
      }
    }
    if (kept != null) {
      try (Progress progress = Progress.of(shell, "keeping the values of all pairs")) {
        saved.keep(kept);
      }
    }
  }

  private static List<Wanted> ways(
      @Nullable Country one, @Nullable Country other, @Nullable Integer year) {
    return one == null || other == null
        ? List.of(new Wanted(null, null, null, year))
        : List.of(
            new Wanted(one.code(), other.code(), null, year),
            new Wanted(other.code(), one.code(), null, year));
  }

  /** All of the flows, none of them kept. */
  private record Flows(
      Reconciled run,
      List<Wanted> ways,
      ReconciledProducts shown,
      ReconciledSeries series,
      SdmxCsvWriter writer)
      implements TableOutput.Stream {

    @Override
    public void csv(Writer out) {
      ReconciledProducts.writer().csv(each -> ways.forEach(way -> shown.rows(way).to(each)), out);
    }

    @Override
    public void json(Writer out) {
      ReconciledProducts.writer().json(each -> ways.forEach(way -> shown.rows(way).to(each)), out);
    }

    @Override
    public void sdmx(Writer out) throws IOException {
      writer.write(
          each -> series.each(flows -> ways.forEach(way -> run.each(way, flows)), each), out);
    }
  }

  /** The last year of what the user has added. */
  private int lastYear(Holdings statistics) {
    return statistics.editions().stream()
        .filter(
            e -> dataset == null ? e.basis() == Basis.BOTH_REPORTERS : e.dataset().equals(dataset))
        .mapToInt(Edition::lastYear)
        .max()
        .orElse(0);
  }

  private String nothing(YearSpan span) {
    return "Nothing that both sides report of "
        + products
        + (span.last() == 0 ? " is held" : " is held for " + span)
        + (dataset == null ? "" : " in " + dataset)
        + ": add files of UN Comtrade or another source of both sides with attache data add.";
  }
}
