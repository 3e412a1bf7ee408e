package attache.checking.diagnosis;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * "Increased 1.3 times": the ratio of new to old (+30 %) or the increment (+130 %). Russian and its
 * neighbours say the ratio, Chinese says the increment, and translations keep the number (traps 17
 * to 19). Only the reading changes, or the multiplier itself for a percent sign ("grew by 1.3 %").
 */
public record RatioOrIncrement() implements QuantitySlip {

  private static final double PRIOR = 0.35;
  private static final double PRIOR_OF_PERCENT_FOR_TIMES = 0.10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "TIMES_RATIO_OR_INCREMENT";
  }

  @Override
  public String tries() {
    return "\"1.3 times\" as ratio (+30 %) and as increment (+130 %); \"1.3 %\" for 1.3 times";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(17, 18, 19);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null
        || quantity.value() == null
        || claim.factKind() != Kind.CHANGE
        || claim.direction() == Direction.DOWN) {
      return List.of();
    }
    BigDecimal n = quantity.value();
    if (quantity.unit().equals(Unit.TIMES)) {
      TimesReading other =
          claim.timesReading() == TimesReading.INCREMENT
              ? TimesReading.RATIO
              : TimesReading.INCREMENT;
      return List.of(restatement(claim, quantity, other, says(n, other), PRIOR));
    }
    if (quantity.unit().equals(Unit.PERCENT)
        && claim.change() != Change.TO
        && n.compareTo(BigDecimal.ONE) > 0
        && n.compareTo(BigDecimal.TEN) < 0) {
      return List.of(
          restatement(
              claim,
              quantity.withUnit(Unit.TIMES),
              TimesReading.RATIO,
              n.toPlainString() + " times, not " + n.toPlainString() + " %",
              PRIOR_OF_PERCENT_FOR_TIMES));
    }
    return List.of();
  }

  private Restatement restatement(
      Claim claim, Quantity quantity, TimesReading reading, String says, double prior) {
    return new Restatement(
        id(), says, prior, claim.restated(quantity, claim.direction(), Change.TIMES, reading));
  }

  private static String says(BigDecimal n, TimesReading reading) {
    BigDecimal percent = n.multiply(HUNDRED).stripTrailingZeros();
    String ratio = "+" + percent.subtract(HUNDRED).toPlainString() + " %";
    String increment = "+" + percent.toPlainString() + " %";
    return reading == TimesReading.RATIO
        ? "to " + n.toPlainString() + " times (" + ratio + "), not by (" + increment + ")"
        : "by " + n.toPlainString() + " times (" + increment + "), not to (" + ratio + ")";
  }
}
