package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import java.util.ArrayList;
import java.util.HashSet;
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

  /** Holds the claims of one statement against one another. */
  public static SelfCheck of(List<Claim> claims) {
    Web web = Web.of(claims);
    Reckoning reckoning = new Reckoning(web);
    List<Told> told = told(reckoning);
    List<Conflict> conflicts = new ArrayList<>();
    List<Variable> core = reckoning.core();
    while (!core.isEmpty()) {
      if (!settled(reckoning, core)) {
        Repair repair = Repair.of(reckoning, core);
        conflicts.add(conflict(core, told, repair));
        (repair == null ? core : List.of(repair.variable())).forEach(reckoning::leaveOut);
      }
      core = reckoning.core();
    }
    return new SelfCheck(told.stream().map(Told::relation).toList(), conflicts);
  }

  private record Told(Relation relation, Reckoning.Held held) {}

  private static List<Told> told(Reckoning reckoning) {
    Saying saying = new Saying(reckoning);
    List<Told> all = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Tie tie : reckoning.relations()) {
      List<String> claims = ids(Web.saidIn(reckoning.web().closure(tie)));
      Reckoning.Held held = reckoning.held(tie);
      if (held != null && claims.size() > 1 && seen.add(List.of(tie.kind(), claims))) {
        all.add(
            new Told(new Relation(tie.kind(), claims, saying.of(tie, held), held.holding()), held));
      }
    }
    return all;
  }

  /** Whether the figures hold once taken a little more widely; then they are, from now on. */
  private static boolean settled(Reckoning reckoning, List<Variable> core) {
    Map<Variable, Meaning> cutOff = Reckoning.printed(core, Printing.TRUNCATED);
    if (reckoning.holds(core, cutOff)) {
      reckoning.take(cutOff);
      return true;
    }
    int failing = reckoning.failing(core, Map.of());
    for (Variable v : core) {
      Meaning other = Reckoning.otherwise(v);
      if (other != null
          && reckoning.holds(core, Map.of(v, other))
          && reckoning.failing(core, Map.of(v, other)) < failing) {
        reckoning.take(Map.of(v, other));
        return true;
      }
    }
    Map<Variable, Meaning> lastDigit = Reckoning.printed(core, Printing.LAST_DIGIT);
    if (reckoning.holds(core, lastDigit)) {
      reckoning.take(lastDigit);
      return true;
    }
    return false;
  }

  private static Conflict conflict(List<Variable> core, List<Told> told, @Nullable Repair repair) {
    List<String> claims = ids(core);
    List<String> says =
        told.stream()
            .filter(t -> t.relation.holding() == Relation.Holding.FAILS && !t.held.nearly())
            .filter(t -> claims.containsAll(t.relation.claims()))
            .map(t -> t.relation.says())
            .toList();
    if (says.isEmpty()) {
      // no single relation fails; those between the figures cannot hold together
      says =
          told.stream()
              .filter(t -> t.relation.claims().stream().filter(claims::contains).count() > 1)
              .map(t -> t.relation.says())
              .toList();
    }
    return new Conflict(
        claims,
        says,
        repair == null ? null : repair.explanation(),
        repair == null ? null : id(repair.variable()));
  }

  private static List<String> ids(List<Variable> variables) {
    return variables.stream().map(SelfCheck::id).toList();
  }

  private static String id(Variable said) {
    return Objects.requireNonNull(said.claim()).id();
  }
}
