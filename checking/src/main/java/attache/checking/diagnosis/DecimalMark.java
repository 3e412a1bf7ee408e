package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A comma read as the other mark (trap 2): "739,386 mln" is 739.386 million to a Russian office and
 * 739,386 million to an English desk. Only figures printed with just three digits behind a mark can
 * have slipped so. It gives the same figure as a slip of scale by a thousand and is the rarer of
 * the two.
 */
public record DecimalMark() implements QuantitySlip {

  private static final double PRIOR = 0.10;

  /** Four to six digits, the last three of them behind the mark. */
  private static final int FEWEST = 4;

  private static final int MOST = 6;

  @Override
  public String id() {
    return "DECIMAL_MARK";
  }

  @Override
  public String tries() {
    return "\"739,386 million\" for 739.386 million: a comma that groups digits for one that begins"
        + " decimals, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(2);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || quantity.value() == null || !(quantity.unit() instanceof Unit.Money)) {
      return List.of();
    }
    BigDecimal last = quantity.resolution();
    int power = last.precision() - last.scale() - 1;
    BigDecimal printed = quantity.value().abs().divideToIntegralValue(last);
    int digits = printed.precision() - printed.scale();
    boolean grouped = power > 0 && power % 3 == 0 && digits >= FEWEST && digits <= MOST;
    List<Restatement> all = new ArrayList<>();
    for (int step : grouped ? new int[] {-3, 3} : new int[0]) {
      Quantity meant = quantity.scaled(BigDecimal.ONE.scaleByPowerOfTen(step));
      all.add(
          new Restatement(
              id(),
              FigureFormat.say(meant.number(), meant.unit(), MOST)
                  + ": the mark "
                  + (step < 0 ? "begins decimals, it groups no digits" : "groups digits"),
              PRIOR,
              claim.restated(meant, claim.direction(), claim.change(), claim.timesReading())));
    }
    return all;
  }
}
