package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.figure.WrittenNumber.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fractions in words, digits and signs: two thirds, a half, 3/4, ½, one out of three. */
final class Fractions {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** No fraction is longer, in words. */
  private static final int MOST_WORDS = 12;

  private final Tokens tokens;
  private final FigureWords words;
  private final Digits digits;
  private final CountedNouns nouns;
  private final AlphabeticNumbers numbers;

  /** Whether "a third" needs its article; where there is none, a part of a whole stands alone. */
  private final boolean articles;

  Fractions(Tokens tokens, FigureWords words, Digits digits, AlphabeticNumbers numbers) {
    this.nouns = new CountedNouns(tokens, words);
    this.tokens = tokens;
    this.words = words;
    this.digits = digits;
    this.numbers = numbers;
    this.articles = tokens.knows(Particle.A);
  }

  /**
   * What a whole is divided into, which is said as an ordinal is.
   *
   * @param last its last token
   * @param several whether it is in the plural, for more parts than one
   * @param isPart whether it is no ordinal: half
   */
  record Denominator(int last, BigDecimal value, boolean several, boolean isPart) {}

  /**
   * The denominator or ordinal that begins with the token: "fifth", "one hundred twenty-firsts".
   */
  @Nullable Denominator denominator(int token) {
    Terms terms = null;
    int at = token;
    for (int i = 0; i < MOST_WORDS; i++) {
      Match<Numeral> match = numbers.numeral(at);
      if (match == null) {
        return null;
      }
      BigDecimal worth = match.value().worth();
      Role role = match.value().role();
      switch (role) {
        case CARDINAL -> terms = terms == null ? Terms.of(worth) : terms.plus(worth, true);
        case SCALE -> terms = terms == null ? null : terms.times(worth);
        case PART -> {
          return terms == null ? new Denominator(match.last(), worth, false, true) : null;
        }
        case ORDINAL, PARTS -> {
          BigDecimal value = worth;
          if (terms != null) {
            Terms whole = worth.compareTo(HUNDRED) >= 0 ? terms.times(worth) : null;
            whole = whole == null ? terms.plus(worth, true) : whole;
            if (whole == null) {
              return null;
            }
            value = whole.total();
          }
          return new Denominator(match.last(), value, role == Role.PARTS, false);
        }
        default -> {
          return null;
        }
      }
      if (terms == null) {
        return null;
      }
      at = numbers.behindHyphen(match.last() + 1);
      Match<Numeral> joiner = at == match.last() + 1 ? numbers.numeral(at) : null;
      if (joiner != null
          && joiner.value().role() == Role.JOINER
          && terms.room().compareTo(joiner.value().worth()) >= 0) {
        at = joiner.last() + 1;
      }
    }
    return null;
  }

  /** The fraction in words whose number word this is, an article before it included, or null. */
  @Nullable Fraction at(int token) {
    Match<Numeral> match = numbers.numeral(token);
    if (match == null) {
      return null;
    }
    boolean article = tokens.is(token - 1, Particle.A);
    return switch (match.value().role()) {
      case PART -> part(match, article);
      case ORDINAL -> article && !tokens.is(token - 2, Particle.FOR) ? ofOne(token) : null;
      case CARDINAL -> {
        Fraction one = article ? ofOne(token) : null;
        yield one != null ? one : several(match);
      }
      case SCALE -> article ? several(match) : null;
      default -> null;
    };
  }

  /** Half, a half, a quarter; a bare quarter only of a million, but четверть by itself. */
  private @Nullable Fraction part(Match<Numeral> part, boolean article) {
    boolean half = part.value().worth().compareTo(BigDecimal.TWO) == 0;
    Match<Numeral> next = numbers.numeral(part.last() + 1);
    boolean scaled = next != null && next.value().role() == Role.SCALE;
    if (!half && !article && !scaled && articles) {
      return null;
    }
    int first = article ? part.first() - 1 : part.first();
    return new Fraction(first, part.last(), BigDecimal.ONE, part.value().worth());
  }

  /**
   * "a third", "a twenty-first": where the noun phrase does not go on, as "a third country" does.
   */
  private @Nullable Fraction ofOne(int token) {
    Denominator whole = denominator(token);
    return whole == null
            || whole.several()
            || whole.value().compareTo(BigDecimal.TWO) <= 0
            || !nouns.endsPart(whole.last())
        ? null
        : new Fraction(token - 1, whole.last(), BigDecimal.ONE, whole.value());
  }

  /**
   * "two thirds", "one twenty-fifth", "one hundred thirty fifths": the longest denominator that
   * leaves a numerator.
   */
  private @Nullable Fraction several(Match<Numeral> first) {
    int[] starts = new int[MOST_WORDS];
    int count = 0;
    int joinedAt = -1;
    int at = numbers.behindHyphen(first.last() + 1);
    while (count < MOST_WORDS) {
      Match<Numeral> match = numbers.numeral(at);
      if (match == null) {
        return null;
      }
      Role role = match.value().role();
      if (role == Role.JOINER) {
        joinedAt = match.last() + 1;
        at = match.last() + 1;
        continue;
      }
      if (role != Role.CARDINAL && role != Role.SCALE && !isDenominator(role)) {
        return null;
      }
      starts[count++] = at;
      if (isDenominator(role)) {
        return joinedAt > 0 && isProperAt(joinedAt) ? null : split(first, starts, count);
      }
      at = numbers.behindHyphen(match.last() + 1);
    }
    return null;
  }

  private @Nullable Fraction split(Match<Numeral> first, int[] starts, int count) {
    for (int i = 0; i < count; i++) {
      int start = starts[i];
      boolean lone = i == count - 1;
      boolean hyphen = Hyphens.isHyphen(tokens, start - 1);
      if (hyphen && !lone) {
        continue;
      }
      Denominator whole = denominator(start);
      BigDecimal numerator =
          whole == null ? null : numbers.exactly(first.first(), hyphen ? start - 1 : start);
      if (whole != null && numerator != null && agree(numerator, whole)) {
        boolean article = first.value().role() == Role.SCALE;
        int from = article ? first.first() - 1 : first.first();
        return new Fraction(from, whole.last(), numerator, whole.value());
      }
    }
    return null;
  }

  private boolean agree(BigDecimal numerator, Denominator whole) {
    boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
    if (whole.several() || (whole.isPart() && !articles)) {
      return true; // две трети
    }
    return one
        && (whole.isPart()
            || (whole.value().compareTo(BigDecimal.TWO) > 0 && nouns.endsPart(whole.last())));
  }

  private static boolean isDenominator(Role role) {
    return role == Role.ORDINAL || role == Role.PARTS || role == Role.PART;
  }

  /** Whether a fraction of less than one begins here, its article included. */
  boolean isProperAt(int token) {
    Fraction fraction = beginningAt(token);
    return fraction != null && fraction.isProper();
  }

  private @Nullable Fraction beginningAt(int token) {
    Fraction fraction = at(tokens.is(token, Particle.A) ? token + 1 : token);
    return fraction != null && fraction.first() == token ? fraction : null;
  }

  /** "and a half", "-and-a-half", "and three quarters", "с половиной" from here on, or null. */
  @Nullable Fraction tail(int token) {
    int and = numbers.behindHyphen(token);
    if (!tokens.is(and, articles ? Particle.AND : Particle.WITH)) {
      return null;
    }
    int at = numbers.behindHyphen(and + 1);
    boolean hyphened = at > and + 1;
    if (hyphened && tokens.is(at, Particle.A)) {
      Fraction fraction = at(numbers.behindHyphen(at + 1));
      return fraction != null && fraction.isProper() ? fraction : null;
    }
    Fraction fraction = beginningAt(at);
    return fraction != null && fraction.isProper() ? fraction : null;
  }

  /** The sign for a fraction, or null. */
  @Nullable Fraction sign(int token) {
    if (token >= tokens.size()
        || tokens.kind(token) != Kind.SIGN
        || Character.getType(tokens.source().charAt(tokens.start(token)))
            != Character.OTHER_NUMBER) {
      return null;
    }
    Match<Fraction> match = words.fractions().at(tokens, token);
    return match == null ? null : match.value().spanning(token, token);
  }

  /** 3/4 or 3 / 4, but no date such as 5/6/2020; or null. */
  @Nullable Fraction inDigits(int token) {
    int slash = token + 1;
    int below = token + 2;
    if (below >= tokens.size()
        || !isSlash(slash)
        || tokens.kind(below) != Kind.NUMBER
        || tokens.glued(slash) != tokens.glued(below)
        || (isSlash(token - 1) && tokens.glued(token))
        || (isSlash(below + 1) && tokens.glued(below + 1))
        || tokens.sentence(below) != tokens.sentence(token)) {
      return null;
    }
    BigDecimal numerator = digits.value(tokens, token);
    BigDecimal denominator = digits.value(tokens, below);
    return numerator == null
            || denominator == null
            || numerator.scale() > 0
            || denominator.scale() > 0
            || denominator.signum() == 0
        ? null
        : new Fraction(token, below, numerator, denominator);
  }

  /** The fraction behind whole digits: the ½ of 2½, the 1/4 of 2 1/4; or null. */
  @Nullable Fraction behindDigits(int token) {
    Fraction sign = sign(token);
    if (sign != null || token >= tokens.size() || tokens.kind(token) != Kind.NUMBER) {
      return sign;
    }
    Fraction fraction = tokens.glued(token) || !numbers.isFree(token) ? null : inDigits(token);
    return fraction != null && tokens.sentence(token) == tokens.sentence(token - 1)
        ? fraction
        : null;
  }

  private boolean isSlash(int token) {
    return tokens.is(token, "/") || tokens.is(token, "⁄");
  }

  /** "one out of three", "2 in 5": the part of the number that another follows, or null. */
  @Nullable Fraction ratio(WrittenNumber part) {
    Match<Numeral> between = numbers.numeral(part.last() + 1);
    if (between == null
        || part.isScaled()
        || !part.isWhole()
        || (between.value().role() != Role.RATIO && between.value().role() != Role.WEAK_RATIO)) {
      return null;
    }
    int token = between.last() + 1;
    if (token >= tokens.size() || tokens.sentence(token) != tokens.sentence(part.last())) {
      return null;
    }
    WrittenNumber whole = numbers.at(token);
    if (whole == null || whole.first() != token || !whole.isWhole() || whole.looksLikeYear()) {
      return null;
    }
    boolean over = tokens.is(between.first(), Particle.OVER);
    boolean less = part.value().compareTo(whole.value()) < 0;
    boolean sure =
        between.value().role() == Role.RATIO
            || (part.form() == Form.WORDS && whole.form() == Form.WORDS)
            || nouns.endsPart(whole.last());
    return (less || over) && sure && whole.value().signum() > 0
        ? new Fraction(part.first(), whole.last(), part.value(), whole.value())
        : null;
  }

  /** The number that a fraction is: of a million or a dozen where one follows, else a part. */
  WrittenNumber part(Fraction fraction) {
    int next = fraction.last() + 1;
    Match<Numeral> scale = scale(next);
    int article = tokens.is(next, Particle.OF) ? next + 1 : next;
    if (scale == null && tokens.is(article, Particle.A)) {
      scale = scale(article + 1);
      Match<Mark> unit = words.units().at(tokens, article + 1);
      if (scale == null && unit != null && !unit.value().weak()) {
        return WrittenNumber.of(
            fraction.first(), article, fraction.value(), BigDecimal.ONE, Form.WORDS);
      }
    }
    return scale == null
        ? WrittenNumber.part(fraction)
        : WrittenNumber.of(
            fraction.first(), scale.last(), fraction.value(), scale.value().worth(), Form.WORDS);
  }

  private @Nullable Match<Numeral> scale(int token) {
    Match<Numeral> match = numbers.numeral(token);
    return match != null
            && (match.value().role() == Role.SCALE || match.value().role() == Role.DOZEN)
            && tokens.sentence(token) == tokens.sentence(token - 1)
        ? match
        : null;
  }
}
