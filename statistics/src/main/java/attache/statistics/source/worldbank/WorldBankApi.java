package attache.statistics.source.worldbank;

import attache.statistics.series.Frequency;
import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Part;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.SourceQuirk;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The World Bank's Indicators interface, version 2, in JSON: a call an indicator, in pages. */
public final class WorldBankApi implements Api {

  private static final String SOURCE = "wdi";
  private static final String DATASET = "wdi";
  private static final int PER_PAGE = 20_000;
  private static final int LONGEST_URI = 1_900;
  private static final Pattern PAGE = Pattern.compile("&page=(\\d{1,6})$");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(?:\\.[A-Z0-9]+)+");

  /** Groups that the World Bank has codes of its own for; countries have ISO 3166-1 alpha-3. */
  private static final Map<String, String> GROUPS =
      Map.of("WLD", "WLD", "EU", "EUU", "EUROAREA", "EMU", "ARAB", "ARB", "OECD", "OED");

  private final Access access;

  /** The interface where it lies. */
  public WorldBankApi() {
    this(URI.create("https://api.worldbank.org/"));
  }

  /** The same elsewhere; the address ends with a slash. */
  public WorldBankApi(URI base) {
    this.access =
        new Access(
            "worldbank",
            SOURCE,
            "indicators of countries by year: GDP, population, prices, trade, 1960 on",
            base,
            null,
            Duration.ofSeconds(1),
            "one indicator a call, 20,000 figures a page",
            "worldbank --reporter BLR,CHN --years 2015-2024 --indicator NY.GDP.MKTP.CD");
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FetchRequest> requests(FetchQuery query, boolean keyed) {
    if (query.frequency() != Frequency.ANNUAL) {
      throw new IllegalArgumentException("the World Bank's indicators are by year: ask for A");
    }
    FetchQuery own = query.without(EnumSet.of(Part.PARTNERS, Part.FLOWS, Part.PRODUCTS));
    List<String> indicators = query.indicators().isEmpty() ? ofCatalogue() : query.indicators();
    return indicators.stream()
        .map(code -> own.withIndicators(List.of(code)))
        .flatMap(one ->
            one
                .until(
                    q -> uri(q).toString().length() <= LONGEST_URI,
                    "its address would be longer than the World Bank takes")
                .stream())
        .map(q -> FetchRequest.of("worldbank", uri(q), "application/json", q, "json"))
        .toList();
  }

  /** The codes that serve measures of the catalogue, those inside a recipe too. */
  private static List<String> ofCatalogue() {
    return Catalogue.standard().all().stream()
        .map((Measure m) -> m.codeIn(DATASET))
        .filter(Objects::nonNull)
        .flatMap(recipe -> codesIn(recipe))
        .distinct()
        .toList();
  }

  private static Stream<String> codesIn(String recipe) {
    return CODE.matcher(recipe).results().map(found -> found.group());
  }

  private URI uri(FetchQuery query) {
    String countries =
        query.reporters().isEmpty()
            ? "all"
            : query.reporters().stream().map(WorldBankApi::code).collect(Collectors.joining(";"));
    return access.at(
        "v2/country/"
            + countries
            + "/indicator/"
            + query.indicators().getFirst()
            + "?format=json&date="
            + query.span().start().getYear()
            + ":"
            + query.span().end().getYear()
            + "&per_page="
            + PER_PAGE
            + "&page=1");
  }

  private static String code(Country country) {
    if (!country.isGroup()) {
      return country.code();
    }
    String own = GROUPS.get(country.code());
    if (own == null) {
      throw new IllegalArgumentException(
          "the World Bank has no code for " + country.nameWithArticle() + ": ask for its members");
    }
    return own;
  }

  @Override
  @SourceQuirk(
      source = SOURCE,
      cause =
          "The World Bank says that something is wrong with a request in an answer that HTTP calls"
              + " good (200): a list of one element, with a message.")
  public Completeness judge(Answer answer) {
    if (answer.isMarkup()) {
      // Errors of the gateway come as XML even where JSON is asked for.
      return new Completeness.Declined(
          "it answers " + answer.status() + " with markup instead of JSON");
    }
    JsonNode root;
    try (InputStream in = answer.open()) {
      root = JsonMapper.shared().readTree(in);
    } catch (JacksonException e) {
      return answer.isGood()
          ? new Completeness.Damaged("the JSON ends early or is garbled")
          : new Completeness.Declined(answer.status() + ": " + answer.opening());
    } catch (IOException e) {
      throw answer.gone(e);
    }
    JsonNode head = root.path(0);
    if (!head.path("message").isMissingNode() || !answer.isGood()) {
      return new Completeness.Declined(said(head.path("message"), answer.status()));
    }
    if (root.size() != 2 || !head.path("pages").isNumber()) {
      return new Completeness.Damaged("the JSON is no list of a head and figures");
    }
    return judge(answer.request(), head, root.path(1).size());
  }

  private static Completeness judge(FetchRequest request, JsonNode head, int rows) {
    Matcher matcher = PAGE.matcher(request.uri().toString());
    int page = matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    int pages = head.path("pages").asInt(0);
    if (rows == 0 && page >= pages) {
      return new Completeness.Nothing();
    }
    if (head.path("page").asInt(page) != page) {
      return new Completeness.Declined(
          "asked for page " + page + " it gives page " + head.path("page").asInt(0));
    }
    if (page >= pages) {
      return new Completeness.Whole();
    }
    String next = matcher.replaceFirst("&page=" + (page + 1));
    return new Completeness.NextPage(request.page(URI.create(next), page + 1));
  }

  private static String said(JsonNode messages, int status) {
    String words =
        messages
            .valueStream()
            .map(m -> m.path("key").asString("") + ": " + m.path("value").asString(""))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "it answers " + status : words;
  }
}
