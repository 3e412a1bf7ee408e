package attache.report.table;

import attache.report.terminal.Sheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that shows itself on a terminal, as CSV and as JSON. What is shown to a person may be
 * rounded and worded; what other programs get is the value itself.
 *
 * @param columns left to right
 * @param rows each with a cell a column
 */
public record Grid(List<Column> columns, List<List<Cell>> rows) {

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells, expected " + columns.size());
      }
    }
  }

  /**
   * A column.
   *
   * @param key its name for other programs, lower case with underscores
   * @param title its heading; empty to leave the column out where a person reads
   * @param right whether its cells stand at its right edge, as figures do; such a column is never
   *     shortened, the others are where the sheet is too narrow
   */
  public record Column(String key, String title, boolean right) {

    /** Of words. */
    public static Column words(String key, String title) {
      return new Column(key, title, false);
    }

    /** Of figures. */
    public static Column figures(String key, String title) {
      return new Column(key, title, true);
    }

    /** That only other programs see. */
    public static Column hidden(String key) {
      return new Column(key, "", false);
    }
  }

  /**
   * A cell.
   *
   * @param shown to a person
   * @param value for other programs: a text, a number, a truth value, or null
   */
  public record Cell(String shown, @Nullable Object value) {

    /** The same to both. */
    public static Cell of(@Nullable String text) {
      return new Cell(text == null ? "" : text, text);
    }

    /** A value, and how a person reads it. */
    public static Cell of(Object value, String shown) {
      return new Cell(shown, value);
    }

    /** Nothing; a person sees what stands for it. */
    public static Cell none(String shown) {
      return new Cell(shown, null);
    }
  }

  /** For a terminal, headings and a line a row, no line wider than the sheet. */
  public String text(Sheet sheet) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).title.isEmpty()) {
        shown.add(i);
      }
    }
    int[] widths = widths(shown, sheet.width());
    StringBuilder out = new StringBuilder();
    List<String> titles = columns.stream().map(Column::title).toList();
    sheet.line(out, sheet.bold(line(shown, widths, titles, sheet)));
    for (List<Cell> row : rows) {
      sheet.line(out, line(shown, widths, row.stream().map(Cell::shown).toList(), sheet));
    }
    return out.toString();
  }

  private int[] widths(List<Integer> shown, int room) {
    int[] widths = new int[columns.size()];
    for (int i : shown) {
      widths[i] = Sheet.columns(columns.get(i).title);
      for (List<Cell> row : rows) {
        widths[i] = Math.max(widths[i], Sheet.columns(Sheet.clean(row.get(i).shown)));
      }
    }
    int over = Arrays.stream(widths).sum() + GAP.length() * (shown.size() - 1) - room;
    while (over > 0) {
      int widest = -1;
      for (int i : shown) {
        if (!columns.get(i).right && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0 || widths[widest] <= NARROWEST) {
        return widths;
      }
      widths[widest]--;
      over--;
    }
    return widths;
  }

  private String line(List<Integer> shown, int[] widths, List<String> cells, Sheet sheet) {
    StringBuilder line = new StringBuilder();
    for (int i : shown) {
      String cell = sheet.fit(Sheet.clean(cells.get(i)), widths[i]);
      String pad = " ".repeat(Math.max(0, widths[i] - Sheet.columns(cell)));
      line.append(line.isEmpty() && i == shown.getFirst() ? "" : GAP)
          .append(columns.get(i).right ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }

  /** As CSV (RFC 4180) with a row of keys; a value that is not there is an empty field. */
  public String csv() {
    StringWriter out = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(out)) {
      writer.writeRecord(columns.stream().map(Column::key).toList());
      for (List<Cell> row : rows) {
        writer.writeRecord(row.stream().map(Grid::field).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A whole number is written as one: 1777700000, not 1.7777E9. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? (Object) d.longValue()
        : value;
  }

  static String field(Cell cell) {
    return switch (plain(cell.value)) {
      case null -> "";
      // No spreadsheet shall take a text of somebody else's for a formula.
      case String text when !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ->
          "'" + text;
      case Double number when Double.isFinite(number) ->
          new BigDecimal(number.toString()).toPlainString();
      case Object other -> other.toString();
    };
  }

  /** As a JSON array of objects. */
  public String json() {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<Cell> row : rows) {
      objects.add(object(columns, row));
    }
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(objects)
        + "\n";
  }

  static Map<String, @Nullable Object> object(List<Column> columns, List<Cell> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(columns.get(i).key, plain(row.get(i).value));
    }
    return object;
  }
}
