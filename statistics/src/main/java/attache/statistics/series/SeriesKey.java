package attache.statistics.series;

import org.jspecify.annotations.Nullable;

/**
 * What a series is of: everything but period and value.
 *
 * <p>What one side reports and what the other reports are two series; nothing merges them. The
 * goods that China sends to Belarus are {@code goods_exports} of reporter CHN with partner BLR,
 * valued FOB, and {@code goods_imports} of reporter BLR with partner CHN, valued CIF; both have the
 * origin CHN.
 *
 * @param dataset id of the data set ("imf-dots-annual")
 * @param vintage the edition of the data set, an ISO date or "as-found"
 * @param measure catalogue id
 * @param reporter ISO code of the country whose statistics these are, or null for a third party
 * @param partner ISO code of the other country, "WLD" for all, or null for single-country measures;
 *     of a flow by a third party, the end that the measure's name is seen from the other side of
 *     (where exports go, where imports come from)
 * @param product product group or HS code, or null for all products
 * @param entity register id of a park, fair or project, or null
 * @param frequency how often
 * @param unit text form of {@code attache.vocabulary.quantity.Unit}
 * @param valuation FOB, CIF …
 * @param growth whether the values are changes on the same period a year earlier, in percent,
 *     instead of levels; a measure that is a growth itself (gdp_growth, inflation) has levels
 * @param scope what is counted, in the publisher's words, or null when it goes without saying
 * @param origin ISO code of the country that the goods, the money, the exhibitors or the residents
 *     come from, "WLD" for all, or null for measures without direction; it tells Chinese investment
 *     in Belarus from Belarusian in China, whoever reports it
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
    @Nullable String scope,
    @Nullable String origin) {

  /** Of a measure without direction. */
  public SeriesKey(
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
    this(
        dataset, vintage, measure, reporter, partner, product, entity, frequency, unit, valuation,
        growth, scope, null);
  }

  /**
   * The series' address: {@code dataset:reporter>partner#entity/measure/product/growth@vintage}, a
   * dash for a third party and behind it the origin of its flow, parts that do not apply left out.
   * {@link SeriesAddress} reads it.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(dataset).append(':');
    if (reporter != null) {
      out.append(reporter);
    } else {
      out.append('-').append(partner == null || origin == null ? "" : origin);
    }
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
