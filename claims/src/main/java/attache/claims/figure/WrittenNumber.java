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
public record WrittenNumber(
    int first, int last, BigDecimal value, BigDecimal step, BigDecimal scale, Form form) {

  /** How a number is written. */
  public enum Form {
    /** 1250, 5: bare digits. */
    DIGITS,
    /** 1,250 or 3.5: digits with separators, never a year. */
    SEPARATED,
    /** sixty-six. */
    WORDS,
    /** A part of a whole: a third, 3/4, one in five. */
    PART
  }

  private static final BigDecimal ROUND_SHARE = new BigDecimal("0.12");

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private static final int PERCENT_PLACES = 4;

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
  static BigDecimal step(BigDecimal mantissa, BigDecimal scale) {
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

  /** A fraction: half is taken for 47 to 53 percent, a third for 30 to 36. */
  static WrittenNumber part(Fraction fraction) {
    BigDecimal denominator = fraction.denominator();
    String step =
        denominator.compareTo(FOUR) < 0
            ? "0.06"
            : denominator.compareTo(FOUR) == 0 ? "0.03" : "0.02";
    return new WrittenNumber(
        fraction.first(),
        fraction.last(),
        fraction.value(),
        new BigDecimal(step),
        BigDecimal.ONE,
        Form.PART);
  }

  /** A part of a whole in percent. */
  WrittenNumber inPercent() {
    BigDecimal percent = value.movePointRight(2);
    BigDecimal rounded =
        percent.scale() > PERCENT_PLACES
            ? percent.setScale(PERCENT_PLACES, RoundingMode.HALF_EVEN)
            : percent;
    return new WrittenNumber(first, last, rounded, step.movePointRight(2), scale, form);
  }

  /** Whether scale words multiply it. */
  public boolean isScaled() {
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

  /** Whether it has no decimals. */
  public boolean isWhole() {
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

  /** A part of a unit, which is a number like others: three quarters of a percent. */
  WrittenNumber asWords() {
    return new WrittenNumber(first, last, value, step, scale, Form.WORDS);
  }

  WrittenNumber negated(int from) {
    return new WrittenNumber(from, last, value.negate(), step, scale, form);
  }

  WrittenNumber spanning(int from, int to) {
    return new WrittenNumber(from, to, value, step, scale, form);
  }
}
