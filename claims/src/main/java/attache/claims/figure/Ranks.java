package attache.claims.figure;

import attache.claims.claim.Claim;
import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.RankWord;
import attache.claims.figure.FigureWords.RankWord.Role;
import attache.claims.figure.NumberReader.Ordinal;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places in an order: "third biggest trading partner", "our largest supplier", "No. 1 buyer",
 * "among the top five". The ordinals of meetings and editions are none, and neither is "one of the
 * largest".
 */
final class Ranks {

  /** How many tokens may stand between a superlative and what has the rank. */
  private static final int REACH = 7;

  /** "one of the 30 largest" is about as far as membership says anything. */
  private static final int MOST_MEMBERS = 100;

  private final Tokens tokens;
  private final FigureWords words;
  private final NumberReader numbers;
  private final BitSet taken;

  /** Tokens among which any noun may have a place: those of a user's own measures. */
  private final BitSet open;

  Ranks(Tokens tokens, FigureWords words, NumberReader numbers, BitSet taken, BitSet open) {
    this.numbers = numbers;
    this.tokens = tokens;
    this.words = words;
    this.taken = taken;
    this.open = open;
  }

  /** The rank that begins with the token, or null. */
  @Nullable Figure at(int token) {
    if (taken.get(token)) {
      return null;
    }
    Ordinal ordinal = numbers.ordinal(token);
    if (ordinal != null) {
      return afterOrdinal(ordinal);
    }
    Match<RankWord> match = words.ranks().at(tokens, token);
    if (match == null) {
      return members(token);
    }
    return switch (match.value().role()) {
      case MOST -> alone(match);
      case TOP -> top(match);
      case FIRST -> first(match);
      case MEMBERS -> several(match);
      case MOST_WITH_NUMBER, AFTER_NUMBER, RANKED, BEING, DETERMINER -> null;
      case NOUN, PLURAL, RELATIONAL, ORDINAL_MARK, GREAT -> null;
    };
  }

  private @Nullable Figure afterOrdinal(Ordinal ordinal) {
    int token = ordinal.first();
    int place = (int) Math.min(ordinal.place(), MOST_MEMBERS * MOST_MEMBERS);
    int at = skipHyphen(ordinal.last() + 1);
    Match<RankWord> match = at < tokens.size() ? words.ranks().at(tokens, at) : null;
    if (place < 1) {
      return null;
    }
    if (match != null) {
      switch (match.value().role()) {
        case MOST, MOST_WITH_NUMBER -> {
          return Figure.rank(token, nounLast(match.last()), place, Set.of());
        }
        case AFTER_NUMBER -> {
          boolean inTheFirstPlace = place == 1 && tokens.is(token - 1, Particle.THE);
          return inTheFirstPlace ? null : Figure.rank(token, match.last(), place, Set.of());
        }
        case NOUN -> {
          if (match.value().place() == 1) {
            return Figure.rank(token, match.last(), place, Set.of());
          }
        }
        case TOP, FIRST, MEMBERS, RANKED, BEING, DETERMINER, PLURAL, RELATIONAL -> {}
        case ORDINAL_MARK, GREAT -> {}
      }
    }
    return isRanked(token - 1)
            || (isRanked(token - 2)
                && tokens.isAny(token - 1, Particle.AS, Particle.THE, Particle.IN))
        ? Figure.rank(token, ordinal.last(), place, Set.of())
        : null;
  }

  private boolean isRanked(int token) {
    return is(token, Role.RANKED);
  }

  private boolean is(int token, Role role) {
    Match<RankWord> match = words.ranks().at(tokens, token);
    return match != null && match.value().role() == role;
  }

  /** "Australia's largest economic partner": a first place, where the noun can have one. */
  private @Nullable Figure alone(Match<RankWord> match) {
    Match<RankWord> head = head(match.last());
    if (head == null && isBeforeAnyNoun(match)) {
      return Figure.rank(match.first(), match.last(), 1, Set.of());
    }
    if (head == null
        || head.value().role() == Role.PLURAL
        || isAmong(match.first())
        || !isDetermined(match.first())) {
      return null;
    }
    return Figure.rank(match.first(), withComplement(head), 1, Set.of());
  }

  /** "the largest output of steel": where any noun may have a place. */
  private boolean isBeforeAnyNoun(Match<RankWord> match) {
    int next = match.last() + 1;
    return open.get(match.first())
        && next < tokens.size()
        && isInPhrase(next, false)
        && !isAmong(match.first())
        && isDetermined(match.first());
  }

  private @Nullable Figure top(Match<RankWord> match) {
    int number = skipHyphen(match.last() + 1);
    int members = wholeNumber(number);
    if (members > 1) {
      int last = nounLast(number);
      return Figure.rank(match.first(), last, members, Set.of(Claim.Flag.UP_TO_RANK));
    }
    return alone(match);
  }

  /** "тройка крупнейших партнеров": one of three. */
  private @Nullable Figure several(Match<RankWord> match) {
    int next = match.last() + 1;
    return is(next, Role.MOST) || is(next, Role.MOST_WITH_NUMBER)
        ? Figure.rank(
            match.first(), nounLast(next), match.value().place(), Set.of(Claim.Flag.UP_TO_RANK))
        : null;
  }

  private @Nullable Figure first(Match<RankWord> match) {
    int last = nounLast(match.last());
    boolean said =
        last > match.last()
            || isDetermined(match.first())
            || isRanked(match.first() - 1)
            || is(match.first() - 1, Role.BEING)
            || tokens.isAny(match.first() - 1, Particle.IS, Particle.WAS, Particle.AS, Particle.AT);
    return said && isFree(match.first(), match.last())
        ? Figure.rank(match.first(), last, match.value().place(), Set.of())
        : null;
  }

  /** "one of the three largest markets", "among its five biggest partners". */
  private @Nullable Figure members(int token) {
    int members = wholeNumber(token);
    if (members < 2) {
      return null;
    }
    Match<RankWord> most = words.ranks().at(tokens, token + 1);
    if (most == null
        || (most.value().role() != Role.MOST && most.value().role() != Role.MOST_WITH_NUMBER)
        || !isAmong(token)) {
      return null;
    }
    return Figure.rank(token, nounLast(most.last()), members, Set.of(Claim.Flag.UP_TO_RANK));
  }

  /** The whole number that the token is, from 2 to 100, or 0. */
  private int wholeNumber(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return 0;
    }
    WrittenNumber number = numbers.at(token);
    if (number == null || number.first() != token || number.last() != token) {
      return 0;
    }
    BigDecimal value = number.value();
    boolean whole =
        value.scale() == 0
            && value.compareTo(BigDecimal.ONE) > 0
            && value.compareTo(BigDecimal.valueOf(MOST_MEMBERS)) <= 0;
    return whole ? value.intValue() : 0;
  }

  /** Whether "one of the", "among its" … stands before. */
  private boolean isAmong(int token) {
    for (int at = token - 1; at >= 0 && at >= token - 5; at--) {
      if (tokens.is(at, Particle.AMONG)
          || (tokens.is(at, Particle.ONE) && tokens.is(at + 1, Particle.OF))) {
        return true;
      }
      if (tokens.kind(at) == Kind.SIGN && !tokens.is(at, Particle.POSSESSIVE)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the words before say that there is one such: the, its, China's; where a language has no
   * articles they need not.
   */
  private boolean isDetermined(int token) {
    if (!tokens.knows(Particle.THE)) {
      return true;
    }
    int before = token - 1;
    return tokens.isAny(before, Particle.THE, Particle.OUR, Particle.THEIR, Particle.POSSESSIVE)
        || tokens.isAny(before, Particle.AS, Particle.IS)
        || is(before, Role.DETERMINER)
        || (tokens.isCapitalised(before) && !tokens.is(before, Particle.A));
  }

  /** The last token of what has the rank, or the superlative itself where nothing follows. */
  private int nounLast(int superlative) {
    Match<RankWord> head = head(superlative);
    return head == null ? superlative : withComplement(head);
  }

  /** The noun that has the rank, or null. */
  private @Nullable Match<RankWord> head(int superlative) {
    Match<RankWord> head = null;
    int end = Math.min(tokens.size(), superlative + 1 + REACH);
    int at = superlative + 1;
    while (at < end
        && tokens.sentence(at) == tokens.sentence(superlative)
        && isInPhrase(at, head != null)) {
      Match<RankWord> match = words.ranks().at(tokens, at);
      if (match != null && match.value().isNoun()) {
        head = match;
        at = match.last() + 1;
      } else {
        at++;
      }
    }
    return head;
  }

  private int withComplement(Match<RankWord> noun) {
    int of = noun.last() + 1;
    return noun.value().role() == Role.RELATIONAL && tokens.is(of, Particle.OF)
        ? complementLast(of)
        : noun.last();
  }

  private boolean isInPhrase(int token, boolean hasHead) {
    if (tokens.kind(token) == Kind.SIGN) {
      return tokens.isAny(token, "-", "‐", "‑");
    }
    if (tokens.kind(token) != Kind.WORD) {
      return false;
    }
    if (tokens.is(token, Particle.AND)) {
      return !hasHead;
    }
    Match<Noun> noun = words.nouns().at(tokens, token);
    return noun == null || noun.value().role() != Noun.Role.STOP;
  }

  /** "of energy", "of foreign investment". */
  private int complementLast(int of) {
    int at = of + 1;
    int last = of - 1;
    while (at < tokens.size()
        && at <= of + 2
        && tokens.kind(at) == Kind.WORD
        && tokens.sentence(at) == tokens.sentence(of)) {
      Match<Noun> noun = words.nouns().at(tokens, at);
      if ((noun != null && noun.value().role() == Noun.Role.STOP) || tokens.isCapitalised(at)) {
        break;
      }
      last = at++;
    }
    return last;
  }

  private boolean isFree(int first, int last) {
    int next = taken.nextSetBit(first);
    return next < 0 || next > last;
  }

  private int skipHyphen(int token) {
    return tokens.is(token, "-") && tokens.glued(token) ? token + 1 : token;
  }
}
