package attache.claims.period;

import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions of time that begin at a token: a year, a month, part of a year, "last year",
 * "nine months to September". Every reading looks a bounded number of tokens ahead.
 */
final class Expressions {

  /** "the end of the end of …" ends here: no hostile text may make reading deep or slow. */
  private static final int DEEPEST = 4;

  final Years years;
  final Weeks weeks;
  final Dates dates;
  final YearParts parts;
  final Relatives relatives;
  final Counts counts;

  private final TimeTokens at;
  private final Discourse told;
  private final boolean toTheDay;
  private int depth;

  Expressions(TimeTokens at, Discourse told, TimeConventions conventions) {
    this.at = at;
    this.told = told;
    this.toTheDay = conventions.toTheDay();
    this.years = new Years(at, conventions.fiscal());
    this.weeks = new Weeks(this, at, told);
    this.dates = new Dates(this, at, told, conventions);
    this.parts = new YearParts(this, at, told);
    this.relatives = new Relatives(this, at, told, conventions.fiscal());
    this.counts = new Counts(this, at, told);
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
    if (depth == DEEPEST) {
      return null;
    }
    depth++;
    Time time = begin(i, between);
    if (time != null && at.is(time.last() + 1, Role.POSSESSIVE)) {
      time = possessed(time);
    }
    depth--;
    return time;
  }

  /** "last year's fourth quarter", "2019's first half"; else the year itself. */
  private Time possessed(Time year) {
    Period whole = year.period();
    if (whole == null || !whole.isCalendarYear() || year.reckoning() == Time.Reckoning.TEXT) {
      return year;
    }
    Time part = read(year.last() + 2);
    Period there = part == null ? null : part.period();
    boolean isPart =
        part != null
            && part.kind() == Kind.PERIOD
            && !part.certain()
            && part.reckoning() == Time.Reckoning.CALENDAR
            && part.grain().compareTo(Grain.YEAR) < 0;
    return isPart && there != null && part != null
        ? year.with(there.plusYears(whole.start().getYear() - there.end().getYear()))
            .endingAt(part.last())
        : year;
  }

  private @Nullable Time begin(int i, boolean between) {
    if (at.kind(i) == Tokens.Kind.NUMBER) {
      return numeric(i, between);
    }
    if (at.isApostrophe(i)) {
      return years.read(i, between);
    }
    return switch (at.role(i)) {
      case THE -> at.is(i + 1, Role.THE) ? null : read(i + 1, between);
      case MONTH -> dates.month(i, between);
      case WEEKDAY -> dates.weekday(i);
      case ORDINAL -> {
        Time day = dates.dayInWords(i);
        if (day == null) {
          day = parts.ordinal(at.value(i), i + 1);
        }
        yield day == null ? dates.dayAlone(i) : day;
      }
      case NUMBER -> inWords(i, between);
      case VAGUE -> counts.counted(i);
      case ARTICLE ->
          at.is(i + 1, Role.NUMBER) || at.is(i + 1, Role.VAGUE)
              ? counts.counted(i + 1)
              : counts.counted(i);
      case LAST -> relatives.last(i);
      case PREVIOUS, FOLLOWING -> relatives.neighbour(i);
      case NEXT -> relatives.next(i);
      case THIS, THAT -> relatives.current(i);
      case SAME -> relatives.same(i);
      case FISCAL, FY -> fiscalYear(i);
      case END, START -> edge(i);
      case EARLY, MID, LATE -> third(i);
      case TURN -> turn(i);
      case HALF_YEAR -> relatives.halfYear(i);
      case EARLIER, LATER -> soFarOrRest(i);
      case SEASON -> parts.season(i);
      case REST -> relatives.rest(i);
      case PRESENT -> toTheDay ? dates.nearDay(i) : null;
      case UNIT -> at.is(i + 1, Trait.POSTPOSED) ? relatives.postposed(i) : counts.unit(i);
      case LETTER -> parts.lettered(i);
      case YESTERDAY -> dates.nearDay(i);
      case LAST_YEAR -> relatives.lastYear(i);
      case DECADE_NAME ->
          at.is(i, Trait.HOMONYM) && !at.is(i + 1, Trait.FOLLOWS)
              ? null
              : Time.period(
                  at.afterYearWord(i + 1) - 1,
                  Period.months(at.value(i), 1, at.value(i) + 9, 12),
                  Grain.DECADE);
      default -> null;
    };
  }

  /** "twenty-second of June", "nineteen ninety-two", "nine months", "the twenty-tens"; or null. */
  private @Nullable Time inWords(int i, boolean between) {
    Time time = dates.dayInWords(i);
    if (time == null) {
      time = years.decadeInWords(i);
    }
    if (time == null) {
      time = years.read(i, between);
    }
    if (time == null) {
      time = counts.counted(i);
    }
    return time == null ? dates.dayAlone(i) : time;
  }

  /** "earlier this year", "later in the week": in a diary only that part of it. */
  private @Nullable Time soFarOrRest(int i) {
    boolean in = at.is(i + 1, Role.IN) && at.is(i + 2, Role.THE) && at.is(i + 3, Role.UNIT);
    if (in && !toTheDay) {
      return null;
    }
    Time now = in ? theUnit(i + 3) : at.is(i + 1, Role.THIS) ? relatives.current(i + 1) : null;
    if (now == null || !toTheDay || now.grain() == Grain.DAY) {
      return now == null ? null : now.uncertain();
    }
    SpeechDay speech = told.speech();
    return at.is(i, Role.EARLIER)
        ? now.with(speech.soFar(now.grain()))
        : now.with(speech.rest(now.grain()));
  }

  private @Nullable Time numeric(int i, boolean between) {
    int[] dotted = at.dotted(i);
    if (dotted.length == 3) {
      return dates.dated(YearPart.day(dotted[1], dotted[0]), i, dotted[2]);
    }
    Time signed = dates.signed(i);
    if (signed != null) {
      return signed;
    }
    int n = at.number(i);
    if (n < 0) {
      Time pointed = dates.pointed(i);
      return pointed == null ? counts.counted(i) : pointed;
    }
    int after = dates.afterDay(i);
    if (after > 0) {
      Time days = dates.dayFirst(i, after, between);
      if (days != null) {
        return days;
      }
    }
    if (at.is(i + 1, Role.LETTER) && at.glued(i + 1)) {
      return parts.lettered(i);
    }
    Time decade = shortDecade(i, n);
    if (decade != null) {
      return decade;
    }
    if (after > i + 1) {
      Time ordinal = parts.ordinal(n, after);
      return ordinal == null ? dates.dayAlone(i) : ordinal;
    }
    boolean isOrdinal =
        at.is(i + 1, Trait.ORDINAL)
            || (at.is(i + 1, Trait.GENITIVE)
                && at.is(i + 1, Role.UNIT)
                && !at.is(i - 1, Role.DURING));
    if (isOrdinal && n > 0 && n < 5) {
      return parts.ordinal(n, i + 1);
    }
    Time year = years.read(i, between);
    if (year == null) {
      Time counted = counts.counted(i);
      return counted == null ? dates.dayAlone(i) : counted;
    }
    int quarter = year.last() + 1;
    Time month = monthAfter(year, quarter);
    if (month != null) {
      return month;
    }
    if (year.period() != null && at.is(quarter, Role.LETTER)) {
      YearPart part = parts.letterPart(quarter);
      if (part != null) {
        Period there = part.in(year.period().start().getYear());
        return Time.period(years.next() - 1, there, part.grain());
      }
    }
    return year;
  }

  /** "2016 November", "2016 the third quarter": the part of the year after its number; or null. */
  private @Nullable Time monthAfter(Time year, int i) {
    int j = at.isSign(i, ',') && toTheDay ? i + 1 : i;
    Period whole = year.period();
    if (whole == null || !whole.isCalendarYear()) {
      return null;
    }
    if (at.is(j, Role.MONTH)
        && (dates.isMonth(j) || toTheDay)
        && at.number(dates.afterMonth(j)) < 0) {
      Period month = Period.month(whole.start().getYear(), at.value(j));
      return Time.period(dates.afterMonth(j) - 1, month, Grain.MONTH);
    }
    boolean quarter =
        at.is(i, Role.THE) && at.is(i + 1, Role.ORDINAL) && at.isUnit(i + 2, Grain.QUARTER);
    return quarter && at.value(i + 1) < 5
        ? Time.period(
            i + 2, Period.quarter(whole.start().getYear(), at.value(i + 1)), Grain.QUARTER)
        : null;
  }

  /** "the 70s", "'70s", "90-е годы", or null. */
  private @Nullable Time shortDecade(int i, int n) {
    int after = at.digits(i) == 2 && n % 10 == 0 && n > 0 ? years.afterDecadeEnding(i) : -1;
    boolean isDecade =
        after > 0
            && (at.isAny(i - 1, Role.THE, Role.IN) || at.isApostrophe(i - 1) || at.isDash(i + 1));
    return isDecade
        ? Time.period(after - 1, Period.months(1900 + n, 1, 1909 + n, 12), Grain.DECADE)
        : null;
  }

  /** "the last week of July" is put at the month: no figure is of a week. */
  @Nullable Time within(int unit) {
    if (!at.is(unit + 1, Role.OF)) {
      return null;
    }
    Time whole =
        at.is(unit + 2, Role.THE) && at.is(unit + 3, Role.UNIT)
            ? theUnit(unit + 3)
            : read(unit + 2);
    return whole == null || whole.kind() != Kind.PERIOD ? null : whole.uncertain();
  }

  static Time named(int last) {
    return Time.of(Kind.NAME, last, null, Grain.YEAR);
  }

  /** "the end of October", "end-2019", "the beginning of last year". */
  private @Nullable Time edge(int i) {
    boolean end = at.is(i, Role.END);
    int j = i + 1;
    if (at.is(j, Role.OF) || at.isDash(j)) {
      j++;
    } else if (!at.is(i, Trait.GENITIVE)
        && (!end || !(at.is(j, Role.MONTH) || at.digits(j) == 4))) {
      return null;
    }
    return edgeOf(end, j);
  }

  private @Nullable Time edgeOf(boolean end, int j) {
    boolean theUnit = at.is(j, Role.THE) && at.is(j + 1, Role.UNIT);
    Time whole =
        theUnit
            ? theUnit(j + 1)
            : at.is(j, Role.UNIT) && at.is(j - 1, Trait.GENITIVE) ? theUnit(j) : read(j);
    if (whole == null || whole.kind() == Kind.RATE || whole.kind() == Kind.DURATION) {
      return null;
    }
    Period period = whole.period();
    if (toTheDay && period != null && whole.kind() != Kind.DAY) {
      return whole.with(thirdToTheDay(period, end ? Role.END : Role.START)).with(Kind.PERIOD);
    }
    if (whole.kind() == Kind.AHEAD) {
      return whole;
    }
    return period == null
        ? whole.with(Kind.AS_OF)
        : whole.with(Kind.AS_OF).with(Period.asOf(end ? period.end() : period.start()));
  }

  /** "the year", "the month": the one named last, or that of the day. */
  @Nullable Time theUnit(int unit) {
    Grain grain = at.grain(unit);
    if (grain == Grain.YEAR) {
      Time before = counts.unit(unit);
      if (before != null) {
        return before;
      }
      int known = told.yearNamed();
      return Time.period(unit, known == 0 ? null : Period.year(known), grain).uncertain();
    }
    return Time.period(unit, told.speech().around(grain, 0), grain).uncertain();
  }

  /** "the turn of the century". */
  private @Nullable Time turn(int i) {
    int century = at.is(i + 2, Role.THE) ? i + 3 : i + 2;
    return at.is(i + 1, Role.OF) && at.isUnit(century, Grain.CENTURY)
        ? ofCentury(century, 0)
        : null;
  }

  private Time ofCentury(int last, int yearOfIt) {
    int known = told.speech().year();
    Period year = known == 0 ? null : Period.year(known / 100 * 100 + yearOfIt);
    return Time.period(last, year, Grain.YEAR).uncertain();
  }

  /** "early 2020", "mid-2019", "late October", "late last year": years are cut in three. */
  private @Nullable Time third(int i) {
    int j = at.isDash(i + 1) || at.is(i + 1, Role.IN) || at.is(i + 1, Role.OF) ? i + 2 : i + 1;
    int century = at.is(j, Role.THE) ? j + 1 : j;
    if (at.is(i, Role.MID) && at.isUnit(century, Grain.CENTURY)) {
      return ofCentury(century, 50);
    }
    if (at.is(j, Role.UNIT) || at.is(j, Role.ARTICLE) || at.is(j, Role.NUMBER)) {
      return null;
    }
    Time whole = read(j);
    if (whole == null || (whole.kind() != Kind.PERIOD && whole.kind() != Kind.AHEAD)) {
      return null;
    }
    Period period = whole.period();
    if (toTheDay && period != null) {
      return whole.with(thirdToTheDay(period, at.role(i)));
    }
    if (period == null || !period.isCalendarYear()) {
      return whole.uncertain();
    }
    int first = at.is(i, Role.EARLY) ? 1 : at.is(i, Role.MID) ? 5 : 9;
    int year = period.start().getYear();
    return whole.with(Period.months(year, first, year, first + 3)).uncertain();
  }

  /**
   * The part of a period that a diary means: of a year the thirds by "beginning", "mid" and "end",
   * the halves by "early" and "late"; of a month its halves, of a week Monday to Wednesday and the
   * rest.
   */
  private static Period thirdToTheDay(Period whole, Role part) {
    LocalDate start = whole.start();
    LocalDate end = whole.end();
    boolean first = part == Role.START || part == Role.EARLY;
    if (whole.monthCount() > 6) {
      int months = part == Role.EARLY || part == Role.LATE ? 6 : 4;
      return part == Role.MID
          ? Period.days(start.plusMonths(4), start.plusMonths(8).minusDays(1))
          : first
              ? Period.days(start, start.plusMonths(months).minusDays(1))
              : Period.days(end.plusDays(1).minusMonths(months), end);
    }
    if (whole.dayCount() > 7) {
      return part == Role.MID
          ? Period.days(start.plusDays(9), start.plusDays(19))
          : first ? Period.days(start, start.plusDays(14)) : Period.days(start.plusDays(15), end);
    }
    return whole.dayCount() < 7
        ? whole
        : part == Role.MID
            ? Period.days(start.plusDays(1), start.plusDays(4))
            : first ? Period.days(start, start.plusDays(2)) : Period.days(start.plusDays(3), end);
  }

  /** "FY2019", "FY 2012-13", "financial year 2019-20", "fiscal 2019", "the fiscal year to June". */
  @Nullable Time fiscalYear(int i) {
    int j = i + 1;
    if (at.is(i, Role.FISCAL) && at.isUnit(j, Grain.YEAR)) {
      j++;
      Time ended = counts.window(1, Grain.YEAR, j);
      if (ended != null) {
        return ended;
      }
    }
    if (at.is(i, Role.FY) && (at.isDash(j) || at.isApostrophe(j)) && at.digits(j + 1) > 0) {
      j++;
    }
    return years.fiscal(j, at.is(i, Role.FY));
  }
}
