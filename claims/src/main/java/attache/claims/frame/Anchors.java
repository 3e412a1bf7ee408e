package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.Set;

/** Places in a sentence that are asked the same questions as a figure and have no number. */
final class Anchors {

  private static final Quantity NO_NUMBER =
      Quantity.of(BigDecimal.ONE, BigDecimal.ONE, Unit.ONE, Hedge.NONE);

  private Anchors() {}

  /** A bare figure that stands for the tokens; its number means nothing. */
  static Figure at(int first, int last) {
    return new Figure(
        first, last, first, last, Figure.Form.BARE, NO_NUMBER, null, null, null, Set.of());
  }
}
