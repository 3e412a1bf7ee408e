package attache.claims.claim;

import java.util.Locale;

/** What a claim says of its measure. */
public enum Kind {
  /** An amount in a period or at a date. */
  LEVEL,
  /** How much it went up or down. */
  CHANGE,
  /** A place in an order. */
  RANK,
  /** Things counted. */
  COUNT,
  /** A part of a whole, in percent. */
  SHARE,
  /** A quotient of two different things. */
  RATIO,
  /** A mark said to be crossed or kept, or a legal limit. */
  THRESHOLD,
  /** A record or high without a number of its own. */
  RECORD,
  /** Expected, projected, likely. */
  FORECAST,
  /** Aimed at, planned, promised. */
  TARGET,
  /** A date or anniversary that can be checked by itself. */
  DATE_EVENT,
  /** A number that is no claim: dates of meetings, names, paragraph numbers. */
  NONE;

  /** The name in the extraction contract. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
