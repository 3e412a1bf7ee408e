package attache.checking.selfcheck;

import attache.vocabulary.quantity.Interval;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What arithmetic shows that closes, of where figures belong. Exports and imports told in one
 * sentence that add up, digit by digit, to the turnover of another are of the same time and sides,
 * though only one sentence names them; what is said in the two is said in one breath. And an amount
 * that is, with the share beside it, a part of another of the same name is not that other's like.
 *
 * @param placed ids of the claims whose time is shown
 * @param breaths the first sentence that a sentence belongs to, where it is not itself
 * @param parts what each claim is a part of, by the id of the claim, where it sounds like the whole
 */
record Closing(Set<String> placed, Map<Integer, Integer> breaths, Map<String, String> parts) {

  /** Nothing is shown. */
  static final Closing NONE = new Closing(Set.of(), Map.of(), Map.of());

  /** Sums of figures no sharper than this close by chance too often. */
  private static final double SHARP = 0.01;

  /** In one sentence they are told together, and need not be quite as sharp. */
  private static final double SHARP_TOGETHER = 0.025;

  /** What the ties of the web show that hold as printed. */
  static Closing of(Web web) {
    Closing closing = new Closing(new HashSet<>(), new HashMap<>(), new HashMap<>());
    for (Tie tie : web.ties()) {
      if (tie instanceof Tie.Scaling share && share.kind().equals("share")) {
        closing.part(web, share.current(), share.base(), share);
      } else if (tie instanceof Tie.Sum list && list.kind().equals("list") && !list.atMost()) {
        list.parts().forEach(part -> closing.part(web, part, list.whole(), list));
      }
    }
    for (Tie tie : web.ties()) {
      boolean sum = tie instanceof Tie.Sum s && s.kind().equals("sum") && s.parts().size() > 1;
      if ((sum || tie instanceof Tie.Distance) && closing.isShown(web, tie)) {
        closing.shown(tie.variables());
      }
    }
    boolean nothing = closing.placed.isEmpty() && closing.parts.isEmpty();
    return nothing ? NONE : closing;
  }

  private void part(Web web, Variable part, Variable whole, Tie tie) {
    String id = id(part);
    String of = id(whole);
    if (id != null
        && of != null
        && part.cell().equals(whole.cell())
        && Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT)) {
      parts.putIfAbsent(id, "part of " + of);
    }
  }

  private boolean isShown(Web web, Tie tie) {
    List<Variable> all = tie.variables();
    Interval whole = web.meaning(all.get(0)).interval();
    double least = isOneSentence(all) ? SHARP_TOGETHER : SHARP;
    return all.stream().allMatch(v -> id(v) != null && v.source().equals(all.get(0).source()))
        && all.stream().anyMatch(Variable::timed)
        && whole.width() <= least * Math.abs(whole.middle())
        && Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT);
  }

  private void shown(List<Variable> all) {
    int first = all.stream().mapToInt(v -> breathOf(v.sentence())).min().orElse(0);
    boolean oneSentence = isOneSentence(all);
    String whole = null;
    for (Variable v : all) {
      String id = id(v);
      whole = whole != null || id == null ? whole : parts.get(id);
    }
    for (Variable v : all) {
      String id = id(v);
      if (id != null) {
        placed.add(id);
        if (oneSentence && whole != null) {
          parts.putIfAbsent(id, whole);
        }
      }
      int own = breathOf(v.sentence());
      if (own != first) {
        breaths.put(own, first);
      }
    }
  }

  private static boolean isOneSentence(List<Variable> all) {
    return all.stream().allMatch(v -> v.sentence() == all.get(0).sentence());
  }

  private static @Nullable String id(Variable v) {
    return v.claim() == null ? null : v.claim().id();
  }

  /** The first sentence of those told in one breath with this one. */
  int breathOf(int sentence) {
    int at = sentence;
    while (breaths.containsKey(at)) {
      at = breaths.get(at);
    }
    return at;
  }

  /** What the claim is a figure of, now that more is known. */
  Cell cell(Cell cell, String claim) {
    String part = parts.get(claim);
    return part == null ? cell : new Cell(cell.topic().ofProduct(part), cell.when());
  }

  /** Whether the time of the claim is shown. */
  boolean places(String claim) {
    return placed.contains(claim);
  }
}
