package attache.claims.period;

import attache.claims.period.ChineseWords.Role;
import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Reads parts of a year: "1—9月", "前三季度", "上半年", "10月底", "11月5日至10日". */
final class ChineseParts {

  /** Which of it is meant. */
  enum Edge {
    /** All of it. */
    WHOLE,
    /** The day it ends. */
    END,
    /** The day it begins. */
    START,
    /** Some of it. */
    VAGUE
  }

  /**
   * A part of a year that is not said.
   *
   * @param last its last piece
   */
  record Part(YearPart part, int last, Edge edge) {

    Part ending(int piece) {
      return new Part(part, piece, edge);
    }
  }

  private final ChinesePieces at;
  private final ChineseYears years;

  ChineseParts(ChinesePieces at, ChineseYears years) {
    this.at = at;
    this.years = years;
  }

  /** The part of a year that begins at the piece, or null. */
  @Nullable Part read(int p) {
    return switch (at.role(p)) {
      case HALF -> {
        int half = at.value(p);
        yield edged(YearPart.months(6 * half - 5, 6 * half, Grain.HALF), p);
      }
      case SEASON -> {
        int first = at.value(p);
        int last = first == 12 ? 2 : first + 2;
        yield new Part(YearPart.months(first, last, Grain.QUARTER), p, Edge.VAGUE);
      }
      case FIRST -> first(p);
      case FINAL -> last(p);
      case ORDINAL -> at.number(p + 1) > 0 ? quarter(p + 1) : null;
      case NUMBER -> {
        Part month = month(p);
        yield month != null ? month : quarter(p);
      }
      default -> null;
    };
  }

  /** "前三季度", "前9个月", "首季", "头十个月"; or null. */
  private @Nullable Part first(int p) {
    int q = p + 1;
    int n = at.number(q) > 0 ? at.number(q++) : 1;
    boolean counted = at.is(q, Role.COUNTER);
    if (counted) {
      q++;
    }
    int months;
    if (at.isUnit(q, Grain.QUARTER)) {
      months = 3 * n;
    } else if (at.is(q, Role.MONTH) && (counted || n == 1 || at.value(p) == 0)) {
      months = n;
    } else {
      return null;
    }
    boolean quarters = months > 3 * n - 1 && n > 0 && at.isUnit(q, Grain.QUARTER);
    Grain grain = quarters && n == 1 ? Grain.QUARTER : months == 1 ? Grain.MONTH : Grain.QUARTER;
    return months > 12 ? null : edged(YearPart.months(1, months, grain), q);
  }

  /** "最后一个季度", "最后三个月"; or null. */
  private @Nullable Part last(int p) {
    int q = p + 1;
    int n = at.number(q) > 0 ? at.number(q++) : 1;
    if (at.is(q, Role.COUNTER)) {
      q++;
    }
    int months = at.isUnit(q, Grain.QUARTER) ? 3 * n : at.is(q, Role.MONTH) ? n : 0;
    return months < 1 || months > 11
        ? null
        : new Part(YearPart.months(13 - months, 12, Grain.QUARTER), q, Edge.WHOLE);
  }

  /** "三季度", "第一至第三季度", "一、二季度", "第四季"; or null. */
  private @Nullable Part quarter(int number) {
    int n = at.number(number);
    if (n < 1 || n > 4) {
      return null;
    }
    int q = number + 1;
    int end = n;
    int second = at.isSign(q, '、') || at.is(q, Role.AND) ? q + 1 : years.afterJoint(q);
    if (second > 0) {
      if (at.is(second, Role.ORDINAL)) {
        second++;
      }
      end = at.number(second);
      q = second + 1;
    }
    boolean unit = at.isUnit(q, Grain.QUARTER) || at.is(q, Role.QUARTER_END);
    if (!unit || end < n || end > 4 || (second > 0 && end == n)) {
      return null;
    }
    YearPart part = YearPart.months(3 * n - 2, 3 * end, Grain.QUARTER);
    return at.is(q, Role.QUARTER_END) ? new Part(part, q, Edge.END) : edged(part, q);
  }

  /** "9月", "1—9月", "1月至9月", "1、2月份", "11月5日", "11月5日至10日", "十月的第一周"; or null. */
  private @Nullable Part month(int p) {
    int m = at.number(p);
    if (m < 1 || m > 12) {
      return null;
    }
    int mark = p + 1;
    if (at.is(mark, Role.MONTH_END)) {
      return new Part(YearPart.months(m, m, Grain.MONTH), mark, Edge.END);
    }
    if (at.is(mark, Role.MONTH_START)) {
      return new Part(YearPart.months(m, m, Grain.MONTH), mark, Edge.VAGUE);
    }
    boolean marked = at.is(mark, Role.MONTH);
    if (marked) {
      Part days = days(m, mark + 1);
      if (days != null) {
        return days;
      }
    }
    int joint = marked ? mark + 1 : mark;
    boolean listed = at.isSign(joint, '、') || (at.is(joint, Role.AND) && !marked);
    int second = listed ? joint + 1 : years.afterJoint(joint);
    int m2 = second > 0 ? at.number(second) : -1;
    boolean month2 =
        m2 >= 1
            && m2 <= 12
            && at.isAny(second + 1, Role.MONTH, Role.MONTH_END)
            && (!listed || m2 == m + 1)
            && !isDay(second + 2);
    if (month2) {
      YearPart part = YearPart.months(m, m2, Grain.QUARTER);
      return at.is(second + 1, Role.MONTH_END)
          ? new Part(part, second + 1, Edge.WHOLE)
          : edged(part, second + 1);
    }
    return marked ? edged(YearPart.months(m, m, Grain.MONTH), mark) : null;
  }

  /** Whether a number and the mark of a day stand here. */
  boolean isDay(int p) {
    return at.number(p) >= 1 && at.number(p) <= 31 && at.is(p + 1, Role.DAY);
  }

  /** A day or days of the month, or its week; null where none follow. */
  private @Nullable Part days(int m, int p) {
    if (at.is(p, Role.OF) || at.is(p, Role.ORDINAL)) {
      return null;
    }
    int d = at.number(p);
    if (d < 1 || d > 31) {
      return null;
    }
    boolean marked = at.is(p + 1, Role.DAY);
    int joint = marked ? p + 2 : p + 1;
    int second = years.afterJoint(joint);
    int d2 = second > 0 ? at.number(second) : -1;
    if (d2 > d && d2 <= 31 && at.is(second + 1, Role.DAY)) {
      return new Part(YearPart.days(m, d, m, d2), second + 1, Edge.WHOLE);
    }
    boolean month2 =
        marked && d2 >= 1 && d2 <= 12 && at.is(second + 1, Role.MONTH) && isDay(second + 2);
    if (month2) {
      YearPart part = YearPart.days(m, d, d2, at.number(second + 2));
      return new Part(part, second + 3, Edge.WHOLE);
    }
    if (!marked && (at.isArabic(p) || at.has(p + 1))) {
      return null;
    }
    return new Part(YearPart.day(m, d), afterWeekday(marked ? p + 1 : p), Edge.WHOLE);
  }

  /** The last piece of a day with the weekday that stands behind it: "12日（星期一）". */
  private int afterWeekday(int last) {
    boolean bracket = at.isSign(last + 1, '(');
    if (at.is(last + 1, Role.WEEKDAY)) {
      return last + 1;
    }
    if ((bracket || at.isSign(last + 1, ',')) && at.is(last + 2, Role.WEEKDAY)) {
      return bracket && at.isSign(last + 3, ')') ? last + 3 : last + 2;
    }
    return last;
  }

  /** The part with the edge that is said after it: "末", "底", "初", "上旬". */
  private Part edged(YearPart part, int last) {
    int next = last + 1;
    boolean days = part.grain() == Grain.DAY;
    if (!days && at.is(next, Role.END)) {
      return new Part(part, next, Edge.END);
    }
    if (!days && at.isAny(next, Role.START, Role.THIRD)) {
      return new Part(part, next, Edge.VAGUE);
    }
    boolean same =
        at.is(next, Role.TEXT)
            && at.value(next) == 0
            && at.grain(next) == part.grain()
            && part.firstMonth() == part.lastMonth();
    return new Part(part, same ? next : last, Edge.WHOLE);
  }

  /** The part at its place in a period, by what of it is meant. */
  static Time placed(Part part, @Nullable Period there, boolean certain) {
    Grain grain = part.part().grain();
    Kind kind = grain == Grain.DAY ? Kind.DAY : Kind.PERIOD;
    Time time =
        switch (part.edge()) {
          case WHOLE -> Time.of(kind, part.last(), there, grain);
          case END ->
              Time.of(Kind.AS_OF, part.last(), there, grain)
                  .with(there == null ? null : Period.asOf(there.end()));
          case START ->
              Time.of(Kind.AS_OF, part.last(), there, grain)
                  .with(there == null ? null : Period.asOf(there.start()));
          case VAGUE -> Time.of(kind, part.last(), there, grain).uncertain();
        };
    return certain ? time : time.uncertain();
  }

  /** "第一周", "最后一个星期一" of the month that ends before the piece; or null. */
  @Nullable Time within(@Nullable Period month, int p, boolean certain) {
    int q = at.is(p, Role.OF) ? p + 1 : p;
    boolean last = at.is(q, Role.FINAL);
    int n = last ? -1 : at.is(q, Role.ORDINAL) ? at.number(q + 1) : 0;
    if (n == 0 || n > 5 || (!last && n < 1)) {
      return null;
    }
    int unit = last ? q + 1 : q + 2;
    if (last && at.number(unit) == 1) {
      unit++;
    }
    if (at.is(unit, Role.COUNTER)) {
      unit++;
    }
    boolean week = at.isUnit(unit, Grain.WEEK);
    if (!week && !at.is(unit, Role.WEEKDAY)) {
      return null;
    }
    Period days = null;
    if (month != null) {
      YearMonth in = YearMonth.from(month.start());
      LocalDate day =
          week ? monday(in, n) : weekday(in, n, DayOfWeek.of(Math.max(1, at.value(unit))));
      days = week ? Period.days(day, day.plusDays(6)) : Period.day(day);
    }
    Time time = Time.of(week ? Kind.PERIOD : Kind.DAY, unit, days, week ? Grain.WEEK : Grain.DAY);
    return certain ? time : time.uncertain();
  }

  /** The Monday of a week of the month: a week is of the month its Thursday lies in (ISO 8601). */
  private static LocalDate monday(YearMonth month, int n) {
    return weekday(month, n, DayOfWeek.THURSDAY).minusDays(3);
  }

  private static LocalDate weekday(YearMonth month, int n, DayOfWeek day) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }
}
