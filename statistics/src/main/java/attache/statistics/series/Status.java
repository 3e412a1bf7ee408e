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
  STATED,
  /** A target, plan or forecast that somebody gave: no evidence of what happened. */
  PLANNED,
  /** A figure that was said but that no side's statistics support, or of no known day. */
  UNSUPPORTED;

  /** Whether a figure can be held against it: all but plans and unsupported figures. */
  public boolean isEvidence() {
    return this != PLANNED && this != UNSUPPORTED;
  }

  /** Whether it is its reporter's own word, so that it can count as a side. */
  public boolean isOwnReport() {
    return this == REPORTED || this == PROVISIONAL || this == STATED;
  }
}
