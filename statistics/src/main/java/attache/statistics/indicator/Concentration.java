package attache.statistics.indicator;

/**
 * How much of a flow falls to few products or partners (Herfindahl 1950, Hirschman 1964).
 *
 * @param basket values by product or partner
 */
public record Concentration(Basket basket) {

  private static final String NOTHING = "nothing is traded";

  /** H = Σ s², in (0, 1]: 1 when all falls to one, 1 ÷ n when n have the same (WITS). */
  public Reckoned herfindahl() {
    double total = basket.total();
    double squares = basket.values().values().stream().mapToDouble(v -> v * v).sum();
    return Reckoned.ratio(squares, total * total, NOTHING);
  }

  /**
   * (H − 1/n) ÷ (1 − 1/n), in [0, 1].
   *
   * @param n how many products or partners there can be, at least two; those observed, or all of
   *     the classification: it must be said which
   */
  public Reckoned normalised(int n) {
    return n < 2
        ? Reckoned.missing("it takes two to be concentrated")
        : herfindahl().then(h -> (h - 1.0 / n) / (1 - 1.0 / n));
  }

  /** UNCTAD's form: (√H − √(1/n)) ÷ (1 − √(1/n)), in [0, 1]. */
  public Reckoned unctad(int n) {
    return n < 2
        ? Reckoned.missing("it takes two to be concentrated")
        : herfindahl().then(h -> (Math.sqrt(h) - Math.sqrt(1.0 / n)) / (1 - Math.sqrt(1.0 / n)));
  }
}
