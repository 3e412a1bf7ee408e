package attache.checking.selfcheck;

import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;

/** How the printed digits of a figure are taken, each wider than the one before. */
enum Printing {
  /** Rounded to the last printed digit. */
  ROUNDED,
  /** Rounded, or cut off behind the last printed digit. */
  TRUNCATED,
  /** One unit of the last printed digit off, as after rounding twice. */
  LAST_DIGIT;

  /** Nobody says "more than 3 billion" of what is ten times as much. */
  private static final double REACH = 10;

  private static final double LONE_DIGIT_SHARE = 0.2;

  /** The numbers that the figure may stand for. */
  Interval of(Quantity quantity) {
    Interval rounded = rounded(quantity);
    return switch (this) {
      case ROUNDED -> rounded;
      case TRUNCATED -> rounded.hull(quantity.truncated());
      case LAST_DIGIT -> {
        Interval printed = quantity.printed();
        double digit = printed.width() == 0 ? 0 : quantity.resolution().doubleValue();
        yield rounded.hull(new Interval(printed.low() - digit / 2, printed.high() + digit / 2));
      }
    };
  }

  private static Interval rounded(Quantity quantity) {
    Interval stated =
        isRoundNumber(quantity)
            ? quantity.withHedge(Hedge.ABOUT).stated().hull(quantity.stated())
            : quantity.stated();
    double size = Math.abs(quantity.number());
    stated = stated.hull(Interval.around(quantity.number(), loneDigit(quantity)));
    if (Double.isInfinite(stated.high())) {
      return new Interval(stated.low(), Math.max(stated.low(), quantity.number() + REACH * size));
    }
    if (Double.isInfinite(stated.low())) {
      double least = quantity.number() > 0 ? size / REACH : quantity.number() - REACH * size;
      return new Interval(Math.min(least, stated.high()), stated.high());
    }
    return stated;
  }

  /**
   * Half of what one digit before a scale word is worth, at most a fifth of the number: "3 billion"
   * is said of 3.4. Zero for every other figure.
   */
  private static double loneDigit(Quantity quantity) {
    BigDecimal value = quantity.value();
    if (value == null || quantity.unit() instanceof Unit.Plain || quantity.hedge() != Hedge.NONE) {
      return 0;
    }
    BigDecimal digit = value.stripTrailingZeros();
    boolean lone = digit.precision() == 1 && digit.scale() < 0 && digit.scale() % 3 == 0;
    double worth = Math.pow(10, -digit.scale());
    return lone ? Math.min(worth / 2, LONE_DIGIT_SHARE * Math.abs(value.doubleValue())) : 0;
  }

  /**
   * Whether the figure ends in zeros before its scale word, so that they are no precision: 70
   * billion and 1,200, but not 4.50 billion. Scale words are powers of a thousand.
   */
  private static boolean isRoundNumber(Quantity quantity) {
    BigDecimal value = quantity.value();
    if (value == null || value.signum() == 0 || quantity.hedge() != Hedge.NONE) {
      return false;
    }
    BigDecimal resolution = quantity.resolution().stripTrailingZeros();
    boolean whole = resolution.scale() <= 0 && Math.floorMod(-resolution.scale(), 3) == 0;
    return whole && value.stripTrailingZeros().scale() < resolution.scale();
  }
}
