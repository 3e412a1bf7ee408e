package attache.statistics.mirror;

/**
 * Currencies. Within one data set both sides mostly stand in one currency already; where they do
 * not, the importer's report was turned into the exporter's at the average rate of the year, and
 * trade that is not spread evenly over it leaves a difference that only monthly figures tell.
 */
final class ExchangeRate implements Cause {

  private final String importersCurrency;

  /**
   * @param importersCurrency the currency in which the importer's side reports
   */
  ExchangeRate(String importersCurrency) {
    this.importersCurrency = importersCurrency;
  }

  @Override
  public Rung look(Sighting sighting, double left) {
    String currency = sighting.exporter().key().unit();
    return importersCurrency.equals(currency)
        ? new Rung.NotApplicable(
            AsymmetryCause.EXCHANGE_RATES, "both sides are given in " + currency)
        : new Rung.NotAvailable(
            AsymmetryCause.EXCHANGE_RATES,
            "monthly trade and rates: imports in "
                + importersCurrency
                + " are taken at the year's average rate",
            "attache data fetch ecb --frequency M --years " + sighting.year());
  }
}
