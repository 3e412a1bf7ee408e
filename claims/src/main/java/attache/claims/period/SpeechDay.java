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
 *
 * @param toTheDay whether months and years are counted from the day itself ({@link
 *     TimeConventions})
 */
record SpeechDay(@Nullable LocalDate date, boolean toTheDay) {

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
    if (next && !notToday) {
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
      case WEEK -> Weeks.around(date.plusWeeks(shift));
      case WEEKEND -> {
        LocalDate sunday = Weeks.around(date.plusWeeks(shift)).end();
        yield Period.days(sunday.minusDays(1), sunday);
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
    if (toTheDay && grain == Grain.DECADE) {
      int decade = date.getYear() / 10 * 10;
      return Period.months(decade - 10 * n, 1, decade - 1, 12);
    }
    if (toTheDay && grain.months() > 0) {
      return Period.days(date.minusMonths((long) n * grain.months()), date);
    }
    YearMonth month = YearMonth.from(date);
    return switch (grain) {
      case HOUR, WEEKEND -> null;
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
    int year = date.getYear();
    if (toTheDay && grain == Grain.DECADE) {
      int decade = year / 10 * 10;
      return Period.months(decade + 10, 1, decade + 10 * n + 9, 12);
    }
    if (toTheDay && grain.months() > 0) {
      return Period.days(date.plusDays(1), date.plusMonths((long) n * grain.months()));
    }
    YearMonth month = YearMonth.from(date);
    return switch (grain) {
      case HOUR, WEEKEND -> null;
      case DAY -> Period.days(date.plusDays(1), date.plusDays(n));
      case WEEK -> Period.days(date.plusDays(1), date.plusWeeks(n));
      case MONTH, QUARTER, HALF ->
          Period.of(month.plusMonths(1), month.plusMonths((long) n * grain.months()));
      case YEAR, DECADE, CENTURY -> Period.months(year + 1, 1, year + n * grain.months() / 12, 12);
    };
  }

  /** The one unit that lies so many ago: two years ago, a month ago. */
  @Nullable Period ago(int n, Grain grain) {
    if (toTheDay && date != null) {
      return moved(date, -n, grain);
    }
    boolean tooMany = n > 3660 || (long) n * grain.months() > 12L * MOST_YEARS;
    return tooMany ? null : grain == Grain.DECADE ? around(Grain.YEAR, -10 * n) : around(grain, -n);
  }

  /** The day so many units after another, or before it; null for more than can be meant. */
  static @Nullable Period moved(LocalDate day, int n, Grain grain) {
    if (Math.abs(n) > 73_000 || Math.abs((long) n * grain.months()) > 12L * MOST_YEARS) {
      return null;
    }
    return switch (grain) {
      case HOUR, WEEKEND -> null;
      case DAY -> Period.day(day.plusDays(n));
      case WEEK -> Period.day(day.plusWeeks(n));
      default -> Period.day(day.plusMonths((long) n * grain.months()));
    };
  }

  /** From the day to the last day of the week, month, quarter or year it lies in. */
  @Nullable Period rest(Grain grain) {
    Period whole = around(grain, 0);
    return date == null || whole == null ? null : Period.days(date, whole.end());
  }

  /** From the first day of the week, month, quarter or year it lies in to the day. */
  @Nullable Period soFar(Grain grain) {
    Period whole = around(grain, 0);
    return date == null || whole == null ? null : Period.days(whole.start(), date);
  }

  /** The year that lies so many units ahead; null for what is shorter than a year. */
  @Nullable Period fromNow(int n, Grain grain) {
    if (toTheDay && date != null) {
      return moved(date, n, grain);
    }
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
