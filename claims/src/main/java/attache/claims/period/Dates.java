package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads days and months: "5–10 November", "October 30, 2020", "January to September", "Monday". */
final class Dates {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final Years years;
  private final SpeechDay speech;
  private final TimeConventions conventions;
  private int next;

  Dates(Expressions all, TimeTokens at, Discourse told, TimeConventions conventions) {
    this.all = all;
    this.conventions = conventions;
    this.at = at;
    this.told = told;
    this.years = all.years;
    this.speech = told.speech();
  }

  /** Yesterday and tomorrow. */
  Time nearDay(int i) {
    return Time.of(Kind.DAY, i, speech.day(at.value(i)), Grain.DAY);
  }

  /**
   * "30/10/2020", "30-10-2020", "2020/10/30", "2020-oct-30", "10/2020"; in a diary also "10/30" and
   * "2020 - 10". Null where it is none.
   */
  @Nullable Time signed(int i) {
    boolean slash = at.isSign(i + 1, '/');
    if (!slash && !at.isDash(i + 1)) {
      return null;
    }
    int second = i + 2;
    boolean tight = at.glued(i + 1) && at.glued(second);
    if (!tight) {
      return conventions.toTheDay() ? monthAndYear(i, second) : null;
    }
    boolean third =
        (slash ? at.isSign(i + 3, '/') : at.isDash(i + 3)) && at.glued(i + 3) && at.glued(i + 4);
    int last = at.number(i + 4);
    if (third && at.is(second, Role.MONTH) && at.digits(i) == 4) {
      return dated(YearPart.day(at.value(second), last), i + 4, at.number(i));
    }
    int two = at.number(second);
    if (!third) {
      Time month =
          slash || at.digits(i) < 3 || conventions.toTheDay() ? monthAndYear(i, second) : null;
      return month != null || !conventions.toTheDay() ? month : dayOrMonth(i, second);
    }
    if (at.digits(i) == 4) {
      return dated(YearPart.day(two, last), i + 4, at.number(i));
    }
    if (at.digits(i + 4) == 4 || (conventions.toTheDay() && at.digits(i + 4) == 2)) {
      int year = at.digits(i + 4) == 2 ? Years.ofCentury(last) : last;
      return dated(dayAndMonth(at.number(i), two), i + 4, year);
    }
    return null;
  }

  /** The order the conventions say, or the other where that is none. */
  private YearPart dayAndMonth(int one, int two) {
    boolean monthFirst = two > 12 || (conventions.monthFirst() && one <= 12);
    return monthFirst ? YearPart.day(one, two) : YearPart.day(two, one);
  }

  private @Nullable Time monthAndYear(int i, int second) {
    boolean yearFirst = at.digits(i) == 4;
    int year = at.number(yearFirst ? i : second);
    int month = at.number(yearFirst ? second : i);
    boolean is =
        at.digits(yearFirst ? second : i) <= 2
            && at.digits(yearFirst ? i : second) == 4
            && month >= 1
            && month <= 12
            && year > 1900
            && year < 2100
            && (!yearFirst || conventions.toTheDay());
    return is ? Time.period(second, Period.month(year, month), Grain.MONTH) : null;
  }

  private @Nullable Time dayOrMonth(int i, int second) {
    int one = at.number(i);
    int two = at.number(second);
    boolean isDay =
        one >= 1
            && two >= 1
            && Math.max(one, two) <= 31
            && Math.min(one, two) <= 12
            && !at.is(second + 1, Role.MONTH)
            && nearMonth(second + 1) == null;
    return isDay ? all.parts.inYear(dayAndMonth(one, two), second, Kind.DAY) : null;
  }

  /** In a diary "4.22" is a day and "2015.3" a month, both one token; or null. */
  @Nullable Time pointed(int i) {
    int[] pair = at.pointed(i);
    if (!conventions.toTheDay() || pair.length != 2) {
      return null;
    }
    if (pair[0] > 1900 && pair[0] < 2100 && pair[1] >= 1 && pair[1] <= 12) {
      return Time.period(i, Period.month(pair[0], pair[1]), Grain.MONTH);
    }
    boolean isDay =
        pair[0] >= 1
            && pair[1] >= 1
            && pair[0] <= 12
            && pair[1] <= 31
            && at.isAny(i - 1, Role.ON, Role.IN);
    return isDay ? all.parts.inYear(dayAndMonth(pair[0], pair[1]), i, Kind.DAY) : null;
  }

  /** In a diary "on 15", "the 27th" and "the second" are days of the month; or null. */
  @Nullable Time dayAlone(int i) {
    LocalDate today = speech.date();
    if (!conventions.toTheDay() || today == null || !at.isAny(i - 1, Role.THE, Role.ON)) {
      return null;
    }
    int day = dayNumber(i);
    if (day < 0 && at.is(i, Role.NUMBER) && at.value(i) <= 31) {
      day = at.value(i);
      next = i + 1;
    }
    boolean ends = at.kind(next) != Tokens.Kind.WORD && at.kind(next) != Tokens.Kind.NUMBER;
    boolean isSaid = !at.is(i, Role.NUMBER) || at.is(i - 1, Role.THE);
    if (day < 0 || !ends || at.isSign(next, '%') || at.isDash(next) || !isSaid) {
      return null;
    }
    YearMonth month = YearMonth.from(today);
    return month.isValidDay(day)
        ? Time.of(Kind.DAY, next - 1, Period.day(month.atDay(day)), Grain.DAY).uncertain()
        : null;
  }

  /** The token after the day read last by {@link #dayNumber}. */
  int next() {
    return next;
  }

  /** The day of a month at the token: "30", "30th", "first", "twenty-first"; or -1. */
  int dayNumber(int i) {
    if (at.number(i) >= 0) {
      next = afterDay(i);
      return next < 0 ? -1 : at.number(i);
    }
    if (at.is(i, Role.ORDINAL) && !at.is(i, Trait.HOMONYM)) {
      next = i + 1;
      return at.value(i) <= 31 ? at.value(i) : -1;
    }
    if (at.is(i, Role.NUMBER) && (at.value(i) == 20 || at.value(i) == 30)) {
      int ones = at.isDash(i + 1) ? i + 2 : i + 1;
      if (at.isAny(ones, Role.ORDINAL, Role.NUMBER) && at.value(ones) < 10) {
        next = ones + 1;
        int day = at.value(i) + at.value(ones);
        return day <= 31 ? day : -1;
      }
    }
    return -1;
  }

  /** "twenty-second of June", "tenth of September"; or null. */
  @Nullable Time dayInWords(int i) {
    int day = dayNumber(i);
    int month = day < 0 ? -1 : skipOf(next);
    boolean is = month > 0 && month > next && isMonth(month);
    return is
        ? all.parts.inYear(YearPart.day(at.value(month), day), afterMonth(month) - 1, Kind.DAY)
        : null;
  }

  /** "20th of next month": the month named by its distance; or null. */
  private @Nullable YearMonth nearMonth(int i) {
    int j = at.isAny(i, Role.OF, Role.IN) ? i + 1 : i;
    int shift =
        switch (at.role(j)) {
          case THIS -> 0;
          case NEXT -> 1;
          case LAST, PREVIOUS -> -1;
          default -> Integer.MIN_VALUE;
        };
    LocalDate today = speech.date();
    if (shift == Integer.MIN_VALUE || !at.isUnit(j + 1, Grain.MONTH) || today == null) {
      return null;
    }
    next = j + 2;
    return YearMonth.from(today).plusMonths(shift);
  }

  private @Nullable Time daysIn(YearMonth month, int d1, int d2) {
    boolean valid = d1 <= d2 && d1 > 0 && month.isValidDay(d2);
    return valid
        ? Time.of(Kind.DAY, next - 1, Period.days(month.atDay(d1), month.atDay(d2)), Grain.DAY)
            .from(Time.Reckoning.SPEECH)
        : null;
  }

  /** "(the month of) September": a month after a word that says so. */
  Time monthOf(int i) {
    int after = afterMonth(i);
    return all.parts.inYear(
        YearPart.months(at.value(i), at.value(i), Grain.MONTH), after - 1, Kind.PERIOD);
  }

  static @Nullable Time dated(YearPart part, int last, int year) {
    Period period = year < 1800 || year > 2199 ? null : part.in(year);
    return period == null ? null : Time.of(Kind.DAY, last, period, Grain.DAY);
  }

  /** The token after a day of a month ("30", "30th"), or -1. */
  int afterDay(int i) {
    int n = at.number(i);
    if (n < 1 || n > 31 || at.kind(i - 1) == Tokens.Kind.CURRENCY) {
      return -1;
    }
    return at.afterSuffix(i);
  }

  /** "5 November 2020", "30th of October", "5-10 November", "26 July to 22 August 2019". */
  @Nullable Time dayFirst(int i, int after, boolean between) {
    int d1 = at.number(i);
    int joint = afterJoint(after, between);
    YearMonth near = joint < 0 && at.is(after, Role.OF) ? nearMonth(after) : null;
    if (near != null) {
      return daysIn(near, d1, d1);
    }
    if (joint > 0 && afterDay(joint) > 0) {
      near = nearMonth(afterDay(joint));
      if (near != null) {
        return daysIn(near, d1, at.number(joint));
      }
    }
    boolean isFrom = joint > 0 && at.isAny(i - 1, Role.FROM, Role.BETWEEN);
    if (isFrom && isMonth(joint) && afterDay(afterMonth(joint)) > 0) {
      int day = afterMonth(joint);
      YearPart part = YearPart.days(at.value(joint), d1, at.value(joint), at.number(day));
      return d1 < at.number(day) ? all.parts.inYear(part, afterDay(day) - 1, Kind.DAY) : null;
    }
    boolean listed = joint < 0 && at.is(after, Role.AND);
    if (listed) {
      joint = after + 1;
    }
    if (joint > 0) {
      int afterSecond = afterDay(joint);
      int d2 = at.number(joint);
      int month = afterSecond < 0 ? -1 : skipOf(afterSecond);
      if (month > 0 && isMonth(month) && (!listed || d2 == d1 + 1)) {
        YearPart part = YearPart.days(at.value(month), d1, at.value(month), d2);
        return d2 > d1 ? all.parts.inYear(part, afterMonth(month) - 1, Kind.DAY) : null;
      }
    }
    int m = skipOf(after);
    if (!isMonth(m)) {
      return null;
    }
    int afterMonth = afterMonth(m);
    joint = afterJoint(afterMonth, between);
    int afterSecond = joint < 0 ? -1 : afterDay(joint);
    if (afterSecond > 0) {
      int m2 = skipOf(afterSecond);
      if (isMonth(m2)) {
        YearPart part = YearPart.days(at.value(m), d1, at.value(m2), at.number(joint));
        return all.parts.inYear(part, afterMonth(m2) - 1, Kind.DAY);
      }
    }
    return all.parts.inYear(YearPart.day(at.value(m), d1), afterMonth - 1, Kind.DAY);
  }

  private int skipOf(int i) {
    return at.is(i, Role.OF) ? i + 1 : i;
  }

  /** The token after a sign or word that joins the ends of a range, or -1. */
  private int afterJoint(int i, boolean between) {
    boolean joint = at.isDash(i) || (at.is(i, Role.TO)) || (between && at.is(i, Role.AND));
    return joint ? i + 1 : -1;
  }

  /** Whether the word is a month, and not "may" or "march". */
  boolean isMonth(int i) {
    if (!at.is(i, Role.MONTH)) {
      return false;
    }
    return at.capital(i)
        || !(at.is(i, Trait.HOMONYM) || at.is(i, Trait.LOWER))
        || at.digits(i + 1) == 4
        || (at.is(i, Trait.POINT) && isByDay(i));
  }

  /** Whether a day stands before or after an abbreviated month, or a word that takes a month. */
  private boolean isByDay(int i) {
    int after = at.afterPoint(i);
    return (dayNumber(after) > 0 && !years.countsThings(after, after + 1))
        || (at.number(i - 1) >= 1 && at.number(i - 1) <= 31)
        || at.is(i - 1, Role.SUFFIX)
        || at.isAny(i - 1, Role.LAST, Role.NEXT, Role.THIS);
  }

  /** The token after a month and the point of its abbreviation. */
  int afterMonth(int i) {
    boolean point = conventions.toTheDay() && at.isSign(i + 1, '.') && at.glued(i + 1);
    return point && at.glued(i + 2) && at.number(i + 2) > 0 ? i + 2 : at.afterPoint(i);
  }

  @Nullable Time month(int i, boolean between) {
    if (!isMonth(i)) {
      return null;
    }
    int month = at.value(i);
    int after = afterMonth(i);
    int dayToken = at.is(after, Role.THE) ? after + 1 : after;
    int day = years.countsThings(dayToken, dayToken + 1) ? -1 : dayNumber(dayToken);
    int afterDay = day < 0 ? -1 : next;
    if (day > 0 && !at.is(afterDay, Role.UNIT) && isDayOfMonth(dayToken, afterDay)) {
      return monthFirst(i, day, afterDay, between);
    }
    boolean signed =
        conventions.toTheDay()
            && (at.isDash(after) || at.isSign(after, '/'))
            && at.glued(after)
            && at.glued(after + 1)
            && at.number(after + 1) > 0
            && afterDay(after + 1) > 0;
    if (signed) {
      YearPart part = YearPart.day(month, at.number(after + 1));
      return all.parts.inYear(part, afterDay(after + 1) - 1, Kind.DAY);
    }
    if (at.digits(after) == 2 && at.number(after) > 31 && !years.countsThings(after, after + 1)) {
      return Time.period(
          after, Period.month(Years.ofCentury(at.number(after)), month), Grain.MONTH);
    }
    if (at.is(after, Role.BETWEEN)) {
      Time days = daysBetween(month, after + 1);
      if (days != null) {
        return days;
      }
    }
    if (at.isSign(after, ',') && years.year(after + 1) > 0) {
      int year = years.year(after + 1);
      int last = years.next() - 1;
      if (!years.countsThings(after + 1, last + 1)) {
        return Time.period(last, Period.month(year, month), Grain.MONTH);
      }
    }
    if (at.isUnit(at.isDash(after) ? after + 1 : after, Grain.QUARTER)) {
      int unit = at.isDash(after) ? after + 1 : after;
      YearPart quarter = YearPart.months((month + 9) % 12 + 1, month, Grain.QUARTER);
      return at.is(unit, Trait.PLURAL) ? null : all.parts.inYear(quarter, unit, Kind.PERIOD);
    }
    Time listed = listed(i, after);
    if (listed != null) {
      return listed;
    }
    int year = years.year(after);
    int afterYear = year > 0 ? years.next() : after;
    if (year > 0 && years.countsThings(after, afterYear)) {
      year = -1;
      afterYear = after;
    }
    int joint = afterJoint(afterYear, between);
    if (joint > 0 && isMonth(joint)) {
      YearPart part = YearPart.months(month, at.value(joint), Grain.QUARTER);
      int afterSecond = afterMonth(joint);
      if (year < 0) {
        return all.parts.inYear(part, afterSecond - 1, Kind.PERIOD);
      }
      int second = years.year(afterSecond);
      Period period = second > 0 ? part.between(year, second) : part.between(year, year);
      int last = second > 0 ? years.next() - 1 : afterSecond - 1;
      return period == null ? null : Time.period(last, period, Grain.QUARTER);
    }
    if (year > 0) {
      return Time.period(afterYear - 1, Period.month(year, month), Grain.MONTH);
    }
    if (at.is(after, Role.AND) && isMonth(after + 1)) {
      int afterSecond = afterMonth(after + 1);
      if (at.value(after + 1) == month + 1 && afterDay(afterSecond) < 0) {
        return all.parts.inYear(
            YearPart.months(month, month + 1, Grain.QUARTER), afterSecond - 1, Kind.PERIOD);
      }
      int shared = years.year(afterSecond);
      if (shared > 0) {
        return Time.period(after - 1, Period.month(shared, month), Grain.MONTH).uncertain();
      }
    }
    Time inYear =
        all.parts.inYear(YearPart.months(month, month, Grain.MONTH), after - 1, Kind.PERIOD);
    boolean alone = inYear.last() == after - 1;
    return alone && at.is(i, Trait.HOMONYM) && !isCued(i) ? null : inYear;
  }

  /** Whether a word before lets expect a month where the word could also be a name or a verb. */
  private boolean isCued(int i) {
    if (at.isDash(i - 1)) {
      return true;
    }
    return switch (at.role(i - 1)) {
      case NONE,
          COUNTED,
          MEASURED,
          CHANGE,
          WAS,
          FUTURE,
          PERFECT,
          NAME,
          PLAN,
          NUMBER,
          MONTH,
          WHAT,
          THE ->
          false;
      default -> true;
    };
  }

  /** "April, May and June": months that follow one another; or null. */
  private @Nullable Time listed(int i, int after) {
    int month = at.value(i);
    int last = month;
    int j = after;
    while (at.isSign(j, ',') && isMonth(j + 1) && at.value(j + 1) == last + 1) {
      last++;
      j = afterMonth(j + 1);
    }
    boolean is =
        last > month && at.is(j, Role.AND) && isMonth(j + 1) && at.value(j + 1) == last + 1;
    return is
        ? all.parts.inYear(
            YearPart.months(month, last + 1, Grain.QUARTER), afterMonth(j + 1) - 1, Kind.PERIOD)
        : null;
  }

  /** "February between 2 and 7", or null. */
  private @Nullable Time daysBetween(int month, int i) {
    int afterFirst = afterDay(i);
    int joint = afterFirst < 0 ? -1 : afterJoint(afterFirst, true);
    int afterSecond = joint < 0 ? -1 : afterDay(joint);
    if (afterSecond < 0 || at.number(joint) <= at.number(i)) {
      return null;
    }
    YearPart part = YearPart.days(month, at.number(i), month, at.number(joint));
    return all.parts.inYear(part, afterSecond - 1, Kind.DAY);
  }

  /** A day in words after a month is one only where nothing is counted by it: "May first,". */
  private boolean isDayOfMonth(int day, int after) {
    return at.number(day) >= 0
        || (at.kind(after) != Tokens.Kind.WORD && !at.isDash(after))
        || years.year(after) > 0
        || at.is(after, Role.TO);
  }

  /** "October 30, 2020", "November 5-10", "November 5 to December 10". */
  private @Nullable Time monthFirst(int i, int d1, int afterDay, boolean between) {
    int month = at.value(i);
    int joint = afterJoint(afterDay, between);
    if (joint > 0) {
      if (at.is(joint, Role.THE)) {
        joint++;
      }
      if (isMonth(joint)) {
        int second = afterMonth(joint);
        int afterSecond = afterDay(second);
        if (afterSecond > 0) {
          YearPart part = YearPart.days(month, d1, at.value(joint), at.number(second));
          return all.parts.inYear(part, afterSecond - 1, Kind.DAY);
        }
      }
      int afterSecond = afterDay(joint);
      if (afterSecond > 0 && at.number(joint) > d1 && !isMonth(afterSecond)) {
        YearPart part = YearPart.days(month, d1, month, at.number(joint));
        return all.parts.inYear(part, afterSecond - 1, Kind.DAY);
      }
    }
    return all.parts.inYear(YearPart.day(month, d1), afterDay - 1, Kind.DAY);
  }

  /** A weekday, with the date it stands before, or the last such day. */
  @Nullable Time weekday(int i) {
    if (!at.capital(i) && at.is(i, Trait.LOWER)) {
      return null;
    }
    Time inWeek = all.weeks.weekdayOf(i);
    if (inWeek == null) {
      inWeek = all.weeks.weekdayThe(i);
    }
    if (inWeek != null) {
      return inWeek;
    }
    int j = at.isSign(i + 1, ',') || (at.isSign(i + 1, '.') && at.glued(i + 1)) ? i + 2 : i + 1;
    Time date =
        at.is(j, Role.MONTH) || afterDay(j) > 0 || at.is(j, Role.ORDINAL) ? all.read(j) : null;
    if (date != null && date.kind() == Kind.DAY) {
      return date;
    }
    DayOfWeek weekday = DayOfWeek.of(at.value(i));
    Period then = speech.weekday(weekday, told.isOfFuture(), at.is(i - 1, Role.LAST));
    return Time.of(Kind.DAY, i, then, Grain.DAY).uncertain().from(Reckoning.SPEECH);
  }
}
