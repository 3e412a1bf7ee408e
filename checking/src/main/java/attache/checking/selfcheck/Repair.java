package attache.checking.selfcheck;

import attache.checking.diagnosis.Explanation;
import attache.checking.diagnosis.QuantitySlip;
import attache.checking.diagnosis.Restatement;
import attache.claims.claim.Claim;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one rewriting of one figure that lets contradictory figures hold.
 *
 * @param variable the figure
 * @param restatement the figure without its slip
 * @param failing how many relations of the figures involved still fail then
 */
record Repair(Variable variable, Restatement restatement, int failing) {

  /** Of two figures that could be repaired, one must be so much likelier to be named. */
  private static final double CLEARLY = 2;

  /** Powers of ten by which a figure must come nearer to its like than any other would. */
  private static final double CLEARLY_NEARER = 1.5;

  /** A repaired part below this share of its whole is as odd as what it repairs. */
  private static final double SMALLEST_PART = 0.01;

  /** A repaired sub-period may be so many times less than its days' share of the period. */
  private static final double UNEVEN = 5;

  /**
   * The repair of the figures that clash, or null when none lets all of them hold, or when it is
   * open which of several figures slipped.
   */
  static @Nullable Repair of(Reckoning reckoning, List<Variable> core) {
    Map<Variable, Repair> best = new LinkedHashMap<>();
    Comparator<Repair> order =
        Comparator.comparingInt(Repair::failing)
            .thenComparing(r -> r.restatement.prior(), Comparator.reverseOrder());
    for (Variable v : core) {
      for (Repair repair : all(reckoning, core, v)) {
        best.merge(v, repair, (a, b) -> order.compare(a, b) <= 0 ? a : b);
      }
    }
    List<Repair> repairs = new ArrayList<>(best.values());
    repairs.sort(order);
    if (repairs.isEmpty()) {
      return null;
    }
    Repair first = repairs.get(0);
    List<Repair> rivals =
        repairs.stream()
            .filter(r -> r.failing == first.failing)
            .filter(r -> r.restatement.prior() * CLEARLY > first.restatement.prior())
            .toList();
    return rivals.size() == 1 ? first : nearestToItsLike(reckoning, core, rivals);
  }

  private static List<Repair> all(Reckoning reckoning, List<Variable> core, Variable v) {
    List<Repair> all = new ArrayList<>();
    Claim claim = v.claim();
    if (claim == null) {
      return all;
    }
    for (Restatement restatement : QuantitySlip.allOf(claim)) {
      Meaning meaning = Meaning.of(restatement.claim(), Printing.ROUNDED);
      if (meaning != null) {
        Map<Variable, Meaning> instead = Map.of(v, meaning);
        if (reckoning.holds(core, instead) && isPlausible(reckoning, core, instead)) {
          all.add(new Repair(v, restatement, reckoning.failing(core, instead)));
        }
      }
    }
    return all;
  }

  /** Whether no part of the figures gets lost in its whole: an inequality holds too easily. */
  private static boolean isPlausible(
      Reckoning reckoning, List<Variable> core, Map<Variable, Meaning> instead) {
    for (Tie tie : reckoning.relations()) {
      if (tie instanceof Tie.Sum sum
          && sum.atMost()
          && core.containsAll(Web.saidIn(reckoning.web().closure(tie)))) {
        double part = 0;
        for (Variable v : sum.parts()) {
          part += reckoning.value(v, instead).middle();
        }
        double whole = reckoning.value(sum.whole(), instead).middle();
        if (part < whole * leastShare(sum)) {
          return false;
        }
      }
    }
    return true;
  }

  private static double leastShare(Tie.Sum sum) {
    Period whole = sum.whole().cell().when().period();
    Period part = sum.parts().get(0).cell().when().period();
    return sum.kind().equals("sub-period") && whole != null && part != null
        ? part.dayCount() / (whole.dayCount() * UNEVEN)
        : SMALLEST_PART;
  }

  /** Of several figures that scale could repair, the one that stands apart from all the others. */
  private static @Nullable Repair nearestToItsLike(
      Reckoning reckoning, List<Variable> core, List<Repair> rivals) {
    Repair best = null;
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Repair repair : rivals) {
      double gain = gain(reckoning, core, repair);
      if (gain > most) {
        second = most;
        most = gain;
        best = repair;
      } else {
        second = Math.max(second, gain);
      }
    }
    return most > 0 && most - second >= CLEARLY_NEARER ? best : null;
  }

  private static double gain(Reckoning reckoning, List<Variable> core, Repair repair) {
    Claim claim = repair.variable.claim();
    Quantity said = claim == null ? null : claim.quantity();
    Quantity meant = repair.restatement.claim().quantity();
    if (said == null || meant == null || !(said.unit() instanceof Unit.Money)) {
      return 0;
    }
    double[] others =
        reckoning.web().variables().stream()
            .filter(v -> !core.contains(v) && v.claim() != null)
            .filter(v -> v.cell().topic().role() == Role.LEVEL)
            .filter(v -> v.cell().topic().unit().equals(said.unit().text()))
            .mapToDouble(v -> magnitude(reckoning.web().meaning(v).interval().middle()))
            .sorted()
            .toArray();
    if (others.length == 0) {
      return 0;
    }
    double usual = others[others.length / 2];
    return Math.abs(magnitude(said.number()) - usual) - Math.abs(magnitude(meant.number()) - usual);
  }

  private static double magnitude(double number) {
    return Math.log10(Math.max(Math.abs(number), 1));
  }

  /** The repair as an explanation; it closes with the statement's own figures. */
  Explanation explanation() {
    Quantity meant = restatement.claim().quantity();
    return new Explanation(
        restatement.hypothesis(),
        restatement.says(),
        meant == null ? 0 : meant.number(),
        0,
        null,
        restatement.prior(),
        true);
  }
}
