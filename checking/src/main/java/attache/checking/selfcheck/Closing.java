package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.vocabulary.quantity.Interval;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sums that close show. Exports and imports told in one sentence that add up, digit by digit,
 * to the turnover of another are of the same time and sides, though only one sentence names them;
 * and what is said in the two sentences is said in one breath.
 *
 * @param placed ids of the claims whose time is shown
 * @param breaths the first sentence that a sentence belongs to, where it is not itself
 */
record Closing(Set<String> placed, Map<Integer, Integer> breaths) {

  /** Nothing is shown. */
  static final Closing NONE = new Closing(Set.of(), Map.of());

  /** Sums of figures no sharper than this close by chance too often. */
  private static final double SHARP = 0.01;

  /** What the sums of the web show that hold as printed. */
  static Closing of(Web web) {
    Set<String> placed = new HashSet<>();
    Map<Integer, Integer> breaths = new HashMap<>();
    for (Tie tie : web.ties()) {
      List<Variable> all = tie.variables();
      boolean sum = tie instanceof Tie.Sum s && s.kind().equals("sum") && all.size() > 2;
      if ((sum || tie instanceof Tie.Distance)
          && all.stream().allMatch(v -> v.claim() != null && v.source().equals(all.get(0).source()))
          && all.stream().anyMatch(Variable::timed)
          && isSharp(web.meaning(all.get(0)).interval())
          && Narrowing.holds(web::meaning, List.of(tie), Slack.WITHOUT)) {
        int first = all.stream().mapToInt(v -> first(breaths, v.sentence())).min().orElse(0);
        for (Variable v : all) {
          Claim claim = v.claim();
          if (claim != null) {
            placed.add(claim.id());
          }
          int own = first(breaths, v.sentence());
          if (own != first) {
            breaths.put(own, first);
          }
        }
      }
    }
    return placed.isEmpty() ? NONE : new Closing(placed, breaths);
  }

  private static boolean isSharp(Interval whole) {
    return whole.width() <= SHARP * Math.abs(whole.middle());
  }

  private static int first(Map<Integer, Integer> breaths, int sentence) {
    int at = sentence;
    while (breaths.containsKey(at)) {
      at = breaths.get(at);
    }
    return at;
  }

  /** The first sentence of those told in one breath with this one. */
  int breathOf(int sentence) {
    return first(breaths, sentence);
  }

  /** Whether the time of the claim is shown. */
  boolean places(Claim claim) {
    return placed.contains(claim.id());
  }
}
