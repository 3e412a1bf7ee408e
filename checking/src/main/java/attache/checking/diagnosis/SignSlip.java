package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up for down: "India's imports from China increased by 27 %" (April to August 2020) fell by 27.63
 * %.
 */
public record SignSlip() implements QuantitySlip {

  private static final double PRIOR = 0.15;

  @Override
  public String id() {
    return "SIGN";
  }

  @Override
  public String tries() {
    return "up for down and down for up, of percent, times and amounts";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(20, 23, 24);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || claim.factKind() != Kind.CHANGE) {
      return List.of();
    }
    Direction direction = claim.direction();
    if (direction == null) {
      return List.of(
          restatement(claim, quantity.negated(), null, "the other way round: the sign is lost"));
    }
    return switch (direction) {
      case UP -> List.of(restatement(claim, quantity, Direction.DOWN, "down, not up"));
      case DOWN -> List.of(restatement(claim, quantity, Direction.UP, "up, not down"));
    };
  }

  private Restatement restatement(
      Claim claim, Quantity quantity, @Nullable Direction direction, String says) {
    return new Restatement(
        id(),
        says,
        PRIOR,
        claim.restated(quantity, direction, claim.change(), claim.timesReading()));
  }
}
