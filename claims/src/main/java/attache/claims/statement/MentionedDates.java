package attache.claims.statement;

import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest past date that a text mentions, sentence by sentence. It is weak evidence of when the
 * statement was made: it was made not before, and often soon after. Sentences that speak of the
 * future do not count, nor does a year that something lasts until.
 */
final class MentionedDates {

  private static final WordTable TABLE = WordTable.read("mentioned-dates.tsv");

  /** Words behind a year for its first months, with how many these are. */
  private static final Map<String, Integer> PARTS_OF_YEAR = partsOfYear();

  private final Set<String> futureWords;

  /**
   * Words before a year in which something was; "by 2030" and "through 2035" are not among them.
   */
  private final Set<String> beforeYear;

  /** Words before a year that something lasts until, though "the year" may stand between. */
  private final Set<String> until;

  /** Words of a language that writes no blanks between them. */
  private final boolean unspaced;

  private final String text;
  private @Nullable LocalDate latest;
  private @Nullable LocalDate sentenceLatest;
  private int sentenceMonthDay;
  private int latestMonthDay;
  private boolean future;

  private MentionedDates(String text, String language) {
    this.text = text;
    this.futureWords = TABLE.words(language, "future");
    this.beforeYear = TABLE.words(language, "before-year");
    this.until = TABLE.words(language, "until");
    this.unspaced = language.equals(Language.CHINESE.tag());
  }

  /**
   * The end of the latest day, month or year that is spoken of as past, or null.
   *
   * @param language of the text, BCP 47 primary subtag
   */
  static @Nullable LocalDate latestPast(String text, String language) {
    return new MentionedDates(text, language).read();
  }

  private static Map<String, Integer> partsOfYear() {
    Map<String, Integer> parts = new TreeMap<>();
    for (int months : new int[] {3, 6, 9}) {
      for (String part : TABLE.words(Language.CHINESE.tag(), "months-" + months)) {
        parts.put(part, months);
      }
    }
    return parts;
  }

  private @Nullable LocalDate read() {
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean ends =
          Paragraphs.isLineBreak(c)
              || "。？！；，".indexOf(c) >= 0
              || (".?!".indexOf(c) >= 0 && i - from > 20 && endsSentence(i));
      if (ends) {
        sentence(from, i);
        from = i + 1;
      }
      i++;
    }
    sentence(from, text.length());
    return withLaterMonth();
  }

  /** "Sept." before a year ends none. */
  private boolean endsSentence(int dot) {
    int next = dot + 2;
    return next < text.length()
        && Paragraphs.isBlank(text.charAt(dot + 1))
        && !Character.isDigit(text.charAt(next));
  }

  private void sentence(int from, int to) {
    sentenceLatest = null;
    sentenceMonthDay = 0;
    future = false;
    dates(from, to);
    if (unspaced) {
      characters(from, to);
    } else {
      words(from, to);
    }
    if (future) {
      return;
    }
    if (sentenceLatest != null && (latest == null || sentenceLatest.isAfter(latest))) {
      latest = sentenceLatest;
    }
    latestMonthDay = Math.max(latestMonthDay, sentenceMonthDay);
  }

  private void dates(int from, int to) {
    WrittenDate date = WrittenDate.next(text, from, to);
    while (date != null) {
      if (date.year() == 0) {
        sentenceMonthDay = Math.max(sentenceMonthDay, 100 * date.month() + date.day());
      } else if (date.day() == 0) {
        mention(YearMonth.of(date.year(), date.month()).atEndOfMonth());
      } else {
        LocalDate day = date.toDay();
        if (day != null) {
          mention(day);
        }
      }
      date = WrittenDate.next(text, date.end(), to);
    }
  }

  private void words(int from, int to) {
    String before = "";
    int sinceUntil = Integer.MAX_VALUE / 2;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        i++;
        continue;
      }
      int end = i;
      while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (WrittenDate.isYear(text, i, end) && WrittenDate.digits(text, i, end) == end) {
        if (beforeYear.contains(before) && sinceUntil > 2 && !goesOn(end, to)) {
          mention(LocalDate.of(WrittenDate.value(text, i, end), 12, 31));
        }
        before = "";
      } else if (end - i <= 12) {
        before = text.substring(i, end).toLowerCase(Locale.ROOT);
        future |= futureWords.contains(before);
        sinceUntil = until.contains(before) ? 0 : sinceUntil + 1;
      } else {
        before = "";
      }
      i = end;
    }
  }

  /** "2019年" is a year that was, "到2030年" one that will be. */
  private void characters(int from, int to) {
    int i = from;
    while (i < to) {
      int end = WrittenDate.digits(text, i, to);
      if (end == i) {
        for (int length = 1; length <= 2 && i + length <= to && !future; length++) {
          future = futureWords.contains(text.substring(i, i + length));
        }
        i++;
        continue;
      }
      boolean year = WrittenDate.isYear(text, i, end) && end < to && text.charAt(end) == '年';
      boolean until = i > from && beforeYear.contains(text.substring(i - 1, i));
      if (year && !until) {
        int month = lastMonth(end + 1, to);
        if (month > 0) {
          mention(YearMonth.of(WrittenDate.value(text, i, end), month).atEndOfMonth());
        }
      }
      i = end;
    }
  }

  /**
   * The last month of the part of a year that is named behind the year, 12 when none is; 0 where a
   * month is named that counts by itself.
   */
  private int lastMonth(int from, int to) {
    for (Map.Entry<String, Integer> part : PARTS_OF_YEAR.entrySet()) {
      if (text.startsWith(part.getKey(), from)) {
        return part.getValue();
      }
    }
    int end = WrittenDate.digits(text, from, to);
    if (end == from) {
      return 12;
    }
    int lastStart = end < to && "-—–~～至到".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    int lastEnd = WrittenDate.digits(text, lastStart, to);
    int month = WrittenDate.value(text, lastStart, lastEnd);
    boolean span = lastEnd < to && text.charAt(lastEnd) == '月' && month >= 1 && month <= 12;
    return span ? month : 0;
  }

  /** "2,019" and "2021-2025": no year by itself. */
  private boolean goesOn(int end, int to) {
    return end + 1 < to
        && ",.-–/".indexOf(text.charAt(end)) >= 0
        && Character.isDigit(text.charAt(end + 1));
  }

  private void mention(LocalDate day) {
    if (sentenceLatest == null || day.isAfter(sentenceLatest)) {
      sentenceLatest = day;
    }
  }

  /** "on 5 November" beside "January–September 2020" is of that year too. */
  private @Nullable LocalDate withLaterMonth() {
    LocalDate known = latest;
    if (known == null || latestMonthDay <= 100 * known.getMonthValue() + known.getDayOfMonth()) {
      return known;
    }
    int day = latestMonthDay % 100;
    YearMonth month = YearMonth.of(known.getYear(), latestMonthDay / 100);
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
