package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Doublings counted as times (traps 18 and 24): Chinese 翻两番 is doubled twice, four times as much,
 * and is put as "doubled" or "tripled"; "doubled" is told for halved.
 */
public record Doublings() implements QuantitySlip {

  private static final double PRIOR = 0.10;

  private record Step(int said, int meant, double prior) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(4, 2, 0.10),
          new Step(4, 3, 0.05),
          new Step(2, 4, 0.10),
          new Step(3, 4, 0.05),
          new Step(8, 3, 0.05),
          new Step(3, 8, 0.03));

  @Override
  public String id() {
    return "DOUBLINGS";
  }

  @Override
  public String tries() {
    return "翻两番 (doubled twice, four times) told as doubled or tripled, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(18, 24);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null
        || quantity.value() == null
        || claim.factKind() != Kind.CHANGE
        || claim.direction() == Direction.DOWN
        || !quantity.unit().equals(Unit.TIMES)) {
      return List.of();
    }
    List<Restatement> all = new ArrayList<>();
    for (Step step : STEPS) {
      if (quantity.value().compareTo(BigDecimal.valueOf(step.said)) == 0) {
        all.add(
            new Restatement(
                id(),
                step.meant + " times, not " + step.said,
                step.prior,
                claim.restated(
                    Quantity.of(
                        BigDecimal.valueOf(step.meant),
                        quantity.resolution(),
                        Unit.TIMES,
                        quantity.hedge()),
                    claim.direction(),
                    Change.TIMES,
                    TimesReading.RATIO)));
      }
    }
    return all;
  }
}
