package attache.claims.figure;

import attache.claims.claim.Claim;
import attache.claims.figure.FigureWords.RankWord;
import attache.claims.figure.FigureWords.RankWord.Role;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks as Chinese says them: 第三大贸易伙伴, 最大出口市场, 前三大来源国, 居第三位, 排名首位. */
final class HanRanks {

  /** How far the noun may stand from its superlative, in characters. */
  private static final int REACH = 12;

  private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(250);

  private final Tokens tokens;
  private final FigureWords words;
  private final HanNumbers numbers;
  private final BitSet taken;

  HanRanks(Tokens tokens, FigureWords words, HanNumbers numbers, BitSet taken) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
    this.taken = taken;
  }

  /** The rank that begins with the token, or null. */
  @Nullable Figure at(int token) {
    if (tokens.kind(token) != Kind.WORD || taken.get(token)) {
      return null;
    }
    Match<RankWord> match = words.ranks().at(tokens, token);
    if (match == null) {
      return null;
    }
    return switch (match.value().role()) {
      case MOST -> superlative(token, match.last(), 1);
      case ORDINAL_MARK -> ordinal(match);
      case TOP -> top(match);
      case FIRST -> first(match);
      default -> null;
    };
  }

  /** 第三大贸易伙伴; 居第三位, 列第三. */
  private @Nullable Figure ordinal(Match<RankWord> mark) {
    WrittenNumber number = place(mark.last() + 1);
    if (number == null) {
      return null;
    }
    int place = number.value().intValue();
    Match<RankWord> behind = words.ranks().at(tokens, number.last() + 1);
    if (behind != null && behind.value().role() == Role.GREAT) {
      return superlative(mark.first(), behind.last(), place);
    }
    boolean ranked = isRanked(mark.first());
    if (behind != null && behind.value().role() == Role.AFTER_NUMBER) {
      return ranked ? Figure.rank(mark.first(), behind.last(), place, Set.of()) : null;
    }
    return ranked ? Figure.rank(mark.first(), number.last(), place, Set.of()) : null;
  }

  /** 前三大贸易伙伴, 三大来源国之一 behind 前; 前三名, 前五位. */
  private @Nullable Figure top(Match<RankWord> top) {
    WrittenNumber number = place(top.last() + 1);
    if (number == null) {
      return null;
    }
    int members = number.value().intValue();
    Match<RankWord> behind = words.ranks().at(tokens, number.last() + 1);
    Set<Claim.Flag> flags = Set.of(Claim.Flag.UP_TO_RANK);
    if (behind != null && behind.value().role() == Role.GREAT) {
      int noun = nounLast(behind.last());
      return noun < 0 ? null : Figure.rank(top.first(), noun, members, flags);
    }
    if (behind != null && behind.value().role() == Role.AFTER_NUMBER) {
      return Figure.rank(top.first(), behind.last(), members, flags);
    }
    return isRanked(top.first()) ? Figure.rank(top.first(), number.last(), members, flags) : null;
  }

  /** 居首位, 位列第一. */
  private @Nullable Figure first(Match<RankWord> match) {
    return isRanked(match.first())
        ? Figure.rank(match.first(), match.last(), match.value().place(), Set.of())
        : null;
  }

  /** 最大贸易伙伴; 最大贸易伙伴之一 is no place. */
  private @Nullable Figure superlative(int first, int last, int place) {
    int noun = nounLast(last);
    if (noun < 0) {
      return null;
    }
    Match<RankWord> shared = words.ranks().at(tokens, noun + 1);
    return shared != null && shared.value().role() == Role.PLURAL && place == 1
        ? null
        : Figure.rank(first, noun, place, Set.of());
  }

  /** The last token of what has the rank, or -1. */
  private int nounLast(int superlative) {
    int end = Math.min(tokens.size(), superlative + 1 + REACH);
    int at = superlative + 1;
    int last = -1;
    while (at < end
        && tokens.kind(at) == Kind.WORD
        && tokens.sentence(at) == tokens.sentence(superlative)) {
      Match<RankWord> match = words.ranks().at(tokens, at);
      if (match != null && isNoun(match)) {
        last = match.last();
        Match<RankWord> next = words.ranks().at(tokens, last + 1);
        if (!isNoun(next)) {
          return last;
        }
        at = last + 1;
      } else {
        at++;
      }
    }
    return last;
  }

  private static boolean isNoun(@Nullable Match<RankWord> match) {
    return match != null && match.value().role() == Role.NOUN;
  }

  private boolean isRanked(int token) {
    for (int first = Math.max(0, token - 6); first < token; first++) {
      Match<RankWord> match = words.ranks().at(tokens, first, token);
      if (match != null && match.value().role() == Role.RANKED && match.last() == token - 1) {
        return true;
      }
    }
    return false;
  }

  private @Nullable WrittenNumber place(int token) {
    WrittenNumber number = numbers.whole(token);
    boolean whole =
        number != null
            && number.isWhole()
            && number.value().signum() > 0
            && number.value().compareTo(MOST_PLACES) <= 0;
    return whole ? number : null;
  }
}
