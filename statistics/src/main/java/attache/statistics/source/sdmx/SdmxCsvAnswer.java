package attache.statistics.source.sdmx;

import attache.statistics.source.Answer;
import attache.statistics.source.Completeness;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How an answer in SDMX-CSV, asked for under SDMX 2.1, is judged. */
public final class SdmxCsvAnswer {

  private static final String VALUE = "OBS_VALUE";

  /** SDMX 2.1, section 7: response too large, service's limit exceeded; and Eurostat's own. */
  private static final Set<String> TOO_MUCH = Set.of("130", "510", "413");

  private SdmxCsvAnswer() {}

  /** Whether it is all that was asked for; a message instead of figures is what it says. */
  public static Completeness judge(Answer answer) {
    if (answer.isMarkup()) {
      return ofMessage(SdmxMessage.of(answer), answer);
    }
    if (!answer.isGood()) {
      boolean nothing = answer.status() == 404;
      return nothing
          ? new Completeness.Nothing()
          : new Completeness.Declined(answer.status() + ": " + answer.opening());
    }
    return ofRows(answer);
  }

  private static Completeness ofMessage(SdmxMessage message, Answer answer) {
    if (message.saysNothingIsThere()) {
      return new Completeness.Nothing();
    }
    if (TOO_MUCH.contains(message.code())) {
      return new Completeness.TooMuch("what the service gives in one answer");
    }
    if (message.words().isEmpty()) {
      return answer.status() == 404
          ? new Completeness.Nothing()
          : new Completeness.Declined(
              "it answers " + answer.status() + " with markup instead of SDMX-CSV");
    }
    return new Completeness.Declined(message.code() + ": " + message.words());
  }

  /**
   * Every row has as many cells as the head: an answer cut short inside a row that nothing else
   * notices is noticed so.
   */
  private static Completeness ofRows(Answer answer) {
    long rows = -1;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofCsvRecord(answer.open(), StandardCharsets.UTF_8)) {
      for (CsvRecord row : csv) {
        if (rows < 0 && !row.getFields().contains(VALUE)) {
          return new Completeness.Declined(
              "it answers with no SDMX-CSV: the first line is '" + head(row) + "'");
        }
        rows++;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      return new Completeness.Damaged("a row of the CSV is cut short or garbled");
    } catch (IOException e) {
      throw answer.gone(e);
    }
    if (rows < 0 && answer.status() != 204) {
      return new Completeness.Damaged("it is empty, without even a head");
    }
    return rows <= 0 ? new Completeness.Nothing() : new Completeness.Whole();
  }

  private static String head(CsvRecord row) {
    String line = String.join(",", row.getFields());
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
