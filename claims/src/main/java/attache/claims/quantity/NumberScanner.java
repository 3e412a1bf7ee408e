package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Numeral;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and in words, whatever is glued to them, unless they are told to be none.
 */
final class NumberScanner {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Tokens tokens;
  private final QuantityWords words;
  private final Nouns nouns;
  private final BitSet none;

  /**
   * A reader of the text's numbers.
   *
   * @param none tokens that are no numbers: dates, times, names
   */
  NumberScanner(Tokens tokens, QuantityWords words, Nouns nouns, BitSet none) {
    this.tokens = tokens;
    this.words = words;
    this.nouns = nouns;
    this.none = none;
  }

  /** The number that begins with the token, or null. */
  @Nullable ReadNumber at(int token) {
    if (token >= tokens.size() || none.get(token)) {
      return null;
    }
    return switch (tokens.kind(token)) {
      case NUMBER -> isGluedToName(token) ? null : signed(digits(token, false));
      case WORD -> inWords(token);
      case SIGN -> isPoint(token) ? digits(token, false) : vulgar(token);
      case CURRENCY -> null;
    };
  }

  /** The number after a mark of money, or null. */
  @Nullable ReadNumber afterMark(int token) {
    if (token >= tokens.size() || none.get(token)) {
      return null;
    }
    return switch (tokens.kind(token)) {
      case NUMBER -> digits(token, true);
      case WORD -> inWords(token);
      case SIGN -> isPoint(token) ? digits(token, true) : null;
      case CURRENCY -> null;
    };
  }

  /** "COVID-19", "A320", "24/7": the digits belong to what stands before them. */
  private boolean isGluedToName(int token) {
    if (!tokens.glued(token)) {
      return false;
    }
    int before = token - 1;
    return switch (tokens.kind(before)) {
      case WORD, NUMBER -> true;
      case CURRENCY -> false;
      case SIGN ->
          switch (sign(before)) {
            case '/', ':', '#', '@', '_', '.', ',', '&', '\\', '=', '?' -> tokens.glued(before);
            case '-', '‐', '‑' ->
                tokens.glued(before)
                    && tokens.kind(before - 1) == Kind.WORD
                    && !mayStandBeforeHyphen(before - 1);
            default -> false;
          };
    };
  }

  /** "minus-1.4", "five-10", "10km-15": a number may go on after the hyphen. */
  private boolean mayStandBeforeHyphen(int token) {
    Match<Numeral> numeral = words.numerals().at(tokens, token, token + 1);
    return words.is(tokens, token, Role.STOP)
        || words.hedgesBefore().at(tokens, token, token + 1) != null
        || (numeral != null && !numeral.value().is("ordinal"))
        || (words.units().at(tokens, token, token + 1) != null
            && token > 0
            && tokens.kind(token - 1) == Kind.NUMBER);
  }

  private boolean isPoint(int token) {
    return tokens.is(token, ".")
        && !tokens.glued(token)
        && token + 1 < tokens.size()
        && tokens.glued(token + 1)
        && tokens.kind(token + 1) == Kind.NUMBER;
  }

  private @Nullable ReadNumber digits(int first, boolean money) {
    boolean point = tokens.kind(first) == Kind.SIGN;
    int token = point ? first + 1 : first;
    BigDecimal value = value(tokens.source(), tokens.start(token), tokens.end(token));
    if (value == null || none.get(token)) {
      return null;
    }
    boolean separated = point || tokens.end(token) - tokens.start(token) > value.precision();
    int last = token;
    if (point) {
      value = value.movePointLeft(tokens.end(token) - tokens.start(token));
    } else if (value.scale() == 0 && value.precision() <= 3 && !separated) {
      while (isGroup(last + 1)) {
        last++;
        value = value.movePointRight(3).add(new BigDecimal(tokens.text(last)));
        separated = true;
      }
    }
    Form form = separated || value.scale() > 0 ? Form.SEPARATED : Form.DIGITS;
    ReadNumber number = ReadNumber.of(first, last, value, form);
    ReadNumber power = power(number);
    if (power != null) {
      return power;
    }
    ReadNumber mixed = fraction(number);
    ReadNumber scaled = mixed == null ? null : scaled(mixed, money);
    return scaled == null || isGluedToWord(scaled) ? null : scaled;
  }

  /** "5G", "9AB8": what is glued behind the digits is no unit. */
  private boolean isGluedToWord(ReadNumber number) {
    int next = number.last() + 1;
    return next < tokens.size()
        && tokens.glued(next)
        && tokens.kind(next) == Kind.WORD
        && words.units().at(tokens, next) == null
        && words.marks().at(tokens, next) == null;
  }

  /** A group of three digits after a blank: 1 700 000. */
  private boolean isGroup(int token) {
    return token < tokens.size()
        && tokens.kind(token) == Kind.NUMBER
        && tokens.end(token) - tokens.start(token) == 3
        && tokens.start(token) == tokens.end(token - 1) + 1
        && tokens.source().charAt(tokens.start(token) - 1) != '\n'
        && tokens.text(token).chars().allMatch(c -> c >= '0' && c <= '9')
        && !none.get(token);
  }

  /**
   * English digits: points are decimal, commas part groups of three (or of two before the last).
   * Null when they are neither.
   */
  private static @Nullable BigDecimal value(String text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    int groupStart = from;
    boolean commas = false;
    boolean point = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '.') {
        if (point || (commas && i - groupStart != 3 && (c == '.' || i - groupStart != 2))) {
          return null;
        }
        commas |= c == ',';
        point = c == '.';
        groupStart = i + 1;
        if (point) {
          digits.append('.');
        }
      } else {
        digits.append(c);
      }
    }
    boolean wholeGroup = !commas || point || to - groupStart == 3;
    return wholeGroup && digits.length() <= 40 ? new BigDecimal(digits.toString()) : null;
  }

  /** "1.99×10−30", "6.02 x 10^23". */
  private @Nullable ReadNumber power(ReadNumber number) {
    int times = number.last() + 1;
    int ten = times + 1;
    if (ten >= tokens.size()
        || !(tokens.is(times, "×") || tokens.is(times, "x") || tokens.is(times, "*"))
        || !tokens.is(ten, "10")) {
      return null;
    }
    int at = ten + 1;
    if (tokens.is(at, "^")) {
      at++;
    }
    boolean negative = isMinus(at);
    if (negative) {
      at++;
    }
    if (at >= tokens.size()
        || tokens.kind(at) != Kind.NUMBER
        || !tokens.glued(at)
        || at == ten + 1
        || tokens.end(at) - tokens.start(at) > 3) {
      return null;
    }
    int exponent = Integer.parseInt(tokens.text(at));
    BigDecimal value = number.low().scaleByPowerOfTen(negative ? -exponent : exponent);
    return ReadNumber.of(number.first(), at, value, Form.SEPARATED);
  }

  /** The number itself, "2 1/2", "2½" or "3/4"; null for other digits around a stroke. */
  private @Nullable ReadNumber fraction(ReadNumber number) {
    int next = number.last() + 1;
    if (next < tokens.size() && tokens.kind(next) == Kind.SIGN) {
      BigDecimal half = vulgar(sign(next));
      if (half != null) {
        return ReadNumber.of(number.first(), next, number.low().add(half), Form.SEPARATED);
      }
    }
    BigDecimal part = stroke(number.last());
    if (part != null) {
      return ReadNumber.of(number.first(), number.last() + 2, part, Form.PART);
    }
    if (next < tokens.size()
        && tokens.kind(next) == Kind.NUMBER
        && number.isWhole()
        && !tokens.glued(next)) {
      BigDecimal more = stroke(next);
      if (more != null) {
        return ReadNumber.of(number.first(), next + 2, number.low().add(more), Form.SEPARATED);
      }
    }
    boolean isOther =
        next + 1 < tokens.size()
            && tokens.is(next, "/")
            && tokens.glued(next)
            && tokens.glued(next + 1)
            && tokens.kind(next + 1) == Kind.NUMBER;
    return isOther ? null : number;
  }

  /** The worth of "1/2" that begins with the token, or null. */
  private @Nullable BigDecimal stroke(int token) {
    int below = token + 2;
    if (below >= tokens.size()
        || !(tokens.is(token + 1, "/") || tokens.is(token + 1, "⁄"))
        || !tokens.glued(token + 1)
        || !tokens.glued(below)
        || tokens.kind(below) != Kind.NUMBER
        || tokens.end(token) - tokens.start(token) > 2
        || tokens.end(below) - tokens.start(below) > 3
        || (below + 1 < tokens.size() && tokens.is(below + 1, "/"))) {
      return null;
    }
    BigDecimal above = value(tokens.source(), tokens.start(token), tokens.end(token));
    BigDecimal denominator = value(tokens.source(), tokens.start(below), tokens.end(below));
    return above == null
            || denominator == null
            || above.signum() == 0
            || above.compareTo(denominator) >= 0
            || denominator.compareTo(BigDecimal.valueOf(256)) > 0
        ? null
        : above.divide(denominator, MathContext.DECIMAL64);
  }

  private @Nullable ReadNumber vulgar(int token) {
    BigDecimal value = vulgar(sign(token));
    return value == null ? null : scaled(ReadNumber.of(token, token, value, Form.PART), false);
  }

  private static @Nullable BigDecimal vulgar(char sign) {
    return switch (sign) {
      case '½' -> HALF;
      case '¼' -> new BigDecimal("0.25");
      case '¾' -> new BigDecimal("0.75");
      case '⅓' -> BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
      case '⅔' -> BigDecimal.TWO.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
      case '⅛' -> new BigDecimal("0.125");
      default -> null;
    };
  }

  /** The number with what multiplies it: "2 and a half billion", "4 billion 782 million". */
  private ReadNumber scaled(ReadNumber number, boolean money) {
    ReadNumber scaled = number;
    int half = andAHalf(number.last() + 1);
    if (half > 0) {
      scaled = ReadNumber.of(number.first(), half, number.low().add(HALF), number.form());
    }
    for (Match<Numeral> scale = scaleAfter(scaled.last(), money);
        scale != null;
        scale = scaleAfter(scaled.last(), money)) {
      scaled = scaled.times(scale.value().worth(), scale.last());
    }
    return scaled;
  }

  /** The last token of "and a half" when it begins here, or -1. */
  private int andAHalf(int token) {
    int a = afterHyphen(token + 1);
    int half = afterHyphen(a + 1);
    return tokens.is(token, Particle.AND)
            && tokens.is(a, Particle.A)
            && tokens.is(half, Particle.HALF)
        ? half
        : -1;
  }

  private int afterHyphen(int token) {
    return token < tokens.size() && isHyphen(token) ? token + 1 : token;
  }

  /** The scale word after the token, a hyphen allowed between, or null. */
  private @Nullable Match<Numeral> scaleAfter(int last, boolean money) {
    int next = last + 1;
    if (next + 1 < tokens.size()
        && isHyphen(next)
        && tokens.glued(next)
        && tokens.glued(next + 1)) {
      next++;
    }
    if (next >= tokens.size()
        || tokens.kind(next) != Kind.WORD
        || none.get(next)
        || tokens.sentence(next) != tokens.sentence(last)) {
      return null;
    }
    Match<Numeral> match = words.numerals().at(tokens, next);
    if (match == null) {
      return null;
    }
    boolean scales =
        switch (match.value().role()) {
          case "scale", "dozen" -> true;
          case "letter" -> isScaleLetter(match, money);
          // 5G and 4T are names where no money stands before them
          case "capital" ->
              tokens.isCapitalised(next)
                  && (money || match.value().worth().compareTo(MILLION) <= 0)
                  && isScaleLetter(match, money);
          case "money-letter" -> money && tokens.glued(next);
          default -> false;
        };
    return scales ? match : null;
  }

  /** "5m" of money or of people is millions, "5m" of nothing is metres; "5bn" is always scaled. */
  private boolean isScaleLetter(Match<Numeral> match, boolean money) {
    int token = match.first();
    boolean glued = tokens.glued(token);
    if (tokens.end(token) - tokens.start(token) > 1 || money) {
      return true;
    }
    char letter = tokens.source().charAt(tokens.start(token));
    if (!glued) {
      return false;
    }
    if (letter == 'm' || letter == 'b') {
      int next = token + 1;
      return next < tokens.size()
          && tokens.kind(next) != Kind.NUMBER
          && tokens.sentence(next) == tokens.sentence(token)
          && (words.units().at(tokens, next) != null || nouns.isPlural(next));
    }
    return letter != 'B';
  }

  private @Nullable ReadNumber inWords(int token) {
    if (tokens.glued(token) && tokens.kind(token - 1) == Kind.NUMBER) {
      return null;
    }
    ReadNumber vague = vague(token);
    if (vague != null) {
      return vague;
    }
    if (tokens.is(token, Particle.MINUS) && !tokens.is(token - 1, Particle.OR)) {
      int next = afterHyphen(token + 1);
      return next < tokens.size() && tokens.kind(next) == Kind.NUMBER
          ? negative(token, next)
          : null;
    }
    Match<Numeral> match = words.numerals().at(tokens, token);
    if (match == null) {
      return tokens.is(token, Particle.A) ? afterArticle(token) : null;
    }
    if (isHyphen(token - 1)
        && tokens.glued(token - 1)
        && tokens.glued(token)
        && !isNumberBefore(token - 1)) {
      return null;
    }
    return switch (match.value().role()) {
      case "cardinal" -> cardinal(token);
      case "part", "parts" -> part(token, match);
      default -> null;
    };
  }

  private boolean isNumberBefore(int hyphen) {
    return hyphen > 0
        && (tokens.kind(hyphen - 1) == Kind.NUMBER
            || words.numerals().at(tokens, hyphen - 1, hyphen) != null
            || tokens.kind(hyphen - 1) == Kind.SIGN);
  }

  private @Nullable ReadNumber negative(int from, int token) {
    ReadNumber number = digits(token, false);
    return number == null ? null : number.negated(from);
  }

  /** "a million", "a dozen", "a third", "a quarter", "half a million". */
  private @Nullable ReadNumber afterArticle(int article) {
    int token = article + 1;
    Match<Numeral> match = words.numerals().at(tokens, token);
    if (match == null || none.get(token)) {
      return null;
    }
    return switch (match.value().role()) {
      case "scale", "dozen" -> {
        ReadNumber one = ReadNumber.of(article, article, BigDecimal.ONE, Form.WORDS);
        yield scaled(one.times(match.value().worth(), match.last()), false);
      }
      case "ordinal" ->
          match.value().worth().intValue() > 2 && tokens.is(match.last() + 1, Particle.OF)
              ? fraction(article, match.last(), 1, match.value().worth())
              : null;
      case "part", "parts" -> part(article, match);
      default -> null;
    };
  }

  private static ReadNumber fraction(int first, int last, int numerator, BigDecimal denominator) {
    return ReadNumber.of(
        first,
        last,
        BigDecimal.valueOf(numerator).divide(denominator, MathContext.DECIMAL64),
        Form.PART);
  }

  /** "half of", "half a million", "a quarter of". */
  private @Nullable ReadNumber part(int first, Match<Numeral> match) {
    int next = match.last() + 1;
    BigDecimal denominator = match.value().worth();
    boolean half = tokens.is(match.last(), Particle.HALF);
    if (half && tokens.is(next, Particle.A)) {
      Match<Numeral> scale = words.numerals().at(tokens, next + 1);
      if (scale != null && (scale.value().is("scale") || scale.value().is("dozen"))) {
        return ReadNumber.of(first, first, HALF, Form.WORDS)
            .times(scale.value().worth(), scale.last());
      }
      if (words.units().at(tokens, next + 1) != null) {
        return ReadNumber.of(first, next, HALF, Form.PART);
      }
    }
    boolean plain = half || tokens.is(match.first() - 1, Particle.A);
    if (words.is(tokens, first - 1, Role.BEFORE_ONE)) {
      return null; // "the first half of the year"
    }
    return plain && tokens.is(next, Particle.OF)
        ? fraction(first, match.last(), 1, denominator)
        : null;
  }

  /** "tens of thousands", "millions of", "dozens": from the number to ten times it. */
  private @Nullable ReadNumber vague(int token) {
    BigDecimal first = plural(token);
    if (first == null || isAfterNumber(token)) {
      return null;
    }
    int last = token;
    BigDecimal value = first;
    BigDecimal more = tokens.is(token + 1, Particle.OF) ? plural(token + 2) : null;
    if (more != null) {
      value = value.multiply(more);
      last = token + 2;
    }
    BigDecimal high = value.movePointRight(1);
    if (value.compareTo(BigDecimal.valueOf(12)) == 0) {
      high = value;
    }
    return new ReadNumber(token, last, value, high, value, Form.VAGUE);
  }

  private boolean isAfterNumber(int token) {
    int before = isHyphen(token - 1) ? token - 2 : token - 1;
    if (before < 0) {
      return false;
    }
    Match<Numeral> numeral = words.numerals().at(tokens, before, before + 1);
    return tokens.kind(before) == Kind.NUMBER
        || (numeral != null && numeral.value().is("cardinal"));
  }

  /** The worth of a scale word in the plural, or null. */
  private @Nullable BigDecimal plural(int token) {
    if (token >= tokens.size() || tokens.kind(token) != Kind.WORD) {
      return null;
    }
    Match<BigDecimal> match = words.magnitudes().at(tokens, token, token + 1);
    return match == null ? null : match.value();
  }

  /** One, twenty-five, two hundred and thirty-five million, two-thirds, two and a half. */
  private @Nullable ReadNumber cardinal(int token) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    int current = 0;
    int small = -1;
    int last = token - 1;
    int at = token;
    BigDecimal bound = null;
    while (at < tokens.size()
        && tokens.kind(at) == Kind.WORD
        && tokens.sentence(at) == tokens.sentence(token)) {
      Match<Numeral> match = words.numerals().at(tokens, at);
      if (match == null) {
        break;
      }
      Numeral numeral = match.value();
      if (numeral.is("cardinal")) {
        int worth = numeral.worth().intValue();
        boolean fits =
            last < token
                || (current % 100 == 0 && (current > 0 || bound != null))
                || (small >= 20 && small % 10 == 0 && worth > 0 && worth < 10);
        if (!fits) {
          break;
        }
        current += worth;
        small = worth;
      } else if (numeral.is("scale") && last >= token) {
        BigDecimal worth = numeral.worth();
        if (worth.compareTo(HUNDRED) == 0) {
          if (current == 0 || current >= 100) {
            break;
          }
          current *= 100;
          small = -1;
        } else if (bound == null || worth.compareTo(bound) < 0) {
          total = total.add(BigDecimal.valueOf(current).multiply(worth));
          bound = worth;
          scale = worth;
          current = 0;
          small = -1;
        } else {
          break;
        }
      } else {
        break;
      }
      last = match.last();
      at = last + 1;
      if (at + 1 < tokens.size() && isHyphen(at) && tokens.glued(at) && tokens.glued(at + 1)) {
        at++;
      } else if (tokens.is(at, Particle.AND) && small < 0 && isCardinal(at + 1)) {
        at++;
      }
    }
    if (last < token) {
      return null;
    }
    BigDecimal value = total.add(BigDecimal.valueOf(current));
    ReadNumber part = bound == null ? partAfter(token, last, value) : null;
    if (part == null && value.compareTo(BigDecimal.ONE) == 0) {
      part = oneIn(token, last);
    }
    if (part != null) {
      return part;
    }
    Form form = value.compareTo(BigDecimal.ONE) == 0 ? Form.ONE : Form.WORDS;
    ReadNumber number = new ReadNumber(token, last, value, value, scale, form);
    ReadNumber scaled = bound == null ? scaled(number, false) : number;
    return scaled.last() > last && form == Form.ONE
        ? new ReadNumber(
            token, scaled.last(), scaled.low(), scaled.high(), scaled.scale(), Form.WORDS)
        : scaled;
  }

  /** "one in five", "one out of three". */
  private @Nullable ReadNumber oneIn(int first, int last) {
    int of = tokens.is(last + 2, Particle.OF) ? last + 2 : last + 1;
    int below = tokens.is(of + 1, Particle.EACH) ? of + 2 : of + 1;
    boolean in =
        tokens.is(last + 1, Particle.IN) || (of > last + 1 && words.is(tokens, last + 1, Role.OUT));
    if (!in || below >= tokens.size()) {
      return null;
    }
    Match<Numeral> numeral = words.numerals().at(tokens, below);
    BigDecimal denominator =
        numeral != null && numeral.value().is("cardinal")
            ? numeral.value().worth()
            : tokens.kind(below) == Kind.NUMBER
                ? value(tokens.source(), tokens.start(below), tokens.end(below))
                : null;
    return denominator == null
            || denominator.compareTo(BigDecimal.ONE) <= 0
            || denominator.compareTo(HUNDRED) > 0
        ? null
        : fraction(first, below, 1, denominator);
  }

  private boolean isCardinal(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match != null && match.value().is("cardinal");
  }

  /** "two-thirds", "three quarters", "one-fifth" after the numerator, or null. */
  private @Nullable ReadNumber partAfter(int first, int last, BigDecimal numerator) {
    int at = afterHyphen(last + 1);
    Match<Numeral> match = words.numerals().at(tokens, at);
    if (match == null || numerator.compareTo(BigDecimal.valueOf(20)) > 0) {
      return null;
    }
    Numeral numeral = match.value();
    boolean one = numerator.compareTo(BigDecimal.ONE) == 0;
    boolean hyphen = at > last + 1;
    boolean isPart =
        (numeral.is("part") || numeral.is("parts"))
            ? hyphen || tokens.is(match.last() + 1, Particle.OF)
            : numeral.is("ordinal") && one && (hyphen || tokens.is(match.last() + 1, Particle.OF));
    return isPart && numerator.signum() > 0
        ? fraction(first, match.last(), numerator.intValue(), numeral.worth())
        : null;
  }

  /** The number with the minus before it, where that is no hyphen and no dash. */
  private @Nullable ReadNumber signed(@Nullable ReadNumber number) {
    if (number == null) {
      return null;
    }
    int sign = number.first() - 1;
    boolean negative =
        sign >= 0
            && isMinus(sign)
            && tokens.glued(number.first())
            && !tokens.glued(sign)
            && (sign == 0 || tokens.kind(sign - 1) != Kind.NUMBER);
    return negative ? number.negated(sign) : number;
  }

  boolean isMinus(int token) {
    return token >= 0
        && token < tokens.size()
        && (tokens.is(token, "-") || tokens.is(token, "−") || tokens.is(token, "–"));
  }

  /** A hyphen or dash of any length, or a wave: what stands between the ends of a range. */
  boolean isDash(int token) {
    return isMinus(token) || isHyphen(token) || tokens.is(token, "—") || tokens.is(token, "~");
  }

  boolean isHyphen(int token) {
    return token >= 0
        && token < tokens.size()
        && (tokens.is(token, "-") || tokens.is(token, "‐") || tokens.is(token, "‑"));
  }

  private char sign(int token) {
    return tokens.source().charAt(tokens.start(token));
  }
}
