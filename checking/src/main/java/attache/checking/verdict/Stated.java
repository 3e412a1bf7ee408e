package attache.checking.verdict;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What was said as the interval to hold against official figures, signed and in the unit of what is
 * computed: "down 2.8 %" is −2.85 to −2.75, "130 % of last year's" is +29.5 to +30.5.
 *
 * @param word what the words say taken at their word; "more than 31 million" has no upper end
 * @param sense what a listener takes them to mean: "more than 31 million" is not 310 million
 */
public record Stated(Interval word, Interval sense) {

  /** The claim by that reading, or null where it has no number to compare. */
  public static @Nullable Stated of(Claim claim, Reading reading) {
    Quantity quantity = claim.quantity();
    if (quantity == null || reading.operation() == Operation.RECORD) {
      return null;
    }
    Quantity bounded = bounded(claim, quantity);
    return new Stated(
        in(firm(bounded.stated(), bounded), claim, reading, bounded),
        in(firm(bounded.meant(), bounded), claim, reading, bounded));
  }

  /** "More than 3 billion" is not 2.6: a bound gives by its last digit, but no more than this. */
  private static Interval firm(Interval interval, Quantity quantity) {
    double n = quantity.number();
    double give = Tolerances.CLOSE * Math.abs(n);
    return switch (quantity.hedge()) {
      case MORE_THAN, AT_LEAST ->
          new Interval(
              Math.min(Math.max(interval.low(), n - give), interval.high()), interval.high());
      case LESS_THAN, UP_TO ->
          new Interval(
              interval.low(), Math.max(Math.min(interval.high(), n + give), interval.low()));
      default -> interval;
    };
  }

  /** A mark "crossed" or "kept" is a bound even where no other word says so. */
  private static Quantity bounded(Claim claim, Quantity quantity) {
    return claim.factKind() == Kind.THRESHOLD && quantity.hedge() == Hedge.NONE
        ? quantity.withHedge(claim.direction() == Direction.DOWN ? Hedge.LESS_THAN : Hedge.AT_LEAST)
        : quantity;
  }

  private static Interval in(Interval interval, Claim claim, Reading reading, Quantity quantity) {
    // "minus 16.8 %" told of a fall is no rise
    boolean down = claim.direction() == Direction.DOWN && quantity.number() >= 0;
    return switch (reading.operation()) {
      case LEVEL ->
          claim.factKind() == Kind.CHANGE && quantity.unit().equals(Unit.PERCENT) && down
              ? negated(interval)
              : interval;
      case YEARLY_AVERAGE, MONTHLY_AVERAGE, DAILY_AVERAGE, PER_HEAD -> interval;
      case GROWTH, YEARLY_GROWTH -> {
        // "130 % of the level of last year" is an index, as is "to 130 %"
        if (claim.change() == Change.TO || claim.change() == Change.TIMES) {
          yield interval.minus(Interval.point(100));
        }
        yield down ? negated(interval) : interval;
      }
      case DIFFERENCE, SHARE_CHANGE, CONTRIBUTION -> down ? negated(interval) : interval;
      case RATIO, MULTIPLE -> ratio(interval, claim.timesReading(), down);
      case SHARE -> interval;
      case RANK ->
          claim.is(Flag.UP_TO_RANK) ? new Interval(1, Math.max(1, interval.high())) : interval;
      case RECORD -> interval;
      case STREAK -> new Interval(interval.low(), Double.POSITIVE_INFINITY);
    };
  }

  private static Interval ratio(Interval interval, @Nullable TimesReading times, boolean down) {
    Interval ratio = times == TimesReading.INCREMENT ? interval.plus(Interval.point(1)) : interval;
    // "fell 2 times" leaves a half; "halved" (0.5) says what is left itself
    boolean divisor = down && ratio.high() > 1;
    return divisor && ratio.low() > 0 ? Interval.point(1).dividedBy(ratio) : ratio;
  }

  private static Interval negated(Interval interval) {
    return new Interval(-interval.high(), -interval.low());
  }
}
