package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import attache.vocabulary.country.Country;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number of one currency told as another's (trap 6): yuan, roubles or euros called dollars, or
 * dollars called one of these. The number stays, its unit is changed, and official figures are
 * converted at the average rate of the period.
 */
public record OtherCurrency() implements QuantitySlip {

  private static final double PRIOR = 0.20;

  /** A currency of nobody it is about. */
  private static final double PRIOR_OF_OTHERS = 0.05;

  /** What trade is told in besides the money of the two. */
  private static final List<String> USUAL = List.of("USD", "EUR", "CNY", "RUB");

  @Override
  public String id() {
    return "CURRENCY";
  }

  @Override
  public String tries() {
    return "the number in yuan, euros, roubles or either side's money called dollars, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(6);
  }

  @Override
  public List<Restatement> restatements(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || !(quantity.unit() instanceof Unit.Money said)) {
      return List.of();
    }
    Set<String> own = new LinkedHashSet<>();
    claim.parties().all().stream()
        .map(Country::currency)
        .flatMap(Optional::stream)
        .forEach(own::add);
    Set<String> all = new LinkedHashSet<>(List.of("USD"));
    all.addAll(own);
    all.addAll(USUAL);
    all.remove(said.code());
    return all.stream()
        .map(code ->
            new Restatement(
                id(),
                code + ", not " + said.code(),
                code.equals("USD") || own.contains(code) ? PRIOR : PRIOR_OF_OTHERS,
                claim.restated(
                    quantity.withUnit(Unit.money(code)),
                    claim.direction(),
                    claim.change(),
                    claim.timesReading())))
        .toList();
  }
}
