package attache.statistics.indicator;

/**
 * A product's share in what one country sells against its share in what all sell. The world is the
 * sum of the data at hand: countries that do not report are not in it, so the value moves with the
 * data set, the classification and its level.
 *
 * @param own x^A_k, what the country sells of the product
 * @param ownTotal X^A, all it sells
 * @param reference x^W_k, what all sell of it
 * @param referenceTotal X^W, all that all sell
 */
public record Advantage(double own, double ownTotal, double reference, double referenceTotal) {

  /** Of a country's exports to the world among the world's. */
  public static Advantage of(String product, Basket exports, Basket world) {
    return new Advantage(exports.of(product), exports.total(), world.of(product), world.total());
  }

  /**
   * Of a country's exports to one market among all exports to that market: bilateral advantage,
   * (x^AB_k ÷ X^AB) ÷ (x^WB_k ÷ X^WB).
   */
  public static Advantage inMarket(String product, Basket toMarket, Basket worldToMarket) {
    return of(product, toMarket, worldToMarket);
  }

  /**
   * Revealed comparative advantage: (x^A_k ÷ X^A) ÷ (x^W_k ÷ X^W), from 0; above 1 the country
   * sells more of it than the world does on average (Balassa 1965).
   */
  public Reckoned balassa() {
    if (ownTotal <= 0) {
      return Reckoned.missing("the country sells nothing");
    }
    return reference <= 0 || referenceTotal <= 0
        ? Reckoned.missing("nobody sells the product")
        : Reckoned.of(own / ownTotal / (reference / referenceTotal));
  }

  /** (RCA − 1) ÷ (RCA + 1), in [−1, 1) (Dalum, Laursen and Villumsen 1998). */
  public Reckoned symmetric() {
    return balassa().then(rca -> (rca - 1) / (rca + 1));
  }
}
