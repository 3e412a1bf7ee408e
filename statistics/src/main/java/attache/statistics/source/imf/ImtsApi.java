package attache.statistics.source.imf;

import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Flow;
import attache.statistics.source.FetchQuery.Part;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.sdmx.SdmxCsvAnswer;
import attache.vocabulary.country.Country;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The IMF's International Merchandise Trade Statistics (once Direction of Trade) through SDMX 2.1:
 * {@code COUNTRY.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY}.
 */
public final class ImtsApi implements Api {

  private static final String SOURCE = "imf-imts";
  private static final String CSV = "application/vnd.sdmx.data+csv;version=1.0.0";
  private static final int LONGEST_URI = 1_900;

  @SourceQuirk(
      source = SOURCE,
      cause = "The IMF calls the world as a partner G001 and Kosovo KOS; all others are ISO 3166.")
  private static final Map<String, String> OWN_CODES = Map.of("WLD", "G001", "XKX", "KOS");

  private final Access access;

  /** The interface where it lies. */
  public ImtsApi() {
    this(URI.create("https://api.imf.org/"));
  }

  /** The same elsewhere; the address ends with a slash. */
  public ImtsApi(URI base) {
    this.access =
        new Access(
            "imf",
            SOURCE,
            "goods trade by partner, annual, quarterly and monthly, both sides, 1948 on",
            base,
            null,
            Duration.ofSeconds(2),
            "totals only, no products",
            "imf --pair BLR-CHN --years 2015-2024 --frequency M");
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FetchRequest> requests(FetchQuery query, boolean keyed) {
    if (query.products().stream().anyMatch(p -> !p.equals(FetchQuery.TOTAL))) {
      throw new IllegalArgumentException(
          "the IMF gives trade of all goods as one, no products: ask comtrade or eurostat");
    }
    query.refuseParts("the IMF");
    return query
        .without(EnumSet.of(Part.PRODUCTS))
        .until(
            q -> uri(q).toString().length() <= LONGEST_URI,
            "its address would be longer than the IMF takes")
        .stream()
        .map(q -> FetchRequest.of("imf-imts", uri(q), CSV, q, "csv"))
        .toList();
  }

  private URI uri(FetchQuery query) {
    boolean annual = query.frequency().code().equals("A");
    String start = query.periods().getFirst().start().toString();
    String end = query.periods().getLast().end().toString();
    int length = annual ? 4 : 7;
    return access.at(
        "external/sdmx/2.1/data/IMF.STA,IMTS,1.0.0/"
            + areas(query.reporters())
            + '.'
            + indicators(query)
            + '.'
            + areas(query.partners())
            + '.'
            + query.frequency().code()
            + "?startPeriod="
            + start.substring(0, length)
            + "&endPeriod="
            + end.substring(0, length));
  }

  private static String indicators(FetchQuery query) {
    if (!query.indicators().isEmpty()) {
      return String.join("+", query.indicators());
    }
    return EnumSet.copyOf(query.flows()).stream()
        .map(flow -> flow == Flow.EXPORTS ? "XG_FOB_USD" : "MG_CIF_USD")
        .collect(Collectors.joining("+"));
  }

  private static String areas(List<Country> countries) {
    return countries.stream().map(ImtsApi::area).collect(Collectors.joining("+"));
  }

  private static String area(Country country) {
    String own = OWN_CODES.get(country.code());
    if (own == null && country.isGroup()) {
      throw new IllegalArgumentException(
          "the IMF is not asked for " + country.nameWithArticle() + ": ask for its members");
    }
    return own == null ? country.code() : own;
  }

  @Override
  public Completeness judge(Answer answer) {
    return SdmxCsvAnswer.judge(answer);
  }
}
