package attache.statistics.source.table;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.statistics.source.table.TableReading.Figure;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables that one mapping describes, as a form of file. */
public final class TableFormat implements FileFormat {

  private static final long LONGEST_MAPPING = 1 << 20;

  private final String id;
  private final Mapping mapping;
  private final @Nullable Schema schema;
  private final String text;

  TableFormat(String id, Mapping mapping, String text) {
    this(id, mapping, null, text);
  }

  /**
   * @param schema that cells are held against, of a data package; or null
   * @param text what the mapping was read from
   */
  TableFormat(String id, Mapping mapping, @Nullable Schema schema, String text) {
    this.id = id;
    this.mapping = mapping;
    this.schema = schema;
    this.text = text;
  }

  /**
   * Of a mapping in a file of the user's.
   *
   * @throws MappingException when it cannot be read or is wrong
   */
  public static TableFormat of(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.size(file) > LONGEST_MAPPING) {
        throw new MappingException(file + ": is larger than 1 MiB, which no mapping is");
      }
      String text = Files.readString(file);
      Mapping mapping = MappingReader.read(text, name);
      return new TableFormat(mapping.source().id(), mapping, text);
    } catch (NoSuchFileException e) {
      throw new MappingException(
          file
              + ": there is no such file, and no ready mapping of that name; ready are "
              + String.join(", ", ReadyMappings.names()),
          e);
    } catch (IOException e) {
      throw new MappingException(
          file + ": is no text in UTF-8 that can be read as a mapping: " + e.getMessage(), e);
    }
  }

  /** The ready mapping of that name; empty when there is none. */
  public static Optional<TableFormat> ready(String name) {
    return ReadyMappings.json(name)
        .map(json -> new TableFormat(name, MappingReader.mapping(json, name), json.toString()));
  }

  /** The ready mappings whose tables are told by their words alone. */
  public static List<FileFormat> recognised() {
    return ReadyMappings.names().stream()
        .flatMap(name -> ready(name).stream())
        .filter(format -> format.mapping.recognised())
        .map(FileFormat.class::cast)
        .toList();
  }

  /** The keys that a mapping may have. */
  public static List<String> keys() {
    return MappingReader.KEYS;
  }

  /** Names of the ready mappings. */
  public static List<String> readyNames() {
    return ReadyMappings.names();
  }

  /** What tells this reading of a file from another one: its words, and whose table it is. */
  public String words() {
    return text;
  }

  /** Whether files are taken for these tables by their words alone. */
  public boolean isRecognised() {
    return mapping.recognised();
  }

  /**
   * The same tables as this reporter's, where the mapping does not say whose they are.
   *
   * @throws MappingException when it says that they are another's
   */
  public TableFormat withReporter(String iso3) {
    if (mapping.reporter() != null && !mapping.reporter().equals(iso3)) {
      throw new MappingException(
          "mapping "
              + id
              + " is of tables of "
              + mapping.reporter()
              + ", not of "
              + iso3
              + "; leave --reporter out, or write a mapping that extends it");
    }
    return new TableFormat(id, mapping.withReporter(iso3), schema, text + iso3);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Source source() {
    return mapping.source();
  }

  /** Whether title and header of the table are in the file. */
  @Override
  public boolean recognises(OfficialFile file) {
    try {
      List<Sheet> sheets =
          WorkbookSheets.isWorkbook(file)
              ? WorkbookSheets.read(file)
              : List.of(TextSheet.head(file, mapping.encodings(), mapping.delimiter()));
      return sheets.stream().anyMatch(sheet -> SheetChoice.isMeant(sheet, mapping));
    } catch (SourceException e) {
      return false;
    }
  }

  /**
   * What the mapping makes of the file.
   *
   * @throws SourceException when the file cannot be read or the table is wrong in itself
   * @throws MappingException when the mapping does not fit it
   */
  public TableReading understand(OfficialFile file) {
    List<Sheet> sheets =
        WorkbookSheets.isWorkbook(file)
            ? WorkbookSheets.read(file)
            : List.of(TextSheet.read(file, mapping.encodings(), mapping.delimiter()));
    return TableReader.read(file, mapping, schema, sheets);
  }

  /**
   * Through a file, which the database reads in one go: a statement a thousand rows took minutes.
   */
  @Override
  public void read(OfficialFile file, Staging staging) {
    TableReading reading = understand(file);
    Path rows = staging.newFile("figures.csv");
    try (CsvWriter writer = CsvWriter.builder().build(rows)) {
      for (Figure figure : reading.figures()) {
        writer.writeRecord(cells(figure));
      }
    } catch (IOException e) {
      throw new SourceException(rows + ": cannot be written: " + e.getMessage(), e);
    }
    staging.insert(
        file,
        "SELECT * FROM read_csv("
            + Staging.literal(rows.toString())
            + ", header = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', auto_detect ="
            + " false, max_line_size = 4194304, columns = {'line': 'BIGINT', 'measure': 'VARCHAR',"
            + " 'reporter': 'VARCHAR', 'partner': 'VARCHAR', 'origin': 'VARCHAR', 'product':"
            + " 'VARCHAR', 'classification': 'VARCHAR', 'frequency': 'VARCHAR', 'period_start':"
            + " 'DATE', 'period_end': 'DATE', 'value': 'DOUBLE', 'half_width': 'DOUBLE', 'unit':"
            + " 'VARCHAR', 'valuation': 'VARCHAR', 'growth': 'BOOLEAN', 'status': 'VARCHAR',"
            + " 'scope': 'VARCHAR', 'quantity': 'DOUBLE', 'quantity_unit': 'VARCHAR', 'note':"
            + " 'VARCHAR'})");
    reading.remarks().forEach(staging::remark);
  }

  private static List<String> cells(Figure f) {
    return List.of(
        String.valueOf(f.line()),
        f.measure(),
        text(f.reporter()),
        text(f.partner()),
        text(f.origin()),
        text(f.product()),
        text(f.classification()),
        f.frequency().code(),
        f.period().start().toString(),
        f.period().end().toString(),
        f.value().toPlainString(),
        f.halfWidth().toPlainString(),
        f.unit(),
        f.valuation().name(),
        String.valueOf(f.growth()),
        f.status().name(),
        text(f.scope()),
        f.quantity() == null ? "" : f.quantity().toPlainString(),
        text(f.quantityUnit()),
        text(f.note()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
