package attache.statistics.source.sdmx;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an SDMX-CSV file, which says how the others are to be read: {@code DATAFLOW,…}
 * of SDMX-CSV 1.0, {@code STRUCTURE,STRUCTURE_ID,…} of 2.0 and 2.1. The ECB's own CSV begins with
 * {@code KEY}, whose cells {@code EXR.D.USD.EUR.SP00.A} name the data flow first. The separator is
 * the character after the first term, {@code ;} where the reader's locale has a decimal comma.
 *
 * @param separator between fields
 * @param subSeparator between the values of one field, or null where none is declared
 * @param isOfEcb whether the first column is the ECB's key
 * @param columns from left to right; null for one that holds names of codes (labels=name) or keys
 *     that repeat the dimensions
 * @param labelled by column, whether cells are "code: name" (labels=both)
 */
record SdmxCsvHeader(
    char separator,
    @Nullable Character subSeparator,
    boolean isOfEcb,
    List<@Nullable String> columns,
    List<Boolean> labelled) {

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\"?(DATAFLOW|KEY|STRUCTURE(?:\\[([^\\]\"])\\])?)(?:: ?[^,;\\t|\"]*)?\"?([,;\\t|])");

  /** An identifier, brackets of several values or languages, and a name. */
  private static final Pattern TERM =
      Pattern.compile("([A-Za-z][A-Za-z0-9_@$.\\- ]*)(?:\\[[^\\]]*\\])?(: ?.*)?");

  /** What repeats the dimensions. */
  private static final Set<String> KEYS = Set.of("SERIES_KEY", "OBS_KEY", "STRUCTURE_NAME");

  private static final String STRUCTURE_ID = "STRUCTURE_ID";

  SdmxCsvHeader {
    columns = Collections.unmodifiableList(new ArrayList<>(columns));
    labelled = List.copyOf(labelled);
  }

  /** Whether the file begins as SDMX-CSV does. */
  static boolean begins(OfficialFile file) {
    String line = file.firstLine();
    Matcher beginning = BEGINNING.matcher(line);
    return beginning.lookingAt()
        && (beginning.group(1).startsWith("STRUCTURE")
            ? line.contains(STRUCTURE_ID)
            : line.contains("OBS_VALUE"));
  }

  /**
   * The structure that the first row is of, {@code IMF.STA:IMTS(1.0.0)}; empty where the file is no
   * SDMX-CSV or has no row.
   */
  static Optional<String> structureOf(OfficialFile file) {
    if (!begins(file)) {
      return Optional.empty();
    }
    SdmxCsvHeader header = read(file.path(), file.firstLine());
    int column = header.columns.indexOf(STRUCTURE_ID);
    try (CsvReader<CsvRecord> rows = records(file.headText(), header.separator)) {
      Iterator<CsvRecord> iterator = rows.iterator();
      iterator.next();
      if (iterator.hasNext()) {
        CsvRecord first = iterator.next();
        if (column < first.getFieldCount()) {
          String cell = first.getField(column);
          if (header.isOfEcb()) {
            return Optional.of("ECB:" + cell.substring(0, Math.max(0, cell.indexOf('.'))));
          }
          int name = cell.indexOf(": ");
          return Optional.of(name < 0 ? cell : cell.substring(0, name));
        }
      }
      return Optional.empty();
    } catch (CsvParseException | IOException e) {
      return Optional.empty();
    }
  }

  private static CsvReader<CsvRecord> records(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /**
   * Reads the first line.
   *
   * @param file for sentences
   * @throws SourceException when a column's name is no identifier of SDMX or stands twice
   */
  static SdmxCsvHeader read(Path file, String line) {
    Matcher beginning = BEGINNING.matcher(line);
    if (!beginning.lookingAt()) {
      throw new SourceException(file + ", line 1: does not begin with DATAFLOW, STRUCTURE or KEY");
    }
    char separator = beginning.group(3).charAt(0);
    List<String> terms;
    try (CsvReader<CsvRecord> rows = records(line, separator)) {
      terms = rows.iterator().next().getFields();
    } catch (CsvParseException | IOException e) {
      throw new SourceException(file + ", line 1: is no line of CSV; fetch the file again", e);
    }
    boolean named = terms.contains("STRUCTURE_NAME");
    List<@Nullable String> columns = new ArrayList<>();
    List<Boolean> labelled = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean nameNext = false;
    for (String term : terms) {
      Matcher parts = TERM.matcher(term.strip());
      if (nameNext || KEYS.contains(term)) {
        columns.add(null);
        labelled.add(false);
        nameNext = false;
        continue;
      }
      if (!parts.matches()) {
        throw new SourceException(
            file
                + ", line 1: '"
                + term
                + "' is no name of an SDMX column, which begins with a letter; fetch the file again");
      }
      String id = columns.isEmpty() ? "STRUCTURE" : parts.group(1);
      if (columns.isEmpty() && !beginning.group(1).startsWith("STRUCTURE")) {
        id = STRUCTURE_ID;
      }
      if (!seen.add(id)) {
        throw new SourceException(file + ", line 1: the column " + id + " stands twice");
      }
      columns.add(id);
      labelled.add(parts.group(2) != null || id.equals(STRUCTURE_ID));
      // With labels=name the name of each component stands right of its code.
      nameNext = named && !Set.of("STRUCTURE", STRUCTURE_ID, "ACTION").contains(id);
    }
    String sub = beginning.group(2);
    return new SdmxCsvHeader(
        separator,
        sub == null ? null : sub.charAt(0),
        beginning.group(1).equals("KEY"),
        columns,
        labelled);
  }
}
