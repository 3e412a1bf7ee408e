package attache.statistics.source;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of text with a header in its first line, to be read in one go by the database engine:
 * cells as text, columns by their names in lower case, in whatever order the file has them.
 *
 * @param file where it lies
 * @param delimiter between cells
 * @param columns its header, in lower case; a column without a name is {@code unnamed} and its
 *     number
 * @param encoding "utf-8" or "latin-1"
 */
public record TextTable(Path file, char delimiter, List<String> columns, String encoding) {

  private static final int LONGEST_HEADER = 1 << 16;

  public TextTable {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the header.
   *
   * @param what the file that a message names; {@code file} itself, or the archive it is from
   * @param needed columns it has to have, spelt as a message names them; capitals do not count
   * @throws SourceException when a column is missing or twice there, or it is no text in UTF-8
   */
  public static TextTable of(OfficialFile what, Path file, char delimiter, List<String> needed) {
    String where = what.path().equals(file) ? "" : ", " + file.getFileName();
    List<String> columns = header(what.path() + where, file, delimiter);
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new SourceException(
            what.path() + where + ": has the column '" + clipped(column) + "' twice");
      }
    }
    for (String column : needed) {
      if (!seen.contains(column.toLowerCase(Locale.ROOT))) {
        throw new SourceException(
            what.path()
                + where
                + ": has no column '"
                + column
                + "'; expected are "
                + String.join(", ", needed)
                + ": fetch the file again as it is published");
      }
    }
    return new TextTable(file, delimiter, columns, "utf-8");
  }

  /** The same, its cells in ISO 8859-1. */
  public TextTable inLatin1() {
    return new TextTable(file, delimiter, columns, "latin-1");
  }

  /** The same with one more column at the end, which has no name in the header. */
  public TextTable withUnnamedColumn() {
    List<String> more = new ArrayList<>(columns);
    more.add("unnamed" + columns.size());
    return new TextTable(file, delimiter, more, encoding);
  }

  private static List<String> header(String named, Path file, char delimiter) {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(LONGEST_HEADER);
    } catch (IOException e) {
      throw new SourceException(named + ": cannot be read: " + e.getMessage(), e);
    }
    int end = 0;
    while (end < first.length && first[end] != '\n' && first[end] != '\r') {
      end++;
    }
    String line;
    try {
      line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Arrays.copyOf(first, end)))
              .toString();
    } catch (CharacterCodingException e) {
      throw new SourceException(named + ": its header is no text in UTF-8", e);
    }
    List<String> columns = new ArrayList<>();
    CsvReader.builder()
        .fieldSeparator(delimiter)
        .ofCsvRecord(line.startsWith("\uFEFF") ? line.substring(1) : line)
        .forEach(record ->
            record.getFields().forEach(f -> columns.add(f.strip().toLowerCase(Locale.ROOT))));
    return columns;
  }

  private static String clipped(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  /** Whether it has a column of this name in lower case. */
  public boolean has(String column) {
    return columns.contains(column);
  }

  /**
   * Its rows for a FROM clause, with the number of the line before the cells as {@code
   * line_of_file}. A row with too few or too many cells, as where the file was cut, is an error of
   * the query.
   */
  public String rows() {
    return "(SELECT row_number() OVER () + 1 AS line_of_file, * FROM read_csv("
        + Staging.literal(file.toString())
        + ", encoding = "
        + Staging.literal(encoding)
        + ", auto_detect = false, header = true, strict_mode = true, null_padding = false,"
        + " quote = '\"', escape = '\"', delim = "
        + Staging.literal(String.valueOf(delimiter))
        + ", columns = "
        + columns.stream()
            .map(column -> Staging.literal(column) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"))
        + "))";
  }

  /**
   * A cell as a number, in SQL. Null where it is empty; anything else that is no finite number
   * stops the query with the line and the cell.
   *
   * @param column name of the column
   * @param none what else stands for no number ("NA")
   */
  public static String number(String column, String... none) {
    String number = "TRY_CAST(" + column + " AS DOUBLE)";
    return "CASE WHEN isfinite("
        + number
        + ") THEN "
        + number
        + " WHEN trim("
        + column
        + ") NOT IN ("
        + Stream.concat(Stream.of(""), Stream.of(none))
            .map(Staging::literal)
            .collect(Collectors.joining(", "))
        + ") THEN "
        + failure(column, "is no number")
        + " END";
  }

  /** In SQL: stops the query, with the line, the cell and what is wrong with it. */
  public static String failure(String column, String wrong) {
    return "error('line ' || line_of_file || ': ''' || left(coalesce("
        + column
        + ", ''), 40) || ''' in "
        + column
        + " "
        + wrong.replace("'", "''")
        + "; fetch the file again')";
  }
}
