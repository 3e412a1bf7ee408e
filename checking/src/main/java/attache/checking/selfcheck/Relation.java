package attache.checking.selfcheck;

import java.util.List;

/**
 * A relation between figures of one statement that was looked at.
 *
 * @param kind sum, difference, part, sub-period, growth, share, product, currency, list, order
 * @param claims ids of the claims it ties together
 * @param says the relation with its numbers, in words
 * @param holding whether it holds
 */
public record Relation(String kind, List<String> claims, String says, Holding holding) {

  public Relation {
    claims = List.copyOf(claims);
  }

  /** How well a relation holds. */
  public enum Holding {
    /** Within the rounding of the printed digits. */
    HOLDS,
    /** Only if digits were cut off instead of rounded. */
    HOLDS_BY_TRUNCATION,
    /** Only under another reading of a claim (increment for ratio, points for percent). */
    HOLDS_BY_READING,
    /** Not by one count, but the figures are of two sources, which may count differently. */
    DIFFERS_BY_SOURCE,
    /** Not at all. */
    FAILS
  }
}
