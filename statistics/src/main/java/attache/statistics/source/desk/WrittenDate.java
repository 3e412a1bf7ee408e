package attache.statistics.source.desk;

import attache.vocabulary.period.MonthNames;
import attache.vocabulary.period.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A date or period as people and spreadsheets write it: 2020-10-30, 30.10.2020, 30 October 2020,
 * October 30, 2020, 5–10 November 2020, 30 октября 2020, 2020年10月30日, 2020-10, 10.2020, October
 * 2020, Q3 2020, 2020-H1, 2020, 2020-01/2020-09.
 */
final class WrittenDate {

  private static final int LONGEST = 60;
  private static final List<String> LANGUAGES = List.of("en", "ru", "es");
  private static final String EXPECTED =
      ", expected for example 2020-10-30, 30.10.2020, October 2020, 2020 or 5-10 November 2020";

  private WrittenDate() {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is none, or may be two: 03/04/2020
   */
  static Period parse(String written) {
    String text = written.strip();
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("is too long for a date" + EXPECTED);
    }
    try {
      int slash = text.indexOf('/');
      if (slash > 0 && text.indexOf('/', slash + 1) < 0) {
        Period first = single(written, text.substring(0, slash));
        Period last = single(written, text.substring(slash + 1));
        return Period.days(first.start(), last.end());
      }
      return single(written, text);
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + written + "' is no date" + EXPECTED, e);
    }
  }

  private static Period single(String written, String text) {
    List<String> parts = parts(text.toLowerCase(Locale.ROOT));
    List<Integer> numbers = new ArrayList<>();
    int month = 0;
    int quarter = 0;
    int half = 0;
    int monthAt = -1;
    for (String part : parts) {
      int named = month(part);
      if (Character.isDigit(part.charAt(0))) {
        numbers.add(Integer.parseInt(part));
      } else if (named > 0 && month == 0) {
        month = named;
        monthAt = numbers.size();
      } else if (part.equals("q")) {
        quarter = numbers.size() + 1;
      } else if (part.equals("h")) {
        half = numbers.size() + 1;
      } else if (!List.of("年", "月", "日", "г", "года", "год", "de", "of", "t").contains(part)) {
        throw none(written);
      }
    }
    if (quarter > 0 || half > 0) {
      return fraction(written, numbers, Math.max(quarter, half) - 1, quarter > 0);
    }
    return month > 0 ? named(written, numbers, month, monthAt) : numeric(written, text, numbers);
  }

  /** Runs of digits and runs of letters; an ideograph is a part of its own. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int kind = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      int next =
          c >= '0' && c <= '9' ? 1 : Character.isIdeographic(c) ? 3 : Character.isLetter(c) ? 2 : 0;
      if (!open.isEmpty() && (next != kind || next == 3)) {
        parts.add(open.toString());
        open.setLength(0);
      }
      if (next > 0) {
        open.append(c);
      }
      kind = next;
    }
    return parts;
  }

  private static int month(String word) {
    for (String language : LANGUAGES) {
      int month = MonthNames.of(language).month(word);
      if (month > 0) {
        return month;
      }
    }
    return 0;
  }

  /** Q3 2020 and 2020-Q3: the number behind the letter is the quarter. */
  private static Period fraction(
      String written, List<Integer> numbers, int letterAt, boolean quarter) {
    if (numbers.size() != 2 || letterAt > 1) {
      throw none(written);
    }
    int which = numbers.get(letterAt);
    int year = year(written, numbers.get(1 - letterAt));
    if (which < 1 || which > (quarter ? 4 : 2)) {
      throw none(written);
    }
    return quarter ? Period.quarter(year, which) : Period.half(year, which);
  }

  /** October 2020; 30 October 2020; October 30, 2020; 5-10 November 2020. */
  private static Period named(String written, List<Integer> numbers, int month, int monthAt) {
    if (numbers.isEmpty() || numbers.size() > 3) {
      throw none(written);
    }
    int year = year(written, numbers.getLast());
    return switch (numbers.size()) {
      case 1 -> Period.month(year, month);
      case 2 -> Period.day(LocalDate.of(year, month, numbers.getFirst()));
      default -> {
        if (monthAt == 1) {
          throw none(written);
        }
        yield Period.days(
            LocalDate.of(year, month, numbers.getFirst()),
            LocalDate.of(year, month, numbers.get(1)));
      }
    };
  }

  private static Period numeric(String written, String text, List<Integer> numbers) {
    return switch (numbers.size()) {
      case 1 -> Period.year(year(written, numbers.getFirst()));
      case 2 ->
          numbers.getFirst() > 31
              ? Period.month(year(written, numbers.getFirst()), numbers.getLast())
              : Period.month(year(written, numbers.getLast()), numbers.getFirst());
      case 3, 5, 6 -> Period.day(day(written, text, numbers));
      default -> throw none(written);
    };
  }

  /** Also with a time of day behind it, which spreadsheets add by themselves. */
  private static LocalDate day(String written, String text, List<Integer> numbers) {
    int a = numbers.getFirst();
    int b = numbers.get(1);
    if (a > 31) {
      return LocalDate.of(year(written, a), b, numbers.get(2));
    }
    int year = year(written, numbers.get(2));
    if (text.indexOf('/') >= 0 && a != b) {
      if (a <= 12 && b <= 12) {
        throw new IllegalArgumentException(
            "'"
                + written
                + "' may be "
                + LocalDate.of(year, b, a)
                + " or "
                + LocalDate.of(year, a, b)
                + "; write it as one of these");
      }
      return b > 12 ? LocalDate.of(year, a, b) : LocalDate.of(year, b, a);
    }
    return LocalDate.of(year, b, a);
  }

  private static int year(String written, int year) {
    if (year < 1800 || year > 2200) {
      throw none(written);
    }
    return year;
  }

  private static IllegalArgumentException none(String written) {
    return new IllegalArgumentException("'" + written + "' is no date" + EXPECTED);
  }
}
