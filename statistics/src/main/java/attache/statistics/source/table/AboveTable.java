package attache.statistics.source.table;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.table.TableReading.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a table and says what holds for all of it: title, unit, period.
 *
 * @param title or null where there is none
 * @param unitFound the cell of the unit, or null
 * @param unitInCells what it states, or null
 * @param period what is said of the period
 * @param byColumn units that a column's own headings state
 */
record AboveTable(
    @Nullable Found title,
    @Nullable Found unitFound,
    @Nullable TableUnit unitInCells,
    PeriodWords period,
    Map<Integer, TableUnit> byColumn) {

  AboveTable {
    byColumn = Map.copyOf(byColumn);
  }

  /** The unit above the table, if a cell states one. */
  Optional<TableUnit> unit() {
    return Optional.ofNullable(unitInCells);
  }

  /** The unit in the headings of the column itself. */
  Optional<TableUnit> unitOfColumn(int column) {
    return Optional.ofNullable(byColumn.get(column));
  }

  /**
   * Reads what stands above.
   *
   * @throws SourceException when two places state different currencies: that is the publisher's
   *     slip, and nobody's to decide
   * @throws MappingException when the table states another currency than the mapping
   */
  @SourceQuirk(
      source = "gacc-by-country",
      cause =
          "Title and unit row of a page sometimes contradict each other (yuan and dollars): such a"
              + " page is refused.")
  static AboveTable of(OfficialFile file, Mapping mapping, Sheet sheet, Header header) {
    Found title = title(mapping, sheet, header);
    List<Found> cells = cells(sheet, header.first());
    Found unitCell = null;
    TableUnit unit = null;
    for (Found cell : unitCells(mapping, cells, sheet, header)) {
      Optional<TableUnit> stated = TableUnit.in(cell.text());
      boolean isTitle = title != null && cell.line() == title.line();
      if (stated.isPresent()
          && (unit == null || isPlain(unit))
          && !(isTitle && isPlain(stated.get()) && unit != null)) {
        unit = stated.get();
        unitCell = new Found(cell.line(), cell.text(), say(unit));
      }
    }
    if (unit != null && unitCell != null) {
      agree(file, mapping, title, cells, unit, unitCell);
    }
    Map<Integer, TableUnit> byColumn = new HashMap<>();
    for (int column : header.figures().keySet()) {
      for (String heading : header.headings().get(column)) {
        TableUnit.in(heading)
            .filter(u -> !u.unit().equals("percent"))
            .ifPresent(u -> byColumn.put(column, u));
      }
    }
    PeriodWords period = title == null ? new PeriodWords(0, 0, 0) : PeriodWords.in(title.text());
    for (Found cell : cells) {
      if (unitCell == null || cell.line() != unitCell.line()) {
        period = period.or(PeriodWords.in(cell.text()));
      }
    }
    return new AboveTable(title, unitCell, unit, period, byColumn);
  }

  /** The cell above the header that has the words of the title; without words the first one. */
  static @Nullable Found title(Mapping mapping, Sheet sheet, Header header) {
    for (Found cell : cells(sheet, header.first())) {
      if (mapping.title().stream().allMatch(word -> word.isIn(cell.text()))) {
        return cell;
      }
    }
    return null;
  }

  private static List<Found> cells(Sheet sheet, int end) {
    List<Found> cells = new ArrayList<>();
    for (int row = 0; row < end; row++) {
      for (Sheet.Cell cell : sheet.rows().get(row).cells()) {
        if (!cell.isEmpty() && cell.text().length() < 400) {
          cells.add(new Found(sheet.line(row), cell.text(), ""));
        }
      }
    }
    return cells;
  }

  /** Where the mapping names the words of the unit, it may also stand inside the header. */
  private static List<Found> unitCells(
      Mapping mapping, List<Found> cells, Sheet sheet, Header header) {
    List<Anchor> words = mapping.unit().words();
    if (words.isEmpty()) {
      return cells;
    }
    return cells(sheet, header.last() + 1).stream()
        .filter(cell -> words.stream().anyMatch(word -> word.isIn(cell.text())))
        .toList();
  }

  private static boolean isPlain(TableUnit unit) {
    return unit.factor().compareTo(java.math.BigDecimal.ONE) == 0;
  }

  private static void agree(
      OfficialFile file,
      Mapping mapping,
      @Nullable Found title,
      List<Found> cells,
      TableUnit unit,
      Found unitCell) {
    if (title != null) {
      TreeSet<String> inTitle = new TreeSet<>(TableUnit.currencies(title.text()));
      if (!inTitle.isEmpty() && !inTitle.contains(unit.unit())) {
        throw contradiction(file, title, inTitle.first(), unitCell, unit.unit());
      }
    }
    for (Found cell : cells) {
      Optional<TableUnit> other = TableUnit.in(cell.text());
      if (other.isPresent()
          && !other.get().unit().equals("percent")
          && !other.get().agreesWith(unit)) {
        throw contradiction(file, cell, other.get().unit(), unitCell, unit.unit());
      }
    }
    for (Mapping.UnitOfYears stated : mapping.unit().stated()) {
      if (!stated.unit().agreesWith(unit)) {
        throw new MappingException(
            file.path()
                + ": the mapping's \"unit\" says "
                + say(stated.unit())
                + ", row "
                + unitCell.line()
                + " of the table says "
                + say(unit)
                + " ('"
                + TableWords.clipped(unitCell.text())
                + "')");
      }
    }
  }

  private static SourceException contradiction(
      OfficialFile file, Found one, String says, Found other, String otherSays) {
    return new SourceException(
        file.path()
            + ": row "
            + one.line()
            + " says "
            + says
            + " ('"
            + TableWords.clipped(one.text())
            + "') and row "
            + other.line()
            + " says "
            + otherSays
            + " ('"
            + TableWords.clipped(other.text())
            + "'): the table contradicts itself; fetch it again, or ask who publishes it");
  }

  private static String say(TableUnit unit) {
    return isPlain(unit) ? unit.unit() : unit.factor().toPlainString() + " " + unit.unit();
  }
}
