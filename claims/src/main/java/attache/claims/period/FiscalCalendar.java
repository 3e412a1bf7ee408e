package attache.claims.period;

import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a country counts its fiscal years. Data: {@code fiscal-years.tsv}.
 *
 * @param startMonth the month a fiscal year begins in, 1 to 12; 1 where it is the calendar year
 * @param namedByStart whether "fiscal 2019" begins in 2019 (Japan) rather than ends in it
 */
public record FiscalCalendar(int startMonth, boolean namedByStart) {

  /**
   * July to June, named by the year it ends in: what "1995-96" is taken for where nothing tells.
   */
  public static final FiscalCalendar JULY = new FiscalCalendar(7, false);

  /** The fiscal year is the calendar year; "2019-20" is two years. */
  public static final FiscalCalendar CALENDAR = new FiscalCalendar(1, false);

  private static final Map<String, FiscalCalendar> BY_COUNTRY = read();

  public FiscalCalendar {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException(
          "a fiscal year begins in month 1 to 12, not " + startMonth);
    }
  }

  /**
   * The calendar a statement of these countries means: that of the first of them whose fiscal year
   * is not the calendar year, the United States only where no other is (they do not write
   * "2019-20"); {@link #CALENDAR} where all count by the calendar, {@link #JULY} for no countries.
   */
  public static FiscalCalendar of(List<Country> countries) {
    FiscalCalendar found = countries.isEmpty() ? JULY : CALENDAR;
    for (Country country : countries) {
      FiscalCalendar own = BY_COUNTRY.getOrDefault(country.code(), CALENDAR);
      if (own.startMonth != 1 && !country.code().equals("USA")) {
        return own;
      }
      if (own.startMonth != 1) {
        found = own;
      }
    }
    return found;
  }

  /** The fiscal year that a single year names ("FY2019"). */
  public Period named(int year) {
    return Period.fiscalYear(startMonth == 1 || namedByStart ? year : year - 1, startMonth);
  }

  /**
   * What "2012-13" names: the fiscal year that begins in the first year, or both calendar years
   * where the fiscal year is the calendar year.
   */
  public Period beginningIn(int year) {
    return startMonth == 1
        ? Period.months(year, 1, year + 1, 12)
        : Period.fiscalYear(year, startMonth);
  }

  /** The year the fiscal year that holds the month begins in. */
  int startYear(int year, int month) {
    return month < startMonth ? year - 1 : year;
  }

  private static Map<String, FiscalCalendar> read() {
    Map<String, FiscalCalendar> calendars = new HashMap<>();
    for (String[] cells : TimeWords.rows("fiscal-years.tsv")) {
      calendars.put(
          cells[0], new FiscalCalendar(Integer.parseInt(cells[1]), cells[2].equals("start")));
    }
    return Map.copyOf(calendars);
  }
}
