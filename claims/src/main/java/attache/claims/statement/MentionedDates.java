package attache.claims.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest past date that a text mentions, sentence by sentence. It is weak evidence of when the
 * statement was made: it was made not before, and often soon after. Sentences that speak of the
 * future do not count, nor does a year that something lasts until.
 */
final class MentionedDates {

  private static final WordTable TABLE = WordTable.read("mentioned-dates.tsv");

  private static final Set<String> FUTURE = TABLE.words("en", "future");

  /**
   * Words before a year in which something was; "by 2030" and "through 2035" are not among them.
   */
  private static final Set<String> BEFORE_YEAR = TABLE.words("en", "before-year");

  private final String text;
  private @Nullable LocalDate latest;
  private @Nullable LocalDate sentenceLatest;
  private int sentenceMonthDay;
  private int latestMonthDay;
  private boolean future;

  private MentionedDates(String text) {
    this.text = text;
  }

  /** The end of the latest day, month or year that is spoken of as past, or null. */
  static @Nullable LocalDate latestPast(String text) {
    return new MentionedDates(text).read();
  }

  private @Nullable LocalDate read() {
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean ends =
          Paragraphs.isLineBreak(c) || (".?!".indexOf(c) >= 0 && i - from > 20 && endsSentence(i));
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
    words(from, to);
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
        if (BEFORE_YEAR.contains(before) && !goesOn(end, to)) {
          mention(LocalDate.of(WrittenDate.value(text, i, end), 12, 31));
        }
        before = "";
      } else if (end - i <= 12) {
        before = text.substring(i, end).toLowerCase(Locale.ROOT);
        future |= FUTURE.contains(before);
      } else {
        before = "";
      }
      i = end;
    }
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
