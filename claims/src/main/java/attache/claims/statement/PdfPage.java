package attache.claims.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one page, as rows from top to bottom; a row holds what stands on one baseline, from
 * left to right, cut where a gap is as wide as that between columns.
 */
final class PdfPage {

  /** Gaps wider than this many letter sizes may be those between columns or cells. */
  private static final float WIDE_GAP = 1.2f;

  /** A page of more rows is no page of prose, and is taken from top to bottom. */
  private static final int MOST_ROWS = 400;

  /** A column has at least so many rows on either side. */
  private static final int LEAST_ROWS = 3;

  /** Prose in a column has more letters a line than a table has in a cell. */
  private static final int LEAST_LETTERS = 12;

  /** Resolution in which gaps between columns are looked for, in points. */
  private static final int STEP = 2;

  private final int number;
  private final List<List<PdfLine>> rows;
  private int tables;

  private PdfPage(int number, List<List<PdfLine>> rows) {
    this.number = number;
    this.rows = rows;
  }

  /**
   * The page with that number, from 1, of these letters.
   *
   * @param letters in any order; the list is sorted
   */
  static PdfPage of(int number, List<PdfLetter> letters) {
    letters.sort(Comparator.comparingDouble(PdfLetter::y).thenComparingDouble(PdfLetter::left));
    List<List<PdfLine>> rows = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= letters.size(); i++) {
      if (i == letters.size() || !isSameRow(letters, from, i)) {
        List<PdfLetter> row = new ArrayList<>(letters.subList(from, i));
        row.sort(Comparator.comparingDouble(PdfLetter::left));
        List<PdfLine> lines = lines(row);
        if (!lines.isEmpty()) {
          rows.add(lines);
        }
        from = i;
      }
    }
    return new PdfPage(number, rows);
  }

  private static boolean isSameRow(List<PdfLetter> letters, int first, int at) {
    float y = letters.get(at).y();
    float size = Math.max(letters.get(first).size(), letters.get(at).size());
    return y - letters.get(at - 1).y() <= 0.3f * size && y - letters.get(first).y() <= 0.6f * size;
  }

  private static List<PdfLine> lines(List<PdfLetter> row) {
    float size = 0;
    float y = 0;
    for (PdfLetter letter : row) {
      if (letter.size() > size) {
        size = letter.size();
        y = letter.y();
      }
    }
    List<PdfLine> lines = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    PdfLetter first = null;
    PdfLetter last = null;
    boolean blank = false;
    boolean bold = true;
    for (PdfLetter letter : row) {
      if (letter.isBlank()) {
        blank = true;
        continue;
      }
      if (letter.isNoteMark(size, y, words) || (last != null && letter.isShadowOf(last))) {
        continue;
      }
      float gap = last == null ? 0 : letter.left() - last.right();
      if (first != null && last != null && gap > WIDE_GAP * size) {
        lines.add(line(words, first, last, y, size, bold));
        words.setLength(0);
        first = null;
        last = null;
        bold = true;
      }
      if (first == null) {
        first = letter;
      } else if (blank || gap > letter.leastGap()) {
        words.append(' ');
      }
      words.append(letter.text());
      bold &= letter.bold();
      blank = false;
      last = last == null || letter.right() > last.right() ? letter : last;
    }
    if (first != null && last != null) {
      lines.add(line(words, first, last, y, size, bold));
    }
    return lines;
  }

  private static PdfLine line(
      StringBuilder words, PdfLetter first, PdfLetter last, float y, float size, boolean bold) {
    return new PdfLine(words.toString(), first.left(), last.right(), y, size, bold);
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** The rows from top to bottom; to be changed by who takes headers off. */
  List<List<PdfLine>> rows() {
    return rows;
  }

  /** How many tables were left out; known after {@link #columns}. */
  int tables() {
    return tables;
  }

  /** The columns in the order in which they are read. Tables are left out. */
  List<PdfColumn> columns() {
    List<PdfColumn> columns = new ArrayList<>();
    read(prose(), columns, 0);
    return columns;
  }

  /** The rows without those that belong to tables and scales of charts. */
  private List<List<PdfLine>> prose() {
    List<List<PdfLine>> prose = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int end = tableEnd(i);
      if (end > i) {
        tables++;
        i = end;
      } else {
        if (!isScale(rows.get(i))) {
          prose.add(rows.get(i));
        }
        i++;
      }
    }
    return prose;
  }

  /** The row after the table that begins at the row; the row itself when none does. */
  private int tableEnd(int from) {
    int begin = from;
    if (!isTabular(rows.get(begin)) && rows.get(begin).size() > 1 && isShort(rows.get(begin))) {
      begin++; // the head of the table
    }
    int found = 0;
    int end = from;
    for (int i = begin; i < rows.size() && i - Math.max(end, begin) <= 2; i++) {
      if (isTabular(rows.get(i))) {
        found++;
        end = i + 1;
      } else if (!isShort(rows.get(i))) {
        break; // prose; a short row may be the second line of a cell
      }
    }
    return found >= LEAST_ROWS && isTabular(rows.get(Math.min(begin, rows.size() - 1)))
        ? end
        : from;
  }

  /** Cells beside one another of which some are figures, or many that are short. */
  private static boolean isTabular(List<PdfLine> row) {
    int figures = 0;
    int longest = 0;
    for (PdfLine cell : row) {
      figures += cell.isFigure() ? 1 : 0;
      longest = Math.max(longest, cell.words().length());
    }
    return row.size() >= 2
        && ((row.size() >= 4 && longest <= 25)
            || (figures > 0 && row.getLast().isFigure() && longest <= 60));
  }

  private static boolean isShort(List<PdfLine> row) {
    int length = 0;
    for (PdfLine cell : row) {
      length = Math.max(length, cell.words().length());
    }
    return length <= 40;
  }

  private static boolean isScale(List<PdfLine> row) {
    return row.size() >= 3 && row.stream().allMatch(PdfLine::isFigure);
  }

  private void read(List<List<PdfLine>> part, List<PdfColumn> columns, int depth) {
    List<PdfLine> pending = new ArrayList<>();
    int i = 0;
    while (i < part.size()) {
      Zone zone = part.size() > MOST_ROWS || depth > 4 ? null : zone(part, i);
      if (zone == null) {
        pending.add(PdfLine.joined(part.get(i)));
        i++;
        continue;
      }
      flush(pending, columns);
      read(zone.left, columns, depth + 1);
      read(zone.right, columns, depth + 1);
      i = zone.end;
    }
    flush(pending, columns);
  }

  private void flush(List<PdfLine> pending, List<PdfColumn> columns) {
    if (!pending.isEmpty()) {
      columns.add(PdfColumn.of(number, pending));
      pending.clear();
    }
  }

  /** Rows that stand in two columns, up to {@code end}, and what stands in each. */
  private record Zone(int end, List<List<PdfLine>> left, List<List<PdfLine>> right) {}

  /**
   * The longest stretch of rows from {@code from} on with a strip between them that is white from
   * its first row to its last, when what stands on both sides of it is prose.
   */
  private static @Nullable Zone zone(List<List<PdfLine>> rows, int from) {
    float from0 = Float.MAX_VALUE;
    float to0 = 0;
    for (List<PdfLine> row : rows) {
      from0 = Math.min(from0, row.getFirst().left());
      to0 = Math.max(to0, row.getLast().right());
    }
    if (rows.get(from).size() == 1 && rows.get(from).getFirst().width() > 0.6f * (to0 - from0)) {
      return null;
    }
    boolean[] black = new boolean[(int) Math.min(4000, (to0 - from0) / STEP + 2)];
    float gap = 0;
    float best = 0;
    int end = from;
    for (; end < rows.size(); end++) {
      boolean[] more = black.clone();
      for (PdfLine line : rows.get(end)) {
        int last = Math.min(black.length - 1, (int) ((line.right() - from0) / STEP));
        for (int b = (int) ((line.left() - from0) / STEP); b <= last; b++) {
          more[b] = true;
        }
      }
      float[] widest = widestGap(more);
      float needed = 0.8f * rows.get(end).getFirst().size();
      if (widest[1] * STEP < needed) {
        boolean full =
            rows.get(end).getLast().right() - rows.get(end).getFirst().left()
                > 0.6f * (to0 - from0);
        if (gap > 0 || full) {
          break;
        }
      } else {
        gap = widest[1];
        best = from0 + (widest[0] + widest[1] / 2) * STEP;
      }
      black = more;
    }
    return gap == 0 ? null : cut(rows, from, end, best);
  }

  /** Where the widest strip between two black ones begins, and how wide it is. */
  private static float[] widestGap(boolean[] black) {
    float[] widest = {0, 0};
    int lastBlack = -1;
    for (int i = 0; i < black.length; i++) {
      if (black[i]) {
        if (lastBlack >= 0 && i - lastBlack - 1 > widest[1]) {
          widest[0] = lastBlack + 1;
          widest[1] = i - lastBlack - 1;
        }
        lastBlack = i;
      }
    }
    return widest;
  }

  private static @Nullable Zone cut(List<List<PdfLine>> rows, int from, int end, float middle) {
    List<List<PdfLine>> left = new ArrayList<>();
    List<List<PdfLine>> right = new ArrayList<>();
    for (List<PdfLine> row : rows.subList(from, end)) {
      List<PdfLine> before = row.stream().filter(l -> l.right() <= middle).toList();
      List<PdfLine> after = row.stream().filter(l -> l.right() > middle).toList();
      if (!before.isEmpty()) {
        left.add(before);
      }
      if (!after.isEmpty()) {
        right.add(after);
      }
    }
    return isColumn(left) && isColumn(right) && standBeside(left, right)
        ? new Zone(end, left, right)
        : null;
  }

  private static boolean isColumn(List<List<PdfLine>> rows) {
    int letters = 0;
    for (List<PdfLine> row : rows) {
      for (PdfLine line : row) {
        letters += line.words().length();
      }
    }
    return rows.size() >= LEAST_ROWS && letters >= LEAST_LETTERS * rows.size();
  }

  private static boolean standBeside(List<List<PdfLine>> left, List<List<PdfLine>> right) {
    float top = Math.max(left.getFirst().getFirst().y(), right.getFirst().getFirst().y());
    float bottom = Math.min(left.getLast().getFirst().y(), right.getLast().getFirst().y());
    return bottom - top >= 0.5f * Math.min(height(left), height(right));
  }

  private static float height(List<List<PdfLine>> rows) {
    return rows.getLast().getFirst().y() - rows.getFirst().getFirst().y();
  }
}
