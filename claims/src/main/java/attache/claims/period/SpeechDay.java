package attache.claims.period;

import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The day a statement was made, and what counts from it. Where it is not known nothing counts from
 * it: the periods are null.
 */
record SpeechDay(@Nullable LocalDate date) {

  /** More years than this are no span that anything is counted over. */
  static final int MOST_YEARS = 200;

  boolean isKnown() {
    return date != null;
  }

  /** Its year, or 0. */
  int year() {
    return date == null ? 0 : date.getYear();
  }

  /** Its month, or 0. */
  int month() {
    return date == null ? 0 : date.getMonthValue();
  }

  /** Whether the period begins after it. */
  boolean isBefore(@Nullable Period period) {
    return date != null && period != null && period.start().isAfter(date);
  }

  /** Whether the period ends before it. */
  boolean isAfter(Period period) {
    return date != null && period.end().isBefore(date);
  }

  /** A day so many days later. */
  @Nullable Period day(int shift) {
    return date == null ? null : Period.day(date.plusDays(shift));
  }

  /** The weekday on or next to it. */
  @Nullable Period weekday(DayOfWeek weekday, boolean next, boolean notToday) {
    if (date == null) {
      return null;
    }
    if (next) {
      return Period.day(date.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    return Period.day(
        date.with(
            notToday
                ? TemporalAdjusters.previous(weekday)
                : TemporalAdjusters.previousOrSame(weekday)));
  }

  /** The year, quarter, month, week … it lies in, or that so many later. */
  @Nullable Period around(Grain grain, int shift) {
    if (date == null) {
      return null;
    }
    YearMonth month = YearMonth.from(date);
    int year = date.getYear();
    return switch (grain) {
      case HOUR, CENTURY -> null;
      case DAY -> Period.day(date.plusDays(shift));
      case WEEK -> {
        LocalDate monday =
            date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        yield Period.days(monday, monday.plusDays(6));
      }
      case MONTH -> Period.of(month.plusMonths(shift), month.plusMonths(shift));
      case QUARTER, HALF -> {
        int months = grain.months();
        YearMonth start =
            month
                .minusMonths((month.getMonthValue() - 1) % months)
                .plusMonths(months * (long) shift);
        yield Period.of(start, start.plusMonths(months - 1L));
      }
      case YEAR -> Period.year(year + shift);
      case DECADE -> {
        int start = year - year % 10 + 10 * shift;
        yield Period.months(start, 1, start + 9, 12);
      }
    };
  }

  /**
   * The time from so many units ago up to the day: five years back from 2020 is 2015 to 2020; of
   * months and quarters only those that are over.
   */
  @Nullable Period back(int n, Grain grain) {
    if (date == null || n < 1 || (long) n * grain.months() > 12L * MOST_YEARS) {
      return null;
    }
    YearMonth month = YearMonth.from(date);
    return switch (grain) {
      case HOUR -> null;
      case DAY -> Period.days(date.minusDays(n), date);
      case WEEK -> Period.days(date.minusWeeks(n), date);
      case MONTH, HALF -> monthsBefore(month, n * grain.months());
      case QUARTER -> monthsBefore(month.minusMonths((month.getMonthValue() - 1) % 3), 3 * n);
      case YEAR, DECADE, CENTURY -> {
        int years = n * grain.months() / 12;
        yield years == 1
            ? monthsBefore(month, 12)
            : Period.months(date.getYear() - years, 1, date.getYear(), 12);
      }
    };
  }

  private static Period monthsBefore(YearMonth month, int n) {
    return Period.of(month.minusMonths(n), month.minusMonths(1));
  }

  /** The units that begin after the one the day lies in. */
  @Nullable Period ahead(int n, Grain grain) {
    if (date == null || n < 1 || n > 3660 || (long) n * grain.months() > 12L * MOST_YEARS) {
      return null;
    }
    YearMonth month = YearMonth.from(date);
    int year = date.getYear();
    return switch (grain) {
      case HOUR -> null;
      case DAY -> Period.days(date.plusDays(1), date.plusDays(n));
      case WEEK -> Period.days(date.plusDays(1), date.plusWeeks(n));
      case MONTH, QUARTER, HALF ->
          Period.of(month.plusMonths(1), month.plusMonths((long) n * grain.months()));
      case YEAR, DECADE, CENTURY -> Period.months(year + 1, 1, year + n * grain.months() / 12, 12);
    };
  }

  /** The one unit that lies so many ago: two years ago, a month ago. */
  @Nullable Period ago(int n, Grain grain) {
    boolean tooMany = n > 3660 || (long) n * grain.months() > 12L * MOST_YEARS;
    return tooMany ? null : grain == Grain.DECADE ? around(Grain.YEAR, -10 * n) : around(grain, -n);
  }

  /** The year that lies so many units ahead; null for what is shorter than a year. */
  @Nullable Period fromNow(int n, Grain grain) {
    long months = (long) n * grain.months();
    return months < 12 || months > 12L * MOST_YEARS
        ? null
        : around(Grain.YEAR, (int) (months / 12));
  }

  /** The month that lies so many months ago. */
  @Nullable Period monthsAgo(int n) {
    return n > 12 * MOST_YEARS ? null : around(Grain.MONTH, -n);
  }

  /** From the first of January to the last month that is over. */
  @Nullable Period toDate() {
    return date == null
        ? null
        : Period.firstMonths(date.getYear(), Math.max(1, date.getMonthValue() - 1));
  }

  /**
   * From the start of a period to the day: whole years where the period is counted in years, else
   * whole months. The period itself where the day is unknown or before it.
   */
  Period from(Period start, Grain grain) {
    if (date == null || date.isBefore(start.start())) {
      return start;
    }
    YearMonth first = YearMonth.from(start.start());
    boolean byYear = grain.compareTo(Grain.YEAR) >= 0 && !start.asOf();
    return Period.of(first, byYear ? YearMonth.of(date.getYear(), 12) : YearMonth.from(date));
  }

  /** The fiscal year it lies in, or that so many later. */
  @Nullable Period fiscalYear(FiscalCalendar fiscal, int shift) {
    if (date == null) {
      return null;
    }
    int start = fiscal.startYear(date.getYear(), date.getMonthValue()) + shift;
    return Period.fiscalYear(start, fiscal.startMonth());
  }
}
