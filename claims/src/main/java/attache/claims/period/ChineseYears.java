package attache.claims.period;

import attache.claims.period.ChineseWords.Role;
import attache.claims.period.Time.Reckoning;
import attache.claims.period.TimeMention.Kind;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads which year is meant: in digits or Han characters, by an era, or from the day of the
 * statement. In all of them, as in what reads by them, the last "token" of a time is its last
 * piece.
 */
final class ChineseYears {

  /** Years of two digits up to this one are of this century. */
  private static final int PIVOT = 40;

  /** The year before the first of the Republic of China. */
  private static final int REPUBLIC = 1911;

  private final ChinesePieces at;
  private final Discourse told;
  private final SpeechDay speech;
  private final FiscalCalendar fiscal;

  /** The text counts years from the founding of the Republic of China in 1912. */
  private boolean minguo;

  ChineseYears(ChinesePieces at, Discourse told, TimeConventions conventions) {
    this.at = at;
    this.told = told;
    this.speech = told.speech();
    this.fiscal = conventions.fiscal();
  }

  /** The year that begins at the piece, without what follows it, or null. */
  @Nullable Time read(int p) {
    return switch (at.role(p)) {
      case NUMBER -> numbered(p);
      case SPEECH_YEAR -> spoken(p, at.value(p));
      case FIRST, AFTER -> twoYearsOff(p);
      case TEXT_YEAR -> {
        int known = told.yearNamed();
        boolean named = at.value(p) <= 0 || told.named() != null;
        Period year = known == 0 || !named ? null : Period.year(known + at.value(p));
        yield Time.period(p, year, Grain.YEAR).uncertain().from(Reckoning.TEXT);
      }
      case MINGUO, ERA -> ofEra(p);
      case COMMON_ERA -> {
        boolean year = at.digits(p + 1) > 0 && isMark(p + 2);
        yield year ? calendar(p + 2, at.digitsInOrder(p + 1)) : null;
      }
      default -> null;
    };
  }

  private boolean isMark(int p) {
    return at.is(p, Role.YEAR) || at.is(p, Role.YEARLY);
  }

  private static @Nullable Time calendar(int last, int year) {
    return year < 1 || year > 2199 ? null : Time.period(last, Period.year(year), Grain.YEAR);
  }

  private Time spoken(int last, int shift) {
    Time year = Time.period(last, speech.around(Grain.YEAR, shift), Grain.YEAR);
    return (shift > 0 ? year.with(Kind.AHEAD) : year).from(Reckoning.SPEECH);
  }

  /** "前年" and "后年": the year before last and the one after next. */
  private @Nullable Time twoYearsOff(int p) {
    boolean before = at.is(p, Role.FIRST) && at.value(p) == 1;
    boolean after = at.is(p, Role.AFTER) && at.value(p) == 1;
    if (!(before || after) || !at.is(p + 1, Role.YEAR)) {
      return null;
    }
    return spoken(p + 1, before ? -2 : 2);
  }

  private @Nullable Time ofEra(int p) {
    int last = at.is(p + 1, Role.FIRST_YEAR) ? p + 1 : p + 2;
    int count = last == p + 1 ? 1 : at.number(p + 1);
    if (count < 1 || count > 200 || (last == p + 2 && !isMark(last))) {
      return null;
    }
    minguo |= at.is(p, Role.MINGUO);
    return calendar(last, at.value(p) + count);
  }

  private @Nullable Time numbered(int p) {
    int mark = p + 1;
    boolean marked = isMark(mark);
    boolean shared = holdsMark(mark);
    int number = at.digitsInOrder(p);
    int digits = at.digits(p);
    if (!marked && !shared) {
      return null;
    }
    int last = marked ? mark : p;
    if (digits == 4) {
      return number < 1000 ? null : isCount(mark) ? null : calendar(last, number);
    }
    if (digits == 0) {
      boolean written = at.number(p) >= 1900 && at.number(p) < 2100 && isDated(mark + 1);
      return written ? calendar(last, at.number(p)) : null;
    }
    if (digits == 3) {
      if (isOfRepublic(p, mark)) {
        return calendar(last, REPUBLIC + number);
      }
      return number > 140 && (isDated(mark + 1) || p == 0 || isIn(p - 1))
          ? calendar(last, number)
          : null;
    }
    return digits == 2 && isShortYear(p, mark) ? calendar(last, ofCentury(number)) : null;
  }

  /** A word that holds the mark of the year before it: "2013—2022年均", "2023年底". */
  private boolean holdsMark(int p) {
    return (at.is(p, Role.RATE) && at.value(p) == 1)
        || at.isAny(p, Role.YEAR_END, Role.YEAR_START, Role.YEAR_WITHIN);
  }

  /** "112年" in a text of Taiwan: 2023. A count of years stands in other places. */
  private boolean isOfRepublic(int p, int mark) {
    int number = at.digitsInOrder(p);
    if (number < 90 || number >= 140) {
      return false;
    }
    if (minguo || isDated(mark + 1)) {
      return true;
    }
    boolean recent = speech.isKnown() && Math.abs(REPUBLIC + number - speech.year()) <= 15;
    return recent
        && at.isArabic(p)
        && at.is(mark, Role.YEAR)
        && (at.isAny(mark + 1, Role.NONE, Role.FLOW) || at.is(p - 1, Role.THAN))
        && at.sign(mark + 1) == 0
        && !at.isAny(p - 1, Role.LAST, Role.LASTING, Role.STREAK, Role.NEXT, Role.ORDINAL);
  }

  /** "2000多年": a count of years, whatever its digits. */
  private boolean isCount(int mark) {
    return at.isAny(mark + 1, Role.MORE);
  }

  /** Whether a part of a year begins here, so that the number before is a year. */
  private boolean isDated(int p) {
    if (at.isAny(p, Role.HALF, Role.WHOLE, Role.ORDINAL, Role.LUNAR)) {
      return true;
    }
    int number = at.number(p);
    return number >= 1
        && number <= 12
        && (at.isAny(p + 1, Role.MONTH, Role.MONTH_END, Role.MONTH_START)
            || at.isUnit(p + 1, Grain.QUARTER)
            || ((at.isDash(p + 1) || at.is(p + 1, Role.TO)) && isDated(p + 2)));
  }

  private boolean isIn(int p) {
    return at.isAny(p, Role.IN, Role.FROM);
  }

  static int ofCentury(int twoDigits) {
    return twoDigits <= PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
  }

  /**
   * "24年" is a year where it opens a clause or stands where years stand, and where a part of a year
   * or an edge follows; else it counts years.
   */
  private boolean isShortYear(int p, int mark) {
    int year = ofCentury(at.digitsInOrder(p));
    if (at.digitsInOrder(p) < 10 || isDated(mark + 1)) {
      return true;
    }
    boolean recent = year >= 1970 && (!speech.isKnown() || Math.abs(year - speech.year()) <= 50);
    if (!recent) {
      return false;
    }
    boolean dated =
        (at.isAny(mark + 1, Role.SINCE, Role.UNTIL_NOW) && at.is(p - 1, Role.FROM))
            || (at.is(mark + 1, Role.FIRST) && firstParts(mark + 1));
    boolean counted =
        at.isAny(
            mark + 1,
            Role.COME,
            Role.SINCE,
            Role.WITHIN,
            Role.BETWEEN,
            Role.MORE,
            Role.HALF_OF,
            Role.FIRST,
            Role.BEFORE,
            Role.AFTER,
            Role.OF,
            Role.PLAN,
            Role.STRETCH);
    if (dated || counted) {
      return dated;
    }
    boolean opens = p == 0 || at.isComma(p - 1) || at.isSign(p - 1, '(');
    boolean cued = isIn(p - 1) || at.isAny(p - 1, Role.AS_OF, Role.THAN);
    return at.isArabic(p) && ((opens && !at.isComma(mark + 1)) || (opens && p == 0) || cued);
  }

  private boolean firstParts(int first) {
    return at.number(first + 1) > 0
        && (at.isUnit(first + 2, Grain.QUARTER)
            || (at.is(first + 2, Role.COUNTER) && at.is(first + 3, Role.MONTH)));
  }

  /**
   * Two years joined by a sign or word before one mark, "2018—2022年", "2013至2022年", "2015/16财年", or
   * after "from" without one; or null.
   */
  @Nullable Time range(int p) {
    int first = at.digitsInOrder(p);
    if (at.digits(p) != 4 || first < 1000 || first > 2199) {
      return null;
    }
    boolean slash = at.isSign(p + 1, '/');
    int q = afterJoint(p + 1);
    if (slash) {
      q = p + 2;
    }
    if (q < 0) {
      return null;
    }
    int digits = at.digits(q);
    int second = at.digitsInOrder(q);
    if (digits == 2) {
      second += first / 100 * 100;
    }
    if ((digits != 4 && digits != 2) || second <= first || second - first > 150) {
      return null;
    }
    boolean next = second == first + 1;
    if (next
        && (at.is(q + 1, Role.FISCAL) || (at.is(q + 1, Role.YEARLY) && (slash || digits == 2)))) {
      FiscalCalendar own = fiscal.startMonth() == 1 ? FiscalCalendar.JULY : fiscal;
      return Time.period(q + 1, own.beginningIn(first), Grain.YEAR);
    }
    if (slash) {
      return null;
    }
    boolean marked = isMark(q + 1);
    boolean rated = holdsMark(q + 1);
    boolean bare = at.is(p - 1, Role.FROM) && digits == 4 && !isMeasured(q + 1);
    boolean bracketed = at.isSign(p - 1, '(') && at.isSign(q + 1, ')');
    if (!marked && !rated && !bare && !bracketed) {
      return null;
    }
    Time years = Time.period(marked ? q + 1 : q, Period.months(first, 1, second, 12), Grain.YEAR);
    return at.is(p + 1, Role.TO) && !next ? years.with(Kind.SINCE) : years;
  }

  /** The piece after a dash, two dashes or "to", or -1. */
  int afterJoint(int p) {
    if (at.isDash(p)) {
      return at.isDash(p + 1) ? p + 2 : p + 1;
    }
    return at.is(p, Role.TO) ? p + 1 : -1;
  }

  /** "2024财年", "本财年", "截至…止的财年"; or null. */
  @Nullable Time fiscal(int p) {
    if (at.is(p, Role.NEAR_FISCAL)) {
      Time year = Time.period(p, speech.fiscalYear(fiscal, at.value(p)), Grain.YEAR);
      return (at.value(p) > 0 ? year.with(Kind.AHEAD) : year).from(Reckoning.SPEECH);
    }
    int word = at.is(p + 1, Role.YEAR) ? p + 2 : p + 1;
    boolean named = at.digits(p) == 4 && at.is(word, Role.FISCAL);
    return named ? Time.period(word, fiscal.named(at.digitsInOrder(p)), Grain.YEAR) : null;
  }

  /** A year in four digits without its mark, where only a year can stand; or null. */
  @Nullable Time bare(int p) {
    int year = at.digitsInOrder(p);
    if (!at.isArabic(p) || at.digits(p) != 4 || year < 1900 || year > 2100) {
      return null;
    }
    if (isMeasured(p + 1)) {
      return isListed(p) ? calendar(p, year) : null;
    }
    boolean cued = p == 0 || isIn(p - 1) || at.isSign(p - 1, '(') || at.is(p - 1, Role.TO);
    return (cued && !at.isDash(p + 1)) || isListed(p) ? calendar(p, year) : null;
  }

  /** Whether it is in a list of years with one mark: "2021、2022和2023年", "2022、2023两年". */
  private boolean isListed(int p) {
    boolean list = isListJoint(p - 1) && at.digits(p - 2) == 4;
    for (int q = p; q < p + 10 && at.digits(q) == 4; q += 2) {
      boolean together = at.number(q + 1) > 1 && at.number(q + 1) < 10 && isMark(q + 2);
      if (isMark(q + 1) || together) {
        return list;
      }
      if (!isListJoint(q + 1)) {
        return false;
      }
      list = true;
    }
    return false;
  }

  private boolean isListJoint(int p) {
    return at.isSign(p, '、') || at.is(p, Role.AND);
  }

  private boolean isMeasured(int p) {
    return at.isAny(
            p,
            Role.MEASURE,
            Role.COUNTER,
            Role.MORE,
            Role.NUMBER,
            Role.UNIT,
            Role.MONTH,
            Role.DAY,
            Role.VAGUE,
            Role.CENTURY,
            Role.ANNIVERSARY)
        || at.isSign(p, '.')
        || at.isSign(p, '/')
        || at.isCurrency(p);
  }

  /** The day a year is over. */
  static Period endOf(int year) {
    return Period.asOf(LocalDate.of(year, 12, 31));
  }
}
