package attache.claims.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a statement was made, told from its text: a date line ("24 November 2020" by itself), a news
 * agency's dateline ("MINSK, 24 November (BelTA)"), else the latest past date the text mentions.
 */
final class Datelines {

  /** A paragraph longer than this is no date line. */
  private static final int LONGEST_DATE_LINE = 80;

  private Datelines() {}

  /**
   * The date of a statement, by its surest source.
   *
   * @param given what the user gave, or null
   * @param known what the user or else the document's metadata gave, or null
   * @return null when nothing tells
   */
  static @Nullable Dating dating(
      String text, List<Span> paragraphs, @Nullable LocalDate given, @Nullable LocalDate known) {
    if (given != null) {
      return new Dating(given, Dating.Source.GIVEN);
    }
    if (known != null) {
      return new Dating(known, Dating.Source.METADATA);
    }
    WrittenDate line = dateLine(text, paragraphs);
    LocalDate day = line == null ? null : line.toDay();
    if (day != null) {
      return new Dating(day, Dating.Source.DATELINE);
    }
    LocalDate latest = MentionedDates.latestPast(text);
    if (latest == null) {
      return null;
    }
    LocalDate completed = line == null ? null : notBefore(line, latest);
    return completed == null
        ? new Dating(latest, Dating.Source.INFERRED)
        : new Dating(completed, Dating.Source.DATELINE);
  }

  /** A dateline without year belongs to the first year in which nothing mentioned is future. */
  private static @Nullable LocalDate notBefore(WrittenDate line, LocalDate latest) {
    LocalDate day = line.dayIn(latest.getYear());
    // A bare "2019" may be the year that goes on, so its month is what counts.
    boolean early = day != null && YearMonth.from(day).isBefore(YearMonth.from(latest));
    return early ? line.dayIn(latest.getYear() + 1) : day;
  }

  private static @Nullable WrittenDate dateLine(String text, List<Span> paragraphs) {
    int size = paragraphs.size();
    WrittenDate withoutYear = null;
    for (int i = 0; i < size; i++) {
      if (i >= 5 && i < size - 2) {
        i = size - 2;
      }
      Span paragraph = paragraphs.get(i);
      WrittenDate date = null;
      if (paragraph.length() <= LONGEST_DATE_LINE) {
        date = WrittenDate.next(text, paragraph.start(), paragraph.end());
        date = date != null && isDateAlone(text, paragraph, date) ? date : null;
      } else if (i < 5) {
        date = dateline(text, paragraph);
      }
      if (date != null && date.day() != 0) {
        if (date.year() != 0) {
          return date;
        }
        withoutYear = withoutYear == null ? date : withoutYear;
      }
    }
    return withoutYear;
  }

  /** "Minsk, 24 November 2020", "Published on Nov. 24, 2020 at 10:15": no sentence around it. */
  private static boolean isDateAlone(String text, Span paragraph, WrittenDate date) {
    if (date.year() == 0 || date.day() == 0) {
      return false;
    }
    int words = 0;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      boolean inDate = i >= date.start() && i < date.end();
      boolean letter = Character.isLetter(text.charAt(i));
      boolean begins = i == paragraph.start() || !Character.isLetter(text.charAt(i - 1));
      words += letter && begins && !inDate ? 1 : 0;
    }
    return words <= 5;
  }

  /** "MINSK, Nov. 24 (BelTA) –": a place in capitals, a date, and then a mark. */
  private static @Nullable WrittenDate dateline(String text, Span paragraph) {
    int i = paragraph.start();
    int end = Math.min(paragraph.end(), i + 90);
    while (i < end && "(*_/ ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int place = i;
    while (i < end && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    boolean capitals = i - place >= 3 && i < end && !Character.isLetter(text.charAt(i));
    boolean bracketed = place > paragraph.start() && text.charAt(paragraph.start()) == '(';
    if (!capitals && !bracketed) {
      return null;
    }
    WrittenDate date = WrittenDate.next(text, place, end);
    if (date == null || date.day() == 0 || date.start() - place > 50) {
      return null;
    }
    int after = date.end();
    while (after < end && " .,".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean marked = after < end && "(/–—-)[:".indexOf(text.charAt(after)) >= 0;
    return marked ? date : null;
  }
}
