package attache.statistics.series;

import org.jspecify.annotations.Nullable;

/**
 * Which series are wanted; a null leaves that part open, but the measure is always named. Partner
 * "WLD" asks for totals over all partners; an open partner asks for every single partner (totals
 * and groups left out), as ranks need it.
 *
 * @param measure catalogue id of a measure that a data set serves directly
 * @param reporter whose statistics, or null for anybody's
 * @param partner with whom, or null for every partner
 * @param product product group or HS code, or null for all products together
 * @param entity register id, or null
 * @param firstYear first calendar year wanted
 * @param lastYear last calendar year wanted
 */
public record SeriesQuery(
    String measure,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String product,
    @Nullable String entity,
    int firstYear,
    int lastYear) {

  /** All years of a measure as one side reports it with a partner. */
  public static SeriesQuery of(String measure, String reporter, String partner) {
    return new SeriesQuery(measure, reporter, partner, null, null, 0, 9999);
  }

  /** All years of a single-country measure. */
  public static SeriesQuery ofCountry(String measure, String country) {
    return new SeriesQuery(measure, country, null, null, null, 0, 9999);
  }

  /** Everything a register holds of a measure about a park, fair or project. */
  public static SeriesQuery ofEntity(String measure, String entity) {
    return new SeriesQuery(measure, null, null, null, entity, 0, 9999);
  }

  /** One year of a reporter's trade with every partner. */
  public static SeriesQuery allPartners(String measure, String reporter, int year) {
    return new SeriesQuery(measure, reporter, null, null, null, year, year);
  }
}
