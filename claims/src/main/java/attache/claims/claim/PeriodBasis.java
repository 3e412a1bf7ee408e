package attache.claims.claim;

/** Where a claim's period comes from. */
public enum PeriodBasis {
  /** Stands with the figure. */
  STATED,
  /** Taken over from the sentences before. */
  INHERITED,
  /** "now", "is worth": the time of speaking, which statistics know only for the year before. */
  PRESENT,
  /** Nothing tells. */
  NONE
}
