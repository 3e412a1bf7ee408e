package attache.claims.period;

/**
 * How words of time are taken where people differ.
 *
 * @param fiscal what a fiscal year and "1995-96" mean
 * @param monthFirst whether "3/4/2020" is 4 March, and "3/4" may be a day at all
 * @param toTheDay whether time counts in days as in a diary: the past three months run back from
 *     the day itself, today and "in three weeks" are days, the end of March is its second half.
 *     Statements on trade and investment count in whole months and years and mean last days.
 */
public record TimeConventions(FiscalCalendar fiscal, boolean monthFirst, boolean toTheDay) {

  /** What a diary means. */
  public static final TimeConventions DIARY = of(FiscalCalendar.CALENDAR).toTheDay(true);

  /** What a statement on trade or investment means by its words of time. */
  public static TimeConventions of(FiscalCalendar fiscal) {
    return new TimeConventions(fiscal, false, false);
  }

  /** The same but for the order of month and day. */
  public TimeConventions monthFirst(boolean first) {
    return new TimeConventions(fiscal, first, toTheDay);
  }

  private TimeConventions toTheDay(boolean exact) {
    return new TimeConventions(fiscal, monthFirst, exact);
  }
}
