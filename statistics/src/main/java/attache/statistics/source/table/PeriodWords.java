package attache.statistics.source.table;

import attache.statistics.series.Frequency;
import attache.vocabulary.period.MonthNames;
import attache.vocabulary.period.Period;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What titles and headings say of a period: a year, months, or both.
 *
 * @param year calendar year, 0 where none is said
 * @param first first month, 0 where none is said
 * @param last last month, 0 where none is said
 */
record PeriodWords(int year, int first, int last) {

  private static final PeriodWords NOTHING = new PeriodWords(0, 0, 0);

  private static final List<String> LANGUAGES = List.of("en", "ru", "es");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

  /** 2023-05, 2023.05, 2023M05, 2023年5月, 202305. */
  private static final Pattern YEAR_MONTH =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})(?:-|\\.|/|m| ?年 ?)?(1[0-2]|0?[1-9])(?![0-9]|[-.][0-9])");

  /** 2020-01/2020-05, as Attaché itself writes months to date. */
  private static final Pattern SPAN =
      Pattern.compile("((?:19|20)[0-9]{2})-([01][0-9])/((?:19|20)[0-9]{2})-([01][0-9])");

  /** 2020-05-01, as programs write a month. */
  private static final Pattern DAY =
      Pattern.compile("((?:19|20)[0-9]{2})-(1[0-2]|0[1-9])-[0-3][0-9](?:[t ].{0,20})?");

  /** 5/2023, 05.2023. */
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(?<![0-9./])(1[0-2]|0?[1-9])[./-]((?:19|20)[0-9]{2})(?![0-9])");

  private static final Pattern QUARTER =
      Pattern.compile("(?<![\\p{L}0-9])(?:q([1-4])|([1-4])q)(?![\\p{L}0-9])");

  /** 1-5, 1 to 5, 1to5, 1至5月: from January. */
  private static final Pattern FROM_JANUARY =
      Pattern.compile("(?<![0-9])0?1 ?(?:-|to|по|至) ?(1[0-2]|0?[2-9])(?![0-9]|[.,][0-9])");

  private static final Pattern CHINESE_MONTH = Pattern.compile("(?<![0-9])(1[0-2]|[1-9]) ?月");

  private static final Pattern ONLY_MONTH = Pattern.compile("1[0-2]|0?[1-9]");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,12}");

  /** Reads what it says. */
  static PeriodWords in(String text) {
    String key = TableWords.key(text);
    if (key.length() > 400) {
      return NOTHING;
    }
    Matcher span = SPAN.matcher(key);
    if (span.matches() && span.group(1).equals(span.group(3))) {
      return new PeriodWords(number(span, 1), number(span, 2), number(span, 4));
    }
    Matcher day = DAY.matcher(key);
    if (day.matches()) {
      return new PeriodWords(number(day, 1), number(day, 2), number(day, 2));
    }
    Matcher joined = YEAR_MONTH.matcher(key);
    if (joined.find() && !isSpan(key)) {
      int month = Integer.parseInt(joined.group(2));
      return new PeriodWords(Integer.parseInt(joined.group(1)), month, month);
    }
    Matcher turned = MONTH_YEAR.matcher(key);
    if (turned.find()) {
      int month = Integer.parseInt(turned.group(1));
      return new PeriodWords(Integer.parseInt(turned.group(2)), month, month);
    }
    Matcher years = YEAR.matcher(key);
    int year = years.find() ? Integer.parseInt(years.group(1)) : 0;
    Matcher quarter = QUARTER.matcher(key);
    if (quarter.find()) {
      int q = Integer.parseInt(quarter.group(1) == null ? quarter.group(2) : quarter.group(1));
      return new PeriodWords(year, 3 * q - 2, 3 * q);
    }
    Matcher cumulative = FROM_JANUARY.matcher(key);
    if (cumulative.find()) {
      return new PeriodWords(year, 1, Integer.parseInt(cumulative.group(1)));
    }
    List<Integer> months = months(key);
    if (!months.isEmpty()) {
      return new PeriodWords(year, months.getFirst(), months.getLast());
    }
    return ONLY_MONTH.matcher(key).matches()
        ? new PeriodWords(0, Integer.parseInt(key), Integer.parseInt(key))
        : new PeriodWords(year, 0, 0);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** 2023年1-5月 is five months and no January. */
  private static boolean isSpan(String key) {
    return FROM_JANUARY.matcher(key).find() && (key.indexOf('月') >= 0 || key.indexOf(' ') >= 0);
  }

  private static List<Integer> months(String key) {
    List<Integer> months = new ArrayList<>();
    Matcher chinese = CHINESE_MONTH.matcher(key);
    while (chinese.find()) {
      months.add(Integer.parseInt(chinese.group(1)));
    }
    Matcher words = WORD.matcher(key);
    while (words.find()) {
      for (String language : LANGUAGES) {
        int month = MonthNames.of(language).month(words.group());
        if (month > 0) {
          months.add(month);
          break;
        }
      }
    }
    return months;
  }

  /** Whether it says nothing of a period. */
  boolean isNothing() {
    return year == 0 && first == 0;
  }

  /** Whether it names a year and no month. */
  boolean isYear() {
    return year > 0 && first == 0;
  }

  /** Whether it names one month. */
  boolean isMonth() {
    return first > 0 && first == last;
  }

  /** Whether it names several months from January on. */
  boolean isFromJanuary() {
    return first == 1 && last > 1;
  }

  /** This, and from the other what this does not say. */
  PeriodWords or(PeriodWords other) {
    return new PeriodWords(
        year > 0 ? year : other.year,
        first > 0 ? first : other.first,
        first > 0 ? last : other.last);
  }

  /** The months from January to the last one named. */
  PeriodWords fromJanuary() {
    return first == 0 ? this : new PeriodWords(year, 1, last);
  }

  /** The last month named alone. */
  PeriodWords lastMonth() {
    return new PeriodWords(year, last, last);
  }

  /** The period; empty without a year or where months run backwards. */
  Optional<Period> period() {
    if (year == 0 || first > last) {
      return Optional.empty();
    }
    try {
      return Optional.of(first == 0 ? Period.year(year) : Period.months(year, first, year, last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How often figures of such a period come. */
  static Frequency frequency(Period period) {
    if (period.isCalendarYear()) {
      return Frequency.ANNUAL;
    }
    if (period.isWholeMonths() && period.monthCount() == 1) {
      return Frequency.MONTHLY;
    }
    boolean quarter =
        period.isWholeMonths()
            && period.monthCount() == 3
            && period.start().getMonthValue() % 3 == 1;
    // January to March is the first quarter, whatever a table of months to date calls it.
    return quarter ? Frequency.QUARTERLY : Frequency.IRREGULAR;
  }
}
