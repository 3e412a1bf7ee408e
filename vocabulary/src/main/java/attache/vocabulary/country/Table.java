package attache.vocabulary.country;

import attache.vocabulary.language.Resources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of the tab-separated tables of this package. Read by hand because it is on the way of every
 * start: no quoting, no types, {@code #} begins a comment line.
 *
 * @param name the resource's name, for messages
 * @param header the column names
 * @param rows the cells under them; a row that ends early has empty cells
 */
record Table(String name, List<String> header, List<String[]> rows) {

  /** The table of the resource, or an empty one when there is no such resource. */
  static Table read(String name) {
    List<String> lines = Resources.lines(Table.class, name);
    if (lines.isEmpty()) {
      return new Table(name, List.of(), List.of());
    }
    List<String[]> rows = new ArrayList<>(lines.size());
    for (String line : lines) {
      rows.add(cells(line, 0, line.length(), '\t'));
    }
    return new Table(name, Arrays.asList(rows.getFirst()), rows.subList(1, rows.size()));
  }

  /** The position of the column. */
  int column(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalStateException("the table " + name + " has no column '" + column + "'");
    }
    return at;
  }

  /** The cell, empty when the row ends before it. */
  static String cell(String[] row, int column) {
    return column < row.length ? row[column] : "";
  }

  /** The values of a cell that holds several. */
  static String[] values(String cell) {
    return cell.isEmpty() ? new String[0] : cells(cell, 0, cell.length(), '|');
  }

  private static String[] cells(String text, int start, int end, char separator) {
    List<String> cells = new ArrayList<>();
    int from = start;
    int to = text.indexOf(separator, from, end);
    while (to >= 0) {
      cells.add(text.substring(from, to));
      from = to + 1;
      to = text.indexOf(separator, from, end);
    }
    cells.add(text.substring(from, end));
    return cells.toArray(new String[0]);
  }
}
