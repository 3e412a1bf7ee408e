package attache.statistics.series;

import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryPair;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which series a user asks for, in the form in which {@link SeriesKey} prints itself; what is left
 * out stays open. Beside {@code >}, which a shell takes for itself, a hyphen may stand between
 * reporter and partner, and both may be names: {@code BLR-CHN/goods_exports}, {@code
 * wdi:Kazakhstan/population}, {@code #GREAT_STONE/park_residents}.
 *
 * @param dataset id of the data set, or null for any
 * @param reporter ISO code of whose statistics, or null for anybody's
 * @param partner ISO code of the other country, or null
 * @param entity register id, or null
 * @param measure catalogue id
 * @param product product group or HS code, or null
 * @param vintage edition, or null for any
 */
public record SeriesAddress(
    @Nullable String dataset,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String entity,
    String measure,
    @Nullable String product,
    @Nullable String vintage) {

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none, or names a country or measure that is not
   *     known; the message says what is wrong and what was expected
   */
  public static SeriesAddress parse(String text) {
    int at = text.lastIndexOf('@');
    String vintage = at < 0 ? null : text.substring(at + 1);
    String rest = at < 0 ? text : text.substring(0, at);
    int colon = rest.indexOf(':');
    String dataset = colon < 0 ? null : rest.substring(0, colon);
    rest = rest.substring(colon + 1);
    List<String> parts = List.of(rest.split("/", -1));
    if (parts.size() < 2 || parts.size() > 3 || parts.contains("")) {
      throw new IllegalArgumentException(
          "a series is written like BLR-CHN/goods_exports, KAZ/population or"
              + " #GREAT_STONE/park_residents, not '"
              + text
              + "'");
    }
    String measure = served(parts.get(1));
    String product = parts.size() == 3 ? parts.get(2) : null;
    String who = parts.getFirst();
    int hash = who.indexOf('#');
    if (hash >= 0) {
      String reporter = who.substring(0, hash);
      return new SeriesAddress(
          dataset, side(reporter), null, who.substring(hash + 1), measure, product, vintage);
    }
    if (side(who) == null || Country.find(who).isPresent()) {
      return new SeriesAddress(dataset, side(who), null, null, measure, product, vintage);
    }
    CountryPair pair = CountryPair.parse(who);
    return new SeriesAddress(
        dataset, pair.first().code(), pair.second().code(), null, measure, product, vintage);
  }

  /** The code of a side; null where it is left open with nothing or a hyphen. */
  private static @Nullable String side(String who) {
    return who.isEmpty() || who.equals("-")
        ? null
        : Country.find(who).map(Country::code).orElse(who);
  }

  private static String served(String id) {
    Measure measure =
        Catalogue.standard()
            .find(id)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no measure is called '"
                        + id
                        + "'; there are "
                        + Catalogue.standard().all().stream()
                            .filter(m -> !m.served().isEmpty())
                            .map(Measure::id)
                            .collect(Collectors.joining(", "))));
    return measure.id();
  }

  /** What to ask the statistics for; more may come back than {@link #matches}. */
  public SeriesQuery query() {
    return new SeriesQuery(measure, reporter, partner, product, entity, 0, 9999);
  }

  /** Whether the series is one that was asked for. */
  public boolean matches(SeriesKey key) {
    return (dataset == null || dataset.equals(key.dataset()))
        && (vintage == null || vintage.equals(key.vintage()))
        && (reporter == null || reporter.equals(key.reporter()))
        && Objects.equals(entity, key.entity())
        && Objects.equals(product, key.product());
  }
}
