package attache.vocabulary.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A span of whole days, or a day at which a stock is counted.
 *
 * <p>Text forms, all of which {@link #parse} reads: a year {@code 2019}, a month {@code 2020-09}, a
 * day {@code 2020-11-24}, a span of months or days {@code 2020-01/2020-09} (both ends inclusive; a
 * fiscal year is the span of its months), and "as of" a day {@code @2020-10-31}.
 *
 * @param start first day
 * @param end last day, inclusive; never before {@code start}
 * @param asOf whether a state at the day is meant ("as of end-October"); then start equals end
 */
public record Period(LocalDate start, LocalDate end, boolean asOf) implements Comparable<Period> {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a period ends before it starts: " + start + " / " + end);
    }
    if (asOf && !start.equals(end)) {
      throw new IllegalArgumentException("'as of' needs one day, not " + start + " / " + end);
    }
  }

  /** 1 January to 31 December. */
  public static Period year(int year) {
    return months(year, 1, year, 12);
  }

  /** One month. */
  public static Period month(int year, int month) {
    return months(year, month, year, month);
  }

  /** Quarter 1 to 4 of a calendar year. */
  public static Period quarter(int year, int quarter) {
    return months(year, 3 * quarter - 2, year, 3 * quarter);
  }

  /** Half 1 or 2 of a calendar year. */
  public static Period half(int year, int half) {
    return months(year, 6 * half - 5, year, 6 * half);
  }

  /** January to the {@code n}-th month. */
  public static Period firstMonths(int year, int n) {
    return months(year, 1, year, n);
  }

  /** Twelve months from the first day of {@code startMonth} of {@code startYear}. */
  public static Period fiscalYear(int startYear, int startMonth) {
    YearMonth first = YearMonth.of(startYear, startMonth);
    return of(first, first.plusMonths(11));
  }

  /** Whole months, both inclusive. */
  public static Period months(int startYear, int startMonth, int endYear, int endMonth) {
    return of(YearMonth.of(startYear, startMonth), YearMonth.of(endYear, endMonth));
  }

  /** Whole months, both inclusive. */
  public static Period of(YearMonth first, YearMonth last) {
    return days(first.atDay(1), last.atEndOfMonth());
  }

  /** Days, both inclusive. */
  public static Period days(LocalDate first, LocalDate last) {
    return new Period(first, last, false);
  }

  /** One day as a span. */
  public static Period day(LocalDate day) {
    return new Period(day, day, false);
  }

  /** The state at a day. */
  public static Period asOf(LocalDate day) {
    return new Period(day, day, true);
  }

  /** Whether it begins on a first and ends on a last day of a month. */
  public boolean isWholeMonths() {
    return !asOf && start.getDayOfMonth() == 1 && end.equals(YearMonth.from(end).atEndOfMonth());
  }

  /** Whether it is one calendar year. */
  public boolean isCalendarYear() {
    return isWholeMonths() && start.getMonthValue() == 1 && monthCount() == 12;
  }

  /** Whether it is twelve months that are not a calendar year. */
  public boolean isFiscalYear() {
    return isWholeMonths() && start.getMonthValue() != 1 && monthCount() == 12;
  }

  /** Whether it runs from a 1 January over fewer than twelve whole months. */
  public boolean isYearToDate() {
    return isWholeMonths() && start.getMonthValue() == 1 && monthCount() < 12;
  }

  /** The number of months touched. */
  public int monthCount() {
    return (int) ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end)) + 1;
  }

  /** The number of days, at least one. */
  public long dayCount() {
    return ChronoUnit.DAYS.between(start, end) + 1;
  }

  /** Whether every day of {@code other} lies in this period. */
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** Whether they share a day. */
  public boolean overlaps(Period other) {
    return !other.end.isBefore(start) && !end.isBefore(other.start);
  }

  /** The same days or months so many years later; ends of months stay ends of months. */
  public Period plusYears(int years) {
    if (isWholeMonths()) {
      return of(YearMonth.from(start).plusYears(years), YearMonth.from(end).plusYears(years));
    }
    return new Period(start.plusYears(years), end.plusYears(years), asOf);
  }

  /**
   * The period of equal length just before: of the first quarter, the fourth of the year before.
   */
  public Period previous() {
    if (isWholeMonths()) {
      int n = monthCount();
      return of(YearMonth.from(start).minusMonths(n), YearMonth.from(end).minusMonths(n));
    }
    return new Period(start.minusDays(dayCount()), end.minusDays(dayCount()), asOf);
  }

  /** By start, then end, spans before "as of". */
  @Override
  public int compareTo(Period other) {
    int c = start.compareTo(other.start);
    if (c == 0) {
      c = end.compareTo(other.end);
    }
    return c != 0 ? c : Boolean.compare(asOf, other.asOf);
  }

  /** The shortest text form. */
  @Override
  public String toString() {
    if (asOf) {
      return "@" + start;
    }
    if (isCalendarYear()) {
      return String.format(Locale.ROOT, "%04d", start.getYear());
    }
    if (isWholeMonths()) {
      String first = YearMonth.from(start).toString();
      return monthCount() == 1 ? first : first + "/" + YearMonth.from(end);
    }
    return start.equals(end) ? start.toString() : start + "/" + end;
  }

  /**
   * Reads any text form.
   *
   * @throws IllegalArgumentException when the text is no period; the message says what is expected
   */
  public static Period parse(String text) {
    try {
      if (text.startsWith("@")) {
        return asOf(LocalDate.parse(text.substring(1)));
      }
      int slash = text.indexOf('/');
      if (slash < 0) {
        return part(text);
      }
      Period first = part(text.substring(0, slash));
      Period last = part(text.substring(slash + 1));
      return days(first.start, last.end);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "not a period: '"
              + text
              + "', expected 2019, 2020-09, 2020-11-24, 2020-01/2020-09 or @2020-10-31",
          e);
    }
  }

  private static Period part(String text) {
    return switch (text.length()) {
      case 4 -> year(Integer.parseInt(text));
      case 7 -> {
        YearMonth month = YearMonth.parse(text);
        yield of(month, month);
      }
      default -> day(LocalDate.parse(text));
    };
  }
}
