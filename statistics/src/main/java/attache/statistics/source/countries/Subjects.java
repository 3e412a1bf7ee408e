package attache.statistics.source.countries;

import attache.statistics.source.SourceException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the figures of a table are of, by the names of their columns or of its rows' subjects: all
 * cells are looked at once, to tell columns of words from figures and things counted from rates.
 */
final class Subjects {

  /** Whole numbers of which one is so large count something. */
  private static final double COUNTED = 100;

  private final Layout layout;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** What was seen of one. */
  private static final class Seen {
    private int numbers;
    private boolean whole = true;
    private double largest;
  }

  private Subjects(Layout layout) {
    this.layout = layout;
  }

  static Subjects of(TableText table) {
    Subjects subjects = new Subjects(table.layout());
    try (CsvReader<CsvRecord> rows = TableText.rows(table.text(), table.delimiter())) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() > table.headerLine()) {
          subjects.look(row, table.delimiter());
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new SourceException("the table is no table of comma-separated cells", e);
    }
    return subjects;
  }

  private void look(CsvRecord row, char delimiter) {
    for (int column : layout.figures()) {
      String text = CountryTable.cell(row, column);
      if (!CountryTable.isNone(text)) {
        Seen one = seen.computeIfAbsent(name(row, column), n -> new Seen());
        if (CountryTable.isNumber(text, delimiter)) {
          String plain = CountryTable.plain(text, delimiter);
          one.numbers++;
          one.whole &= plain.indexOf('.') < 0;
          one.largest = Math.max(one.largest, Math.abs(Double.parseDouble(plain)));
        }
      }
    }
  }

  /** By what name a cell's figure goes; empty where only the table's title says. */
  String name(CsvRecord row, int column) {
    String heading =
        layout.across()
            ? ""
            : layout.isWide()
                ? Layout.withoutYear(layout.header().get(column))
                : layout.header().get(column);
    if (layout.subject() < 0) {
      return heading;
    }
    String subject = CountryTable.cell(row, layout.subject());
    boolean alone = layout.isWide() || layout.figures().size() == 1;
    return alone ? subject : subject + ", " + heading;
  }

  /** Whether all figures are of one thing. */
  boolean isOne() {
    return seen.size() == 1;
  }

  /** Whether no cell of it is a number. */
  boolean isOfWords(String name) {
    Seen one = seen.get(name);
    return one != null && one.numbers == 0;
  }

  /** Whether its figures are whole numbers as things have that are counted. */
  boolean isCounted(String name) {
    Seen one = seen.get(name);
    return one != null && one.whole && one.largest >= COUNTED;
  }
}
