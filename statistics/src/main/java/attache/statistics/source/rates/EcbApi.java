package attache.statistics.source.rates;

import attache.statistics.source.Answer;
import attache.statistics.source.Api;
import attache.statistics.source.Completeness;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.FetchQuery.Part;
import attache.statistics.source.FetchRequest;
import attache.statistics.source.sdmx.SdmxCsvAnswer;
import attache.vocabulary.country.Country;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The European Central Bank's reference rates, units of a currency per euro, averages of a period.
 */
public final class EcbApi implements Api {

  private static final String SOURCE = "ecb-fx";

  private final Access access;

  /** The interface where it lies. */
  public EcbApi() {
    this(URI.create("https://data-api.ecb.europa.eu/"));
  }

  /** The same elsewhere; the address ends with a slash. */
  public EcbApi(URI base) {
    this.access =
        new Access(
            "ecb",
            SOURCE,
            "exchange rates against the euro, averages of a year, quarter or month, 1999 on",
            base,
            null,
            Duration.ofSeconds(1),
            "some forty currencies; no Belarusian rouble",
            "ecb --indicator USD,CNY --years 2015-2024");
  }

  @Override
  public Access access() {
    return access;
  }

  @Override
  public List<FetchRequest> requests(FetchQuery query, boolean keyed) {
    FetchQuery own =
        query
            .withIndicators(currencies(query))
            .without(EnumSet.of(Part.REPORTERS, Part.PARTNERS, Part.FLOWS, Part.PRODUCTS));
    return List.of(FetchRequest.of("ecb", uri(own), "text/csv", own, "csv"));
  }

  /** Those named, else those of the reporters; none for all there are. */
  private static List<String> currencies(FetchQuery query) {
    if (!query.indicators().isEmpty() || query.reporters().isEmpty()) {
      return query.indicators();
    }
    TreeSet<String> currencies = new TreeSet<>();
    query.reporters().stream()
        .map(Country::currency)
        .flatMap(Optional::stream)
        .filter(code -> !code.equals("EUR"))
        .forEach(currencies::add);
    if (currencies.isEmpty()) {
      throw new IllegalArgumentException(
          "who is asked for pays in euros, which have no rate: name currencies with --indicator");
    }
    return List.copyOf(currencies);
  }

  private URI uri(FetchQuery query) {
    int length = query.frequency().code().equals("A") ? 4 : 7;
    return access.at(
        "service/data/EXR/"
            + query.frequency().code()
            + '.'
            + String.join("+", query.indicators())
            + ".EUR.SP00.A?startPeriod="
            + query.periods().getFirst().start().toString().substring(0, length)
            + "&endPeriod="
            + query.periods().getLast().end().toString().substring(0, length)
            + "&format=csvdata");
  }

  @Override
  public Completeness judge(Answer answer) {
    return SdmxCsvAnswer.judge(answer);
  }
}
