package attache.statistics.fetch;

/** Which of the answers kept stand in for asking. */
public enum Reuse {
  /** Those of the last 24 hours: a fetch that was cut off goes on where it stopped. */
  OF_TODAY,
  /** Those of any age, and nothing is asked: a fetch is repeated without a network. */
  ONLY,
  /** None: everything is asked again. */
  NONE
}
