package attache.claims.quantity;

import java.math.BigDecimal;

/**
 * A number as it stands in the text.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param low its value, or the least that a vague one can mean
 * @param high its value, or the most that a vague one can mean
 * @param scale what its scale words multiply by; 1 when there are none
 * @param form how it is written
 */
record ReadNumber(
    int first, int last, BigDecimal low, BigDecimal high, BigDecimal scale, Form form) {

  /** How a number is written. */
  enum Form {
    /** 1250, 5: bare digits. */
    DIGITS,
    /** 1,250 or 3.5: digits with separators, never a year. */
    SEPARATED,
    /** sixty-six. */
    WORDS,
    /** one. */
    ONE,
    /** thousands of. */
    VAGUE,
    /** two-thirds. */
    PART
  }

  static ReadNumber of(int first, int last, BigDecimal value, Form form) {
    return new ReadNumber(first, last, value, value, BigDecimal.ONE, form);
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  boolean isWhole() {
    return low.stripTrailingZeros().scale() <= 0;
  }

  /** Four bare digits that could be a year. */
  boolean looksLikeYear() {
    return form == Form.DIGITS
        && !isScaled()
        && low.scale() == 0
        && low.compareTo(BigDecimal.valueOf(1500)) >= 0
        && low.compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  ReadNumber times(BigDecimal factor, int newLast) {
    return new ReadNumber(
        first, newLast, low.multiply(factor), high.multiply(factor), scale.multiply(factor), form);
  }

  ReadNumber negated(int from) {
    return new ReadNumber(from, last, high.negate(), low.negate(), scale, form);
  }
}
