package attache.claims.figure;

import attache.claims.claim.Claim;
import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.RankWord;
import attache.claims.figure.FigureWords.RankWord.Role;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
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
  private final BitSet taken;

  Ranks(Tokens tokens, FigureWords words, BitSet taken) {
    this.tokens = tokens;
    this.words = words;
    this.taken = taken;
  }

  /** The rank that begins with the token, or null. */
  @Nullable Figure at(int token) {
    if (taken.get(token)) {
      return null;
    }
    int ordinalLast = ordinalLast(token);
    if (ordinalLast >= token) {
      return afterOrdinal(token, ordinalLast);
    }
    Match<RankWord> match = words.ranks().at(tokens, token);
    if (match == null) {
      return members(token);
    }
    return switch (match.value().role()) {
      case MOST -> alone(match);
      case TOP -> top(match);
      case FIRST -> first(match);
      case MOST_WITH_NUMBER, AFTER_NUMBER, RANKED, AMONG, NOUN -> null;
    };
  }

  /** Third, 3rd: the last token of the ordinal, or -1. */
  private int ordinalLast(int token) {
    if (tokens.kind(token) == Kind.NUMBER) {
      int suffix = token + 1;
      return suffix < tokens.size()
              && tokens.glued(suffix)
              && !tokens.glued(token)
              && tokens.end(token) - tokens.start(token) <= 3
              && tokens.isAny(suffix, "st", "nd", "rd", "th")
          ? suffix
          : -1;
    }
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match != null && match.value().role() == Numeral.Role.ORDINAL ? match.last() : -1;
  }

  private int place(int token) {
    if (tokens.kind(token) == Kind.NUMBER) {
      BigDecimal value =
          NumberReader.value(tokens.source(), tokens.start(token), tokens.end(token));
      return value == null ? 0 : value.intValue();
    }
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match == null ? 0 : match.value().worth().intValue();
  }

  private @Nullable Figure afterOrdinal(int token, int ordinalLast) {
    int place = place(token);
    int at = skipHyphen(ordinalLast + 1);
    Match<RankWord> match = at < tokens.size() ? words.ranks().at(tokens, at) : null;
    if (place < 1) {
      return null;
    }
    if (match != null) {
      switch (match.value().role()) {
        case MOST, MOST_WITH_NUMBER -> {
          return figure(token, nounLast(match.last()), place, Set.of());
        }
        case AFTER_NUMBER -> {
          boolean inTheFirstPlace = place == 1 && tokens.is(token - 1, "the");
          return inTheFirstPlace ? null : figure(token, match.last(), place, Set.of());
        }
        case TOP, FIRST, RANKED, AMONG, NOUN -> {}
      }
    }
    return isRanked(token - 1)
            || (isRanked(token - 2) && tokens.isAny(token - 1, "as", "the", "in"))
        ? figure(token, ordinalLast, place, Set.of())
        : null;
  }

  private boolean isRanked(int token) {
    Match<RankWord> match = words.ranks().at(tokens, token);
    return match != null && match.value().role() == Role.RANKED;
  }

  /** "Australia's largest economic partner": a first place, where the noun can have one. */
  private @Nullable Figure alone(Match<RankWord> match) {
    int noun = headLast(match.last());
    if (noun == match.last()
        || isPluralAt(noun)
        || isAmong(match.first())
        || !isDetermined(match.first())) {
      return null;
    }
    return figure(match.first(), withComplement(match.last(), noun), 1, Set.of());
  }

  private @Nullable Figure top(Match<RankWord> match) {
    int number = skipHyphen(match.last() + 1);
    int members = wholeNumber(number);
    if (members > 1) {
      int last = nounLast(number);
      return figure(match.first(), last, members, Set.of(Claim.Flag.UP_TO_RANK));
    }
    return alone(match);
  }

  private @Nullable Figure first(Match<RankWord> match) {
    int last = nounLast(match.last());
    boolean said =
        last > match.last()
            || isDetermined(match.first())
            || isRanked(match.first() - 1)
            || tokens.isAny(match.first() - 1, "is", "was", "as", "remains", "became", "at");
    return said && isFree(match.first(), match.last())
        ? figure(match.first(), last, match.value().place(), Set.of())
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
    return figure(token, nounLast(most.last()), members, Set.of(Claim.Flag.UP_TO_RANK));
  }

  /** The whole number that the token is, from 2 to 100, or 0. */
  private int wholeNumber(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return 0;
    }
    BigDecimal value = null;
    if (tokens.kind(token) == Kind.NUMBER) {
      value = NumberReader.value(tokens.source(), tokens.start(token), tokens.end(token));
    } else {
      Match<Numeral> match = words.numerals().at(tokens, token);
      if (match != null && match.value().role() == Numeral.Role.CARDINAL) {
        value = match.value().worth();
      }
    }
    boolean whole =
        value != null
            && value.scale() == 0
            && value.compareTo(BigDecimal.ONE) > 0
            && value.compareTo(BigDecimal.valueOf(MOST_MEMBERS)) <= 0;
    return whole && value != null ? value.intValue() : 0;
  }

  /** Whether "one of the", "among its" … stands before. */
  private boolean isAmong(int token) {
    for (int at = token - 1; at >= 0 && at >= token - 5; at--) {
      if (tokens.isAny(at, "among", "amongst")
          || (tokens.is(at, "one") && tokens.is(at + 1, "of"))) {
        return true;
      }
      if (tokens.kind(at) == Kind.SIGN && !tokens.isAny(at, "'", "’")) {
        return false;
      }
    }
    return false;
  }

  /** Whether the words before say that there is one such: the, its, China's. */
  private boolean isDetermined(int token) {
    int before = token - 1;
    return tokens.isAny(
            before,
            "the",
            "its",
            "our",
            "their",
            "his",
            "her",
            "your",
            "my",
            "'s",
            "’s",
            "'",
            "’",
            "single",
            "now",
            "as",
            "is",
            "world",
            "currently",
            "s")
        || (tokens.isCapitalised(before) && !tokens.is(before, "a"));
  }

  /** The last token of what has the rank, or the superlative itself where nothing follows. */
  private int nounLast(int superlative) {
    return withComplement(superlative, headLast(superlative));
  }

  private int headLast(int superlative) {
    int last = superlative;
    int end = Math.min(tokens.size(), superlative + 1 + REACH);
    int at = superlative + 1;
    while (at < end
        && tokens.sentence(at) == tokens.sentence(superlative)
        && isInPhrase(at, last, superlative)) {
      Match<RankWord> match = words.ranks().at(tokens, at);
      if (match != null && match.value().role() == Role.NOUN) {
        last = match.last();
        at = last + 1;
      } else {
        at++;
      }
    }
    return last;
  }

  private int withComplement(int superlative, int noun) {
    return noun > superlative && tokens.is(noun + 1, "of") && isRelational(noun)
        ? complementLast(noun + 1)
        : noun;
  }

  private boolean isInPhrase(int token, int last, int superlative) {
    if (tokens.kind(token) == Kind.SIGN) {
      return tokens.isAny(token, "-", "‐", "‑");
    }
    if (tokens.kind(token) != Kind.WORD) {
      return false;
    }
    if (tokens.is(token, "and")) {
      return last == superlative;
    }
    Match<Noun> noun = words.nouns().at(tokens, token);
    return noun == null || noun.value().role() != Noun.Role.STOP;
  }

  /** Nouns that are nothing without what follows: the largest source of investment. */
  private boolean isRelational(int token) {
    return tokens.isAny(
        token,
        "source",
        "consumer",
        "producer",
        "supplier",
        "importer",
        "exporter",
        "buyer",
        "recipient",
        "user",
        "provider",
        "purchaser",
        "manufacturer");
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

  private boolean isPluralAt(int token) {
    String source = tokens.source();
    int end = tokens.end(token);
    return source.charAt(end - 1) == 's' && source.charAt(end - 2) != 's';
  }

  private boolean isFree(int first, int last) {
    int next = taken.nextSetBit(first);
    return next < 0 || next > last;
  }

  private int skipHyphen(int token) {
    return tokens.is(token, "-") && tokens.glued(token) ? token + 1 : token;
  }

  private static Figure figure(int first, int last, int place, Set<Claim.Flag> flags) {
    Hedge hedge = flags.contains(Claim.Flag.UP_TO_RANK) ? Hedge.UP_TO : Hedge.NONE;
    return new Figure(
        first,
        last,
        first,
        last,
        Figure.Form.RANK,
        Quantity.of(BigDecimal.valueOf(place), BigDecimal.ONE, Unit.RANK, hedge),
        null,
        null,
        null,
        flags);
  }
}
