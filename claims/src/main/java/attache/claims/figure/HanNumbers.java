package attache.claims.figure;

import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.figure.FigureWords.RankWord;
import attache.claims.figure.WrittenNumber.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.quantity.Hedge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as Chinese writes them: digits and characters, mixed (3.2万, 1亿2000万), with 零 for
 * what is left out (一千零五) and the last unit left out where it follows (二百五, 一万三), with decimals
 * (三点二), fractions (三分之一), and words inside that leave the rest open (100多万, 三十几亿).
 */
final class HanNumbers implements NumberReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** From here on a unit multiplies all the number before it, below only its digit. */
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  /** No number has more tokens. */
  private static final int LONGEST = 40;

  /** A word that only looks like a number begins no further before it. */
  private static final int WORD_REACH = 3;

  /** Digits with a stroke between them are a fraction up to this denominator, else a date. */
  private static final BigDecimal STROKE = BigDecimal.TEN;

  private static final MathContext EXACT = MathContext.DECIMAL64;

  private final Tokens tokens;
  private final FigureWords words;
  private final BitSet taken;

  HanNumbers(Tokens tokens, FigureWords words, BitSet taken) {
    this.tokens = tokens;
    this.words = words;
    this.taken = taken;
  }

  @Override
  public @Nullable WrittenNumber at(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return null;
    }
    if (isPoint(token)) {
      return behindPoint(token);
    }
    if (tokens.is(token, Particle.MINUS) || isMinusSign(token)) {
      WrittenNumber number = token + 1 < tokens.size() ? behindMinus(token + 1) : null;
      return number == null ? null : number.negated(token);
    }
    Match<Numeral> half = numeral(token);
    if (half != null && half.value().role() == Role.PART && half.last() > half.first()) {
      return WrittenNumber.part(
          new Fraction(half.first(), half.last(), BigDecimal.ONE, half.value().worth()));
    }
    return isInsideName(token) ? null : unsigned(token);
  }

  @Override
  public @Nullable WrittenNumber afterMark(int token) {
    return whole(token);
  }

  /** 第三. */
  @Override
  public @Nullable Ordinal ordinal(int token) {
    Match<RankWord> mark = token < tokens.size() ? words.ranks().at(tokens, token) : null;
    WrittenNumber number =
        mark == null || mark.value().role() != RankWord.Role.ORDINAL_MARK
            ? null
            : whole(mark.last() + 1);
    return number == null || !number.isWhole()
        ? null
        : new Ordinal(token, number.last(), number.value().longValue());
  }

  private @Nullable WrittenNumber behindMinus(int token) {
    return isPoint(token) ? behindPoint(token) : unsigned(token);
  }

  /** ".5": a point with nothing before it. */
  private boolean isPoint(int token) {
    return tokens.is(token, ".")
        && token + 1 < tokens.size()
        && tokens.glued(token + 1)
        && tokens.kind(token + 1) == Kind.NUMBER
        && (token == 0 || !tokens.glued(token) || isMinusSign(token - 1));
  }

  private @Nullable WrittenNumber behindPoint(int point) {
    BigDecimal digits = value(point + 1);
    return digits == null || digits.scale() > 0
        ? null
        : WrittenNumber.of(
            point,
            point + 1,
            digits.movePointLeft(tokens.end(point + 1) - tokens.start(point + 1)),
            BigDecimal.ONE,
            Form.SEPARATED);
  }

  /** A minus that stands right before a digit and after none. */
  private boolean isMinusSign(int token) {
    return tokens.is(token, "-")
        && token + 1 < tokens.size()
        && tokens.glued(token + 1)
        && (tokens.kind(token + 1) == Kind.NUMBER || tokens.is(token + 1, "."))
        && (token == 0
            || !tokens.glued(token)
            || (tokens.kind(token - 1) == Kind.SIGN && !tokens.isAny(token - 1, "-", "^")));
  }

  /** "COVID-19", "A320", "10:30": the digits belong to what stands before them. */
  private boolean isInsideName(int token) {
    if (!tokens.glued(token) || tokens.kind(token) != Kind.NUMBER) {
      return isInsideWord(token);
    }
    int before = token - 1;
    if (tokens.kind(before) == Kind.WORD) {
      return !isHan(before);
    }
    if (tokens.kind(before) != Kind.SIGN) {
      return false;
    }
    return tokens.isAny(before, ":", "#", "@", "_", "&", "=", "/", "^")
        || (tokens.is(before, "-")
            && before > 0
            && tokens.glued(before)
            && tokens.kind(before - 1) == Kind.WORD
            && role(before - 1) != Role.LETTER
            && !isHan(before - 1));
  }

  /** Whether the character is part of a word that is no number: 统一, 四川. */
  private boolean isInsideWord(int token) {
    for (int first = token; first >= Math.max(0, token - WORD_REACH); first--) {
      Match<Numeral> match = words.numerals().at(tokens, first);
      if (match != null && match.value().role() == Role.NO_NUMBER && match.last() >= token) {
        return true;
      }
    }
    return false;
  }

  private boolean isHan(int token) {
    char c = tokens.source().charAt(tokens.start(token));
    return c >= '\u2e80' && c < '\ua000';
  }

  private @Nullable WrittenNumber unsigned(int token) {
    WrittenNumber whole = whole(token);
    if (whole == null) {
      return null;
    }
    WrittenNumber fraction = fraction(whole);
    if (fraction != null) {
      return fraction;
    }
    int next = whole.last() + 1;
    if (role(next) == Role.AND_PART) {
      WrittenNumber denominator = whole(next + 1);
      WrittenNumber part = denominator == null ? null : fraction(denominator);
      if (part != null) {
        return sum(whole, part);
      }
    }
    WrittenNumber stroke = stroke(whole);
    if (stroke != null) {
      return stroke;
    }
    if (next < tokens.size() && tokens.kind(next) == Kind.NUMBER && !tokens.glued(next)) {
      WrittenNumber numerator = whole(next);
      WrittenNumber part = numerator == null ? null : stroke(numerator);
      if (part != null) {
        return sum(whole, part);
      }
    }
    WrittenNumber power = power(whole);
    if (power != null) {
      return power;
    }
    return isFollowedByName(whole.last()) ? null : whole;
  }

  /** 2^5, 2e5 after the 2, or null. */
  private @Nullable WrittenNumber power(WrittenNumber base) {
    int sign = base.last() + 1;
    boolean power = tokens.is(sign, "^");
    if (tokens.kind(base.last()) != Kind.NUMBER
        || (!power && !tokens.is(sign, "e"))
        || !tokens.glued(sign)) {
      return null;
    }
    int at = sign + 1;
    boolean negative = tokens.is(at, "-");
    while (at < tokens.size() && tokens.isAny(at, "-", "+")) {
      negative &= tokens.is(at++, "-") && !tokens.is(at, "-");
    }
    BigDecimal exponent = at < tokens.size() && tokens.glued(at) && isDigits(at) ? value(at) : null;
    if (exponent == null || exponent.scale() > 0 || exponent.compareTo(HUNDRED) > 0) {
      return null;
    }
    int times = negative ? -exponent.intValue() : exponent.intValue();
    BigDecimal value =
        power ? base.value().pow(times, EXACT) : base.value().scaleByPowerOfTen(times);
    return new WrittenNumber(
        base.first(), at, value, value.abs().movePointLeft(2), BigDecimal.ONE, Form.SEPARATED);
  }

  private boolean isDigits(int token) {
    return tokens.kind(token) == Kind.NUMBER;
  }

  private static WrittenNumber sum(WrittenNumber whole, WrittenNumber part) {
    return new WrittenNumber(
        whole.first(),
        part.last(),
        whole.value().add(part.value()),
        new BigDecimal("0.1"),
        BigDecimal.ONE,
        Form.SEPARATED);
  }

  /** 三分之一 after its denominator, or null. */
  private @Nullable WrittenNumber fraction(WrittenNumber denominator) {
    Match<Numeral> over = numeral(denominator.last() + 1);
    if (over == null || over.value().role() != Role.OVER) {
      return null;
    }
    boolean negative = tokens.is(over.last() + 1, Particle.MINUS);
    WrittenNumber numerator = whole(negative ? over.last() + 2 : over.last() + 1);
    return numerator == null
        ? null
        : ratio(denominator.first(), numerator.last(), numerator, denominator, negative);
  }

  /** 1/3 after its numerator, or null. */
  private @Nullable WrittenNumber stroke(WrittenNumber numerator) {
    int sign = numerator.last() + 1;
    if (!tokens.is(sign, "/")
        || sign + 1 >= tokens.size()
        || tokens.kind(sign + 1) != Kind.NUMBER
        || numerator.first() != numerator.last()
        || numerator.looksLikeYear()) {
      return null;
    }
    BigDecimal value = value(sign + 1);
    if (value == null
        || value.signum() == 0
        || value.scale() > 0
        || value.compareTo(STROKE) > 0
        || tokens.is(sign + 2, "/")) {
      return null;
    }
    WrittenNumber denominator =
        WrittenNumber.of(sign + 1, sign + 1, value, BigDecimal.ONE, Form.DIGITS);
    return ratio(numerator.first(), sign + 1, numerator, denominator, false);
  }

  private @Nullable WrittenNumber ratio(
      int first, int last, WrittenNumber numerator, WrittenNumber denominator, boolean negative) {
    BigDecimal over = negative ? numerator.value().negate() : numerator.value();
    if (denominator.value().signum() == 0) {
      return null;
    }
    boolean part =
        !negative
            && over.signum() > 0
            && numerator.isWhole()
            && over.compareTo(denominator.value()) < 0
            && denominator.value().compareTo(HUNDRED) < 0;
    if (part) {
      return WrittenNumber.part(new Fraction(first, last, numerator.value(), denominator.value()));
    }
    BigDecimal quotient = over.divide(denominator.value(), EXACT);
    return new WrittenNumber(
        first,
        last,
        quotient,
        quotient.abs().movePointLeft(2).max(new BigDecimal("0.00001")),
        BigDecimal.ONE,
        Form.SEPARATED);
  }

  /** "5G", "10:30", "3D": what is glued behind says that it is no plain number. */
  private boolean isFollowedByName(int last) {
    int after = last + 1;
    if (after >= tokens.size() || !tokens.glued(after) || tokens.kind(last) != Kind.NUMBER) {
      return false;
    }
    if (tokens.kind(after) == Kind.WORD && !isHan(after)) {
      return words.units().at(tokens, after) == null && words.marks().at(tokens, after) == null;
    }
    return tokens.isAny(after, ":", "/", ".")
        && after + 1 < tokens.size()
        && tokens.glued(after + 1)
        && tokens.kind(after + 1) == Kind.NUMBER;
  }

  /**
   * The number without sign and fraction that begins with the token, or null. What is added up is
   * kept in three: above the last great unit, below it, and the digit that waits for its unit.
   */
  @Nullable WrittenNumber whole(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return null;
    }
    return new Sum(token).read();
  }

  /** Adds up one number. */
  private final class Sum {
    private final int first;
    private int last;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal digit;

    /** How many characters of digits wait; 0 when they are digits of the keyboard. */
    private int run;

    private @Nullable BigDecimal great;
    private @Nullable BigDecimal unit;
    private boolean zero;
    private int decimals;

    /** How many groups of three digits behind full-width commas belong to the digits just read. */
    private int groups;

    Sum(int first) {
      this.first = first;
      this.last = first - 1;
    }

    @Nullable WrittenNumber read() {
      int end = Math.min(tokens.size(), first + LONGEST);
      for (int at = first; at < end && !taken.get(at); at++) {
        boolean goesOn = tokens.kind(at) == Kind.NUMBER ? digits(at) : character(at);
        if (!goesOn) {
          break;
        }
        at += 2 * groups;
        groups = 0;
        last = at;
      }
      if (last < first || (run > 1 && isUnit(last + 1))) {
        return null;
      }
      BigDecimal value = decimal(total.add(section).add(rest()));
      BigDecimal scaled = scaled(value);
      BigDecimal scale = great == null ? BigDecimal.ONE : great;
      if (scaled.compareTo(value) != 0 && value.signum() != 0) {
        scale = scaled.divide(value, EXACT);
      }
      BigDecimal mantissa = scaled.divide(scale, EXACT);
      if (mantissa.scale() < decimals || mantissa.stripTrailingZeros().scale() > 0) {
        mantissa = mantissa.stripTrailingZeros();
        mantissa = mantissa.setScale(Math.max(mantissa.scale(), decimals));
      } else {
        mantissa = mantissa.stripTrailingZeros().setScale(Math.max(0, decimals));
      }
      boolean digitsOnly = first == last && tokens.kind(first) == Kind.NUMBER;
      Form form = !digitsOnly ? Form.WORDS : hasSeparator(first) ? Form.SEPARATED : Form.DIGITS;
      return WrittenNumber.of(first, last, mantissa, scale, form);
    }

    private boolean digits(int at) {
      boolean mayFollow = at == first || unit != null || zero;
      BigDecimal value = digit == null && mayFollow ? value(at) : null;
      if (value == null || (unit != null && value.compareTo(unit) >= 0)) {
        return false;
      }
      groups = 0;
      while (isGroup(at + 2 * groups + 1)) {
        groups++;
        BigDecimal group = value(at + 2 * groups);
        value = value.movePointRight(3).add(group == null ? BigDecimal.ZERO : group);
      }
      digit = value;
      run = 0;
      decimals = Math.max(value.scale(), 0);
      return true;
    }

    private boolean character(int at) {
      Match<Numeral> match = numeral(at);
      if (match == null || match.first() != match.last()) {
        return match != null && match.value().role() == Role.APPROXIMATE && open(match);
      }
      BigDecimal worth = match.value().worth();
      return switch (match.value().role()) {
        case CARDINAL -> cardinal(worth);
        case SCALE -> worth.compareTo(MYRIAD) < 0 ? small(at, worth) : great(at, worth);
        case DOZEN -> at > first && dozen(worth);
        case LETTER -> tokens.kind(last) == Kind.NUMBER && tokens.glued(at) && great(at, worth);
        case APPROXIMATE -> open(match);
        default -> false;
      };
    }

    private boolean cardinal(BigDecimal worth) {
      if (worth.signum() == 0 && digit == null) {
        zero = true;
        if (unit == null) {
          digit = worth;
          run = 1;
        }
        return true;
      }
      if (digit == null) {
        digit = worth;
        run = 1;
        return true;
      }
      if (run > 0 && unit == null && worth.compareTo(BigDecimal.TEN) < 0) {
        digit = digit.movePointRight(1).add(worth);
        run++;
        return true;
      }
      return false;
    }

    /** Ten, hundred, thousand. */
    private boolean small(int at, BigDecimal worth) {
      if (run > 1 && digit != null && digit.compareTo(BigDecimal.TEN) >= 0) {
        return false;
      }
      if (digit == null || (digit.signum() == 0 && run == 1)) {
        boolean ten = worth.compareTo(BigDecimal.TEN) == 0;
        if (at == first && !ten && !mayStand(at)) {
          return false;
        }
        boolean follows = unit != null && !zero;
        if (follows && unit != null && unit.compareTo(MYRIAD) < 0) {
          return false;
        } else if (follows && !ten) {
          return false;
        } else {
          section = section.add(worth);
        }
      } else {
        section = section.add(digit.multiply(worth));
      }
      settle(worth);
      return true;
    }

    /** Ten thousand, hundred million. */
    private boolean great(int at, BigDecimal worth) {
      if (run > 1 && digit != null && digit.compareTo(BigDecimal.TEN) >= 0 && run < 3) {
        return false;
      }
      BigDecimal below = digit == null ? section : section.add(digit);
      if (at == first) {
        if (!mayStand(at)) {
          return false;
        }
        below = BigDecimal.ONE;
      }
      if (great != null && great.compareTo(worth) <= 0) {
        total = total.add(below).multiply(worth);
      } else if (below.signum() == 0) {
        return false;
      } else {
        total = total.add(below.multiply(worth));
      }
      section = BigDecimal.ZERO;
      great = worth;
      settle(worth);
      return true;
    }

    private boolean dozen(BigDecimal worth) {
      if (great != null) {
        return false;
      }
      section = section.add(rest()).multiply(worth);
      settle(BigDecimal.ONE);
      return true;
    }

    private void settle(BigDecimal worth) {
      digit = null;
      run = 0;
      zero = false;
      decimals = 0;
      unit = worth;
    }

    /**
     * 多 or 余: it leaves open what follows; before a great unit, or at the end of a round number.
     */
    private boolean open(Match<Numeral> match) {
      boolean round =
          last >= first
              && (unit != null
                  || (digit != null
                      && digit.signum() > 0
                      && digit.compareTo(BigDecimal.TEN) >= 0
                      && digit.remainder(BigDecimal.TEN).signum() == 0));
      if (!round || isApproximate(match.last() + 1) || (digit != null && run > 0)) {
        return false;
      }
      Match<Numeral> next = numeral(match.last() + 1);
      return next == null
          || next.value().role() == Role.SCALE
          || next.value().role() == Role.NO_NUMBER;
    }

    /** What the waiting digit is worth: its own, or a tenth of the unit before it. */
    private BigDecimal rest() {
      if (digit == null) {
        return BigDecimal.ZERO;
      }
      boolean unitLeftOut =
          unit != null && run == 1 && !zero && unit.compareTo(HUNDRED) >= 0 && isDigit(digit);
      return unitLeftOut && unit != null ? digit.multiply(unit).movePointLeft(1) : digit;
    }

    /** Whether a unit may begin the number: 近千家, 百三. */
    private boolean mayStand(int at) {
      return isHedged(at)
          ? !isUnitOfTime(at + 1)
          : role(at + 1) == Role.CARDINAL && role(at + 2) == null;
    }

    /** The value with the decimals behind the point, where there is one. */
    private BigDecimal decimal(BigDecimal value) {
      if (role(last + 1) != Role.POINT || tokens.kind(last) == Kind.NUMBER || isOpen(last)) {
        return value;
      }
      BigDecimal decimal = value;
      int at = last + 2;
      int places = 0;
      while (at < tokens.size() && !taken.get(at) && role(at) == Role.CARDINAL) {
        BigDecimal worth = worth(at);
        if (!isDigit(worth) && worth.signum() != 0) {
          break;
        }
        places++;
        decimal = decimal.add(worth.movePointLeft(places));
        at++;
      }
      if (places > 0) {
        decimals = places;
        last = at - 1;
      }
      return decimal;
    }

    /** The value times the units behind its decimals: 一点五亿. */
    private BigDecimal scaled(BigDecimal value) {
      BigDecimal scaled = value;
      while (decimals > 0 && isUnit(last + 1) && !taken.get(last + 1)) {
        scaled = scaled.multiply(worth(last + 1));
        last++;
      }
      int open = last + 1;
      Match<Numeral> match = scaled.compareTo(value) == 0 ? null : numeral(open);
      if (match != null && match.value().role() == Role.APPROXIMATE) {
        last = match.last();
      }
      return scaled;
    }
  }

  /** ，５６５ behind ４: in digits as wide as the comma. */
  private boolean isGroup(int comma) {
    return comma + 1 < tokens.size()
        && tokens.source().charAt(tokens.start(comma)) == '，'
        && tokens.glued(comma)
        && tokens.glued(comma + 1)
        && tokens.kind(comma + 1) == Kind.NUMBER
        && tokens.end(comma + 1) - tokens.start(comma + 1) == 3
        && tokens.source().charAt(tokens.start(comma + 1)) >= '０'
        && tokens.source().charAt(tokens.start(comma + 1)) <= '９';
  }

  private static boolean isDigit(BigDecimal worth) {
    return worth.signum() > 0 && worth.compareTo(BigDecimal.TEN) < 0;
  }

  private boolean isOpen(int token) {
    return role(token) == Role.APPROXIMATE;
  }

  private boolean isApproximate(int token) {
    return token < tokens.size() && role(token) == Role.APPROXIMATE;
  }

  private boolean isUnit(int token) {
    return role(token) == Role.SCALE;
  }

  /** 近百年: a span of time and no count. */
  private boolean isUnitOfTime(int token) {
    Match<Noun> noun = words.nouns().at(tokens, token);
    return noun != null && noun.value().role() == Noun.Role.NEVER;
  }

  private boolean isHedged(int token) {
    for (int first = Math.max(0, token - 3); first < token; first++) {
      Match<Hedge> match = words.hedgesBefore().at(tokens, first, token);
      if (match != null && match.last() == token - 1) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Role role(int token) {
    Match<Numeral> match = numeral(token);
    return match == null ? null : match.value().role();
  }

  private BigDecimal worth(int token) {
    Match<Numeral> match = numeral(token);
    return match == null ? BigDecimal.ZERO : match.value().worth();
  }

  private @Nullable Match<Numeral> numeral(int token) {
    return token < 0 || token >= tokens.size() || tokens.kind(token) == Kind.NUMBER
        ? null
        : words.numerals().at(tokens, token);
  }

  private boolean hasSeparator(int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      char c = Tokens.fold(tokens.source().charAt(i));
      if (c == '.' || c == ',') {
        return true;
      }
    }
    return false;
  }

  /** Digits with a decimal point and commas between groups of three; null when they are neither. */
  private @Nullable BigDecimal value(int token) {
    return Digits.of(tokens.language()).value(tokens, token);
  }
}
