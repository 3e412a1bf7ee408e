package attache.claims.quantity;

import attache.claims.claim.Direction;
import attache.vocabulary.quantity.Hedge;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in the text.
 *
 * @param first its first token, a mark of money before the number included
 * @param last its last token, unit words included
 * @param from the number, or the first of the two that bound a range or a movement
 * @param to the number, or the other one
 * @param unit what it is of, in the singular ("dollar per barrel", "percentage", "heart
 *     transplant"); empty where the text does not say
 * @param hedge the words that widen or bound it
 * @param direction whether the words say that something went up or down by it, or to it; null where
 *     they do not
 */
public record QuantityMention(
    int first,
    int last,
    BigDecimal from,
    BigDecimal to,
    String unit,
    Hedge hedge,
    @Nullable Direction direction) {

  /** Whether it has two ends. */
  public boolean isRange() {
    return from.compareTo(to) != 0;
  }
}
