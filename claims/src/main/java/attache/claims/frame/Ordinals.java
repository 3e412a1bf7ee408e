package attache.claims.frame;

import attache.claims.token.Tokens;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordinals of what recurs: "third", "3rd", "третье", "3-е", "III". */
final class Ordinals {

  private static final int LARGEST = 300;

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  /** Of the numbers up to a hundred none is longer in Roman numerals than 88. */
  private static final int LONGEST_ROMAN = 8;

  /** Russian writes at most two letters of the ending behind the digits. */
  private static final int LONGEST_ENDING = 2;

  /** Words of tens that stand before another: двадцать пятое. */
  private static final int TENS = 20;

  private Ordinals() {}

  /**
   * An ordinal of the text.
   *
   * @param last its last token
   */
  record Ordinal(int number, int first, int last) {}

  /** The ordinal that begins with the token, or null. */
  static @Nullable Ordinal at(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case WORD -> word(tokens, token);
      case NUMBER -> digits(tokens, token);
      default -> null;
    };
  }

  private static @Nullable Ordinal word(Tokens tokens, int token) {
    String text = tokens.text(token).toLowerCase(Locale.ROOT);
    Cues cues = Cues.of(tokens.language());
    int number = cues.ordinal(text);
    if (number == 0) {
      number = roman(tokens, token);
      return number == 0 ? null : new Ordinal(number, token, token);
    }
    if (cues.isCardinal(text)) {
      int unit = number < TENS || token + 1 >= tokens.size() ? 0 : unit(tokens, token + 1);
      return unit == 0 ? null : new Ordinal(number + unit, token, token + 1);
    }
    boolean latin = text.charAt(text.length() - 1) < 0x100;
    boolean ordinal =
        !latin || (text.length() > 2 && ENDINGS.contains(text.substring(text.length() - 2)));
    return ordinal ? new Ordinal(number, token, token) : null;
  }

  private static int unit(Tokens tokens, int token) {
    String text = tokens.text(token);
    Cues cues = Cues.of(tokens.language());
    int unit = cues.isCardinal(text) ? 0 : cues.ordinal(text);
    return unit < 10 ? unit : 0;
  }

  /** "3rd", "3-е", "3-я". */
  private static @Nullable Ordinal digits(Tokens tokens, int token) {
    String text = tokens.text(token);
    int end = ending(tokens, token);
    if (end < 0 || text.length() > 3) {
      return null;
    }
    int number = 0;
    for (char digit : text.toCharArray()) {
      number = digit >= '0' && digit <= '9' ? 10 * number + digit - '0' : LARGEST + 1;
    }
    return number > 0 && number <= LARGEST ? new Ordinal(number, token, end) : null;
  }

  /** The token of the ending behind digits, or -1. */
  private static int ending(Tokens tokens, int number) {
    int at = number + 1;
    if (at >= tokens.size() || tokens.start(at) != tokens.end(number)) {
      return -1;
    }
    if (ENDINGS.contains(tokens.text(at).toLowerCase(Locale.ROOT))) {
      return at;
    }
    boolean russian =
        tokens.is(at, "-")
            && at + 1 < tokens.size()
            && tokens.start(at + 1) == tokens.end(at)
            && tokens.end(at + 1) - tokens.start(at + 1) <= LONGEST_ENDING
            && Character.UnicodeBlock.CYRILLIC.equals(
                Character.UnicodeBlock.of(tokens.text(at + 1).charAt(0)));
    return russian ? at + 1 : -1;
  }

  /** "III", "XV"; not "I", nor small letters. */
  private static int roman(Tokens tokens, int token) {
    String text = tokens.text(token);
    if (text.length() < 2 || text.length() > LONGEST_ROMAN) {
      return 0;
    }
    int number = 0;
    int largest = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int worth =
          switch (text.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            default -> 0;
          };
      if (worth == 0) {
        return 0;
      }
      number += worth < largest ? -worth : worth;
      largest = Math.max(largest, worth);
    }
    return number;
  }
}
