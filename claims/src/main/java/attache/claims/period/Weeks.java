package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Reads weeks, weekends and the days in them: "the third week of May", "week 31", "the week of 4
 * February", "Friday next week". Weeks begin on Monday and belong to the month and year that holds
 * their Thursday (ISO 8601).
 */
final class Weeks {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final SpeechDay speech;

  Weeks(Expressions all, TimeTokens at, Discourse told) {
    this.all = all;
    this.at = at;
    this.told = told;
    this.speech = told.speech();
  }

  /** Monday to Sunday around a day. */
  static Period around(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Period.days(monday, monday.plusDays(6));
  }

  /** The n-th week of a month or year, the last for -1; null where it has none such. */
  static @Nullable Period nth(Period whole, int n) {
    LocalDate last = whole.end().minusDays(3);
    Period week = around(n < 0 ? last : whole.start().plusDays(3).plusWeeks(n - 1L));
    return n > 0 && week.start().isAfter(last) ? null : week;
  }

  /** "(the third) week of May", "the last week of 2015", "the first week next year"; or null. */
  @Nullable Time ofMonthOrYear(int n, int unit) {
    int j = at.isAny(unit + 1, Role.OF, Role.IN) ? unit + 2 : unit + 1;
    if (j == unit + 1 && !at.isAny(j, Role.THIS, Role.NEXT, Role.LAST)) {
      return null;
    }
    Time whole = at.is(j, Role.THE) && at.is(j + 1, Role.UNIT) ? all.theUnit(j + 1) : all.read(j);
    if (whole == null
        || !(whole.kind() == Kind.PERIOD || whole.kind() == Kind.AHEAD)
        || whole.grain().compareTo(Grain.MONTH) < 0) {
      return null;
    }
    Period there = whole.period();
    Period week = there == null || there.monthCount() > 12 ? null : nth(there, n);
    Time time = Time.period(whole.last(), week, Grain.WEEK).from(whole.reckoning());
    return whole.certain() ? time : time.uncertain();
  }

  /** What begins with the word for a week: "week 31", "week of 4 February"; or null. */
  @Nullable Time week(int unit) {
    int j = unit + 1;
    int n = at.number(j);
    if (n >= 1 && n <= 53 && !at.glued(j) && !all.years.countsThings(j, j + 1)) {
      int year = at.is(j + 1, Role.OF) ? all.years.year(j + 2) : -1;
      int last = year > 0 ? all.years.next() - 1 : j;
      int known = year > 0 ? year : told.yearNamed();
      Period week = known == 0 ? null : nth(Period.year(known), n);
      Time time = Time.period(last, week, Grain.WEEK);
      return year > 0 ? time : time.uncertain();
    }
    if (!at.isAny(j, Role.OF, Role.STARTING, Role.START, Role.ENDED)) {
      return null;
    }
    Time day = all.read(at.is(j + 1, Role.ON) ? j + 2 : j + 1);
    if (day == null || day.kind() != Kind.DAY) {
      return null;
    }
    Period date = day.period();
    Period whole =
        date == null
            ? null
            : at.is(j, Role.ENDED)
                ? Period.days(date.end().minusDays(6), date.end())
                : around(date.start());
    Time week = Time.period(day.last(), whole, Grain.WEEK);
    return day.certain() ? week : week.uncertain();
  }

  /** "next week on Friday", "this week from Tuesday to Thursday"; else the week itself. */
  Time withDays(Time week) {
    Period whole = week.period();
    int j = week.last() + 1;
    boolean between = at.is(j, Role.BETWEEN);
    int day = at.isAny(j, Role.ON, Role.BETWEEN, Role.FROM) ? j + 1 : j;
    if (whole == null || week.grain() != Grain.WEEK || !at.is(day, Role.WEEKDAY)) {
      return week;
    }
    LocalDate first = whole.start().plusDays(at.value(day) - 1L);
    int joint = day + 1;
    boolean range =
        at.is(joint, Role.TO) || at.isDash(joint) || (between && at.is(joint, Role.AND));
    if (range && at.is(joint + 1, Role.WEEKDAY)) {
      LocalDate last = whole.start().plusDays(at.value(joint + 1) - 1L);
      return last.isBefore(first) ? week : dayOf(week, joint + 1, Period.days(first, last));
    }
    return j == day && at.kind(day + 1) == Tokens.Kind.NUMBER
        ? week
        : dayOf(week, day, Period.day(first));
  }

  private static Time dayOf(Time week, int last, Period days) {
    return Time.of(Kind.DAY, last, days, Grain.DAY).from(week.reckoning());
  }

  /** "Friday next week", "Sunday of this week", or null. */
  @Nullable Time weekdayOf(int weekday) {
    int j = at.is(weekday + 1, Role.OF) ? weekday + 2 : weekday + 1;
    if (!at.isUnit(j + 1, Grain.WEEK)) {
      return null;
    }
    int shift =
        switch (at.role(j)) {
          case THIS -> 0;
          case NEXT -> 1;
          case LAST -> -1;
          default -> Integer.MAX_VALUE;
        };
    Period week = shift == Integer.MAX_VALUE ? null : speech.around(Grain.WEEK, shift);
    if (week == null) {
      return null;
    }
    LocalDate day = week.start().plusDays(at.value(weekday) - 1L);
    return Time.of(Kind.DAY, j + 1, Period.day(day), Grain.DAY).from(Reckoning.SPEECH);
  }

  /** "Friday the 11th": that day of the month next to the day of the statement; or null. */
  @Nullable Time weekdayThe(int weekday) {
    LocalDate today = speech.date();
    int day = at.is(weekday + 1, Role.THE) ? all.dates.dayNumber(weekday + 2) : -1;
    int last = all.dates.next() - 1;
    if (day < 0 && at.is(weekday + 1, Role.THE) && at.is(weekday + 2, Role.NUMBER)) {
      day = at.value(weekday + 2);
      last = weekday + 2;
    }
    if (day < 0 || today == null) {
      return null;
    }
    DayOfWeek wanted = DayOfWeek.of(at.value(weekday));
    for (int n = 0; n < 24; n++) {
      YearMonth month = YearMonth.from(today).plusMonths(n % 2 == 0 ? n / 2 : -(n + 1) / 2);
      if (month.isValidDay(day) && month.atDay(day).getDayOfWeek() == wanted) {
        Period found = Period.day(month.atDay(day));
        return Time.of(Kind.DAY, last, found, Grain.DAY).uncertain().from(Reckoning.SPEECH);
      }
    }
    return null;
  }

  /** "the first Friday of July", "the second Monday of next month", or null. */
  @Nullable Time nthWeekday(int n, int weekday) {
    int j = at.isAny(weekday + 1, Role.OF, Role.IN) ? weekday + 2 : weekday + 1;
    Time month = j == weekday + 1 ? null : all.read(j);
    Period whole = month == null ? null : month.period();
    if (month != null && month.grain() != Grain.MONTH) {
      return null;
    }
    boolean alone = month == null && j == weekday + 1;
    if (alone) {
      whole = speech.toTheDay() ? speech.around(Grain.MONTH, 0) : null;
    }
    if (whole == null) {
      return null;
    }
    LocalDate day =
        whole.start().with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(at.value(weekday))));
    if (day.isAfter(whole.end())) {
      return null;
    }
    int last = month == null ? weekday : month.last();
    Time time = Time.of(Kind.DAY, last, Period.day(day), Grain.DAY);
    return month != null && month.certain() ? time : time.uncertain();
  }
}
