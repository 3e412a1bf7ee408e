package attache.claims.period;

import attache.claims.period.TimeMention.Kind;
import attache.claims.period.TimeWords.Role;
import attache.claims.period.TimeWords.Trait;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as years, spans of years and fiscal years, and as counts. What follows the number
 * read last is left in {@link #next}.
 */
final class Years {

  private final TimeTokens at;
  private final FiscalCalendar fiscal;
  private int next;

  Years(TimeTokens at, FiscalCalendar fiscal) {
    this.at = at;
    this.fiscal = fiscal;
  }

  /** The token after what was read last. */
  int next() {
    return next;
  }

  /** Sets {@link #next}; always true, so that it can stand in a condition. */
  boolean leaveAt(int token) {
    next = token;
    return true;
  }

  /** A number up to 9999 in digits or words, or -1. */
  int count(int i) {
    int n = at.number(i);
    if (n >= 0) {
      next = i + 1;
      return at.kind(i - 1) == Tokens.Kind.CURRENCY ? -1 : n;
    }
    if (at.is(i, Role.ARTICLE) && at.is(i + 1, Trait.PAIR)) {
      return count(i + 1);
    }
    if (!at.is(i, Role.NUMBER)) {
      return -1;
    }
    int value = at.value(i);
    next = i + 1;
    int second = at.isDash(i + 1) ? i + 2 : i + 1;
    if (value >= 20 && value < 100 && at.is(second, Role.NUMBER)) {
      int ones = at.value(second);
      if (ones < 10) {
        next = second + 1;
        return value + ones;
      }
    }
    if (at.is(i, Trait.PAIR) && at.is(next, Role.OF)) {
      next++;
    }
    return value;
  }

  /** A year in four digits, 1800 to 2099, or '19; or -1. */
  int year(int i) {
    if (at.digits(i) == 4) {
      int year = at.number(i);
      if (year < 1800 || year > 2099) {
        return -1;
      }
      next = at.afterYearWord(at.afterSuffix(i));
      return year;
    }
    if (at.isApostrophe(i) && at.digits(i + 1) == 2 && at.glued(i + 1)) {
      next = i + 2;
      return ofCentury(at.number(i + 1));
    }
    return at.is(i, Role.NUMBER) ? yearInWords(i) : -1;
  }

  /** "nineteen ninety-two", "two thousand and five", "twenty twelve", "nineteen oh one"; or -1. */
  private int yearInWords(int i) {
    int first = at.value(i);
    if (first == 2 && at.is(i + 1, Trait.THOUSAND) && !at.is(i + 1, Trait.PLURAL)) {
      int j = at.is(i + 2, Role.AND) ? i + 3 : i + 2;
      int rest = belowHundred(j);
      if (rest > 0) {
        return 2000 + rest;
      }
      next = i + 2;
      boolean alone = at.kind(next) == Tokens.Kind.SIGN || at.isAny(next, Role.AND, Role.TO);
      return alone && at.isAny(i - 1, Role.IN, Role.SINCE, Role.FROM, Role.TO, Role.BY) ? 2000 : -1;
    }
    if (first < 17 || first > 20) {
      return -1;
    }
    int j = at.isDash(i + 1) ? i + 2 : i + 1;
    boolean zero = at.is(j, Role.NUMBER) && at.value(j) == 0;
    int rest = belowHundred(zero ? j + 1 : j);
    return rest < 1 || (zero ? rest > 9 : rest < 10) ? -1 : 100 * first + rest;
  }

  /** A number of one or two words below a hundred, or -1. */
  private int belowHundred(int i) {
    if (!at.is(i, Role.NUMBER) || at.value(i) < 1 || at.value(i) > 99) {
      return -1;
    }
    return count(i);
  }

  /** "nineteen seventies", "the twenty-tens", "the two thousands"; or null. */
  @Nullable Time decadeInWords(int i) {
    int first = at.value(i);
    int j = at.isDash(i + 1) ? i + 2 : i + 1;
    if (at.is(j, Role.DECADE_NAME) && first >= 17 && first <= 20) {
      return decade(j, 100 * first + at.value(j) % 100);
    }
    if (first != 2 || !at.is(j, Trait.THOUSAND)) {
      return null;
    }
    if (at.is(j, Trait.PLURAL)) {
      return at.is(i - 1, Role.THE) ? decade(j, 2000) : null;
    }
    int name = at.is(j + 1, Role.AND) ? j + 2 : j + 1;
    return at.is(name, Role.DECADE_NAME) ? decade(name, 2000 + at.value(name) % 100) : null;
  }

  private static Time decade(int last, int year) {
    return Time.period(last, Period.months(year, 1, year + 9, 12), Grain.DECADE);
  }

  static int ofCentury(int twoDigits) {
    return twoDigits <= 60 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /** A year, a span of years, a fiscal year, a decade, an ISO date; or null. */
  @Nullable Time read(int i, boolean between) {
    int year = year(i);
    if (year < 0 || !isYear(i, year)) {
      return null;
    }
    int after = next;
    int decade = year % 10 == 0 ? afterDecadeEnding(i) : -1;
    if (decade > 0) {
      return Time.period(decade - 1, Period.months(year, 1, year + 9, 12), Grain.DECADE);
    }
    Time joined = joined(i, year, after, between);
    if (joined != null) {
      return joined;
    }
    if (countsThings(i, after)) {
      return null;
    }
    if (at.is(after, Role.FISCAL) && at.isUnit(after + 1, Grain.YEAR)) {
      return Time.period(after + 1, fiscal.named(year), Grain.YEAR);
    }
    return Time.period(after - 1, Period.year(year), Grain.YEAR);
  }

  /** The token after "1990s", "1990's", "1990-е годы"; or -1. */
  int afterDecadeEnding(int i) {
    int ending = at.afterSuffix(i) - 1;
    if (ending == i) {
      ending = i + 1;
    }
    boolean is =
        at.glued(ending)
            && (at.is(ending, Trait.DECADE)
                || (at.is(ending, Role.POSSESSIVE)
                    && (!at.has(ending + 1) || at.kind(ending + 1) != Tokens.Kind.WORD)));
    return is ? at.afterYearWord(ending + 1) : -1;
  }

  /** Two numbers joined by a sign or word: a span, a fiscal year, an ISO month or day; or null. */
  private @Nullable Time joined(int i, int year, int joint, boolean between) {
    boolean slash = at.isSign(joint, '/');
    boolean word = at.is(joint, Role.TO) || (between && at.is(joint, Role.AND));
    if (!slash && !word && !at.isDash(joint)) {
      return null;
    }
    int second = joint + 1;
    if (!word && at.digits(second) == 2 && at.glued(second) && at.glued(joint)) {
      return shortened(i, year, second, slash);
    }
    int last = year(second);
    if (last <= year || last - year > 99 || countsThings(second, next)) {
      return null;
    }
    int end = next - 1;
    boolean isFiscal = last == year + 1 && (slash || isFiscal(i, end));
    if (isFiscal) {
      return fiscalSpan(year, withFiscalWords(end), isFiscal(i, end));
    }
    return Time.period(end, Period.months(year, 1, last, 12), Grain.YEAR);
  }

  private @Nullable Time shortened(int i, int year, int second, boolean slash) {
    int two = at.number(second);
    boolean iso =
        !slash && at.isDash(second + 1) && at.glued(second + 1) && at.digits(second + 2) == 2;
    if (iso) {
      try {
        LocalDate day = LocalDate.of(year, two, at.number(second + 2));
        return Time.of(Kind.DAY, second + 2, Period.day(day), Grain.DAY);
      } catch (DateTimeException noDay) {
        return null;
      }
    }
    if (two == (year + 1) % 100) {
      boolean years = at.is(second + 1, Trait.FOLLOWS) && at.is(second + 1, Trait.PLURAL);
      return years
          ? Time.period(
              at.afterYearWord(second + 1) - 1, Period.months(year, 1, year + 1, 12), Grain.YEAR)
          : fiscalSpan(year, withFiscalWords(second), isFiscal(i, second));
    }
    int last = year / 100 * 100 + two;
    if (last > year) {
      return Time.period(
          at.afterYearWord(second + 1) - 1, Period.months(year, 1, last, 12), Grain.YEAR);
    }
    if (two >= 1 && two <= 12) {
      return Time.period(second, Period.month(year, two), Grain.MONTH);
    }
    return null;
  }

  /** Where the countries count by the calendar, "2019-20" is a fiscal year only if it says so. */
  private Time fiscalSpan(int year, int last, boolean saidSo) {
    boolean another = saidSo && fiscal.startMonth() == 1;
    Period period = (another ? FiscalCalendar.JULY : fiscal).beginningIn(year);
    return Time.period(last, period, Grain.YEAR);
  }

  private boolean isFiscal(int first, int last) {
    return at.isAny(first - 1, Role.FY, Role.FISCAL)
        || (at.isUnit(first - 1, Grain.YEAR) && at.is(first - 2, Role.FISCAL))
        || at.is(last + 1, Role.FISCAL);
  }

  private int withFiscalWords(int last) {
    return at.is(last + 1, Role.FISCAL) && at.isUnit(last + 2, Grain.YEAR)
        ? last + 2
        : at.afterYearWord(last + 1) - 1;
  }

  /** The fiscal year whose number stands here, "2012-13", "2019" or, after FY, "19"; or null. */
  @Nullable Time fiscal(int i, boolean shortNumber) {
    int year = year(i);
    int after = next;
    if (year < 0 && shortNumber && at.digits(i) == 2) {
      year = ofCentury(at.number(i));
      after = i + 1;
    }
    if (year < 0) {
      return null;
    }
    if ((at.isDash(after) || at.isSign(after, '/')) && at.glued(after + 1)) {
      int two = at.number(after + 1);
      int digits = at.digits(after + 1);
      if ((digits == 2 && two == (year + 1) % 100) || (digits == 4 && two == year + 1)) {
        FiscalCalendar own = fiscal.startMonth() == 1 ? FiscalCalendar.JULY : fiscal;
        return Time.period(after + 1, own.beginningIn(year), Grain.YEAR);
      }
    }
    return Time.period(after - 1, fiscal.named(year), Grain.YEAR);
  }

  /** Whether a number that could be a year stands where years stand. */
  private boolean isYear(int i, int year) {
    if (at.kind(i) == Tokens.Kind.WORD) {
      return true;
    }
    if (at.kind(i - 1) == Tokens.Kind.CURRENCY || (at.glued(i) && isPartOfWord(i))) {
      return false;
    }
    if (at.afterYearWord(at.afterSuffix(i)) > i + 1) {
      return true;
    }
    if (year % 10 == 0 && afterDecadeEnding(i) > 0) {
      return true;
    }
    boolean usual = year >= 1950 && year <= 2060 && year % 100 != 0;
    return switch (at.role(i - 1)) {
      case IN,
          SINCE,
          DURING,
          FROM,
          BETWEEN,
          BY,
          OF,
          TO,
          AND,
          EARLY,
          MID,
          LATE,
          END,
          START,
          MONTH,
          AGAINST,
          FISCAL,
          FY,
          UNIT,
          AS,
          EARLIER,
          AFTER,
          COMPARED,
          ENDED ->
          true;
      case AROUND -> false;
      case THAN -> usual && !at.is(i - 2, Trait.AMOUNT);
      default -> usual || at.isDash(i - 1) || at.isSign(i - 1, '(');
    };
  }

  private boolean isPartOfWord(int i) {
    return at.kind(i - 1) == Tokens.Kind.WORD
        || at.kind(i - 1) == Tokens.Kind.NUMBER
        || at.isSign(i - 1, '#');
  }

  /** Whether the number from the token to the one before {@code after} counts or measures. */
  boolean countsThings(int i, int after) {
    if (at.isSign(after, '%') || at.is(after, Trait.PERCENT)) {
      return true;
    }
    if (at.kind(after) == Tokens.Kind.CURRENCY) {
      return !at.glued(after) && at.kind(i - 1) == Tokens.Kind.CURRENCY;
    }
    if (at.glued(after)
        && at.kind(after) == Tokens.Kind.WORD
        && at.first(after) != '\''
        && at.first(after) != '’') {
      return !isOrdinalSuffix(after);
    }
    return switch (at.role(after)) {
      case MEASURED -> true;
      case EVERY -> at.is(after + 1, Trait.PERCENT);
      case COUNTED -> {
        boolean round = at.number(i) % 50 == 0 || at.digits(i) < 4;
        yield round || !at.isAny(i - 1, Role.IN, Role.SINCE, Role.DURING, Role.BY);
      }
      case LETTER -> at.grain(after) == Grain.MONTH;
      case UNIT -> at.grain(after) != Grain.YEAR || at.is(after, Trait.PLURAL);
      default -> at.isDash(after) && at.is(after + 1, Role.STRONG);
    };
  }

  private boolean isOrdinalSuffix(int i) {
    return at.is(i, Role.SUFFIX);
  }
}
