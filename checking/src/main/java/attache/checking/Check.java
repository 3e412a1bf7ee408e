package attache.checking;

import attache.checking.Finding.Alternative;
import attache.checking.Finding.Note;
import attache.checking.diagnosis.Diagnosis;
import attache.checking.diagnosis.Explanation;
import attache.checking.diagnosis.QuantitySlip;
import attache.checking.evidence.Evidence;
import attache.checking.evidence.Official;
import attache.checking.reading.Meaning;
import attache.checking.reading.Occasion;
import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.checking.reading.Readings;
import attache.checking.reading.TradeFamily;
import attache.checking.selfcheck.Conflict;
import attache.checking.selfcheck.SelfCheck;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.checking.verdict.Outcome;
import attache.checking.verdict.Stated;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties.Between;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import attache.vocabulary.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures of a statement against official statistics and against one another: resolve,
 * compare, judge, diagnose. The same statement, claims and pack give the same findings.
 */
public final class Check {

  private static final String TRADE = "imf-dots-annual";

  /** Readings beside the chosen one that a report shows. */
  private static final int ALTERNATIVES = 4;

  /** Two sides' figures lie apart by up to this factor as a matter of course. */
  private static final double MIRROR_FACTOR = 2;

  /** Where the words leave the year open, amounts are off only beyond this share. */
  private static final double OFF_WITHOUT_YEAR = 0.25;

  /** Services may add this much to trade in goods: of small partners, students alone do. */
  private static final double SERVICES_SHARE = 1.5;

  /** With services in, growth of trade differs by at most about so many percentage points. */
  private static final double SERVICES_POINTS = 25;

  /** A place this much off, of the place itself, may be that by goods and services. */
  private static final double PLACES_SHARE = 0.25;

  /** Words by which a speaker leaves services out, by language. */
  private static final Map<String, List<String>> GOODS_ALONE =
      Map.of("en", List.of("goods", "merchandise", "commodity", "commodities", "customs"));

  /** "More than N" of more than this times N was hardly meant. */
  private static final double FAR_BEYOND = 5;

  private static final String SCALE = "SCALE";

  private final Statistics statistics;

  /** Against these statistics. */
  public Check(Statistics statistics) {
    this.statistics = statistics;
  }

  /** One finding per claim, in the order given, and how the figures stand to one another. */
  public CheckedStatement check(Statement statement, List<Claim> claims) {
    SelfCheck self = SelfCheck.of(claims);
    int lastYear = statistics.lastYear(TRADE);
    Round round =
        new Round(
            statement,
            new Official(statistics),
            Names.of(statistics.datasets()),
            Occasion.of(statement, claims, lastYear),
            lastYear,
            byId(claims),
            byClaim(self.conflicts()));
    List<Finding> findings = claims.stream().map(round::finding).toList();
    return new CheckedStatement(
        statement, findings, self.relations(), self.conflicts(), used(findings));
  }

  private static Map<String, Claim> byId(List<Claim> claims) {
    Map<String, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    return byId;
  }

  private static Map<String, List<Conflict>> byClaim(List<Conflict> conflicts) {
    Map<String, List<Conflict>> byClaim = new HashMap<>();
    for (Conflict conflict : conflicts) {
      conflict
          .claims()
          .forEach(id -> byClaim.computeIfAbsent(id, c -> new ArrayList<>()).add(conflict));
    }
    return byClaim;
  }

  /** The data sets that some finding stands on, in the order of the pack. */
  private List<Dataset> used(List<Finding> findings) {
    Set<String> ids = new LinkedHashSet<>();
    for (Finding finding : findings) {
      finding.evidence().forEach(e -> ids.add(e.dataset()));
      finding.alternatives().forEach(a -> a.evidence().forEach(e -> ids.add(e.dataset())));
    }
    return statistics.datasets().stream().filter(d -> ids.contains(d.id())).toList();
  }

  /** A reading with what it gives. */
  private record Candidate(
      Meaning meaning, @Nullable Stated said, List<Evidence> evidence, Judgement judgement) {

    private Reading reading() {
      return meaning.reading();
    }

    private Outcome outcome() {
      return judgement.outcome();
    }
  }

  /** The check of one statement. */
  private record Round(
      Statement statement,
      Official official,
      Names names,
      Occasion occasion,
      int lastYear,
      Map<String, Claim> claims,
      Map<String, List<Conflict>> conflicts) {

    private Finding finding(Claim claim) {
      return switch (claim.kind()) {
        case NONE ->
            plain(claim, Outcome.NOT_A_FACT, "A number that claims nothing to check.", null);
        case FORECAST, TARGET -> forecast(claim);
        case DATE_EVENT ->
            plain(
                claim,
                Outcome.UNCHECKED,
                "A date of an event; no register of such dates is held.",
                Wanted.of(claim, null));
        default -> fact(claim);
      };
    }

    // ---- resolve, compare, judge, diagnose --------------------------------------------------

    private Finding fact(Claim claim) {
      List<Candidate> candidates = candidates(claim);
      Candidate chosen = chosen(candidates);
      if (chosen == null) {
        return unread(claim);
      }
      Conflict conflict = contradiction(claim, chosen);
      if (conflict != null) {
        return contradicts(claim, chosen, candidates, conflict);
      }
      if (chosen.outcome() == Outcome.UNCHECKED) {
        return unchecked(claim, chosen, candidates);
      }
      return chosen.outcome() == Outcome.OFF || isFarBeyond(chosen)
          ? diagnosed(claim, chosen, candidates)
          : agreed(claim, chosen, candidates);
    }

    private List<Candidate> candidates(Claim claim) {
      return Readings.of(claim, occasion).stream().map(this::compared).toList();
    }

    private Candidate compared(Meaning meaning) {
      Stated said = Stated.of(meaning.claim(), meaning.reading());
      List<Evidence> evidence = official.of(meaning);
      Judgement judgement = Judgement.of(meaning, said, evidence);
      boolean change =
          judgement.outcome() == Outcome.IMPRECISE || judgement.outcome() == Outcome.OFF;
      if (change && meaning.reading().operation().isChange()) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.addAll(official.inOwnCurrency(evidence, meaning.reading()));
        Judgement other = Judgement.of(meaning, said, more);
        if (other.isGood()) {
          return new Candidate(meaning, said, more, other);
        }
      }
      return new Candidate(meaning, said, evidence, judgement);
    }

    /**
     * The most usual reading that something is held of; when it is off but another that the words
     * allow agrees, that one. Without any evidence, the most usual.
     */
    private static @Nullable Candidate chosen(List<Candidate> candidates) {
      Candidate first = null;
      for (Candidate c : candidates) {
        if (c.outcome() != Outcome.UNCHECKED) {
          first = first == null ? c : first;
          if (first.outcome() != Outcome.OFF && first.outcome() != Outcome.IMPRECISE) {
            return first;
          }
          if (c.judgement.isGood()) {
            return c;
          }
        }
      }
      return first != null || candidates.isEmpty() ? first : candidates.getFirst();
    }

    private Finding agreed(Claim claim, Candidate chosen, List<Candidate> candidates) {
      Diagnosis diagnosis =
          chosen.outcome() == Outcome.IMPRECISE
              ? Diagnosis.of(chosen.meaning, chosen.evidence, official)
              : Diagnosis.NONE;
      return finding(
          claim,
          chosen,
          candidates,
          chosen.outcome(),
          diagnosis.convincing() ? diagnosis : diagnosis.unproven(),
          verdicts().compared(chosen.outcome(), chosen.reading(), chosen.judgement),
          List.of());
    }

    private Finding diagnosed(Claim claim, Candidate usual, List<Candidate> candidates) {
      Candidate chosen = usual;
      Diagnosis diagnosis = diagnosis(usual);
      for (Candidate other : candidates) {
        if (diagnosis.accepted().isEmpty() && isInAnotherCurrency(usual, other)) {
          Diagnosis inIts = diagnosis(other);
          chosen = inIts.accepted().isEmpty() ? chosen : other;
          diagnosis = inIts.accepted().isEmpty() ? diagnosis : inIts;
        }
      }
      List<Explanation> causes = diagnosis.accepted();
      boolean scale = !causes.isEmpty() && causes.getFirst().hypothesis().equals(SCALE);
      if (chosen.outcome() != Outcome.OFF && !scale) {
        return agreed(claim, chosen, candidates);
      }
      String doubt = scale ? null : doubt(chosen, candidates, diagnosis.convincing());
      if (doubt != null) {
        return doubted(claim, chosen, candidates, diagnosis, doubt);
      }
      Outcome outcome = causes.isEmpty() ? Outcome.OFF : Outcome.OFF_EXPLAINED;
      String says =
          causes.isEmpty()
              ? verdicts().compared(Outcome.OFF, chosen.reading(), chosen.judgement)
              : verdicts().explained(chosen.reading(), chosen.judgement, causes.getFirst());
      return finding(claim, chosen, candidates, outcome, diagnosis, says, List.of());
    }

    private Diagnosis diagnosis(Candidate candidate) {
      return Diagnosis.of(candidate.meaning, candidate.evidence, official);
    }

    /** The same figure, where its bare sign may mean either of two currencies. */
    private static boolean isInAnotherCurrency(Candidate one, Candidate other) {
      Quantity a = one.meaning.claim().quantity();
      Quantity b = other.meaning.claim().quantity();
      return a != null
          && b != null
          && other.outcome() == Outcome.OFF
          && !a.unit().equals(b.unit())
          && one.reading().period().equals(other.reading().period())
          && one.reading().measure().equals(other.reading().measure())
          && one.reading().operation() == other.reading().operation();
    }

    /** Off by what is held, but a fair reader would not say so yet. */
    private Finding doubted(
        Claim claim,
        Candidate chosen,
        List<Candidate> candidates,
        Diagnosis diagnosis,
        String doubt) {
      boolean between = isBetween(chosen);
      Outcome outcome = between ? Outcome.IMPRECISE : Outcome.UNCHECKED;
      String says =
          (between ? "Between the two sides: " : "Not settled: ")
              + Character.toLowerCase(doubt.charAt(0))
              + doubt.substring(1)
              + " "
              + verdicts().held(chosen.reading(), chosen.judgement);
      return finding(
          claim,
          chosen,
          candidates,
          outcome,
          diagnosis.unproven(),
          says,
          List.of(new Note("NOT_SETTLED", doubt)));
    }

    /** Why what looks off may be none of the speaker's error, or null. */
    private @Nullable String doubt(
        Candidate chosen, List<Candidate> candidates, boolean explained) {
      Judgement judgement = chosen.judgement;
      Gap nearest = judgement.nearest();
      Meaning meaning = chosen.meaning;
      if (judgement.onlyEstimates()) {
        return "Only estimates of the publisher are held.";
      }
      if (isUnfinished(chosen.reading().period())) {
        return "The period was not over when this was said.";
      }
      if (!meaning.named()) {
        return "The words do not say who with whom.";
      }
      if (isShareOfBoth(meaning)) {
        return "It may be a part of the trade between the two, not of all trade.";
      }
      if (meaning.claim().is(Flag.CARRIED_OVER)) {
        return "The unit does not stand with the figure.";
      }
      if (meaning.claim().is(Flag.CURRENCY_INFERRED)
          && !explained
          && nearest != null
          && isWithin(chosen, nearest, MIRROR_FACTOR)) {
        return "The words do not say whose currency it is.";
      }
      if (isBetween(chosen)) {
        return "It lies between what the two sides report.";
      }
      if (!meaning.dated() && (explained || !isOffInAll(chosen, candidates))) {
        return "The words do not say of which year it is.";
      }
      if (judgement.sidesMissing() && nearest != null && isWithin(chosen, nearest, MIRROR_FACTOR)) {
        return "The other side's own figure is not held.";
      }
      if (!explained && !saysGoods(meaning.claim()) && mayHoldServices(chosen)) {
        return "It may count services too, which the pack does not hold by partner.";
      }
      return null;
    }

    private boolean isUnfinished(Period period) {
      return occasion.day() != null
          && !period.asOf()
          && !period.end().isBefore(occasion.day())
          && period.start().isBefore(occasion.day());
    }

    /** "Trade was $2.2 billion, with Indian exports accounting for 96 %": of what is not clear. */
    private boolean isShareOfBoth(Meaning meaning) {
      Claim claim = meaning.claim();
      if (meaning.reading().operation() != Operation.SHARE) {
        return false;
      }
      return claims.values().stream()
          .anyMatch(c ->
              c.sentence().equals(claim.sentence())
                  && c.factKind() == Kind.LEVEL
                  && c.parties() instanceof Between between
                  && between.countries().size() == 2
                  && between.countries().containsAll(claim.parties().all()));
    }

    /** Larger than one side's figure and smaller than the other's. */
    private static boolean isBetween(Candidate c) {
      Stated said = c.said;
      boolean ofSides =
          c.reading().reporter() == null
              && Official.sides(c.reading()).size() == 2
              && c.judgement.best().size() > 1;
      if (said == null || !ofSides) {
        return false;
      }
      boolean above = false;
      boolean below = false;
      for (Gap gap : c.judgement.best()) {
        double distance = said.word().distanceFrom(gap.evidence().interval());
        above |= distance > 0;
        below |= distance < 0;
      }
      return above && below;
    }

    /** Whether the figure is clearly off whatever year is taken; one not held may be the right. */
    private static boolean isOffInAll(Candidate chosen, List<Candidate> candidates) {
      for (Candidate c : candidates) {
        if (!c.reading().measure().equals(chosen.reading().measure())) {
          continue;
        }
        Gap nearest = c.judgement.nearest();
        if (nearest == null || nearest.tier() != Tier.OFF || !isClearly(c, nearest)) {
          return false;
        }
      }
      return true;
    }

    private static boolean isClearly(Candidate c, Gap gap) {
      double size = Math.abs(gap.size());
      return switch (c.reading().operation()) {
        case RANK -> size > 1;
        case SHARE -> size > OFF_WITHOUT_YEAR * gap.evidence().value();
        case LEVEL, YEARLY_AVERAGE, RECORD -> size > OFF_WITHOUT_YEAR;
        case GROWTH, YEARLY_GROWTH, DIFFERENCE, RATIO -> false;
      };
    }

    private static boolean isWithin(Candidate c, Gap gap, double factor) {
      Stated said = c.said;
      if (said == null || c.reading().operation() != Operation.LEVEL) {
        return true;
      }
      double ratio = Math.abs(said.sense().middle()) / Math.abs(gap.evidence().value());
      return ratio <= factor && ratio >= 1 / factor;
    }

    private static boolean mayHoldServices(Candidate c) {
      Stated said = c.said;
      Gap nearest = c.judgement.nearest();
      boolean goods =
          (TradeFamily.of(c.reading().measure()) != null
                  || c.reading().measure().startsWith("total_"))
              && c.reading().product() == null;
      if (!goods || said == null || nearest == null) {
        return false;
      }
      double size = Math.abs(nearest.size());
      return switch (c.reading().operation()) {
        case LEVEL, YEARLY_AVERAGE -> nearest.size() > 0 && size <= SERVICES_SHARE;
        case RANK -> size <= Math.max(1, PLACES_SHARE * nearest.evidence().value());
        case GROWTH, YEARLY_GROWTH -> size <= SERVICES_POINTS;
        case DIFFERENCE, RATIO -> true;
        case SHARE, RECORD -> false;
      };
    }

    /** Whether the sentence itself says goods, and not goods and services. */
    private boolean saysGoods(Claim claim) {
      String sentence = claim.sentence().of(statement.text()).toLowerCase(Locale.ROOT);
      return !sentence.contains("services")
          && GOODS_ALONE.getOrDefault(statement.language(), List.of()).stream()
              .anyMatch(sentence::contains);
    }

    /** True at its word, but of another order of magnitude than was meant. */
    private static boolean isFarBeyond(Candidate c) {
      Stated said = c.said;
      Gap nearest = c.judgement.nearest();
      if (said == null || nearest == null || said.word().isBounded()) {
        return false;
      }
      double meant = Math.abs(said.sense().middle());
      double held = Math.abs(nearest.evidence().value());
      return meant > 0
          && held > 0
          && Math.max(meant / held, held / meant) > FAR_BEYOND
          && c.reading().operation() == Operation.LEVEL;
    }

    // ---- the statement against itself -------------------------------------------------------

    /** The conflict that this claim is to blame for, unless official figures clear it. */
    private @Nullable Conflict contradiction(Claim claim, Candidate chosen) {
      if (chosen.judgement.isGood() && !isFarBeyond(chosen)) {
        return null;
      }
      for (Conflict conflict : involving(claim)) {
        String culprit = conflict.culprit();
        if (culprit == null && conflict.claims().contains(claim.id())) {
          culprit = officially(conflict);
        }
        if (culprit == null ? conflict.claims().contains(claim.id()) : culprit.equals(claim.id())) {
          return conflict;
        }
      }
      return null;
    }

    /**
     * Where the figures alone do not tell which of them is to blame, the one that a slip of the pen
     * would bring to official figures; null when none or several would.
     */
    private @Nullable String officially(Conflict conflict) {
      String only = null;
      for (String id : conflict.claims()) {
        Claim claim = claims.get(id);
        if (claim != null) {
          Candidate chosen = chosen(candidates(claim));
          if (chosen != null && slip(chosen) != null) {
            if (only != null) {
              return null;
            }
            only = claim.id();
          }
        }
      }
      return only;
    }

    /** The slip in the figure itself that brings it to official figures, or null. */
    private @Nullable Explanation slip(Candidate chosen) {
      if (chosen.outcome() != Outcome.OFF && !isFarBeyond(chosen)) {
        return null;
      }
      return Diagnosis.of(chosen.meaning, chosen.evidence, official).accepted().stream()
          .filter(e -> QuantitySlip.ALL.stream().anyMatch(q -> q.id().equals(e.hypothesis())))
          .findFirst()
          .orElse(null);
    }

    private Finding contradicts(
        Claim claim, Candidate chosen, List<Candidate> candidates, Conflict conflict) {
      Explanation repair = conflict.culprit() != null ? conflict.repair() : slip(chosen);
      List<Explanation> sides =
          repair == null
              ? List.of()
              : Diagnosis.againstEachSide(
                  repair.hypothesis(), repair.says(), chosen.meaning, chosen.evidence);
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
          chosen.evidence.isEmpty()
              ? Diagnosis.NONE
              : Diagnosis.of(chosen.meaning, chosen.evidence, official);
      List<Explanation> tried = new ArrayList<>(shown);
      tried.addAll(diagnosis.tried());
      String says =
          verdicts().contradicts(conflict, chosen.reading(), chosen.judgement, sides, repair);
      Finding finding =
          finding(
              claim, chosen, candidates, Outcome.CONTRADICTS_ITSELF, diagnosis, says, List.of());
      return new Finding(
          finding.claim(),
          finding.outcome(),
          finding.gap(),
          finding.stated(),
          finding.reading(),
          finding.alternatives(),
          finding.evidence(),
          shown,
          tried,
          finding.conflicts(),
          finding.flags(),
          finding.says(),
          finding.wanted());
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
              "No official figure is held of "
                  + (chosen.reading().operation().isChange() ? "the change in " : "")
                  + Names.what(chosen.reading())
                  + (chosen.meaning.dated()
                      ? " " + PeriodFormat.during(chosen.reading().period())
                      : "")
                  + ".",
              List.of());
    }

    /** An amount of some months that is of another order of magnitude than the year it is in. */
    private @Nullable Finding ofAnotherOrder(
        Claim claim, Candidate chosen, List<Candidate> candidates) {
      List<Evidence> bounds = official.boundsOfPart(chosen.meaning);
      if (bounds.isEmpty()) {
        return null;
      }
      Judgement judgement = Judgement.of(chosen.meaning, chosen.said, bounds);
      Candidate rough = new Candidate(chosen.meaning, chosen.said, bounds, judgement);
      Gap nearest = judgement.nearest();
      if (nearest == null || nearest.tier() == Tier.MEETS || isWithin(rough, nearest, FAR_BEYOND)) {
        return null;
      }
      Diagnosis diagnosis = Diagnosis.of(chosen.meaning, bounds, official);
      List<Explanation> causes = diagnosis.accepted();
      return causes.isEmpty() || !causes.getFirst().hypothesis().equals(SCALE)
          ? null
          : finding(
              claim,
              rough,
              candidates,
              Outcome.OFF_EXPLAINED,
              diagnosis,
              verdicts().explained(chosen.reading(), judgement, causes.getFirst()),
              List.of());
    }

    /** The words allow no reading. */
    private Finding unread(Claim claim) {
      for (Conflict conflict : involving(claim)) {
        Explanation repair = conflict.repair();
        if (claim.id().equals(conflict.culprit())) {
          List<Explanation> shown = repair == null ? List.of() : List.of(repair);
          return new Finding(
              claim,
              Outcome.CONTRADICTS_ITSELF,
              null,
              null,
              null,
              List.of(),
              List.of(),
              shown,
              shown,
              involving(claim),
              List.of(),
              verdicts().contradicts(conflict, null, Judgement.NONE, List.of(), repair),
              null);
        }
      }
      return plain(
          claim,
          Outcome.UNCHECKED,
          "Not checked: it is not clear which official figure it could be held against.",
          Wanted.of(claim, null));
    }

    private Finding forecast(Claim claim) {
      String kind = claim.kind() == Kind.TARGET ? "A target" : "A forecast";
      Forecasts.Arithmetic arithmetic =
          new Forecasts(official, names, occasion, lastYear).of(claim).orElse(null);
      if (arithmetic == null) {
        return plain(claim, Outcome.NOT_A_FACT, kind + ", no fact to check.", null);
      }
      return new Finding(
          claim,
          Outcome.NOT_A_FACT,
          null,
          null,
          arithmetic.reading(),
          List.of(),
          arithmetic.latest(),
          List.of(),
          List.of(),
          involving(claim),
          List.of(),
          kind + ", no fact to check. Its arithmetic: " + arithmetic.says() + ".",
          null);
    }

    private Finding plain(Claim claim, Outcome outcome, String says, @Nullable String wanted) {
      return new Finding(
          claim,
          outcome,
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          involving(claim),
          List.of(),
          says,
          wanted);
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
          new Notes(official, names)
              .of(claim, chosen.meaning, chosen.said, chosen.judgement, chosen.evidence));
      Gap nearest = chosen.judgement.nearest();
      Stated said = chosen.said;
      return new Finding(
          claim,
          outcome,
          nearest == null ? null : nearest.size(),
          said == null || chosen.evidence.isEmpty() ? null : said.word(),
          chosen.reading(),
          alternatives(chosen, candidates),
          chosen.evidence,
          diagnosis.accepted(),
          diagnosis.tried(),
          involving(claim),
          flags,
          says,
          outcome == Outcome.UNCHECKED ? Wanted.of(claim, chosen.reading()) : null);
    }

    private static void otherReading(
        Candidate chosen, List<Candidate> candidates, List<Note> flags) {
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
          .map(c -> new Alternative(c.reading(), c.outcome(), c.evidence))
          .toList();
    }

    /** Another year of which nothing is held says nothing. */
    private static boolean isWorthShowing(Candidate c, Candidate chosen) {
      return !c.evidence.isEmpty() || c.reading().period().equals(chosen.reading().period());
    }

    private List<Conflict> involving(Claim claim) {
      return conflicts.getOrDefault(claim.id(), List.of());
    }

    private Verdicts verdicts() {
      return new Verdicts(names);
    }
  }
}
