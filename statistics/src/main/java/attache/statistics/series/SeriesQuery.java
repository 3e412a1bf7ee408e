package attache.statistics.series;

import org.jspecify.annotations.Nullable;

/**
 * Which series are wanted. The measure is always named; what a null means is said for each part.
 *
 * <p>Trade is told from the reporter's side: {@code goods_exports} of CHN with BLR is what China
 * reports to have sold to Belarus, {@code goods_imports} of BLR with CHN is what Belarus reports of
 * the same goods. The answer never turns one into the other: who wants both sides asks twice. For
 * measures whose name has no direction ({@code investment}, {@code loans}, {@code contracts}) both
 * directions are given, told apart by {@link SeriesKey#origin()}.
 *
 * @param measure catalogue id of a measure that a data set serves directly
 * @param reporter whose statistics, for single-country measures which country; null for anybody's,
 *     groups left out
 * @param partner with whom; "WLD" for all together; null for every single partner as ranks need
 *     them: the world, groups, and states dissolved before the year are left out, and data sets
 *     that hold only some partners do not answer. Single-country measures ignore it
 * @param product product group or HS code; null for all products together, and for measures held
 *     only by product, every product as a series of its own; {@link #EVERY_PRODUCT} for every code
 *     that is held as a series of its own
 * @param entity register id; null for the countries as wholes, and for measures of parks and
 *     events, every park or event
 * @param firstYear first calendar year wanted
 * @param lastYear last calendar year wanted; a fact over several years is given when it touches one
 * @param origin where goods or money come from; null for anywhere. Without a reporter it asks for
 *     flows of a third party alone, which no reporter tells apart: those from China to Belarus have
 *     the origin CHN and the partner BLR
 */
public record SeriesQuery(
    String measure,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String product,
    @Nullable String entity,
    int firstYear,
    int lastYear,
    @Nullable String origin) {

  /** From anywhere. */
  public SeriesQuery(
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String product,
      @Nullable String entity,
      int firstYear,
      int lastYear) {
    this(measure, reporter, partner, product, entity, firstYear, lastYear, null);
  }

  /** Every product code held, each a series: what one country sells the other, good by good. */
  public static final String EVERY_PRODUCT = "*";

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

  /** All years of a flow as a third party, who made one value of both sides', gives it. */
  public static SeriesQuery ofThirdParty(String measure, String origin, String partner) {
    return new SeriesQuery(measure, null, partner, null, null, 0, 9999, origin);
  }

  /** Whether only flows of a third party are meant. */
  public boolean isOfThirdParty() {
    return origin != null && reporter == null;
  }

  /** One year of a reporter's trade with every partner. */
  public static SeriesQuery allPartners(String measure, String reporter, int year) {
    return new SeriesQuery(measure, reporter, null, null, null, year, year);
  }
}
