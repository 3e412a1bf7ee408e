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
 * Reads expressions of time that begin at a token: a year, a month, part of a year, "last year",
 * "nine months to September". Every reading looks a bounded number of tokens ahead.
 */
final class Expressions {

  /** More years than this are no span that anything is counted over. */
  private static final int MOST_YEARS = 200;

  private final TimeTokens at;
  private final Discourse told;
  private final @Nullable LocalDate day;
  private final FiscalCalendar fiscal;
  private final Years years;

  Expressions(TimeTokens at, Discourse told, FiscalCalendar fiscal) {
    this.at = at;
    this.told = told;
    this.day = told.day();
    this.fiscal = fiscal;
    this.years = new Years(at, fiscal);
  }

  Years years() {
    return years;
  }

  /** The expression that begins at the token, or null. */
  @Nullable Time read(int i) {
    return read(i, false);
  }

  /**
   * The expression that begins at the token, or null.
   *
   * @param between whether "and" joins the ends of a range, as it does after "between"
   */
  @Nullable Time read(int i, boolean between) {
    if (at.kind(i) == Tokens.Kind.NUMBER) {
      return numeric(i, between);
    }
    if (at.isApostrophe(i)) {
      return years.read(i, between);
    }
    return switch (at.role(i)) {
      case THE -> at.is(i + 1, Role.THE) ? null : read(i + 1, between);
      case MONTH -> month(i, between);
      case WEEKDAY -> weekday(i);
      case ORDINAL -> ordinal(at.value(i), i + 1);
      case NUMBER, VAGUE -> counted(i);
      case ARTICLE ->
          at.is(i + 1, Role.NUMBER) || at.is(i + 1, Role.VAGUE) ? counted(i + 1) : counted(i);
      case LAST -> last(i);
      case PREVIOUS, FOLLOWING -> neighbour(i);
      case NEXT -> next(i);
      case THIS, THAT -> current(i);
      case SAME -> same(i);
      case FISCAL, FY -> fiscalYear(i);
      case END, START -> edge(i);
      case EARLY, MID, LATE -> third(i);
      case EARLIER, LATER -> {
        Time now = at.is(i + 1, Role.THIS) ? current(i + 1) : null;
        yield now == null ? null : now.uncertain();
      }
      case UNIT -> unit(i);
      case LETTER -> lettered(i);
      case YESTERDAY -> day == null ? null : nearDay(i);
      case DECADE_NAME ->
          Time.period(i, Period.months(at.value(i), 1, at.value(i) + 9, 12), Grain.DECADE);
      default -> null;
    };
  }

  private Time nearDay(int i) {
    LocalDate today = day;
    return Time.of(
        Kind.DAY, i, today == null ? null : Period.day(today.plusDays(at.value(i))), Grain.DAY);
  }

  // ---------------------------------------------------------------- numbers, days and months

  private @Nullable Time numeric(int i, boolean between) {
    int[] dotted = at.dotted(i);
    if (dotted.length == 3) {
      return dated(YearPart.day(dotted[1], dotted[0]), i, dotted[2]);
    }
    Time signed = signed(i);
    if (signed != null) {
      return signed;
    }
    int n = at.number(i);
    if (n < 0) {
      return counted(i);
    }
    int after = afterDay(i);
    if (after > 0) {
      Time days = dayFirst(i, after, between);
      if (days != null) {
        return days;
      }
    }
    if (at.is(i + 1, Role.LETTER) && at.glued(i + 1)) {
      return lettered(i);
    }
    if (after > i + 1) {
      return ordinal(n, after);
    }
    boolean isDecade =
        at.digits(i) == 2 && n % 10 == 0 && n > 0 && at.glued(i + 1) && at.isWord(i + 1, "s");
    if (isDecade && (at.is(i - 1, Role.THE) || at.isApostrophe(i - 1))) {
      return Time.period(i + 1, Period.months(1900 + n, 1, 1909 + n, 12), Grain.DECADE);
    }
    Time year = years.read(i, between);
    if (year == null) {
      return counted(i);
    }
    int quarter = year.last() + 1;
    if (year.period() != null && at.is(quarter, Role.LETTER)) {
      YearPart part = letterPart(quarter);
      if (part != null) {
        Period there = part.in(year.period().start().getYear());
        return Time.period(years.next() - 1, there, part.grain());
      }
    }
    return year;
  }

  /** "30/10/2020", "30-10-2020", "2020/10/30", "10/2020"; or null. */
  private @Nullable Time signed(int i) {
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

  private static @Nullable Time dated(YearPart part, int last, int year) {
    Period period = year < 1800 || year > 2199 ? null : part.in(year);
    return period == null ? null : Time.of(Kind.DAY, last, period, Grain.DAY);
  }

  /** The token after a day of a month ("30", "30th"), or -1. */
  private int afterDay(int i) {
    int n = at.number(i);
    if (n < 1 || n > 31 || at.kind(i - 1) == Tokens.Kind.CURRENCY) {
      return -1;
    }
    boolean suffix =
        at.glued(i + 1)
            && (at.isWord(i + 1, "st")
                || at.isWord(i + 1, "nd")
                || at.isWord(i + 1, "rd")
                || at.isWord(i + 1, "th"));
    return suffix ? i + 2 : i + 1;
  }

  /** "5 November 2020", "30th of October", "5-10 November", "26 July to 22 August 2019". */
  private @Nullable Time dayFirst(int i, int after, boolean between) {
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
        return d2 > d1 ? inYear(part, afterMonth(month) - 1, Kind.DAY) : null;
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
        return inYear(part, afterMonth(m2) - 1, Kind.DAY);
      }
    }
    return inYear(YearPart.day(at.value(m), d1), afterMonth - 1, Kind.DAY);
  }

  private int skipOf(int i) {
    int j = at.is(i, Role.OF) ? i + 1 : i;
    return j;
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
    int month = at.value(i);
    boolean unmistakable = at.length(i) >= 6 || (at.length(i) >= 4 && isOnlyMonth(month));
    return at.capital(i) || (unmistakable && month != 8) || at.digits(i + 1) == 4;
  }

  /** April, June and July are no other English words; March and May are. */
  private static boolean isOnlyMonth(int month) {
    return month == 4 || month == 6 || month == 7;
  }

  /** The token after a month and the point of its abbreviation. */
  private int afterMonth(int i) {
    return at.length(i) <= 4 && at.isSign(i + 1, '.') && at.glued(i + 1) ? i + 2 : i + 1;
  }

  private @Nullable Time month(int i, boolean between) {
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
        return inYear(part, afterSecond - 1, Kind.PERIOD);
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
        return inYear(
            YearPart.months(month, month + 1, Grain.QUARTER), afterSecond - 1, Kind.PERIOD);
      }
      int shared = years.year(afterSecond);
      if (shared > 0) {
        return Time.period(after - 1, Period.month(shared, month), Grain.MONTH).uncertain();
      }
    }
    Time inYear = inYear(YearPart.months(month, month, Grain.MONTH), after - 1, Kind.PERIOD);
    boolean alone = inYear.last() == after - 1;
    return alone && at.length(i) <= 5 && !isCued(i) ? null : inYear;
  }

  /** Whether a word before lets expect a month where the word could also be a name or a verb. */
  private boolean isCued(int i) {
    if (at.isDash(i - 1) || (isOnlyMonth(at.value(i)) && at.length(i) >= 4)) {
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
          return inYear(part, afterSecond - 1, Kind.DAY);
        }
      }
      int afterSecond = afterDay(joint);
      if (afterSecond > 0 && at.number(joint) > d1 && !isMonth(afterSecond)) {
        YearPart part = YearPart.days(month, d1, month, at.number(joint));
        return inYear(part, afterSecond - 1, Kind.DAY);
      }
    }
    return inYear(YearPart.day(month, d1), afterDay - 1, Kind.DAY);
  }

  /** A weekday, with the date it stands before, or the last such day. */
  private @Nullable Time weekday(int i) {
    if (!at.capital(i)) {
      return null;
    }
    int j = at.isSign(i + 1, ',') ? i + 2 : i + 1;
    Time date = at.is(j, Role.MONTH) || afterDay(j) > 0 ? read(j) : null;
    if (date != null && date.kind() == Kind.DAY) {
      return date;
    }
    LocalDate today = day;
    if (today == null) {
      return Time.of(Kind.DAY, i, null, Grain.DAY);
    }
    DayOfWeek weekday = DayOfWeek.of(at.value(i));
    LocalDate then =
        today.with(
            told.isOfFuture()
                ? TemporalAdjusters.nextOrSame(weekday)
                : at.is(i - 1, Role.LAST)
                    ? TemporalAdjusters.previous(weekday)
                    : TemporalAdjusters.previousOrSame(weekday));
    return Time.of(Kind.DAY, i, Period.day(then), Grain.DAY).uncertain().from(Reckoning.SPEECH);
  }

  // ---------------------------------------------------------------- parts of a year

  /** A part of a year with the year after it, or with a year supplied. */
  private Time inYear(YearPart part, int last, Kind kind) {
    Time stated = withYearSaid(part, last, kind);
    if (stated != null) {
      return stated;
    }
    int year = told.yearOf(part);
    Period period = year == 0 ? null : part.in(year);
    return Time.of(kind, last, period, part.grain()).uncertain();
  }

  /** "…, 2020", "… of 2020", "… of FY 2019-20", "… of this year", "… of the year"; or null. */
  private @Nullable Time withYearSaid(YearPart part, int last, Kind kind) {
    int j = last + 1;
    boolean comma = at.isSign(j, ',');
    if (comma || (at.isDash(j) && at.digits(j + 1) == 4)) {
      j++;
    }
    boolean of = at.is(j, Role.OF) || at.is(j, Role.IN);
    if (of) {
      j++;
    }
    boolean the = at.is(j, Role.THE);
    if (the) {
      j++;
    }
    if (at.isUnit(j, Grain.YEAR) && years.year(j + 1) > 0) {
      j++;
    }
    Time year = at.is(j, Role.FY) || at.is(j, Role.FISCAL) ? fiscalYear(j) : yearAt(j, comma);
    if (year != null) {
      Period named = year.period();
      Period period = null;
      if (named != null) {
        period =
            named.isFiscalYear()
                ? part.inYearFrom(YearMonth.from(named.start()))
                : part.in(named.end().getYear());
        if (period == null) {
          return null;
        }
      }
      Time whole = Time.of(kind, year.last(), period, part.grain()).from(year.reckoning());
      return year.certain() ? whole : whole.uncertain();
    }
    if (the && of && at.isUnit(j, Grain.YEAR)) {
      int known = told.yearNamed();
      return Time.of(kind, j, known == 0 ? null : part.in(known), part.grain()).uncertain();
    }
    return null;
  }

  /** A year in digits or "last year", "this year" and the like; after a comma only in digits. */
  private @Nullable Time yearAt(int j, boolean comma) {
    int year = years.year(j);
    if (year > 0) {
      if (years.countsThings(j, years.next())) {
        return null;
      }
      Time read = years.read(j, false);
      return read != null && read.kind() == Kind.PERIOD && read.grain() == Grain.YEAR ? read : null;
    }
    if (comma) {
      return null;
    }
    int unit = j + 1;
    if (at.isUnit(j, Grain.YEAR) && at.is(j + 1, Role.EARLIER)) {
      return null;
    }
    if (!at.isUnit(unit, Grain.YEAR)) {
      return null;
    }
    return switch (at.role(j)) {
      case LAST, THIS, NEXT -> {
        int shift = at.is(j, Role.THIS) ? 0 : at.is(j, Role.NEXT) ? 1 : -1;
        LocalDate today = day;
        Period period = today == null ? null : Period.year(today.getYear() + shift);
        yield Time.period(unit, period, Grain.YEAR).from(Reckoning.SPEECH);
      }
      case PREVIOUS, FOLLOWING, SAME, THAT -> {
        int shift = at.is(j, Role.PREVIOUS) ? -1 : at.is(j, Role.FOLLOWING) ? 1 : 0;
        int known = told.yearNamed();
        Period period = known == 0 ? null : Period.year(known + shift);
        yield Time.period(unit, period, Grain.YEAR).uncertain().from(Reckoning.TEXT);
      }
      default -> null;
    };
  }

  /** "Q3 2021", "Q1-Q3 2020", "H1 2022", "3Q21", "9M 2020". */
  private @Nullable Time lettered(int i) {
    YearPart part = letterPart(i);
    if (part == null) {
      return null;
    }
    int after = years.next();
    if (at.glued(after) && at.digits(after) == 2) {
      return Time.period(after, part.in(2000 + at.number(after)), part.grain());
    }
    if (at.isApostrophe(after) || at.isDash(after)) {
      int year = years.year(at.isDash(after) ? after + 1 : after);
      if (year > 0) {
        return Time.period(years.next() - 1, part.in(year), part.grain());
      }
    }
    return inYear(part, after - 1, Kind.PERIOD);
  }

  /** The part that letter and digit name, leaving what follows in {@link Years#next}; or null. */
  private @Nullable YearPart letterPart(int i) {
    boolean digitFirst = at.kind(i) == Tokens.Kind.NUMBER;
    int letter = digitFirst ? i + 1 : i;
    int digit = digitFirst ? i : i + 1;
    if (!at.is(letter, Role.LETTER) || !at.capital(letter) || !at.glued(i + 1)) {
      return null;
    }
    Grain grain = at.grain(letter);
    int n = at.number(digit);
    int most = grain == Grain.QUARTER ? 4 : grain == Grain.HALF ? 2 : digitFirst ? 12 : 0;
    if (n < 1 || n > most || grain == Grain.YEAR || at.kind(i - 1) == Tokens.Kind.CURRENCY) {
      return null;
    }
    years.leaveAt(i + 2);
    if (grain == Grain.MONTH) {
      // "9M 2020" is nine months, "$9M" and "9m tonnes" are not: the year has to follow
      return years.year(i + 2) > 0 && years.leaveAt(i + 2)
          ? YearPart.months(1, n, Grain.QUARTER)
          : null;
    }
    int months = grain.months();
    int last = n;
    if (at.isDash(i + 2)
        && at.is(i + 3, Role.LETTER)
        && at.grain(i + 3) == grain
        && at.glued(i + 4)) {
      int n2 = at.number(i + 4);
      if (n2 > n && n2 <= most) {
        last = n2;
        years.leaveAt(i + 5);
      }
    }
    return YearPart.months(months * (n - 1) + 1, months * last, grain);
  }

  /**
   * "first quarter", "third-quarter", "first nine months", "second half", "14th Five-Year Plan".
   */
  private @Nullable Time ordinal(int n, int after) {
    int j = at.isDash(after) ? after + 1 : after;
    if (at.is(j, Role.UNIT)) {
      return ordinalUnit(n, j);
    }
    if (at.is(j, Role.CONSECUTIVE) && at.is(j + 1, Role.UNIT)) {
      return Time.of(Kind.DURATION, j + 1, null, at.grain(j + 1));
    }
    if (at.is(j, Role.OF) && isMonth(j + 1)) {
      return inYear(YearPart.day(at.value(j + 1), n), afterMonth(j + 1) - 1, Kind.DAY);
    }
    int counted = years.count(j);
    int unit = years.next();
    if (counted < 0) {
      return null;
    }
    if (at.isDash(unit) && at.isUnit(unit + 1, Grain.YEAR) && at.is(unit + 2, Role.PLAN)) {
      return named(unit + 2);
    }
    if (n == 1 && at.is(unit, Role.UNIT)) {
      int months = counted * at.grain(unit).months();
      if (months > 0 && months <= 12) {
        return partOf(YearPart.months(1, months, Grain.QUARTER), unit);
      }
      return Time.of(Kind.DURATION, unit, null, at.grain(unit));
    }
    return null;
  }

  private @Nullable Time ordinalUnit(int n, int unit) {
    Grain grain = at.grain(unit);
    if (at.isWord(unit + 1, "in") && at.isWord(unit + 2, "a") && at.isWord(unit + 3, "row")) {
      return Time.of(Kind.DURATION, unit + 3, null, grain);
    }
    int last = unit;
    if (grain == Grain.HALF && at.isDash(unit + 1) && at.isUnit(unit + 2, Grain.YEAR)) {
      last = unit + 2;
    }
    return switch (grain) {
      case QUARTER, HALF -> {
        int months = grain.months();
        yield n * months > 12
            ? null
            : partOf(YearPart.months(months * (n - 1) + 1, months * n, grain), last);
      }
      case MONTH -> withYearSaid(YearPart.months(n, n, grain), unit, Kind.PERIOD);
      case WEEK -> within(unit);
      case CENTURY -> Time.of(Kind.NAME, unit, null, grain);
      case DECADE -> Time.of(Kind.DURATION, unit, null, grain);
      default -> null;
    };
  }

  /** "the last week of July" is put at the month: no figure is of a week. */
  private @Nullable Time within(int unit) {
    if (!at.is(unit + 1, Role.OF)) {
      return null;
    }
    Time whole =
        at.is(unit + 2, Role.THE) && at.is(unit + 3, Role.UNIT)
            ? theUnit(unit + 3)
            : read(unit + 2);
    return whole == null || whole.kind() != Kind.PERIOD ? null : whole.uncertain();
  }

  /** A part of a year; "the first half of October" is put at the whole month. */
  private Time partOf(YearPart part, int last) {
    if (withYearSaid(part, last, Kind.PERIOD) == null && at.is(last + 1, Role.OF)) {
      int j = at.is(last + 2, Role.THE) ? last + 3 : last + 2;
      if (isMonth(j)) {
        Time month = month(j, false);
        if (month != null) {
          return month.uncertain();
        }
      }
      if (at.is(j, Role.UNIT) || years.year(j) > 0) {
        return Time.period(j, null, part.grain());
      }
    }
    return inYear(part, last, Kind.PERIOD);
  }

  private static Time named(int last) {
    return Time.of(Kind.NAME, last, null, Grain.YEAR);
  }

  /** "the end of October", "end-2019", "the beginning of last year". */
  private @Nullable Time edge(int i) {
    boolean end = at.is(i, Role.END);
    int j = i + 1;
    if (at.is(j, Role.OF) || at.isDash(j)) {
      j++;
    } else if (!end || !(at.is(j, Role.MONTH) || at.digits(j) == 4)) {
      return null;
    }
    return edgeOf(end, j);
  }

  private @Nullable Time edgeOf(boolean end, int j) {
    Time whole = at.is(j, Role.THE) && at.is(j + 1, Role.UNIT) ? theUnit(j + 1) : read(j);
    if (whole == null || whole.kind() == Kind.RATE || whole.kind() == Kind.DURATION) {
      return null;
    }
    Period period = whole.period();
    if (whole.kind() == Kind.AHEAD) {
      return whole;
    }
    return period == null
        ? whole.with(Kind.AS_OF)
        : whole.with(Kind.AS_OF).with(Period.asOf(end ? period.end() : period.start()));
  }

  /** "the year", "the month": the one named last, or that of the day. */
  private @Nullable Time theUnit(int unit) {
    LocalDate today = day;
    Grain grain = at.grain(unit);
    if (grain == Grain.YEAR) {
      Time before = unit(unit);
      if (before != null) {
        return before;
      }
      int known = told.yearNamed();
      return Time.period(unit, known == 0 ? null : Period.year(known), grain).uncertain();
    }
    return today == null
        ? Time.period(unit, null, grain)
        : whole(unit, grain, today, 0).uncertain();
  }

  /** "early 2020", "mid-2019", "late October", "late last year": years are cut in three. */
  private @Nullable Time third(int i) {
    int j = at.isDash(i + 1) || at.is(i + 1, Role.IN) || at.is(i + 1, Role.OF) ? i + 2 : i + 1;
    if (at.is(j, Role.UNIT) || at.is(j, Role.ARTICLE) || at.is(j, Role.NUMBER)) {
      return null;
    }
    Time whole = read(j);
    if (whole == null || (whole.kind() != Kind.PERIOD && whole.kind() != Kind.AHEAD)) {
      return null;
    }
    Period period = whole.period();
    if (period == null || !period.isCalendarYear()) {
      return whole.uncertain();
    }
    int first = at.is(i, Role.EARLY) ? 1 : at.is(i, Role.MID) ? 5 : 9;
    int year = period.start().getYear();
    return whole.with(Period.months(year, first, year, first + 3)).uncertain();
  }

  // ---------------------------------------------------------------- fiscal years

  /** "FY2019", "FY 2012-13", "financial year 2019-20", "fiscal 2019", "the fiscal year to June". */
  private @Nullable Time fiscalYear(int i) {
    int j = i + 1;
    if (at.is(i, Role.FISCAL) && at.isUnit(j, Grain.YEAR)) {
      j++;
      Time ended = window(1, Grain.YEAR, j);
      if (ended != null) {
        return ended;
      }
    }
    if (at.is(i, Role.FY) && (at.isDash(j) || at.isApostrophe(j)) && at.digits(j + 1) > 0) {
      j++;
    }
    return years.fiscal(j, at.is(i, Role.FY));
  }

  /** "last financial year", "the current fiscal year". */
  private @Nullable Time fiscalNear(int i, int shift) {
    if (!at.is(i, Role.FISCAL) || !at.isUnit(i + 1, Grain.YEAR)) {
      return null;
    }
    LocalDate today = day;
    if (today == null) {
      return Time.period(i + 1, null, Grain.YEAR).from(Reckoning.SPEECH);
    }
    int start = fiscal.startYear(today.getYear(), today.getMonthValue()) + shift;
    Period period = Period.fiscalYear(start, fiscal.startMonth());
    return Time.period(i + 1, period, Grain.YEAR).from(Reckoning.SPEECH);
  }

  // ---------------------------------------------------------------- last, this, next

  /** "last year", "last October", "the last three months of 2019", "the past five years". */
  private @Nullable Time last(int i) {
    int j = i + 1;
    if (isMonth(j)) {
      return nearMonth(j, -1);
    }
    if (at.is(j, Role.WEEKDAY)) {
      return weekday(j);
    }
    Time fiscalYear = fiscalNear(j, -1);
    if (fiscalYear != null) {
      return fiscalYear;
    }
    int n = years.count(j);
    int unit = n < 0 ? j : years.next();
    boolean vague = n < 0 && at.is(j, Role.VAGUE);
    if (vague) {
      unit = j + 1;
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (vague) {
      return Time.of(Kind.SINCE, unit, null, grain).from(Reckoning.SPEECH);
    }
    Time ofYear = lastOfYear(Math.max(n, 1), unit);
    if (ofYear != null) {
      return ofYear;
    }
    boolean past = at.isWord(i, "past");
    Time within = grain == Grain.WEEK || grain == Grain.DAY ? within(unit) : null;
    if (within != null) {
      return within;
    }
    if (n < 0 && !past && grain != Grain.DECADE) {
      return near(unit, grain, -1);
    }
    return lookBack(Math.max(n, 1), unit, i);
  }

  /** "the last quarter of 2019", "the final three months of last year", or null. */
  private @Nullable Time lastOfYear(int n, int unit) {
    int months = n * at.grain(unit).months();
    if (months == 0 || months >= 12 || !at.is(unit + 1, Role.OF)) {
      return null;
    }
    return withYearSaid(YearPart.months(13 - months, 12, at.grain(unit)), unit, Kind.PERIOD);
  }

  private Time lookBack(int n, int unit, int i) {
    LocalDate today = day;
    Grain grain = at.grain(unit);
    if (!at.isWord(i, "past") && !at.isWord(i, "last")) {
      return Time.of(Kind.DURATION, unit, null, grain);
    }
    return Time.of(Kind.SINCE, unit, today == null ? null : back(n, grain, today), grain)
        .from(Reckoning.SPEECH);
  }

  /**
   * The time from so many units ago up to the day: five years back from 2020 is 2015 to 2020; of
   * months and quarters only those that are over.
   */
  private static @Nullable Period back(int n, Grain grain, LocalDate today) {
    if (n < 1 || (long) n * grain.months() > 12L * MOST_YEARS) {
      return null;
    }
    YearMonth month = YearMonth.from(today);
    return switch (grain) {
      case HOUR -> null;
      case DAY -> Period.days(today.minusDays(n), today);
      case WEEK -> Period.days(today.minusWeeks(n), today);
      case MONTH -> Period.of(month.minusMonths(n), month.minusMonths(1));
      case QUARTER -> quartersBack(n, month);
      case HALF -> Period.of(month.minusMonths(6L * n), month.minusMonths(1));
      case YEAR ->
          n == 1
              ? Period.of(month.minusMonths(12), month.minusMonths(1))
              : Period.months(today.getYear() - n, 1, today.getYear(), 12);
      case DECADE -> Period.months(today.getYear() - 10 * n, 1, today.getYear(), 12);
      case CENTURY -> Period.months(today.getYear() - 100 * n, 1, today.getYear(), 12);
    };
  }

  private static Period quartersBack(int n, YearMonth month) {
    YearMonth start = month.minusMonths((month.getMonthValue() - 1) % 3);
    return Period.of(start.minusMonths(3L * n), start.minusMonths(1));
  }

  /** Last or next year, quarter, month, week, decade. */
  private Time near(int unit, Grain grain, int shift) {
    LocalDate today = day;
    Time time = today == null ? Time.period(unit, null, grain) : whole(unit, grain, today, shift);
    Time spoken = time.from(Reckoning.SPEECH);
    return shift > 0 ? spoken.with(Kind.AHEAD) : spoken;
  }

  private static Time whole(int last, Grain grain, LocalDate today, int shift) {
    YearMonth month = YearMonth.from(today);
    int year = today.getYear();
    Period period =
        switch (grain) {
          case HOUR -> null;
          case DAY -> Period.day(today.plusDays(shift));
          case WEEK -> {
            LocalDate monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
            yield Period.days(monday, monday.plusDays(6));
          }
          case MONTH -> Period.of(month.plusMonths(shift), month.plusMonths(shift));
          case QUARTER -> {
            YearMonth start =
                month.minusMonths((month.getMonthValue() - 1) % 3).plusMonths(3L * shift);
            yield Period.of(start, start.plusMonths(2));
          }
          case HALF -> {
            YearMonth start =
                month.minusMonths((month.getMonthValue() - 1) % 6).plusMonths(6L * shift);
            yield Period.of(start, start.plusMonths(5));
          }
          case YEAR -> Period.year(year + shift);
          case DECADE -> {
            int start = year - year % 10 + 10 * shift;
            yield Period.months(start, 1, start + 9, 12);
          }
          case CENTURY -> null;
        };
    return grain == Grain.CENTURY
        ? Time.of(Kind.NAME, last, null, grain)
        : Time.period(last, period, grain);
  }

  private @Nullable Time nearMonth(int j, int shift) {
    Time stated = month(j, false);
    if (stated == null || stated.certain() || day == null) {
      return stated;
    }
    LocalDate today = day;
    int month = at.value(j);
    int year = today.getYear();
    if (shift < 0 && month >= today.getMonthValue()) {
      year--;
    } else if (shift > 0 && month <= today.getMonthValue()) {
      year++;
    }
    if (stated.grain() != Grain.MONTH) {
      return stated;
    }
    return Time.period(stated.last(), Period.month(year, month), Grain.MONTH)
        .from(Reckoning.SPEECH);
  }

  /** "the previous year", "the preceding quarter", "the following year": from what was named. */
  private @Nullable Time neighbour(int i) {
    int shift = at.is(i, Role.PREVIOUS) ? -1 : 1;
    int j = i + 1;
    int n = years.count(j);
    int unit = n < 0 ? j : years.next();
    if (at.is(unit, Role.FISCAL)) {
      Time year = fiscalNear(unit, shift);
      return year == null ? null : year.uncertain().from(Reckoning.TEXT);
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (n > 1) {
      return Time.of(Kind.SINCE, unit, manyBefore(n, grain, shift), grain)
          .uncertain()
          .from(Reckoning.TEXT);
    }
    return shifted(unit, shift, grain);
  }

  /** "the year before the war" is counted from the war, which no calendar tells. */
  private boolean isBeforeSomething(int earlier) {
    int j = earlier + 1;
    return at.isWord(earlier, "before")
        && (at.isAny(j, Role.THE, Role.ARTICLE, Role.YESTERDAY, Role.THIS)
            || at.capital(j)
            || at.kind(j) == Tokens.Kind.NUMBER);
  }

  private @Nullable Period manyBefore(int n, Grain grain, int shift) {
    Period named = told.named();
    if (grain != Grain.YEAR) {
      boolean same =
          named != null && named.isWholeMonths() && named.monthCount() == n * grain.months();
      return same && named != null && shift < 0 ? named.previous() : null;
    }
    int year = told.yearNamed();
    return year == 0 || shift > 0 || n > MOST_YEARS
        ? null
        : Period.months(year - n, 1, year - 1, 12);
  }

  /** So many units before or after what the text named, or null where it named nothing. */
  private Time shifted(int last, int n, Grain grain) {
    return Time.period(last, shiftNamed(n, grain), grain).uncertain().from(Reckoning.TEXT);
  }

  private @Nullable Period shiftNamed(int n, Grain grain) {
    Period named = told.named();
    if (named == null || Math.abs((long) n * grain.months()) > 12L * MOST_YEARS) {
      return null;
    }
    return switch (grain) {
      case YEAR -> named.plusYears(n);
      case DECADE -> named.plusYears(10 * n);
      case MONTH, QUARTER, HALF -> {
        boolean fits = named.isWholeMonths() && named.monthCount() <= grain.months();
        long months = (long) n * grain.months();
        yield fits
            ? Period.of(
                YearMonth.from(named.start()).plusMonths(months),
                YearMonth.from(named.end()).plusMonths(months))
            : null;
      }
      default -> null;
    };
  }

  /** "next year", "the next ten years", "the coming months". */
  private @Nullable Time next(int i) {
    int j = i + 1;
    if (isMonth(j)) {
      Time month = nearMonth(j, 1);
      return month == null ? null : month.with(Kind.AHEAD);
    }
    Time fiscalYear = fiscalNear(j, 1);
    if (fiscalYear != null) {
      return fiscalYear.with(Kind.AHEAD);
    }
    int n = years.count(j);
    int unit = n < 0 ? j : years.next();
    if (n < 0 && at.is(j, Role.VAGUE)) {
      unit = j + 1;
      n = 0;
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (n < 0 && grain != Grain.DECADE && !isPlural(unit)) {
      return near(unit, grain, 1);
    }
    LocalDate today = day;
    boolean vague = n == 0 || (n < 0 && isPlural(unit));
    Period period = today == null || vague ? null : ahead(Math.max(n, 1), grain, today);
    return Time.of(Kind.AHEAD, unit, period, grain).from(Reckoning.SPEECH);
  }

  private boolean isPlural(int unit) {
    return at.isWord(unit, "years")
        || at.isWord(unit, "months")
        || at.isWord(unit, "decades")
        || at.isWord(unit, "quarters")
        || at.isWord(unit, "weeks")
        || at.isWord(unit, "days");
  }

  /** The units that begin after the one the day lies in. */
  private static @Nullable Period ahead(int n, Grain grain, LocalDate today) {
    if ((long) n * grain.months() > 12L * MOST_YEARS) {
      return null;
    }
    YearMonth month = YearMonth.from(today);
    int year = today.getYear();
    return switch (grain) {
      case HOUR -> null;
      case DAY -> Period.days(today.plusDays(1), today.plusDays(n));
      case WEEK -> Period.days(today.plusDays(1), today.plusWeeks(n));
      case MONTH -> Period.of(month.plusMonths(1), month.plusMonths(n));
      case QUARTER, HALF ->
          Period.of(month.plusMonths(1), month.plusMonths((long) n * grain.months()));
      case YEAR -> Period.months(year + 1, 1, year + n, 12);
      case DECADE -> Period.months(year + 1, 1, year + 10 * n, 12);
      case CENTURY -> Period.months(year + 1, 1, year + 100 * n, 12);
    };
  }

  /** "this year", "the current quarter", "that year", "this October". */
  private @Nullable Time current(int i) {
    int j = i + 1;
    if (at.isUnit(j, Grain.YEAR) && years.year(j + 1) > 0) {
      return years.read(j + 1, false);
    }
    if (at.is(i, Role.THAT)) {
      return at.isUnit(j, Grain.YEAR) && !at.isWord(j, "years") ? yearAt(i, false) : null;
    }
    if (isMonth(j)) {
      LocalDate today = day;
      int month = at.value(j);
      Time stated = month(j, false);
      return stated == null || stated.certain() || today == null || stated.grain() != Grain.MONTH
          ? stated
          : Time.period(stated.last(), Period.month(today.getYear(), month), Grain.MONTH)
              .from(Reckoning.SPEECH);
    }
    Time fiscalYear = fiscalNear(j, 0);
    if (fiscalYear != null) {
      return fiscalYear;
    }
    if (at.isWord(j, "time") && at.is(j + 1, Role.LAST) && at.isUnit(j + 2, Grain.YEAR)) {
      return near(j + 2, Grain.YEAR, -1).with((Period) null);
    }
    if (!at.is(j, Role.UNIT) || at.grain(j) == Grain.DAY) {
      return null;
    }
    Grain grain = at.grain(j);
    if (grain == Grain.YEAR && at.isWord(j + 1, "so") && at.isWord(j + 2, "far")) {
      return toDate(j + 2);
    }
    if (grain == Grain.YEAR && at.isWord(i - 1, "far") && at.isWord(i - 2, "so")) {
      return toDate(j);
    }
    return near(j, grain, 0);
  }

  /** From the first of January to the last month that is over. */
  Time toDate(int last) {
    LocalDate today = day;
    return Time.period(last, today == null ? null : sinceNewYear(today), Grain.MONTH)
        .uncertain()
        .from(Reckoning.SPEECH);
  }

  static Period sinceNewYear(LocalDate today) {
    return Period.firstMonths(today.getYear(), Math.max(1, today.getMonthValue() - 1));
  }

  // ---------------------------------------------------------------- counted units

  /** "nine months of 2020", "ten years to 2013", "two years ago", "a year earlier", "a year". */
  private @Nullable Time counted(int i) {
    boolean article = at.is(i, Role.ARTICLE);
    boolean vague = at.is(i, Role.VAGUE);
    int n = article || vague ? 1 : years.count(i);
    int unit = article || vague ? i + 1 : years.next();
    if (n < 0) {
      return null;
    }
    if (article && at.is(unit, Role.FISCAL)) {
      return null;
    }
    boolean half = false;
    if (at.isWord(unit, "and") && at.isWord(unit + 1, "a") && at.isUnit(unit + 2, Grain.HALF)) {
      half = true;
      unit += 3;
    }
    boolean hyphen = at.isDash(unit);
    if (hyphen) {
      unit++;
    }
    if (at.is(unit, Role.CONSECUTIVE) && at.is(unit + 1, Role.UNIT)) {
      return Time.of(Kind.DURATION, unit + 1, null, at.grain(unit + 1));
    }
    if (at.is(unit, Role.FISCAL) && at.isUnit(unit + 1, Grain.YEAR)) {
      unit++;
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (hyphen) {
      return at.is(unit + 1, Role.PLAN) && grain == Grain.YEAR
          ? named(unit + 1)
          : isFraction(grain) ? null : Time.of(Kind.DURATION, unit, null, grain);
    }
    Time placed = placed(n, half, vague, unit);
    if (placed != null) {
      return placed;
    }
    if (!article) {
      return isFraction(grain) || (vague && !isRecent(i))
          ? null
          : Time.of(isRecent(i) ? Kind.SINCE : Kind.DURATION, unit, null, grain);
    }
    return lone(i, unit);
  }

  private boolean isRecent(int i) {
    return at.isWord(i, "recent");
  }

  /** A quarter or a half is more often a part of a whole than a time. */
  private static boolean isFraction(Grain grain) {
    return grain == Grain.QUARTER || grain == Grain.HALF;
  }

  /** "$11 billion a year" says how often; "in a year", "more than a year" how long. */
  private @Nullable Time lone(int i, int unit) {
    Grain grain = at.grain(unit);
    if (isFraction(grain)) {
      return null;
    }
    boolean lasts =
        at.isAny(
                i - 1,
                Role.IN,
                Role.DURING,
                Role.OVER,
                Role.THAN,
                Role.AROUND,
                Role.AFTER,
                Role.OF,
                Role.BY,
                Role.FROM)
            || at.is(unit + 1, Role.OF)
            || at.isDash(unit + 1)
            || grain == Grain.DECADE
            || grain == Grain.CENTURY;
    return Time.of(lasts ? Kind.DURATION : Kind.RATE, unit, null, grain);
  }

  /**
   * What follows a count of units and gives it a place: "ago", "of 2020", "to September"; or null.
   */
  private @Nullable Time placed(int n, boolean half, boolean vague, int unit) {
    Grain grain = at.grain(unit);
    int j = unit + 1;
    return switch (at.role(j)) {
      case AGO -> ago(n, half, vague, j, grain);
      case EARLIER ->
          vague || isBeforeSomething(j) ? Time.period(j, null, grain) : shifted(j, -n, grain);
      case LATER -> vague ? Time.period(j, null, grain) : shifted(j, n, grain);
      case AHEAD -> Time.of(Kind.AHEAD, j, null, grain);
      case FROM ->
          at.isWord(j + 1, "now") ? Time.of(Kind.AHEAD, j + 1, inFuture(n, grain), grain) : null;
      case TO, ENDED -> vague ? null : window(n, grain, j);
      default -> {
        if (at.isWord(j, "in") && at.isWord(j + 1, "a") && at.isWord(j + 2, "row")) {
          yield Time.of(Kind.DURATION, j + 2, null, grain);
        }
        int months = n * grain.months();
        boolean part = !vague && !half && months > 0 && months <= 12 && n > 1;
        yield part && grain != Grain.YEAR
            ? withYearSaid(YearPart.months(1, months, Grain.QUARTER), unit, Kind.PERIOD)
            : null;
      }
    };
  }

  private Time ago(int n, boolean half, boolean vague, int last, Grain grain) {
    LocalDate today = day;
    if (today == null || vague || n > 1000 || (long) n * grain.months() > 12L * MOST_YEARS) {
      return Time.period(last, null, grain).from(Reckoning.SPEECH);
    }
    if (half && grain.months() > 1) {
      YearMonth then = YearMonth.from(today).minusMonths(n * grain.months() + grain.months() / 2);
      return Time.period(last, Period.of(then, then), Grain.MONTH)
          .uncertain()
          .from(Reckoning.SPEECH);
    }
    Time time =
        switch (grain) {
          case DECADE -> whole(last, Grain.YEAR, today, -10 * n).uncertain();
          case CENTURY, HOUR -> Time.period(last, null, grain);
          case DAY -> Time.of(Kind.DAY, last, Period.day(today.minusDays(n)), Grain.DAY);
          default -> whole(last, grain, today, -n);
        };
    return time.from(Reckoning.SPEECH);
  }

  private @Nullable Period inFuture(int n, Grain grain) {
    LocalDate today = day;
    if (today == null || n > MOST_YEARS || grain.months() < 12 || grain == Grain.CENTURY) {
      return null;
    }
    return Period.year(today.getYear() + n * grain.months() / 12);
  }

  /** "twelve months to November 1998", "ten years to 2013", "year ended 30 June"; or null. */
  private @Nullable Time window(int n, Grain grain, int joint) {
    if (!at.isAny(joint, Role.TO, Role.ENDED) || grain.months() == 0) {
      return null;
    }
    int j = at.is(joint + 1, Role.ON) || at.is(joint + 1, Role.IN) ? joint + 2 : joint + 1;
    if (at.is(j, Role.THE)) {
      j++;
    }
    if (at.is(j, Role.END) && at.is(j + 1, Role.OF)) {
      j += 2;
    }
    Time end = at.isAny(j, Role.MONTH, Role.LAST, Role.THIS) || at.digits(j) > 0 ? read(j) : null;
    if (end == null
        || !(end.kind() == Kind.PERIOD || end.kind() == Kind.DAY || end.kind() == Kind.AHEAD)) {
      return null;
    }
    Period to = end.period();
    long months = (long) n * grain.months();
    if (to == null || months > 12L * MOST_YEARS) {
      return end.with((Period) null).with(Kind.PERIOD);
    }
    boolean byYear = end.grain() == Grain.YEAR && grain.months() >= 12;
    if (byYear && (n > 1 || grain == Grain.DECADE)) {
      int first = to.end().getYear() - (int) (months / 12);
      return end.with(Kind.SINCE).with(Period.months(first, 1, to.end().getYear(), 12));
    }
    YearMonth lastMonth = YearMonth.from(to.end());
    Period span = Period.of(lastMonth.minusMonths(months - 1), lastMonth);
    Time time = Time.period(end.last(), span, Grain.QUARTER);
    return end.certain() ? time : time.uncertain();
  }

  /** An expression that begins with a bare unit: "year 2019", "year to June", "year before". */
  private @Nullable Time unit(int i) {
    Grain grain = at.grain(i);
    int j = i + 1;
    if (grain == Grain.YEAR && years.year(j) > 0) {
      return years.read(j, false);
    }
    if (grain == Grain.YEAR && isToDate(j)) {
      return toDate(at.isDash(j) ? j + 3 : j + 1);
    }
    if (at.isWord(j, "s") || at.isWord(j, "’s") || at.isWord(j, "'s")) {
      return grain == Grain.YEAR && at.is(j + 1, Role.END) ? yearEnd(j + 1) : null;
    }
    if (grain == Grain.YEAR && at.is(j, Role.END)) {
      return yearEnd(j);
    }
    if (at.isDash(j)) {
      if (grain == Grain.YEAR && at.is(j + 1, Role.END)) {
        return yearEnd(j + 1);
      }
      boolean earlier = at.isAny(j + 1, Role.EARLIER, Role.AGO);
      return earlier && !isFraction(grain) ? shifted(j + 1, -1, grain) : null;
    }
    boolean singular = !isPlural(i);
    return switch (at.role(j)) {
      case EARLIER, AGO -> singular && !isBeforeSomething(j) ? shifted(j, -1, grain) : null;
      case LATER, AFTER -> singular && grain != Grain.DAY ? following(i, j, grain) : null;
      case ENDED, TO -> singular && grain != Grain.DAY ? window(1, grain, j) : null;
      case AHEAD -> Time.of(Kind.AHEAD, j, null, grain);
      default -> null;
    };
  }

  /** "the year after" is one, "the year after the war" is none that can be placed. */
  private @Nullable Time following(int i, int j, Grain grain) {
    boolean ends = !at.has(j + 1) || at.kind(j + 1) == Tokens.Kind.SIGN;
    return at.is(i - 1, Role.THE) && ends ? shifted(j, 1, grain) : null;
  }

  private boolean isToDate(int j) {
    return at.isDash(j)
        ? at.isWord(j + 1, "to") && at.isDash(j + 2) && at.is(j + 3, Role.DATE)
        : at.isWord(j, "to") && at.is(j + 1, Role.DATE);
  }

  /** "year-end", "year-end 2019", "year's end". */
  private Time yearEnd(int end) {
    int year = years.year(end + 1);
    int last = year > 0 ? years.next() - 1 : end;
    int known = year > 0 ? year : told.yearNamed();
    Period period = known == 0 ? null : Period.asOf(LocalDate.of(known, 12, 31));
    Time time = Time.of(Kind.AS_OF, last, period, Grain.YEAR);
    return year > 0 ? time : time.uncertain();
  }

  /** "the same period last year", "the corresponding quarter of 2019", "the same year". */
  private @Nullable Time same(int i) {
    int noun = i + 1;
    if (at.isUnit(noun, Grain.YEAR) && !isPlural(noun)) {
      return yearAt(i, false);
    }
    int n = years.count(noun);
    if (n > 0) {
      noun = years.next();
    }
    boolean stretch = at.is(noun, Role.STRETCH);
    if (!stretch && !at.is(noun, Role.UNIT)) {
      return null;
    }
    Time year = yearOfSame(noun);
    Period named = told.named();
    if (year == null) {
      boolean loose = !stretch || at.isWord(noun, "time") || at.isWord(noun, "interval");
      return loose
          ? null
          : Time.period(noun, named, Grain.QUARTER).uncertain().from(Reckoning.TEXT);
    }
    Period that = year.period();
    Period period = null;
    if (named != null && that != null && named.dayCount() <= 366) {
      period = named.plusYears(that.end().getYear() - named.end().getYear());
    }
    return Time.period(year.last(), period, Grain.YEAR).uncertain().from(Reckoning.TEXT);
  }

  private @Nullable Time yearOfSame(int noun) {
    int j = noun + 1;
    if (at.isSign(j, ',')) {
      j++;
    }
    if (at.isAny(j, Role.OF, Role.IN, Role.DURING, Role.FROM)) {
      j++;
    }
    if (at.is(j, Role.THE)) {
      j++;
    }
    if (at.is(j, Role.ARTICLE)
        && at.isUnit(j + 1, Grain.YEAR)
        && at.isAny(j + 2, Role.EARLIER, Role.AGO)) {
      return shifted(j + 2, -1, Grain.YEAR);
    }
    if (at.isWord(j, "one") && at.isUnit(j + 1, Grain.YEAR) && at.is(j + 2, Role.EARLIER)) {
      return shifted(j + 2, -1, Grain.YEAR);
    }
    if (at.isUnit(j, Grain.YEAR) && at.is(j + 1, Role.EARLIER)) {
      return shifted(j + 1, -1, Grain.YEAR);
    }
    if (at.is(j, Role.FY) || at.is(j, Role.FISCAL)) {
      return fiscalYear(j);
    }
    return yearAt(j, false);
  }

  /** Whether the period begins after the day of the statement. */
  boolean isAhead(@Nullable Period period) {
    LocalDate today = day;
    return today != null && period != null && period.start().isAfter(today);
  }
}
