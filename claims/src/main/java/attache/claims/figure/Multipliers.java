package attache.claims.figure;

import attache.claims.claim.Change;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.claims.figure.FigureWords.Growth;
import attache.claims.figure.FigureWords.Multiplier;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Multipliers: doubled, halved, fivefold, twice as much, 1.3 times. "Three times" is one only where
 * the clause grows or compares; else it counts occasions.
 */
final class Multipliers {

  /** How far before "three times" the word of growth may stand, in tokens. */
  private static final int REACH = 8;

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Tokens tokens;
  private final FigureWords words;

  Multipliers(Tokens tokens, FigureWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The multiplier that the word is, or null. */
  @Nullable Figure word(int token) {
    Match<Multiplier> match = words.multipliers().at(tokens, token);
    if (match == null || match.value().worth().signum() == 0) {
      return null;
    }
    Multiplier multiplier = match.value();
    int last = match.last();
    Direction direction =
        switch (multiplier.way()) {
          case "up" -> Direction.UP;
          case "down" -> Direction.DOWN;
          default -> null;
        };
    if (multiplier.way().equals("twice")) {
      Growth after = after(last);
      Growth before = before(token);
      if (after == null && before == null) {
        return null;
      }
      direction = direction(before, after);
    } else if (direction == null) {
      direction = direction(before(token), null);
    } else if (multiplier.mayBeAdjective() && isAdjective(token, last)) {
      return null;
    }
    // "doubled" is 1.9 to 2.1 times, "halved" 0.45 to 0.55
    BigDecimal step = multiplier.worth().multiply(TENTH).max(TENTH);
    return figure(token, last, multiplier.worth(), step, direction, TimesReading.RATIO);
  }

  /**
   * "1.3 times", "five fold": the figure of an amount of times, or null where it counts occasions.
   */
  @Nullable Figure times(Amount amount) {
    WrittenNumber number = amount.number();
    BigDecimal upper = amount.upper() == null ? null : amount.upper().value();
    boolean fold = amount.mark() != null && !amount.mark().weak();
    Growth before = before(amount.first());
    Growth after = fold ? null : after(amount.last());
    boolean compares = fold || number.value().scale() > 0 || before != null || after != null;
    if (!compares || (upper != null && !fold && before == null && after == null)) {
      return null;
    }
    TimesReading reading =
        fold
                || after == Growth.RATIO
                || before == Growth.RATIO
                || tokens.is(amount.first() - 1, Particle.TO)
            ? TimesReading.RATIO
            : before == Growth.INCREMENT ? TimesReading.INCREMENT : TimesReading.AMBIGUOUS;
    Figure figure =
        figure(
            amount.first(),
            amount.last(),
            number.value(),
            number.step(),
            direction(before, after),
            reading);
    return upper == null
        ? figure
        : new Figure(
            amount.first(),
            amount.last(),
            amount.first(),
            amount.last(),
            Figure.Form.TIMES,
            Quantity.range(number.value(), upper, number.step(), Unit.TIMES, Hedge.NONE),
            figure.direction(),
            Change.TIMES,
            reading,
            Set.of());
  }

  private static Figure figure(
      int first,
      int last,
      BigDecimal value,
      BigDecimal step,
      @Nullable Direction direction,
      TimesReading reading) {
    return new Figure(
        first,
        last,
        first,
        last,
        Figure.Form.TIMES,
        Quantity.of(value, step, Unit.TIMES, Hedge.NONE),
        direction,
        Change.TIMES,
        reading,
        Set.of());
  }

  /** "a double role", "double-sided": no change. */
  private boolean isAdjective(int first, int last) {
    boolean hyphened =
        last + 2 < tokens.size() && tokens.is(last + 1, "-") && tokens.glued(last + 1);
    return hyphened
        || tokens.isAny(first - 1, Particle.A, Particle.THEIR, Particle.THIS, Particle.THAT);
  }

  private static @Nullable Direction direction(@Nullable Growth before, @Nullable Growth after) {
    if (after == Growth.LESS || before == Growth.DOWN) {
      return Direction.DOWN;
    }
    return before == Growth.UP || before == Growth.INCREMENT || after != null ? Direction.UP : null;
  }

  private @Nullable Growth after(int last) {
    Match<Growth> match = words.growthAfter().at(tokens, last + 1);
    return match == null || tokens.sentence(match.first()) != tokens.sentence(last)
        ? null
        : match.value();
  }

  /** The nearest word of growth or decline in the clause before. */
  private @Nullable Growth before(int first) {
    for (int at = first - 1; at >= 0 && at >= first - REACH; at--) {
      if (tokens.sentence(at) != tokens.sentence(first) || tokens.isAny(at, ";", ":")) {
        return null;
      }
      Match<Growth> match = words.growthBefore().at(tokens, at, first);
      if (match != null) {
        return match.value();
      }
    }
    return null;
  }
}
