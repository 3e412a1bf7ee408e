package attache.statistics.source.sdmx;

import attache.vocabulary.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of TIME_PERIOD.
 *
 * <p>Gregorian: {@code 2023}, {@code 2023-01}, {@code 2023-01-31}; reporting periods: {@code
 * 2023-A1}, {@code 2023-S1}, {@code 2023-T3} (four months), {@code 2023-Q1}, {@code 2023-M01},
 * {@code 2023-W05} (ISO week), {@code 2023-D032}; ranges of a start and a duration: {@code
 * 2020-01-01/P9M}; moments: {@code 2023-01-31T10:15:00}, of which the day counts. A range of a
 * start and an end, {@code 2020-01/2020-09}, is ISO 8601 though not SDMX, and is read too.
 *
 * @see <a href="https://sdmx.org/wp-content/uploads/SDMX_3-0-0_SECTION_6_FINAL-1_0.pdf">SDMX 3.0,
 *     section 6, 4.2: time</a>
 */
final class SdmxTime {

  /** A reporting year of twelve months begins on 1 January unless the file says otherwise. */
  private static final Pattern REPORTING = Pattern.compile("(\\d{4})-([ASTQMWD])(\\d{1,3})");

  private static final Pattern DURATION = Pattern.compile("P(\\d{1,4})([YMWD])");

  private SdmxTime() {}

  /** As SDMX has it; a state at a day is the day alone, a span of one day a range of one day. */
  static String write(Period period) {
    if (period.asOf()) {
      return period.start().toString();
    }
    if (!period.isWholeMonths()) {
      return period.start() + "/P" + period.dayCount() + "D";
    }
    int year = period.start().getYear();
    int month = period.start().getMonthValue();
    return switch (period.monthCount()) {
      case 1 -> YearMonth.from(period.start()).toString();
      case 3 -> month % 3 == 1 ? year + "-Q" + (month / 3 + 1) : range(period);
      case 6 -> month % 6 == 1 ? year + "-S" + (month / 6 + 1) : range(period);
      case 12 -> month == 1 ? String.format(Locale.ROOT, "%04d", year) : range(period);
      default -> range(period);
    };
  }

  private static String range(Period period) {
    return period.start() + "/P" + period.monthCount() + "M";
  }

  /**
   * Reads any of the forms; a day alone is a state at that day.
   *
   * @throws IllegalArgumentException when it is none; the message says what was expected
   */
  static Period read(String text) {
    try {
      int slash = text.indexOf('/');
      if (slash > 0 && text.startsWith("P", slash + 1)) {
        return lasting(day(text.substring(0, slash)), text.substring(slash + 1));
      }
      Matcher reporting = REPORTING.matcher(text);
      if (slash < 0 && reporting.matches()) {
        return reporting(
            Integer.parseInt(reporting.group(1)),
            reporting.group(2).charAt(0),
            Integer.parseInt(reporting.group(3)));
      }
      if (slash < 0 && text.length() >= 10) {
        return Period.asOf(day(text));
      }
      return Period.parse(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'"
              + SdmxTable.clipped(text)
              + "' is no period, expected for example 2023, 2023-Q1, 2023-01, 2023-W05, 2023-01-31"
              + " or 2023-01-01/P9M",
          e);
    }
  }

  private static LocalDate day(String text) {
    int time = text.indexOf('T');
    return LocalDate.parse(time < 0 ? text : text.substring(0, time));
  }

  private static Period lasting(LocalDate start, String duration) {
    Matcher parts = DURATION.matcher(duration);
    if (!parts.matches()) {
      throw new IllegalArgumentException(duration);
    }
    int n = Integer.parseInt(parts.group(1));
    LocalDate end =
        switch (parts.group(2)) {
          case "Y" -> start.plusYears(n);
          case "M" -> start.plusMonths(n);
          case "W" -> start.plusWeeks(n);
          default -> start.plusDays(n);
        };
    return Period.days(start, end.minusDays(1));
  }

  private static Period reporting(int year, char kind, int n) {
    return switch (kind) {
      case 'W' -> week(year, n);
      case 'D' -> Period.day(LocalDate.ofYearDay(year, n));
      case 'A' -> part(year, n, 12);
      case 'S' -> part(year, n, 6);
      case 'T' -> part(year, n, 4);
      case 'Q' -> part(year, n, 3);
      default -> part(year, n, 1);
    };
  }

  private static Period part(int year, int n, int months) {
    if (n < 1 || n * months > 12) {
      throw new IllegalArgumentException("the year has no such part");
    }
    return Period.months(year, (n - 1) * months + 1, year, n * months);
  }

  private static Period week(int year, int n) {
    LocalDate inFirst = LocalDate.of(year, 1, 4);
    LocalDate monday = inFirst.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(n - 1L);
    if (n < 1 || monday.plusDays(3).get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new IllegalArgumentException("the year has no such week");
    }
    return Period.days(monday, monday.plusDays(6));
  }
}
