package attache.checking.selfcheck;

import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part a claim can play in a statement's own arithmetic. */
enum Role {
  /** An amount or a number of things. */
  LEVEL,
  /** A growth or fall. */
  CHANGE,
  /** A part of a whole, in percent. */
  SHARE,
  /** A quotient. */
  RATIO,
  /** A place in an order. */
  RANK,
  /**
   * The year of an event: of one that is dated, of one whose anniversary is told, of an edition.
   */
  EVENT;

  /** So many years or months in a row are no amount of what went on in them. */
  private static final Set<Unit> TIMES =
      Set.of(Unit.count("years"), Unit.count("months"), Unit.count("quarters"));

  /** The claim's role, or null when it plays none: marks, dates, records without a figure. */
  static @Nullable Role of(Claim claim) {
    if (Events.isEvent(claim)) {
      return EVENT;
    }
    Quantity quantity = claim.quantity();
    if (quantity == null) {
      return null;
    }
    boolean amount = !(quantity.unit() instanceof Unit.Plain);
    return switch (claim.factKind()) {
      case LEVEL, COUNT ->
          (amount && !TIMES.contains(quantity.unit())) || quantity.unit().equals(Unit.PERCENT)
              ? LEVEL
              : null;
      case CHANGE -> quantity.unit().equals(Unit.RANK) ? null : CHANGE;
      case SHARE -> SHARE;
      case RATIO -> amount ? null : RATIO;
      case RANK ->
          quantity.unit().equals(Unit.RANK) && !claim.is(Claim.Flag.UP_TO_RANK) ? RANK : null;
      case FORECAST, TARGET -> amount ? LEVEL : null;
      case THRESHOLD, RECORD, DATE_EVENT, NONE -> null;
    };
  }

  /** Whether what is said is expected or wanted and not yet so. */
  static boolean isExpected(Claim claim) {
    return claim.kind() == Kind.FORECAST || claim.kind() == Kind.TARGET;
  }
}
