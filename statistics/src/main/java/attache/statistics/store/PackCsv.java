package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.source.Dataset.PackFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A small table of the pack, read whole without the database.
 *
 * @param path the file as observations name it
 * @param rows its rows
 */
record PackCsv(String path, List<NamedCsvRecord> rows) {

  /**
   * Reads a file of the pack.
   *
   * @throws PackException when it is no CSV with one row of names
   */
  static PackCsv read(PackFolder pack, PackFile packed) {
    Path file = pack.locate(packed);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new PackCsv(packed.path(), reader.stream().toList());
    } catch (IOException | CsvParseException e) {
      throw new PackException(file + ": cannot be read: " + PackFolder.firstLine(e), e);
    }
  }

  /** All values of a column. */
  Set<String> values(String column) {
    Set<String> values = new HashSet<>();
    rows.forEach(row -> values.add(row.getField(column)));
    return values;
  }
}
