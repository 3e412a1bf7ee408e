package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement against itself, with no statistics at all. What is said becomes variables with
 * intervals; catalogue, roles and words give the ties between them; intervals are propagated until
 * nothing changes. Where one gets empty, the smallest set of figures behind it is a contradiction,
 * unless it goes away with digits that were cut off instead of rounded, with another reading that
 * the words allow, or with a last printed digit.
 *
 * <p>Work is polynomial: ties are linear in the figures, propagation looks at each at most a fixed
 * number of times, and a contradiction of k figures costs k propagations to make smallest and one
 * for each of the closed list of slips of each of its figures.
 *
 * @param relations the relations between the statement's own figures that say something, in the
 *     order of the text
 * @param conflicts the smallest sets of figures that cannot all hold, nearest first
 */
public record SelfCheck(List<Relation> relations, List<Conflict> conflicts) {

  public SelfCheck {
    relations = List.copyOf(relations);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Looks at a tie after which no further contradiction is sought. A statement of 300 figures,
   * every sixth of them wrong, takes some 200,000; what takes more is no statement.
   */
  static final long MOST_STEPS = 4_000_000;

  /** Holds the claims of one statement against one another. */
  public static SelfCheck of(List<Claim> claims) {
    return of(reckoning(claims));
  }

  /** How many looks at a tie it takes to hold the claims against one another. */
  static long steps(List<Claim> claims) {
    Reckoning reckoning = reckoning(claims);
    of(reckoning);
    return reckoning.steps();
  }

  private static Reckoning reckoning(List<Claim> claims) {
    return new Reckoning(Web.of(Comparisons.completed(claims)));
  }

  private static SelfCheck of(Reckoning reckoning) {
    Map<Tie, Told> told = told(reckoning);
    List<Conflict> conflicts = new ArrayList<>();
    Map<Variable, Meaning> repaired = new HashMap<>();
    List<Variable> core = reckoning.core();
    while (!core.isEmpty() && reckoning.steps() < MOST_STEPS) {
      if (!settled(reckoning, core)) {
        boolean twice = isToldTwice(reckoning.web(), core);
        List<Repair> repairs = twice ? List.of() : Repair.all(reckoning, core);
        if (!twice && clashes(reckoning, core, repairs)) {
          Repair repair = Repair.best(reckoning, core, repairs);
          conflicts.add(conflict(reckoning, core, told, repair, repairs));
          if (repair == null) {
            core.forEach(reckoning::leaveOut);
          } else {
            reckoning.leaveOut(repair.variable());
            repaired.put(repair.variable(), repair.meaning());
          }
        } else {
          List<Tie> doubtful = reckoning.within(core);
          doubtful = doubtful.isEmpty() ? reckoning.between(core) : doubtful;
          if (twice || !inOneBreath(core)) {
            doubtful.forEach(told::remove);
          }
          reckoning.drop(doubtful);
          if (doubtful.isEmpty()) {
            core.forEach(reckoning::leaveOut);
          }
        }
      }
      core = reckoning.core();
    }
    told.entrySet()
        .removeIf(t -> t.getValue().isDoubtful(reckoning, t.getKey(), conflicts, repaired));
    return new SelfCheck(told.values().stream().map(Told::relation).toList(), conflicts);
  }

  /**
   * Whether figures that cannot all hold contradict one another. Told in one breath they do, unless
   * they are as good as near. Told apart, they may be of two things after all ("Brazil's exports"
   * need not be those to the country spoken of), and only a slip that makes them close shows that
   * they are not.
   */
  private static boolean clashes(Reckoning reckoning, List<Variable> core, List<Repair> repairs) {
    if (core.stream().anyMatch(v -> v.cell().topic().role() == Role.EVENT)) {
      return true; // years are exact
    }
    if (!inOneBreath(core)
        && reckoning.within(core).stream().noneMatch(tie -> holdsAnywhere(tie.kind()))) {
      repairs.removeIf(repair -> !repair.closes(reckoning));
      return !repairs.isEmpty();
    }
    return !repairs.isEmpty() || !reckoning.holds(core, Map.of(), Slack.ROUGHLY);
  }

  /**
   * Whether the sentence of one of the figures tells its like twice, with two numbers ("44 billion
   * in 2012, 40 in 2013", "617 million by Kyrgyz data, by Chinese 5.2 billion"): they are of two
   * things, and which of them is meant cannot be told.
   */
  private static boolean isToldTwice(Web web, List<Variable> core) {
    return core.stream()
        .anyMatch(v ->
            v.cell().topic().role() == Role.LEVEL
                && web.in(v.cell()).stream()
                    .anyMatch(other ->
                        !core.contains(other)
                            && other.claim() != null
                            && other.sentence() == v.sentence()
                            && !web.meaning(other).interval().meets(web.meaning(v).interval())));
  }

  /** Rates between two currencies and years of events are the same wherever they are told. */
  private static boolean holdsAnywhere(String kind) {
    return kind.equals("currency") || kind.equals("anniversary") || kind.equals("edition");
  }

  /** Whether each stands in the sentence of another, or hangs on it by the words. */
  private static boolean inOneBreath(List<Variable> core) {
    List<Variable> reached = new ArrayList<>(List.of(core.get(0)));
    for (int i = 0; i < reached.size(); i++) {
      Variable at = reached.get(i);
      for (Variable v : core) {
        boolean near = v.breath() == at.breath() || v.isLinkedTo(at) || at.isLinkedTo(v);
        if (near && !reached.contains(v)) {
          reached.add(v);
        }
      }
    }
    return reached.size() == core.size();
  }

  /** A relation and how it holds. */
  private record Told(Relation relation, Reckoning.Held held) {

    /**
     * Whether it fails between figures told apart, and neither shows a slip nor is cured by one.
     */
    private boolean isDoubtful(
        Reckoning reckoning, Tie tie, List<Conflict> conflicts, Map<Variable, Meaning> repaired) {
      List<Variable> said = Web.saidIn(reckoning.web().closure(tie));
      return fails()
          && !holdsAnywhere(relation.kind())
          && (!inOneBreath(said) || isToldTwice(reckoning.web(), said))
          && conflicts.stream().noneMatch(c -> c.claims().containsAll(relation.claims()))
          && !(reckoning.isOfAny(tie, repaired.keySet())
              && reckoning.holds(tie, repaired, Slack.OWN));
    }

    private boolean fails() {
      return relation.holding() == Relation.Holding.FAILS && !held.nearly();
    }
  }

  private static Map<Tie, Told> told(Reckoning reckoning) {
    Saying saying = new Saying(reckoning);
    Map<Tie, Told> all = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Tie tie : reckoning.relations()) {
      List<String> claims = ids(Web.saidIn(reckoning.web().closure(tie)));
      Reckoning.Held held = reckoning.held(tie);
      if (held != null && claims.size() > 1 && seen.add(List.of(tie.kind(), claims))) {
        all.put(
            tie,
            new Told(new Relation(tie.kind(), claims, saying.of(tie, held), held.holding()), held));
      }
    }
    return all;
  }

  /** Whether the figures hold once taken a little more widely; then they are, from now on. */
  private static boolean settled(Reckoning reckoning, List<Variable> core) {
    Map<Variable, Meaning> cutOff = Reckoning.printed(core, Printing.TRUNCATED);
    if (reckoning.holds(core, cutOff, Slack.OWN)) {
      reckoning.take(cutOff);
      return true;
    }
    int failing = reckoning.failing(core, Map.of());
    for (Variable v : core) {
      Meaning other = Reckoning.otherwise(v);
      if (other != null
          && reckoning.holds(core, Map.of(v, other), Slack.OWN)
          && reckoning.failing(core, Map.of(v, other)) < failing) {
        reckoning.take(Map.of(v, other));
        return true;
      }
    }
    Map<Variable, Meaning> lastDigit = Reckoning.printed(core, Printing.LAST_DIGIT);
    if (reckoning.holds(core, lastDigit, Slack.OWN)) {
      reckoning.take(lastDigit);
      return true;
    }
    return false;
  }

  private static Conflict conflict(
      Reckoning reckoning,
      List<Variable> core,
      Map<Tie, Told> told,
      @Nullable Repair repair,
      List<Repair> repairs) {
    Set<String> says = new LinkedHashSet<>();
    failing(told, reckoning.within(core)).forEach(says::add);
    if (repair != null) {
      failing(told, repair.cures(reckoning)).forEach(says::add);
    }
    if (says.isEmpty()) {
      // no single relation fails; those between the figures cannot hold together
      reckoning.between(core).stream()
          .map(told::get)
          .filter(Objects::nonNull)
          .forEach(t -> says.add(t.relation.says()));
    }
    return new Conflict(
        ids(core),
        List.copyOf(says),
        repair == null ? null : repair.explanation(),
        repair == null ? null : id(repair.variable()),
        (repair == null ? Repair.rivals(repairs) : List.of(repair))
            .stream().map(r -> new Conflict.Remedy(id(r.variable()), r.explanation())).toList());
  }

  private static List<String> failing(Map<Tie, Told> told, List<Tie> ties) {
    return ties.stream()
        .map(told::get)
        .filter(t -> t != null && t.fails())
        .map(t -> t.relation.says())
        .toList();
  }

  private static List<String> ids(List<Variable> variables) {
    return variables.stream().map(SelfCheck::id).toList();
  }

  private static String id(Variable said) {
    return Objects.requireNonNull(said.claim()).id();
  }
}
