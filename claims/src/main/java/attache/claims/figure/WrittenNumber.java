package attache.claims.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as it stands in the text, nothing said yet of what it is of.
 *
 * @param first its first token
 * @param last its last token, inclusive
 * @param value its value, scale words included
 * @param step the worth of its last printed digit
 * @param scale what its scale words multiply by; 1 when there are none
 * @param form how it is written
 */
record WrittenNumber(
    int first, int last, BigDecimal value, BigDecimal step, BigDecimal scale, Form form) {

  /** How a number is written. */
  enum Form {
    /** 1250, 5: bare digits. */
    DIGITS,
    /** 1,250 or 3.5: digits with separators, never a year. */
    SEPARATED,
    /** sixty-six. */
    WORDS,
    /** A part of a whole, its value in percent: a third. */
    PART
  }

  private static final BigDecimal ROUND_SHARE = new BigDecimal("0.12");

  /** The step of "$1 billion" or "2 million" is no wider than this share of it. */
  private static final BigDecimal SCALED_SHARE = new BigDecimal("0.25");

  /** A number of digits or words: the step follows from how it is printed. */
  static WrittenNumber of(int first, int last, BigDecimal mantissa, BigDecimal scale, Form form) {
    return new WrittenNumber(
        first, last, mantissa.multiply(scale), step(mantissa, scale).multiply(scale), scale, form);
  }

  /**
   * The worth of the last digit that means something. The zeros of 30 or 400 are not precision: a
   * round number stands for the smaller of the unit of its last digit other than zero and 12 % of
   * itself (half of which goes to each side).
   */
  private static BigDecimal step(BigDecimal mantissa, BigDecimal scale) {
    if (mantissa.signum() == 0) {
      return BigDecimal.ONE;
    }
    if (mantissa.scale() > 0) {
      return BigDecimal.ONE.movePointLeft(mantissa.scale());
    }
    int zeros = -mantissa.stripTrailingZeros().scale();
    if (zeros <= 0) {
      return scale.compareTo(BigDecimal.ONE) > 0
          ? BigDecimal.ONE.min(mantissa.abs().multiply(SCALED_SHARE))
          : BigDecimal.ONE;
    }
    BigDecimal unit = BigDecimal.ONE.movePointRight(zeros);
    return unit.min(mantissa.abs().multiply(ROUND_SHARE)).max(BigDecimal.ONE);
  }

  /** A fraction in words: half is taken for 47 to 53 percent, a third for 30 to 36. */
  static WrittenNumber part(int first, int last, int numerator, int denominator) {
    BigDecimal percent =
        BigDecimal.valueOf(100L * numerator)
            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_EVEN);
    int step =
        switch (denominator) {
          case 2, 3 -> 6;
          case 4 -> 3;
          default -> 2;
        };
    return new WrittenNumber(
        first, last, percent, BigDecimal.valueOf(step), BigDecimal.ONE, Form.PART);
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether bare digits could be a year. */
  boolean looksLikeYear() {
    return form == Form.DIGITS
        && !isScaled()
        && value.scale() == 0
        && value.compareTo(BigDecimal.valueOf(1800)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  boolean isWhole() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  WrittenNumber times(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? this
        : new WrittenNumber(
            first,
            last,
            value.multiply(factor),
            step.multiply(factor),
            scale.multiply(factor),
            form);
  }

  WrittenNumber negated(int from) {
    return new WrittenNumber(from, last, value.negate(), step, scale, form);
  }

  WrittenNumber spanning(int from, int to) {
    return new WrittenNumber(from, to, value, step, scale, form);
  }
}
