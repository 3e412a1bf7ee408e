package attache.claims.token;

import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@linkplain Particle particles} and abbreviations of a language, found by a token's hash: one
 * probe for a token that is neither.
 */
final class SmallWords {

  private static final Map<String, SmallWords> READ = new ConcurrentHashMap<>();

  /** A bit for a word before a full stop that ends no sentence; particles lie below. */
  static final long ABBREVIATION = 1L << 63;

  /** A bit for an abbreviation that may end a sentence all the same: "worth 3 bln. Exports …". */
  static final long SCALE = 1L << 62;

  /** A bit for a capital letter that is a word: "I". */
  static final long LETTER_WORD = 1L << 61;

  private final int mask;
  private final @Nullable String[] words;
  private final long[] bits;

  /** The bits of all words together. */
  private final long all;

  private SmallWords(Language language) {
    Map<String, Long> known = new HashMap<>();
    for (PhraseTable.Row row : PhraseTable.read(SmallWords.class, "particles", language).rows()) {
      long bit = bit(Particle.valueOf(row.cell(0)));
      row.phrases().forEach(word -> known.merge(folded(word), bit, (a, b) -> a | b));
    }
    for (PhraseTable.Row row :
        PhraseTable.read(SmallWords.class, "abbreviations", language).rows()) {
      long bit =
          switch (row.cell(0).toLowerCase(Locale.ROOT)) {
            case "" -> ABBREVIATION;
            case "scale" -> ABBREVIATION | SCALE;
            case "word" -> LETTER_WORD;
            default -> throw new IllegalStateException("no such abbreviation: " + row);
          };
      row.phrases().forEach(word -> known.merge(folded(word), bit, (a, b) -> a | b));
    }
    int slots = Integer.highestOneBit(Math.max(known.size(), 2)) * 8;
    mask = slots - 1;
    words = new String[slots];
    bits = new long[slots];
    all = known.values().stream().reduce(0L, (a, b) -> a | b);
    known.forEach((word, bit) -> {
      int slot = slot(Tokens.hash(word));
      while (words[slot] != null) {
        slot = (slot + 1) & mask;
      }
      words[slot] = word;
      bits[slot] = bit;
    });
  }

  static SmallWords of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new SmallWords(language));
  }

  /** The bit of a particle. */
  static long bit(Particle particle) {
    return 1L << particle.ordinal();
  }

  /** Whether the language has a word for it. */
  boolean knows(Particle particle) {
    return (all & bit(particle)) != 0;
  }

  /** The bits of the word in the text, 0 when it is none of these. */
  long bits(String text, int start, int end, int hash) {
    int slot = slot(hash);
    String word = words[slot];
    while (word != null) {
      if (Tokens.isFolded(text, start, end, word)) {
        return bits[slot];
      }
      slot = (slot + 1) & mask;
      word = words[slot];
    }
    return 0;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  private static String folded(String word) {
    char[] folded = word.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Tokens.fold(folded[i]);
    }
    return new String(folded);
  }
}
