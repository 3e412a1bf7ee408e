package attache.vocabulary.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Periods in English words for people: {@code January–September 2020}, {@code end of 2019}. */
public final class PeriodFormat {

  private PeriodFormat() {}

  /** The period as a person would write it. */
  public static String say(Period period) {
    LocalDate start = period.start();
    LocalDate end = period.end();
    if (period.asOf()) {
      return day(start);
    }
    if (period.isCalendarYear()) {
      return String.valueOf(start.getYear());
    }
    boolean oneYear = start.getYear() == end.getYear();
    if (period.isWholeMonths()) {
      if (period.monthCount() == 1) {
        return month(start) + " " + start.getYear();
      }
      if (start.getMonthValue() == 1 && end.getMonthValue() == 12) {
        return start.getYear() + "–" + end.getYear();
      }
      return oneYear
          ? month(start) + "–" + month(end) + " " + start.getYear()
          : month(start) + " " + start.getYear() + " to " + month(end) + " " + end.getYear();
    }
    if (start.equals(end)) {
      return day(start);
    }
    if (oneYear && start.getMonth() == end.getMonth()) {
      return start.getDayOfMonth() + "–" + day(end);
    }
    return day(start) + " to " + day(end);
  }

  /** With the preposition that goes before it: "in 2019", "as of 31 October 2020". */
  public static String during(Period period) {
    if (period.asOf()) {
      return "as of " + say(period);
    }
    return (period.dayCount() == 1 ? "on " : "in ") + say(period);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  private static String month(LocalDate day) {
    return Month.from(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
