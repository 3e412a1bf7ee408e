package attache.statistics.indicator;

/**
 * Whether a country sells more to a market than the market's size in world trade lets expect.
 *
 * @param flow X^AB, what A sells to B
 * @param exports X^A, all that A sells
 * @param market X^WB, all that is sold to B by all; or M^B, all that B buys
 * @param world X^W, all that all sell; or M^W, all that all buy
 */
public record Intensity(double flow, double exports, double market, double world) {

  /**
   * (X^AB ÷ X^A) ÷ (X^WB ÷ X^W), from 0; above 1 the trade is more intense than expected (WITS,
   * trade intensity index).
   */
  public Reckoned index() {
    return against(world);
  }

  /**
   * (X^AB ÷ X^A) ÷ (M^B ÷ (M^W − M^A)): A sells nothing to itself, so its own imports are no market
   * to it (Kojima 1964, Drysdale 1967).
   *
   * @param ownImports M^A
   */
  public Reckoned refined(double ownImports) {
    return against(world - ownImports);
  }

  private Reckoned against(double others) {
    if (exports <= 0) {
      return Reckoned.missing("the country sells nothing");
    }
    return market <= 0 || others <= 0
        ? Reckoned.missing("the market buys nothing")
        : Reckoned.of(flow / exports / (market / others));
  }
}
