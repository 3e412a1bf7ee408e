package attache.statistics.series;

/** How much an observation is worth as a report of its own. */
public enum Status {
  /** Reported by the reporter. */
  REPORTED,
  /** Reported, and said to be provisional. */
  PROVISIONAL,
  /** Estimated by the publisher, often from the partner's data: never a second side. */
  ESTIMATED,
  /** Made from both sides' reports by a stated method. */
  RECONCILED,
  /** A dated public statement of an authority, held in a register. */
  STATED
}
