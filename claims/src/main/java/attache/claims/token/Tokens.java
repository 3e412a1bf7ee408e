package attache.claims.token;

import attache.claims.statement.Span;
import attache.vocabulary.language.Language;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a text with their offsets, in one pass, kept in arrays: no text is copied until it
 * is asked for.
 *
 * <p>A word is a run of letters; "U.S." and "e.g." are one word, "’s" is a word of its own, a
 * hyphen is a sign between words. A Han character is a word of its own. A number is a run of digits
 * with the commas and points inside it. Letters glued to digits are tokens of their own ("$4.6m" is
 * three), told by {@link #glued}. Full-width characters are what their narrow ones are.
 */
public final class Tokens {

  /** What a token is made of. */
  public enum Kind {
    /** Letters. */
    WORD,
    /** Digits, with separators inside. */
    NUMBER,
    /** One currency sign. */
    CURRENCY,
    /** One other sign. */
    SIGN
  }

  private static final Kind[] KINDS = Kind.values();

  /**
   * A sentence of so many tokens is a list, which may be cut at a pause: everybody who looks at a
   * figure looks at its sentence, and a text that never ends one must not cost the square of it.
   */
  private static final int LONG = 600;

  /** Here it is cut anyway. */
  private static final int LONGEST = 1_200;

  private final String text;
  private final Language language;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final byte[] kinds;
  private final int[] hashes;
  private final long[] bits;
  private final int[] sentenceOf;
  private final int[] sentenceStarts;

  private Tokens(
      String text,
      Language language,
      int size,
      int[] starts,
      int[] ends,
      byte[] kinds,
      int[] hashes,
      long[] bits,
      int[] sentenceOf,
      int sentences) {
    this.text = text;
    this.language = language;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
    this.hashes = hashes;
    this.bits = bits;
    this.sentenceOf = sentenceOf;
    this.sentenceStarts = new int[sentences + 1];
    int s = -1;
    for (int i = 0; i < size; i++) {
      if (sentenceOf[i] != s) {
        s = sentenceOf[i];
        sentenceStarts[s] = i;
      }
    }
    sentenceStarts[sentences] = size;
  }

  /** The tokens of the whole text as one paragraph of English. */
  public static Tokens of(String text) {
    return of(text, Language.ENGLISH);
  }

  /** The tokens of the whole text as one paragraph. */
  public static Tokens of(String text, Language language) {
    return of(text, List.of(new Span(0, text.length())), language);
  }

  /** The tokens of the paragraphs, in order; a sentence never crosses a paragraph. */
  public static Tokens of(String text, List<Span> paragraphs, Language language) {
    Cutter cutter = new Cutter(text, language);
    for (Span paragraph : paragraphs) {
      cutter.paragraph(paragraph.start(), paragraph.end());
    }
    return cutter.tokens();
  }

  /** The language the text is read in. */
  public Language language() {
    return language;
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The text tokens are offsets into. */
  public String source() {
    return text;
  }

  /** First UTF-16 unit of the token. */
  public int start(int token) {
    return starts[token];
  }

  /** One past the last UTF-16 unit of the token. */
  public int end(int token) {
    return ends[token];
  }

  /** What the token is made of. */
  public Kind kind(int token) {
    return KINDS[kinds[token]];
  }

  /** The token's characters. */
  public String text(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /**
   * A hash of the token's {@linkplain #fold folded} characters: what {@link #hash(String)} gives
   * for the same word in any case.
   */
  public int hash(int token) {
    return hashes[token];
  }

  /** The hash that a token of these characters has. */
  public static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + fold(word.charAt(i));
    }
    return hash;
  }

  /**
   * What words are compared by: the character in lower case, one apostrophe for both, the narrow
   * character for the full-width one, the simplified character for the traditional one, and е for
   * ё.
   */
  public static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= 'а' && c <= 'я') {
      return c;
    }
    if (c >= 'А' && c <= 'Я') {
      return (char) (c + 32);
    }
    if (c >= '\u2e80' && c < '\ua000') {
      return HanVariants.simplified(c);
    }
    return foldRare(c);
  }

  private static char foldRare(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return fold((char) (c - 0xfee0));
    }
    return switch (c) {
      case '’' -> '\'';
      case 'ё', 'Ё' -> 'е';
      case '\uffe5' -> '¥';
      default -> Character.toLowerCase(Character.toUpperCase(c));
    };
  }

  private static boolean isSame(String text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (fold(text.charAt(i)) != fold(word.charAt(i - start))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the characters are those of a folded word once folded themselves. */
  static boolean isFolded(String text, int start, int end, String folded) {
    int length = folded.length();
    if (end - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (fold(text.charAt(start + i)) != folded.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing stands between the token and the one before it. */
  public boolean glued(int token) {
    return token > 0 && ends[token - 1] == starts[token];
  }

  /**
   * Whether the token is this word or sign, both {@linkplain #fold folded}; false outside the text.
   */
  public boolean is(int token, String word) {
    return token >= 0 && token < size && isSame(text, starts[token], ends[token], word);
  }

  /** Whether the token is such a small word; false outside the text. */
  public boolean is(int token, Particle particle) {
    return token >= 0 && token < size && (bits[token] & SmallWords.bit(particle)) != 0;
  }

  /** Whether the language has such a word at all: Russian has no articles and no "of". */
  public boolean knows(Particle particle) {
    return SmallWords.of(language).knows(particle);
  }

  /** Whether the token is one of these small words; false outside the text. */
  public boolean isAny(int token, Particle... particles) {
    if (token < 0 || token >= size || bits[token] == 0) {
      return false;
    }
    for (Particle particle : particles) {
      if ((bits[token] & SmallWords.bit(particle)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is one of the words, case ignored. */
  public boolean isAny(int token, String... words) {
    for (String word : words) {
      if (is(token, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the token is this word; the word is folded and the token inside the text. */
  public boolean isFolded(int token, String folded) {
    return isFolded(text, starts[token], ends[token], folded);
  }

  /** Whether the token begins with a capital letter. */
  public boolean isCapitalised(int token) {
    return token >= 0 && token < size && Character.isUpperCase(text.charAt(starts[token]));
  }

  /** The number of the sentence the token stands in, from 0. */
  public int sentence(int token) {
    return sentenceOf[token];
  }

  /** How many sentences there are. */
  public int sentenceCount() {
    return sentenceStarts.length - 1;
  }

  /** The first token of the sentence. */
  public int sentenceStart(int sentence) {
    return sentenceStarts[sentence];
  }

  /** One past the last token of the sentence. */
  public int sentenceEnd(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  /** Where the sentence stands in the text. */
  public Span sentenceSpan(int sentence) {
    return new Span(starts[sentenceStarts[sentence]], ends[sentenceStarts[sentence + 1] - 1]);
  }

  /** Where tokens {@code first} to {@code last}, both inclusive, stand in the text. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** Cuts one paragraph after the other. */
  private static final class Cutter {
    private final String text;
    private final Language language;
    private final SmallWords small;
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private int[] hashes = new int[64];
    private long[] bits = new long[64];
    private int[] sentenceOf = new int[64];
    private int sentence;
    private int sentenceFirst;
    private boolean sentenceOpen;

    Cutter(String text, Language language) {
      this.text = text;
      this.language = language;
      this.small = SmallWords.of(language);
    }

    Tokens tokens() {
      return new Tokens(
          text,
          language,
          size,
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          Arrays.copyOf(kinds, size),
          Arrays.copyOf(hashes, size),
          Arrays.copyOf(bits, size),
          Arrays.copyOf(sentenceOf, size),
          sentenceOpen ? sentence + 1 : sentence);
    }

    void paragraph(int from, int to) {
      int i = from;
      while (i < to) {
        char c = text.charAt(i);
        if (isDigit(c)) {
          i = number(i, to);
        } else if (isHan(c)) {
          add(i, ++i, Kind.WORD);
        } else if (Character.isLetter(c)
            || (Character.isHighSurrogate(c)
                && i + 1 < to
                && Character.isLetter(text.codePointAt(i)))) {
          i = word(i, to);
        } else if ((c == '\'' || c == '’') && isPossessive(i, to)) {
          add(i, i + 2, Kind.WORD);
          i += 2;
        } else if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
          add(i, ++i, Kind.CURRENCY);
        } else if (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || c == '\ufeff') {
          i++;
        } else {
          int end = i + Character.charCount(text.codePointAt(i));
          add(i, Math.min(end, to), Kind.SIGN);
          i = end;
          if (endsSentence(c, i, to)) {
            i = closers(i, to);
            endSentence();
          } else if (size - sentenceFirst > LONG && isPause(c)) {
            endSentence();
          }
        }
      }
      endSentence();
    }

    private static boolean isPause(char c) {
      return switch (c) {
        case ',', ';', '，', '；', '、' -> true;
        default -> false;
      };
    }

    private static boolean isDigit(char c) {
      return (c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19');
    }

    /** Han characters, with the one for zero; each is a word. */
    private static boolean isHan(int c) {
      return c >= 0x3400
          ? c <= 0x9fff || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff)
          : c == '〇';
    }

    private boolean isPossessive(int i, int to) {
      return size > 0
          && ends[size - 1] == i
          && i + 1 < to
          && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
          && (i + 2 >= to || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    /** Digits, and a comma or point between two digits. */
    private int number(int from, int to) {
      int i = from + 1;
      while (i < to) {
        char c = text.charAt(i);
        if (isDigit(c)) {
          i++;
        } else if ((c == '.' || c == ',' || c == '．')
            && i + 1 < to
            && isDigit(text.charAt(i + 1))) {
          i += 2;
        } else {
          break;
        }
      }
      add(from, i, Kind.NUMBER);
      return i;
    }

    /** Letters and marks; single letters with points between and after are one word. */
    private int word(int from, int to) {
      int i = letters(from, to);
      if (i - from == 1) {
        int j = i;
        while (j + 1 < to
            && text.charAt(j) == '.'
            && Character.isLetter(text.charAt(j + 1))
            && (j + 2 >= to || !Character.isLetter(text.charAt(j + 2)))) {
          j += 2;
        }
        if (j > i) {
          i = j < to && text.charAt(j) == '.' ? j + 1 : j;
        }
      }
      add(from, i, Kind.WORD);
      if (text.charAt(i - 1) == '.' && i - from > 2 && sentenceEndsAfterInitials(i, to)) {
        endSentence();
      }
      return i;
    }

    private int letters(int from, int to) {
      int i = from;
      while (i < to) {
        int c = text.codePointAt(i);
        if (isHan(c)) {
          if (i > from) {
            break;
          }
          i += Character.charCount(c);
          break;
        }
        if (!Character.isLetter(c)
            && Character.getType(c) != Character.NON_SPACING_MARK
            && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
          break;
        }
        i += Character.charCount(c);
      }
      return Math.min(i, to);
    }

    /** "in the U.S. Exports …" ends a sentence, "the U.S. economy" and "U.S. Secretary" do not. */
    private boolean sentenceEndsAfterInitials(int i, int to) {
      int next = blanks(i, to);
      return next >= to;
    }

    private int blanks(int i, int to) {
      int at = i;
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private boolean endsSentence(char c, int after, int to) {
      if (c == '!' || c == '?' || c == '。' || c == '！' || c == '？') {
        return true;
      }
      if (c != '.' && c != '…') {
        return false;
      }
      int next = after;
      while (next < to && isCloser(text.charAt(next))) {
        next++;
      }
      if (next >= to) {
        return true;
      }
      if (!Character.isWhitespace(text.charAt(next))) {
        return false;
      }
      next = blanks(next, to);
      if (next >= to) {
        return true;
      }
      char first = text.charAt(next);
      boolean mayBegin =
          Character.isUpperCase(first) || isDigit(first) || !Character.isLetter(first);
      return mayBegin && !afterAbbreviation(first);
    }

    /**
     * Whether the token before the full stop just added is an abbreviation, an initial or a list
     * number.
     */
    private boolean afterAbbreviation(char next) {
      int before = size - 2;
      if (before < 0 || ends[before] != starts[size - 1]) {
        return false;
      }
      if (KINDS[kinds[before]] == Kind.NUMBER) {
        return !sentenceOpen || firstOfSentence(before);
      }
      if (KINDS[kinds[before]] != Kind.WORD) {
        return false;
      }
      int length = ends[before] - starts[before];
      if (length == 1) {
        char initial = text.charAt(starts[before]);
        return (bits[before] & SmallWords.ABBREVIATION) != 0
            || (Character.isUpperCase(initial)
                && !isDigit(next)
                && (bits[before] & SmallWords.LETTER_WORD) == 0);
      }
      return (bits[before] & (SmallWords.ABBREVIATION | SmallWords.SCALE))
          == SmallWords.ABBREVIATION;
    }

    private boolean firstOfSentence(int token) {
      return token == 0 || sentenceOf[token - 1] != sentenceOf[token];
    }

    private static boolean isCloser(char c) {
      return switch (c) {
        case '"', '”', '’', '\'', ')', ']', '»', '」', '』', '）', '》' -> true;
        default -> false;
      };
    }

    private int closers(int from, int to) {
      int i = from;
      while (i < to && isCloser(text.charAt(i))) {
        add(i, ++i, Kind.SIGN);
      }
      return i;
    }

    private void endSentence() {
      if (sentenceOpen) {
        sentence++;
        sentenceOpen = false;
      }
    }

    private void add(int start, int end, Kind kind) {
      if (size - sentenceFirst >= LONGEST) {
        endSentence();
      }
      if (!sentenceOpen) {
        sentenceFirst = size;
      }
      if (size == starts.length) {
        int room = 2 * size;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        kinds = Arrays.copyOf(kinds, room);
        hashes = Arrays.copyOf(hashes, room);
        bits = Arrays.copyOf(bits, room);
        sentenceOf = Arrays.copyOf(sentenceOf, room);
      }
      starts[size] = start;
      ends[size] = end;
      kinds[size] = (byte) kind.ordinal();
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + fold(text.charAt(i));
      }
      hashes[size] = hash;
      bits[size] = small.bits(text, start, end, hash);
      sentenceOf[size] = sentence;
      size++;
      sentenceOpen = true;
    }
  }
}
