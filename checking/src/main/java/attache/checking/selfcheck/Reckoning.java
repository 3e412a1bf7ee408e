package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each figure of a statement is taken to be at the moment, and what holds then. Figures start
 * out rounded as printed; they are taken more widely, read otherwise or left out as need be.
 */
final class Reckoning {

  private final Web web;
  private final Meaning[] now;
  private final Meaning[] free;
  private final List<Tie> relations;
  private final Deque<List<Tie>> unsettled = new ArrayDeque<>();
  private final Map<Integer, List<Tie>> relationsOf = new HashMap<>();
  private List<Tie> near = List.of();
  private long steps;

  Reckoning(Web web) {
    this.web = web;
    List<Variable> variables = web.variables();
    this.now = new Meaning[variables.size()];
    this.free = new Meaning[variables.size()];
    for (Variable v : variables) {
      now[v.index()] = web.meaning(v);
      free[v.index()] = new Meaning(v.range(), web.meaning(v).form());
    }
    this.unsettled.addAll(web.components());
    this.relations = web.ties().stream().filter(tie -> !web.isDefinition(tie)).toList();
    for (Tie relation : relations) {
      for (Variable v : Web.saidIn(web.closure(relation))) {
        relationsOf.computeIfAbsent(v.index(), i -> new ArrayList<>()).add(relation);
      }
    }
  }

  /** The ties that say something and do not only define what follows. */
  List<Tie> relations() {
    return relations;
  }

  /** The said variables that cannot all hold, as few as can be, or an empty list. */
  List<Variable> core() {
    while (!unsettled.isEmpty()) {
      List<Tie> component = unsettled.peek();
      BitSet clash = clash(v -> now[v.index()], component, Slack.OWN);
      if (clash != null) {
        List<Tie> clashing =
            component.stream()
                .filter(tie -> tie.variables().stream().allMatch(v -> clash.get(v.index())))
                .toList();
        List<Variable> core = smallest(clashing);
        near = near(component, clashing, core);
        return core;
      }
      unsettled.remove();
    }
    return List.of();
  }

  private @Nullable BitSet clash(
      Function<Variable, Meaning> start, List<Tie> ties, DoubleUnaryOperator slack) {
    Narrowing narrowing = new Narrowing(start, ties);
    BitSet clash = narrowing.clash(ties, slack);
    steps += narrowing.steps();
    return clash;
  }

  private boolean holds(
      Function<Variable, Meaning> start, List<Tie> ties, DoubleUnaryOperator slack) {
    return clash(start, ties, slack) == null;
  }

  /** How many looks at a tie were taken so far. */
  long steps() {
    return steps;
  }

  /** The ties that clash, and all others between none but figures of the core and what follows. */
  private static List<Tie> near(List<Tie> component, List<Tie> clashing, List<Variable> core) {
    Set<Variable> in = new HashSet<>(core);
    Set<Tie> all = new LinkedHashSet<>(clashing);
    for (Tie tie : component) {
      if (tie.variables().stream().allMatch(v -> v.claim() == null || in.contains(v))) {
        all.add(tie);
      }
    }
    return List.copyOf(all);
  }

  /** Leaves out one variable after the other, as long as the rest still clashes. */
  private List<Variable> smallest(List<Tie> ties) {
    List<Variable> core =
        new ArrayList<>(Web.saidIn(ties).stream().filter(v -> !isLeftOut(v)).toList());
    for (int i = core.size() - 1; i >= 0; i--) {
      Variable dropped = core.remove(i);
      if (holds(only(core, Map.of()), ties, Slack.OWN)) {
        core.add(i, dropped);
      }
    }
    return core;
  }

  private boolean isLeftOut(Variable variable) {
    return now[variable.index()].equals(free[variable.index()]);
  }

  /**
   * Whether the said variables of a {@link #core} can all hold, some of them taken otherwise, all
   * others left out.
   */
  boolean holds(List<Variable> some, Map<Variable, Meaning> instead, DoubleUnaryOperator slack) {
    return holds(only(some, instead), near, slack);
  }

  private Function<Variable, Meaning> only(List<Variable> some, Map<Variable, Meaning> instead) {
    Map<Variable, Meaning> said = new HashMap<>();
    for (Variable v : some) {
      said.put(v, instead.getOrDefault(v, now[v.index()]));
    }
    return as(said);
  }

  private Function<Variable, Meaning> as(Map<Variable, Meaning> said) {
    return v -> said.getOrDefault(v, free[v.index()]);
  }

  /** How many relations of any of the variables do not hold, some of them taken otherwise. */
  int failing(List<Variable> some, Map<Variable, Meaning> instead) {
    return (int)
        some.stream()
            .flatMap(v -> relationsOf(v).stream())
            .distinct()
            .filter(relation -> !holds(relation, instead, Slack.OWN))
            .count();
  }

  /** The relations that the variable is in. */
  List<Tie> relationsOf(Variable variable) {
    return relationsOf.getOrDefault(variable.index(), List.of());
  }

  /** Whether the relation holds, some variables taken otherwise. */
  boolean holds(Tie relation, Map<Variable, Meaning> instead, DoubleUnaryOperator slack) {
    List<Tie> ties = web.closure(relation);
    return holds(only(Web.saidIn(ties), instead), ties, slack);
  }

  /** From now on, each is taken so. */
  void take(Map<Variable, Meaning> meanings) {
    meanings.forEach((v, meaning) -> now[v.index()] = meaning);
  }

  /** Whether the relation is one of any of the variables. */
  boolean isOfAny(Tie relation, Set<Variable> some) {
    return Web.saidIn(web.closure(relation)).stream().anyMatch(some::contains);
  }

  /** The relations between none but the given variables. */
  List<Tie> within(List<Variable> core) {
    return core.stream()
        .flatMap(v -> relationsOf(v).stream())
        .distinct()
        .filter(relation -> core.containsAll(Web.saidIn(web.closure(relation))))
        .toList();
  }

  /** The relations that tie any two of the given variables. */
  List<Tie> between(List<Variable> core) {
    return core.stream()
        .flatMap(v -> relationsOf(v).stream())
        .distinct()
        .filter(relation ->
            Web.saidIn(web.closure(relation)).stream().filter(core::contains).count() > 1)
        .toList();
  }

  /** From now on, the figures of the {@link #core} are not held to these relations. */
  void drop(List<Tie> doubtful) {
    List<Tie> component = new ArrayList<>(unsettled.remove());
    component.removeAll(doubtful);
    unsettled.push(component);
    for (List<Tie> some : relationsOf.values()) {
      some.removeAll(doubtful);
    }
  }

  /** From now on, nothing is said of it. */
  void leaveOut(Variable variable) {
    now[variable.index()] = free[variable.index()];
  }

  /** Each said variable with its digits taken in that way; those left out stay so. */
  static Map<Variable, Meaning> printed(List<Variable> some, Printing printing) {
    Map<Variable, Meaning> all = new HashMap<>();
    for (Variable v : some) {
      Meaning meaning = v.claim() == null ? null : Meaning.of(v.claim(), printing);
      if (meaning != null) {
        all.put(v, meaning);
      }
    }
    return all;
  }

  /** The variable read in the other way its words allow, or null when there is none. */
  static @Nullable Meaning otherwise(Variable variable) {
    Claim claim = variable.claim();
    return claim == null ? null : Meaning.otherwise(claim, Printing.TRUNCATED);
  }

  /**
   * How a relation holds, or null when it misses by no more than its slack: then it says nothing.
   */
  @Nullable Held held(Tie relation) {
    List<Tie> ties = web.closure(relation);
    List<Variable> said = Web.saidIn(ties);
    if (meets(ties, printed(said, Printing.ROUNDED), Slack.WITHOUT)) {
      return new Held(Relation.Holding.HOLDS, null, false);
    }
    if (ties.stream().anyMatch(tie -> tie.slack() > Slack.EXPECTED)) {
      boolean within = meets(ties, printed(said, Printing.LAST_DIGIT), Slack.OWN);
      Relation.Holding far = within ? Relation.Holding.DIFFERS_BY_SOURCE : Relation.Holding.FAILS;
      return within && !isOfTwoSources(said) ? null : new Held(far, null, false);
    }
    if (meets(ties, printed(said, Printing.TRUNCATED), Slack.WITHOUT)) {
      return new Held(Relation.Holding.HOLDS_BY_TRUNCATION, null, false);
    }
    for (Variable v : said) {
      Meaning other = otherwise(v);
      if (other != null) {
        Map<Variable, Meaning> instead = printed(said, Printing.ROUNDED);
        instead.put(v, other);
        if (meets(ties, instead, Slack.WITHOUT)) {
          return new Held(Relation.Holding.HOLDS_BY_READING, v, false);
        }
      }
    }
    boolean loose = ties.stream().anyMatch(tie -> tie.slack() > Slack.NONE);
    if (loose && meets(ties, printed(said, Printing.ROUNDED), Slack.OWN)) {
      return null;
    }
    boolean nearly = meets(ties, printed(said, Printing.LAST_DIGIT), Slack.OWN);
    return loose && nearly ? null : new Held(Relation.Holding.FAILS, null, nearly);
  }

  /** Whether some of the figures are said to be another's, and all are surely of one time. */
  private static boolean isOfTwoSources(List<Variable> said) {
    return said.stream().map(Variable::source).distinct().count() > 1
        && said.stream().allMatch(v -> v.timed() || v.cell().topic().role() != Role.LEVEL);
  }

  private boolean meets(
      List<Tie> ties, Map<Variable, Meaning> meanings, DoubleUnaryOperator slack) {
    return holds(as(meanings), ties, slack);
  }

  /**
   * How a relation holds.
   *
   * @param holding how well
   * @param readOtherwise the variable whose words had to be read the other way, or null
   * @param nearly whether it fails by no more than a last printed digit
   */
  record Held(Relation.Holding holding, @Nullable Variable readOtherwise, boolean nearly) {}

  /**
   * The number the variable is told as, some of them taken otherwise; of an implied one, what comes
   * out of the numbers it follows from.
   */
  double number(Variable variable, Map<Variable, Meaning> instead) {
    Tie definition = web.definition(variable);
    if (definition instanceof Tie.Sum sum) {
      double rest = number(sum.whole(), instead);
      for (Variable part : sum.parts()) {
        rest -= part.equals(variable) ? 0 : number(part, instead);
      }
      return rest;
    }
    if (definition instanceof Tie.Scaling scaling) {
      boolean forth = variable.equals(scaling.current());
      double change = variable.equals(scaling.change()) ? 0 : number(scaling.change(), instead);
      double other = number(forth ? scaling.base() : scaling.current(), instead);
      if (web.meaning(scaling.change()).form() == Meaning.Form.DIFFERENCE) {
        return forth ? other + change : other - change;
      }
      return forth
          ? other * change
          : other / (change == 0 ? number(scaling.base(), instead) : change);
    }
    Meaning other = instead.get(variable);
    double usual = web.meaning(variable).interval().middle();
    double told = variable.claim() == null ? usual : Meaning.number(variable.claim());
    // "more than" reaches far: what is taken otherwise keeps its place in what the words allow
    return other == null || usual == 0 ? told : told * other.interval().middle() / usual;
  }

  Web web() {
    return web;
  }
}
