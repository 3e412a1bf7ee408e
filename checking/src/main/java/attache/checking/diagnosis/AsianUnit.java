package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Units of languages that count by ten thousands or by lakhs (trap 4): 亿 (10⁸) for 万 (10⁴) and
 * back, 亿 told as billion, 万 as thousand, a crore (10⁷) as a million, a lakh (10⁵) as a million.
 */
public record AsianUnit() implements QuantitySlip {

  private record Step(int power, double prior, String says) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(4, 0.12, "亿 (hundred million), not 万 (ten thousand)"),
          new Step(-4, 0.12, "万 (ten thousand), not 亿 (hundred million)"),
          new Step(-1, 0.07, "亿 (hundred million), not billion"),
          new Step(1, 0.07, "万 (ten thousand) or crore (ten million), not thousand or million"),
          new Step(-5, 0.02, "lakh (hundred thousand), not ten billion"),
          new Step(5, 0.02, "lakh (hundred thousand), not one"));

  @Override
  public String id() {
    return "ASIAN_UNIT";
  }

  @Override
  public String tries() {
    return "亿 for 万 and back, 亿 as billion, 万 as thousand, crore and lakh as million";
  }

  @Override
  public double prior() {
    return STEPS.getFirst().prior;
  }

  @Override
  public List<Integer> traps() {
    return List.of(3, 4);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || !(quantity.unit() instanceof Unit.Money)) {
      return List.of();
    }
    List<Restatement> all = new ArrayList<>();
    for (Step step : STEPS) {
      Quantity meant = quantity.scaled(BigDecimal.ONE.scaleByPowerOfTen(step.power));
      all.add(
          new Restatement(
              id(),
              FigureFormat.say(meant.number(), meant.unit(), 4) + ": " + step.says,
              step.prior,
              claim.restated(meant, claim.direction(), claim.change(), claim.timesReading())));
    }
    return all;
  }
}
