package attache.checking.diagnosis;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a figure may be off: every slip of the closed list undone, recomputed and held against the
 * sides again; where none closes, two at once.
 *
 * <p>A slip is accepted when it closes within the mark for close and is more usual than closing so
 * well by chance: a coarse figure is hit easily, an exact one hardly ever. The more slips were
 * tried, the more usual it has to be; rare ones count for less among those tried. Two slips at once
 * pay for both and for all pairs that were tried.
 *
 * @param tried every slip that could be recomputed, best first
 * @param convincing whether the first accepted one is more usual than any of all that were tried is
 *     likely to close by chance
 */
public record Diagnosis(List<Explanation> tried, boolean convincing) {

  /** Nothing was off, nothing was tried. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), false);

  private static final int SHOWN = 3;

  /** So many slips tried ask for twice the odds. */
  private static final double PATIENCE = 6;

  /** A slip this usual counts as one tried, a rarer one as its part of it. */
  private static final double USUAL = 0.12;

  private static final Comparator<Attempt> LIKELIEST =
      Comparator.comparingDouble((Attempt a) -> -a.likelihood());

  public Diagnosis {
    tried = List.copyOf(tried);
  }

  /** The accepted ones, at most three. */
  public List<Explanation> accepted() {
    return tried.stream().filter(Explanation::accepted).limit(SHOWN).toList();
  }

  /**
   * Tries every slip; where none is accepted those of unions, and then two at once.
   *
   * @param meaning the claim as it was taken
   * @param evidence what its reading gives
   */
  public static Diagnosis of(Meaning meaning, List<Evidence> evidence, Official official) {
    Undoing undoing = new Undoing(meaning, evidence, official);
    List<Attempt> attempts = new ArrayList<>(undoing.single());
    double tried = weighed(attempts);
    if (isAnyAccepted(attempts, odds(tried))) {
      return ranked(attempts, odds(tried), tried);
    }
    attempts.addAll(undoing.ofMany());
    tried = weighed(attempts);
    if (isAnyAccepted(attempts, odds(tried))) {
      return ranked(attempts, odds(tried), tried);
    }
    List<Attempt> pairs = undoing.pairs();
    double all = tried + pairs.size();
    pairs.stream().filter(a -> a.isAccepted(all)).forEach(attempts::add);
    return ranked(attempts, all, all);
  }

  private static boolean isAnyAccepted(List<Attempt> attempts, double odds) {
    return attempts.stream().anyMatch(a -> a.isAccepted(odds));
  }

  /** How much more usual than chance a slip has to be. */
  private static double odds(double tried) {
    return 1 + tried / PATIENCE;
  }

  private static Diagnosis ranked(List<Attempt> attempts, double odds, double strict) {
    List<Attempt> sorted =
        attempts.stream()
            .sorted(
                Comparator.comparing((Attempt a) -> !a.isAccepted(odds)).thenComparing(LIKELIEST))
            .toList();
    return new Diagnosis(
        sorted.stream().map(a -> a.explanation(odds)).toList(),
        !sorted.isEmpty()
            && sorted.getFirst().isAccepted(odds)
            && sorted.getFirst().isAccepted(strict));
  }

  /** How many usual slips those tried are worth. */
  private static double weighed(List<Attempt> attempts) {
    return attempts.stream().mapToDouble(a -> Math.min(1, a.prior() / USUAL)).sum();
  }

  /** The same, with no cause held to be the right one. */
  public Diagnosis unproven() {
    return new Diagnosis(
        tried.stream()
            .map(e ->
                new Explanation(
                    e.hypothesis(), e.says(), e.value(), e.gap(), e.reporter(), e.weight(), false))
            .toList(),
        false);
  }

  /** What undoing one slip of the figure leaves against each side, nearest first. */
  public static List<Explanation> againstEachSide(
      String hypothesis, String says, Meaning meaning, List<Evidence> evidence) {
    List<Explanation> all = new ArrayList<>();
    for (Restatement slip : QuantitySlip.allOf(meaning.claim())) {
      if (!slip.hypothesis().equals(hypothesis) || !slip.says().equals(says)) {
        continue;
      }
      Stated said = Stated.of(slip.claim(), meaning.reading());
      for (Evidence e : evidence) {
        if (said != null && e.independent()) {
          Gap gap = Gap.between(said.sense(), e, slip.claim(), meaning.reading());
          Attempt attempt =
              new Attempt(
                  hypothesis, says, slip.prior(), said.sense().middle(), said.sense(), gap, 0);
          all.add(attempt.explanation(1));
        }
      }
    }
    all.sort(Comparator.comparingDouble(e -> Math.abs(e.gap())));
    return all;
  }
}
