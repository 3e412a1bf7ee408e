package attache.vocabulary.quantity;

/**
 * A closed interval of real numbers, the meaning of a printed or computed figure.
 *
 * <p>An end may be infinite: "more than 31 million" is {@code [31e6, +Infinity]}. Arithmetic is
 * ordinary interval arithmetic (Moore 1966) without outward rounding: ends are doubles, and a
 * comparison that must not hang on the last bit uses a tolerance of its own.
 *
 * @param low the lower end, {@code -Infinity} when there is none
 * @param high the upper end, never below {@code low}; {@code +Infinity} when there is none
 */
public record Interval(double low, double high) {

  /** The whole real line. */
  public static final Interval ANY =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "]");
    }
  }

  /** The interval of one number. */
  public static Interval point(double value) {
    return new Interval(value, value);
  }

  /** {@code [a, b]} or {@code [b, a]}, whichever is an interval. */
  public static Interval between(double a, double b) {
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  /** {@code value} with {@code halfWidth} to each side. */
  public static Interval around(double value, double halfWidth) {
    return new Interval(value - Math.abs(halfWidth), value + Math.abs(halfWidth));
  }

  /** Whether the number lies in this interval, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Whether the two have a number in common. */
  public boolean meets(Interval other) {
    return low <= other.high && other.low <= high;
  }

  /** Whether both ends are finite. */
  public boolean isBounded() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  /** The distance between the ends; infinite when unbounded. */
  public double width() {
    return high - low;
  }

  /** The middle; of a half-bounded interval, its finite end; of the whole line, zero. */
  public double middle() {
    if (isBounded()) {
      return low + (high - low) / 2;
    }
    return !Double.isInfinite(low) ? low : !Double.isInfinite(high) ? high : 0;
  }

  /**
   * The signed distance from {@code other} to this interval between the nearest ends: positive when
   * this lies above, negative when below, zero when they meet.
   */
  public double distanceFrom(Interval other) {
    if (meets(other)) {
      return 0;
    }
    return low > other.high ? low - other.high : high - other.low;
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** {x + y}. */
  public Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  /** {x − y}. */
  public Interval minus(Interval other) {
    return new Interval(low - other.high, high - other.low);
  }

  /** {x · y}. A product of zero and infinity counts as zero, as bounds of limits need it. */
  public Interval times(Interval other) {
    double a = product(low, other.low);
    double b = product(low, other.high);
    double c = product(high, other.low);
    double d = product(high, other.high);
    return new Interval(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  /** {x · factor}. */
  public Interval times(double factor) {
    return times(point(factor));
  }

  /** {x ÷ y}; the whole line when {@code other} holds zero. */
  public Interval dividedBy(Interval other) {
    if (other.contains(0)) {
      return ANY;
    }
    return times(new Interval(1 / other.high, 1 / other.low));
  }

  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  /** {@code [low, high]}, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }

  /**
   * Reads {@link #toString}'s form.
   *
   * @throws IllegalArgumentException when the text is not {@code [low, high]}
   */
  public static Interval parse(String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || !text.startsWith("[") || !text.endsWith("]")) {
      throw new IllegalArgumentException("not an interval: '" + text + "', expected [low, high]");
    }
    return new Interval(
        Double.parseDouble(text.substring(1, comma).trim()),
        Double.parseDouble(text.substring(comma + 1, text.length() - 1).trim()));
  }
}
