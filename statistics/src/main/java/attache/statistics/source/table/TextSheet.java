package attache.statistics.source.table;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads tables of text: CSV with whatever stands between the cells, packed with gzip or not. */
final class TextSheet {

  /** Larger tables come in forms of their own; a national table has a few hundred kilobytes. */
  private static final int MOST_BYTES = 128 << 20;

  private static final int MOST_CELLS = 8_000_000;

  /** What may stand between cells where nobody says: what the lines have most of. */
  private static final String DELIMITERS = ",;\t|";

  private static final int LINES_LOOKED_AT = 50;

  private TextSheet() {}

  /**
   * Reads the whole file.
   *
   * @param encodings those the mapping names, best first; none where it names none
   * @param delimiter what stands between cells, or null to find out
   * @throws SourceException when it is no text, too large, or its quotes do not close
   */
  static Sheet read(OfficialFile file, List<String> encodings, @Nullable Character delimiter) {
    String what = file.path().toString();
    TextDecoding text = TextDecoding.of(bytes(file), encodings, what);
    return sheet(file, text, delimiter, Integer.MAX_VALUE);
  }

  /** The rows that lie whole in the head of the file: enough to tell its form by. */
  static Sheet head(OfficialFile file, List<String> encodings, @Nullable Character delimiter) {
    byte[] head = file.head();
    int end = head.length;
    if (end >= 1 << 16) {
      while (end > 0 && head[end - 1] != '\n') {
        end--;
      }
    }
    byte[] whole = java.util.Arrays.copyOf(head, end);
    TextDecoding text = TextDecoding.of(whole, encodings, file.path().toString());
    return sheet(file, text, delimiter, Header.MOST_ROWS);
  }

  private static Sheet sheet(
      OfficialFile file, TextDecoding text, @Nullable Character delimiter, int mostRows) {
    char separator = delimiter == null ? delimiterOf(text.text()) : delimiter;
    List<Sheet.Row> rows = new ArrayList<>();
    long cells = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.text())) {
      for (CsvRecord row : reader) {
        rows.add(
            new Sheet.Row(
                Math.toIntExact(row.getStartingLineNumber()),
                row.getFields().stream().map(Sheet.Cell::of).toList()));
        cells += row.getFieldCount();
        if (cells > MOST_CELLS) {
          throw new SourceException(
              file.path()
                  + ": has more than "
                  + MOST_CELLS
                  + " cells; split it, for example by year");
        }
        if (rows.size() >= mostRows) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new SourceException(
          file.path()
              + ": cannot be split into cells: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; look for a quote that does not close, or name \"delimiter\" in the mapping",
          e);
    }
    return new Sheet(file.name(), text.encoding(), rows, List.of());
  }

  private static byte[] bytes(OfficialFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          bytes = packed.readNBytes(MOST_BYTES + 1);
        }
      }
      if (bytes.length > MOST_BYTES) {
        throw new SourceException(
            file.path() + ": is larger than 128 MiB; split it, for example by year");
      }
      return bytes;
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** What the first lines have most of outside quotes; a comma where they have none of them. */
  private static char delimiterOf(String text) {
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    int lines = 0;
    for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        int at = DELIMITERS.indexOf(c);
        if (at >= 0) {
          counts[at]++;
        }
        lines += c == '\n' ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = weight(counts, i) > weight(counts, best) ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  /** A comma also stands inside figures and sentences, and so counts half. */
  private static int weight(int[] counts, int i) {
    return DELIMITERS.charAt(i) == ',' ? counts[i] : 2 * counts[i];
  }
}
