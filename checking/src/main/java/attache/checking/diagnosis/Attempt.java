package attache.checking.diagnosis;

import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;

/**
 * A slip undone and recomputed, before it is known how many there were.
 *
 * @param hypothesis id of the closed list, of two slips at once both ids with a plus
 * @param says the slip in words
 * @param prior how usual it is, 0 to 1
 * @param value what the figure would have been
 * @param said what was said, as the slip takes it
 * @param gap what is left to the nearest official figure
 * @param distance how far from the official figure it was before the slip was undone, of amounts as
 *     the logarithm of their ratio
 */
record Attempt(
    String hypothesis,
    String says,
    double prior,
    double value,
    Interval said,
    Gap gap,
    double distance) {

  private static final String SCALE = "SCALE";

  /**
   * Amounts that could be said instead spread over a factor of nine or so: ln 9. Where what was
   * said is further off than that, at least as far to either side of the official figure.
   */
  private static final double SPREAD = 2.2;

  /** With scales open, over a factor of a million: ln 10⁶. */
  private static final double SPREAD_OF_SCALES = 13.8;

  /** Growth rates that could be said instead spread over some forty points, and their own size. */
  private static final double SPREAD_OF_RATES = 40;

  /** The fit of a slip falls to 1/e at this gap. */
  private static final double FINE = 0.015;

  /** A scale slip is told by its order of magnitude, not by the last percent. */
  private static final double FINE_OF_SCALES = 0.04;

  private static final double FINE_POINTS = 0.5;

  /** How often a speaker's source is the very one that is held, to its last digit. */
  private static final double SAME_SOURCE = 0.5;

  /** No figure is sharper than the revisions of its source. */
  private static final double SHARPEST = 0.0005;

  private static final double CHANCE_OF_RANKS = 0.02;

  /** How usual the slip is times how well it closes. */
  double weight() {
    return prior * Math.exp(-size() / fine());
  }

  /**
   * How usual the slip is times how likely it leaves just this figure. Half of those who slip read
   * from the source that is held and meet it to the last digit printed; others from one that lies a
   * little beside it. So of two slips the one that an exact figure meets exactly is the likelier.
   */
  double likelihood() {
    double width = width();
    double beside = (1 - SAME_SOURCE) * Math.exp(-size() / fine()) / (2 * fine() + width);
    double same = gap.size() == 0 ? SAME_SOURCE / Math.max(width, SHARPEST) : 0;
    return prior * (beside + same);
  }

  /** Whether it closes within tolerance and is more usual than closing so well by chance. */
  boolean isAccepted(double odds) {
    return gap.tier().compareTo(Tier.CLOSE) <= 0 && weight() > odds * chance();
  }

  Explanation explanation(double odds) {
    return new Explanation(
        hypothesis,
        says,
        value,
        isRate() ? gap.size() / 100 : gap.size(),
        gap.evidence().reporter(),
        weight(),
        isAccepted(odds));
  }

  /** How likely one slip closes so well by chance. */
  private double chance() {
    if (Unit.parse(gap.evidence().unit()).equals(Unit.RANK)) {
      return CHANCE_OF_RANKS;
    }
    double spread =
        isRate()
            ? SPREAD_OF_RATES + 2 * Math.abs(said.middle())
            : Math.max(2 * distance, isScale() ? SPREAD_OF_SCALES : SPREAD);
    return Math.min(1, (width() + 2 * size()) / spread);
  }

  private double size() {
    return Math.abs(gap.size());
  }

  /** The width of what was said: of rates in points, of amounts as a share. */
  private double width() {
    double middle = Math.abs(said.middle());
    return isRate() ? said.width() : middle == 0 ? 1 : said.width() / middle;
  }

  private double fine() {
    return isRate() ? FINE_POINTS : isScale() ? FINE_OF_SCALES : FINE;
  }

  private boolean isScale() {
    return hypothesis.startsWith(SCALE);
  }

  private boolean isRate() {
    Unit unit = Unit.parse(gap.evidence().unit());
    return unit.equals(Unit.PERCENT) || unit.equals(Unit.PERCENTAGE_POINTS);
  }
}
