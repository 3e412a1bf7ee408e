package attache.claims.quantity;

import attache.claims.figure.Numbers;
import attache.claims.figure.WrittenNumber;
import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Numeral;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers that may be quantities: those that {@link Numbers} finds, with their sign, what
 * any unit is glued to, and orders of magnitude; but none that belongs to a name.
 */
final class NumberScanner {

  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Tokens tokens;
  private final QuantityWords words;
  private final Nouns nouns;
  private final BitSet none;
  private final Numbers numbers;

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
    this.numbers = Numbers.in(tokens, withUnits(none));
  }

  /** The number that begins with the token, or null. */
  @Nullable ReadNumber at(int token) {
    if (none.get(token)) {
      return null;
    }
    return switch (tokens.kind(token)) {
      case NUMBER -> isGluedToName(token) ? null : signed(digits(token, false));
      case WORD -> inWords(token);
      case SIGN -> isPoint(token) ? digits(token + 1, false) : plain(numbers.at(token));
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
      case SIGN -> isPoint(token) ? digits(token + 1, true) : null;
      case CURRENCY -> null;
    };
  }

  /** The tokens that are no numbers, and the letters behind digits that are units there. */
  private BitSet withUnits(BitSet excluded) {
    BitSet all = (BitSet) excluded.clone();
    for (int token = 1; token < tokens.size(); token++) {
      if (tokens.kind(token) == Kind.WORD
          && tokens.kind(token - 1) == Kind.NUMBER
          && isUnit(token)) {
        all.set(token);
      }
    }
    return all;
  }

  /** "37m tall", "5G", "10 K": letters that would be scales of money or of things counted. */
  private boolean isUnit(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token, token + 1);
    if (match == null) {
      return false;
    }
    boolean money = isMoney(token - 2);
    return switch (match.value().role()) {
      case "letter" -> !isScaleLetter(token, money);
      // 5G and 4T are names where no money stands before them, and "mm" is no "MM"
      case "capital" ->
          !tokens.isCapitalised(token)
              || !(money || match.value().worth().compareTo(MILLION) <= 0)
              || !isScaleLetter(token, money);
      case "money-letter" -> !money || !tokens.glued(token);
      default -> false;
    };
  }

  /** Whether the token, or one it is tied to by a dash, is a mark of money or follows one. */
  private boolean isMoney(int token) {
    int at = token;
    if (at > 1 && isDash(at) && tokens.kind(at - 1) == Kind.NUMBER) {
      at -= 2;
    }
    if (at < 0) {
      return false;
    }
    return tokens.kind(at) == Kind.CURRENCY || words.marks().at(tokens, at, at + 1) != null;
  }

  /** "5m" of money or of people is millions, "5m" of nothing is metres; "5bn" is always scaled. */
  private boolean isScaleLetter(int token, boolean money) {
    if (tokens.end(token) - tokens.start(token) > 1 || money) {
      return true;
    }
    if (!tokens.glued(token)) {
      return false;
    }
    if (words.units().at(tokens, token, token + 1) == null) {
      return true;
    }
    int next = token + 1;
    return Character.isUpperCase(tokens.source().charAt(tokens.start(token)))
        ? tokens.source().charAt(tokens.start(token)) != 'B'
        : next < tokens.size()
            && tokens.sentence(next) == tokens.sentence(token)
            && tokens.kind(next) != Kind.NUMBER
            && (words.units().at(tokens, next) != null || nouns.isPlural(next));
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
          switch (tokens.source().charAt(tokens.start(before))) {
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
        && tokens.kind(token + 1) == Kind.NUMBER
        && !none.get(token + 1);
  }

  /** The number in digits, whatever unit is glued to it. */
  private @Nullable ReadNumber digits(int token, boolean money) {
    WrittenNumber number = money ? numbers.afterMark(token) : numbers.at(token);
    if (number != null) {
      return isInsideChain(number) ? null : plain(number);
    }
    int next = token + 1;
    boolean unit =
        next < tokens.size()
            && tokens.glued(next)
            && (words.units().at(tokens, next) != null || words.marks().at(tokens, next) != null);
    return unit ? plain(numbers.digits(token)) : null;
  }

  /** "24/7", "5/2019": digits around a stroke that are no fraction. */
  private boolean isInsideChain(WrittenNumber number) {
    int next = number.last() + 1;
    return next + 1 < tokens.size()
        && tokens.is(next, "/")
        && tokens.glued(next)
        && tokens.glued(next + 1)
        && tokens.kind(next + 1) == Kind.NUMBER;
  }

  private static @Nullable ReadNumber plain(@Nullable WrittenNumber number) {
    if (number == null) {
      return null;
    }
    Form form =
        switch (number.form()) {
          case DIGITS -> Form.DIGITS;
          case SEPARATED -> Form.SEPARATED;
          case WORDS ->
              !number.isScaled() && number.value().compareTo(BigDecimal.ONE) == 0
                  ? Form.ONE
                  : Form.WORDS;
          case PART -> Form.PART;
        };
    return new ReadNumber(
        number.first(), number.last(), number.value(), number.value(), number.scale(), form);
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
      int next = isHyphen(token + 1) ? token + 2 : token + 1;
      boolean digits = next < tokens.size() && tokens.kind(next) == Kind.NUMBER;
      ReadNumber number = digits ? digits(next, false) : null;
      return number == null ? null : number.negated(token);
    }
    boolean tied = isHyphen(token - 1) && tokens.glued(token - 1) && tokens.glued(token);
    ReadNumber number = tied && !isNumberBefore(token - 1) ? null : plain(numbers.at(token));
    if (number == null || isLoneDozen(number)) {
      return null;
    }
    return number.form() != Form.PART || isPart(number) ? number : null;
  }

  /** "a baker's dozen": no number and no article right before it. */
  private boolean isLoneDozen(ReadNumber number) {
    return number.first() == number.last()
        && number.low().compareTo(DOZEN) == 0
        && number.isScaled();
  }

  /** "a third of", "half an hour", "two-thirds"; but not "the first half", "half time". */
  private boolean isPart(ReadNumber part) {
    int next = part.last() + 1;
    boolean tied = part.last() > part.first() && isHyphen(part.last() - 1);
    return !words.is(tokens, part.first() - 1, Role.BEFORE_ONE)
        && (tied
            || tokens.isAny(next, Particle.OF, Particle.A)
            || part.last() - part.first() > 1
            || words.units().at(tokens, next) != null);
  }

  private boolean isNumberBefore(int hyphen) {
    return hyphen > 0
        && (tokens.kind(hyphen - 1) == Kind.NUMBER
            || words.numerals().at(tokens, hyphen - 1, hyphen) != null
            || tokens.kind(hyphen - 1) == Kind.SIGN);
  }

  /** "tens of thousands", "millions of", "dozens": from the number to ten times it. */
  private @Nullable ReadNumber vague(int token) {
    BigDecimal first = magnitude(token);
    if (first == null || isAfterNumber(token)) {
      return null;
    }
    BigDecimal more = tokens.is(token + 1, Particle.OF) ? magnitude(token + 2) : null;
    BigDecimal value = more == null ? first : first.multiply(more);
    BigDecimal high = value.compareTo(DOZEN) == 0 ? value : value.movePointRight(1);
    return new ReadNumber(token, more == null ? token : token + 2, value, high, value, Form.VAGUE);
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

  /** The least that the plural of a scale word means, or null. */
  private @Nullable BigDecimal magnitude(int token) {
    Match<BigDecimal> match = words.magnitudes().at(tokens, token, token + 1);
    return match == null ? null : match.value();
  }

  /** The number with the minus before it, where that is no hyphen and no dash. */
  private @Nullable ReadNumber signed(@Nullable ReadNumber number) {
    if (number == null) {
      return null;
    }
    int sign = number.first() - 1;
    boolean negative =
        isMinus(sign)
            && tokens.glued(number.first())
            && !tokens.glued(sign)
            && (sign == 0 || tokens.kind(sign - 1) != Kind.NUMBER);
    return negative ? number.negated(sign) : number;
  }

  boolean isMinus(int token) {
    return tokens.is(token, "-") || tokens.is(token, "−") || tokens.is(token, "–");
  }

  /** A hyphen or dash of any length, or a wave: what stands between the ends of a range. */
  boolean isDash(int token) {
    return isMinus(token) || isHyphen(token) || tokens.is(token, "—") || tokens.is(token, "~");
  }

  boolean isHyphen(int token) {
    return tokens.is(token, "-") || tokens.is(token, "‐") || tokens.is(token, "‑");
  }
}
