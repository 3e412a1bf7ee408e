package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.report.wording.Wording;
import attache.statistics.reconcile.HeldProducts;
import attache.statistics.reconcile.Reconciled;
import attache.statistics.reconcile.Reconciled.Wanted;
import attache.statistics.reconcile.ReconciledFlow;
import attache.statistics.reconcile.ReconciledFlow.Held;
import attache.statistics.source.Dataset;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both sides' reports of many products made one: the largest flows with what they were made of, and
 * what all of them add up to.
 */
public final class ReconciledProducts {

  private static final String DASH = "–";

  private final HeldProducts held;
  private final Reconciled run;
  private final ReconciledTable method;
  private final Wording wording;

  /**
   * @param held what was reconciled
   * @param run how
   * @param datasets the data sets at hand, for their names
   */
  public ReconciledProducts(HeldProducts held, Reconciled run, List<Dataset> datasets) {
    this.held = held;
    this.run = run;
    this.method = new ReconciledTable(held.provenance(), run, datasets);
    this.wording = new Wording(datasets);
  }

  /**
   * A pair's products both ways in a year.
   *
   * @param most how many products are shown each way
   */
  public String pair(Country first, Country second, int year, int most, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    title(out, first.name() + " and " + second.name(), year, sheet);
    way(out, first, second, year, most, sheet);
    way(out, second, first, year, most, sheet);
    foot(out, sheet);
    return out.toString();
  }

  /**
   * The largest flows of the world in a year.
   *
   * @param most how many are shown
   */
  public String world(int year, int most, Sheet sheet) {
    StringBuilder out = new StringBuilder();
    title(out, "All pairs", year, sheet);
    part(out, "The largest flows", new Wanted(null, null, null, year), true, most, sheet);
    foot(out, sheet);
    return out.toString();
  }

  private void title(StringBuilder out, String who, int year, Sheet sheet) {
    sheet.line(
        out,
        sheet.bold(
            sheet.fit(
                who
                    + ", "
                    + year
                    + ": "
                    + held.provenance().product()
                    + ", one value of both sides' reports",
                sheet.width())));
  }

  private void way(StringBuilder out, Country from, Country to, int year, int most, Sheet sheet) {
    part(
        out,
        "From " + from.nameWithArticle() + " to " + to.nameWithArticle(),
        new Wanted(from.code(), to.code(), null, year),
        false,
        most,
        sheet);
  }

  private void part(
      StringBuilder out, String title, Wanted wanted, boolean pairs, int most, Sheet sheet) {
    List<ReconciledFlow> largest = run.largest(wanted, most);
    double top =
        largest.stream()
            .flatMap(f -> Stream.of(f.value(), or0(f.exporterReport()), or0(f.importerFob())))
            .mapToDouble(v -> v)
            .max()
            .orElse(0);
    Amounts amounts = Amounts.upTo(held.provenance().currency(), top);
    out.append('\n');
    sheet.line(out, sheet.bold(sheet.fit(title + ", " + amounts.unit() + " (FOB)", sheet.width())));
    if (largest.isEmpty()) {
      sheet.line(out, "  nothing is reported");
      return;
    }
    out.append(flows(largest, pairs, amounts).text(sheet));
    out.append('\n');
    out.append(sums(wanted).text(sheet));
  }

  private static double or0(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static Grid flows(List<ReconciledFlow> flows, boolean pairs, Amounts amounts) {
    List<Column> columns =
        List.of(
            new Column("flow", pairs ? "flow" : "", false),
            Column.words("product", "product"),
            Column.figures("exporter_report", "exports"),
            Column.figures("importer_fob", "imports"),
            Column.figures("gap", "gap"),
            Column.figures("exporter_weight", "weight"),
            Column.figures("value", "value"),
            Column.figures("interval", "×÷"));
    List<List<Cell>> rows = new ArrayList<>();
    for (ReconciledFlow f : flows) {
      Double exports = f.exporterReport();
      Double imports = f.importerFob();
      Double high = f.high();
      rows.add(
          Stream.of(
                  f.exporter() + ">" + f.importer(),
                  f.product(),
                  exports == null ? DASH : amounts.say(exports),
                  imports == null ? DASH : amounts.say(imports),
                  exports == null || imports == null ? DASH : gap(imports / exports),
                  f.held() == Held.BOTH ? decimals(or0(f.exporterWeight())) : DASH,
                  amounts.say(f.value()),
                  high == null ? DASH : decimals(high / f.value()))
              .map(Cell::of)
              .toList());
    }
    return new Grid(columns, rows);
  }

  /** Of imports over exports, as a percentage; beyond ten times as so many times. */
  private static String gap(double ratio) {
    if (ratio > 10) {
      return String.format(Locale.ROOT, "× %,.0f", ratio);
    }
    long percent = Math.round((ratio - 1) * 100);
    return (percent < 0 ? "−" : percent > 0 ? "+" : "") + Math.abs(percent) + " %";
  }

  private static String decimals(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private Grid sums(Wanted wanted) {
    List<Reconciled.Sum> sums = run.sums(wanted);
    Amounts amounts =
        Amounts.upTo(
            held.provenance().currency(),
            sums.stream().mapToDouble(Reconciled.Sum::value).max().orElse(0));
    List<Column> columns =
        List.of(
            Column.words("held", "in all"),
            Column.figures("flows", "flows"),
            Column.figures("products", "products"),
            Column.figures("exports", "exports"),
            Column.figures("imports", "imports"),
            Column.figures("value", "value"));
    List<List<Cell>> rows = new ArrayList<>();
    double exports = 0;
    double imports = 0;
    double value = 0;
    long flows = 0;
    for (Reconciled.Sum sum : sums) {
      boolean rest = sum.held() == Held.NEITHER;
      rows.add(
          row(
              words(sum.held()),
              sum.flows(),
              rest ? DASH : String.format(Locale.ROOT, "%,d", sum.products()),
              sum.exporterReports(),
              sum.importersFob(),
              sum.value(),
              amounts));
      exports += sum.exporterReports();
      imports += sum.importersFob();
      value += sum.value();
      flows += sum.flows();
    }
    if (sums.size() > 1) {
      rows.add(row("together", flows, "", exports, imports, value, amounts));
    }
    return new Grid(columns, rows);
  }

  private static List<Cell> row(
      String what,
      long flows,
      String products,
      double exports,
      double imports,
      double value,
      Amounts amounts) {
    return Stream.of(
            what,
            String.format(Locale.ROOT, "%,d", flows),
            products,
            exports == 0 ? DASH : amounts.say(exports),
            imports == 0 ? DASH : amounts.say(imports),
            amounts.say(value))
        .map(Cell::of)
        .toList();
  }

  private static String words(Held held) {
    return switch (held) {
      case BOTH -> "both sides report";
      case EXPORTER -> "the exporter alone";
      case IMPORTER -> "the importer alone";
      case NEITHER -> "rest of the pairs' totals";
    };
  }

  private void foot(StringBuilder out, Sheet sheet) {
    out.append('\n');
    sheet.wrapped(
        out,
        "columns",
        "imports are brought to the exporter's border; the gap is imports over exports; the weight"
            + " is that of the exporter's report; nine in ten true values lie between the value"
            + " divided and multiplied by ×÷, were errors independent.");
    sheet.wrapped(
        out,
        "left out",
        String.format(
            Locale.ROOT,
            "of %,d reports held for all pairs %,d that the publisher estimated, %,d that are not"
                + " above zero or of an economy with itself.",
            held.reports(),
            held.estimated(),
            held.unusable()));
    sheet.wrapped(
        out,
        "products",
        held.digits()
            + " digits of the Harmonised System, compared code by code, whichever edition of it each"
            + " side reports in; where a pair's total is held too, products that exceed it are made"
            + " smaller alike.");
    sheet.wrapped(out, "method", method.method());
    sheet.wrapped(
        out,
        "source",
        wording.source(held.provenance().dataset())
            + ", edition "
            + held.provenance().vintage()
            + ".");
  }

  /**
   * Flows for other programs, row by row.
   *
   * @param wanted which
   */
  public GridWriter.Rows rows(Wanted wanted) {
    return each -> run.each(wanted, flow -> each.accept(method.row(flow)));
  }

  /** What {@link #rows} are made of. */
  public static GridWriter writer() {
    return new GridWriter(ReconciledTable.COLUMNS);
  }
}
