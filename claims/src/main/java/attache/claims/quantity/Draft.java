package attache.claims.quantity;

import attache.claims.token.Tokens;
import java.math.BigDecimal;

/**
 * A quantity still being read.
 *
 * @param first its first token, a mark of money included
 * @param last its last token, unit words included
 * @param number its number
 * @param low the number, or the first of two
 * @param high the number, or the second of two
 * @param unit what it is of; empty where that is not known yet
 * @param measure whether the unit is of the table, and no noun that is counted
 * @param marked whether a mark of money stands before it
 */
record Draft(
    int first,
    int last,
    ReadNumber number,
    BigDecimal low,
    BigDecimal high,
    String unit,
    boolean measure,
    boolean marked) {

  /** From here on plain digits are a quantity, whatever they are of. */
  private static final BigDecimal SURE = BigDecimal.valueOf(10_000);

  static Draft of(int first, int last, ReadNumber number, String unit, boolean marked) {
    return new Draft(
        first, last, number, number.low(), number.high(), unit, !unit.isEmpty(), marked);
  }

  boolean hasUnit() {
    return !unit.isEmpty();
  }

  /** Digits enough to be a quantity whatever they are of, and no number of a house or a zone. */
  boolean isLong(Tokens tokens) {
    return low.compareTo(SURE) >= 0
        && (number.form() != ReadNumber.Form.DIGITS || !tokens.isCapitalised(last + 1));
  }

  /** Whether it is two numbers, or one that is told by its order of magnitude. */
  boolean isRange() {
    return low.compareTo(high) != 0;
  }

  Draft withUnit(String other, int newLast) {
    return new Draft(first, newLast, number, low, high, other, measure, marked);
  }

  /**
   * This and the other as one, the unit that either has, and the scale where only that one has it.
   */
  Draft to(Draft other) {
    BigDecimal lower = low;
    if (!number.isScaled() && other.number.isScaled()) {
      BigDecimal mantissa = other.high.divide(other.number.scale());
      if (low.compareTo(mantissa.movePointRight(1)) < 0) {
        lower = low.multiply(other.number.scale());
      }
    }
    String shared = other.unit.isEmpty() || unit.startsWith(other.unit) ? unit : other.unit;
    return new Draft(
        first,
        other.last,
        other.number,
        lower,
        other.high,
        shared,
        measure || other.measure,
        marked || other.marked);
  }
}
