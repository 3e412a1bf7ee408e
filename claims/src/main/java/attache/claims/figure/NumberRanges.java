package attache.claims.figure;

import attache.claims.figure.FigureWords.Bound;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of plain numbers: "between 20 and 30", "5k-20k", and numbers that words bound on one side
 * ("at least 20", "30 or less"), two of which make a range where they follow one another ("more
 * than 20 and less than 30").
 */
final class NumberRanges {

  /** No bound is longer, in tokens. */
  private static final int REACH = 7;

  private final Tokens tokens;
  private final FigureWords words;
  private final List<WrittenNumber> numbers;

  NumberRanges(Tokens tokens, FigureWords words, List<WrittenNumber> numbers) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
  }

  /**
   * A range in tokens.
   *
   * @param from the lower end, or null
   * @param to the upper end, or null
   */
  record Found(
      int first,
      int last,
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {

    private @Nullable Found joined(Found next) {
      Found lower = from == null ? next : this;
      Found upper = from == null ? this : next;
      if (lower.from == null || lower.to != null || upper.to == null || upper.from != null) {
        return null;
      }
      return lower.from.compareTo(upper.to) < 0
          ? new Found(first, next.last, lower.from, lower.fromIncluded, upper.to, upper.toIncluded)
          : null;
    }
  }

  List<Found> all() {
    List<Found> found = new ArrayList<>();
    int floor = 0;
    boolean mayJoin = false;
    for (int i = 0; i < numbers.size(); i++) {
      WrittenNumber next = i + 1 < numbers.size() ? numbers.get(i + 1) : null;
      Found two = next == null ? null : two(numbers.get(i), next, floor);
      if (two != null) {
        found.add(two);
        floor = two.last() + 1;
        mayJoin = false;
        i++;
        continue;
      }
      Found bounded = bounded(numbers.get(i), next, floor);
      if (bounded == null) {
        floor = numbers.get(i).last() + 1;
        mayJoin = false;
        continue;
      }
      Found last = mayJoin && follows(floor, bounded.first()) ? found.getLast() : null;
      Found joined = last == null ? null : last.joined(bounded);
      if (joined != null) {
        found.set(found.size() - 1, joined);
      } else {
        found.add(bounded);
      }
      mayJoin = joined == null;
      floor = bounded.last() + 1;
    }
    return found;
  }

  /** Whether nothing but "and", "but" or a comma stands before the token. */
  private boolean follows(int floor, int token) {
    int at = floor;
    while (at < token && at - floor < 2) {
      if (!tokens.isAny(at, Particle.AND, Particle.BUT) && !isComma(at)) {
        return false;
      }
      at++;
    }
    return at == token;
  }

  private boolean isComma(int token) {
    return tokens.is(token, ",") || tokens.is(token, "，") || tokens.is(token, "、");
  }

  /** "between 20 and 30", "from 20 to 30", "20–30"; the upper end is not included. */
  private @Nullable Found two(WrittenNumber lower, WrittenNumber upper, int floor) {
    int link = lower.last() + 1;
    int second = upper.first();
    if (tokens.is(second - 1, Particle.THE)) {
      second--;
    }
    if (second != link + 1
        || tokens.sentence(lower.first()) != tokens.sentence(upper.first())
        || lower.value().compareTo(upper.value()) >= 0) {
      return null;
    }
    int first = lower.first();
    if (tokens.is(first - 1, Particle.THE)) {
      first--;
    }
    Match<Bound> behind = words.boundsAfter().at(tokens, upper.last() + 1);
    boolean closed = behind != null && behind.value() == Bound.BETWEEN;
    boolean between = closed || tokens.is(first - 1, Particle.BETWEEN);
    boolean from = tokens.is(first - 1, Particle.FROM);
    boolean linked =
        between
            ? tokens.isAny(link, Particle.AND, Particle.TO)
            : tokens.is(link, Particle.TO) || isDash(link) || isThrough(link);
    return linked && first > floor - 1
        ? new Found(
            !closed && (between || from) ? Math.max(floor, first - 1) : first,
            closed && behind != null ? behind.last() : upper.last(),
            lower.value(),
            true,
            upper.value(),
            false)
        : null;
  }

  private boolean isThrough(int token) {
    Match<Bound> match = words.bounds().at(tokens, token);
    return match != null && match.value() == Bound.THROUGH;
  }

  private boolean isDash(int token) {
    return Hyphens.isHyphen(tokens, token)
        || tokens.is(token, "–")
        || tokens.is(token, "—")
        || tokens.is(token, "~")
        || tokens.is(token, "〜");
  }

  private @Nullable Found bounded(WrittenNumber number, @Nullable WrittenNumber next, int floor) {
    int first = number.first();
    int at = tokens.is(first - 1, Particle.THE) ? first - 2 : first - 1;
    Match<Bound> before = endingAt(at, floor);
    Match<Bound> after = after(number.last(), next);
    Bound bound = before == null ? null : before.value();
    if (bound == null && isOpen(number)) {
      bound = Bound.MORE;
    }
    int last = number.last();
    if (after != null && after.value() != Bound.BETWEEN) {
      if (after.value() == Bound.OR_EQUAL) {
        bound = bound == null ? null : bound.orEqual();
        last = after.last();
      } else if (bound == null || bound == Bound.EQUAL) {
        bound = after.value();
        last = after.last();
      }
    }
    if (bound == null) {
      return null;
    }
    int from = before == null ? first : before.first();
    BigDecimal value = number.value();
    return switch (bound) {
      case MORE -> new Found(from, last, value, false, null, false);
      case AT_LEAST -> new Found(from, last, value, true, null, false);
      case LESS -> new Found(from, last, null, false, value, false);
      case AT_MOST -> new Found(from, last, null, false, value, true);
      case EQUAL -> new Found(from, last, value, true, value, true);
      case BETWEEN, OR_EQUAL, SPREAD, THROUGH, NONE -> null;
    };
  }

  /** 500多亿: a word inside leaves the rest open. */
  private boolean isOpen(WrittenNumber number) {
    for (int at = number.first() + 1; at <= number.last(); at++) {
      if (words.hedgesInside().at(tokens, at, number.last() + 1) != null) {
        return true;
      }
    }
    return false;
  }

  /** The bound behind a number, unless it is that of the next one. */
  private @Nullable Match<Bound> after(int last, @Nullable WrittenNumber next) {
    Match<Bound> match = words.boundsAfter().at(tokens, last + 1);
    if (match == null || tokens.sentence(match.first()) != tokens.sentence(last)) {
      return null;
    }
    return next != null && next.first() == match.last() + 1 ? null : match;
  }

  /** The longest bound whose last token is the given one. */
  private @Nullable Match<Bound> endingAt(int last, int floor) {
    for (int first = Math.max(floor, last - REACH + 1); first <= last; first++) {
      Match<Bound> match = words.bounds().at(tokens, first, last + 1);
      if (match != null
          && match.last() == last
          && tokens.sentence(first) == tokens.sentence(last + 1)) {
        return match;
      }
    }
    return null;
  }
}
