package attache.statistics.source.table;

import attache.vocabulary.language.Resources;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that tables of many offices have in common, from {@code words.tsv}: kind, meaning, word.
 * Words are compared without regard to case, kinds of blanks and dashes, ё, and footnote marks.
 */
final class TableWords {

  private static final Map<String, Map<String, String>> BY_KIND = read();

  private static final int MOST_SHOWN = 60;

  private TableWords() {}

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> byKind = new HashMap<>();
    for (String line : Resources.needed(TableWords.class, "words.tsv")) {
      String[] cells = line.split("\t", -1);
      byKind.computeIfAbsent(cells[0], kind -> new HashMap<>()).put(key(cells[2]), cells[1]);
    }
    return byKind;
  }

  /** Meaning by word, in the form {@link #key} gives. */
  static Map<String, String> of(String kind) {
    return BY_KIND.getOrDefault(kind, Map.of());
  }

  /** What two printings of one wording have in common. */
  static String key(String text) {
    String plain = Normalizer.normalize(withoutFootnotes(text), Normalizer.Form.NFKC);
    StringBuilder key = new StringBuilder(plain.length());
    boolean blank = false;
    for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !key.isEmpty();
        continue;
      }
      if (blank) {
        key.append(' ');
        blank = false;
      }
      key.append(
          switch (c) {
            case 'ё' -> 'е';
            case '–', '—', '−', '‐', '‑' -> '-';
            case '’', '‘', '`' -> '\'';
            case '«', '»', '“', '”', '„' -> '"';
            default -> c;
          });
    }
    return key.toString();
  }

  /** A text without the mark of a footnote behind it: {@code 1)}, {@code ¹}, {@code *}. */
  static String withoutFootnotes(String text) {
    String left = text.strip();
    while (true) {
      int end = left.length();
      if (end > 1 && left.charAt(end - 1) == ')') {
        int from = end - 1;
        while (from > 0 && Character.isDigit(left.charAt(from - 1)) && end - 1 - from < 2) {
          from--;
        }
        boolean apart =
            from > 0
                && from < end - 1
                && (Character.isLetter(left.charAt(from - 1))
                    || Character.isSpaceChar(left.charAt(from - 1)));
        if (!apart) {
          return left;
        }
        left = left.substring(0, from).strip();
      } else if (end > 1 && "*¹²³⁴⁵⁶⁷⁸⁹⁾".indexOf(left.charAt(end - 1)) >= 0) {
        left = left.substring(0, end - 1).strip();
      } else {
        return left;
      }
    }
  }

  /**
   * Whether the text has the word: begins with it, or has it where a word begins, so that "export"
   * is in "Total Exports" and not in "reexport". Chinese has no such places. Both as {@link #key}
   * gives them.
   */
  static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean begins =
          at == 0
              || !Character.isLetterOrDigit(text.charAt(at - 1))
              || !Character.isLetterOrDigit(word.charAt(0))
              || Character.isIdeographic(word.codePointAt(0))
              || Character.isDigit(text.charAt(at - 1)) != Character.isDigit(word.charAt(0));
      if (begins && !word.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The meanings of the longest words of the kind in the text, in their order. */
  static List<String> meanings(String kind, String text) {
    String key = key(text);
    Map<String, String> words = of(kind);
    List<String> meanings = new ArrayList<>();
    int from = 0;
    while (from < key.length()) {
      String longest = "";
      for (String word : words.keySet()) {
        if (word.length() > longest.length()
            && key.startsWith(word, from)
            && has(key.substring(Math.max(0, from - 1), from + word.length()), word)
            && ends(key, from + word.length())) {
          longest = word;
        }
      }
      if (longest.isEmpty()) {
        from++;
      } else {
        meanings.add(String.valueOf(words.get(longest)));
        from += longest.length();
      }
    }
    return meanings;
  }

  /** Whether a word may end there: a Latin one does not in the middle of another ("euro|pean"). */
  private static boolean ends(String text, int end) {
    return end >= text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** As much of a text of somebody else's as a message has room for. */
  static String clipped(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }
}
