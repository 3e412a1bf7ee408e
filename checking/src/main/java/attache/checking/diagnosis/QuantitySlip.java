package attache.checking.diagnosis;

import attache.claims.claim.Claim;
import java.util.List;

/** A slip in the figure itself: its scale, sign, or the form its change is put in. */
public sealed interface QuantitySlip extends Hypothesis
    permits ScaleSlip,
        DecimalMark,
        AsianUnit,
        OtherCurrency,
        SignSlip,
        IndexForGrowth,
        RatioOrIncrement,
        Doublings,
        PercentOrPoints,
        ByOrTo,
        SwappedBase {

  /** The slips of figures, most usual first. */
  List<QuantitySlip> ALL =
      List.of(
          new ScaleSlip(),
          new RatioOrIncrement(),
          new IndexForGrowth(),
          new SignSlip(),
          new PercentOrPoints(),
          new ByOrTo(),
          new OtherCurrency(),
          new AsianUnit(),
          new DecimalMark(),
          new SwappedBase(),
          new Doublings());

  /**
   * What the claim would have been without the slip, most usual first; empty where the slip cannot
   * have happened (a rank has no scale word).
   */
  List<Restatement> restatements(Claim claim);

  /** Every restatement of the claim by every slip of figures, in the order of {@link #ALL}. */
  static List<Restatement> allOf(Claim claim) {
    return ALL.stream().flatMap(slip -> slip.restatements(claim).stream()).toList();
  }
}
