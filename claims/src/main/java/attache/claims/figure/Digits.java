package attache.claims.figure;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What digits with points and commas are worth in a language. A single separator before three
 * digits parts thousands or is decimal as the language has it; all else tells itself.
 *
 * @param pointGroups whether 1.234 is one thousand and more
 * @param commaGroups whether 1,234 is
 */
record Digits(boolean pointGroups, boolean commaGroups) {

  /** Longer runs of digits are no numbers of anything. */
  private static final int LONGEST = 40;

  private static final int LONG_DIGITS = 18;

  private static final Digits DECIMAL_POINT = new Digits(false, true);
  private static final Digits DECIMAL_COMMA = new Digits(true, false);

  /** Thousands are parted by blanks; point and comma are both seen as decimal. */
  private static final Digits BLANKS = new Digits(false, false);

  /** How digits are written in the language. */
  static Digits of(Language language) {
    if (language.equals(Language.RUSSIAN)) {
      return BLANKS;
    }
    return language.equals(Language.SPANISH) ? DECIMAL_COMMA : DECIMAL_POINT;
  }

  /** The value of the token's digits, or null when the separators make no sense. */
  @Nullable BigDecimal value(Tokens tokens, int token) {
    return value(tokens.source(), tokens.start(token), tokens.end(token));
  }

  /** The value of the characters, or null when the separators make no sense. */
  @Nullable BigDecimal value(String text, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    int points = 0;
    int commas = 0;
    int last = -1;
    for (int i = from; i < to; i++) {
      char c = Tokens.fold(text.charAt(i));
      if (c == '.' || c == ',') {
        points += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        last = i;
      }
    }
    if (last < 0) {
      return number(text, from, to, to);
    }
    boolean point = Tokens.fold(text.charAt(last)) == '.';
    boolean alone = points + commas == 1;
    boolean threeBehind = to - last - 1 == 3;
    boolean leadingZero = alone && Tokens.fold(text.charAt(from)) == '0';
    if (alone && threeBehind && !leadingZero && (point ? pointGroups : commaGroups)) {
      return last - from <= 3 ? number(text, from, to, to) : null;
    }
    if (alone) {
      return number(text, from, to, last);
    }
    boolean decimal = (point ? points : commas) == 1;
    char separator = decimal ? (point ? ',' : '.') : point ? '.' : ',';
    boolean mixed = points > 0 && commas > 0;
    if (mixed != decimal || !areGroups(text, from, decimal ? last : to, separator)) {
      return null;
    }
    return number(text, from, to, decimal ? last : to);
  }

  /** Groups of three after a first of one to three; in India those before the last are of two. */
  private static boolean areGroups(String text, int from, int to, char separator) {
    int length = 0;
    boolean first = true;
    for (int i = from; i < to; i++) {
      char c = Tokens.fold(text.charAt(i));
      if (c == '.' || c == ',') {
        boolean fits = first ? length <= 3 : length == 3 || (length == 2 && separator == ',');
        if (c != separator || !fits) {
          return false;
        }
        length = 0;
        first = false;
      } else {
        length++;
      }
    }
    return length == 3 && !first;
  }

  private static BigDecimal number(String text, int from, int to, int decimalFrom) {
    int digits = 0;
    long small = 0;
    StringBuilder large = to - from > LONG_DIGITS ? new StringBuilder(to - from) : null;
    for (int i = from; i < to; i++) {
      char c = Tokens.fold(text.charAt(i));
      if (c < '0' || c > '9') {
        continue;
      }
      digits += i > decimalFrom ? 1 : 0;
      if (large == null) {
        small = small * 10 + (c - '0');
      } else {
        large.append(c);
      }
    }
    return large == null
        ? BigDecimal.valueOf(small, digits)
        : new BigDecimal(new BigInteger(large.toString()), digits);
  }
}
