package attache.statistics.series;

import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryPair;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where series are found, as people type it: {@link SeriesKey#toString}'s form, of which any part
 * can be left out. {@code CHN>BLR/goods_exports} is what China reports to have sold to Belarus,
 * {@code CHN>BLR} everything that China reports of Belarus, {@code BLR/gdp} Belarus's gross
 * domestic product, {@code #GREAT_STONE} the park. Countries go by code or name in any case; as a
 * shell takes {@code >} for itself, a hyphen may stand for it, {@code CHN-BLR}. A dash is a third
 * party, {@code -CHN>BLR/goods_exports} what it gives as sold by China to Belarus.
 *
 * @param dataset id of the data set, or null for any
 * @param reporter whose statistics, or null for anybody's
 * @param thirdParty whether only figures of nobody's statistics are meant (a dash)
 * @param partner with whom, or null
 * @param entity register id or name of a park or fair, or null
 * @param measure catalogue id, or null for any
 * @param product product group, or null
 * @param growth whether only growths are meant
 * @param vintage edition, or null for any
 * @param origin where the goods of a third party's flow come from, or null for anywhere
 */
public record SeriesAddress(
    @Nullable String dataset,
    @Nullable String reporter,
    boolean thirdParty,
    @Nullable String partner,
    @Nullable String entity,
    @Nullable String measure,
    @Nullable String product,
    boolean growth,
    @Nullable String vintage,
    @Nullable String origin) {

  private static final String GROWTH = "growth";
  private static final String EXPECTED =
      ", expected for example CHN-BLR/goods_exports, CHN-BLR, BLR/gdp or #GREAT_STONE";

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none; the message says what is wrong and what was
   *     expected
   */
  public static SeriesAddress parse(String text) {
    String rest = text.strip();
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("the address of the series is empty" + EXPECTED);
    }
    int at = rest.lastIndexOf('@');
    String vintage = at < 0 ? null : part(text, rest.substring(at + 1), "vintage after '@'");
    rest = at < 0 ? rest : rest.substring(0, at);
    // A measure may have a colon of its own: wdi:SP.DYN.LE00.IN.
    int colon = rest.indexOf(':');
    int firstSlash = rest.indexOf('/');
    colon = firstSlash >= 0 && colon > firstSlash ? -1 : colon;
    String dataset = colon < 0 ? null : part(text, rest.substring(0, colon), "data set before ':'");
    rest = rest.substring(colon + 1);
    int slash = rest.indexOf('/');
    String who = slash < 0 ? rest : rest.substring(0, slash);
    String[] what = slash < 0 ? new String[0] : rest.substring(slash + 1).split("/", -1);
    if (what.length > 3 || (what.length == 3 && !what[2].equals(GROWTH))) {
      throw new IllegalArgumentException(
          "'" + text + "' has more than measure/product/growth" + EXPECTED);
    }
    boolean growth = what.length > 1 && what[what.length - 1].equals(GROWTH);
    String measure = what.length > 0 ? part(text, what[0], "measure after '/'") : null;
    String product =
        what.length > (growth ? 2 : 1) ? part(text, what[1], "product after the measure") : null;

    int hash = who.indexOf('#');
    String entity = hash < 0 ? null : part(text, who.substring(hash + 1), "park or fair after '#'");
    String countries = hash < 0 ? who : who.substring(0, hash);
    int arrow = countries.indexOf('>');
    String first = arrow < 0 ? countries : countries.substring(0, arrow);
    String partner =
        arrow < 0 ? null : country(part(text, countries.substring(arrow + 1), "partner after '>'"));
    boolean thirdParty = first.startsWith("-");
    String origin = null;
    if (thirdParty && first.length() > 1) {
      // As behind "CHN-BLR", a hyphen may stand for the arrow that a shell takes for itself.
      int hyphen = first.indexOf('-', 1);
      origin = country(hyphen < 0 ? first.substring(1) : first.substring(1, hyphen));
      if (hyphen > 0 && partner == null) {
        partner = country(part(text, first.substring(hyphen + 1), "partner after '-'"));
      }
    }
    String reporter = null;
    if (!thirdParty && !first.isBlank()) {
      if (arrow < 0 && first.indexOf('-') >= 0 && Country.find(first).isEmpty()) {
        CountryPair pair = CountryPair.parse(first);
        reporter = pair.first().code();
        partner = pair.second().code();
      } else {
        reporter = country(first);
      }
    }
    if (reporter == null && partner == null && entity == null && measure == null) {
      throw new IllegalArgumentException("'" + text + "' names no country and no park" + EXPECTED);
    }
    return new SeriesAddress(
        dataset,
        reporter,
        thirdParty,
        partner,
        entity,
        measure == null || measure.indexOf(':') >= 0 ? measure : measure.toLowerCase(Locale.ROOT),
        product,
        growth,
        vintage,
        origin);
  }

  private static String part(String text, String part, String name) {
    if (part.isBlank()) {
      throw new IllegalArgumentException("'" + text + "' has no " + name + EXPECTED);
    }
    return part.strip();
  }

  /** The code; the message of the exception names the nearest ones. */
  private static String country(String text) {
    return Country.find(text).orElseGet(() -> Country.of(text)).code();
  }

  /** Whether a series lies at this address, as far as its key tells. */
  public boolean admits(SeriesKey key) {
    return (dataset == null || dataset.equals(key.dataset()))
        && (vintage == null || vintage.equals(key.vintage()))
        && (!thirdParty || key.reporter() == null)
        && (reporter == null || reporter.equals(key.reporter()))
        && (origin == null || origin.equals(key.origin()))
        && (partner == null || partner.equals(key.partner()))
        && (measure == null || measure.equals(key.measure()))
        && (product == null || product.equals(key.product()))
        && (!growth || key.growth());
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (dataset != null) {
      out.append(dataset).append(':');
    }
    if (thirdParty) {
      out.append('-').append(origin == null ? "" : origin);
    } else if (reporter != null) {
      out.append(reporter);
    }
    if (partner != null) {
      out.append('>').append(partner);
    }
    if (entity != null) {
      out.append('#').append(entity);
    }
    if (measure != null) {
      out.append('/').append(measure);
    }
    if (product != null) {
      out.append('/').append(product);
    }
    if (growth) {
      out.append('/').append(GROWTH);
    }
    if (vintage != null) {
      out.append('@').append(vintage);
    }
    return out.toString();
  }
}
