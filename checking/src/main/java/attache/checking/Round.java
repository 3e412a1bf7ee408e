package attache.checking;

import attache.checking.Finding.Alternative;
import attache.checking.Finding.Note;
import attache.checking.diagnosis.Diagnosis;
import attache.checking.diagnosis.Explanation;
import attache.checking.evidence.Evidence;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.selfcheck.Conflict;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.checking.wording.SafeWordings;
import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of one statement, figure by figure: resolve, compare, judge, diagnose.
 *
 * @param weighing holds a figure against official ones
 * @param blame tells which figure of a conflict is wrong
 * @param doubts speaks against calling figures off
 * @param sides lays both sides' reports beside one another
 * @param names words for sides and publishers
 * @param safe what can be said instead
 * @param lastYear the last year that trade is held of
 */
record Round(
    Weighing weighing,
    Blame blame,
    Doubts doubts,
    SideBySide sides,
    Names names,
    SafeWordings safe,
    int lastYear) {

  private static final String SCALE = "SCALE";

  /** Slips by orders of magnitude: no other year, side or flow would explain so much. */
  private static final Set<String> OF_ORDER = Set.of(SCALE, "ASIAN_UNIT", "DECIMAL_MARK");

  /** Readings beside the chosen one that a report shows. */
  private static final int ALTERNATIVES = 4;

  /** What is found about the claim. */
  Finding finding(Claim claim) {
    return switch (claim.kind()) {
      case NONE -> dated(claim, Outcome.NOT_A_FACT, "A number that claims nothing to check.", null);
      case FORECAST, TARGET -> forecast(claim);
      case DATE_EVENT ->
          dated(
              claim,
              Outcome.UNCHECKED,
              "A date of an event; no register of such dates is held.",
              Wanted.of(claim, null, names));
      default -> fact(claim);
    };
  }

  // ---- resolve, compare, judge, diagnose --------------------------------------------------

  private Finding fact(Claim claim) {
    List<Candidate> candidates = weighing.candidates(claim);
    Candidate chosen = weighing.chosen(claim, candidates);
    if (chosen == null) {
      return unread(claim);
    }
    Conflict conflict = blame.of(claim, chosen);
    if (conflict != null) {
      return contradicts(claim, chosen, candidates, conflict);
    }
    if (chosen.outcome() == Outcome.UNCHECKED) {
      return unchecked(claim, chosen, candidates);
    }
    if (chosen.outcome() == Outcome.IMPRECISE && doubts.isUnfinished(chosen)) {
      return doubted(claim, chosen, candidates, diagnosis(chosen), Doubts.UNFINISHED);
    }
    return chosen.outcome() == Outcome.OFF || chosen.isFarBeyond()
        ? diagnosed(claim, chosen, candidates)
        : agreed(claim, chosen, candidates);
  }

  private Finding agreed(Claim claim, Candidate chosen, List<Candidate> candidates) {
    Diagnosis diagnosis =
        chosen.outcome() == Outcome.IMPRECISE
            ? Diagnosis.of(chosen.meaning(), chosen.evidence(), weighing.official())
            : Diagnosis.NONE;
    return finding(
        claim,
        chosen,
        candidates,
        chosen.outcome(),
        diagnosis.convincing() ? diagnosis : diagnosis.unproven(),
        verdicts().compared(chosen.outcome(), chosen.reading(), chosen.judgement()),
        List.of());
  }

  private Finding diagnosed(Claim claim, Candidate usual, List<Candidate> candidates) {
    Candidate chosen = usual;
    Diagnosis diagnosis = diagnosis(usual);
    for (Candidate other : candidates) {
      if (other.isInAnotherCurrencyThan(usual)) {
        Diagnosis inIts = diagnosis(other);
        boolean likelier = inIts.likelihood() > diagnosis.likelihood();
        chosen = likelier ? other : chosen;
        diagnosis = likelier ? inIts : diagnosis;
      }
    }
    List<Explanation> causes = diagnosis.accepted();
    boolean scale =
        diagnosis.convincing()
            && OF_ORDER.contains(causes.getFirst().hypothesis())
            && !doubts.isOfUnknownUnit(claim);
    if (chosen.outcome() != Outcome.OFF && !scale) {
      return agreed(claim, chosen, candidates);
    }
    String doubt = scale ? null : doubts.of(chosen, candidates, diagnosis);
    if (doubt != null) {
      return doubted(claim, chosen, candidates, diagnosis, doubt);
    }
    Outcome outcome = causes.isEmpty() ? Outcome.OFF : Outcome.OFF_EXPLAINED;
    String says =
        causes.isEmpty()
            ? verdicts().compared(Outcome.OFF, chosen.reading(), chosen.judgement())
            : verdicts().explained(chosen.reading(), chosen.judgement(), diagnosis.likeliest());
    return finding(claim, chosen, candidates, outcome, diagnosis, says, List.of());
  }

  private Diagnosis diagnosis(Candidate candidate) {
    return Diagnosis.of(candidate.meaning(), candidate.evidence(), weighing.official());
  }

  /** Off by what is held, but a fair reader would not say so yet. */
  private Finding doubted(
      Claim claim,
      Candidate chosen,
      List<Candidate> candidates,
      Diagnosis diagnosis,
      String doubt) {
    boolean between = chosen.isBetweenSides();
    Outcome outcome = between ? Outcome.IMPRECISE : Outcome.UNCHECKED;
    String says =
        (between ? "Between the two sides: " : "Not settled: ")
            + Character.toLowerCase(doubt.charAt(0))
            + doubt.substring(1)
            + " "
            + verdicts().held(chosen.reading(), chosen.judgement());
    return finding(
        claim,
        chosen,
        candidates,
        outcome,
        diagnosis.unproven(),
        says,
        List.of(new Note("NOT_SETTLED", doubt)));
  }

  // ---- the statement against itself -------------------------------------------------------

  private Finding contradicts(
      Claim claim, Candidate chosen, List<Candidate> candidates, Conflict conflict) {
    Explanation repair = conflict.culprit() != null ? conflict.repair() : blame.slip(chosen);
    List<Explanation> sides =
        repair == null
            ? List.of()
            : Diagnosis.againstEachSide(
                repair.hypothesis(), repair.says(), chosen.meaning(), chosen.evidence());
    List<Explanation> shown = new ArrayList<>();
    if (repair != null) {
      shown.add(repair);
      for (Explanation side : sides) {
        boolean shownAlready =
            shown.stream().anyMatch(e -> Objects.equals(e.reporter(), side.reporter()));
        if (side.accepted() && !shownAlready) {
          shown.add(side);
        }
      }
    }
    Diagnosis diagnosis =
        chosen.evidence().isEmpty()
            ? Diagnosis.NONE
            : Diagnosis.of(chosen.meaning(), chosen.evidence(), weighing.official());
    List<Explanation> tried = new ArrayList<>(shown);
    tried.addAll(diagnosis.tried());
    String says =
        verdicts().contradicts(conflict, chosen.reading(), chosen.judgement(), sides, repair);
    return finding(
            claim, chosen, candidates, Outcome.CONTRADICTS_ITSELF, diagnosis, says, List.of())
        .explainedBy(shown, tried);
  }

  // ---- what cannot be judged --------------------------------------------------------------

  private Finding unchecked(Claim claim, Candidate chosen, List<Candidate> candidates) {
    Finding scale = ofAnotherOrder(claim, chosen, candidates);
    return scale != null
        ? scale
        : finding(
            claim,
            chosen,
            candidates,
            Outcome.UNCHECKED,
            Diagnosis.NONE,
            missing(chosen.reading())
                + (chosen.reading().operation().isChange() ? "the change in " : "")
                + names.what(chosen.reading())
                + (chosen.meaning().dated()
                    ? " " + PeriodFormat.during(chosen.reading().period())
                    : "")
                + ".",
            List.of());
  }

  private String missing(Reading reading) {
    if (!isLookedUp()) {
      return "No statistics were asked for ";
    }
    if (!names.isOfOwnTable(reading)) {
      return reading.operation() == Operation.STREAK
          ? "No annual series settles it of "
          : "No official figure is held of ";
    }
    return switch (reading.operation()) {
      case RANK -> "The table added has too few countries to tell the place among all: ";
      case SHARE, SHARE_CHANGE, CONTRIBUTION ->
          "The table added has neither the whole nor enough of its parts to tell the share: ";
      default -> "The table added has no figure of ";
    };
  }

  /** An amount of some months that is of another order of magnitude than the year it is in. */
  private @Nullable Finding ofAnotherOrder(
      Claim claim, Candidate chosen, List<Candidate> candidates) {
    List<Evidence> bounds = weighing.official().boundsOfPart(chosen.meaning());
    if (bounds.isEmpty()) {
      return null;
    }
    Judgement judgement = Judgement.of(chosen.meaning(), chosen.said(), bounds);
    Candidate rough = chosen.by(bounds);
    Gap nearest = judgement.nearest();
    if (nearest == null
        || nearest.tier() == Tier.MEETS
        || rough.isWithin(nearest, Candidate.FAR_BEYOND)) {
      return null;
    }
    Diagnosis diagnosis = Diagnosis.of(chosen.meaning(), bounds, weighing.official());
    List<Explanation> causes = diagnosis.accepted();
    return causes.isEmpty() || !causes.getFirst().hypothesis().equals(SCALE)
        ? null
        : finding(
            claim,
            rough,
            candidates,
            Outcome.OFF_EXPLAINED,
            diagnosis,
            verdicts().explained(chosen.reading(), judgement, diagnosis.likeliest()),
            List.of());
  }

  /** The words allow no reading. */
  private Finding unread(Claim claim) {
    for (Conflict conflict : blame.involving(claim)) {
      Explanation repair = conflict.repair();
      if (claim.id().equals(conflict.culprit())) {
        List<Explanation> shown = repair == null ? List.of() : List.of(repair);
        return plain(
                claim,
                Outcome.CONTRADICTS_ITSELF,
                verdicts().contradicts(conflict, null, Judgement.NONE, List.of(), repair),
                null)
            .explainedBy(shown, shown);
      }
    }
    return plain(
        claim,
        Outcome.UNCHECKED,
        "Not checked: it is not clear which official figure it could be held against.",
        Wanted.of(claim, null, names));
  }

  /** A year of an event, which only the statement's other years can be held against. */
  private Finding dated(Claim claim, Outcome otherwise, String says, @Nullable String wanted) {
    for (Conflict conflict : blame.involving(claim)) {
      if (conflict.claims().contains(claim.id())) {
        return plain(
            claim,
            Outcome.CONTRADICTS_ITSELF,
            verdicts().contradicts(conflict, null, Judgement.NONE, List.of(), null),
            null);
      }
    }
    return plain(claim, otherwise, says, wanted);
  }

  private Finding forecast(Claim claim) {
    String kind = claim.kind() == Kind.TARGET ? "A target" : "A forecast";
    Forecasts.Arithmetic arithmetic =
        new Forecasts(weighing.official(), names, weighing.occasion(), lastYear)
            .of(claim)
            .orElse(null);
    if (arithmetic == null) {
      return plain(claim, Outcome.NOT_A_FACT, kind + ", no fact to check.", null);
    }
    return plain(
            claim,
            Outcome.NOT_A_FACT,
            kind + ", no fact to check. Its arithmetic: " + arithmetic.says() + ".",
            null)
        .standingOn(arithmetic.reading(), arithmetic.latest());
  }

  private Finding plain(Claim claim, Outcome outcome, String says, @Nullable String wanted) {
    return Finding.plain(
        claim, outcome, blame.involving(claim), says, isLookedUp() ? wanted : null);
  }

  // ---- putting it together ----------------------------------------------------------------

  private Finding finding(
      Claim claim,
      Candidate chosen,
      List<Candidate> candidates,
      Outcome outcome,
      Diagnosis diagnosis,
      String says,
      List<Note> more) {
    List<Note> flags = new ArrayList<>(more);
    otherReading(chosen, candidates, flags);
    flags.addAll(
        new Notes(weighing.official(), names)
            .of(claim, chosen.meaning(), chosen.said(), chosen.judgement(), chosen.evidence()));
    Gap nearest = chosen.judgement().nearest();
    Stated said = chosen.said();
    return new Finding(
        claim,
        outcome,
        nearest == null ? null : nearest.size(),
        said == null || chosen.evidence().isEmpty() ? null : said.word(),
        chosen.reading(),
        chosen.number(),
        new Preference(names, chosen, candidates, weighing.isPicked(claim, chosen)).says(),
        alternatives(chosen, candidates),
        chosen.evidence(),
        sides.of(chosen.reading()),
        diagnosis.accepted(),
        diagnosis.tried(),
        blame.involving(claim),
        flags,
        safe.of(outcome, claim, chosen.reading(), chosen.judgement(), chosen.evidence()),
        says,
        outcome == Outcome.UNCHECKED && isLookedUp()
            ? Wanted.of(claim, chosen.reading(), names)
            : null);
  }

  private static void otherReading(Candidate chosen, List<Candidate> candidates, List<Note> flags) {
    for (Candidate c : candidates) {
      if (c.equals(chosen)) {
        return;
      }
      if (c.outcome() == Outcome.OFF || c.outcome() == Outcome.IMPRECISE) {
        flags.add(
            new Note(
                "OTHER_READING",
                "The most usual reading of the words does not fit; this one does, and the words"
                    + " allow it. "
                    + String.join(" ", chosen.reading().assumptions())));
        return;
      }
    }
  }

  private static List<Alternative> alternatives(Candidate chosen, List<Candidate> candidates) {
    return candidates.stream()
        .filter(c -> !c.equals(chosen) && isWorthShowing(c, chosen))
        .limit(ALTERNATIVES)
        .map(c -> new Alternative(c.number(), c.reading(), c.outcome(), c.evidence()))
        .toList();
  }

  /** Another year of which nothing is held says nothing. */
  private static boolean isWorthShowing(Candidate c, Candidate chosen) {
    return !c.evidence().isEmpty() || c.reading().period().equals(chosen.reading().period());
  }

  private boolean isLookedUp() {
    return !names.agencies().isEmpty();
  }

  private Verdicts verdicts() {
    return new Verdicts(names);
  }
}
