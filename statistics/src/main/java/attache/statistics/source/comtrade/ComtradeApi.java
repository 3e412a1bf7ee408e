package attache.statistics.source.comtrade;

import attache.statistics.series.Frequency;
import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.statistics.source.FetchQuery.Part;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.SourceQuirk;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * UN Comtrade's interface, version 1, in JSON: {@code public/v1/preview} without a key, {@code
 * data/v1/get} with one (https://comtradedeveloper.un.org).
 */
public final class ComtradeApi implements Api {

  private static final String SOURCE = "comtrade";
  private static final int MOST_PERIODS = 12;
  private static final int LONGEST_URI = 4095;
  private static final long PREVIEW_ROWS = 500;
  private static final long KEYED_ROWS = 100_000;

  @SourceQuirk(
      source = SOURCE,
      cause =
          "Comtrade's codes of countries are not those of the UN's M49 everywhere: France is 251,"
              + " India 699, Italy 381, Norway 579, Switzerland 757, the United States 842, Taiwan"
              + " 490 (\"Other Asia, nes\"); asked for under their M49 codes they are silently"
              + " absent.")
  private static final Map<String, String> OWN_CODES =
      Map.of(
          "FRA", "251", "IND", "699", "ITA", "381", "NOR", "579", "CHE", "757", "USA", "842", "TWN",
          "490", "EU", "97", "WLD", "0");

  @SourceQuirk(
      source = SOURCE,
      cause =
          "Countries that changed their borders had other codes before (Germany 280 until 1990,"
              + " Sudan 736 until 2011); where years before are asked for, both codes are.")
  private static final List<Former> FORMER =
      List.of(
          new Former("DEU", "280", 1990),
          new Former("ETH", "230", 1992),
          new Former("IND", "356", 1974),
          new Former("PAK", "588", 1971),
          new Former("PAN", "590", 1977),
          new Former("SDN", "736", 2011),
          new Former("USA", "841", 1980));

  /** A code that a country had until the end of a year. */
  private record Former(String country, String code, int until) {}

  private final Access access;

  /** The interface where it lies. */
  public ComtradeApi() {
    this(URI.create("https://comtradeapi.un.org/"));
  }

  /** The same elsewhere, such as at a mirror; the address ends with a slash. */
  public ComtradeApi(URI base) {
    this.access =
        new Access(
            "comtrade",
            SOURCE,
            "goods trade by partner and product, annual and monthly, as each reporter reports it",
            base,
            new Key(
                "Ocp-Apim-Subscription-Key",
                "COMTRADE_API_KEY",
                "100,000 rows a call instead of 500, free at comtradedeveloper.un.org"),
            Duration.ofSeconds(6),
            "12 periods and 500 rows a call (100,000 with a key), 500 calls a day",
            "comtrade --pair BLR-CHN --years 2015-2023");
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FetchRequest> requests(FetchQuery query, boolean keyed) {
    if (query.frequency() == Frequency.QUARTERLY) {
      throw new IllegalArgumentException(
          "UN Comtrade gives no quarters: ask for years (A) or months (M)");
    }
    if (query.reporters().isEmpty() && query.partners().isEmpty()) {
      throw new IllegalArgumentException(
          "UN Comtrade cannot be asked for all reporters and all partners at once: name one side");
    }
    return query.without(EnumSet.of(Part.INDICATORS)).inSteps(MOST_PERIODS).stream()
        .flatMap(step ->
            step
                .until(
                    q -> uri(q, keyed).toString().length() <= LONGEST_URI,
                    "its address would be longer than the 4,095 characters UN Comtrade takes")
                .stream())
        .map(q -> FetchRequest.of("comtrade", uri(q, keyed), "application/json", q, "json"))
        .toList();
  }

  @SourceQuirk(
      source = SOURCE,
      cause =
          "Without partner2Code=0, motCode=0 and customsCode=C00 Comtrade gives about nine rows a"
              + " partner, by means of transport and customs procedure, and their sum counts trade"
              + " more than once.")
  private URI uri(FetchQuery query, boolean keyed) {
    List<String> parts = new ArrayList<>();
    if (!query.reporters().isEmpty()) {
      parts.add("reporterCode=" + codes(query.reporters(), query.span()));
    }
    parts.add(
        "period="
            + query.periods().stream().map(ComtradeApi::period).collect(Collectors.joining(",")));
    if (!query.partners().isEmpty()) {
      parts.add("partnerCode=" + codes(query.partners(), query.span()));
    }
    parts.add("partner2Code=0");
    parts.add(
        "cmdCode="
            + (query.products().isEmpty() ? FetchQuery.TOTAL : String.join(",", query.products())));
    parts.add("flowCode=" + flows(query.flows()));
    parts.add("customsCode=C00");
    parts.add("motCode=0");
    parts.add("maxRecords=" + rows(keyed));
    return access.at(
        (keyed ? "data/v1/get/C/" : "public/v1/preview/C/")
            + query.frequency().code()
            + "/HS?"
            + String.join("&", parts));
  }

  private static long rows(boolean keyed) {
    return keyed ? KEYED_ROWS : PREVIEW_ROWS;
  }

  private static String period(Period period) {
    return period.toString().replace("-", "");
  }

  private static String flows(Set<Flow> flows) {
    return EnumSet.copyOf(flows).stream().map(ComtradeApi::code).collect(Collectors.joining(","));
  }

  private static String code(Flow flow) {
    return switch (flow) {
      case EXPORTS -> "X";
      case IMPORTS -> "M";
      case REEXPORTS -> "RX";
      case REIMPORTS -> "RM";
      case DOMESTIC_EXPORTS -> "DX";
    };
  }

  private static String codes(List<Country> countries, Period span) {
    return countries.stream()
        .flatMap(country ->
            Stream.concat(
                Stream.of(code(country)),
                FORMER.stream()
                    .filter(f -> f.country.equals(country.code()))
                    .filter(f -> span.start().getYear() <= f.until)
                    .map(Former::code)))
        .collect(Collectors.joining(","));
  }

  private static String code(Country country) {
    String own = OWN_CODES.get(country.code());
    if (own != null) {
      return own;
    }
    // Comtrade writes codes as numbers, Afghanistan 4.
    return country
        .numeric()
        .map(code -> String.valueOf(Integer.parseInt(code)))
        // M49's 492 is Monaco, Comtrade's is not.
        .filter(code -> AreaCodes.comtrade().areaOr(code).equals(country.code()))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "UN Comtrade has no code for "
                    + country.nameWithArticle()
                    + (country.isGroup()
                        ? ": ask for its members"
                        : ", which it counts with another country")));
  }

  @Override
  @SourceQuirk(
      source = SOURCE,
      cause =
          "Comtrade cuts an answer off at its limit of rows without a word; an answer of exactly so"
              + " many rows is taken for cut, and narrower ones are asked for.")
  public Completeness judge(Answer answer) {
    if (answer.isMarkup()) {
      return new Completeness.Declined(
          "it answers " + answer.status() + " with a web page instead of JSON");
    }
    Body body;
    try {
      body = Body.read(answer);
    } catch (JacksonException e) {
      return answer.isGood()
          ? new Completeness.Damaged("the JSON ends early or is garbled")
          : new Completeness.Declined(answer.status() + ": " + answer.opening());
    }
    long limit = answer.request().uri().getPath().contains("/preview/") ? PREVIEW_ROWS : KEYED_ROWS;
    if (!body.error.isEmpty() || !answer.isGood()) {
      return new Completeness.Declined(answer.status() + ": " + body.error);
    }
    if (body.rows < 0) {
      return new Completeness.Damaged("the JSON has no \"data\"");
    }
    if (body.rows >= limit || body.count > body.rows) {
      return new Completeness.TooMuch(limit + " rows an answer");
    }
    return body.rows == 0 ? new Completeness.Nothing() : new Completeness.Whole();
  }

  /**
   * What counts in an answer.
   *
   * @param rows under "data", −1 where there is no such list
   * @param count what it says itself
   * @param error what it says is wrong, or empty
   */
  private record Body(long rows, long count, String error) {

    /** An answer may have 100,000 rows of a kilobyte: they are counted as they go by. */
    static Body read(Answer answer) {
      long rows = -1;
      long count = -1;
      String error = "";
      try (InputStream in = answer.open();
          JsonParser json = JsonMapper.shared().createParser(in)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          return new Body(rows, count, error);
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          JsonToken value = json.nextToken();
          if (name.equals("data") && value == JsonToken.START_ARRAY) {
            for (rows = 0; json.nextToken() != JsonToken.END_ARRAY; rows++) {
              json.skipChildren();
            }
          } else if (name.equals("count") && value == JsonToken.VALUE_NUMBER_INT) {
            count = json.getLongValue();
          } else if (value == JsonToken.VALUE_STRING
              && (name.equals("error") || name.equals("message"))
              && error.isEmpty()) {
            error = json.getString();
          } else {
            json.skipChildren();
          }
        }
        return new Body(rows, count, error);
      } catch (IOException e) {
        throw answer.gone(e);
      }
    }
  }
}
