package attache.claims.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text in Cyrillic letters is in, told by the letters that Russian does not have.
 * A name or a quotation in another language makes no other language: the letters must come as often
 * as they do in running text.
 */
final class CyrillicLanguage {

  /** Languages in Cyrillic besides Russian. */
  private static final Set<String> OTHERS =
      Set.of("be", "bg", "kk", "ky", "mk", "mn", "sr", "tg", "tt", "uk", "uz");

  /** In so many letters of such a language one at least is not Russian; mostly it is one in 15. */
  private static final int SELDOM = 40;

  /** A shorter text may be without the letters of its language. */
  private static final int SHORT = 300;

  private final int[] times = new int[0x100];
  private int letters;

  private CyrillicLanguage(String text, int sample) {
    int end = Math.min(text.length(), sample);
    for (int i = 0; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (c >= '\u0400' && c <= '\u04FF') {
        times[c - '\u0400']++;
        letters++;
      }
    }
  }

  /**
   * The primary subtag of the language.
   *
   * @param said what the document says it is, or null
   * @param sample how many characters to look at
   */
  static String of(String text, @Nullable String said, int sample) {
    CyrillicLanguage look = new CyrillicLanguage(text, sample);
    String told = look.told();
    if (told != null) {
      return told;
    }
    boolean russian = look.letters >= SHORT && look.count("ыэё") * SELDOM > look.letters;
    return said != null && OTHERS.contains(said) && !russian ? said : "ru";
  }

  private @Nullable String told() {
    int foreign = count("ўіїєґәғқңөұүһҳҷӣӯҗђћљњџјѓќѕ");
    if (foreign * SELDOM < letters) {
      boolean bulgarian = letters >= SHORT && count("ъ") * 80 > letters && count("ыэ") == 0;
      return bulgarian ? "bg" : null;
    }
    if (count("јљњђћџѓќѕ") * 2 > foreign) {
      return count("ѓќѕ") > count("ђћ") ? "mk" : "sr";
    }
    if (count("їєґ") > 0 && count("їєґ") * 4 > count("ў") && count("әқңғұ") == 0) {
      return "uk";
    }
    if (count("ҷӣӯ") > 0) {
      return "tg";
    }
    if (count("ў") > 0) {
      return count("қғҳ") > 0 ? "uz" : "be";
    }
    if (count("җ") > 0) {
      return "tt";
    }
    if (count("әқғұі") > 0) {
      return count("қғұі") > 0 ? "kk" : "tt";
    }
    return count("ң") > 0 ? "ky" : "mn";
  }

  private int count(String which) {
    int count = 0;
    for (int i = 0; i < which.length(); i++) {
      count += times[which.charAt(i) - '\u0400'];
    }
    return count;
  }
}
