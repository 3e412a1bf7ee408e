package attache.vocabulary.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number as stated, with the interval it stands for: printed precision × hedge.
 *
 * <p>The value is exactly what was said, never corrected. A range ("27–30 billion") has no value
 * but two ends; a vague count ("thousands of jobs") has ends of its order of magnitude.
 *
 * @param value the number as said, in units (not in millions), or null for a range or vague count
 * @param from lower end of a range, or null when there is a value
 * @param to upper end of a range, or null when there is a value
 * @param resolution the worth of the last printed digit: 3.128 billion has 1,000,000; positive
 * @param unit what the number is of
 * @param hedge the word that widens or bounds it
 */
public record Quantity(
    @Nullable BigDecimal value,
    @Nullable BigDecimal from,
    @Nullable BigDecimal to,
    BigDecimal resolution,
    Unit unit,
    Hedge hedge) {

  /** Share of a round number that bounds the width of "about" (fact-checking practice, 6 %). */
  private static final double HEDGE_SHARE = 0.06;

  public Quantity {
    boolean range = from != null && to != null;
    if ((value == null) == !range || (value != null && (from != null || to != null))) {
      throw new IllegalArgumentException("a quantity has a value or two ends, not both");
    }
    if (from != null && to != null && from.compareTo(to) > 0) {
      throw new IllegalArgumentException("range upside down: " + from + " to " + to);
    }
    if (resolution.signum() <= 0) {
      throw new IllegalArgumentException("resolution must be positive: " + resolution);
    }
  }

  /** A plain value. */
  public static Quantity of(BigDecimal value, BigDecimal resolution, Unit unit, Hedge hedge) {
    return new Quantity(value, null, null, resolution, unit, hedge);
  }

  /** A value whose last printed digit is that of the decimal text: "2.8" has 0.1. */
  public static Quantity of(String printed, Unit unit) {
    BigDecimal value = new BigDecimal(printed);
    return of(value, BigDecimal.ONE.movePointLeft(value.scale()), unit, Hedge.NONE);
  }

  /** A range; the ends' own precision widens it. */
  public static Quantity range(
      BigDecimal from, BigDecimal to, BigDecimal resolution, Unit unit, Hedge hedge) {
    return new Quantity(null, from, to, resolution, unit, hedge);
  }

  /** The value as a double, or the middle of the range. */
  public double number() {
    return value != null
        ? value.doubleValue()
        : (Objects.requireNonNull(from).doubleValue() + Objects.requireNonNull(to).doubleValue())
            / 2;
  }

  /** The same number with another hedge. */
  public Quantity withHedge(Hedge other) {
    return new Quantity(value, from, to, resolution, unit, other);
  }

  /** The same number of another unit. */
  public Quantity withUnit(Unit other) {
    return new Quantity(value, from, to, resolution, other, hedge);
  }

  /** Value, ends and resolution multiplied by a positive factor: what a scale slip undoes. */
  public Quantity scaled(BigDecimal factor) {
    return new Quantity(
        value == null ? null : value.multiply(factor),
        from == null ? null : from.multiply(factor),
        to == null ? null : to.multiply(factor),
        resolution.multiply(factor),
        unit,
        hedge);
  }

  /** The number with its sign turned. */
  public Quantity negated() {
    return new Quantity(
        value == null ? null : value.negate(),
        to == null ? null : to.negate(),
        from == null ? null : from.negate(),
        resolution,
        unit,
        hedge);
  }

  /** What the bare digits allow: half of the last printed digit to each side. */
  public Interval printed() {
    double half = isExact() ? 0 : resolution.doubleValue() / 2;
    if (value != null) {
      return Interval.around(value.doubleValue(), half);
    }
    return new Interval(
        Objects.requireNonNull(from).doubleValue() - half,
        Objects.requireNonNull(to).doubleValue() + half);
  }

  /** Digits cut off instead of rounded: [v, v + last digit), towards zero for negatives. */
  public Interval truncated() {
    if (value == null || isExact()) {
      return printed();
    }
    double v = value.doubleValue();
    double r = resolution.doubleValue();
    return v < 0 ? new Interval(v - r, v) : new Interval(v, v + r);
  }

  /**
   * What the words say if taken at their word: "more than 31 million" has no upper end. A bound is
   * softened by the rounding of its own digits only.
   */
  public Interval stated() {
    Interval p = printed();
    return switch (hedge) {
      case NONE, RECORD -> p;
      case ABOUT -> p.hull(Interval.around(number(), halfWidth()));
      case NEARLY ->
          new Interval(
              Math.min(p.low(), number() - 1.5 * halfWidth()), Math.max(number(), p.low()));
      case MORE_THAN, AT_LEAST -> new Interval(p.low(), Double.POSITIVE_INFINITY);
      case LESS_THAN, UP_TO -> new Interval(Double.NEGATIVE_INFINITY, p.high());
    };
  }

  /**
   * What a listener takes the words to mean: "more than 31 million" is not 62 million. Equal to
   * {@link #stated} but for one-sided hedges, which end 2 h beyond the number.
   */
  public Interval meant() {
    Interval s = stated();
    double reach = 2 * halfWidth();
    return switch (hedge) {
      case MORE_THAN, AT_LEAST -> new Interval(s.low(), Math.max(s.low(), number() + reach));
      case LESS_THAN, UP_TO -> new Interval(Math.min(s.high(), number() - reach), s.high());
      default -> s;
    };
  }

  /** h: the smaller of half the unit of the last significant digit and 6 % of the number. */
  private double halfWidth() {
    double n = Math.abs(number());
    BigDecimal shown = value != null ? value : Objects.requireNonNull(to);
    BigDecimal stripped = shown.stripTrailingZeros();
    double lastDigit =
        stripped.signum() == 0
            ? 0
            : BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale()).doubleValue();
    return Math.max(Math.min(lastDigit / 2, HEDGE_SHARE * n), 0);
  }

  /** Small whole counts and ranks are exact: "66 companies" is not 65.5 to 66.5. */
  private boolean isExact() {
    return unit.equals(Unit.RANK)
        || (unit instanceof Unit.Count && resolution.compareTo(BigDecimal.ONE) <= 0);
  }

  /**
   * {@code [hedge ]value[..to][±resolution] unit}, e.g. {@code about 1200000000±100000000 USD};
   * what {@link #parse} reads.
   */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    if (hedge != Hedge.NONE) {
      words.add(hedge.label());
    }
    String number =
        value != null
            ? value.toPlainString()
            : Objects.requireNonNull(from).toPlainString()
                + ".."
                + Objects.requireNonNull(to).toPlainString();
    words.add(number + "±" + resolution.toPlainString());
    words.add(unit.text());
    return String.join(" ", words);
  }

  /**
   * Reads {@link #toString}'s form.
   *
   * @throws IllegalArgumentException when the text is not of it
   */
  public static Quantity parse(String text) {
    int firstSpace = text.indexOf(' ');
    if (firstSpace < 0) {
      throw new IllegalArgumentException("not a quantity: '" + text + "'");
    }
    Hedge hedge = Hedge.NONE;
    String rest = text;
    if (Character.isLetter(text.charAt(0))) {
      hedge = Hedge.parse(text.substring(0, firstSpace));
      rest = text.substring(firstSpace + 1);
    }
    int plusMinus = rest.indexOf('±');
    int space = rest.indexOf(' ');
    if (plusMinus < 0 || space < plusMinus) {
      throw new IllegalArgumentException("not a quantity: '" + text + "'");
    }
    String number = rest.substring(0, plusMinus);
    BigDecimal resolution = new BigDecimal(rest.substring(plusMinus + 1, space));
    Unit unit = Unit.parse(rest.substring(space + 1));
    int dots = number.indexOf("..");
    return dots < 0
        ? of(new BigDecimal(number), resolution, unit, hedge)
        : range(
            new BigDecimal(number.substring(0, dots)),
            new BigDecimal(number.substring(dots + 2)),
            resolution,
            unit,
            hedge);
  }
}
