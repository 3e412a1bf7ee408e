package attache.claims.period;

import attache.claims.period.ChineseParts.Edge;
import attache.claims.period.ChineseParts.Part;
import attache.claims.period.ChineseWords.Role;
import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese expressions of time that begin at a piece: the largest unit stands first, "2024年1
 * 至9月". Every reading looks a bounded number of pieces ahead.
 */
final class ChineseExpressions {

  /** There are never more years than these without a 29 February. */
  private static final int LEAP = 8;

  private final ChinesePieces at;
  private final Discourse told;
  private final SpeechDay speech;
  private final boolean toTheDay;
  final ChineseYears years;
  final ChineseParts parts;
  private final ChineseSpans spans;

  ChineseExpressions(ChinesePieces at, Discourse told, TimeConventions conventions) {
    this.at = at;
    this.told = told;
    this.speech = told.speech();
    this.toTheDay = conventions.toTheDay();
    this.years = new ChineseYears(at, told, conventions);
    this.parts = new ChineseParts(at, years);
    this.spans = new ChineseSpans(at, told);
  }

  /** The expression that begins at the piece, its {@link Time#last} the last piece; or null. */
  @Nullable Time read(int p) {
    if (at.is(p, Role.NUMBER)) {
      return numeric(p);
    }
    Time plan = spans.plan(p);
    if (plan != null) {
      return plan;
    }
    Time year = years.read(p);
    if (year != null) {
      return inYear(year);
    }
    return switch (at.role(p)) {
      case HALF, SEASON, FINAL, ORDINAL, FIRST -> {
        Part part = parts.read(p);
        yield part != null ? supplied(part) : spans.first(p);
      }
      case NEAR -> near(p, speech.around(at.grain(p), at.value(p)), Reckoning.SPEECH);
      case TEXT -> ofText(p);
      case NEAR_DAY ->
          Time.of(Kind.DAY, p, speech.day(at.value(p)), Grain.DAY).from(Reckoning.SPEECH);
      case TEXT_DAY -> Time.of(Kind.DAY, p, null, Grain.DAY).from(Reckoning.TEXT);
      case WEEKDAY -> weekday(p);
      case WEEKEND -> weekend(p, speech.around(Grain.WEEK, 0));
      case SAME -> Time.period(p, told.named(), Grain.QUARTER).uncertain().from(Reckoning.TEXT);
      case WHOLE, YEAR_WITHIN -> {
        int known = told.yearNamed();
        Period whole = known == 0 ? null : Period.year(known);
        yield Time.period(p, whole, Grain.YEAR).uncertain();
      }
      case YEAR_END, YEAR_START -> yearEdge(p, p, told.yearNamed(), false);
      case MONTH_END, MONTH_START, QUARTER_END -> {
        Grain grain = at.is(p, Role.QUARTER_END) ? Grain.QUARTER : Grain.MONTH;
        Period there = speech.around(grain, 0);
        boolean end = !at.is(p, Role.MONTH_START);
        yield end
            ? Time.of(Kind.AS_OF, p, there == null ? null : Period.asOf(there.end()), grain)
                .uncertain()
            : Time.period(p, there, grain).uncertain();
      }
      case YEAR_TO_DATE -> toDate(p);
      case NEAR_FISCAL -> {
        Time fiscal = years.fiscal(p);
        yield fiscal == null ? null : inYear(fiscal);
      }
      case CENTURY_NEAR -> {
        int century = (speech.isKnown() ? speech.year() / 100 : 20) + at.value(p);
        yield spans.ofCentury(p, century);
      }
      case RECENT -> Time.of(Kind.SINCE, p, null, Grain.YEAR).from(Reckoning.SPEECH);
      case LONG_AGO -> Time.period(p, null, Grain.YEAR).from(Reckoning.SPEECH);
      case LAST, NEXT, AFTER, VAGUE, MORE, HALF_YEAR, HALF_OF -> spans.read(p);
      default -> null;
    };
  }

  /** How many years ago the expression tells that begins at the piece, or -1. */
  int yearsAgo(int p) {
    return spans.yearsAgo(p);
  }

  private @Nullable Time numeric(int p) {
    Time signed = signed(p);
    if (signed != null) {
      return signed;
    }
    Time whole = years.range(p);
    if (whole == null) {
      whole = years.fiscal(p);
    }
    if (whole == null) {
      whole = years.read(p);
    }
    if (whole != null) {
      return whole.kind() == Kind.SINCE ? whole : inYear(whole);
    }
    Time span = spans.numbered(p);
    if (span != null) {
      return span;
    }
    Part part = parts.read(p);
    if (part != null) {
      return supplied(part);
    }
    if (parts.isDay(p) && !at.isAny(p + 2, Role.WITHIN, Role.MEASURE, Role.BEFORE)) {
      return dayOfMonth(p);
    }
    return years.bare(p);
  }

  // ---------------------------------------------------------------- dates in signs

  /** "2010-01-29", "2010.01.29", "2010 01 29", "1/2/2020"; or null. */
  private @Nullable Time signed(int p) {
    int[] dotted = at.dotted(p);
    if (dotted.length == 3) {
      return dated(p, dotted[2], dotted[1], dotted[0]);
    }
    boolean slash = at.isSign(p + 1, '/');
    if (!at.isArabic(p) || !at.isArabic(p + 2) || !(slash || at.isSign(p + 1, '-'))) {
      return blanks(p);
    }
    int one = at.number(p);
    int two = at.number(p + 2);
    if (at.sign(p + 3) != at.sign(p + 1)) {
      boolean alone = toTheDay && slash && p == 0 && at.size() == 3 && one <= 12;
      return alone ? supplied(new Part(YearPart.day(one, two), p + 2, Edge.WHOLE)) : null;
    }
    if (!at.isArabic(p + 4) || !at.isGlued(p, p + 4)) {
      return null;
    }
    int three = at.number(p + 4);
    if (at.digits(p) == 4) {
      return dated(p + 4, one, two, three);
    }
    if (at.digits(p + 4) == 4) {
      // the day stands first where both orders are possible
      return two > 12 ? dated(p + 4, three, one, two) : dated(p + 4, three, two, one);
    }
    if (!toTheDay) {
      return null;
    }
    return at.digits(p) == 2 && !slash
        ? dated(p + 4, ChineseYears.ofCentury(one), two, three)
        : dated(p + 4, ChineseYears.ofCentury(three), two, one);
  }

  private static @Nullable Time dated(int last, int year, int month, int day) {
    Period period = year < 1000 || year > 2199 ? null : YearPart.day(month, day).in(year);
    return period == null ? null : Time.of(Kind.DAY, last, period, Grain.DAY);
  }

  private @Nullable Time blanks(int p) {
    boolean date =
        at.isArabic(p)
            && at.digits(p) == 4
            && at.isArabic(p + 1)
            && at.digits(p + 1) == 2
            && at.isArabic(p + 2)
            && at.digits(p + 2) == 2
            && !at.is(p + 3, Role.MEASURE);
    return date ? dated(p + 2, at.number(p), at.number(p + 1), at.number(p + 2)) : null;
  }

  // ---------------------------------------------------------------- a year and its parts

  /** The year with the part of it that follows. */
  private Time inYear(Time year) {
    int next = year.last() + 1;
    int p = at.is(next, Role.OF) && !at.is(next + 1, Role.FINAL) ? next + 1 : next;
    Period whole = year.period();
    Part part = at.is(p, Role.LUNAR) ? null : parts.read(p);
    if (part != null && (p == next || part.edge() == Edge.WHOLE)) {
      Period there = null;
      if (whole != null) {
        there =
            whole.isFiscalYear()
                ? part.part().inYearFrom(YearMonth.from(whole.start()))
                : part.part().in(whole.end().getYear());
        if (there == null) {
          // no such day: the year alone would say too much
          return Time.of(Kind.NAME, part.last(), null, Grain.DAY);
        }
      }
      Time time = withWeek(part, there, year.certain()).from(year.reckoning());
      return year.kind() == Kind.AHEAD && time.kind() == Kind.PERIOD ? time.with(Kind.AHEAD) : time;
    }
    return edgeOf(year, next);
  }

  /** The year's end, start or whole, or the same part as named before: "去年同期". */
  private Time edgeOf(Time year, int next) {
    Period whole = year.period();
    return switch (at.role(next)) {
      case END, START -> {
        boolean end = at.is(next, Role.END);
        Period day = whole == null ? null : Period.asOf(end ? whole.end() : whole.start());
        yield year.with(Kind.AS_OF).with(day).endingAt(next);
      }
      case YEAR_END, YEAR_START -> {
        boolean end = at.is(next, Role.YEAR_END);
        Period day = whole == null ? null : Period.asOf(end ? whole.end() : whole.start());
        yield year.with(Kind.AS_OF).with(day).endingAt(next);
      }
      case THIRD -> year.uncertain().endingAt(next);
      case YEAR_TO_DATE ->
          year.reckoning() == Reckoning.SPEECH && year.kind() == Kind.PERIOD ? toDate(next) : year;
      case WHOLE, YEAR_WITHIN -> year.endingAt(next);
      case WITHIN -> at.isSign(next + 1, ',') || at.value(next) == 0 ? year.endingAt(next) : year;
      case SAME -> sameIn(year, next);
      case NEAR, TEXT -> {
        boolean month =
            at.value(next) == 0
                && at.grain(next) == Grain.MONTH
                && whole != null
                && speech.isKnown();
        if (!month || whole == null) {
          yield year;
        }
        int number = speech.month();
        yield near(next, Period.month(whole.end().getYear(), number), Reckoning.SPEECH);
      }
      default -> year;
    };
  }

  private Time sameIn(Time year, int last) {
    Period that = year.period();
    Period named = told.named();
    Period period = null;
    if (named != null && that != null && named.dayCount() <= 366) {
      period = named.plusYears(that.end().getYear() - named.end().getYear());
    }
    return Time.period(last, period, Grain.YEAR).uncertain().from(Reckoning.TEXT);
  }

  private Time withWeek(Part part, @Nullable Period there, boolean certain) {
    if (part.part().grain() == Grain.MONTH && part.edge() == Edge.WHOLE) {
      Time week = parts.within(there, part.last() + 1, certain);
      if (week != null) {
        return week;
      }
    }
    return ChineseParts.placed(part, there, certain);
  }

  /** A part of a year whose year is not said. */
  private Time supplied(Part part) {
    int year = told.yearOf(part.part());
    Period there = year == 0 ? null : part.part().in(year);
    for (int back = 1; there == null && year != 0 && back <= LEAP; back++) {
      there = part.part().in(year - back);
    }
    return withWeek(part, there, false);
  }

  private Time yearEdge(int p, int last, int year, boolean certain) {
    boolean end = at.is(p, Role.YEAR_END);
    Period day =
        year == 0 ? null : end ? ChineseYears.endOf(year) : Period.asOf(LocalDate.of(year, 1, 1));
    Time time = Time.of(Kind.AS_OF, last, day, Grain.YEAR);
    return certain ? time : time.uncertain();
  }

  /** From the first of January to the last month that is over. */
  Time toDate(int last) {
    return Time.period(last, speech.toDate(), Grain.MONTH).uncertain().from(Reckoning.SPEECH);
  }

  // ---------------------------------------------------------------- months, weeks and days

  /** The day of the month last named or of the day's: "29日"; the latest that is not ahead. */
  private Time dayOfMonth(int p) {
    int day = at.number(p);
    int last = p + 1;
    int end = day;
    int second = years.afterJoint(p + 2);
    if (second > 0 && parts.isDay(second) && at.number(second) > day) {
      end = at.number(second);
      last = second + 1;
    }
    LocalDate today = speech.date();
    if (today == null) {
      return Time.of(Kind.DAY, last, null, Grain.DAY);
    }
    YearMonth month = YearMonth.from(today);
    boolean ahead = told.isOfFuture() && day < today.getDayOfMonth();
    if (ahead) {
      month = month.plusMonths(1);
    } else if (day > today.getDayOfMonth() && !told.isOfFuture()) {
      month = month.minusMonths(1);
    }
    Period days =
        end > month.lengthOfMonth() ? null : Period.days(month.atDay(day), month.atDay(end));
    return Time.of(Kind.DAY, last, days, Grain.DAY).uncertain().from(Reckoning.SPEECH);
  }

  /** "本月", "上季度末", "下周三", "本月十日". */
  private Time near(int p, @Nullable Period there, Reckoning from) {
    Grain grain = at.grain(p);
    Time whole = Time.period(p, there, grain).from(from);
    if (from == Reckoning.SPEECH && at.value(p) > 0) {
      whole = whole.with(Kind.AHEAD);
    }
    int next = p + 1;
    if (grain == Grain.WEEK) {
      return weekdayOf(whole, there, next);
    }
    boolean month = grain == Grain.MONTH && there != null && there.isWholeMonths();
    int day = at.number(next);
    if (month && there != null && day >= 1 && (at.is(next + 1, Role.DAY) || isLoneHan(next))) {
      YearMonth in = YearMonth.from(there.start());
      int last = at.is(next + 1, Role.DAY) ? next + 1 : next;
      Period then = day > in.lengthOfMonth() ? null : Period.day(in.atDay(day));
      return Time.of(Kind.DAY, last, then, Grain.DAY).from(from);
    }
    Time week = grain == Grain.MONTH ? parts.within(there, next, true) : null;
    if (week != null) {
      return week.from(from);
    }
    return switch (at.role(next)) {
      case END ->
          whole
              .with(Kind.AS_OF)
              .with(there == null ? null : Period.asOf(there.end()))
              .endingAt(next);
      case START, THIRD -> whole.uncertain().endingAt(next);
      case WITHIN -> whole.endingAt(next);
      default -> whole;
    };
  }

  private boolean isLoneHan(int p) {
    return at.is(p, Role.NUMBER) && !at.isArabic(p) && !at.has(p + 1);
  }

  private Time weekdayOf(Time week, @Nullable Period there, int next) {
    int day = at.isArabic(next) ? 0 : at.number(next);
    if (at.is(next, Role.DAY) || at.isUnit(next, Grain.DAY)) {
      day = 7;
    }
    if (day >= 1 && day <= 7 && !at.isAny(next + 1, Role.COUNTER, Role.MEASURE, Role.YEAR)) {
      Period then = there == null ? null : Period.day(there.start().plusDays(day - 1L));
      return Time.of(Kind.DAY, next, then, Grain.DAY).from(Reckoning.SPEECH);
    }
    return at.is(next, Role.END) ? weekend(next, there) : week;
  }

  private static Time weekend(int last, @Nullable Period week) {
    Period days =
        week == null ? null : Period.days(week.start().plusDays(5), week.start().plusDays(6));
    return Time.of(Kind.DAY, last, days, Grain.DAY).from(Reckoning.SPEECH);
  }

  /** A weekday alone: the last one, or the next where the sentence speaks of the future. */
  private Time weekday(int p) {
    Period day = speech.weekday(DayOfWeek.of(Math.max(1, at.value(p))), told.isOfFuture(), false);
    return Time.of(Kind.DAY, p, day, Grain.DAY).uncertain().from(Reckoning.SPEECH);
  }

  /** "当月", "当季", "前一个月": from what was named. */
  private Time ofText(int p) {
    Grain grain = at.grain(p);
    Period named = told.named();
    Period there = null;
    if (named != null && named.isWholeMonths() && named.monthCount() == grain.months()) {
      YearMonth first =
          YearMonth.from(named.start()).plusMonths((long) at.value(p) * grain.months());
      there = Period.of(first, first.plusMonths(grain.months() - 1L));
    } else if (named != null && named.isWholeMonths() && grain == Grain.MONTH && at.value(p) == 0) {
      // the last month of "the first eleven months" is the month of which the text tells
      YearMonth last = YearMonth.from(named.end());
      there = named.isYearToDate() ? Period.of(last, last) : null;
    }
    return near(p, there, Reckoning.TEXT).uncertain();
  }
}
