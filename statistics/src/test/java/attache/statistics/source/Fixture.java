package attache.statistics.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;

/**
 * A small file in a source's official layout, under {@code src/test/resources/attache/statistics/
 * source/<format-id>/}.
 *
 * <p>A folder there whose name ends in .zip, .7z or .gz is packed into such a file, so that what is
 * in it can be read in the repository. {@code contract.properties} beside it says what the kit
 * needs to know of a table of text:
 *
 * <ul>
 *   <li>{@code required}: the columns without which nothing can be read, with commas between. Left
 *       out where the format is no table with a header (JSON, workbooks)
 *   <li>{@code header}: the number of the header's line, 1 where it says nothing
 *   <li>{@code delimiter}: one character or {@code tab}, a comma where it says nothing
 *   <li>{@code table}: the name of the file inside the archive that the table is, the first where
 *       it says nothing
 * </ul>
 *
 * <p>{@code expected.csv} holds the rows that must come out: a column {@code line}, others named as
 * those of {@link Column}, an empty cell for null; a first column {@code file} where the folder has
 * several files, a column {@code rows} with the number of all rows where that is to be told.
 */
final class Fixture {

  private static final Path ROOT =
      Path.of(System.getProperty("attache.home", ".."))
          .resolve("statistics/src/test/resources/attache/statistics/source");

  private final FileFormat format;
  private final String name;
  private final Map<String, byte[]> files;
  private final Properties contract;
  private final List<Map<String, String>> expected;

  private Fixture(
      FileFormat format,
      String name,
      Map<String, byte[]> files,
      Properties contract,
      List<Map<String, String>> expected) {
    this.format = format;
    this.name = name;
    this.files = files;
    this.contract = contract;
    this.expected = expected;
  }

  /** The fixtures of a format. */
  static List<Fixture> of(FileFormat format) {
    Path folder = ROOT.resolve(format.id());
    if (!Files.isDirectory(folder)) {
      throw new AssertionError("the format " + format.id() + " has no fixtures: make " + folder);
    }
    try (Stream<Path> found = Files.list(folder)) {
      Properties contract = new Properties();
      if (Files.exists(folder.resolve("contract.properties"))) {
        try (Reader in = Files.newBufferedReader(folder.resolve("contract.properties"))) {
          contract.load(in);
        }
      }
      List<Map<String, String>> expected = expected(folder.resolve("expected.csv"));
      List<Fixture> fixtures = new ArrayList<>();
      for (Path path : found.sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        if (!name.equals("contract.properties") && !name.equals("expected.csv")) {
          fixtures.add(
              new Fixture(
                  format,
                  name,
                  contents(path),
                  contract,
                  expected.stream()
                      .filter(row -> row.getOrDefault("file", name).equals(name))
                      .toList()));
        }
      }
      if (fixtures.isEmpty()) {
        throw new AssertionError(folder + " holds no file in the official layout");
      }
      return fixtures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> expected(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(record -> rows.add(record.getFieldsAsMap()));
    }
    return rows;
  }

  private static Map<String, byte[]> contents(Path path) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    if (!Files.isDirectory(path)) {
      contents.put("", Files.readAllBytes(path));
      return contents;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(path.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  FileFormat format() {
    return format;
  }

  String name() {
    return name;
  }

  /** The rows that must come out. */
  List<Map<String, String>> expected() {
    return expected;
  }

  /** Whether its heart is a table of text with a header. */
  boolean isTable() {
    return contract.containsKey("required");
  }

  /** Whether what is in it is packed. */
  boolean isPacked() {
    return name.endsWith(".zip") || name.endsWith(".7z") || name.endsWith(".gz");
  }

  /** Whether its bytes are text as they lie there, so that a cut through them is a cut row. */
  boolean isText() {
    return !isPacked() && !name.endsWith(".xlsx") && !name.endsWith(".xls");
  }

  List<String> required() {
    return List.of(contract.getProperty("required", "").split(",", -1));
  }

  /** The bytes of the table, or of the file where it is not packed. */
  byte[] heart() {
    return bytes(heartName());
  }

  private byte[] bytes(String entry) {
    byte[] found = files.get(entry);
    if (found == null) {
      throw new AssertionError(name + " holds no " + entry);
    }
    return found;
  }

  private String heartName() {
    String table = contract.getProperty("table");
    return table != null && isPacked() ? table : files.keySet().iterator().next();
  }

  /** Header and rows of the table. */
  List<List<String>> table() {
    String text = new String(heart(), StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    CsvReader.builder()
        .fieldSeparator(delimiter())
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text.substring(preamble(text).length()))
        .forEach(record -> rows.add(new ArrayList<>(record.getFields())));
    return rows;
  }

  /**
   * The table as text again, each line with this end; every field in quotes or only where needed.
   */
  byte[] text(List<List<String>> table, String lineEnd, boolean quoted) {
    StringWriter text = new StringWriter();
    var builder = CsvWriter.builder().fieldSeparator(delimiter()).lineDelimiter(LineDelimiter.LF);
    if (quoted) {
      builder = builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter writer = builder.build(text)) {
      table.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (preamble(new String(heart(), StandardCharsets.UTF_8)) + text)
        .replace("\n", lineEnd)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The lines above the header. */
  private String preamble(String text) {
    int at = 0;
    for (int line = 1; line < Integer.parseInt(contract.getProperty("header", "1")); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return text.substring(0, at);
  }

  char delimiter() {
    String delimiter = contract.getProperty("delimiter", ",");
    return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
  }

  /** Writes it as it is. */
  Path write(Path folder) {
    return write(folder, bytes -> bytes);
  }

  /** Writes it with other bytes for its table. */
  Path write(Path folder, UnaryOperator<byte[]> change) {
    Path file = folder.resolve(name);
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(heartName(), change.apply(heart()));
    try {
      Files.createDirectories(folder);
      if (name.endsWith(".7z") && isFolder()) {
        seven(file, changed);
      } else {
        Files.write(file, packed(changed));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes only the first bytes of the file, such as a broken download leaves. */
  Path writeCut(Path folder, double share) {
    Path file = write(folder);
    try {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isFolder() {
    return !files.containsKey("");
  }

  private byte[] packed(Map<String, byte[]> changed) throws IOException {
    if (!isFolder()) {
      return changed.values().iterator().next();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (name.endsWith(".gz")) {
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(changed.values().iterator().next());
      }
    } else {
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
          out.putNextEntry(new ZipEntry(entry.getKey()));
          out.write(entry.getValue());
          out.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void seven(Path file, Map<String, byte[]> entries) throws IOException {
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        SevenZArchiveEntry head = new SevenZArchiveEntry();
        head.setName(entry.getKey());
        out.putArchiveEntry(head);
        out.write(entry.getValue());
        out.closeArchiveEntry();
      }
    }
  }

  @Override
  public String toString() {
    return format.id() + " " + name;
  }
}
