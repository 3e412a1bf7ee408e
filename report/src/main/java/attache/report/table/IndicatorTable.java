package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.report.wording.Wording;
import attache.statistics.indicator.Indicator;
import attache.statistics.indicator.IndicatorSheet;
import attache.statistics.indicator.Reckoned;
import attache.statistics.source.Dataset;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The indicators of a pair, for people and for programs. */
public final class IndicatorTable {

  private final List<Dataset> datasets;

  /**
   * @param datasets the data sets at hand, for their names
   */
  public IndicatorTable(List<Dataset> datasets) {
    this.datasets = List.copyOf(datasets);
  }

  /** Each indicator with its formula, and below what each rests on or lacks. */
  public String render(IndicatorSheet sheet, Sheet paper) {
    StringBuilder out = new StringBuilder();
    paper.line(
        out,
        paper.bold(
            paper.fit(
                "Trade in goods of "
                    + sheet.country().nameWithArticle()
                    + " (A) with "
                    + sheet.partner().nameWithArticle()
                    + " (B), "
                    + sheet.year(),
                paper.width())));
    Map<String, Integer> bases = new LinkedHashMap<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Indicator indicator : sheet.indicators()) {
      if (indicator.value() instanceof Reckoned.Value value) {
        int basis = bases.computeIfAbsent(indicator.basis(), b -> bases.size() + 1);
        rows.add(
            List.of(
                Cell.of(indicator.title()),
                Cell.of(shown(indicator, value.number())),
                Cell.of(indicator.formula()),
                Cell.of("[" + basis + "]")));
      }
    }
    out.append(
        new Grid(
                List.of(
                    Column.words("indicator", "indicator"),
                    Column.figures("value", "value"),
                    Column.words("formula", "formula"),
                    Column.figures("basis", "on")),
                rows)
            .text(paper));
    out.append('\n');
    bases.forEach((basis, number) -> paper.wrapped(out, "[" + number + "]", basis));
    paper.wrapped(
        out,
        "places",
        "Single economies count, groups do not; who trades the same shares a place.");
    notes(out, paper, sheet);
    lacking(out, paper, sheet);
    for (Dataset dataset : datasets) {
      if (dataset.id().equals(sheet.dataset()) || dataset.id().equals("wdi")) {
        paper.wrapped(out, "source", Wording.attribution(dataset));
      }
    }
    return out.toString();
  }

  /** Remarks on indicators that have a value, those of one remark together. */
  private static void notes(StringBuilder out, Sheet paper, IndicatorSheet sheet) {
    Map<String, List<String>> byRemark = new LinkedHashMap<>();
    for (Indicator indicator : sheet.indicators()) {
      if (indicator.value() instanceof Reckoned.Value
          && indicator.kind() != Indicator.Kind.RANK
          && !indicator.remark().isEmpty()) {
        byRemark.computeIfAbsent(indicator.remark(), r -> new ArrayList<>()).add(indicator.title());
      }
    }
    byRemark.forEach((remark, titles) ->
        paper.wrapped(out, "mind", String.join(", ", titles) + ": " + remark + "."));
  }

  /** Indicators without a value, each with what it lacks. */
  private static void lacking(StringBuilder out, Sheet paper, IndicatorSheet sheet) {
    boolean products = false;
    for (Indicator indicator : sheet.indicators()) {
      if (indicator.value() instanceof Reckoned.Missing missing) {
        paper.wrapped(out, "not given", indicator.title() + ": " + missing.reason() + ".");
        products |= missing.reason().startsWith("needs product data");
      }
    }
    if (products) {
      paper.wrapped(
          out,
          "to get them",
          "attache data fetch comtrade, or attache data add FILE with trade by product.");
    }
  }

  private static String shown(Indicator indicator, double value) {
    return switch (indicator.kind()) {
      case SHARE -> number(value * 100, value < 0.001 ? 3 : 1) + " %";
      case CHANGE -> Amounts.percent(value);
      case PERCENT -> number(value, 1) + " %";
      case MONEY -> FigureFormat.say(value, Unit.parse("USD"), 4);
      case INDEX ->
          value == Math.rint(value) && Math.abs(value) >= 1 ? number(value, 0) : number(value, 3);
      case RANK -> FigureFormat.ordinal(Math.round(value)) + " " + indicator.remark();
    };
  }

  private static String number(double value, int decimals) {
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
    return value < 0 ? "−" + digits : digits;
  }

  /** The same for other programs, a row an indicator. */
  public static Grid grid(IndicatorSheet sheet) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Indicator i : sheet.indicators()) {
      boolean known = i.value().optional().isPresent();
      rows.add(
          List.of(
              Cell.of(sheet.country().code()),
              Cell.of(sheet.partner().code()),
              Cell.of(sheet.year(), String.valueOf(sheet.year())),
              Cell.of(i.id()),
              Cell.of(i.title()),
              i.value() instanceof Reckoned.Value v
                  ? Cell.of(v.number(), shown(i, v.number()))
                  : Cell.none("–"),
              Cell.of(i.kind().name().toLowerCase(Locale.ROOT)),
              Cell.of(i.formula()),
              Cell.of(i.basis()),
              Cell.of(known ? i.remark() : ((Reckoned.Missing) i.value()).reason())));
    }
    return new Grid(
        List.of(
            Column.words("country", "country"),
            Column.words("partner", "partner"),
            Column.figures("year", "year"),
            Column.words("indicator", "indicator"),
            Column.words("title", "title"),
            Column.figures("value", "value"),
            Column.words("kind", "kind"),
            Column.words("formula", "formula"),
            Column.words("basis", "basis"),
            Column.words("remark", "remark")),
        rows);
  }
}
