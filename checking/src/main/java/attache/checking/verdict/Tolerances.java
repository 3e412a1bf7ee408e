package attache.checking.verdict;

import java.util.List;

/**
 * Every threshold a verdict hangs on, in one place; the table is printed with each report.
 *
 * <p>The 5 % and 10 % marks follow how people judge: of single-figure claims about statistics that
 * lay within 6.2 % of the official value, 18 of 21 were called supported; of those 9.7 to 30 %
 * away, 1 of 12 (TSVer, 2025).
 */
public final class Tolerances {

  /** At most this share of the official figure away is close. */
  public static final double CLOSE = 0.05;

  /** At most this share of the official figure away is imprecise; beyond it a figure is off. */
  public static final double IMPRECISE = 0.10;

  /**
   * A growth rate or share at most this many percentage points away is close; of rates above 20 %,
   * {@link #CLOSE} of the rate.
   */
  public static final double CLOSE_POINTS = 1.0;

  /**
   * A growth rate or share at most this many percentage points away is imprecise; of rates above 30
   * %, {@link #IMPRECISE} of the rate.
   */
  public static final double IMPRECISE_POINTS = 3.0;

  /** A share below four percent is close only within this part of it. */
  public static final double CLOSE_PART_OF_SHARE = 0.25;

  /**
   * A row of the table.
   *
   * @param name what the threshold is for
   * @param value the threshold
   * @param evidence why this one
   */
  public record Row(String name, String value, String evidence) {}

  /** All thresholds, in the order they are applied. */
  public static final List<Row> TABLE =
      List.of(
          new Row(
              "Matches",
              "what was said and the official figure overlap",
              "Each is taken as an interval: printed digits and hedge words on one side, the"
                  + " publication's precision on the other."),
          new Row(
              "Close",
              "at most 5 % of the official figure apart; rates at most 1 percentage point (above"
                  + " 20 %, 5 % of the rate) or one unit of the last printed digit",
              "Readers and professional checkers accept such gaps as rounding."),
          new Row(
              "Imprecise",
              "above 5 % and at most 10 %; rates at most 3 percentage points (above 30 %,"
                  + " 10 % of the rate)",
              "Judgements differ in this range, and revisions move growth rates by as much."),
          new Row(
              "Off",
              "above 10 %; rates beyond 3 points; ranks by any place, partners"
                  + " within 5 % of each other counting as level",
              "Nearly all claims this far off are judged wrong."),
          new Row(
              "Cause found",
              "a listed slip brings the figure within the mark for close",
              "The slips are a closed list; all that were tried are shown."));

  /** The table in two sentences. */
  public static final String IN_WORDS =
      "Matches: the intervals overlap. Close: at most 5 % apart (rates: 1 point). Imprecise: at most"
          + " 10 % (rates: 3 points). Off: beyond. Figures are judged, never persons.";

  private Tolerances() {}
}
