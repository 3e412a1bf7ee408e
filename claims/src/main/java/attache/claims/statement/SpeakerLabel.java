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
  private static final int LONGEST = 80;

  private static final int MOST_WORDS = 9;

  private static final LabelWords WORDS = LabelWords.of("en");

  /** The label that the paragraph or line begins with, or null. */
  static @Nullable SpeakerLabel at(String text, Span paragraph) {
    int start = paragraph.start();
    while (start < paragraph.end() && isMarkup(text.charAt(start))) {
      start++;
    }
    int last = Math.min(paragraph.end(), start + LONGEST);
    SpeakerLabel letter = letter(text, start, paragraph.end());
    if (letter != null) {
      return letter;
    }
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        boolean marked = start > paragraph.start();
        return named(text.substring(start, i), marked, skip(text, i + 1, paragraph.end()));
      }
      boolean ends = c == '.' ? !endsInitialOrTitle(text, start, i) : "!?;\"“”".indexOf(c) >= 0;
      if (ends || Paragraphs.isLineBreak(c)) {
        return null;
      }
    }
    return null;
  }

  /** "Q." and "Q -": the only labels without a colon. */
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
    if ((c != 'Q' && c != 'A') || (!point && !dash)) {
      return null;
    }
    int after = start + (blankBefore ? 3 : 2);
    if (!Paragraphs.isBlank(text.charAt(after))
        || (dash && !blankBefore && Character.isLetter(text.charAt(after)))) {
      return null;
    }
    // "A. Petrov said" begins with an initial; only a text with questions has answers.
    return new SpeakerLabel(null, c == 'Q', c == 'A', c == 'Q', skip(text, after, end));
  }

  private static @Nullable SpeakerLabel named(String words, boolean marked, int end) {
    String name = words;
    while (!name.isEmpty() && isMarkup(name.charAt(name.length() - 1))) {
      name = name.substring(0, name.length() - 1);
    }
    name = name.strip();
    int bracket = name.indexOf('(');
    String bare = (bracket > 0 && name.endsWith(")") ? name.substring(0, bracket) : name).strip();
    if (bare.isEmpty() || !Character.isLetter(bare.charAt(0))) {
      return null;
    }
    boolean office = false;
    boolean capitals = true;
    int count = 0;
    int letters = 0;
    String first = "";
    for (String word : bare.split("[ \\u00A0,]+", MOST_WORDS + 1)) {
      String lower = trimmed(word).toLowerCase(Locale.ROOT);
      if (lower.isEmpty()) {
        continue;
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
        name, WORDS.asks().contains(first), false, office || shouted || marked, end);
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
