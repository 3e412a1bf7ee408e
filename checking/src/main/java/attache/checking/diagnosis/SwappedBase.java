package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A change taken on the new amount instead of the old one (trap 25): from 80 up to 100 told as "up
 * 20 %", which is 25.
 */
public record SwappedBase() implements QuantitySlip {

  private static final double PRIOR = 0.08;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  @Override
  public String id() {
    return "SWAPPED_BASE";
  }

  @Override
  public String tries() {
    return "\"up 20 %\" from 80 to 100: the change taken on the new amount, not on the old";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(25);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    BigDecimal said = quantity == null ? null : quantity.value();
    if (quantity == null
        || said == null
        || claim.factKind() != Kind.CHANGE
        || claim.change() == Change.TO
        || !quantity.unit().equals(Unit.PERCENT)) {
      return List.of();
    }
    boolean down = claim.direction() == Direction.DOWN || said.signum() < 0;
    // new amount = 1, old = 1 − said (1 + said after a fall): the change on the old is said ÷ old
    BigDecimal old = down ? HUNDRED.add(said.abs()) : HUNDRED.subtract(said);
    if (old.signum() <= 0) {
      return List.of();
    }
    BigDecimal factor = HUNDRED.divide(old, DIGITS);
    // half a digit at the old amount is so much more at the new one
    Quantity meant =
        Quantity.of(
            said.multiply(factor, DIGITS),
            quantity.resolution().multiply(factor.multiply(factor, DIGITS), DIGITS),
            Unit.PERCENT,
            quantity.hedge());
    return List.of(
        new Restatement(
            id(),
            "on the old amount, not on the new",
            PRIOR,
            claim.restated(meant, claim.direction(), claim.change(), claim.timesReading())));
  }
}
