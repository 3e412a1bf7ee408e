package attache.statistics.source.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an office prints its numbers.
 *
 * @param decimal the mark before decimals, a dot or a comma; the other one may stand between
 *     thousands
 */
record Numerals(char decimal) {

  /** No figure of an office has more characters. */
  private static final int LONGEST = 40;

  /** 9e-4, as programs write small numbers. */
  private static final Pattern POWER = Pattern.compile("([0-9.,]{1,20})[eE]([+-]?[0-9]{1,2})");

  Numerals {
    if (decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("the decimal mark is a dot or a comma");
    }
  }

  /**
   * The number, with the decimals it is printed with; null where the text is none. Thousands may be
   * set apart by blanks of any width, apostrophes or the mark that is not the decimal one, but then
   * by threes, so that {@code 1,5} is not taken for fifteen. A footnote's mark behind it ({@code
   * 12.3 1)}, {@code 12.3*}) is left out, a minus may be any dash, and brackets are a minus.
   */
  @Nullable BigDecimal read(String text) {
    String number = TableWords.withoutFootnotes(text);
    if (number.isEmpty() || number.length() > LONGEST) {
      return null;
    }
    boolean negative = false;
    if (number.startsWith("(") && number.endsWith(")")) {
      negative = true;
      number = number.substring(1, number.length() - 1);
    }
    if (!number.isEmpty() && "-–—−+".indexOf(number.charAt(0)) >= 0) {
      negative = negative || number.charAt(0) != '+';
      number = number.substring(1).strip();
    }
    if (number.endsWith("%")) {
      number = number.substring(0, number.length() - 1).strip();
    }
    int power = 0;
    Matcher programs = POWER.matcher(number);
    if (programs.matches()) {
      number = programs.group(1);
      power = Integer.parseInt(programs.group(2));
    }
    StringBuilder digits = new StringBuilder();
    int group = -1;
    boolean fraction = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        group += group >= 0 ? 1 : 0;
      } else if (c == decimal && !fraction && !digits.isEmpty() && (group < 0 || group == 3)) {
        fraction = true;
        group = -1;
        digits.append('.');
      } else if (separates(c) && !fraction && !digits.isEmpty() && (group < 0 || group == 3)) {
        if (group < 0 && digits.length() > 3) {
          return null;
        }
        group = 0;
      } else {
        return null;
      }
    }
    if (digits.isEmpty()
        || digits.charAt(digits.length() - 1) == '.'
        || (group >= 0 && group != 3)) {
      return null;
    }
    BigDecimal value = new BigDecimal(digits.toString()).scaleByPowerOfTen(power);
    return negative ? value.negate() : value;
  }

  private boolean separates(char c) {
    return Character.isSpaceChar(c)
        || c == '\''
        || c == '’'
        || (c != decimal && (c == ',' || c == '.'));
  }

  /** A number as programs print it, a dot before decimals, commas or blanks between thousands. */
  static @Nullable BigDecimal plain(String text) {
    return new Numerals('.').read(text);
  }
}
