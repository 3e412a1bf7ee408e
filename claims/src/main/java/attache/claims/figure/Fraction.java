package attache.claims.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part as it is written: two thirds, 3/4.
 *
 * @param first its first token, an article included
 * @param last its last token
 * @param numerator how many parts
 * @param denominator of how many, not zero
 */
record Fraction(int first, int last, BigDecimal numerator, BigDecimal denominator) {

  /** Places of decimals that no use of a fraction tells from its true value. */
  private static final int PLACES = 30;

  Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a fraction of nothing");
    }
  }

  /** Whether it is less than one whole. */
  boolean isProper() {
    return numerator.compareTo(denominator) < 0;
  }

  /** Its value; exact where decimals can be. */
  BigDecimal value() {
    BigDecimal value = numerator.divide(denominator, PLACES, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? value : value.stripTrailingZeros();
  }

  Fraction spanning(int from, int to) {
    return new Fraction(from, to, numerator, denominator);
  }
}
