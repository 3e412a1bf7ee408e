package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;

/**
 * A slip undone and recomputed.
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

  /**
   * Amounts that could be said instead spread over a factor of nine or so: ln 9. Where what was
   * said is further off than that, at least as far to either side of the official figure.
   */
  private static final double SPREAD = 2.2;

  /** Growth rates that could be said instead spread over some forty points, and their own size. */
  private static final double SPREAD_OF_RATES = 40;

  /** The fit of a slip falls to 1/e at this gap. */
  private static final double FINE = 0.015;

  private static final double FINE_POINTS = 0.5;

  /** How often a speaker's source is the very one that is held, to its last digit. */
  private static final double SAME_SOURCE = 0.5;

  /** No figure is sharper than the revisions of its source. */
  private static final double SHARPEST = 0.0005;

  private static final double SHARPEST_POINTS = 0.02;

  private static final double CHANCE_OF_RANKS = 0.02;

  /** How usual the slip is times how well it closes. */
  double weight() {
    return prior * Math.exp(-size() / fine());
  }

  /**
   * How usual the slip is times how likely it leaves just this figure: a density, of amounts over
   * their logarithm, of rates over percentage points; of ranks a share. Half of those who slip read
   * from the source that is held and meet it to the last digit printed; others from one that lies a
   * little beside it. So of two slips the one that an exact figure meets exactly is the likelier,
   * and a figure of two digits, or an official one that is known roughly, says little for any.
   */
  double likelihood() {
    return isRank() ? gap.size() == 0 ? prior : 0 : prior * density(size(), width(), isRate());
  }

  /** How dense figures lie that a slip leaves at that gap. */
  private static double density(double size, double width, boolean rate) {
    double fine = rate ? FINE_POINTS : FINE;
    double beside = (1 - SAME_SOURCE) * Math.exp(-size / fine) / (2 * fine + width);
    double same = size == 0 ? SAME_SOURCE / Math.max(width, rate ? SHARPEST_POINTS : SHARPEST) : 0;
    return beside + same;
  }

  /**
   * How many times as likely the figure is by this slip as by none of the list, when it could be
   * any amount or rate as far away.
   */
  double odds() {
    return likelihood() * (isRank() ? 1 / CHANCE_OF_RANKS : spread(said, isRate(), distance));
  }

  /** Over so many points, or logarithms, figures could lie that were said instead. */
  private static double spread(Interval said, boolean rate, double distance) {
    return rate ? SPREAD_OF_RATES + 2 * Math.abs(said.middle()) : Math.max(2 * distance, SPREAD);
  }

  /**
   * The odds of slips undone if they should close exactly: what cannot be accepted even then need
   * not be looked up.
   *
   * @param distance as of the attempt
   */
  static double mostOdds(Undoing.Undone slips, double distance) {
    if (slips.meaning().reading().operation() == Operation.RANK) {
      return slips.prior() / CHANCE_OF_RANKS;
    }
    Quantity quantity = slips.meaning().claim().quantity();
    boolean rate =
        quantity != null
            && (quantity.unit().equals(Unit.PERCENT)
                || quantity.unit().equals(Unit.PERCENTAGE_POINTS));
    double middle = Math.abs(slips.said().middle());
    double width = slips.said().width() / (rate ? 1 : middle);
    return middle == 0
        ? 0
        : slips.prior() * density(0, width, rate) * spread(slips.said(), rate, distance);
  }

  /** Whether it closes within tolerance and is so many times as likely as no slip at all. */
  boolean isAccepted(double odds) {
    return gap.tier().compareTo(Tier.CLOSE) <= 0 && odds() > odds;
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

  private double size() {
    return Math.abs(gap.size());
  }

  /** The width of what was said and of what is held: of rates in points, of amounts as a share. */
  private double width() {
    Interval held = gap.evidence().interval();
    if (isRate()) {
      return said.width() + held.width();
    }
    double value = Math.abs(gap.evidence().value());
    double middle = Math.abs(said.middle());
    return middle == 0 || value == 0 ? 1 : said.width() / middle + held.width() / value;
  }

  private double fine() {
    return isRate() ? FINE_POINTS : FINE;
  }

  private boolean isRank() {
    return gap.evidence().isPlace();
  }

  private boolean isRate() {
    return gap.evidence().isRate();
  }
}
