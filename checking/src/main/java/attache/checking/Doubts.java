package attache.checking;

import attache.checking.diagnosis.Diagnosis;
import attache.checking.reading.Meaning;
import attache.checking.reading.Occasion;
import attache.checking.reading.Operation;
import attache.checking.verdict.Gap;
import attache.checking.verdict.Gap.Tier;
import attache.checking.verdict.Judgement;
import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties.Between;
import attache.claims.claim.PeriodBasis;
import attache.claims.statement.Statement;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against calling a figure off though it is out of tolerance: a fair reader would not
 * do so yet.
 *
 * @param statement the statement
 * @param occasion when it was made and about whom
 * @param claims all its figures
 * @param elsewhere what it speaks of around a figure
 */
record Doubts(
    Statement statement, Occasion occasion, Collection<Claim> claims, Elsewhere elsewhere) {

  static final String UNFINISHED = "The period was not over when this was said.";

  /** Two sides' figures lie apart by up to this factor as a matter of course. */
  private static final double MIRROR_FACTOR = 2;

  /**
   * What only one side reports may be this many times as much by the other's count: of pairs with
   * trade above $100 million, both reporting, two in a hundred lie further apart (IMF, Direction of
   * Trade, 2010 to 2020).
   */
  private static final double UNSEEN_FACTOR = 25;

  /** A slip has to be so many times as likely as that services are counted. */
  private static final double SURER = 5;

  /** Where the words leave the year open, amounts are off only beyond this share. */
  private static final double OFF_WITHOUT_YEAR = 0.25;

  /**
   * Why what looks off may be none of the speaker's error, or null.
   *
   * @param diagnosis what may have gone wrong: a slip that makes the figure far likelier than the
   *     doubt does goes before it
   */
  @Nullable String of(Candidate chosen, List<Candidate> candidates, Diagnosis diagnosis) {
    boolean explained = diagnosis.convincing();
    Judgement judgement = chosen.judgement();
    Gap nearest = judgement.nearest();
    Meaning meaning = chosen.meaning();
    if (judgement.onlyEstimates()) {
      return "Only estimates of the publisher are held.";
    }
    if (isUnfinished(chosen)) {
      return UNFINISHED;
    }
    if (!meaning.named()) {
      return "The words do not say who with whom.";
    }
    if (isShareOfBoth(meaning)) {
      return "It may be a part of the trade between the two, not of all trade.";
    }
    if (isOfUnknownUnit(meaning.claim())
        && !(isOfTheOneCurrency(meaning.claim()) && elsewhere.saysOfWhat(chosen))) {
      return "The unit does not stand with the figure.";
    }
    if (meaning.claim().is(Flag.CURRENCY_INFERRED)
        && !explained
        && nearest != null
        && chosen.isWithin(nearest, MIRROR_FACTOR)) {
      return "The words do not say whose currency it is.";
    }
    if (!explained && isMultipleOfUnsaid(chosen)) {
      return "The words do not say what it is measured against.";
    }
    if (isWithoutDirection(chosen)) {
      return "The words do not say whether it went up or down.";
    }
    if (chosen.isBetweenSides()) {
      return "It lies between what the two sides report.";
    }
    if (!meaning.dated()
        && (explained || !isOffInAll(chosen, candidates))
        && !elsewhere.confirmsYear(chosen)) {
      return "The words do not say of which year it is.";
    }
    if (meaning.claim().periodBasis() == PeriodBasis.INHERITED
        && !explained
        && !elsewhere.confirmsYear(chosen)
        && (!elsewhere.saysOfWhat(chosen) || elsewhere.isNear(chosen))) {
      return "The year was told in an earlier sentence, and may be another.";
    }
    if (isToldOfAnother(chosen.meaning().claim())) {
      return "Another figure of the sentence is told of the same; this one may be of something else.";
    }
    if (!explained
        && chosen.reading().operation() == Operation.SHARE
        && !elsewhere.saysOfWhat(chosen)) {
      return "The words do not say what it is a share of.";
    }
    if (elsewhere.isTheOthers(chosen)) {
      return "It is right of the other side, and the words do not say whose it is.";
    }
    if (elsewhere.fits(chosen)) {
      return "It is right for something else that the text speaks of close by, and may have been said of that.";
    }
    if (judgement.sidesMissing()
        && !isBySideHeld(chosen)
        && nearest != null
        && chosen.isWithin(nearest, UNSEEN_FACTOR)) {
      return "The other side's own figure is not held.";
    }
    double services = new Services(statement).likelihood(chosen, diagnosis);
    if (services > 0 && SURER * services > diagnosis.likelihood()) {
      return "It may count services too, which the pack does not hold by partner.";
    }
    return null;
  }

  /** "Seven times as much" as something that may be no year before. */
  private static boolean isMultipleOfUnsaid(Candidate chosen) {
    Comparison comparison = chosen.meaning().claim().comparison();
    return chosen.reading().operation() == Operation.RATIO
        && (comparison == null || comparison.basis() == Comparison.Basis.UNSTATED);
  }

  /** A bare number that no figure of its sentence lends a unit: it may count anything. */
  boolean isOfUnknownUnit(Claim claim) {
    return claim.is(Flag.CARRIED_OVER)
        && claims.stream()
            .noneMatch(c ->
                c.sentence().equals(claim.sentence())
                    && c.quantity() != null
                    && c.quantity().unit() instanceof Unit.Money
                    && !c.is(Flag.CARRIED_OVER));
  }

  /** Whether the statement tells money in the currency of this figure alone. */
  private boolean isOfTheOneCurrency(Claim claim) {
    Quantity quantity = claim.quantity();
    List<Unit> told =
        claims.stream()
            .filter(c -> !c.is(Flag.CARRIED_OVER) && c.quantity() != null)
            .map(c -> Objects.requireNonNull(c.quantity()).unit())
            .filter(Unit.Money.class::isInstance)
            .toList();
    return quantity != null
        && told.size() > 1
        && told.stream().allMatch(unit -> unit.equals(quantity.unit()));
  }

  /** A change "of 5 %" of which no word says which way. */
  private static boolean isWithoutDirection(Candidate chosen) {
    Claim claim = chosen.meaning().claim();
    return claim.factKind() == Kind.CHANGE
        && claim.direction() == null
        && claim.change() != Change.TO
        && claim.quantity() != null
        && claim.quantity().number() > 0;
  }

  /** Whether the period was not over when this was said. */
  boolean isUnfinished(Candidate chosen) {
    return occasion.isUnfinished(chosen.reading().period());
  }

  /** Whether the words name the side whose figure is held. */
  private static boolean isBySideHeld(Candidate chosen) {
    String named = chosen.reading().reporter();
    return named != null
        && chosen.judgement().best().stream().anyMatch(g -> named.equals(g.evidence().reporter()));
  }

  /** Whether another figure of the sentence, an other number, was taken for the very same. */
  private boolean isToldOfAnother(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity != null
        && claims.stream()
            .anyMatch(c ->
                !c.id().equals(claim.id())
                    && c.sentence().equals(claim.sentence())
                    && c.kind() == claim.kind()
                    && Objects.equals(c.measure(), claim.measure())
                    && Objects.equals(c.product(), claim.product())
                    && Objects.equals(c.entity(), claim.entity())
                    && c.parties().equals(claim.parties())
                    && Objects.equals(c.period(), claim.period())
                    && c.quantity() != null
                    && c.quantity().unit().equals(quantity.unit())
                    && !c.quantity().stated().meets(quantity.stated()));
  }

  /** "Trade was $2.2 billion, with Indian exports accounting for 96 %": of what is not clear. */
  private boolean isShareOfBoth(Meaning meaning) {
    Claim claim = meaning.claim();
    if (meaning.reading().operation() != Operation.SHARE) {
      return false;
    }
    return claims.stream()
        .anyMatch(c ->
            c.sentence().equals(claim.sentence())
                && c.factKind() == Kind.LEVEL
                && c.parties() instanceof Between between
                && between.countries().size() == 2
                && between.countries().containsAll(claim.parties().all()));
  }

  /** Whether the figure is clearly off whatever year is taken; one not held may be the right. */
  private static boolean isOffInAll(Candidate chosen, List<Candidate> candidates) {
    for (Candidate c : candidates) {
      if (!c.reading().measure().equals(chosen.reading().measure())) {
        continue;
      }
      Gap nearest = c.judgement().nearest();
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
      case LEVEL, YEARLY_AVERAGE, MONTHLY_AVERAGE, DAILY_AVERAGE, PER_HEAD, RECORD, MULTIPLE ->
          size > OFF_WITHOUT_YEAR;
      case GROWTH, YEARLY_GROWTH, DIFFERENCE, RATIO, SHARE_CHANGE, CONTRIBUTION, STREAK -> false;
    };
  }
}
