package attache.checking.reading;

/** What is computed from the series. */
public enum Operation {
  /** The amount in the period. */
  LEVEL,
  /** Change in percent against the base period. */
  GROWTH,
  /** Change in the measure's own unit against the base period. */
  DIFFERENCE,
  /** New divided by old. */
  RATIO,
  /** Part of a whole in percent. */
  SHARE,
  /** Place among all partners. */
  RANK,
  /** Whether the period's amount is the highest of the series so far. */
  RECORD
}
