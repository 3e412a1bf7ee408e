package attache.claims.token;

import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;

/**
 * The simplified character of a traditional one, so that 貿易額 and 贸易额 are one word. Where a
 * traditional character has several, it is the usual one: words are compared, not written.
 */
final class HanVariants {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  private static final char[] SIMPLIFIED = read();

  private HanVariants() {}

  /** The simplified character; the same one where there is none. */
  static char simplified(char c) {
    if (c < FIRST || c > LAST) {
      return c;
    }
    char simplified = SIMPLIFIED[c - FIRST];
    return simplified == 0 ? c : simplified;
  }

  private static char[] read() {
    char[] simplified = new char[LAST - FIRST + 1];
    for (PhraseTable.Row row :
        PhraseTable.read(HanVariants.class, "han", Language.CHINESE).rows()) {
      for (String pair : row.phrases()) {
        simplified[pair.charAt(0) - FIRST] = pair.charAt(1);
      }
    }
    return simplified;
  }
}
