package attache.statistics.indicator;

/**
 * How alike two countries' exports to a third market are.
 *
 * @param one by product
 * @param other by product, in the same classification and level
 */
public record Similarity(Basket one, Basket other) {

  /**
   * 100 · Σ_k min(s^A_k, s^B_k) of shares, in [0, 100]: 100 when both sell the same goods in the
   * same proportions (Finger and Kreinin 1979). It is symmetric, and larger in a coarse
   * classification.
   */
  public Reckoned fingerKreinin() {
    double a = one.total();
    double b = other.total();
    if (a <= 0 || b <= 0) {
      return Reckoned.missing("one of the two sells nothing");
    }
    double common = 0;
    for (String product : one.values().keySet()) {
      common += Math.min(one.of(product) / a, other.of(product) / b);
    }
    return Reckoned.of(100 * common);
  }
}
