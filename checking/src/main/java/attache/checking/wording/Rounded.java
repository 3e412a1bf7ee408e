package attache.checking.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A size as it is printed: three digits before a scale word, all of them below it. What it stands
 * for by its last digit holds the size it was made of.
 *
 * @param digits plain decimal digits with a point and no grouping ("4.48", "734512")
 * @param power the power of ten that the scale word stands for; 0 where there is none
 */
record Rounded(String digits, int power) {

  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
  private static final int HUNDRED = 100;

  /**
   * Prints a size.
   *
   * @param size not negative
   * @param powers the powers of ten that the language has scale words for, the largest first
   */
  static Rounded of(double size, int... powers) {
    BigDecimal exact = new BigDecimal(size);
    BigDecimal three = exact.round(THREE);
    for (int power : powers) {
      if (three.compareTo(BigDecimal.TEN.pow(power)) >= 0) {
        return new Rounded(plain(three.scaleByPowerOfTen(-power)), power);
      }
    }
    boolean whole = size >= HUNDRED || size == Math.rint(size);
    return new Rounded(plain(exact.setScale(whole ? 0 : 2, RoundingMode.HALF_UP)), 0);
  }

  /** A rate with one digit behind the point, whole from a thousand on. */
  static Rounded rate(double size) {
    return new Rounded(
        plain(new BigDecimal(size).setScale(decimals(size), RoundingMode.HALF_UP)), 0);
  }

  private static int decimals(double size) {
    return size >= 1000 ? 0 : 1;
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  boolean isZero() {
    return new BigDecimal(digits).signum() == 0;
  }

  /** The digits with these signs for the decimal point and between thousands. */
  String written(char point, String group) {
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(group);
      }
      out.append(whole.charAt(i));
    }
    return dot < 0
        ? out.toString()
        : out.append(point).append(digits, dot + 1, digits.length()).toString();
  }
}
