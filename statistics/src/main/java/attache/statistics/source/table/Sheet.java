package attache.statistics.source.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of cells as a person sees it, whatever file it came in. Rows and columns count from 0;
 * {@link Row#line} is what a person sees beside the row.
 *
 * @param name of the sheet in its workbook; of a text file the file's name
 * @param encoding what a text file's bytes were read as; empty for a workbook
 * @param rows from the top, empty ones too where the file has them
 * @param merged cells that are one
 */
record Sheet(String name, String encoding, List<Row> rows, List<Region> merged) {

  private static final Cell EMPTY = new Cell("", 0, null);

  Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /**
   * A row.
   *
   * @param line line of the text file or row of the workbook, from 1
   * @param cells from the left
   */
  record Row(int line, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param text as printed, without blanks around it
   * @param indent how far it is set in: blanks before it, and two for a step of a workbook's own
   *     indentation; only compared with that of other cells
   * @param number the workbook's own number, with as many decimals as it holds or shows; null for
   *     words and for every cell of a text file
   */
  record Cell(String text, int indent, @Nullable BigDecimal number) {

    /** Of a text, blanks around it and all. */
    static Cell of(String raw) {
      int from = 0;
      while (from < raw.length() && isBlank(raw.charAt(from))) {
        from++;
      }
      int to = raw.length();
      while (to > from && isBlank(raw.charAt(to - 1))) {
        to--;
      }
      return to == 0 || from == to ? EMPTY : new Cell(raw.substring(from, to), from, null);
    }

    private static boolean isBlank(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Whether nothing stands in it. */
    boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /** Cells that are one, corners inclusive. */
  record Region(int top, int left, int bottom, int right) {

    boolean covers(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  /** How many rows. */
  int height() {
    return rows.size();
  }

  /** The line a person sees beside the row. */
  int line(int row) {
    return rows.get(row).line();
  }

  /** The widest of the rows from the first to the last, both inclusive. */
  int width(int first, int last) {
    int width = 0;
    for (int row = first; row <= last; row++) {
      width = Math.max(width, rows.get(row).cells().size());
    }
    return width;
  }

  /** The cell itself; an empty one outside the sheet. */
  Cell cell(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0) {
      return EMPTY;
    }
    List<Cell> cells = rows.get(row).cells();
    return column < cells.size() ? cells.get(column) : EMPTY;
  }

  /** The text of the cell, of cells that are one that of the first. */
  String text(int row, int column) {
    Region region = region(row, column);
    return region == null ? cell(row, column).text() : cell(region.top(), region.left()).text();
  }

  /** The cells that are one with this, or null. */
  @Nullable Region region(int row, int column) {
    for (Region region : merged) {
      if (region.covers(row, column)) {
        return region;
      }
    }
    return null;
  }

  /** Whether nothing stands in the row. */
  boolean isEmpty(int row) {
    return rows.get(row).cells().stream().allMatch(Cell::isEmpty);
  }

  /**
   * The first rows that hold something, as they are shown to somebody who has to find the header.
   */
  List<String> firstRows(int most) {
    return IntStream.range(0, height())
        .filter(row -> !isEmpty(row))
        .limit(most)
        .mapToObj(this::printed)
        .toList();
  }

  /** The row as it is shown to a person: its line and what stands in its cells. */
  String printed(int row) {
    List<Cell> cells = rows.get(row).cells();
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    return line(row)
        + ": "
        + String.join(" | ", cells.subList(0, width).stream().map(Cell::text).toList());
  }
}
