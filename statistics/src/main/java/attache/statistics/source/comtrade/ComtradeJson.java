package attache.statistics.source.comtrade;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** An answer of UN Comtrade's interface: an object whose {@code data} is a list of rows. */
public final class ComtradeJson implements FileFormat {

  /** Fields that are read; the others are words or codes that say the same again. */
  private static final List<String> FIELDS =
      List.of(
          "typecode",
          "freqcode",
          "period",
          "reportercode",
          "flowcode",
          "partnercode",
          "partner2code",
          "classificationcode",
          "cmdcode",
          "aggrlevel",
          "customscode",
          "moscode",
          "motcode",
          "qtyunitcode",
          "qty",
          "isqtyestimated",
          "netwgt",
          "isnetwgtestimated",
          "cifvalue",
          "fobvalue",
          "primaryvalue",
          "isreported",
          "isaggregate");

  @Override
  public String id() {
    return "comtrade-json";
  }

  @Override
  public Source source() {
    return Comtrade.SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    String head = file.headText().strip();
    String names = head.toLowerCase(Locale.ROOT);
    return head.startsWith("{")
        && names.contains("\"data\"")
        && (names.contains("\"elapsedtime\"") || names.contains("\"reportercode\""));
  }

  @Override
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Names of fields are written in several ways (cifvalue, CIFValue; isNetWgtEstimated,"
              + " isnetWgtEstimated): capitals are not looked at.")
  public void read(OfficialFile file, Staging staging) {
    Path rows = staging.newFile("rows.csv");
    Path json = staging.unpack(file, name -> true).getFirst();
    Answer answer = new Answer(file);
    try (InputStream in = Files.newInputStream(json);
        JsonParser parser = JsonMapper.shared().createParser(in);
        CsvWriter writer = CsvWriter.builder().build(rows)) {
      writer.writeRecord(FIELDS);
      answer.read(parser, writer);
    } catch (JacksonException e) {
      throw new SourceException(
          file.path()
              + ": is no whole JSON (line "
              + (e.getLocation() == null ? "unknown" : e.getLocation().getLineNr())
              + "): damaged or cut short; fetch it again",
          e);
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
    answer.refuseUnlessWhole();
    // The first record is that of the text's second line.
    new ComtradeRows(file, TextTable.of(file, rows, ',', Comtrade.NEEDED), -1).stage(staging);
  }

  /** What the answer says of itself, besides its rows. */
  private static final class Answer {
    private final OfficialFile file;
    private final Set<String> seen = new HashSet<>();
    private String error = "";
    private @Nullable String count;
    private long records;

    Answer(OfficialFile file) {
      this.file = file;
    }

    void read(JsonParser parser, CsvWriter writer) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new SourceException(file.path() + ": is no answer of Comtrade's, which is an object");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        JsonToken value = parser.nextToken();
        if (name.equals("data") && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            record(parser, writer);
          }
        } else if (value.isStructStart()) {
          parser.skipChildren();
        } else if (name.equals("error") && value != JsonToken.VALUE_NULL) {
          error = parser.getString();
        } else if (name.equals("count")) {
          count = parser.getString();
        }
      }
    }

    private void record(JsonParser parser, CsvWriter writer) {
      Map<String, String> cells = new HashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL && FIELDS.contains(name)) {
          cells.put(name, parser.getString());
        }
        seen.add(name);
      }
      records++;
      writer.writeRecord(FIELDS.stream().map(field -> cells.getOrDefault(field, "")).toList());
    }

    void refuseUnlessWhole() {
      if (!error.isBlank()) {
        throw new SourceException(
            file.path() + ": Comtrade answered with an error: " + clipped(error));
      }
      if (records == 0) {
        throw new SourceException(
            file.path() + ": the answer holds no rows; ask for other periods or partners");
      }
      for (String field : Comtrade.NEEDED) {
        if (!seen.contains(field.toLowerCase(Locale.ROOT))) {
          throw new SourceException(file.path() + ": its rows have no field '" + field + "'");
        }
      }
      Comtrade.refuseIfCut(file, records);
      if (count != null && !count.equals(String.valueOf(records))) {
        throw new SourceException(
            file.path()
                + ": says that it has "
                + clipped(count)
                + " rows but holds "
                + records
                + "; fetch it again");
      }
    }

    private static String clipped(String text) {
      String line = text.replaceAll("\\s+", " ").strip();
      return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
  }
}
