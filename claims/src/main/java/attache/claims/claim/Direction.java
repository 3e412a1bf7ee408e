package attache.claims.claim;

import java.util.Locale;

/** Whether the measure went up or down; not whether that is good. */
public enum Direction {
  UP,
  DOWN;

  /** The name in the extraction contract. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
