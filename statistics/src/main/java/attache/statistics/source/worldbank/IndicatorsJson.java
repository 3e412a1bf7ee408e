package attache.statistics.source.worldbank;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the World Bank's Indicators API, {@code [{"page":1,"pages":1,…},[{"indicator":…}]]};
 * several pages may stand one after the other in the file.
 */
public final class IndicatorsJson implements FileFormat {

  private static final Pattern BEGINNING =
      Pattern.compile("\\s*\\[\\s*\\{\\s*\"(page|message)\"\\s*:");

  private static final Pattern DATABASE = Pattern.compile("[0-9]{1,4}");

  @Override
  public String id() {
    return "worldbank-json";
  }

  @Override
  public Source source() {
    return Indicators.WDI;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return BEGINNING.matcher(file.headText()).lookingAt();
  }

  @Override
  @SourceQuirk(
      source = "wdi",
      cause =
          "An error of the API is a file too, an array of one element with the bank's message: it is"
              + " refused with that message.")
  public void read(OfficialFile file, Staging staging) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    TreeSet<Integer> pagesRead = new TreeSet<>();
    String database = "";
    int pages = 1;
    long total = 0;
    long records = 0;
    try (InputStream in = Files.newInputStream(file.path());
        JsonParser parser = JsonMapper.shared().createParser(in)) {
      while (parser.nextToken() != null) {
        JsonNode answer = parser.readValueAsTree();
        JsonNode head = head(file, answer);
        database = database(file, head, database);
        pagesRead.add(head.path("page").asInt(1));
        pages = head.path("pages").asInt(1);
        total = head.path("total").asLong(0);
        if (head.path("lastupdated").isString()) {
          staging.vintage(head.path("lastupdated").stringValue());
        }
        for (JsonNode record : answer.get(1)) {
          records++;
          List<@Nullable String> row = row(file, record, records);
          if (row != null) {
            rows.add(row);
          }
        }
      }
    } catch (JacksonException | IOException e) {
      throw new SourceException(file.path() + ": is no whole JSON; fetch the file again", e);
    }
    if (pagesRead.size() == pages && records != total) {
      throw new SourceException(
          file.path() + ": holds " + records + " of " + total + " records; fetch the file again");
    }
    if (pagesRead.size() < pages) {
      staging.remark(
          "The file holds page "
              + pagesRead.toString().replaceAll("[\\[\\]]", "")
              + " of "
              + pages
              + ": add the others too.");
    }
    staging.table(
        file,
        "answers",
        List.of(
            "line BIGINT",
            "economy VARCHAR",
            "indicator VARCHAR",
            "name VARCHAR",
            "period VARCHAR",
            "value VARCHAR",
            "status VARCHAR"),
        rows);
    Indicators.stage(
        file, database.isEmpty() ? Indicators.OF_WDI : database, null, "answers", staging);
  }

  /** All pages are of one database; an answer that names none is of the World Development one. */
  @SourceQuirk(
      source = "wdi",
      cause =
          "The API gives figures of all the bank's databases in one form; only sourceid in the head"
              + " of a page tells which. Any but 2 is a data set of its own, such as worldbank-40.")
  private static String database(OfficialFile file, JsonNode head, String before) {
    String named = head.path("sourceid").asString(Indicators.OF_WDI);
    if (!DATABASE.matcher(named).matches()) {
      throw new SourceException(
          file.path() + ": '" + clipped(named) + "' is no number of a database (sourceid)");
    }
    if (!before.isEmpty() && !before.equals(named)) {
      throw new SourceException(
          file.path()
              + ": its pages are of two databases, "
              + before
              + " and "
              + named
              + "; keep each in a file of its own");
    }
    return named;
  }

  private static JsonNode head(OfficialFile file, JsonNode answer) {
    JsonNode message = answer.path(0).path("message");
    if (message.isArray()) {
      throw new SourceException(
          file.path()
              + ": holds no figures but an answer of the World Bank: "
              + clipped(
                  (message.path(0).path("key").asString("")
                          + ": "
                          + message.path(0).path("value").asString(""))
                      .replaceAll("\\s+", " "))
              + "; ask again with another query");
    }
    if (answer.size() != 2 || !answer.get(0).isObject() || !answer.get(1).isArray()) {
      throw new SourceException(
          file.path() + ": is no answer of the Indicators API, expected [{page…}, [records…]]");
    }
    return answer.get(0);
  }

  /** Null where there is no figure. */
  private static @Nullable List<@Nullable String> row(
      OfficialFile file, JsonNode record, long number) {
    JsonNode value = record.path("value");
    if (value.isNull()) {
      return null;
    }
    String indicator = record.path("indicator").path("id").asString("");
    String economy = record.path("countryiso3code").asString("");
    String id = record.path("country").path("id").asString("");
    String period = record.path("date").asString("");
    if (!value.isNumber()
        || indicator.isEmpty()
        || period.isEmpty()
        || (economy.isEmpty() && id.isEmpty())) {
      throw new SourceException(
          file.path()
              + ", record "
              + number
              + ": expected indicator, country, date and a number as value; fetch the file again");
    }
    return Arrays.asList(
        String.valueOf(number),
        clipped(economy.isEmpty() ? id : economy),
        indicator,
        clipped(record.path("indicator").path("value").asString("")),
        period,
        value.decimalValue().toPlainString(),
        record.path("obs_status").asString(""));
  }

  private static String clipped(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
