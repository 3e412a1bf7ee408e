package attache.claims.statement;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The language most of a text is in: by script, and for Latin script by its function words. It is
 * English unless something speaks against it, and exact enough to say that a language is not read.
 */
final class MainLanguage {

  /** Letters looked at; a text's beginning shows its language. */
  private static final int SAMPLE = 1 << 15;

  private static final Map<String, Set<String>> FUNCTION_WORDS =
      WordTable.read("function-words.tsv").languagesByWord("function");

  private MainLanguage() {}

  /**
   * The primary subtag of the language.
   *
   * @param said what the caller or the document says it is, or null
   * @param binding whether that was said by the caller, who is not contradicted
   */
  static String of(String text, @Nullable String said, boolean binding) {
    String tag = said == null ? null : primary(said);
    if (tag != null && binding) {
      return tag;
    }
    return switch (script(text)) {
      case CYRILLIC -> CyrillicLanguage.of(text, tag, SAMPLE);
      case HAN -> "zh";
      case HIRAGANA -> "ja";
      case HANGUL -> "ko";
      case ARABIC -> tag != null && List.of("fa", "ur", "ps").contains(tag) ? tag : "ar";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case DEVANAGARI -> "hi";
      default -> latin(text, tag);
    };
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return end < 2 || end > 3 ? "en" : tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (Character.isLetter(c)) {
          counts.merge(UnicodeScript.LATIN, 1, Integer::sum);
        }
      } else if (Character.isLetter(c)) {
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    // A Chinese character says as much as a Latin word of four letters or so.
    int han = 4 * counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana * 20 > han && kana > 0) {
      counts.put(UnicodeScript.HIRAGANA, han + kana);
    } else if (han > 0) {
      counts.put(UnicodeScript.HAN, han);
    }
    UnicodeScript most = UnicodeScript.LATIN;
    for (Map.Entry<UnicodeScript, Integer> entry : new TreeMap<>(counts).entrySet()) {
      if (entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  private static String latin(String text, @Nullable String said) {
    Map<String, Integer> votes = new TreeMap<>();
    int end = Math.min(text.length(), SAMPLE);
    int i = 0;
    while (i < end) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int word = i;
      while (i < end && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (i - word <= 6) {
        String small = text.substring(word, i).toLowerCase(Locale.ROOT);
        for (String tag : FUNCTION_WORDS.getOrDefault(small, Set.of())) {
          votes.merge(tag, 1, Integer::sum);
        }
      }
    }
    int english = votes.getOrDefault("en", 0);
    String most = "en";
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(most, 0)) {
        most = vote.getKey();
      }
    }
    // A name or a quotation in another language is no other language.
    boolean clear = votes.getOrDefault(most, 0) >= 5 + 2 * english;
    return clear ? most : english > 0 || said == null ? "en" : said;
  }
}
