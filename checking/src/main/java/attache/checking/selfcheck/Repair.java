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
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one rewriting of one figure that lets contradictory figures hold.
 *
 * @param variable the figure
 * @param restatement the figure without its slip
 * @param meaning what it then means
 * @param failing how many relations of the figures involved still fail then
 */
record Repair(Variable variable, Restatement restatement, Meaning meaning, int failing) {

  /** Of two figures that could be repaired, one must be so much likelier to be named. */
  private static final double CLEARLY = 2;

  /** Powers of ten by which a figure must come nearer to its like than any other would. */
  private static final double CLEARLY_NEARER = 1.5;

  /** A repaired part below this share of its whole is as odd as what it repairs. */
  private static final double SMALLEST_PART = 0.01;

  /** A repaired sub-period may be so many times less than its days' share of the period. */
  private static final double UNEVEN = 5;

  /** A repaired sub-period that lies so near to its days' share of the period fits. */
  private static final double EVEN = 1.6;

  /** Rates of parts so far apart would let the whole's be nearly anything. */
  private static final double FAR_RATES = 2;

  /** Powers of ten that no accident makes up for. */
  private static final double FAR = 2;

  /** Slips rarer than this prove nothing by closing. */
  private static final double USUAL = 0.1;

  private static final Comparator<Repair> ORDER =
      Comparator.comparingInt(Repair::failing)
          .thenComparing(r -> r.restatement.prior(), Comparator.reverseOrder());

  /** Every rewriting of one of the figures that clash that lets all of them hold, best first. */
  static List<Repair> all(Reckoning reckoning, List<Variable> core) {
    List<Repair> all = new ArrayList<>();
    for (Variable v : core) {
      Claim claim = v.claim();
      for (Restatement restatement :
          claim == null ? List.<Restatement>of() : QuantitySlip.allOf(claim)) {
        Meaning meaning = Meaning.of(restatement.claim(), Printing.ROUNDED);
        // points for percent of an amount would add next to nothing and hold too easily
        if (meaning != null && meaning.form() == reckoning.web().meaning(v).form()) {
          Map<Variable, Meaning> instead = Map.of(v, meaning);
          if (reckoning.holds(core, instead, slack(v.claim(), restatement.claim()))
              && isPlausible(reckoning, core, instead)) {
            all.add(new Repair(v, restatement, meaning, reckoning.failing(core, instead)));
          }
        }
      }
    }
    all.sort(ORDER);
    return all;
  }

  /** Three powers of ten never come right by chance; anything less must fit as printed. */
  private static DoubleUnaryOperator slack(@Nullable Claim said, Claim meant) {
    Quantity before = said == null ? null : said.quantity();
    Quantity after = meant.quantity();
    boolean farApart =
        before != null
            && after != null
            && Math.abs(magnitude(before.number()) - magnitude(after.number())) >= FAR;
    return farApart ? Slack.OWN : Slack.TIGHTLY;
  }

  /** The likeliest of the repairs, or null when it is open which of several figures slipped. */
  static @Nullable Repair best(Reckoning reckoning, List<Variable> core, List<Repair> repairs) {
    if (repairs.isEmpty()) {
      return null;
    }
    List<Repair> rivals = rivals(repairs);
    return rivals.size() == 1 ? rivals.get(0) : nearestToItsLike(reckoning, core, rivals);
  }

  /** The best repair of each figure that is about as good as the best of all, best first. */
  static List<Repair> rivals(List<Repair> repairs) {
    Map<Variable, Repair> rivals = new LinkedHashMap<>();
    for (Repair r : repairs) {
      Repair first = repairs.get(0);
      if (r.failing == first.failing
          && r.restatement.prior() * CLEARLY > first.restatement.prior()) {
        rivals.putIfAbsent(r.variable, r);
      }
    }
    return List.copyOf(rivals.values());
  }

  /**
   * Whether the repair does more than remove the clash: the slip is a usual one and something comes
   * out right that did not, and would not by chance: a sum, a growth, or a share of the year.
   */
  boolean closes(Reckoning reckoning) {
    Map<Variable, Meaning> instead = Map.of(variable, meaning);
    return restatement.prior() >= USUAL
        && cures(reckoning).stream().anyMatch(tie -> tells(reckoning, tie, instead));
  }

  /** The relations that fail as the figure is said, and hold closely once it is repaired. */
  List<Tie> cures(Reckoning reckoning) {
    Map<Variable, Meaning> instead = Map.of(variable, meaning);
    return reckoning.relationsOf(variable).stream()
        .filter(tie -> !reckoning.holds(tie, Map.of(), Slack.OWN))
        .filter(tie -> reckoning.holds(tie, instead, Slack.CLOSELY))
        .toList();
  }

  private static boolean tells(Reckoning reckoning, Tie tie, Map<Variable, Meaning> instead) {
    if (!(tie instanceof Tie.Sum sum) || !sum.atMost()) {
      return tie.slack() < Slack.ANY;
    }
    double share =
        reckoning.number(sum.parts().get(0), instead) / reckoning.number(sum.whole(), instead);
    return sum.kind().equals("sub-period")
        && Math.abs(Math.log(share / shareOfDays(sum))) <= Math.log(EVEN);
  }

  /** Whether no part of the figures gets lost in its whole: an inequality holds too easily. */
  private static boolean isPlausible(
      Reckoning reckoning, List<Variable> core, Map<Variable, Meaning> instead) {
    for (Tie tie : reckoning.within(core)) {
      if (tie instanceof Tie.Sum sum && !sum.atMost() && vanishes(reckoning, sum, instead)) {
        return false;
      }
      if (tie instanceof Tie.Sum sum && sum.atMost()) {
        double part = 0;
        for (Variable v : sum.parts()) {
          part += reckoning.number(v, instead);
        }
        double whole = reckoning.number(sum.whole(), instead);
        double least = sum.kind().equals("sub-period") ? shareOfDays(sum) / UNEVEN : SMALLEST_PART;
        if (part < whole * least) {
          return false;
        }
      }
      if (tie instanceof Tie.Between between) {
        double one = reckoning.number(between.one(), instead);
        double other = reckoning.number(between.other(), instead);
        if (Math.max(one, other) > FAR_RATES * Math.min(one, other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a part that counted no longer does: any sum comes out right without a misfit. */
  private static boolean vanishes(
      Reckoning reckoning, Tie.Sum sum, Map<Variable, Meaning> instead) {
    double least = SMALLEST_PART * Math.abs(reckoning.number(sum.whole(), instead));
    return sum.parts().size() > 1
        && sum.parts().stream()
            .anyMatch(part ->
                Math.abs(reckoning.number(part, instead)) < least
                    && Math.abs(reckoning.number(part, Map.of()))
                        > SMALLEST_PART * Math.abs(reckoning.number(sum.whole(), Map.of())));
  }

  private static double shareOfDays(Tie.Sum sum) {
    Period whole = sum.whole().cell().when().period();
    Period part = sum.parts().get(0).cell().when().period();
    return whole == null || part == null ? 1 : (double) part.dayCount() / whole.dayCount();
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
