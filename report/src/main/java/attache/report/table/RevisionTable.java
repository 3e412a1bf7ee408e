package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.report.terminal.Sheet;
import attache.statistics.series.SeriesKey;
import attache.statistics.store.Revision;
import attache.statistics.store.Revision.Given;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each edition gave for each figure, oldest first, with the change on the edition before in
 * percent.
 */
public final class RevisionTable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.hidden("series"),
          Column.words("period", "Period"),
          Column.words("vintage", "Edition"),
          Column.words("known_from", "Known from"),
          Column.figures("value", "Value"),
          Column.figures("change", "Revised by"),
          Column.hidden("unit"),
          Column.words("source", "Source"));

  private final List<Revision> revisions;

  /** Of these, in their order. */
  public RevisionTable(List<Revision> revisions) {
    this.revisions = List.copyOf(revisions);
  }

  /** For a terminal: a table a series. */
  public String text(Sheet sheet) {
    Map<String, List<Revision>> bySeries = new LinkedHashMap<>();
    for (Revision revision : revisions) {
      bySeries
          .computeIfAbsent(revision.key().toString(), series -> new ArrayList<>())
          .add(revision);
    }
    StringBuilder out = new StringBuilder();
    bySeries.forEach((series, of) -> {
      sheet.line(out, sheet.bold(sheet.fit(Sheet.clean(series), sheet.width())));
      out.append(grid(of).text(sheet)).append('\n');
    });
    return out.toString();
  }

  /** For other programs: all in one table. */
  public Grid grid() {
    return grid(revisions);
  }

  private static Grid grid(List<Revision> revisions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Revision revision : revisions) {
      Given before = null;
      for (Given given : revision.given()) {
        rows.add(row(revision, before, given));
        before = given;
      }
    }
    return new Grid(COLUMNS, rows);
  }

  private static List<Cell> row(Revision revision, @Nullable Given before, Given given) {
    SeriesKey key = revision.key();
    double value = given.observation().value();
    return List.of(
        Cell.of(key.toString()),
        Cell.of(
            revision.period().toString(),
            before == null ? PeriodFormat.say(revision.period()) : ""),
        Cell.of(given.vintage()),
        given.knownFrom() == null ? Cell.none("not known") : Cell.of(given.knownFrom().toString()),
        Cell.of(value, FigureFormat.say(value, Unit.parse(key.unit()), 5)),
        change(before, value),
        Cell.of(key.unit()),
        Cell.of(given.observation().source()));
  }

  private static Cell change(@Nullable Given before, double value) {
    if (before == null || before.observation().value() == 0) {
      return Cell.none("");
    }
    double percent = 100 * (value / before.observation().value() - 1);
    return Cell.of(
        percent, percent == 0 ? "unchanged" : String.format(Locale.ROOT, "%+.1f %%", percent));
  }
}
