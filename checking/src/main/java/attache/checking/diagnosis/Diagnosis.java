package attache.checking.diagnosis;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Why a figure may be off: every slip of the closed list undone, recomputed and held against the
 * sides again; where none closes, two at once.
 *
 * <p>A slip is accepted when it closes within the mark for close and makes the figure several times
 * as likely as no slip at all would: a coarse figure is hit easily, an exact one hardly ever, and a
 * rare slip has to be hit more exactly than a usual one. Two slips at once pay for both, and for
 * being many.
 *
 * @param tried every slip that could be recomputed, best first
 * @param odds how many times as likely the first accepted one makes the figure as no slip of the
 *     list; 0 where none is accepted
 * @param likelihood how usual the first accepted one is times how likely it leaves just this
 *     figure: of amounts a density over their logarithm, of rates over percentage points, of ranks
 *     a share; 0 where none is accepted
 * @param alike how many of the accepted ones, the first among them, are about as likely as it
 */
public record Diagnosis(List<Explanation> tried, double odds, double likelihood, int alike) {

  /** Nothing was off, nothing was tried. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), 0, 0, 0);

  private static final int SHOWN = 3;

  /**
   * A slip is named when it makes the figure so many times as likely: of figures that no slip made,
   * one in twenty is then explained all the same; of those that one made, nearly all.
   */
  private static final double NAMED = 3;

  /** Two slips at once are named only where they hit so much better than chance. */
  private static final double NAMED_OF_TWO = 30;

  /** Beyond this there is no doubt that it is one of the list. */
  private static final double CONVINCING = 10;

  /** What is half as likely is hardly less so: priors are no finer. */
  private static final double ABOUT_AS_LIKELY = 0.5;

  private static final Comparator<Attempt> LIKELIEST =
      Comparator.comparingDouble((Attempt a) -> -a.likelihood());

  public Diagnosis {
    tried = List.copyOf(tried);
  }

  /** The accepted ones, at most three. */
  public List<Explanation> accepted() {
    return tried.stream().filter(Explanation::accepted).limit(SHOWN).toList();
  }

  /** The first accepted one and those that are about as likely and come to another figure. */
  public List<Explanation> likeliest() {
    List<Explanation> accepted = accepted();
    List<Explanation> first = accepted.subList(0, Math.min(alike, accepted.size()));
    return IntStream.range(0, first.size())
        .filter(i -> i == 0 || first.get(i).value() != first.getFirst().value())
        .mapToObj(first::get)
        .toList();
  }

  /** Whether there is hardly a doubt that a slip of the list is behind it. */
  public boolean convincing() {
    return odds > CONVINCING;
  }

  /**
   * Tries every slip; where none convinces those of unions, and where none is accepted two at once.
   *
   * @param meaning the claim as it was taken
   * @param evidence what its reading gives
   */
  public static Diagnosis of(Meaning meaning, List<Evidence> evidence, Official official) {
    Undoing undoing = new Undoing(meaning, evidence, official);
    List<Attempt> attempts = new ArrayList<>(undoing.single());
    if (attempts.stream().noneMatch(a -> a.isAccepted(CONVINCING))) {
      attempts.addAll(undoing.ofMany());
    }
    if (attempts.stream().noneMatch(a -> a.isAccepted(NAMED))) {
      undoing.pairs().stream()
          .filter(two -> Attempt.mostOdds(two, undoing.distance()) > NAMED_OF_TWO)
          .map(undoing::held)
          .filter(Objects::nonNull)
          .filter(two -> two.isAccepted(NAMED_OF_TWO))
          .forEach(attempts::add);
    }
    return ranked(attempts);
  }

  private static Diagnosis ranked(List<Attempt> attempts) {
    List<Attempt> sorted =
        attempts.stream()
            .sorted(
                Comparator.comparing((Attempt a) -> !a.isAccepted(NAMED)).thenComparing(LIKELIEST))
            .toList();
    List<Explanation> tried = sorted.stream().map(a -> a.explanation(NAMED)).toList();
    if (sorted.isEmpty() || !sorted.getFirst().isAccepted(NAMED)) {
      return new Diagnosis(tried, 0, 0, 0);
    }
    double most = sorted.getFirst().likelihood();
    long alike =
        sorted.stream()
            .filter(a -> a.isAccepted(NAMED) && a.likelihood() >= ABOUT_AS_LIKELY * most)
            .count();
    return new Diagnosis(tried, sorted.getFirst().odds(), most, (int) alike);
  }

  /** The same, with no cause held to be the right one. */
  public Diagnosis unproven() {
    return new Diagnosis(
        tried.stream()
            .map(e ->
                new Explanation(
                    e.hypothesis(), e.says(), e.value(), e.gap(), e.reporter(), e.weight(), false))
            .toList(),
        0,
        0,
        0);
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
