package attache.checking.reading;

/** What is computed from the series. */
public enum Operation {
  /** The amount in the period. */
  LEVEL,
  /** The amount of a year, averaged over the years of the period. */
  YEARLY_AVERAGE,
  /** Change in percent against the base period. */
  GROWTH,
  /** Change in percent a year from the base to the period, compounded. */
  YEARLY_GROWTH,
  /** Change in the measure's own unit against the base period. */
  DIFFERENCE,
  /** New divided by old. */
  RATIO,
  /** Part of a whole in percent. */
  SHARE,
  /** Place among all partners. */
  RANK,
  /** Whether the period's amount is the highest of the series so far. */
  RECORD;

  /** Whether it is measured against a base. */
  public boolean isChange() {
    return this == GROWTH || this == YEARLY_GROWTH || this == DIFFERENCE || this == RATIO;
  }
}
