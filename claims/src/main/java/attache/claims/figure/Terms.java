package attache.claims.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a number as they are said, each smaller than the place the one before leaves free:
 * "two hundred | thirty | five thousand" adds 200, 30 and 5, then multiplies what is below a
 * thousand.
 *
 * @param value of the last term
 * @param room terms after it must be smaller than this
 * @param below the terms before it
 */
record Terms(BigDecimal value, BigDecimal room, @Nullable Terms below) {

  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  /** The first term: a word. */
  static Terms of(BigDecimal word) {
    return new Terms(word, roomOf(word), null);
  }

  /** The first term: digits, which nothing but a scale can follow. */
  static Terms ofDigits(BigDecimal digits) {
    return new Terms(digits, BigDecimal.ONE, null);
  }

  /** With one more word or number added, or null where it does not fit. */
  @Nullable Terms plus(BigDecimal term, boolean word) {
    return term.signum() > 0 && term.compareTo(room) < 0
        ? new Terms(term, word ? roomOf(term) : BigDecimal.ONE, this)
        : null;
  }

  /** With all that is smaller than the scale multiplied by it, or null where it does not fit. */
  @Nullable Terms times(BigDecimal scale) {
    if (scale.compareTo(room) <= 0 && room.compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    BigDecimal sum = value;
    Terms rest = below;
    while (rest != null && rest.value.compareTo(scale) < 0) {
      sum = sum.add(rest.value);
      rest = rest.below;
    }
    BigDecimal product = sum.multiply(scale);
    return rest == null || product.compareTo(rest.room) < 0
        ? new Terms(product, scale, rest)
        : null;
  }

  /** With the last term in dozens: "three hundred and two dozen" is 324. */
  Terms timesDozen(BigDecimal dozen) {
    return new Terms(value.multiply(dozen), BigDecimal.ONE, below);
  }

  /** Twenty leaves room for what is below ten, two hundred for what is below a hundred. */
  private static BigDecimal roomOf(BigDecimal word) {
    if (word.compareTo(TWENTY) < 0 || word.scale() > 0) {
      return BigDecimal.ONE;
    }
    return BigDecimal.ONE.scaleByPowerOfTen(-word.stripTrailingZeros().scale());
  }

  /** What all terms come to. */
  BigDecimal total() {
    BigDecimal total = value;
    for (Terms t = below; t != null; t = t.below) {
      total = total.add(t.value);
    }
    return total;
  }
}
