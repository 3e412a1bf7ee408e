package attache.claims.quantity;

import attache.claims.figure.Figure;
import attache.claims.figure.Figures;
import attache.claims.period.TimeMention;
import attache.claims.period.TimeMentions;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Quantities of languages without tables of units and nouns: the figures that claims are made of.
 */
final class FigureQuantities {

  private FigureQuantities() {}

  static List<QuantityMention> of(Tokens tokens, QuantityWords words) {
    List<QuantityMention> mentions = new ArrayList<>();
    for (Figure figure : Figures.of(tokens, TimeMention.tokens(TimeMentions.of(tokens, null)))) {
      if (figure.form() != Figure.Form.RANK) {
        Quantity quantity = figure.quantity();
        BigDecimal value = quantity.value();
        mentions.add(
            new QuantityMention(
                figure.first(),
                figure.last(),
                value != null ? value : Objects.requireNonNull(quantity.from()),
                value != null ? value : Objects.requireNonNull(quantity.to()),
                name(quantity.unit(), words),
                quantity.hedge(),
                figure.direction()));
      }
    }
    return List.copyOf(mentions);
  }

  private static String name(Unit unit, QuantityWords words) {
    return switch (unit) {
      case Unit.Money money -> words.currencies().getOrDefault(money.code(), money.code());
      case Unit.Count count -> count.noun();
      case Unit.Physical physical -> physical.code();
      case Unit.Plain plain ->
          switch (plain) {
            case PERCENT -> "percentage";
            case PERCENTAGE_POINTS -> "percentage point";
            case TIMES -> "times";
            case RANK, ONE -> "";
          };
    };
  }
}
