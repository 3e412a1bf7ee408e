package attache.claims.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a statement was made, told from its text: a date line ("24 November 2020" by itself, or at
 * the end of a title), a news agency's dateline ("MINSK, 24 November (BelTA)", "МИНСК, 24 ноября.
 * /ТАСС/", "新华社北京11月24日电"), else the day its file was made, else the latest past date the text
 * mentions.
 */
final class Datelines {

  /** A paragraph longer than this is no date line. */
  private static final int LONGEST_DATE_LINE = 80;

  /** A title is no longer than this. */
  private static final int LONGEST_TITLE = 200;

  /** A dateline begins within the first so many paragraphs, under titles and letterheads. */
  private static final int FIRST = 8;

  /** Or it is one of so many last ones. */
  private static final int LAST = 2;

  /** A dateline's date begins no further than this from its paragraph's start. */
  private static final int PLACE = 50;

  private Datelines() {}

  /**
   * The date of a statement, by its surest source.
   *
   * @param language of the text, BCP 47 primary subtag
   * @param given what the user gave, or null
   * @param known what the user or else the document's metadata gave, or null
   * @param made when the file was made, or null
   * @return null when nothing tells
   */
  static @Nullable Dating dating(
      String text,
      List<Span> paragraphs,
      String language,
      @Nullable LocalDate given,
      @Nullable LocalDate known,
      @Nullable LocalDate made) {
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
    LocalDate latest = made == null ? MentionedDates.latestPast(text, language) : null;
    LocalDate completed = line == null ? null : completed(line, made, latest);
    if (completed != null) {
      return new Dating(completed, Dating.Source.DATELINE_WITHOUT_YEAR);
    }
    if (made != null) {
      return new Dating(made, Dating.Source.FILE);
    }
    return latest == null ? null : new Dating(latest, Dating.Source.INFERRED);
  }

  private static @Nullable LocalDate completed(
      WrittenDate line, @Nullable LocalDate made, @Nullable LocalDate latest) {
    if (made != null) {
      LocalDate day = line.dayIn(made.getYear());
      return day != null && day.isAfter(made) ? line.dayIn(made.getYear() - 1) : day;
    }
    return latest == null ? null : notBefore(line, latest);
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
      if (i >= FIRST && i < size - LAST) {
        i = size - LAST;
      }
      Span paragraph = paragraphs.get(i);
      boolean early = i < FIRST;
      WrittenDate date = early ? agency(text, paragraph) : null;
      if (date == null && paragraph.length() <= LONGEST_DATE_LINE) {
        date = alone(text, paragraph);
      }
      if (date == null && i < 3 && size > 1 && paragraph.length() <= LONGEST_TITLE) {
        date = endOfTitle(text, paragraph);
      }
      if (date != null) {
        if (date.year() != 0) {
          return date;
        }
        withoutYear = withoutYear == null ? date : withoutYear;
      }
    }
    return withoutYear;
  }

  /**
   * "Minsk, 24 November 2020", "Published on Nov. 24, 2020 at 10:15", "来源：新华社 2020年11月24日 10:30":
   * no sentence around it. Without a year there is no more than a place beside it.
   */
  private static @Nullable WrittenDate alone(String text, Span paragraph) {
    WrittenDate date = WrittenDate.next(text, paragraph.start(), paragraph.end());
    if (date == null || date.day() == 0) {
      return null;
    }
    int words = 0;
    int characters = 0;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (i >= date.start() && i < date.end()) {
        continue;
      }
      if ("。！？".indexOf(c) >= 0) {
        return null;
      }
      if (Character.isIdeographic(c)) {
        characters++;
      } else if (Character.isLetter(c)) {
        words += i == paragraph.start() || !Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
      }
    }
    int most = date.year() != 0 ? 5 : 2;
    boolean numbers = date.year() == 0 && hasNumbers(text, paragraph, date);
    return words + (characters + 2) / 3 <= most && !numbers ? date : null;
  }

  private static boolean hasNumbers(String text, Span paragraph, WrittenDate date) {
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      if (WrittenDate.isDigit(text.charAt(i)) && (i < date.start() || i >= date.end())) {
        return true;
      }
    }
    return false;
  }

  /** "Remarks at the business forum, Lima, 24 November 2020": a title that ends in its date. */
  private static @Nullable WrittenDate endOfTitle(String text, Span paragraph) {
    WrittenDate last = null;
    WrittenDate date = WrittenDate.next(text, paragraph.start(), paragraph.end());
    while (date != null) {
      last = date;
      date = WrittenDate.next(text, date.end(), paragraph.end());
    }
    if (last == null || last.day() == 0 || last.year() == 0) {
      return null;
    }
    int after = last.end();
    while (after < paragraph.end() && ")）*_".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    char before = last.start() > paragraph.start() ? text.charAt(last.start() - 1) : ' ';
    int mark = last.start() - (before == ' ' ? 2 : 1);
    boolean apart = mark < paragraph.start() || ",(（|–—-:：".indexOf(text.charAt(mark)) >= 0;
    return after == paragraph.end() && apart ? last : null;
  }

  /**
   * "MINSK, Nov. 24 (BelTA) –": a place, a date, and then a mark or the word of an agency's report;
   * or the date first: "24 ноября, Минск /Корр. БЕЛТА/."
   */
  private static @Nullable WrittenDate agency(String text, Span paragraph) {
    int start = paragraph.start();
    int end = Math.min(paragraph.end(), start + 2 * PLACE);
    while (start < end && "(*_/[【（ 　".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean bracketed = start > paragraph.start() && "(（".indexOf(text.charAt(start - 1)) >= 0;
    WrittenDate date = WrittenDate.next(text, start, end);
    if (date == null || date.day() == 0 || date.start() - start > PLACE) {
      return null;
    }
    int after = date.end();
    while (after < end && " .,，\u00A0".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    if (date.start() == start) {
      after = placeEnd(text, after, end);
      boolean place = after > date.end();
      boolean marked = after < end && "(/（".indexOf(text.charAt(after)) >= 0;
      return place && marked ? date : null;
    }
    boolean marked =
        after < end
            && ("(/–—-)[:（【电讯]".indexOf(text.charAt(after)) >= 0 || isCapitals(text, after, end));
    boolean place = bracketed || isPlace(text, start, date.start());
    return marked && place ? date : null;
  }

  /** The name of an agency: "Минск. 24 ноября. ИНТЕРФАКС - …". */
  private static boolean isCapitals(String text, int from, int end) {
    int i = from;
    while (i < end && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    return i - from >= 3 && (i == end || !Character.isLetter(text.charAt(i)));
  }

  /** One or two words with capitals, and the blanks and dots after them. */
  private static int placeEnd(String text, int from, int end) {
    int i = from;
    while (i < end && i < from + 25) {
      char c = text.charAt(i);
      if ("(/（".indexOf(c) >= 0) {
        return i;
      }
      boolean begins = i == from || text.charAt(i - 1) == ' ';
      if (begins && Character.isLetter(c) && !Character.isUpperCase(c)) {
        return from;
      }
      i++;
    }
    return from;
  }

  /**
   * Whether what stands before a date names a place: capitals, words with capitals up to a comma or
   * dot ("Buenos Aires, ", "Минск. "), or a few Chinese characters ("新华社明斯克").
   */
  private static boolean isPlace(String text, int start, int end) {
    int last = end;
    while (last > start && " ,.，\u00A0".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    boolean apart = last < end && ",.，".indexOf(text.charAt(last)) >= 0;
    int words = 0;
    boolean capitals = true;
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      if (Character.isIdeographic(c)) {
        if (last - start > 16) {
          return false;
        }
        continue;
      }
      if ("。！？;；!?:\"".indexOf(c) >= 0) {
        return false;
      }
      boolean begins = i == start || !Character.isLetter(text.charAt(i - 1));
      if (begins && Character.isLetter(c)) {
        words++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      }
      capitals &= !Character.isLetter(c) || Character.isUpperCase(c);
    }
    return last - start >= 2 && words <= 5 && (capitals || apart);
  }
}
