package attache.statistics.source.desk;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as spreadsheets save it: commas, semicolons or tabs between the cells, a byte order mark,
 * Excel's "sep=;", empty lines, lines of remarks behind a #, headings in any case and with spaces.
 *
 * @param delimiter what stands between the cells
 * @param columns the headings as {@link #key} makes them, in order
 * @param rows the rows that hold anything
 */
record DeskTable(char delimiter, List<String> columns, List<Row> rows) {

  /** Nobody fills in more by hand. */
  private static final long MOST_BYTES = 32L << 20;

  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_CELL = 4_000;

  DeskTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param line of the file, counted from 1
   * @param cells those that are not empty, by heading
   */
  record Row(long line, Map<String, String> cells) {

    /** The cell's text, or null when it is empty or there is no such column. */
    @Nullable String get(String column) {
      return cells.get(column);
    }

    /** Likewise of the first of these columns that has one. */
    @Nullable String first(String... columns) {
      for (String column : columns) {
        String cell = cells.get(column);
        if (cell != null) {
          return cell;
        }
      }
      return null;
    }
  }

  /**
   * Reads a file.
   *
   * @throws SourceException when it is no such table; the message says what to do
   */
  static DeskTable read(OfficialFile file) {
    if (file.bytes() > MOST_BYTES) {
      throw new SourceException(
          file.path() + ": has more than 32 MiB, more than is filled in by hand: split it");
    }
    String text = withoutSeparatorLine(text(file));
    char delimiter = delimiter(text);
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    long offset = startsWithSeparator(file) ? 1 : 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (isBlank(row) || row.getField(0).stripLeading().startsWith("#")) {
          continue;
        }
        long line = row.getStartingLineNumber() + offset;
        if (columns.isEmpty()) {
          columns.addAll(headings(file, line, row));
        } else {
          rows.add(row(file, line, columns, row));
        }
      }
    } catch (IOException | CsvParseException e) {
      throw new SourceException(
          file.path() + ": is no table in CSV: " + String.valueOf(e.getMessage()).strip(), e);
    }
    return new DeskTable(delimiter, columns, rows);
  }

  /** The headings of a file's first line as keys, for telling forms apart. */
  static List<String> headings(OfficialFile file) {
    String head = withoutSeparatorLine(file.headText());
    String first =
        head.lines()
            .filter(line -> line.chars().anyMatch(Character::isLetter) && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    char delimiter = delimiter(first);
    List<String> keys = new ArrayList<>();
    int from = 0;
    for (int at = first.indexOf(delimiter); at >= 0; at = first.indexOf(delimiter, from)) {
      keys.add(key(first.substring(from, at).replace("\"", "")));
      from = at + 1;
    }
    keys.add(key(first.substring(from).replace("\"", "")));
    return keys;
  }

  private static String text(OfficialFile file) {
    try {
      byte[] bytes = Files.readAllBytes(file.path());
      Charset charset = StandardCharsets.UTF_8;
      if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
        charset = StandardCharsets.UTF_16LE;
      }
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SourceException(
          file.path()
              + ": its letters are in an old code page: save it from the spreadsheet as 'CSV UTF-8'",
          e);
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static boolean startsWithSeparator(OfficialFile file) {
    return file.firstLine().startsWith("sep=");
  }

  private static String withoutSeparatorLine(String text) {
    int end = text.indexOf('\n');
    return text.startsWith("sep=") && end >= 0 ? text.substring(end + 1) : text;
  }

  /** What stands most often in the first line that says anything, outside quotes. */
  private static char delimiter(String text) {
    Map<Character, Integer> counts = new HashMap<>();
    boolean quoted = false;
    boolean anything = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
        counts.merge(c, 1, Integer::sum);
      } else if (!quoted && c == '\n') {
        if (anything) {
          break;
        }
        counts.clear();
      } else if (!Character.isWhitespace(c)) {
        anything = true;
      }
    }
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      if (counts.getOrDefault(c, 0) > counts.getOrDefault(most, 0)) {
        most = c;
      }
    }
    return most;
  }

  private static boolean isBlank(CsvRecord row) {
    return row.getFields().stream().allMatch(String::isBlank);
  }

  /** A heading in the form the schema has it: "Stated by" is stated_by. */
  static String key(String heading) {
    return clean(heading).toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static String clean(String cell) {
    return cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  private static List<String> headings(OfficialFile file, long line, CsvRecord row) {
    List<String> keys = new ArrayList<>();
    for (String heading : row.getFields()) {
      String key = key(heading);
      if (!key.isEmpty() && keys.contains(key)) {
        throw new SourceException(
            file.path()
                + ": row "
                + line
                + ": the column '"
                + clipped(key)
                + "' stands twice, expected each heading once");
      }
      keys.add(key);
    }
    return keys;
  }

  private static String clipped(String text) {
    return text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) + "…" : text;
  }

  private static Row row(OfficialFile file, long line, List<String> columns, CsvRecord row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String cell = clean(row.getField(i));
      if (cell.isEmpty()) {
        continue;
      }
      if (i >= columns.size()) {
        throw new SourceException(
            file.path()
                + ": row "
                + line
                + " has more cells than there are headings ("
                + columns.size()
                + "); is a text with a comma not in quotes?");
      }
      requireText(file, line, columns.get(i), cell);
      cells.put(columns.get(i), cell);
    }
    return new Row(line, cells);
  }

  private static void requireText(OfficialFile file, long line, String column, String cell) {
    String where = file.path() + ": row " + line + ", column " + column + ": ";
    if (cell.length() > LONGEST_CELL) {
      throw new SourceException(where + "has more than 4,000 characters");
    }
    if (cell.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      throw new SourceException(where + "holds a character that is no text");
    }
  }

  /**
   * Refuses a table that lacks a column.
   *
   * @param one the names it goes by; one of them must be there
   */
  void require(OfficialFile file, String... one) {
    if (List.of(one).stream().noneMatch(columns::contains)) {
      throw new SourceException(
          file.path() + ": has no column " + String.join(" or ", one) + ", which is needed");
    }
  }
}
