package attache.checking.reading;

/** What is computed from the series. */
public enum Operation {
  /** The amount in the period. */
  LEVEL,
  /** The amount of a year, averaged over the years of the period. */
  YEARLY_AVERAGE,
  /** The amount of a month, averaged over the months of the period. */
  MONTHLY_AVERAGE,
  /** The amount of a day, averaged over the days of the period. */
  DAILY_AVERAGE,
  /** The amount for each head of the population. */
  PER_HEAD,
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
  /** Change of a part of a whole, in percentage points against the base period. */
  SHARE_CHANGE,
  /** What a part added to the growth of the whole, in percentage points. */
  CONTRIBUTION,
  /** One thing divided by another of the same period. */
  MULTIPLE,
  /** Place among all partners, of what one country has among all countries. */
  RANK,
  /** Whether the period's amount is the highest, or the lowest, of the series so far. */
  RECORD,
  /** Years in a row, up to that of the period, in which it went up, or down. */
  STREAK;

  /** Whether it is measured against a base. */
  public boolean isChange() {
    return switch (this) {
      case GROWTH, YEARLY_GROWTH, DIFFERENCE, RATIO, SHARE_CHANGE, CONTRIBUTION -> true;
      default -> false;
    };
  }

  /** Whether it is an amount, put on one year, month, day or head where that is said. */
  public boolean isAmount() {
    return switch (this) {
      case LEVEL, YEARLY_AVERAGE, MONTHLY_AVERAGE, DAILY_AVERAGE, PER_HEAD -> true;
      default -> false;
    };
  }

  /** Whether a partner is held against all partners of a reporter. */
  public boolean isOfPartner() {
    return this == SHARE || this == SHARE_CHANGE || this == CONTRIBUTION || this == RANK;
  }
}
