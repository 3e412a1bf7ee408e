package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Link;
import attache.claims.statement.Span;
import attache.vocabulary.quantity.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a statement as variables, by what they are figures of, and the ties between them.
 * Which figures belong together is decided here, once, from the words; no number decides it, but
 * that a cell told twice with different numbers stands for neither.
 */
final class Web {

  private final List<Variable> variables = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();
  private final Map<Cell, List<Variable>> byCell = new LinkedHashMap<>();
  private final Map<String, Variable> byClaim = new HashMap<>();
  private final Map<Integer, List<Variable>> bySentence = new HashMap<>();
  private final Map<Cell.Topic, Set<String>> units = new HashMap<>();
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Integer, Tie> definitions = new HashMap<>();

  private Web(List<Claim> claims, Closing closing) {
    Map<Span, Integer> sentences = new HashMap<>();
    for (Claim claim : claims) {
      int sentence = sentences.computeIfAbsent(claim.sentence(), s -> sentences.size());
      Role role = Role.of(claim);
      Meaning meaning = Meaning.of(claim, Printing.ROUNDED);
      if (role != null && meaning != null) {
        Cell cell = closing.cell(Cell.of(claim, role, sentence), claim.id());
        Variable variable =
            Variable.of(variables.size(), cell, claim, sentence, meaning)
                .joined(closing.breathOf(sentence), closing.places(claim.id()));
        add(variable, meaning);
        byClaim.putIfAbsent(claim.id(), variable);
        bySentence.computeIfAbsent(sentence, n -> new ArrayList<>()).add(variable);
      }
    }
  }

  /** The variables and ties of the claims. */
  static Web of(List<Claim> claims) {
    Web asRead = tied(claims, Closing.NONE);
    Closing closing = Closing.of(asRead);
    Web web = closing.equals(Closing.NONE) ? asRead : tied(claims, closing);
    Finds.tie(web);
    return web;
  }

  private static Web tied(List<Claim> claims, Closing closing) {
    Web web = new Web(claims, closing);
    Growths.tie(web);
    Shares.tie(web);
    Sums.tie(web);
    Means.tie(web);
    Parts.tie(web);
    Lists.tie(web);
    Spans.tie(web);
    Currencies.tie(web);
    Ranks.tie(web);
    Repeats.tie(web);
    Events.tie(web);
    return web;
  }

  private void add(Variable variable, Meaning meaning) {
    variables.add(variable);
    meanings.add(meaning);
    byCell.computeIfAbsent(variable.cell(), c -> new ArrayList<>()).add(variable);
    Cell.Topic topic = variable.cell().topic();
    if (topic.role() == Role.LEVEL) {
      units
          .computeIfAbsent(topic.levels("", topic.expected()), t -> new LinkedHashSet<>())
          .add(topic.unit());
    }
  }

  /** The units that levels of the topic are told in, in the order of the text. */
  Collection<String> unitsOf(Cell.Topic topic, boolean expected) {
    return units.getOrDefault(topic.levels("", expected), Set.of());
  }

  /** Every variable, said ones first, in the order of the text. */
  List<Variable> variables() {
    return List.copyOf(variables);
  }

  /** The cells in the order of the text. */
  Collection<Cell> cells() {
    return List.copyOf(byCell.keySet());
  }

  List<Tie> ties() {
    return ties;
  }

  /** What the words mean for the variable; anything in its range when it only follows. */
  Meaning meaning(Variable variable) {
    return meanings.get(variable.index());
  }

  /** The variable that the claim says, or null when it enters no arithmetic. */
  @Nullable Variable said(String claim) {
    return byClaim.get(claim);
  }

  /** The variables whose claims have a link of the role, with the linked variable. */
  @Nullable Variable linked(Variable from, Link.Role role) {
    if (from.claim() == null) {
      return null;
    }
    for (Link link : from.claim().links()) {
      Variable to = byClaim.get(link.claim());
      if (link.role() == role && to != null && !to.equals(from)) {
        return to;
      }
    }
    return null;
  }

  /** The variables said in the sentence. */
  List<Variable> inSentence(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** Said variables of the cell; where nothing is said, those that follow. */
  List<Variable> in(Cell cell) {
    List<Variable> all = byCell.getOrDefault(cell, List.of());
    List<Variable> said = all.stream().filter(v -> v.claim() != null).toList();
    return said.isEmpty() ? all : said;
  }

  /**
   * The figure of the cell that goes best with the given one: of the same sentence if there is one,
   * then the most precise. Null when there is none, or when those to choose from differ.
   */
  @Nullable Variable pick(Cell cell, Variable with) {
    List<Variable> all = in(cell);
    List<Variable> near = all.stream().filter(v -> v.sentence() == with.sentence()).toList();
    if (near.isEmpty()) {
      near = all.stream().filter(v -> v.source().equals(with.source())).toList();
    }
    Variable best = null;
    Interval common = Interval.ANY;
    for (Variable variable : near.isEmpty() ? all : near) {
      Interval interval = meaning(variable).interval();
      if (!common.meets(interval)) {
        return null;
      }
      common =
          new Interval(
              Math.max(common.low(), interval.low()), Math.min(common.high(), interval.high()));
      if (best == null || interval.width() < meaning(best).interval().width()) {
        best = variable;
      }
    }
    return best;
  }

  /** A variable that nobody says but that follows from others, as good as the given one. */
  Variable implied(Cell cell, Variable like, boolean timed, Meaning.Form form) {
    Variable variable =
        new Variable(
            variables.size(),
            cell,
            null,
            like.sentence(),
            like.breath(),
            like.source(),
            like.speaker(),
            timed,
            like.least());
    add(variable, new Meaning(variable.range(), form));
    return variable;
  }

  /** Adds a tie. */
  void tie(Tie tie) {
    ties.add(tie);
  }

  /** Adds the tie that an implied variable follows from. */
  void define(Variable implied, Tie tie) {
    definitions.put(implied.index(), tie);
    ties.add(tie);
  }

  /** The tie that the variable follows from, or null when it is said. */
  @Nullable Tie definition(Variable variable) {
    return definitions.get(variable.index());
  }

  /** Whether the tie only says what an implied variable is. */
  boolean isDefinition(Tie tie) {
    return tie.variables().stream().anyMatch(v -> tie.equals(definition(v)));
  }

  /** The ties in groups that have no variable in common, in the order of the text. */
  Collection<List<Tie>> components() {
    int[] parent = new int[variables.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (Tie tie : ties) {
      int root = root(parent, tie.variables().get(0).index());
      for (Variable variable : tie.variables()) {
        parent[root(parent, variable.index())] = root;
      }
    }
    Map<Integer, List<Tie>> groups = new TreeMap<>();
    for (Tie tie : ties) {
      groups
          .computeIfAbsent(root(parent, tie.variables().get(0).index()), root -> new ArrayList<>())
          .add(tie);
    }
    return groups.values();
  }

  private static int root(int[] parent, int index) {
    int at = index;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]]; // halves the way for the next who asks
      at = parent[at];
    }
    return at;
  }

  /** The tie with the definitions of what is implied in it. */
  List<Tie> closure(Tie tie) {
    List<Tie> all = new ArrayList<>();
    addClosure(tie, all);
    return all;
  }

  private void addClosure(Tie tie, List<Tie> all) {
    if (!all.contains(tie)) {
      all.add(tie);
      for (Variable variable : tie.variables()) {
        Tie definition = definition(variable);
        if (definition != null) {
          addClosure(definition, all);
        }
      }
    }
  }

  /** The said variables among those that the ties tie, in the order of the text. */
  static List<Variable> saidIn(List<Tie> ties) {
    return ties.stream()
        .flatMap(t -> t.variables().stream())
        .filter(v -> v.claim() != null)
        .distinct()
        .sorted((a, b) -> Integer.compare(a.index(), b.index()))
        .toList();
  }
}
