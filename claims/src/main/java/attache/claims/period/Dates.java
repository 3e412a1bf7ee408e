package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Reads days and months: "5–10 November", "October 30, 2020", "January to September", "Monday". */
final class Dates {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final Years years;
  private final SpeechDay speech;

  Dates(Expressions all, TimeTokens at, Discourse told) {
    this.all = all;
    this.at = at;
    this.told = told;
    this.years = all.years;
    this.speech = told.speech();
  }

  /** Yesterday and tomorrow. */
  Time nearDay(int i) {
    return Time.of(Kind.DAY, i, speech.day(at.value(i)), Grain.DAY);
  }

  /** "30/10/2020", "30-10-2020", "2020/10/30", "10/2020"; or null. */
  @Nullable Time signed(int i) {
    boolean slash = at.isSign(i + 1, '/');
    if (!(slash || at.isDash(i + 1)) || !at.glued(i + 1) || !at.glued(i + 2)) {
      return null;
    }
    int one = at.number(i);
    int two = at.number(i + 2);
    boolean three = slash ? at.isSign(i + 3, '/') : at.isDash(i + 3);
    if (!three || !at.glued(i + 3) || !at.glued(i + 4)) {
      boolean isMonth = slash && one >= 1 && one <= 12 && at.digits(i + 2) == 4;
      return isMonth && two > 1900 && two < 2100
          ? Time.period(i + 2, Period.month(two, one), Grain.MONTH)
          : null;
    }
    int year = at.number(i + 4);
    if (at.digits(i) == 4) {
      return dated(YearPart.day(two, year), i + 4, one);
    }
    if (at.digits(i + 4) != 4) {
      return null;
    }
    // the day stands first where both orders are possible
    return two > 12
        ? dated(YearPart.day(one, two), i + 4, year)
        : dated(YearPart.day(two, one), i + 4, year);
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
        || at.digits(i + 1) == 4;
  }

  /** The token after a month and the point of its abbreviation. */
  int afterMonth(int i) {
    return at.afterPoint(i);
  }

  @Nullable Time month(int i, boolean between) {
    if (!isMonth(i)) {
      return null;
    }
    int month = at.value(i);
    int after = afterMonth(i);
    int afterDay = years.countsThings(after, after + 1) ? -1 : afterDay(after);
    if (afterDay > 0 && !at.is(afterDay, Role.UNIT)) {
      return monthFirst(i, after, afterDay, between);
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

  /** "October 30, 2020", "November 5-10", "November 5 to December 10". */
  private @Nullable Time monthFirst(int i, int dayToken, int afterDay, boolean between) {
    int month = at.value(i);
    int d1 = at.number(dayToken);
    int joint = afterJoint(afterDay, between);
    if (joint > 0) {
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
    int j = at.isSign(i + 1, ',') ? i + 2 : i + 1;
    Time date = at.is(j, Role.MONTH) || afterDay(j) > 0 ? all.read(j) : null;
    if (date != null && date.kind() == Kind.DAY) {
      return date;
    }
    DayOfWeek weekday = DayOfWeek.of(at.value(i));
    Period then = speech.weekday(weekday, told.isOfFuture(), at.is(i - 1, Role.LAST));
    return Time.of(Kind.DAY, i, then, Grain.DAY).uncertain().from(Reckoning.SPEECH);
  }
}
