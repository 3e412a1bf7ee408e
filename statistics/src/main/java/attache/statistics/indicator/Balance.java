package attache.statistics.indicator;

/**
 * One country's trade both ways by its own report. Exports are valued FOB and imports CIF, so a
 * balance is lower by freight and insurance than the same with both FOB.
 *
 * @param exports X, in any currency
 * @param imports M, in the same
 */
public record Balance(double exports, double imports) {

  /** X − M. */
  public Reckoned balance() {
    return Reckoned.of(exports - imports);
  }

  /** X + M. */
  public Reckoned turnover() {
    return Reckoned.of(exports + imports);
  }

  /** (X − M) ÷ (X + M) in [−1, 1]; 1 when nothing is imported. */
  public Reckoned normalised() {
    return Reckoned.ratio(exports - imports, exports + imports, "there is no trade");
  }

  /** 100 · X ÷ M, the coverage ratio: how many percent of imports exports pay for. */
  public Reckoned coverage() {
    return Reckoned.ratio(100 * exports, imports, "nothing is imported");
  }
}
