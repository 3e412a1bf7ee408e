package attache.claims.period;

import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads what counts from the day of the statement or from what was named before: "last year", "the
 * next ten years", "the previous quarter", "the same period of 2019".
 */
final class Relatives {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final Years years;
  private final SpeechDay speech;
  private final FiscalCalendar fiscal;

  Relatives(Expressions all, TimeTokens at, Discourse told, FiscalCalendar fiscal) {
    this.all = all;
    this.at = at;
    this.told = told;
    this.years = all.years;
    this.speech = told.speech();
    this.fiscal = fiscal;
  }

  /** "last financial year", "the current fiscal year". */
  private @Nullable Time fiscalNear(int i, int shift) {
    if (!at.is(i, Role.FISCAL)) {
      return null;
    }
    boolean year = at.isUnit(i + 1, Grain.YEAR);
    if (!year
        && (at.is(i, Trait.HOMONYM) || (at.has(i + 1) && at.kind(i + 1) != Tokens.Kind.SIGN))) {
      return null;
    }
    return Time.period(year ? i + 1 : i, speech.fiscalYear(fiscal, shift), Grain.YEAR)
        .from(Reckoning.SPEECH);
  }

  /** "last year", "last October", "the last three months of 2019", "the past five years". */
  @Nullable Time last(int i) {
    int j = i + 1;
    if (all.dates.isMonth(j)) {
      return nearMonth(j, -1);
    }
    if (at.is(j, Role.WEEKDAY)) {
      return all.dates.weekday(j);
    }
    if (at.is(j, Role.SEASON)) {
      return all.parts.seasonNear(j, -1);
    }
    Time fiscalYear = fiscalNear(j, -1);
    if (fiscalYear != null) {
      return fiscalYear;
    }
    int n = years.count(j);
    int unit = n < 0 ? j : all.counts.afterHalf(years.next());
    boolean half = n > 0 && (at.is(unit - 1, Trait.HALF) || unit > years.next());
    int afterRange = n < 0 ? -1 : afterRange(unit);
    boolean vague = (n < 0 && at.is(j, Role.VAGUE)) || afterRange > 0;
    if (vague) {
      unit = afterRange > 0 ? afterRange : j + 1;
    }
    if (at.is(j, Role.HALF_YEAR)) {
      return Time.of(Kind.SINCE, j, speech.back(6, Grain.MONTH), Grain.HALF).from(Reckoning.SPEECH);
    }
    if (n < 0 && at.is(j, Role.STRETCH) && at.is(j, Trait.LOOSE) && at.is(i, Trait.ROLLING)) {
      return Time.of(Kind.SINCE, j, null, Grain.YEAR).from(Reckoning.SPEECH);
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (vague || (n < 0 && isPlural(unit) && at.is(i, Trait.BACK))) {
      return Time.of(Kind.SINCE, unit, null, grain).from(Reckoning.SPEECH);
    }
    Time ofYear = all.parts.lastOfYear(Math.max(n, 1), unit);
    if (ofYear != null) {
      return ofYear;
    }
    boolean past = at.is(i, Trait.ROLLING);
    if (grain == Grain.WEEK && n < 0) {
      Time week = all.weeks.ofMonthOrYear(-1, unit);
      if (week != null) {
        return week;
      }
    }
    Time within = grain == Grain.WEEK || grain == Grain.DAY ? all.within(unit) : null;
    if (within != null) {
      return within;
    }
    if (n < 0 && !past && grain != Grain.DECADE) {
      return near(unit, grain, -at.value(i));
    }
    if (half && grain == Grain.YEAR) {
      return Time.of(Kind.SINCE, unit, speech.back(12 * n + 6, Grain.MONTH), Grain.MONTH)
          .from(Reckoning.SPEECH);
    }
    return lookBack(Math.max(n, 1), unit, i);
  }

  /** "прошлогодний": of the year before the day's. */
  Time lastYear(int i) {
    return Time.period(i, speech.around(Grain.YEAR, at.value(i)), Grain.YEAR)
        .from(Reckoning.SPEECH);
  }

  private Time lookBack(int n, int unit, int i) {
    Grain grain = at.grain(unit);
    if (!at.is(i, Trait.BACK)) {
      return Time.of(Kind.DURATION, unit, null, grain);
    }
    return Time.of(Kind.SINCE, unit, speech.back(n, grain), grain).from(Reckoning.SPEECH);
  }

  /** "el año pasado", "el mes próximo": the word for the last or the next behind its unit. */
  Time postposed(int unit) {
    return near(unit, at.grain(unit), at.is(unit + 1, Role.LAST) ? -1 : 1).endingAt(unit + 1);
  }

  /** Last or next year, quarter, month, week, decade. */
  private Time near(int unit, Grain grain, int shift) {
    if (grain == Grain.CENTURY) {
      return Time.of(Kind.NAME, unit, null, grain);
    }
    Time spoken =
        grain == Grain.DAY
            ? Time.of(Kind.DAY, unit, speech.day(shift), grain).from(Reckoning.SPEECH)
            : all.weeks.withDays(
                Time.period(unit, speech.around(grain, shift), grain).from(Reckoning.SPEECH));
    if (spoken.kind() == Kind.DAY) {
      return spoken;
    }
    return shift > 0 ? spoken.with(Kind.AHEAD) : spoken;
  }

  private @Nullable Time nearMonth(int j, int shift) {
    Time read = all.dates.month(j, false);
    Time stated = read == null ? all.dates.monthOf(j) : read;
    boolean isBare = !stated.certain() && stated.grain() == Grain.MONTH;
    if (!isBare || !speech.isKnown()) {
      return stated;
    }
    int month = at.value(j);
    int year = speech.year();
    if (shift < 0 && month >= speech.month()) {
      year--;
    } else if (shift > 0 && month <= speech.month()) {
      year++;
    }
    return Time.period(stated.last(), Period.month(year, month), Grain.MONTH)
        .from(Reckoning.SPEECH);
  }

  /** "the previous year", "the preceding quarter", "the following year": from what was named. */
  @Nullable Time neighbour(int i) {
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

  private @Nullable Period manyBefore(int n, Grain grain, int shift) {
    Period named = told.named();
    if (named == null && shift < 0 && grain.months() < 12) {
      return speech.back(n, grain);
    }
    if (grain != Grain.YEAR) {
      boolean same =
          named != null && named.isWholeMonths() && named.monthCount() == n * grain.months();
      return same && named != null && shift < 0 ? named.previous() : null;
    }
    int year = told.yearNamed();
    return year == 0 || shift > 0 || n > SpeechDay.MOST_YEARS
        ? null
        : Period.months(year - n, 1, year - 1, 12);
  }

  /** So many units before or after what the text named, or null where it named nothing. */
  Time shifted(int last, int n, Grain grain) {
    return Time.period(last, shiftNamed(n, grain), grain).uncertain().from(Reckoning.TEXT);
  }

  private @Nullable Period shiftNamed(int n, Grain grain) {
    Period named = told.named();
    if (named == null || Math.abs((long) n * grain.months()) > 12L * SpeechDay.MOST_YEARS) {
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
  @Nullable Time next(int i) {
    int j = i + 1;
    if (all.dates.isMonth(j)) {
      Time month = nearMonth(j, 1);
      return month == null ? null : month.with(Kind.AHEAD);
    }
    if (at.is(j, Role.SEASON)) {
      return all.parts.seasonNear(j, 1);
    }
    if (at.is(j, Role.WEEKDAY) && speech.isKnown()) {
      return weekdayNear(j, 1);
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
    int afterRange = n < 0 ? -1 : afterRange(unit);
    if (afterRange > 0) {
      unit = afterRange;
      n = 0;
    }
    if (!at.is(unit, Role.UNIT)) {
      return null;
    }
    Grain grain = at.grain(unit);
    if (n < 0 && grain != Grain.DECADE && !isPlural(unit)) {
      return near(unit, grain, 1);
    }
    boolean vague = n == 0 || (n < 0 && isPlural(unit));
    Period period = vague ? null : speech.ahead(Math.max(n, 1), grain);
    return Time.of(Kind.AHEAD, unit, period, grain).from(Reckoning.SPEECH);
  }

  /** The token after the second number of "two to three", "2–3"; or -1. */
  private int afterRange(int joint) {
    boolean is = at.is(joint, Role.TO) || at.isDash(joint) || at.is(joint, Role.OR);
    return is && years.count(joint + 1) > 0 ? years.next() : -1;
  }

  boolean isPlural(int unit) {
    return at.is(unit, Trait.PLURAL);
  }

  /** "this year", "the current quarter", "that year", "this October". */
  @Nullable Time current(int i) {
    int j = i + 1;
    if (at.isUnit(j, Grain.YEAR) && years.year(j + 1) > 0) {
      return years.read(j + 1, false);
    }
    if (at.is(i, Role.THAT) && at.is(j, Role.SAME)) {
      return same(j);
    }
    if (at.is(i, Role.THAT)) {
      return at.isUnit(j, Grain.YEAR) && !isPlural(j) ? all.parts.yearAt(i, false) : null;
    }
    if (all.dates.isMonth(j)) {
      return nearMonth(j, 0);
    }
    if (at.is(j, Role.SEASON)) {
      return all.parts.seasonNear(j, 0);
    }
    if (at.is(j, Role.WEEKDAY) && speech.isKnown()) {
      return weekdayNear(j, 0);
    }
    if (at.is(j, Role.LETTER)) {
      return all.parts.lettered(j);
    }
    Time fiscalYear = fiscalNear(j, 0);
    if (fiscalYear != null) {
      return fiscalYear;
    }
    if (at.is(j, Trait.LOOSE) && at.is(j + 1, Role.LAST) && at.isUnit(j + 2, Grain.YEAR)) {
      return near(j + 2, Grain.YEAR, -1).with((Period) null);
    }
    if (!at.is(j, Role.UNIT) || (at.grain(j) == Grain.DAY && !speech.toTheDay())) {
      return null;
    }
    Grain grain = at.grain(j);
    if (grain == Grain.YEAR && at.is(j + 1, Role.SO) && at.is(j + 2, Role.FAR)) {
      return toDate(j + 2);
    }
    if (grain == Grain.YEAR && at.is(i - 1, Role.FAR) && at.is(i - 2, Role.SO)) {
      return toDate(j);
    }
    return near(j, grain, 0);
  }

  /** "this Friday", "next Sunday": of this week and of the next. */
  private Time weekdayNear(int weekday, int shift) {
    Period week = speech.around(Grain.WEEK, shift);
    Period day = week == null ? null : Period.day(week.start().plusDays(at.value(weekday) - 1L));
    return Time.of(Kind.DAY, weekday, day, Grain.DAY).from(Reckoning.SPEECH);
  }

  /** "the rest of the year", "rest of this week": from the day on; or null. */
  @Nullable Time rest(int i) {
    int j = at.is(i + 1, Role.OF) ? i + 2 : i + 1;
    if (at.isAny(j, Role.THE, Role.THIS)) {
      j++;
    }
    boolean isUnit = at.is(j, Role.UNIT) && !isPlural(j) && j > i + 1;
    return isUnit
        ? Time.of(Kind.AHEAD, j, speech.rest(at.grain(j)), at.grain(j)).from(Reckoning.SPEECH)
        : null;
  }

  /** From the first of January to the last month that is over. */
  Time toDate(int last) {
    return Time.period(last, speech.toDate(), Grain.MONTH).uncertain().from(Reckoning.SPEECH);
  }

  /** "полгода назад", "за полгода". */
  Time halfYear(int i) {
    return at.is(i + 1, Role.AGO)
        ? ago(6, false, false, i + 1, Grain.MONTH)
        : Time.of(Kind.DURATION, i, null, Grain.HALF);
  }

  /** "two years ago", "two and a half years ago", "a few years ago". */
  Time ago(int n, boolean half, boolean vague, int last, Grain grain) {
    if (half && grain.months() > 1) {
      Period then = speech.monthsAgo(n * grain.months() + grain.months() / 2);
      return Time.period(last, then, Grain.MONTH).uncertain().from(Reckoning.SPEECH);
    }
    Period then = vague ? null : speech.ago(n, grain);
    Kind kind = grain == Grain.DAY ? Kind.DAY : Kind.PERIOD;
    Time time = Time.of(kind, last, then, grain).from(Reckoning.SPEECH);
    return grain == Grain.DECADE ? time.uncertain() : time;
  }

  /** "the same period last year", "the corresponding quarter of 2019", "the same year". */
  @Nullable Time same(int i) {
    int noun = i + 1;
    if (at.isUnit(noun, Grain.YEAR) && !isPlural(noun)) {
      return all.parts.yearAt(i, false);
    }
    boolean lastYears = at.is(noun, Role.LAST_YEAR);
    if (lastYears) {
      noun++;
    }
    int n = years.count(noun);
    if (n > 0) {
      noun = years.next();
    }
    boolean stretch = at.is(noun, Role.STRETCH);
    if (!stretch && !at.is(noun, Role.UNIT)) {
      return null;
    }
    Time year = lastYears ? lastYear(noun - 1).endingAt(noun) : yearOfSame(noun);
    Period named = told.named();
    if (year == null) {
      boolean loose = !stretch || at.is(noun, Trait.LOOSE);
      if (named == null && at.is(noun, Role.UNIT)) {
        return Time.period(noun, speech.around(at.grain(noun), 0), at.grain(noun))
            .uncertain()
            .from(Reckoning.TEXT);
      }
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
    if (at.is(j, Role.NUMBER)
        && at.value(j) == 1
        && at.isUnit(j + 1, Grain.YEAR)
        && at.is(j + 2, Role.EARLIER)) {
      return shifted(j + 2, -1, Grain.YEAR);
    }
    if (at.isUnit(j, Grain.YEAR) && at.isAny(j + 1, Role.EARLIER, Role.AGO)) {
      return shifted(j + 1, -1, Grain.YEAR);
    }
    if (at.is(j, Role.FY) || at.is(j, Role.FISCAL)) {
      return all.fiscalYear(j);
    }
    return all.parts.yearAt(j, false);
  }
}
