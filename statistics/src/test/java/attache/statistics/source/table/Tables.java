package attache.statistics.source.table;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.table.TableReading.Figure;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Tables of tests, written to files and read back through mappings. */
record Tables(Path folder) {

  static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  /** The fixtures of the ready mappings. */
  static final Path FIXTURES =
      Path.of(System.getProperty("attache.home", ".."))
          .resolve("statistics/src/test/resources/attache/statistics/source");

  OfficialFile file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  OfficialFile file(String text, Charset charset) {
    try {
      return file(Files.write(folder.resolve("table.csv"), text.getBytes(charset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OfficialFile file(Path path) {
    return OfficialFile.of(path, null, DAY);
  }

  static OfficialFile fixture(String path) {
    return file(FIXTURES.resolve(path));
  }

  /** What a ready mapping makes of a text. */
  TableReading ready(String mapping, String text) {
    return TableFormat.ready(mapping).orElseThrow().understand(file(text));
  }

  /** What a mapping of one's own makes of a text. */
  TableReading own(String mapping, String text) {
    return format(mapping).understand(file(text));
  }

  static TableFormat format(String mapping) {
    return new TableFormat("own", MappingReader.read(mapping, "own.json"), mapping);
  }

  static List<Figure> figures(TableReading reading, String measure, String partner, String period) {
    return reading.figures().stream()
        .filter(f -> f.measure().equals(measure))
        .filter(f -> partner.equals(f.partner()))
        .filter(f -> f.period().equals(Period.parse(period)))
        .toList();
  }

  static double level(TableReading reading, String measure, String partner, String period) {
    return figures(reading, measure, partner, period).stream()
        .filter(f -> !f.growth())
        .findFirst()
        .orElseThrow()
        .value()
        .doubleValue();
  }
}
