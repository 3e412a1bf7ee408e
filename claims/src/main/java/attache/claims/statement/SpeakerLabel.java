package attache.claims.statement;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words before a colon that say who speaks: {@code Q.}, {@code Ambassador:}, {@code PM LEE
 * (Translator):}, {@code **John Smith:**}.
 *
 * @param name the name or office as the text has it, or null for a bare Q or A
 * @param asks whether it marks a question
 * @param answers whether it marks an answer
 * @param sure whether it is a label wherever it stands; otherwise it must come again in the text,
 *     or stand in one with questions
 * @param end where what is said begins, in UTF-16 units of the text
 */
record SpeakerLabel(@Nullable String name, boolean asks, boolean answers, boolean sure, int end) {

  /** A label is a name and an office, not half a sentence. */
  static final int LONGEST = 80;

  private static final int MOST_WORDS = 9;

  /** A label without blanks between its words is no longer than this. */
  private static final int LONGEST_UNSPACED = 24;

  /** A name in Chinese characters without any office. */
  private static final int LONGEST_NAME = 8;

  private static final LabelWords WORDS = LabelWords.read();

  /** A question or answer without a name before it. */
  static SpeakerLabel bare(boolean asks, int end) {
    return new SpeakerLabel(null, asks, !asks, true, end);
  }

  /** The same label, of somebody who asks. */
  SpeakerLabel asking() {
    return new SpeakerLabel(name, true, false, true, end);
  }

  /** The label that the paragraph or line begins with, or null. */
  static @Nullable SpeakerLabel at(String text, Span paragraph) {
    int start = paragraph.start();
    int end = paragraph.end();
    while (start < end && isMarkup(text.charAt(start))) {
      start++;
    }
    if (start < end && (text.charAt(start) == '[' || text.charAt(start) == '【')) {
      return bracketed(text, start, end);
    }
    int last = Math.min(end, start + LONGEST);
    SpeakerLabel letter = letter(text, start, end);
    if (letter != null) {
      return letter;
    }
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        boolean marked = start > paragraph.start();
        return named(text.substring(start, i), marked, skip(text, i + 1, end));
      }
      boolean ends =
          c == '.' ? !endsInitialOrTitle(text, start, i) : "!?;\"“”«»。！？，；".indexOf(c) >= 0;
      if (ends || Paragraphs.isLineBreak(c)) {
        return null;
      }
    }
    return null;
  }

  /** "[主持人]", "【记者】": who asks or bears an office, with or without a colon after it. */
  private static @Nullable SpeakerLabel bracketed(String text, int start, int end) {
    int last = Math.min(end, start + LONGEST);
    for (int i = start + 1; i < last; i++) {
      char c = text.charAt(i);
      if (c == ']' || c == '】') {
        int after = i + 1 < end && ":：".indexOf(text.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
        SpeakerLabel label = named(text.substring(start + 1, i), false, skip(text, after, end));
        return label != null && label.sure ? label : null;
      }
    }
    return null;
  }

  /** "Q." and "Q -", in Spanish "P." and "R.": the only labels without a colon or bracket. */
  private static @Nullable SpeakerLabel letter(String text, int start, int end) {
    if (start + 2 >= end) {
      return null;
    }
    char c = text.charAt(start);
    char mark = text.charAt(start + 1);
    boolean blankBefore = mark == ' ';
    if (blankBefore && start + 3 < end) {
      mark = text.charAt(start + 2);
    }
    boolean dash = mark == '-' || mark == '–' || mark == '—';
    boolean point = mark == '.' && !blankBefore;
    if ("QAPR".indexOf(c) < 0 || (!point && !dash)) {
      return null;
    }
    if (c == 'P' || c == 'R') {
      return spanishLetter(text, start, end, c, mark);
    }
    int after = start + (blankBefore ? 3 : 2);
    if (!Paragraphs.isBlank(text.charAt(after))
        || (dash && !blankBefore && Character.isLetter(text.charAt(after)))) {
      return null;
    }
    // "A. Petrov said" begins with an initial; only a text with questions has answers.
    return new SpeakerLabel(null, c == 'Q', c == 'A', c == 'Q', skip(text, after, end));
  }

  /** "P. ¿Y el comercio?", "P.- ¿Y las inversiones?": a question when one is asked. */
  private static @Nullable SpeakerLabel spanishLetter(
      String text, int start, int end, char c, char mark) {
    if (mark != '.') {
      return null;
    }
    int after = start + 2;
    while (after < end && "-–— \u00A0".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    if (after == start + 2 || after == end) {
      return null;
    }
    boolean asks = c == 'P';
    boolean asked = text.charAt(after) == '¿' || text.charAt(start + 2) == '-';
    return asks && !asked
        ? null
        : new SpeakerLabel(null, asks, !asks, asks, skip(text, after, end));
  }

  private static @Nullable SpeakerLabel named(String words, boolean marked, int end) {
    String name = words;
    while (!name.isEmpty() && isMarkup(name.charAt(name.length() - 1))) {
      name = name.substring(0, name.length() - 1);
    }
    name = name.strip();
    int bracket = Math.max(name.indexOf('('), name.indexOf('（'));
    String bare =
        (bracket > 0 && (name.endsWith(")") || name.endsWith("）"))
                ? name.substring(0, bracket)
                : name)
            .strip();
    if (bare.isEmpty() || !Character.isLetter(bare.charAt(0))) {
      return null;
    }
    if (Character.isIdeographic(bare.charAt(0))) {
      return unspaced(name, bare, marked, end);
    }
    boolean office = false;
    boolean capitals = true;
    int count = 0;
    int letters = 0;
    String first = "";
    for (String word : bare.split("[ \\u00A0,]+", MOST_WORDS + 1)) {
      String lower = trimmed(word).toLowerCase(Locale.ROOT);
      if (lower.isEmpty() || Character.isDigit(lower.charAt(0))) {
        continue; // "Question 3:"
      }
      count++;
      first = count == 1 ? lower : first;
      if (!Character.isUpperCase(word.charAt(0)) && !WORDS.small().contains(lower)) {
        return null;
      }
      office |= WORDS.office().contains(lower);
      letters += word.length();
      capitals &= word.equals(word.toUpperCase(Locale.ROOT)) || WORDS.small().contains(lower);
    }
    if (count > MOST_WORDS || WORDS.heading().contains(first)) {
      return null;
    }
    if (count == 1 && (WORDS.asks().contains(first) || WORDS.answers().contains(first))) {
      boolean asks = WORDS.asks().contains(first);
      return new SpeakerLabel(null, asks, !asks, first.length() > 1 || asks, end);
    }
    boolean shouted = capitals && letters > 4;
    return new SpeakerLabel(
        name,
        first.length() > 1 && WORDS.asks().contains(first),
        false,
        office || shouted || marked,
        end);
  }

  /** A label in Chinese characters. */
  private static @Nullable SpeakerLabel unspaced(
      String name, String bare, boolean marked, int end) {
    if (bare.length() > LONGEST_UNSPACED || WORDS.heading().contains(bare)) {
      return null;
    }
    if (LabelWords.endsIn(bare, WORDS.asks())) {
      boolean anonymous = WORDS.asks().contains(bare);
      return new SpeakerLabel(anonymous ? null : name, true, false, true, end);
    }
    if (WORDS.answers().contains(bare)) {
      return bare(false, end);
    }
    boolean office = WORDS.holdsOffice(bare);
    return office || marked || bare.length() <= LONGEST_NAME
        ? new SpeakerLabel(name, false, false, office || marked, end)
        : null;
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == ')')) {
      end--;
    }
    return word.substring(0, end);
  }

  private static boolean endsInitialOrTitle(String text, int start, int dot) {
    int word = dot;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    int length = dot - word;
    return length == 1
        || (length <= 4
            && WORDS.office().contains(text.substring(word, dot).toLowerCase(Locale.ROOT)));
  }

  private static boolean isMarkup(char c) {
    return c == '*' || c == '_';
  }

  private static int skip(String text, int from, int end) {
    int i = from;
    while (i < end && (isMarkup(text.charAt(i)) || Paragraphs.isBlank(text.charAt(i)))) {
      i++;
    }
    return i;
  }
}
