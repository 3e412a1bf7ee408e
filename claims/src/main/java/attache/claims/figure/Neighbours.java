package attache.claims.figure;

import attache.claims.figure.FigureWords.Bound;
import attache.claims.figure.FigureWords.Mark;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What amounts side by side give one another: "$3–4 billion" is a range of money, in "27, 30 and 35
 * percent" all three are percent, and "from 20 to 30 billion" are two amounts of one scale.
 */
final class Neighbours {

  private enum Link {
    NONE,
    DASH,
    TO,
    AND,
    COMMA
  }

  private final Tokens tokens;
  private final FigureWords words;

  Neighbours(Tokens tokens, FigureWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The amounts with shared scales and units given to each, and ranges joined. */
  List<Amount> joined(List<Amount> amounts) {
    List<Amount> backwards = new ArrayList<>(amounts.size());
    Amount right = null;
    for (int i = amounts.size() - 1; i >= 0; i--) {
      Amount left = amounts.get(i);
      Link link = right == null ? Link.NONE : link(left, right);
      if (right == null || link == Link.NONE || isLabelled(left)) {
        backwards.add(left);
        right = left;
        continue;
      }
      Amount range = range(left, right, link);
      if (range != null) {
        backwards.set(backwards.size() - 1, range);
        right = range;
      } else {
        Amount given = given(left, right, link);
        backwards.add(given);
        right = given;
      }
    }
    Collections.reverse(backwards);
    return backwards;
  }

  private @Nullable Amount range(Amount left, Amount right, Link link) {
    if (left.upper() != null || right.upper() != null || !agree(left, right)) {
      return null;
    }
    boolean between = link == Link.AND && tokens.is(left.first() - 1, Particle.BETWEEN);
    boolean dashOrTo = link == Link.DASH || (link == Link.TO && !isTwoLevels(left));
    if (!between && !dashOrTo) {
      return null;
    }
    if (left.number().looksLikeYear() && left.mark() == null) {
      return null;
    }
    Mark shared = right.mark() != null ? right.mark() : left.mark();
    if (shared != null && shared.bare() && left.mark() != null) {
      shared = left.mark();
    }
    Amount lower = left.with(sharedScale(left, right), shared);
    boolean rising = lower.number().value().compareTo(right.number().value()) < 0;
    boolean says = shared != null || right.number().isScaled() || link != Link.DASH || between;
    boolean plainCounts =
        link == Link.DASH
            && left.number().form() != WrittenNumber.Form.PART
            && tokens.glued(right.first());
    return rising && (says || plainCounts) ? lower.to(right, shared) : null;
  }

  /**
   * "from 5 to 7 billion", "rose 3 billion to 7 billion": where it was, or by what, and where it
   * is.
   */
  private boolean isTwoLevels(Amount left) {
    int before = left.first() - 1;
    if (tokens.is(before, Particle.FROM)) {
      Match<Bound> match = words.bounds().at(tokens, before - 1);
      return match == null || match.value() != Bound.SPREAD;
    }
    return left.mark() != null
        && (isGrowth(before) || (tokens.is(before, Particle.BY) && isGrowth(before - 1)));
  }

  private boolean isGrowth(int token) {
    return words.growthBefore().at(tokens, token) != null;
  }

  /** Whether the two can be of one unit. */
  private static boolean agree(Amount left, Amount right) {
    if (left.number().form() == WrittenNumber.Form.PART
        || right.number().form() == WrittenNumber.Form.PART) {
      return left.mark() == null
          && right.mark() == null
          && left.number().form() == right.number().form();
    }
    Mark a = left.mark();
    Mark b = right.mark();
    if (a == null || b == null) {
      return a == null || a.isMoney();
    }
    return a.unit().equals(b.unit()) || (a.isMoney() && b.isMoney() && (a.bare() || b.bare()));
  }

  /**
   * The left number with the scale of the right: "27 to 30 billion", but not "$200 to $4 million".
   */
  private static WrittenNumber sharedScale(Amount left, Amount right) {
    if (left.number().isScaled() || !right.number().isScaled()) {
      return left.number();
    }
    BigDecimal mantissa = right.number().value().divide(right.number().scale());
    boolean alike = left.number().value().compareTo(mantissa.multiply(BigDecimal.TEN)) < 0;
    return alike ? left.number().times(right.number().scale()) : left.number();
  }

  /** The left one with what it lacks and the right one has. */
  private Amount given(Amount left, Amount right, Link link) {
    if ((left.number().looksLikeYear() && left.mark() == null) || !agree(left, right)) {
      return left;
    }
    boolean lacksMark = left.isBare() && right.mark() != null;
    WrittenNumber scaled = sharedScale(left, right);
    boolean lacksScale = !scaled.equals(left.number());
    if (!lacksMark && !lacksScale) {
      return left;
    }
    boolean listed =
        (link == Link.TO && tokens.is(left.first() - 1, Particle.FROM))
            || (link == Link.AND && !isLoneOne(left))
            || (link == Link.COMMA && right.carried());
    if (!listed || (right.mark() != null && right.mark().form() == Figure.Form.TIMES)) {
      return left;
    }
    return left.with(scaled, left.mark() != null ? left.mark() : right.mark());
  }

  private boolean isLoneOne(Amount amount) {
    return tokens.is(amount.last(), Particle.ONE);
  }

  private boolean isLabelled(Amount amount) {
    return amount.mark() == null
        && amount.first() > 0
        && words.labels().at(tokens, amount.first() - 1, amount.first()) != null;
  }

  private Link link(Amount left, Amount right) {
    int from = left.last() + 1;
    int gap = right.first() - from;
    if (gap < 1 || gap > 2 || tokens.sentence(left.first()) != tokens.sentence(right.first())) {
      return Link.NONE;
    }
    if (gap == 2) {
      return tokens.is(from, ",") && tokens.isAny(from + 1, Particle.AND, Particle.OR)
          ? Link.AND
          : Link.NONE;
    }
    if (tokens.is(from, Particle.TO)) {
      return Link.TO;
    }
    if (tokens.isAny(from, Particle.AND, Particle.OR)) {
      return Link.AND;
    }
    if (tokens.is(from, ",")) {
      return Link.COMMA;
    }
    return tokens.isAny(from, "-", "–", "—", "‐", "‑", "~") ? Link.DASH : Link.NONE;
  }
}
