package attache.claims.statement;

import attache.vocabulary.period.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written out in any of the languages read: "24 November 2020", "Nov. 24",
 * "September 2020", "24 ноября 2020 года", "24 de noviembre de 2020", "2020年11月24日", "2020-11-24",
 * "24.11.2020" (the day stands first; with slashes only where no other order is possible).
 *
 * @param year 1900 to 2099, or 0 when it is not written
 * @param month 1 to 12
 * @param day 1 to 31, or 0 when it is not written
 * @param start its first UTF-16 unit
 * @param end one past its last
 */
record WrittenDate(int year, int month, int day, int start, int end) {

  private static final MonthNames ENGLISH = MonthNames.of("en");
  private static final MonthNames RUSSIAN = MonthNames.of("ru");
  private static final MonthNames SPANISH = MonthNames.of("es");

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

  /** Chinese numerals from nought to ten, in the order of their values. */
  private static final String NUMERALS = "〇一二三四五六七八九十";

  private static final int LONGEST_MONTH = 10;

  /** A number further from the name of a month is none of its date. */
  private static final int REACH = 6;

  /** The day, or null when a part of it is not written or there is no such day. */
  @Nullable LocalDate toDay() {
    return year == 0 || day == 0 ? null : dayIn(year);
  }

  /** The day in the year, or null when there is no such day. */
  @Nullable LocalDate dayIn(int ofYear) {
    try {
      return LocalDate.of(ofYear, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The first day, month and year together in the text, or null. */
  static @Nullable LocalDate dayIn(CharSequence text) {
    WrittenDate date = next(text, 0, text.length());
    while (date != null) {
      LocalDate day = date.toDay();
      if (day != null) {
        return day;
      }
      date = next(text, date.end, text.length());
    }
    return null;
  }

  /** The next date or month with a year or a day in the stretch of text, or null. */
  static @Nullable WrittenDate next(CharSequence text, int from, int to) {
    int i = from;
    int digitsEnd = Integer.MIN_VALUE / 2;
    while (i < to) {
      char c = text.charAt(i);
      int run = i;
      if (isDigit(c)) {
        run = digits(text, i, to);
        digitsEnd = run;
        WrittenDate numeric = numeric(text, i, run, to);
        numeric = numeric == null ? chinese(text, i, run, to) : numeric;
        if (numeric != null) {
          return numeric;
        }
      } else if (c == '二' || c == '十' || c == '一') {
        WrittenDate spelled = spelledOut(text, i, to);
        if (spelled != null) {
          return spelled;
        }
      } else if (Character.isLetter(c) && !Character.isIdeographic(c)) {
        while (run < to && Character.isLetter(text.charAt(run)) && run - i <= LONGEST_MONTH) {
          run++;
        }
        if (run - i >= 3
            && run - i <= LONGEST_MONTH
            && (i - digitsEnd <= REACH || isDigitNear(text, run, to))) {
          int month = month(text.subSequence(i, run), i - digitsEnd == 1);
          WrittenDate named = month == 0 ? null : named(text, i, run, from, to, month);
          if (named != null) {
            return named;
          }
        }
        while (run < to && Character.isLetter(text.charAt(run))) {
          run++;
        }
      }
      i = Math.max(run, i + 1);
    }
    return null;
  }

  private static boolean isDigitNear(CharSequence text, int from, int to) {
    for (int i = from; i < Math.min(to, from + REACH); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The number of the month, or 0. English names have a capital, for "may" is a verb and "march" a
   * walk; short Spanish ones count beside a day only, for "ago" and "mar" are words.
   */
  private static int month(CharSequence word, boolean afterDay) {
    char first = word.charAt(0);
    if (first >= '\u0400' && first <= '\u04FF') {
      return RUSSIAN.month(word);
    }
    int month = Character.isUpperCase(first) ? ENGLISH.month(word) : 0;
    return month == 0 && (word.length() > 4 || afterDay) ? SPANISH.month(word) : month;
  }

  private static @Nullable WrittenDate named(
      CharSequence text, int start, int end, int from, int to, int month) {
    int day = 0;
    int year = 0;
    int first = start;
    int last = end;
    int number = afterOf(text, skip(text, end, to, " .,\u00A0"), to);
    int after = digits(text, number, to);
    if (isYear(text, number, after)) {
      year = value(text, number, after);
      last = after;
    } else if (isDay(text, number, after)) {
      day = value(text, number, after);
      last = ordinal(text, after, to);
      int next = skip(text, last, to, " ,\u00A0");
      int nextEnd = digits(text, next, to);
      if (isYear(text, next, nextEnd)) {
        year = value(text, next, nextEnd);
        last = nextEnd;
      }
    }
    if (day == 0) {
      int before = beforeOf(text, skipBack(text, start, from), from);
      int suffix = before;
      while (suffix > from && suffix > before - 2 && Character.isLetter(text.charAt(suffix - 1))) {
        suffix--;
      }
      int dayEnd = ordinal(text, suffix, to) == before ? suffix : before;
      int dayStart = dayEnd;
      while (dayStart > from && dayEnd - dayStart < 3 && isDigit(text.charAt(dayStart - 1))) {
        dayStart--;
      }
      if (isDay(text, dayStart, dayEnd)) {
        day = value(text, dayStart, dayEnd);
        first = dayStart;
      }
    }
    last = year == 0 ? last : afterYear(text, last, to);
    return day == 0 && year == 0 ? null : new WrittenDate(year, month, day, first, last);
  }

  /** Past the Russian word for year: "2020 г.", "2020 года". */
  private static int afterYear(CharSequence text, int at, int to) {
    int word = skip(text, at, to, " \u00A0");
    int end = word;
    while (end < to && end < word + 5 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String letters = text.subSequence(word, end).toString();
    if (letters.equals("г")) {
      return end < to && text.charAt(end) == '.' ? end + 1 : end;
    }
    return letters.equals("года") || letters.equals("год") ? end : at;
  }

  /** Past "de" or "del" of Spanish dates. */
  private static int afterOf(CharSequence text, int at, int to) {
    if (at + 3 >= to || text.charAt(at) != 'd' || text.charAt(at + 1) != 'e') {
      return at;
    }
    int end = text.charAt(at + 2) == 'l' ? at + 3 : at + 2;
    return text.charAt(end) == ' ' ? skip(text, end, to, " \u00A0") : at;
  }

  private static int beforeOf(CharSequence text, int at, int from) {
    boolean of =
        at - 3 > from
            && text.charAt(at - 1) == 'e'
            && text.charAt(at - 2) == 'd'
            && text.charAt(at - 3) == ' ';
    return of ? skipBack(text, at - 3, from) : at;
  }

  private static int skipBack(CharSequence text, int at, int from) {
    int i = at;
    while (i > from && i > at - 4 && " \u00A0".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** "2020年11月24日", "11月24日", "2020年11月". */
  private static @Nullable WrittenDate chinese(CharSequence text, int start, int end, int to) {
    if (end >= to) {
      return null;
    }
    int year = 0;
    int at = start;
    int run = end;
    int mark = skip(text, end, to, " ");
    if (mark < to && text.charAt(mark) == '年' && isYear(text, start, end)) {
      year = value(text, start, end);
      at = skip(text, mark + 1, to, " ");
      run = digits(text, at, to);
      mark = skip(text, run, to, " ");
    }
    if (mark >= to || text.charAt(mark) != '月' || !isDay(text, at, run)) {
      return null;
    }
    int month = value(text, at, run);
    int dayStart = skip(text, mark + 1, to, " ");
    int dayEnd = digits(text, dayStart, to);
    int dayMark = skip(text, dayEnd, to, " ");
    boolean daySaid =
        dayMark < to && "日号".indexOf(text.charAt(dayMark)) >= 0 && isDay(text, dayStart, dayEnd);
    int day = daySaid ? value(text, dayStart, dayEnd) : 0;
    if (month > 12 || (year == 0 && day == 0)) {
      return null;
    }
    return new WrittenDate(year, month, day, start, daySaid ? dayMark + 1 : mark + 1);
  }

  /** "二〇二〇年十一月二十四日", as documents are signed. */
  private static @Nullable WrittenDate spelledOut(CharSequence text, int start, int to) {
    int year = 0;
    int at = start;
    while (at < to
        && at < start + 4
        && numeral(text.charAt(at)) >= 0
        && numeral(text.charAt(at)) < 10) {
      year = 10 * year + numeral(text.charAt(at));
      at++;
    }
    boolean yearSaid =
        at == start + 4 && at < to && text.charAt(at) == '年' && year >= 1900 && year < 2100;
    int monthStart = yearSaid ? at + 1 : start;
    int monthEnd = numeralsEnd(text, monthStart, to);
    int month = number(text, monthStart, monthEnd);
    if (monthEnd >= to || text.charAt(monthEnd) != '月' || month < 1 || month > 12) {
      return null;
    }
    int dayEnd = numeralsEnd(text, monthEnd + 1, to);
    int day = number(text, monthEnd + 1, dayEnd);
    boolean daySaid =
        dayEnd < to && "日号".indexOf(text.charAt(dayEnd)) >= 0 && day >= 1 && day <= 31;
    if (!yearSaid && !daySaid) {
      return null;
    }
    return new WrittenDate(
        yearSaid ? year : 0, month, daySaid ? day : 0, start, daySaid ? dayEnd + 1 : monthEnd + 1);
  }

  private static int numeral(char c) {
    return c == '零' || c == '○' ? 0 : NUMERALS.indexOf(c);
  }

  private static int numeralsEnd(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && i < from + 3 && numeral(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** "十一" is 11, "二十四" 24; 0 when it is no such number. */
  private static int number(CharSequence text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      int numeral = numeral(text.charAt(i));
      value = numeral == 10 ? Math.max(1, value) * 10 : value + numeral;
    }
    return value;
  }

  private static @Nullable WrittenDate numeric(CharSequence text, int start, int end, int to) {
    if (end >= to || "-./".indexOf(text.charAt(end)) < 0) {
      return null;
    }
    char mark = text.charAt(end);
    int middleEnd = digits(text, end + 1, to);
    if (middleEnd >= to || middleEnd - end > 3 || text.charAt(middleEnd) != mark) {
      return null;
    }
    int lastEnd = digits(text, middleEnd + 1, to);
    int middle = value(text, end + 1, middleEnd);
    if (isYear(text, start, end) && isDay(text, middleEnd + 1, lastEnd)) {
      int day = value(text, middleEnd + 1, lastEnd);
      return inYear(value(text, start, end), middle, day, start, lastEnd);
    }
    if (mark != '-' && isDay(text, start, end) && isYear(text, middleEnd + 1, lastEnd)) {
      int first = value(text, start, end);
      int year = value(text, middleEnd + 1, lastEnd);
      if (mark == '.' || first > 12) {
        return inYear(year, middle, first, start, lastEnd);
      }
      return middle > 12 ? inYear(year, first, middle, start, lastEnd) : null;
    }
    return null;
  }

  private static @Nullable WrittenDate inYear(int year, int month, int day, int start, int end) {
    return month < 1 || month > 12 ? null : new WrittenDate(year, month, day, start, end);
  }

  static boolean isYear(CharSequence text, int start, int end) {
    if (end - start != 4) {
      return false;
    }
    int value = value(text, start, end);
    return value >= 1900 && value < 2100;
  }

  private static boolean isDay(CharSequence text, int start, int end) {
    if (end <= start || end - start > 2) {
      return false;
    }
    int value = value(text, start, end);
    return value >= 1 && value <= 31;
  }

  private static int ordinal(CharSequence text, int at, int to) {
    if (at + 2 > to) {
      return at;
    }
    String two = text.subSequence(at, at + 2).toString().toLowerCase(Locale.ROOT);
    boolean suffix = ORDINALS.contains(two);
    boolean ends = at + 2 == to || !Character.isLetterOrDigit(text.charAt(at + 2));
    return suffix && ends ? at + 2 : at;
  }

  private static int skip(CharSequence text, int from, int to, String blanks) {
    int i = from;
    while (i < to && i < from + 4 && blanks.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  static int digits(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Digits of the usual width and of that of Chinese characters. */
  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** The number of at most nine digits. */
  static int value(CharSequence text, int start, int end) {
    int value = 0;
    for (int i = start; i < Math.min(end, start + 9); i++) {
      char c = text.charAt(i);
      value = 10 * value + (c <= '9' ? c - '0' : c - '０');
    }
    return value;
  }
}
