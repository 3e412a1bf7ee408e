package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      BitSet clash = Narrowing.clash(v -> now[v.index()], component, false);
      if (clash != null) {
        return smallest(
            component.stream()
                .filter(tie -> tie.variables().stream().allMatch(v -> clash.get(v.index())))
                .toList());
      }
      unsettled.remove();
    }
    return List.of();
  }

  /** Leaves out one variable after the other, as long as the rest still clashes. */
  private List<Variable> smallest(List<Tie> ties) {
    List<Variable> core =
        new ArrayList<>(Web.saidIn(ties).stream().filter(v -> !isLeftOut(v)).toList());
    for (int i = core.size() - 1; i >= 0; i--) {
      Variable dropped = core.remove(i);
      if (Narrowing.holds(only(core, Map.of()), ties, false)) {
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
  boolean holds(List<Variable> some, Map<Variable, Meaning> instead) {
    return Narrowing.holds(only(some, instead), unsettled.element(), false);
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
            .flatMap(v -> relationsOf.getOrDefault(v.index(), List.of()).stream())
            .distinct()
            .filter(relation -> !holds(relation, instead))
            .count();
  }

  private boolean holds(Tie relation, Map<Variable, Meaning> instead) {
    List<Tie> ties = web.closure(relation);
    return Narrowing.holds(only(Web.saidIn(ties), instead), ties, false);
  }

  /** From now on, each is taken so. */
  void take(Map<Variable, Meaning> meanings) {
    meanings.forEach((v, meaning) -> now[v.index()] = meaning);
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
    if (holds(ties, printed(said, Printing.ROUNDED), true)) {
      return new Held(Relation.Holding.HOLDS, null, false);
    }
    if (holds(ties, printed(said, Printing.TRUNCATED), true)) {
      return new Held(Relation.Holding.HOLDS_BY_TRUNCATION, null, false);
    }
    for (Variable v : said) {
      Meaning other = otherwise(v);
      if (other != null) {
        Map<Variable, Meaning> instead = printed(said, Printing.ROUNDED);
        instead.put(v, other);
        if (holds(ties, instead, true)) {
          return new Held(Relation.Holding.HOLDS_BY_READING, v, false);
        }
      }
    }
    boolean loose = ties.stream().anyMatch(tie -> tie.slack() > Slack.NONE);
    if (loose && holds(ties, printed(said, Printing.ROUNDED), false)) {
      return null;
    }
    boolean nearly = holds(ties, printed(said, Printing.LAST_DIGIT), false);
    return loose && nearly ? null : new Held(Relation.Holding.FAILS, null, nearly);
  }

  private boolean holds(List<Tie> ties, Map<Variable, Meaning> meanings, boolean tight) {
    return Narrowing.holds(as(meanings), ties, tight);
  }

  /**
   * How a relation holds.
   *
   * @param holding how well
   * @param readOtherwise the variable whose words had to be read the other way, or null
   * @param nearly whether it fails by no more than a last printed digit
   */
  record Held(Relation.Holding holding, @Nullable Variable readOtherwise, boolean nearly) {}

  /** The value of the variable, taken as now; of an implied one, what it is defined by. */
  Interval value(Variable variable, Map<Variable, Meaning> instead) {
    Tie definition = web.definition(variable);
    if (definition instanceof Tie.Sum sum) {
      Interval rest = value(sum.whole(), instead);
      for (Variable part : sum.parts()) {
        rest = part.equals(variable) ? rest : rest.minus(value(part, instead));
      }
      return rest;
    }
    if (!(definition instanceof Tie.Scaling scaling)) {
      return instead.getOrDefault(variable, now[variable.index()]).interval();
    }
    Meaning change =
        scaling.change().equals(variable)
            ? new Meaning(Interval.ANY, Meaning.Form.FACTOR)
            : new Meaning(
                value(scaling.change(), instead),
                instead.getOrDefault(scaling.change(), now[scaling.change().index()]).form());
    boolean difference = change.form() == Meaning.Form.DIFFERENCE;
    if (variable.equals(scaling.current())) {
      Interval base = value(scaling.base(), instead);
      return difference ? base.plus(change.interval()) : base.times(change.interval());
    }
    Interval current = value(scaling.current(), instead);
    if (variable.equals(scaling.base())) {
      return difference ? current.minus(change.interval()) : current.dividedBy(change.interval());
    }
    return current.dividedBy(value(scaling.base(), instead));
  }

  Web web() {
    return web;
  }
}
