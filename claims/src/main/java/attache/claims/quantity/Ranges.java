package attache.claims.quantity;

import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes one quantity of the two ends of a range or a movement. */
final class Ranges {

  /** No further apart than this many tokens are the ends of one movement. */
  private static final int MOVE = 8;

  private final Tokens tokens;
  private final NumberScanner numbers;
  private final Changes changes;

  Ranges(Tokens tokens, NumberScanner numbers, Changes changes) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.changes = changes;
  }

  /** Ranges and movements as one. */
  List<Draft> joined(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>(drafts.size());
    int i = 0;
    while (i < drafts.size()) {
      Draft left = drafts.get(i);
      Draft right = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
      int floor = joined.isEmpty() ? 0 : joined.getLast().last() + 1;
      if (right != null && isRange(left, right, floor)) {
        joined.add(left.to(right));
        i += 2;
      } else {
        joined.add(left);
        i++;
      }
    }
    return joined;
  }

  private boolean isRange(Draft left, Draft right, int floor) {
    int gap = right.first() - left.last() - 1;
    if (gap < 1
        || gap > MOVE
        || tokens.sentence(left.first()) != tokens.sentence(right.first())
        || left.number().form() == Form.PART
        || !agree(left, right)) {
      return false;
    }
    return isBounded(left, right, floor) || isTied(left, right, floor);
  }

  /** "from 3 to 5", "between 3 and 5", "from 20 miles per gallon in 2008 to 29". */
  private boolean isBounded(Draft left, Draft right, int floor) {
    int before = changes.outerFirst(left.first(), floor) - 1;
    int link = changes.outerFirst(right.first(), left.last() + 1) - 1;
    boolean bounded =
        (tokens.is(before, Particle.FROM) && tokens.is(link, Particle.TO))
            || (tokens.is(before, Particle.BETWEEN) && tokens.is(link, Particle.AND));
    return bounded && isPlain(left.last() + 1, link);
  }

  /** "3-5", "3 to 5", "3 or 5", "200,000-to-260,000", "212 against 138". */
  private boolean isTied(Draft left, Draft right, int floor) {
    int link = left.last() + 1;
    int gap = right.first() - link;
    boolean rising =
        left.low().compareTo(right.high()) < 0 || left.low().compareTo(left.to(right).high()) < 0;
    boolean to = tokens.is(link, Particle.TO);
    return switch (gap) {
      case 1 -> {
        if (tokens.is(link, Particle.AGAINST)) {
          yield true;
        }
        boolean level = to && changes.isMoved(left, floor);
        boolean sameUnit = left.measure() && left.unit().equals(right.unit());
        yield !level
            && (rising
                ? to || numbers.isDash(link) || tokens.is(link, Particle.OR)
                : to && sameUnit);
      }
      case 2 -> rising && to && numbers.isDash(link + 1);
      case 3 -> rising && numbers.isDash(link) && tokens.is(link + 1, Particle.TO);
      default -> false;
    };
  }

  /** Whether nothing but words stands between the tokens. */
  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.kind(at) == Kind.SIGN
          && !numbers.isDash(at)
          && !tokens.is(at, "(")
          && !tokens.is(at, ")")) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Draft left, Draft right) {
    return left.unit().isEmpty()
        || right.unit().isEmpty()
        || left.unit().equals(right.unit())
        || left.unit().startsWith(right.unit() + " per ")
        || right.unit().startsWith(left.unit() + " per ");
  }
}
