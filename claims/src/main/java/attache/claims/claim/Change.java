package attache.claims.claim;

import java.util.Locale;

/** The form a change is stated in. */
public enum Change {
  /** By a percentage or an amount. */
  BY,
  /** The level a stated change ends in ("up 38 % to $470 m"). */
  TO,
  /** A multiplier: doubled, 1.3 times. */
  TIMES,
  /** Percentage points. */
  PP;

  /** The name in the extraction contract. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
