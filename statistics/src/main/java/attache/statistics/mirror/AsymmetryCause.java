package attache.statistics.mirror;

/**
 * Why two offices count the same goods differently: the causes that the United Nations' compilers
 * manual has offices go through when they compare their figures (International Merchandise Trade
 * Statistics: Compilers Manual 2010, chapter 9, part C).
 */
public enum AsymmetryCause {
  VALUATION(
      "imports CIF, exports FOB",
      "the importer's value holds freight and insurance, the exporter's does not"),
  REEXPORTS(
      "re-exports",
      "goods that only pass through count to the country they left last, or to the one they were made in"),
  CONFIDENTIALITY(
      "no partner named", "a side books part of its trade under no partner, or hides it"),
  TIME("time of recording", "goods leave in one month and arrive in the next"),
  EXCHANGE_RATES("exchange rates", "the sides turn their currencies into one at different rates"),
  PARTNER_ATTRIBUTION(
      "partner attribution", "imports go by country of origin, exports by last known destination"),
  TRADE_SYSTEM(
      "trade system",
      "general trade counts goods that enter warehouses and free zones, special trade does not"),
  COVERAGE(
      "coverage", "low values, ships, electricity, gold, returned goods: counted by one side only"),
  CLASSIFICATION("classification", "the sides put the same goods under different codes");

  private final String title;
  private final String meaning;

  AsymmetryCause(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** A few words, lower case. */
  public String title() {
    return title;
  }

  /** What happens, in one sentence without its full stop. */
  public String meaning() {
    return meaning;
  }
}
