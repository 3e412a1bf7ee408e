package attache.claims.statement;

import attache.vocabulary.period.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written out: "24 November 2020", "Nov. 24", "September 2020", "2020-11-24",
 * "24.11.2020" (the day stands first; with slashes only where no other order is possible).
 *
 * @param year 1900 to 2099, or 0 when it is not written
 * @param month 1 to 12
 * @param day 1 to 31, or 0 when it is not written
 * @param start its first UTF-16 unit
 * @param end one past its last
 */
record WrittenDate(int year, int month, int day, int start, int end) {

  private static final MonthNames MONTHS = MonthNames.of("en");

  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

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
    while (i < to) {
      char c = text.charAt(i);
      int run = i;
      if (c >= '0' && c <= '9') {
        run = digits(text, i, to);
        WrittenDate numeric = numeric(text, i, run, to);
        if (numeric != null) {
          return numeric;
        }
      } else if (Character.isLetter(c)) {
        while (run < to && Character.isLetter(text.charAt(run))) {
          run++;
        }
        boolean mayBeMonth = run - i >= 3 && run - i <= 9 && Character.isUpperCase(c);
        int month = mayBeMonth ? MONTHS.month(text.subSequence(i, run)) : 0;
        WrittenDate named = month == 0 ? null : named(text, i, run, from, to, month);
        if (named != null) {
          return named;
        }
      }
      i = Math.max(run, i + 1);
    }
    return null;
  }

  private static @Nullable WrittenDate named(
      CharSequence text, int start, int end, int from, int to, int month) {
    int day = 0;
    int year = 0;
    int first = start;
    int last = end;
    int number = skip(text, end, to, " .,\u00A0");
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
      int before = start;
      while (before > from && " \u00A0".indexOf(text.charAt(before - 1)) >= 0) {
        before--;
      }
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
    return day == 0 && year == 0 ? null : new WrittenDate(year, month, day, first, last);
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
    if (mark == '-' && isYear(text, start, end) && isDay(text, middleEnd + 1, lastEnd)) {
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The number of at most nine digits. */
  static int value(CharSequence text, int start, int end) {
    int value = 0;
    for (int i = start; i < Math.min(end, start + 9); i++) {
      value = 10 * value + text.charAt(i) - '0';
    }
    return value;
  }
}
