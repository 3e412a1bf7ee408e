package attache.statistics.source.eurostat;

import attache.statistics.series.Frequency;
import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.sdmx.SdmxCsvAnswer;
import attache.statistics.source.sdmx.SdmxMessage;
import attache.vocabulary.country.Country;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Eurostat's Comext through SDMX 2.1, data set DS-045409 (trade of the EU since 1988 by HS and CN):
 * {@code freq.reporter.partner.product.flow.indicators}.
 */
public final class ComextApi implements Api {

  private static final String SOURCE = "comext";
  private static final int LONGEST_URI = 1_900;
  private static final Pattern TICKET = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Duration POLL = Duration.ofSeconds(15);

  /** More cells than these are made behind a ticket instead of at once. */
  private static final long MOST_CELLS = 500_000;

  /** How many there are where none are named: about 270 partners, 30 reporters. */
  private static final int PARTNERS = 300;

  private static final int REPORTERS = 40;

  @SourceQuirk(
      source = SOURCE,
      cause =
          "Comext writes countries as ISO 3166-1 alpha-2 but Serbia XS and, from 2020, the United"
              + " Kingdom without Northern Ireland XU and Northern Ireland XI; the world is WORLD,"
              + " the EU EU27_2020.")
  private static final Map<String, String> OWN_CODES =
      Map.of(
          "WLD",
          "WORLD",
          "EU",
          "EU27_2020",
          "EU27",
          "EU27_2020",
          "SRB",
          "XS",
          "XKX",
          "XK",
          "GBR",
          "GB+XU");

  private final Access access;

  /** The interface where it lies. */
  public ComextApi() {
    this(URI.create("https://ec.europa.eu/eurostat/api/comext/dissemination/"));
  }

  /** The same elsewhere; the address ends with a slash. */
  public ComextApi(URI base) {
    this.access =
        new Access(
            "eurostat",
            SOURCE,
            "goods trade of the EU and its members by partner and product, 1988 on, in euros",
            base,
            null,
            Duration.ofSeconds(2),
            "500,000 cells a call, more behind a ticket; reporters are members of the EU",
            "eurostat --reporter EU,POL --partner BLR --years 2015-2024 --product AG2");
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FetchRequest> requests(FetchQuery query, boolean keyed) {
    if (query.frequency() == Frequency.QUARTERLY) {
      throw new IllegalArgumentException(
          "Eurostat's Comext gives no quarters: ask for years (A) or months (M)");
    }
    if (query.products().stream().anyMatch(p -> p.equals("AG4") || p.equals("AG6"))) {
      throw new IllegalArgumentException(
          "Eurostat is not asked for all headings one by one: name products, ask for AG2, or add"
              + " the bulk file of the month");
    }
    query.refuseParts("Eurostat's interface");
    FetchQuery own =
        query
            .withProducts(products(query))
            .withIndicators(query.indicators().isEmpty() ? indicators(query) : query.indicators());
    return own.until(this::isSmall, "it has more cells than Eurostat gives").stream()
        .map(q ->
            FetchRequest.of("comext", uri(q), "application/vnd.sdmx.data+csv, text/csv", q, "csv"))
        .toList();
  }

  private static List<String> products(FetchQuery query) {
    if (query.products().isEmpty()) {
      return List.of(FetchQuery.TOTAL);
    }
    return query.products().stream()
        .flatMap(p -> p.equals("AG2") ? chapters().stream() : List.of(p).stream())
        .toList();
  }

  /** Chapters 01 to 97 and 99, goods of no chapter; 77 is kept free for later, 98 is none. */
  private static List<String> chapters() {
    return IntStream.rangeClosed(1, 99)
        .filter(i -> i != 77 && i != 98)
        .mapToObj(i -> String.format(Locale.ROOT, "%02d", i))
        .toList();
  }

  private static List<String> indicators(FetchQuery query) {
    return query.products().stream().allMatch(FetchQuery.TOTAL::equals)
        ? List.of("VALUE_IN_EUROS")
        : List.of("VALUE_IN_EUROS", "QUANTITY_IN_100KG");
  }

  private boolean isSmall(FetchQuery query) {
    return cells(query) <= MOST_CELLS && uri(query).toString().length() <= LONGEST_URI;
  }

  /** What Eurostat reckons the cost of a call by: the product of the positions. */
  private static long cells(FetchQuery query) {
    return (long) (query.reporters().isEmpty() ? REPORTERS : query.reporters().size())
        * (query.partners().isEmpty() ? PARTNERS : query.partners().size())
        * query.products().size()
        * query.flows().size()
        * query.indicators().size()
        * query.periods().size();
  }

  private URI uri(FetchQuery query) {
    int length = query.frequency() == Frequency.ANNUAL ? 4 : 7;
    String key =
        String.join(
            ".",
            query.frequency().code(),
            areas(query.reporters()),
            areas(query.partners()),
            String.join("+", query.products()),
            EnumSet.copyOf(query.flows()).stream()
                .map(flow -> flow == Flow.IMPORTS ? "1" : "2")
                .collect(Collectors.joining("+")),
            String.join("+", query.indicators()));
    return access.at(
        "sdmx/2.1/data/DS-045409/"
            + key
            + "?startPeriod="
            + query.periods().getFirst().start().toString().substring(0, length)
            + "&endPeriod="
            + query.periods().getLast().end().toString().substring(0, length)
            + "&format=SDMX-CSV&compressed=false");
  }

  private static String areas(List<Country> countries) {
    return countries.stream().map(ComextApi::area).collect(Collectors.joining("+"));
  }

  private static String area(Country country) {
    String own = OWN_CODES.get(country.code());
    if (own != null) {
      return own;
    }
    return country
        .alpha2()
        .filter(code -> !country.isGroup())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Eurostat has no code for " + country.nameWithArticle() + ": ask for its members"));
  }

  @Override
  @SourceQuirk(
      source = SOURCE,
      cause =
          "Eurostat answers a call that is too big for it with a ticket in XML, HTTP 200, whatever"
              + " format was asked for; the figures are fetched with the ticket once they are made.")
  public Completeness judge(Answer answer) {
    if (!answer.isMarkup()) {
      return SdmxCsvAnswer.judge(answer);
    }
    SdmxMessage message = SdmxMessage.of(answer);
    if (message.words().contains("EXTRACTION_TOO_BIG")) {
      return new Completeness.TooMuch("5,000,000 cells an answer");
    }
    if (message.words().contains("ASYNCHRONOUS_RESPONSE")
        || message.words().contains("DATA_NOT_YET_AVAILABLE")) {
      return new Completeness.Ticket(answer.request().uri(), POLL);
    }
    if (TICKET.matcher(message.ticket()).matches()) {
      return ofTicket(message);
    }
    return SdmxCsvAnswer.judge(answer);
  }

  private Completeness ofTicket(SdmxMessage message) {
    return switch (message.state()) {
      case "SUBMITTED", "PROCESSING", "QUEUED", "" ->
          new Completeness.Ticket(access.at("1.0/async/status/" + message.ticket()), POLL);
      case "AVAILABLE" ->
          new Completeness.Ticket(access.at("1.0/async/data/" + message.ticket()), Duration.ZERO);
      default ->
          new Completeness.Declined("its ticket " + message.ticket() + " is " + message.state());
    };
  }
}
