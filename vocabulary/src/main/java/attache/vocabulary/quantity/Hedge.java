package attache.vocabulary.quantity;

import java.util.Locale;

/**
 * The word before a number that widens or bounds it. Widths follow Ferson et al. 2015 and Cummins
 * et al. 2012 as worked out in docs/method: the half width h of a round number is the smaller of
 * half the unit of its last significant digit and 6 % of it.
 */
public enum Hedge {
  /** The bare number: its printed precision and nothing else. */
  NONE,
  /** about, around, roughly, some, approximately, an estimated: N ± h, at least the rounding. */
  ABOUT,
  /** almost, nearly, close to: from 1.5 h below N up to N. */
  NEARLY,
  /** more than, exceeding, over: N and above; meant is at most 2 h above. */
  MORE_THAN,
  /** less than, under, below: N and below; meant is at most 2 h below. */
  LESS_THAN,
  /** up to, at most: N and below. */
  UP_TO,
  /** at least, no less than: N and above, nothing meant beyond. */
  AT_LEAST,
  /** "a record of N": as precise as N itself; the word is a claim of its own. */
  RECORD;

  /** The lower-case name of the extraction contract: none, about, nearly, more_than … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #label}; "over" is accepted for more_than.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Hedge parse(String label) {
    String name = label.toUpperCase(Locale.ROOT);
    return name.equals("OVER") ? MORE_THAN : valueOf(name);
  }
}
