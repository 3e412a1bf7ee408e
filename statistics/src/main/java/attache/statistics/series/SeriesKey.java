package attache.statistics.series;

import org.jspecify.annotations.Nullable;

/**
 * What a series is of: everything but period and value.
 *
 * <p>What one side reports and what the other reports are two series; nothing merges them.
 *
 * @param dataset id of the data set ("imf-dots-annual")
 * @param vintage the edition of the data set, an ISO date or "as-found"
 * @param measure catalogue id
 * @param reporter ISO code of the country whose statistics these are, or null for a third party
 * @param partner ISO code of the other country, "WLD" for all, or null for single-country measures
 * @param product product group or HS code, or null for all products
 * @param entity register id of a park, fair or project, or null
 * @param frequency how often
 * @param unit text form of {@code attache.vocabulary.quantity.Unit}
 * @param valuation FOB, CIF …
 * @param growth whether the values are year-on-year changes in percent instead of levels
 * @param scope what is counted, in the publisher's words, or null when it goes without saying
 */
public record SeriesKey(
    String dataset,
    String vintage,
    String measure,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String product,
    @Nullable String entity,
    Frequency frequency,
    String unit,
    Valuation valuation,
    boolean growth,
    @Nullable String scope) {

  /** The series' address: {@code dataset:reporter>partner/measure/product@vintage}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(dataset).append(':');
    out.append(reporter == null ? "-" : reporter);
    if (partner != null) {
      out.append('>').append(partner);
    }
    if (entity != null) {
      out.append('#').append(entity);
    }
    out.append('/').append(measure);
    if (product != null) {
      out.append('/').append(product);
    }
    if (growth) {
      out.append("/growth");
    }
    return out.append('@').append(vintage).toString();
  }
}
