package attache.claims.quantity;

import attache.claims.claim.Direction;
import attache.claims.lexicon.Match;
import attache.claims.lexicon.Phrases;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.QuantityWords.Way;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Hedge;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words around a number that widen or bound it, and the verb that moves something by it.
 */
final class Changes {

  /** No phrase of the tables is longer. */
  private static final int LONGEST = 5;

  /** A verb of change stands no further before its number than this many tokens. */
  private static final int REACH = 6;

  private final Tokens tokens;
  private final QuantityWords words;

  Changes(Tokens tokens, QuantityWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * The words that widen or bound the number between the tokens; {@code floor} is the first free
   * one.
   */
  Hedge hedge(int first, int last, int floor) {
    Match<Hedge> before = hedgeBefore(first, floor);
    if (before != null) {
      return before.value();
    }
    Match<Hedge> after = words.hedgesAfter().at(tokens, last + 1);
    return after != null && tokens.sentence(after.first()) == tokens.sentence(last)
        ? after.value()
        : Hedge.NONE;
  }

  private @Nullable Match<Hedge> hedgeBefore(int first, int floor) {
    Match<Hedge> found = ending(words.hedgesBefore(), first - 1, floor);
    if (found == null && tokens.is(first - 1, Particle.A)) {
      found = ending(words.hedgesBefore(), first - 2, floor);
    }
    return found;
  }

  /**
   * Whether something moved by the number, or null.
   *
   * @param measure whether the number measures something, and counts no things
   */
  @Nullable Direction direction(int first, int floor, boolean measure) {
    int at = first - 1;
    int least =
        Math.max(Math.max(floor, first - REACH), tokens.sentenceStart(tokens.sentence(first)));
    boolean by = false;
    while (at >= least) {
      Match<Way> way = way(at, least, measure, by);
      if (way != null) {
        return way.value().direction();
      }
      Match<Hedge> hedge = ending(words.hedgesBefore(), at, least);
      by |= tokens.is(at, Particle.BY);
      if (hedge != null) {
        at = hedge.first() - 1;
      } else if (mayStandBetween(at) || (by && tokens.kind(at) == Tokens.Kind.WORD)) {
        at--;
      } else {
        return null;
      }
    }
    return null;
  }

  private @Nullable Match<Way> way(int last, int least, boolean measure, boolean by) {
    Match<Way> way = ending(words.ways(), last, least);
    if (way == null && (measure || by)) {
      way = ending(words.weakWays(), last, least);
    }
    return way == null && by ? ending(words.byWays(), last, least) : way;
  }

  /** "by", "another", adverbs: small words between a verb of change and its number. */
  private boolean mayStandBetween(int token) {
    if (words.is(tokens, token, Role.SAME)) {
      return false;
    }
    if (tokens.is(token, Particle.BY) || tokens.is(token, Particle.OTHER)) {
      return true;
    }
    String source = tokens.source();
    int end = tokens.end(token);
    return tokens.kind(token) == Tokens.Kind.WORD
        && end - tokens.start(token) > 4
        && source.charAt(end - 1) == 'y'
        && source.charAt(end - 2) == 'l';
  }

  /** The longest phrase whose last token is the given one, or null. */
  private <T> @Nullable Match<T> ending(Phrases<T> phrases, int last, int floor) {
    for (int first = Math.max(floor, last - LONGEST + 1); first <= last; first++) {
      Match<T> match = phrases.at(tokens, first, last + 1);
      if (match != null && match.last() == last) {
        return match;
      }
    }
    return null;
  }

  /**
   * "rose 3 billion to 7 billion": whether something moved by the quantity, so that "to" is where.
   */
  boolean isMoved(Draft draft, int floor) {
    return draft.hasUnit() && direction(draft.first(), floor, draft.measure()) != null;
  }

  /** Whether words before the token say that the number is of the same as the one before. */
  boolean isCompared(int first, int floor) {
    int outer = outerFirst(first, floor);
    return ending(words.compared(), outer - 1, floor) != null;
  }

  /** The first token of the hedge before the number, or the number's own. */
  int outerFirst(int first, int floor) {
    Match<Hedge> before = hedgeBefore(first, floor);
    return before == null ? first : before.first();
  }
}
