package attache.claims.period;

import attache.vocabulary.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A part of a year that is not said: months, or days where {@code firstDay} is not 0. One that ends
 * before it starts began in the year before ("December–February 2020").
 */
record YearPart(int firstMonth, int firstDay, int lastMonth, int lastDay, Grain grain) {

  static YearPart months(int first, int last, Grain grain) {
    return new YearPart(first, 0, last, 0, grain);
  }

  static YearPart day(int month, int day) {
    return new YearPart(month, day, month, day, Grain.DAY);
  }

  static YearPart days(int firstMonth, int firstDay, int lastMonth, int lastDay) {
    return new YearPart(firstMonth, firstDay, lastMonth, lastDay, Grain.DAY);
  }

  /** The part in the year it ends in, or null where there is no such day. */
  @Nullable Period in(int year) {
    boolean wraps = firstMonth > lastMonth || (firstMonth == lastMonth && firstDay > lastDay);
    return between(wraps ? year - 1 : year, year);
  }

  /** The part from one year to another, or null where there are no such days. */
  @Nullable Period between(int firstYear, int lastYear) {
    try {
      if (firstDay == 0) {
        return Period.of(YearMonth.of(firstYear, firstMonth), YearMonth.of(lastYear, lastMonth));
      }
      return Period.days(
          LocalDate.of(firstYear, firstMonth, firstDay),
          LocalDate.of(lastYear, lastMonth, lastDay));
    } catch (DateTimeException | IllegalArgumentException noSuchDays) {
      return null;
    }
  }

  /** The months counted from the start of a fiscal year; null for days. */
  @Nullable Period inYearFrom(YearMonth start) {
    if (firstDay != 0 || lastMonth < firstMonth) {
      return null;
    }
    return Period.of(start.plusMonths(firstMonth - 1L), start.plusMonths(lastMonth - 1L));
  }
}
