package attache.claims.figure;

import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Hedge;
import org.jspecify.annotations.Nullable;

/** Finds the words around a number that widen it, bound it, or call it a record. */
final class Hedges {

  /** No hedge is longer. */
  private static final int REACH = 5;

  private final Tokens tokens;
  private final FigureWords words;

  Hedges(Tokens tokens, FigureWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * What the words say.
   *
   * @param first first token of hedge words before the number, or the number's own
   * @param last last token of hedge words after it, or the number's own
   */
  record Hedged(int first, int last, Hedge hedge, boolean record) {}

  /**
   * The hedge of a number.
   *
   * @param floor the first token that does not belong to the figure before
   */
  Hedged around(int first, int last, int floor) {
    int outerFirst = first;
    int outerLast = last;
    Hedge hedge = Hedge.NONE;
    boolean record = false;
    for (Match<Hedge> before = before(outerFirst, floor);
        before != null;
        before = before(outerFirst, floor)) {
      if (before.value() == Hedge.RECORD) {
        record = true;
      } else if (hedge == Hedge.NONE) {
        hedge = before.value();
      } else {
        break;
      }
      outerFirst = before.first();
    }
    Match<Hedge> after = words.hedgesAfter().at(tokens, last + 1);
    while (after != null && tokens.sentence(after.first()) == tokens.sentence(last)) {
      if (after.value() == Hedge.RECORD) {
        record = true;
      } else if (hedge == Hedge.NONE && !isFollowedByNumber(after)) {
        hedge = after.value();
      } else {
        break;
      }
      outerLast = after.last();
      after = words.hedgesAfter().at(tokens, outerLast + 1);
    }
    if (record && hedge == Hedge.NONE) {
      hedge = Hedge.RECORD;
    }
    return new Hedged(outerFirst, outerLast, hedge, record);
  }

  /** What a word inside the number says of it (100多万), else what is said already. */
  Hedge inside(int first, int last, Hedge said) {
    for (int at = first; at <= last; at++) {
      if (tokens.kind(at) == Tokens.Kind.NUMBER) {
        continue;
      }
      Match<Hedge> match = words.hedgesInside().at(tokens, at, last + 1);
      if (match != null && at > first) {
        return match.value();
      }
      if (words.numerals().at(tokens, at) == null) {
        break;
      }
    }
    return said;
  }

  /** "66 companies at least 10 of which": the words belong to the next number. */
  private boolean isFollowedByNumber(Match<Hedge> after) {
    int next = after.last() + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(after.first())) {
      return false;
    }
    return switch (tokens.kind(next)) {
      case NUMBER, CURRENCY -> true;
      case WORD, SIGN -> words.numerals().at(tokens, next) != null;
    };
  }

  private @Nullable Match<Hedge> before(int first, int floor) {
    Match<Hedge> found = endingAt(first - 1, floor);
    if (found == null
        && tokens.isAny(first - 1, Particle.THE, Particle.A, Particle.OTHER, Particle.THEIR)) {
      found = endingAt(first - 2, floor);
    }
    if (found != null
        && (found.value() == Hedge.NONE || (found.value() == Hedge.UP_TO && isReached(found)))) {
      return null;
    }
    // "5 % more than $2 bn" compares; it does not bound
    return found != null && found.first() == floor && floor > 0 && isComparison(found.value())
        ? null
        : found;
  }

  /** "rose up to 5 percent": where it came to, no ceiling. */
  private boolean isReached(Match<Hedge> upTo) {
    int before = upTo.first() - 1;
    return tokens.is(upTo.first(), Particle.UP) && words.growthBefore().at(tokens, before) != null;
  }

  private static boolean isComparison(Hedge hedge) {
    return hedge == Hedge.MORE_THAN || hedge == Hedge.LESS_THAN;
  }

  /** The longest hedge whose last token is the given one. */
  private @Nullable Match<Hedge> endingAt(int last, int floor) {
    if (last < floor) {
      return null;
    }
    for (int first = Math.max(floor, last - REACH + 1); first <= last; first++) {
      Match<Hedge> match = words.hedgesBefore().at(tokens, first, last + 1);
      if (match != null
          && match.last() == last
          && tokens.sentence(first) == tokens.sentence(last + 1)) {
        return match;
      }
    }
    return null;
  }
}
