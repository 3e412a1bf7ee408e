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
 * Reads parts of a year and the year that goes with them: "the first quarter of 2020", "Q3 2021",
 * "the last three months of this year".
 */
final class YearParts {
  private final Expressions all;
  private final TimeTokens at;
  private final Discourse told;
  private final Years years;
  private final SpeechDay speech;

  YearParts(Expressions all, TimeTokens at, Discourse told) {
    this.all = all;
    this.at = at;
    this.told = told;
    this.years = all.years;
    this.speech = told.speech();
  }

  /** A part of a year with the year after it, or with a year supplied. */
  Time inYear(YearPart part, int last, Kind kind) {
    Time stated = withYearSaid(part, last, kind);
    if (stated != null) {
      return stated;
    }
    int year = told.yearOf(part);
    Period period = year == 0 ? null : part.in(year);
    return Time.of(kind, last, period, part.grain()).uncertain();
  }

  /** "…, 2020", "… of 2020", "… of FY 2019-20", "… of this year", "… of the year"; or null. */
  @Nullable Time withYearSaid(YearPart part, int last, Kind kind) {
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
    Time year = at.is(j, Role.FY) || at.is(j, Role.FISCAL) ? all.fiscalYear(j) : yearAt(j, comma);
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
      Time whole = Time.of(kind, year.last(), period, part.grain());
      if (year.reckoning() == Reckoning.TEXT) {
        whole = whole.from(Reckoning.TEXT);
      }
      return year.certain() ? whole : whole.uncertain();
    }
    boolean bare = at.is(j, Trait.FOLLOWS) && !at.is(j, Trait.PLURAL) && j == last + 1;
    if (((the && of) || bare) && at.isUnit(j, Grain.YEAR)) {
      int known = told.yearNamed();
      return Time.of(kind, j, known == 0 ? null : part.in(known), part.grain()).uncertain();
    }
    return null;
  }

  /** A year in digits or "last year", "this year" and the like; after a comma only in digits. */
  @Nullable Time yearAt(int j, boolean comma) {
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
    int word = at.is(j, Role.THAT) && at.is(j + 1, Role.SAME) ? j + 2 : j + 1;
    if (!at.isUnit(word, Grain.YEAR) || at.is(j, Role.UNIT)) {
      return null;
    }
    int unit = at.afterPoint(word) - 1;
    return switch (at.role(j)) {
      case LAST, THIS, NEXT -> {
        int shift = at.is(j, Role.THIS) ? 0 : at.is(j, Role.NEXT) ? 1 : -at.value(j);
        yield Time.period(unit, speech.around(Grain.YEAR, shift), Grain.YEAR)
            .from(Reckoning.SPEECH);
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
  @Nullable Time lettered(int i) {
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
  @Nullable YearPart letterPart(int i) {
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
      boolean twoDigits = at.glued(i + 2) && at.digits(i + 2) == 2;
      return (years.year(i + 2) > 0 || twoDigits) && years.leaveAt(i + 2)
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
  @Nullable Time ordinal(int n, int after) {
    int j = at.isDash(after) ? after + 1 : after;
    if (at.is(j, Role.UNIT)) {
      return ordinalUnit(n, j);
    }
    Time several = ordinals(n, after);
    if (several != null) {
      return several;
    }
    if (at.is(j, Role.PLAN) && at.has(j) && !at.is(j - 1, Role.ORDINAL)) {
      return all.named(j);
    }
    if (at.is(j, Role.WEEKDAY)) {
      return all.weeks.nthWeekday(n, j);
    }
    if (at.is(j, Role.CONSECUTIVE) && at.is(j + 1, Role.UNIT)) {
      return Time.of(Kind.DURATION, j + 1, null, at.grain(j + 1));
    }
    if (at.is(j, Role.OF) && all.dates.isMonth(j + 1)) {
      return inYear(YearPart.day(at.value(j + 1), n), all.dates.afterMonth(j + 1) - 1, Kind.DAY);
    }
    int counted = years.count(j);
    int unit = years.next();
    if (counted < 0) {
      return null;
    }
    if (at.isDash(unit) && at.isUnit(unit + 1, Grain.YEAR) && at.is(unit + 2, Role.PLAN)) {
      return all.named(unit + 2);
    }
    if (n == 1 && at.is(unit, Role.UNIT)) {
      int months = counted * at.grain(unit).months();
      if (months > 0 && months <= 12) {
        return partOf(YearPart.months(1, months, Grain.QUARTER), at.afterPoint(unit) - 1);
      }
      return Time.of(Kind.DURATION, unit, null, at.grain(unit));
    }
    return null;
  }

  /** "first and second quarters", "first to third quarter", "I–III кварталы"; or null. */
  private @Nullable Time ordinals(int n, int joint) {
    boolean and = at.is(joint, Role.AND);
    if (!and && !at.isDash(joint) && !at.is(joint, Role.TO)) {
      return null;
    }
    int second = at.is(joint + 1, Role.THE) ? joint + 2 : joint + 1;
    int m = at.is(second, Role.ORDINAL) ? at.value(second) : at.number(second);
    int unit = at.is(second, Role.ORDINAL) ? second + 1 : at.afterSuffix(second);
    if (m <= n || (and && m != n + 1) || !at.is(unit, Role.UNIT)) {
      return null;
    }
    int months = at.grain(unit).months();
    boolean isPart = months > 0 && months < 12 && m * months <= 12;
    return isPart
        ? inYear(
            YearPart.months(months * (n - 1) + 1, months * m, at.grain(unit)),
            at.afterPoint(unit) - 1,
            Kind.PERIOD)
        : null;
  }

  /** "the second half of the 1990s": five years; or null. */
  private @Nullable Time halfOfDecade(int n, int last) {
    int j = at.is(last + 1, Role.OF) ? last + 2 : last + 1;
    Time decade = at.is(j, Role.THE) || at.digits(j) > 0 ? all.read(j) : null;
    Period whole = decade == null ? null : decade.period();
    if (decade == null || whole == null || decade.grain() != Grain.DECADE || n > 2) {
      return null;
    }
    int first = whole.start().getYear() + 5 * (n - 1);
    return decade.with(Period.months(first, 1, first + 4, 12));
  }

  private @Nullable Time ordinalUnit(int n, int unit) {
    Grain grain = at.grain(unit);
    if (at.is(unit + 1, Role.IN) && at.is(unit + 2, Role.ARTICLE) && at.is(unit + 3, Role.ROW)) {
      return Time.of(Kind.DURATION, unit + 3, null, grain);
    }
    if (at.is(unit + 1, Role.CONSECUTIVE)) {
      return Time.of(Kind.DURATION, unit + 1, null, grain);
    }
    int last = at.afterPoint(unit) - 1;
    if (grain == Grain.HALF && at.isDash(unit + 1) && at.isUnit(unit + 2, Grain.YEAR)) {
      last = unit + 2;
    }
    if (at.is(last + 1, Role.ENDED)) {
      Time ended = all.counts.window(1, grain, last + 1);
      if (ended != null) {
        return ended;
      }
    }
    Time ofDecade = grain == Grain.HALF ? halfOfDecade(n, last) : null;
    if (ofDecade != null) {
      return ofDecade;
    }
    return switch (grain) {
      case QUARTER, HALF -> {
        int months = grain.months();
        yield n * months > 12
            ? null
            : partOf(YearPart.months(months * (n - 1) + 1, months * n, grain), last);
      }
      case MONTH -> withYearSaid(YearPart.months(n, n, grain), unit, Kind.PERIOD);
      case WEEK -> all.weeks.ofMonthOrYear(n, unit);
      case CENTURY -> Time.of(Kind.NAME, unit, null, grain);
      case DECADE -> Time.of(Kind.DURATION, unit, null, grain);
      default -> null;
    };
  }

  /** A part of a year; "the first half of October" is put at the whole month. */
  private Time partOf(YearPart part, int last) {
    if (withYearSaid(part, last, Kind.PERIOD) == null && at.is(last + 1, Role.OF)) {
      int j = at.is(last + 2, Role.THE) ? last + 3 : last + 2;
      if (all.dates.isMonth(j)) {
        Time month = all.dates.month(j, false);
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

  /** "summer 2016", "next spring", "the winter of 2019"; a season alone only where it is one. */
  @Nullable Time season(int i) {
    int first = at.value(i);
    YearPart part = YearPart.months(first, first == 12 ? 2 : first + 2, Grain.QUARTER);
    Time said = withYearSaid(part, i, Kind.PERIOD);
    if (said != null) {
      return said.uncertain();
    }
    boolean cued =
        at.isAny(i - 1, Role.THE, Role.IN, Role.DURING, Role.BY, Role.SINCE, Role.MID, Role.EARLY);
    return cued || !at.is(i, Trait.HOMONYM) ? inYear(part, i, Kind.PERIOD) : null;
  }

  /** The season after "last", "this" or "next", or null. */
  @Nullable Time seasonNear(int i, int shift) {
    if (!at.is(i, Role.SEASON) || !speech.isKnown()) {
      return null;
    }
    int first = at.value(i);
    YearPart part = YearPart.months(first, first == 12 ? 2 : first + 2, Grain.QUARTER);
    Time time = Time.period(i, part.in(speech.year() + shift), Grain.QUARTER);
    return time.uncertain().from(Reckoning.SPEECH);
  }

  /** "the last quarter of 2019", "the final three months of last year", or null. */
  @Nullable Time lastOfYear(int n, int unit) {
    int months = n * at.grain(unit).months();
    if (months == 0 || months >= 12) {
      return null;
    }
    return withYearSaid(YearPart.months(13 - months, 12, at.grain(unit)), unit, Kind.PERIOD);
  }
}
