package attache.checking.verdict;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Gap.Tier;
import attache.claims.claim.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said, held against each side's statistics.
 *
 * @param outcome by the table of tolerances alone, before causes are looked for; {@code UNCHECKED}
 *     when nothing is held
 * @param best for each side that has a report of its own, its nearest figure; where none has, of
 *     the estimates
 * @param nearest the nearest of all, or null
 * @param onlyEstimates whether no side has a report of its own
 * @param sidesMissing whether a side that could speak has no report of its own
 */
public record Judgement(
    Outcome outcome,
    List<Gap> best,
    @Nullable Gap nearest,
    boolean onlyEstimates,
    boolean sidesMissing) {

  /** Nothing to judge by. */
  public static final Judgement NONE =
      new Judgement(Outcome.UNCHECKED, List.of(), null, false, false);

  public Judgement {
    best = List.copyOf(best);
  }

  /** Judges what was said; a record judges itself. */
  public static Judgement of(Meaning meaning, @Nullable Stated said, List<Evidence> evidence) {
    Reading reading = meaning.reading();
    if (evidence.isEmpty() || (said == null && reading.operation() != Operation.RECORD)) {
      return NONE;
    }
    boolean onlyEstimates = evidence.stream().noneMatch(Evidence::independent);
    Map<String, Gap> bySide = new LinkedHashMap<>();
    for (Evidence e : evidence) {
      if (e.independent() || onlyEstimates) {
        Gap gap =
            said == null
                ? Gap.ofRecord(e, meaning.claim().direction() == Direction.DOWN)
                : Gap.between(said.word(), e, meaning.claim(), reading);
        String side = e.reporter() == null ? "" : e.reporter();
        bySide.merge(side, gap, Judgement::nearer);
      }
    }
    List<Gap> best = new ArrayList<>(bySide.values());
    List<String> sides = Official.sides(reading);
    boolean missing = onlyEstimates || !bySide.keySet().containsAll(sides);
    Gap named = reading.reporter() == null ? null : bySide.get(reading.reporter());
    Gap nearest = named != null ? named : best.stream().reduce(Judgement::nearer).orElse(null);
    return new Judgement(
        outcome(best, named, nearest, missing), best, nearest, onlyEstimates, missing);
  }

  private static Outcome outcome(
      List<Gap> best, @Nullable Gap named, @Nullable Gap nearest, boolean missing) {
    if (nearest == null) {
      return Outcome.UNCHECKED;
    }
    if (nearest.tier() == Tier.MEETS) {
      boolean all = !missing && best.stream().allMatch(g -> g.tier().compareTo(Tier.CLOSE) <= 0);
      return all ? Outcome.MATCHES_BOTH : Outcome.MATCHES_ONE;
    }
    if (named != null && named.tier() != Tier.OFF) {
      return named.tier() == Tier.CLOSE ? Outcome.CLOSE : Outcome.IMPRECISE;
    }
    return switch (nearest.tier()) {
      case MEETS -> Outcome.MATCHES_ONE;
      case CLOSE -> Outcome.CLOSE;
      case IMPRECISE -> Outcome.IMPRECISE;
      case OFF -> Outcome.OFF;
    };
  }

  private static Gap nearer(Gap a, Gap b) {
    int c = a.tier().compareTo(b.tier());
    return c < 0 || (c == 0 && Math.abs(a.size()) <= Math.abs(b.size())) ? a : b;
  }

  /** Whether it agrees with some side within the mark for close. */
  public boolean isGood() {
    return outcome == Outcome.MATCHES_BOTH
        || outcome == Outcome.MATCHES_ONE
        || outcome == Outcome.CLOSE;
  }
}
