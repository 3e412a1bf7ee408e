package attache.statistics.source.table;

import attache.statistics.source.table.Mapping.FigureColumn;
import attache.statistics.source.table.Mapping.KeyColumn;
import attache.statistics.source.table.Mapping.Kind;
import attache.statistics.source.table.Mapping.Role;
import attache.statistics.source.table.Mapping.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table, found by its words wherever it stands.
 *
 * @param first its first row, from 0
 * @param last its last row
 * @param headings what stands above each column, from the top, each wording once
 * @param keys column of each role, from 0
 * @param figures what each column of figures is, by its number from 0
 */
record Header(
    int first,
    int last,
    List<List<String>> headings,
    Map<Role, Integer> keys,
    Map<Integer, FigureColumn> figures) {

  /** A header that begins further down is none that a person would look for either. */
  static final int MOST_ROWS = 300;

  private static final int HIGHEST = 5;

  /** Where an index says what it is compared with: "в % к 2022 г.". */
  private static final List<String> BASE =
      List.of(
          "в % к ", "% к ", "процентах к ", "% of ", "per cent of ", "percent of ", "compared ");

  Header {
    headings = headings.stream().map(List::copyOf).toList();
    keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
  }

  /** The header of the sheet; empty where one of the words by which it is found is not there. */
  static Optional<Header> find(Sheet sheet, Mapping mapping) {
    List<Anchor> anchors = mapping.headerAnchors();
    int height = height(mapping);
    int first = start(sheet, anchors, height);
    if (first < 0) {
      return Optional.empty();
    }
    int last = end(sheet, anchors, first, height);
    int names = nameColumn(sheet, mapping, first, last);
    if (mapping.headerRows() > 0) {
      last = Math.min(sheet.height() - 1, first + mapping.headerRows() - 1);
    } else {
      first = upwards(sheet, first, names);
      last = downwards(sheet, first, last, names);
    }
    List<List<String>> headings = headings(sheet, first, last, names);
    Map<Role, Integer> keys = new EnumMap<>(Role.class);
    for (Map.Entry<Role, KeyColumn> key : mapping.keys().entrySet()) {
      int column = column(headings, key.getValue());
      if (column >= 0) {
        keys.put(key.getKey(), column);
      } else if (!key.getValue().optional()) {
        return Optional.empty();
      }
    }
    Map<Integer, FigureColumn> figures = new TreeMap<>();
    for (int column = 0; column < headings.size(); column++) {
      FigureColumn figure =
          keys.containsValue(column) ? null : figure(mapping, headings.get(column), column);
      if (figure != null) {
        figures.put(column, figure);
      }
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Header(first, last, headings, keys, figures));
  }

  /** Which words of the header are not in the sheet, in words. */
  static String missing(Sheet sheet, Mapping mapping) {
    List<Anchor> anchors = mapping.headerAnchors();
    for (Anchor anchor : anchors) {
      if (lastOf(sheet, anchor, 0, Math.min(MOST_ROWS, sheet.height()) - 1) < 0) {
        return "no cell has '" + anchor + "'";
      }
    }
    if (start(sheet, anchors, height(mapping)) < 0) {
      return "the cells with "
          + String.join(", ", anchors.stream().map(a -> "'" + a + "'").toList())
          + " do not stand within "
          + height(mapping)
          + " rows of each other";
    }
    for (Map.Entry<Role, KeyColumn> key : mapping.keys().entrySet()) {
      if (!key.getValue().optional() && key.getValue().number() == 0) {
        boolean there =
            key.getValue().words().stream()
                .anyMatch(w -> lastOf(sheet, w, 0, Math.min(MOST_ROWS, sheet.height()) - 1) >= 0);
        if (!there) {
          return "the header has no column for \"keys\" » \""
              + MappingNode.spelled(key.getKey())
              + "\" "
              + key.getValue().words();
        }
      }
    }
    return "the header has no column that fits an entry of \"figures\"";
  }

  /** The last row from which all words are found within the height of a header; -1 if none. */
  private static int start(Sheet sheet, List<Anchor> anchors, int height) {
    int rows = Math.min(MOST_ROWS, sheet.height());
    for (int row = 0; row < rows; row++) {
      if (hasAny(sheet, row, anchors) && end(sheet, anchors, row, height) >= 0) {
        int last = end(sheet, anchors, row, height);
        int first = row;
        for (int next = row + 1; next <= last; next++) {
          int end = end(sheet, anchors, next, height);
          first = end >= 0 && end <= last ? next : first;
        }
        return first;
      }
    }
    return -1;
  }

  private static int height(Mapping mapping) {
    return mapping.headerRows() > 0 ? mapping.headerRows() : HIGHEST;
  }

  private static boolean hasAny(Sheet sheet, int row, List<Anchor> anchors) {
    return anchors.stream().anyMatch(anchor -> lastOf(sheet, anchor, row, row) >= 0);
  }

  /**
   * The row at which the last of the words is found, counted from the first row, each in a cell of
   * its own: a title has many words, too. -1 if one is not found.
   */
  private static int end(Sheet sheet, List<Anchor> anchors, int first, int height) {
    int end = first;
    Set<Long> taken = new HashSet<>();
    for (Anchor anchor : anchors) {
      int at = -1;
      for (int row = first; row < Math.min(sheet.height(), first + height) && at < 0; row++) {
        List<Sheet.Cell> cells = sheet.rows().get(row).cells();
        for (int column = 0; column < cells.size() && at < 0; column++) {
          String text = cells.get(column).text();
          if (!text.isEmpty() && anchor.isIn(text) && taken.add(((long) row << 32) + column)) {
            at = row;
          }
        }
      }
      if (at < 0) {
        return -1;
      }
      end = Math.max(end, at);
    }
    return end;
  }

  private static int lastOf(Sheet sheet, Anchor anchor, int first, int last) {
    for (int row = last; row >= first; row--) {
      for (Sheet.Cell cell : sheet.rows().get(row).cells()) {
        if (!cell.isEmpty() && anchor.isIn(cell.text())) {
          return row;
        }
      }
    }
    return -1;
  }

  private static int nameColumn(Sheet sheet, Mapping mapping, int first, int last) {
    KeyColumn partner = mapping.keys().get(Role.PARTNER);
    if (partner == null) {
      return 0;
    }
    if (partner.number() > 0) {
      return partner.number() - 1;
    }
    for (int row = first; row <= last; row++) {
      for (int column = 0; column < sheet.width(row, row); column++) {
        String text = sheet.cell(row, column).text();
        if (partner.words().stream().anyMatch(w -> w.isIn(text))) {
          return column;
        }
      }
    }
    return 0;
  }

  /**
   * Years and flows may stand above the row that the words are in; cells that are one lead there.
   */
  private static int upwards(Sheet sheet, int found, int names) {
    int first = found;
    for (int row = found; row >= first && first > 0; row--) {
      for (int column = 0; column < sheet.width(row, row); column++) {
        Sheet.Region region = sheet.region(row, column);
        if (region != null && region.top() < first && region.bottom() - region.top() < HIGHEST) {
          first = region.top();
        }
      }
    }
    while (first > 0
        && found - first < HIGHEST
        && isHeading(sheet, first - 1, names, sheet.cell(first, names).isEmpty(), false)) {
      first--;
    }
    return first;
  }

  private static int downwards(Sheet sheet, int first, int found, int names) {
    int last = found;
    while (last + 1 < sheet.height()
        && last + 1 - first < HIGHEST
        && isHeading(sheet, last + 1, names, false, true)) {
      last++;
    }
    return last;
  }

  /**
   * A row of headings names no partner, and says periods and flows beside, below also units; what
   * stands over the names themselves may stand in the upper row.
   */
  private static boolean isHeading(
      Sheet sheet, int row, int names, boolean mayName, boolean below) {
    if (!mayName && !sheet.cell(row, names).isEmpty()) {
      return false;
    }
    boolean any = false;
    for (int column = names + 1; column < sheet.width(row, row); column++) {
      String text = sheet.cell(row, column).text();
      if (text.isEmpty()) {
        continue;
      }
      boolean says =
          !PeriodWords.in(text).isNothing()
              || !TableWords.meanings("flow", text).isEmpty()
              || (below && TableUnit.in(text).isPresent());
      if (!says && Numerals.plain(text) != null) {
        return false;
      }
      any |= says;
    }
    return any;
  }

  private static List<List<String>> headings(Sheet sheet, int first, int last, int names) {
    int width = sheet.width(first, last);
    List<List<String>> headings = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<String> heading = new ArrayList<>();
      for (int row = first; row <= last; row++) {
        String text = over(sheet, row, column, last, names);
        if (!text.isEmpty() && (heading.isEmpty() || !heading.getLast().equals(text))) {
          heading.add(text);
        }
      }
      headings.add(heading);
    }
    return headings;
  }

  /**
   * What a cell of the header says. In a text file, and where a workbook only draws lines, what
   * stands over several columns stands in the first of them.
   */
  private static String over(Sheet sheet, int row, int column, int last, int names) {
    String text = sheet.text(row, column);
    if (!text.isEmpty()
        || row == last
        || column <= names + 1
        || sheet.region(row, column) != null) {
      return text;
    }
    boolean below = false;
    for (int lower = row + 1; lower <= last; lower++) {
      below |= !sheet.cell(lower, column).isEmpty();
    }
    if (!below) {
      return text;
    }
    for (int left = column - 1; left > names; left--) {
      if (!sheet.cell(row, left).isEmpty() || sheet.region(row, left) != null) {
        return sheet.region(row, left) == null ? sheet.cell(row, left).text() : "";
      }
    }
    return text;
  }

  private static int column(List<List<String>> headings, KeyColumn key) {
    if (key.number() > 0) {
      return key.number() <= headings.size() ? key.number() - 1 : -1;
    }
    for (Anchor word : key.words()) {
      for (int column = 0; column < headings.size(); column++) {
        if (word.isInAny(headings.get(column))) {
          return column;
        }
      }
    }
    return -1;
  }

  private static @Nullable FigureColumn figure(Mapping mapping, List<String> headings, int column) {
    for (FigureColumn figure : mapping.figures()) {
      boolean meant =
          figure.number() > 0
              ? figure.number() == column + 1
              : figure.words().stream().allMatch(w -> w.isInAny(headings));
      if (meant
          && figure.not().stream().noneMatch(w -> w.isInAny(headings))
          && fits(figure.span(), period(headings, figure.kind()))) {
        return figure;
      }
    }
    return null;
  }

  private static boolean fits(Span span, PeriodWords period) {
    return switch (span) {
      case AS_SAID -> true;
      case YEAR -> period.first() == 0;
      case MONTH -> !period.isFromJanuary();
      case TO_MONTH -> period.first() <= 1;
    };
  }

  /** The period that the headings of a column of figures say; nothing where they say none. */
  PeriodWords period(int column) {
    FigureColumn figure = figures.get(column);
    return period(headings.get(column), figure == null ? Kind.LEVEL : figure.kind());
  }

  private static PeriodWords period(List<String> headings, Kind kind) {
    PeriodWords said = new PeriodWords(0, 0, 0);
    for (int i = headings.size() - 1; i >= 0; i--) {
      String text = TableWords.key(headings.get(i));
      said = said.or(PeriodWords.in(kind == Kind.LEVEL ? text : text.substring(0, base(text))));
    }
    return said;
  }

  /** What the headings of an index say it is compared with; nothing where they do not. */
  PeriodWords base(int column) {
    PeriodWords said = new PeriodWords(0, 0, 0);
    for (String heading : headings.get(column)) {
      String text = TableWords.key(heading);
      said = said.or(PeriodWords.in(text.substring(base(text))));
    }
    return said;
  }

  private static int base(String text) {
    int base = text.length();
    for (String word : BASE) {
      int at = text.indexOf(word);
      if (at >= 0) {
        base = Math.min(base, at);
      }
    }
    return base;
  }

  /** The headings of a column in one line. */
  String heading(int column) {
    return String.join(" | ", headings.get(column));
  }
}
