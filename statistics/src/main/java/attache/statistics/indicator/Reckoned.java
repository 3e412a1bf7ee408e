package attache.statistics.indicator;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** What a formula gives: a number, or the reason why there is none. Never NaN, never infinite. */
public sealed interface Reckoned {

  /**
   * A number.
   *
   * @param number finite
   */
  record Value(double number) implements Reckoned {

    /**
     * @throws IllegalArgumentException when it is not finite
     */
    public Value {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("not a finite number: " + number);
      }
    }
  }

  /**
   * No number.
   *
   * @param reason a clause without its full stop, for people
   */
  record Missing(String reason) implements Reckoned {}

  /** The number, or why it is none: an infinite one is too large to be meant. */
  static Reckoned of(double number) {
    return Double.isFinite(number)
        ? new Value(number)
        : new Missing("the figures are too large or no numbers");
  }

  /** No number, for a reason. */
  static Reckoned missing(String reason) {
    return new Missing(reason);
  }

  /**
   * Part ÷ whole.
   *
   * @param reason why there is no answer when the whole is not above zero
   */
  static Reckoned ratio(double part, double whole, String reason) {
    return whole > 0 ? of(part / whole) : missing(reason);
  }

  /** The number, empty where there is none. */
  default OptionalDouble optional() {
    return this instanceof Value value ? OptionalDouble.of(value.number()) : OptionalDouble.empty();
  }

  /** The same of another number; what is missing stays missing for its reason. */
  default Reckoned then(DoubleUnaryOperator formula) {
    return switch (this) {
      case Value value -> of(formula.applyAsDouble(value.number()));
      case Missing missing -> missing;
    };
  }
}
