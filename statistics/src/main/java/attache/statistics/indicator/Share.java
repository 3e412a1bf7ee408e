package attache.statistics.indicator;

/**
 * A part of a whole of the same kind, reporter, period and currency: of partners, {@code X^AB ÷
 * X^A}; of a market, {@code M^BA ÷ M^B}, by the importer's report and by origin; of direct
 * investment, {@code stock^AB ÷ stock^A}. The whole of trade holds what is booked under no partner,
 * and where a source does so, re-exports (WITS, Trade Indicators).
 *
 * @param part not negative
 * @param whole usually no less
 */
public record Share(double part, double whole) {

  /** Part ÷ whole, in [0, 1] where the part lies in the whole. */
  public Reckoned share() {
    return part < 0
        ? Reckoned.missing("the part is below zero")
        : Reckoned.ratio(part, whole, "the whole is not above zero");
  }
}
