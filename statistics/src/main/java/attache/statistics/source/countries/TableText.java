package attache.statistics.source.countries;

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
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a table with its header found: in whatever encoding and with whatever delimiter the
 * header's words are there, below a few lines of title.
 *
 * @param text all of it, or as much as was looked at
 * @param delimiter between its cells
 * @param above what stands above the header, a text a cell
 * @param headerLine the header's line, from 1
 * @param layout its columns
 */
record TableText(String text, char delimiter, List<String> above, long headerLine, Layout layout) {

  /** Titles and notes above a header are no more lines than this. */
  private static final int MOST_ABOVE = 30;

  private static final long LARGEST = 128L << 20;

  /** The bytes of a table that is no UTF-8 are read so that its header's words are there. */
  private static final List<String> ENCODINGS = List.of("UTF-8", "windows-1251", "GB18030");

  TableText {
    above = List.copyOf(above);
  }

  /**
   * Of the first bytes of a file; null when no line of them is a header.
   *
   * @throws SourceException when one is, of a table that cannot be read as it is
   */
  static @Nullable TableText ofHead(OfficialFile file) {
    return of(file, file.head(), true);
  }

  /**
   * Of a file.
   *
   * @throws SourceException when it is too large or has no such header
   */
  static TableText of(OfficialFile file) {
    try {
      if (Files.size(file.path()) > LARGEST) {
        throw new SourceException(
            file.path() + ": is larger than 128 MiB, more than is read of a table; cut it");
      }
      TableText found = of(file, Files.readAllBytes(file.path()), false);
      if (found == null) {
        throw new SourceException(
            file.path()
                + ": expected a header with a column 'Country' (or 'Entity'), or 'Origin' and"
                + " 'Destination', and either 'Year' and columns of figures, or a column for each"
                + " year");
      }
      return found;
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static @Nullable TableText of(OfficialFile file, byte[] bytes, boolean head) {
    try {
      for (String encoding : ENCODINGS) {
        String text = decoded(bytes, encoding, head);
        TableText found = text == null ? null : in(text);
        if (found != null) {
          return found;
        }
      }
      return null;
    } catch (SourceException e) {
      throw new SourceException(file.path() + ": " + e.getMessage(), e);
    }
  }

  private static @Nullable String decoded(byte[] bytes, String encoding, boolean head) {
    boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
    Charset charset = wide ? StandardCharsets.UTF_16LE : Charset.forName(encoding);
    try {
      String text =
          head
              ? new String(bytes, charset)
              : charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)
                  .decode(ByteBuffer.wrap(bytes))
                  .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable TableText in(String text) {
    SourceException unreadable = null;
    for (char delimiter : new char[] {',', ';', '\t'}) {
      List<String> above = new ArrayList<>();
      int lines = 0;
      try (CsvReader<CsvRecord> rows = rows(text, delimiter)) {
        for (CsvRecord row : rows) {
          Layout layout = row.getFieldCount() > 1 ? Layout.of(row.getFields()) : null;
          if (layout != null) {
            return new TableText(text, delimiter, above, row.getStartingLineNumber(), layout);
          }
          row.getFields().stream()
              .map(ColumnMeasure::clean)
              .filter(cell -> !cell.isEmpty())
              .forEach(above::add);
          if (++lines > MOST_ABOVE) {
            break;
          }
        }
      } catch (CsvParseException | IOException e) {
        continue;
      } catch (SourceException e) {
        unreadable = e;
      }
    }
    if (unreadable != null) {
      throw unreadable;
    }
    return null;
  }

  /** Its rows from the first line on. */
  static CsvReader<CsvRecord> rows(String text, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /** The first cell above the header: its title; null where there is none. */
  @Nullable String title() {
    return above.stream().filter(cell -> unitIn(cell) == null).findFirst().orElse(null);
  }

  /** The unit that a cell above the header says: "(million tonnes)", "Unit: USD million". */
  @Nullable String unit() {
    for (String cell : above) {
      String unit = unitIn(cell);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  private static @Nullable String unitIn(String cell) {
    String lower = cell.strip();
    if (lower.length() > 2 && lower.startsWith("(") && lower.endsWith(")")) {
      return lower.substring(1, lower.length() - 1).strip();
    }
    for (String word : List.of("Unit", "Units", "Единица измерения", "Единицы измерения", "单位")) {
      boolean said =
          lower.regionMatches(true, 0, word, 0, word.length())
              && lower.length() > word.length() + 1
              && ":：".indexOf(lower.charAt(word.length())) >= 0;
      if (said) {
        return lower.substring(word.length() + 1).strip();
      }
    }
    return null;
  }
}
