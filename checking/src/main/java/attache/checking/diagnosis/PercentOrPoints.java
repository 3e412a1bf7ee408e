package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.List;

/**
 * Percent for percentage points or the other way round, where what changes is itself a rate or
 * share (trap 22). Of 6,516 fact-checked figures only 3 say "points".
 */
public record PercentOrPoints() implements QuantitySlip {

  private static final double PRIOR = 0.15;

  @Override
  public String id() {
    return "PERCENT_OR_POINTS";
  }

  @Override
  public String tries() {
    return "percent for percentage points and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(22);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || claim.factKind() != Kind.CHANGE) {
      return List.of();
    }
    if (quantity.unit().equals(Unit.PERCENT) && claim.change() != Change.TO) {
      return List.of(
          new Restatement(
              id(),
              "percentage points, not percent",
              PRIOR,
              claim.restated(
                  quantity.withUnit(Unit.PERCENTAGE_POINTS),
                  claim.direction(),
                  Change.PP,
                  claim.timesReading())));
    }
    if (quantity.unit().equals(Unit.PERCENTAGE_POINTS)) {
      return List.of(
          new Restatement(
              id(),
              "percent, not percentage points",
              PRIOR,
              claim.restated(
                  quantity.withUnit(Unit.PERCENT),
                  claim.direction(),
                  Change.BY,
                  claim.timesReading())));
    }
    return List.of();
  }
}
