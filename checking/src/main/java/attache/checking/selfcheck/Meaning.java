package attache.checking.selfcheck;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Comparison;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a figure contributes to arithmetic. Percent are fractions here: 2.8 % is 0.028.
 *
 * @param interval the numbers it may stand for
 * @param form how it enters: as an amount, as a factor, or as a difference
 */
record Meaning(Interval interval, Form form) {

  private static final double PERCENT = 0.01;
  private static final Interval ONE = Interval.point(1);

  /** How a number enters arithmetic. */
  enum Form {
    /** An amount of its own. */
    LEVEL,
    /** What something else is multiplied with: a growth of 5 % is 1.05, a share of 5 % is 0.05. */
    FACTOR,
    /** What is added to something else. */
    DIFFERENCE
  }

  /** What the claim means, or null when it enters no arithmetic. */
  static @Nullable Meaning of(Claim claim, Printing printing) {
    Quantity quantity = claim.quantity();
    Role role = Role.of(claim);
    if (role == Role.EVENT) {
      return new Meaning(Interval.point(Events.year(claim)), Form.LEVEL);
    }
    if (quantity == null || role == null) {
      return null;
    }
    Interval said = printing.of(quantity);
    boolean percent = quantity.unit().equals(Unit.PERCENT);
    return switch (role) {
      case LEVEL ->
          new Meaning(
              percent ? said.times(PERCENT) : isBalance(claim) ? size(said) : said, Form.LEVEL);
      case SHARE -> percent ? new Meaning(said.times(PERCENT), Form.FACTOR) : null;
      case RANK -> said.low() < 1 ? null : new Meaning(ONE.dividedBy(said), Form.LEVEL);
      case RATIO -> new Meaning(percent ? said.times(PERCENT) : said, Form.FACTOR);
      case CHANGE -> change(claim, quantity, said, claim.timesReading());
      case EVENT -> null;
    };
  }

  /** The bare number of a claim that enters arithmetic: of "more than 70 billion", 70 billion. */
  static double number(Claim claim) {
    if (Role.of(claim) == Role.EVENT) {
      return Events.year(claim);
    }
    Quantity quantity = claim.quantity();
    Meaning meaning =
        quantity == null
            ? null
            : of(
                claim.restated(
                    quantity.withHedge(Hedge.NONE),
                    claim.direction(),
                    claim.change(),
                    claim.timesReading()),
                Printing.ROUNDED);
    return meaning == null ? 0 : meaning.interval().middle();
  }

  /**
   * What the claim means if its words are read the other way that they allow, or null when they
   * allow one: "1.3 times" as an increment, a rate's "2 %" as a share of the rate.
   */
  static @Nullable Meaning otherwise(Claim claim, Printing printing) {
    Quantity quantity = claim.quantity();
    if (quantity == null || Role.of(claim) != Role.CHANGE || claim.direction() == Direction.DOWN) {
      return null;
    }
    Interval said = printing.of(quantity);
    if (quantity.unit().equals(Unit.TIMES)) {
      TimesReading other =
          claim.timesReading() == TimesReading.INCREMENT
              ? TimesReading.RATIO
              : TimesReading.INCREMENT;
      return change(claim, quantity, said, other);
    }
    boolean ofRate = quantity.unit().equals(Unit.PERCENT) && isRate(claim);
    return ofRate || quantity.unit().equals(Unit.PERCENTAGE_POINTS)
        ? new Meaning(ONE.plus(said.times(PERCENT)), Form.FACTOR)
        : null;
  }

  private static @Nullable Meaning change(
      Claim claim, Quantity quantity, Interval said, @Nullable TimesReading times) {
    if (quantity.unit().equals(Unit.TIMES)) {
      return said.low() <= 0 ? null : new Meaning(multiplier(claim, said, times), Form.FACTOR);
    }
    boolean negative = quantity.number() < 0;
    if (claim.direction() == null && !negative && claim.change() != Change.TO) {
      return null; // "a change of 3 %" does not say which way
    }
    Interval signed = claim.direction() == Direction.DOWN && !negative ? said.times(-1) : said;
    if (quantity.unit().equals(Unit.PERCENTAGE_POINTS)) {
      return new Meaning(signed.times(PERCENT), Form.DIFFERENCE);
    }
    if (!quantity.unit().equals(Unit.PERCENT)) {
      return claim.change() == Change.TO ? null : new Meaning(signed, Form.DIFFERENCE);
    }
    if (claim.change() == Change.TO) {
      return said.low() <= 0 ? null : new Meaning(said.times(PERCENT), Form.FACTOR);
    }
    if (isRate(claim)) {
      return new Meaning(signed.times(PERCENT), Form.DIFFERENCE);
    }
    Interval factor = ONE.plus(signed.times(PERCENT));
    if (factor.low() < 0) {
      return null; // nothing falls by more than all of it
    }
    int years = averagedYears(claim);
    return new Meaning(
        new Interval(Math.pow(factor.low(), years), Math.pow(factor.high(), years)), Form.FACTOR);
  }

  private static Interval multiplier(Claim claim, Interval said, @Nullable TimesReading times) {
    if (claim.direction() == Direction.DOWN) {
      return said.low() >= 1 ? ONE.dividedBy(said) : said;
    }
    return times == TimesReading.INCREMENT ? ONE.plus(said) : said;
  }

  /** Over how many years an average yearly growth acts: from the base to the current year. */
  private static int averagedYears(Claim claim) {
    Comparison comparison = claim.comparison();
    if (comparison == null
        || comparison.basis() != Comparison.Basis.ANNUAL_AVERAGE
        || comparison.base() == null
        || comparison.current() == null) {
      return 1;
    }
    return Math.max(
        1, comparison.current().start().getYear() - comparison.base().start().getYear());
  }

  private static boolean isRate(Claim claim) {
    return Catalogue.standard()
        .find(claim.measure())
        .map(m -> m.nature() == Measure.Nature.RATE && m.unit() == Measure.UnitKind.PERCENT)
        .orElse(false);
  }

  /** Whether the measure is a difference; a deficit is told without a minus. */
  static boolean isBalance(Claim claim) {
    return Catalogue.standard()
        .find(claim.measure())
        .map(m -> m.formula().stream().anyMatch(term -> term.sign() < 0))
        .orElse(false);
  }

  private static Interval size(Interval said) {
    return said.high() <= 0 ? said.times(-1) : said;
  }
}
