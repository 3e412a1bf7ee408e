package attache.claims.claim;

import java.util.Locale;

/** How a multiplier is meant. */
public enum TimesReading {
  /** New divided by old: doubled, five-fold. */
  RATIO,
  /** New minus old, divided by old. */
  INCREMENT,
  /** The words allow both: "an increase of 1.3 times". */
  AMBIGUOUS;

  /** The name in the extraction contract. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
