package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.vocabulary.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what it gives.
 *
 * @param number its place among the readings of the claim, from 1
 * @param meaning the reading and the figure as it takes it
 * @param said what was said as an interval, or null where there is no number
 * @param evidence what each side's statistics give
 * @param judgement the one held against the other
 */
record Candidate(
    int number,
    Meaning meaning,
    @Nullable Stated said,
    List<Evidence> evidence,
    Judgement judgement) {

  /** "More than N" of more than this times N was hardly meant. */
  static final double FAR_BEYOND = 5;

  Reading reading() {
    return meaning.reading();
  }

  Outcome outcome() {
    return judgement.outcome();
  }

  /** The same with other evidence. */
  Candidate by(List<Evidence> other) {
    return new Candidate(number, meaning, said, other, Judgement.of(meaning, said, other));
  }

  /** Larger than one side's figure and smaller than the other's. */
  boolean isBetweenSides() {
    boolean ofSides =
        reading().reporter() == null
            && Official.sides(reading()).size() == 2
            && judgement.best().size() > 1;
    if (said == null || !ofSides) {
      return false;
    }
    boolean above = false;
    boolean below = false;
    for (Gap gap : judgement.best()) {
      double distance = said.word().distanceFrom(gap.evidence().interval());
      above |= distance > 0;
      below |= distance < 0;
    }
    return above && below;
  }

  /** Whether an amount lies within so many times the official one; true of what is no amount. */
  boolean isWithin(Gap gap, double factor) {
    if (said == null || reading().operation() != Operation.LEVEL) {
      return true;
    }
    double ratio = Math.abs(said.sense().middle()) / Math.abs(gap.evidence().value());
    return ratio <= factor && ratio >= 1 / factor;
  }

  /** True at its word, but of another order of magnitude than was meant. */
  boolean isFarBeyond() {
    Gap nearest = judgement.nearest();
    if (said == null || nearest == null || said.word().isBounded()) {
      return false;
    }
    double meant = Math.abs(said.sense().middle());
    double held = Math.abs(nearest.evidence().value());
    return meant > 0
        && held > 0
        && Math.max(meant / held, held / meant) > FAR_BEYOND
        && reading().operation() == Operation.LEVEL;
  }

  /** The same figure, where its bare sign may mean either of two currencies. */
  boolean isInAnotherCurrencyThan(Candidate other) {
    Quantity a = other.meaning.claim().quantity();
    Quantity b = meaning.claim().quantity();
    return a != null
        && b != null
        && outcome() == Outcome.OFF
        && !a.unit().equals(b.unit())
        && other.reading().period().equals(reading().period())
        && other.reading().measure().equals(reading().measure())
        && other.reading().operation() == reading().operation();
  }
}
