package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index read as a growth rate or the other way round. Statistics of the CIS print "117 % of the
 * year before"; told as "grew by 117 %" it is 100 points too much (traps 20 and 21).
 */
public record IndexForGrowth() implements QuantitySlip {

  private static final double PRIOR = 0.25;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Below this a number was hardly an index told as growth. */
  private static final BigDecimal LOWEST_INDEX = BigDecimal.valueOf(50);

  @Override
  public String id() {
    return "INDEX_FOR_GROWTH";
  }

  @Override
  public String tries() {
    return "\"grew by 117 %\" where 117 % of the year before is meant, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(20, 21);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null
        || quantity.value() == null
        || claim.factKind() != Kind.CHANGE
        || !quantity.unit().equals(Unit.PERCENT)) {
      return List.of();
    }
    BigDecimal value = quantity.value();
    if (claim.change() == Change.TO) {
      return List.of(
          restatement(
              claim, quantity, value, claim.direction(), "by " + percent(value) + ", not to"));
    }
    BigDecimal growth = value.subtract(HUNDRED);
    if (claim.direction() == Direction.DOWN) {
      return growth.signum() < 0
          ? List.of(down(claim, quantity, value, growth.negate()))
          : List.of();
    }
    if (growth.signum() >= 0) {
      return List.of(
          restatement(
              claim,
              quantity,
              growth,
              Direction.UP,
              percent(value) + " of the base, that is +" + percent(growth)));
    }
    // "grew by 91 %" for an index of 91: told as growth, it was a fall
    return claim.direction() == null || value.compareTo(LOWEST_INDEX) >= 0
        ? List.of(down(claim, quantity, value, growth.negate()))
        : List.of();
  }

  private Restatement down(Claim claim, Quantity quantity, BigDecimal index, BigDecimal fall) {
    return restatement(
        claim,
        quantity,
        fall,
        Direction.DOWN,
        percent(index) + " of the base, that is −" + percent(fall));
  }

  private Restatement restatement(
      Claim claim,
      Quantity quantity,
      BigDecimal growth,
      @Nullable Direction direction,
      String says) {
    Quantity by = Quantity.of(growth, quantity.resolution(), Unit.PERCENT, quantity.hedge());
    return new Restatement(
        id(), says, PRIOR, claim.restated(by, direction, Change.BY, claim.timesReading()));
  }

  private static String percent(BigDecimal value) {
    return value.toPlainString() + " %";
  }
}
