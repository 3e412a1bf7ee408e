package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.List;

/**
 * "Grew by 3 billion" for "grew to 3 billion", or back (trap 21); of percent see {@link
 * IndexForGrowth}.
 */
public record ByOrTo() implements QuantitySlip {

  private static final double PRIOR = 0.30;

  @Override
  public String id() {
    return "BY_OR_TO";
  }

  @Override
  public String tries() {
    return "\"grew by $3 billion\" where it grew to that, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(21);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    boolean to = claim.change() == Change.TO;
    if (quantity == null
        || !(to || claim.factKind() == Kind.CHANGE)
        || !(quantity.unit() instanceof Unit.Money)) {
      return List.of();
    }
    Claim other = claim.restated(quantity, claim.direction(), to ? Change.BY : Change.TO, null);
    return List.of(
        new Restatement(
            id(),
            to ? "by that much, not to it" : "to that much, not by it",
            PRIOR,
            to ? other.ofKind(Kind.CHANGE) : other));
  }
}
