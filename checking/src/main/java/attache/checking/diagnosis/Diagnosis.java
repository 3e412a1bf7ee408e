package attache.checking.diagnosis;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.Readings;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Stated;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure may be off: every slip of the closed list undone, recomputed and held against the
 * sides again.
 *
 * <p>A slip is accepted when it closes within the mark for close and is more usual than closing so
 * well by chance: a coarse figure is hit easily, an exact one hardly ever. The more slips were
 * tried, the more usual it has to be.
 *
 * @param tried every slip that could be recomputed, best first
 * @param convincing whether the first accepted one is more usual than any of all that were tried is
 *     likely to close by chance
 */
public record Diagnosis(List<Explanation> tried, boolean convincing) {

  /** Nothing was off, nothing was tried. */
  public static final Diagnosis NONE = new Diagnosis(List.of(), false);

  private static final int SHOWN = 3;

  /** Amounts that could be said instead spread over a factor of nine or so: ln 9. */
  private static final double SPREAD = 2.2;

  /** With scales open, over a factor of a million: ln 10⁶. */
  private static final double SPREAD_OF_SCALES = 13.8;

  /** Growth rates that could be said instead spread over some forty points, and their own size. */
  private static final double SPREAD_OF_RATES = 40;

  /** So many slips tried ask for twice the odds. */
  private static final double PATIENCE = 6;

  /** The fit of a slip falls to 1/e at this gap. */
  private static final double FINE = 0.015;

  /** A scale slip is told by its order of magnitude, not by the last percent. */
  private static final double FINE_OF_SCALES = 0.04;

  private static final double FINE_POINTS = 0.5;
  private static final String SCALE = "SCALE";

  public Diagnosis {
    tried = List.copyOf(tried);
  }

  /** The accepted ones, at most three. */
  public List<Explanation> accepted() {
    return tried.stream().filter(Explanation::accepted).limit(SHOWN).toList();
  }

  /** A slip recomputed, before it is known how many there were. */
  private record Attempt(
      String hypothesis, String says, double prior, double value, Interval said, Gap gap) {}

  /**
   * Tries every slip.
   *
   * @param meaning the claim as it was taken
   * @param evidence what its reading gives
   */
  public static Diagnosis of(Meaning meaning, List<Evidence> evidence, Official official) {
    List<Attempt> attempts = new ArrayList<>();
    for (Restatement slip : QuantitySlip.allOf(meaning.claim())) {
      Attempt attempt = undone(slip, meaning, evidence, official);
      if (attempt != null) {
        attempts.add(attempt);
      }
    }
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    if (said != null) {
      for (Rereading slip : ReadingSlip.allOf(meaning.reading())) {
        Attempt attempt = reread(slip, meaning, said.sense(), official);
        if (attempt != null) {
          attempts.add(attempt);
        }
      }
    }
    int n = attempts.size();
    List<Explanation> tried =
        attempts.stream()
            .map(a -> explanation(a, 1 + n / PATIENCE))
            .sorted(
                Comparator.comparing((Explanation e) -> !e.accepted())
                    .thenComparing(Comparator.comparingDouble(e -> -e.weight())))
            .toList();
    boolean convincing =
        attempts.stream()
            .map(a -> explanation(a, n))
            .anyMatch(e -> e.accepted() && e.says().equals(tried.getFirst().says()));
    return new Diagnosis(tried, convincing);
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
              new Attempt(hypothesis, says, slip.prior(), said.sense().middle(), said.sense(), gap);
          all.add(explanation(attempt, 1));
        }
      }
    }
    all.sort(Comparator.comparingDouble(e -> Math.abs(e.gap())));
    return all;
  }

  private static @Nullable Attempt undone(
      Restatement slip, Meaning meaning, List<Evidence> evidence, Official official) {
    Reading reading = meaning.reading();
    Operation operation =
        Readings.operation(slip.claim(), reading.measure(), reading.period(), official.catalogue());
    if (operation == null || (operation.isChange() && reading.base() == null)) {
      return null;
    }
    // An average over the years stays one whatever the slip in the figure.
    boolean same = operation == reading.operation() || operation == Operation.LEVEL;
    Reading other = same ? reading : reading.computing(operation);
    Stated said = Stated.of(slip.claim(), other);
    if (said == null || (!said.word().isBounded() && said.sense().equals(said.word()))) {
      return null;
    }
    Meaning restated = meaning.with(slip.claim(), other);
    List<Evidence> found = same ? evidence : official.of(restated);
    Gap gap = nearest(said.sense(), found, restated, reading.reporter());
    return gap == null
        ? null
        : new Attempt(
            slip.hypothesis(), slip.says(), slip.prior(), said.sense().middle(), said.sense(), gap);
  }

  private static @Nullable Attempt reread(
      Rereading slip, Meaning meaning, Interval said, Official official) {
    Meaning other = meaning.with(slip.reading());
    String named = slip.reading().reporter();
    boolean unlike = !Objects.equals(named, meaning.reading().reporter());
    Gap gap = nearest(said, official.of(other), other, unlike || named != null ? named : null);
    return gap == null
        ? null
        : new Attempt(
            slip.hypothesis(), slip.says(), slip.prior(), gap.evidence().value(), said, gap);
  }

  private static @Nullable Gap nearest(
      Interval said, List<Evidence> evidence, Meaning meaning, @Nullable String reporter) {
    Gap best = null;
    for (Evidence e : evidence) {
      if (e.independent() && (reporter == null || reporter.equals(e.reporter()))) {
        Gap gap = Gap.between(said, e, meaning.claim(), meaning.reading());
        if (best == null || Math.abs(gap.size()) < Math.abs(best.size())) {
          best = gap;
        }
      }
    }
    return best;
  }

  private static Explanation explanation(Attempt attempt, double odds) {
    Gap gap = attempt.gap();
    Unit unit = Unit.parse(gap.evidence().unit());
    boolean rate = unit.equals(Unit.PERCENT) || unit.equals(Unit.PERCENTAGE_POINTS);
    double size = Math.abs(gap.size());
    boolean scale = attempt.hypothesis().equals(SCALE);
    double fit = Math.exp(-size / (rate ? FINE_POINTS : scale ? FINE_OF_SCALES : FINE));
    double weight = attempt.prior() * fit;
    boolean closes = gap.tier().compareTo(Tier.CLOSE) <= 0;
    boolean usual = weight > odds * chance(attempt, unit, rate, size);
    return new Explanation(
        attempt.hypothesis(),
        attempt.says(),
        attempt.value(),
        left(gap, rate),
        gap.evidence().reporter(),
        weight,
        closes && usual);
  }

  /** What is left: a share of the official figure, of rates points as hundredths. */
  private static double left(Gap gap, boolean rate) {
    return rate ? gap.size() / 100 : gap.size();
  }

  /** How likely one slip closes so well by chance. */
  private static double chance(Attempt attempt, Unit unit, boolean rate, double size) {
    Interval said = attempt.said();
    if (unit.equals(Unit.RANK)) {
      return 0.02;
    }
    if (rate) {
      return Math.min(
          1, (said.width() + 2 * size) / (SPREAD_OF_RATES + 2 * Math.abs(said.middle())));
    }
    double middle = Math.abs(said.middle());
    double width = middle == 0 ? 1 : said.width() / middle;
    return Math.min(
        1, (width + 2 * size) / (attempt.hypothesis().equals(SCALE) ? SPREAD_OF_SCALES : SPREAD));
  }
}
