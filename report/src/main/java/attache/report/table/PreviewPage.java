package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.terminal.Sheet;
import attache.report.wording.Wording;
import attache.statistics.intake.Novelty;
import attache.statistics.intake.Preview;
import attache.statistics.source.Column;
import attache.statistics.source.table.TableReading;
import attache.statistics.source.table.TableReading.ColumnUse;
import attache.statistics.source.table.TableReading.Found;
import attache.statistics.source.table.TableReading.NameUse;
import attache.statistics.source.table.TableReading.TotalCheck;
import attache.vocabulary.measure.OwnMeasure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file would bring, for somebody who wants to see before it is added.
 *
 * @param preview what was read
 */
public record PreviewPage(Preview preview) {

  private static final int TOTALS_SHOWN = 40;
  private static final int MEASURES_SHOWN = 12;
  private static final int DIGITS = 5;

  /** For a terminal. */
  public String text(Sheet sheet) {
    StringBuilder out = new StringBuilder();
    sheet.wrapped(out, "", preview.file().path().toString());
    sheet.wrapped(
        out,
        "form",
        preview.format().source().title()
            + " ("
            + preview.format().id()
            + "), "
            + preview.format().source().agency());
    if (preview.vintage() != null) {
      sheet.wrapped(out, "edition", preview.vintage());
    }
    if (preview.table() != null) {
      table(preview.table(), out, sheet);
    } else {
      preview.first().forEach(row -> sheet.wrapped(out, "figure", figure(row)));
    }
    if (!preview.unknownAreas().isEmpty()) {
      sheet.wrapped(out, "not known", String.join("; ", preview.unknownAreas()));
    }
    preview.remarks().forEach(remark -> sheet.wrapped(out, "note", remark));
    if (preview.entities() > 0) {
      sheet.wrapped(out, "register", preview.entities() + " parks, fairs or meetings");
    }
    if (preview.groups() > 0) {
      sheet.wrapped(out, "groups", preview.groups() + " groups of goods");
    }
    measures(out, sheet);
    sheet.wrapped(out, "figures", String.format(Locale.ROOT, "%,d", preview.rows()));
    Novelty novelty = preview.novelty();
    if (novelty != null) {
      sheet.wrapped(out, "against held", says(novelty));
      novelty.examples().forEach(example -> sheet.wrapped(out, "revised", example));
    }
    out.append('\n');
    if (!preview.totals().isEmpty()) {
      out.append(shown().text(sheet));
      if (preview.totals().size() > TOTALS_SHOWN) {
        sheet.line(out, "… and " + (preview.totals().size() - TOTALS_SHOWN) + " more");
      }
      out.append('\n');
    }
    sheet.line(out, "Nothing was added: leave --dry-run out to add it.");
    out.append('\n');
    return out.toString();
  }

  /** What claims will be checked by: its own measures and the words they go by. */
  private void measures(StringBuilder out, Sheet sheet) {
    List<OwnMeasure> measures = preview.measures();
    for (OwnMeasure measure : measures.subList(0, Math.min(measures.size(), MEASURES_SHOWN))) {
      sheet.wrapped(
          out,
          "measure",
          measure.id() + ": " + measure.measure().title("en") + "; " + MeasureList.kind(measure));
      MeasureList.words(measure, out, sheet);
    }
    if (measures.size() > MEASURES_SHOWN) {
      sheet.wrapped(out, "", "… and " + (measures.size() - MEASURES_SHOWN) + " more measures");
    }
  }

  /** How figures go with those held. */
  static String says(Novelty novelty) {
    return String.format(
        Locale.ROOT,
        "%,d new, %,d revised, %,d unchanged",
        novelty.added(),
        novelty.revised(),
        novelty.unchanged());
  }

  private static void table(TableReading table, StringBuilder out, Sheet sheet) {
    String encoding = table.encoding().isEmpty() ? "" : ", read as " + table.encoding();
    sheet.wrapped(out, "sheet", table.sheet() + encoding);
    sheet.wrapped(out, "title", found(table.title(), "none"));
    sheet.wrapped(out, "unit", found(table.unit(), "as the mapping or a column says"));
    sheet.wrapped(
        out,
        "header",
        table.headerFirst() == table.headerLast()
            ? "row " + table.headerFirst()
            : "rows " + table.headerFirst() + " to " + table.headerLast());
    for (ColumnUse column : table.columns()) {
      sheet.wrapped(
          out,
          "column " + column.number(),
          (column.heading().isEmpty() ? "(no heading)" : column.heading())
              + " → "
              + (column.use().isEmpty() ? "not used" : column.use()));
    }
    names(table.names(), out, sheet);
    if (!table.marks().isEmpty()) {
      sheet.wrapped(
          out,
          "marks",
          table.marks().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e ->
                  e.getKey() + " in " + e.getValue() + (e.getValue() == 1 ? " cell" : " cells"))
              .collect(Collectors.joining(", ")));
    }
    table.checks().forEach(check -> sheet.wrapped(out, "adds up?", says(check)));
    table.firstRows().forEach(row -> sheet.wrapped(out, "row", row));
  }

  private static String found(@Nullable Found found, String otherwise) {
    return found == null
        ? otherwise
        : "row "
            + found.line()
            + ": '"
            + found.text()
            + "'"
            + (found.meaning().isEmpty() ? "" : " → " + found.meaning());
  }

  private static void names(List<NameUse> names, StringBuilder out, Sheet sheet) {
    named(names, "country", "partners", out, sheet);
    named(names, "group", "groups", out, sheet);
    named(names, "total", "total", out, sheet);
    named(names, "unspecified", "unspecified", out, sheet);
    named(names, "skipped", "left out", out, sheet);
  }

  private static void named(
      List<NameUse> names, String kind, String label, StringBuilder out, Sheet sheet) {
    List<String> said = new ArrayList<>();
    for (NameUse name : names) {
      if (name.kind().equals(kind)) {
        boolean code = name.name().equals(name.area());
        said.add(
            code || kind.equals("skipped")
                ? name.name()
                : name.name()
                    + " = "
                    + (name.area().startsWith("?") ? "only of this table" : name.area()));
      }
    }
    if (!said.isEmpty()) {
      int more = said.size() - TOTALS_SHOWN;
      sheet.wrapped(
          out,
          label,
          said.stream().limit(TOTALS_SHOWN).collect(Collectors.joining(", "))
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String says(TotalCheck check) {
    String all =
        Wording.measureTitle(check.measure())
            + ", "
            + check.period()
            + ": "
            + check.partners()
            + " partners come to "
            + amount(check.sum().doubleValue(), check.unit())
            + " of "
            + amount(check.total().doubleValue(), check.unit());
    if (check.addsUp()) {
      return all + ", which is all but rounding";
    }
    BigDecimal total = check.total().abs();
    String share =
        total.signum() == 0
            ? ""
            : " ("
                + check
                    .rest()
                    .abs()
                    .movePointRight(2)
                    .divide(total, 1, RoundingMode.HALF_UP)
                    .toPlainString()
                + " %)";
    String rest = amount(check.rest().abs().doubleValue(), check.unit()) + share;
    return all + (check.isTooMuch() ? "; too much by " : "; not told by partner: ") + rest;
  }

  private static String amount(double value, String unit) {
    return FigureFormat.say(value, Unit.parse(unit), DIGITS);
  }

  private static String figure(Map<Column, Object> row) {
    List<String> parts = new ArrayList<>();
    for (Column column : List.of(Column.REPORTER, Column.PARTNER, Column.ENTITY, Column.PRODUCT)) {
      if (row.get(column) != null) {
        parts.add(String.valueOf(row.get(column)));
      }
    }
    String period =
        row.get(Column.PERIOD_START) instanceof LocalDate start
                && row.get(Column.PERIOD_END) instanceof LocalDate end
            ? Period.days(start, end).toString()
            : "";
    String value =
        row.get(Column.VALUE) instanceof Double number
            ? amount(number, String.valueOf(row.get(Column.UNIT)))
            : "";
    return row.get(Column.MEASURE)
        + " "
        + String.join(" > ", parts)
        + ", "
        + period
        + ": "
        + value
        + (Boolean.TRUE.equals(row.get(Column.GROWTH)) ? " growth" : "");
  }

  private Grid shown() {
    Grid all = grid(List.of(this));
    return new Grid(
        all.columns(), all.rows().subList(0, Math.min(TOTALS_SHOWN, all.rows().size())));
  }

  /** What the figures come to, by reporter, measure and year. */
  public static Grid grid(List<PreviewPage> pages) {
    List<Grid.Column> columns =
        List.of(
            Grid.Column.hidden("file"),
            Grid.Column.words("reporter", "reporter"),
            Grid.Column.words("measure", "measure"),
            Grid.Column.words("period", "period"),
            Grid.Column.hidden("unit"),
            Grid.Column.figures("figures", "figures"),
            Grid.Column.figures("partners", "partners"),
            Grid.Column.figures("world", "world"));
    List<List<Cell>> rows = new ArrayList<>();
    for (PreviewPage page : pages) {
      Preview preview = page.preview;
      for (Preview.Total total : preview.totals()) {
        rows.add(
            List.of(
                Cell.of(preview.file().path().toString()),
                total.reporter() == null ? Cell.none("third party") : Cell.of(total.reporter()),
                Cell.of(total.measure(), total.measure().replaceFirst("^goods_(trade_)?", "")),
                Cell.of(total.period()),
                Cell.of(total.unit()),
                Cell.of(total.rows(), String.format(Locale.ROOT, "%,d", total.rows())),
                cell(total.partners(), total.unit()),
                cell(total.world(), total.unit())));
      }
    }
    return new Grid(columns, rows);
  }

  private static Cell cell(@Nullable Double value, String unit) {
    return value == null ? Cell.none("–") : Cell.of(value, amount(value, unit));
  }
}
