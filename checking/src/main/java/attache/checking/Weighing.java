package attache.checking;

import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Occasion;
import attache.checking.reading.Readings;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.claims.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a claim, each held against official figures, and which of them is taken.
 *
 * @param official the official figures
 * @param occasion when the statement was made and about whom
 * @param picked numbers of readings that a person chose, by the claim's id
 */
record Weighing(Official official, Occasion occasion, Map<String, Integer> picked) {

  /** Every reading the words allow with what it gives, the most usual first. */
  List<Candidate> candidates(Claim claim) {
    List<Candidate> all = new ArrayList<>();
    for (Meaning meaning : Readings.of(claim, occasion)) {
      all.add(compared(all.size() + 1, meaning));
    }
    return all;
  }

  private Candidate compared(int number, Meaning meaning) {
    Stated said = Stated.of(meaning.claim(), meaning.reading());
    List<Evidence> evidence = official.of(meaning);
    Judgement judgement = Judgement.of(meaning, said, evidence);
    boolean change = judgement.outcome() == Outcome.IMPRECISE || judgement.outcome() == Outcome.OFF;
    if (change && meaning.reading().operation().isChange()) {
      List<Evidence> more = new ArrayList<>(evidence);
      more.addAll(official.inOwnCurrency(evidence, meaning.reading()));
      Judgement other = Judgement.of(meaning, said, more);
      if (other.isGood()) {
        return new Candidate(number, meaning, said, more, other);
      }
    }
    return new Candidate(number, meaning, said, evidence, judgement);
  }

  /** Whether a person asked for this reading of the claim. */
  boolean isPicked(Claim claim, Candidate candidate) {
    Integer number = picked.get(claim.id());
    return number != null && number == candidate.number();
  }

  /**
   * The reading a person picked; else the most usual that something is held of; when it is off but
   * another that the words allow agrees, that one. A period that was not over when this was said is
   * taken only where nothing is held of another. Without any evidence, the most usual; null where
   * the words allow none.
   */
  @Nullable Candidate chosen(Claim claim, List<Candidate> candidates) {
    Integer number = picked.get(claim.id());
    if (number != null && number >= 1 && number <= candidates.size()) {
      return candidates.get(number - 1);
    }
    List<Candidate> held =
        candidates.stream().filter(c -> c.outcome() != Outcome.UNCHECKED).toList();
    List<Candidate> over =
        held.stream().filter(c -> !occasion.isUnfinished(c.reading().period())).toList();
    if (held.isEmpty()) {
      return candidates.isEmpty() ? null : candidates.getFirst();
    }
    return likeliest(over.isEmpty() ? held : over);
  }

  /** The first, unless it is out of tolerance and another agrees. */
  private static Candidate likeliest(List<Candidate> held) {
    Candidate first = held.getFirst();
    if (first.outcome() != Outcome.OFF && first.outcome() != Outcome.IMPRECISE) {
      return first;
    }
    return held.stream().filter(c -> c.judgement().isGood()).findFirst().orElse(first);
  }
}
