package attache.claims.figure;

import attache.claims.claim.Change;
import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number in the text with its unit and hedge, before anyone asks what it is a figure of.
 *
 * @param first first token of number, scale and unit words
 * @param last last token of them, inclusive
 * @param outerFirst first token of the hedge words before it; {@code first} when there are none
 * @param outerLast last token of hedge words after it ("$31 million or more"); {@code last} when
 *     there are none
 * @param form how it is put
 * @param quantity the number as stated, with the hedge
 * @param direction up or down where the number's own words tell ("doubled", "halved"), or null
 * @param change the form of a change where the number's own words tell, or null
 * @param timesReading how a multiplier is meant, or null when it is none
 * @param flags what the words say besides, such as an inferred currency
 */
public record Figure(
    int first,
    int last,
    int outerFirst,
    int outerLast,
    Form form,
    Quantity quantity,
    @Nullable Direction direction,
    @Nullable Change change,
    @Nullable TimesReading timesReading,
    Set<Claim.Flag> flags) {

  public Figure {
    flags = Set.copyOf(flags);
  }

  /**
   * A place in an order.
   *
   * @param flags {@link Claim.Flag#UP_TO_RANK} where the place is the last that counts
   */
  static Figure rank(int first, int last, int place, Set<Claim.Flag> flags) {
    Hedge hedge = flags.contains(Claim.Flag.UP_TO_RANK) ? Hedge.UP_TO : Hedge.NONE;
    return new Figure(
        first,
        last,
        first,
        last,
        Form.RANK,
        Quantity.of(BigDecimal.valueOf(place), BigDecimal.ONE, Unit.RANK, hedge),
        null,
        null,
        null,
        flags);
  }

  /** How a number is put. */
  public enum Form {
    /** Money. */
    MONEY,
    /** Percent, or a fraction put as a share ("a third"). */
    PERCENT,
    /** Percentage points. */
    POINTS,
    /** A multiplier: doubled, 1.3 times, fivefold. */
    TIMES,
    /** A place in an order: third biggest trading partner, No. 1, the largest supplier. */
    RANK,
    /** Things counted: 66 resident companies. */
    COUNT,
    /** A physical quantity: 1.6 million tonnes. */
    PHYSICAL,
    /** A bare number whose noun the text leaves out. */
    BARE,
    /**
     * A number that is no figure by its own words ("66.7 years"); looked for only where a measure
     * of a user's own is spoken of, which may say what it is.
     */
    PLAIN
  }
}
