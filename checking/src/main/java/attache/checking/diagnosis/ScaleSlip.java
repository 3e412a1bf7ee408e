package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Million for billion and the like, or a decimal place lost: "ASEAN trade of US$ 57.89 million" of
 * an Indian annual report was billion. Steps of a thousand come from scale words and are usual;
 * steps of ten and a hundred come from the decimal point and are not.
 */
public record ScaleSlip() implements QuantitySlip {

  /** How usual each factor is among figures that are off. */
  private static final List<Step> STEPS =
      List.of(
          new Step(3, 0.40),
          new Step(-3, 0.40),
          new Step(1, 0.08),
          new Step(-1, 0.08),
          new Step(6, 0.05),
          new Step(-6, 0.05),
          new Step(2, 0.03),
          new Step(-2, 0.03));

  /** Things below this are counted one by one and have no scale to slip. */
  private static final int SMALLEST_SCALED = 1_000;

  private record Step(int power, double prior) {}

  @Override
  public String id() {
    return "SCALE";
  }

  @Override
  public String tries() {
    return "million for billion and back, ×10⁶, one or two decimal places";
  }

  @Override
  public double prior() {
    return STEPS.getFirst().prior;
  }

  @Override
  public List<Integer> traps() {
    return List.of(1, 3);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || !hasScale(quantity)) {
      return List.of();
    }
    List<Restatement> all = new ArrayList<>();
    for (Step step : STEPS) {
      Quantity scaled = quantity.scaled(BigDecimal.ONE.scaleByPowerOfTen(step.power));
      all.add(
          new Restatement(
              id(),
              says(quantity, scaled, step.power),
              step.prior,
              claim.restated(scaled, claim.direction(), claim.change(), claim.timesReading())));
    }
    return all;
  }

  private static boolean hasScale(Quantity quantity) {
    return switch (quantity.unit()) {
      case Unit.Money money -> true;
      case Unit.Physical physical -> true;
      case Unit.Count count -> Math.abs(quantity.number()) >= SMALLEST_SCALED;
      case Unit.Plain plain ->
          plain == Unit.Plain.ONE && Math.abs(quantity.number()) >= SMALLEST_SCALED;
    };
  }

  private static String says(Quantity said, Quantity meant, int power) {
    String was = scaleWord(said.number());
    String should = scaleWord(meant.number());
    if (power % 3 == 0 && !was.isEmpty() && !should.isEmpty()) {
      return should + ", not " + was;
    }
    return FigureFormat.say(meant.number(), meant.unit(), 4)
        + ", not "
        + FigureFormat.say(said.number(), said.unit(), 4);
  }

  private static String scaleWord(double number) {
    double size = Math.abs(number);
    if (size >= 1e15 || size < 1e3) {
      return "";
    }
    return size >= 1e12
        ? "trillion"
        : size >= 1e9 ? "billion" : size >= 1e6 ? "million" : "thousand";
  }
}
