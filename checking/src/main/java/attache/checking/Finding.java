package attache.checking;

import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.verdict.Outcome;
import attache.checking.wording.SafeWording;
import attache.claims.claim.Claim;
import attache.vocabulary.quantity.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one claim.
 *
 * @param claim the figure as said
 * @param outcome the verdict on the figure
 * @param gap (said − official) ÷ official between nearest ends, against the closest side; for rates
 *     in percentage points; for ranks in places; null when nothing is compared
 * @param stated what was said as the signed interval that was compared, in the unit of the evidence
 *     ("down 2.8 %" is −2.85 to −2.75); null when nothing is compared
 * @param reading the reading chosen, or null when the words allow none
 * @param number the place of the chosen reading among all, from 1, by which a person can choose
 *     another; 0 when there is none
 * @param because why that reading and not the next, one sentence; null where there is no other
 * @param alternatives the other readings, best first
 * @param evidence what the chosen reading gives, by reporter and data set
 * @param sides how both sides' reports stand to one another
 * @param explanations why it may be off, best first; at most three
 * @param tried every hypothesis tried, accepted or not
 * @param conflicts the conflicts within the statement that the claim takes part in
 * @param flags context beside the outcome ("nominal record", "side not named" …), each a sentence
 * @param safe a sentence that is true by the figures held, or null where none is needed or can be
 *     said
 * @param says the verdict in one sentence of plain words, with figures
 * @param wanted for UNCHECKED, which data set would settle it and how to get it, else null
 */
public record Finding(
    Claim claim,
    Outcome outcome,
    @Nullable Double gap,
    @Nullable Interval stated,
    @Nullable Reading reading,
    int number,
    @Nullable String because,
    List<Alternative> alternatives,
    List<Evidence> evidence,
    BothSides sides,
    List<Explanation> explanations,
    List<Explanation> tried,
    List<Conflict> conflicts,
    List<Note> flags,
    @Nullable SafeWording safe,
    String says,
    @Nullable String wanted) {

  public Finding {
    alternatives = List.copyOf(alternatives);
    evidence = List.copyOf(evidence);
    explanations = List.copyOf(explanations);
    tried = List.copyOf(tried);
    conflicts = List.copyOf(conflicts);
    flags = List.copyOf(flags);
  }

  /** One that is held against no official figure. */
  static Finding plain(
      Claim claim,
      Outcome outcome,
      List<Conflict> conflicts,
      String says,
      @Nullable String wanted) {
    return new Finding(
        claim,
        outcome,
        null,
        null,
        null,
        0,
        null,
        List.of(),
        List.of(),
        BothSides.NONE,
        List.of(),
        List.of(),
        conflicts,
        List.of(),
        null,
        says,
        wanted);
  }

  /** The same with these causes. */
  Finding explainedBy(List<Explanation> causes, List<Explanation> allTried) {
    return with(reading, evidence, sides, causes, allTried);
  }

  /** The same with figures that it does not claim to be but is set beside. */
  Finding standingOn(Reading taken, List<Evidence> figures) {
    return with(taken, figures, sides, explanations, tried);
  }

  /**
   * The same told what is known today, where that is something else.
   *
   * @param today the finding by what is held today
   */
  Finding since(Finding today) {
    if (today.outcome == outcome && values(today).equals(values(this))) {
      return this;
    }
    String changed =
        evidence.isEmpty()
            ? "Official figures came out since."
            : today.outcome == outcome
                ? "The official figures were revised since; the verdict stays."
                : "The official figures were revised since, and the verdict with them.";
    BothSides.Now now =
        new BothSides.Now(today.outcome, today.evidence, changed + " " + today.says);
    return with(
        reading,
        evidence,
        new BothSides(sides.mirrors(), sides.reconciled(), now),
        explanations,
        tried);
  }

  private static List<Double> values(Finding finding) {
    return finding.evidence.stream().map(Evidence::value).toList();
  }

  private Finding with(
      @Nullable Reading taken,
      List<Evidence> figures,
      BothSides both,
      List<Explanation> causes,
      List<Explanation> allTried) {
    return new Finding(
        claim,
        outcome,
        gap,
        stated,
        taken,
        number,
        because,
        alternatives,
        figures,
        both,
        causes,
        allTried,
        conflicts,
        flags,
        safe,
        says,
        wanted);
  }

  /**
   * A reading that was not chosen, and what would have come of it.
   *
   * @param number its place among all readings of the claim, from 1
   * @param reading the reading
   * @param outcome its outcome
   * @param evidence what it gives
   */
  public record Alternative(int number, Reading reading, Outcome outcome, List<Evidence> evidence) {

    public Alternative {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A context flag.
   *
   * @param id stable id ("SIDE_NOT_NAMED")
   * @param says what a reader should know, one sentence
   */
  public record Note(String id, String says) {}
}
