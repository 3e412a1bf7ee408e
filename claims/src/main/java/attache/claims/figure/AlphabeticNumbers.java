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
import java.math.RoundingMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the languages that say the largest term first: "twenty-one trillion and three
 * hundred", "4 billion 782 million", "two and a half million", "два с половиной миллиарда".
 *
 * <p>A number is terms that add up, each a word or digits with the scales behind it; then what is
 * less than one: decimals after a point, or a fraction, which is of the last scale where nothing
 * comes between ("three million and a half").
 */
final class AlphabeticNumbers implements NumberReader {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  /** No number has more terms. */
  private static final int MOST_TERMS = 12;

  /** Nor more groups of three digits. */
  private static final int MOST_GROUPS = 8;

  private static final int PLACES = 30;

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Tokens tokens;
  private final FigureWords words;
  private final BitSet taken;
  private final Digits digits;
  private final Fractions fractions;
  private final Powers powers;

  AlphabeticNumbers(Tokens tokens, FigureWords words, BitSet taken) {
    this.tokens = tokens;
    this.words = words;
    this.taken = taken;
    this.digits = Digits.of(tokens.language());
    this.fractions = new Fractions(tokens, words, digits, this);
    this.powers = new Powers(tokens, digits);
  }

  @Override
  public @Nullable WrittenNumber at(int token) {
    return at(token, false);
  }

  @Override
  public @Nullable WrittenNumber afterMark(int token) {
    return at(token, true);
  }

  private @Nullable WrittenNumber at(int token, boolean money) {
    if (!isFree(token)) {
      return null;
    }
    return switch (tokens.kind(token)) {
      case NUMBER -> inDigits(token, money);
      case WORD -> inWords(token);
      case SIGN -> signed(token);
      case CURRENCY -> null;
    };
  }

  boolean isFree(int token) {
    return token >= 0 && token < tokens.size() && !taken.get(token);
  }

  @Nullable Match<Numeral> numeral(int token) {
    return isFree(token) ? words.numerals().at(tokens, token) : null;
  }

  /** The word of the role that begins here, or null. */
  private @Nullable Match<Numeral> numeral(int token, Role role) {
    Match<Numeral> match = numeral(token);
    return match != null && match.value().role() == role ? match : null;
  }

  /** The next token, or the one after a hyphen that joins it to this. */
  int behindHyphen(int token) {
    return isFree(token) && Hyphens.joins(tokens, token) ? token + 1 : token;
  }

  /** ½. */
  private @Nullable WrittenNumber signed(int token) {
    Fraction fraction = fractions.sign(token);
    return fraction == null ? null : fractions.part(fraction);
  }

  private @Nullable WrittenNumber inDigits(int token, boolean money) {
    WrittenNumber power = powers.at(token);
    if (power != null) {
      return power;
    }
    BigDecimal value = digits.value(tokens, token);
    if (value == null || isInsideWord(token)) {
      return null;
    }
    if (isDecimalPoint(token - 1) && tokens.glued(token)) {
      int length = tokens.end(token) - tokens.start(token);
      return withScales(token - 1, token, value.movePointLeft(length), Form.SEPARATED, money);
    }
    Fraction fraction = fractions.inDigits(token);
    if (fraction != null) {
      return fractions.part(fraction);
    }
    BigDecimal split = splitDecimal(token, value);
    if (split != null) {
      return withScales(token, token + 2, split, Form.SEPARATED, money);
    }
    int last = token;
    boolean separated = tokens.end(token) - tokens.start(token) > value.precision();
    if (value.scale() == 0 && !separated && value.precision() <= 3) {
      for (BigDecimal group = group(last + 1);
          group != null && value.scale() == 0 && last - token < MOST_GROUPS;
          group = group(last + 1)) {
        value = value.movePointRight(3).add(group);
        last++;
      }
      separated = last > token;
    }
    Fraction rest = value.scale() == 0 ? fractions.behindDigits(last + 1) : null;
    if (rest != null) {
      return withScales(token, rest.last(), value.add(rest.value()), Form.SEPARATED, money);
    }
    return withScales(token, last, value, separated ? Form.SEPARATED : Form.DIGITS, money);
  }

  /**
   * "1, 118 billion" as 1.118: a decimal comma that a blank follows, as translators and scanners
   * leave it; else null.
   */
  private @Nullable BigDecimal splitDecimal(int token, BigDecimal value) {
    int rest = token + 2;
    if (!isFree(rest)
        || value.scale() > 0
        || tokens.end(token) - tokens.start(token) > 3
        || !tokens.is(token + 1, ",")
        || !tokens.glued(token + 1)
        || tokens.kind(rest) != Kind.NUMBER
        || tokens.end(rest) - tokens.start(rest) != 3
        || tokens.start(rest) != tokens.end(token + 1) + 1
        || tokens.is(token - 1, ",")) {
      return null;
    }
    BigDecimal decimals = digits.value(tokens, rest);
    Match<Numeral> scale = scaleAfter(rest, false);
    boolean large = scale != null && scale.value().worth().compareTo(BILLION) >= 0;
    return large && decimals != null ? value.add(decimals.movePointLeft(3)) : null;
  }

  /** ".5": a point with nothing before it. */
  private boolean isDecimalPoint(int token) {
    return isFree(token) && tokens.is(token, ".") && !tokens.glued(token);
  }

  /** A group of three digits after a blank, decimals with the last: 1 700 000.5; or null. */
  private @Nullable BigDecimal group(int token) {
    if (!isFree(token)
        || tokens.kind(token) != Kind.NUMBER
        || tokens.start(token) != tokens.end(token - 1) + 1
        || tokens.source().charAt(tokens.start(token) - 1) == '\n') {
      return null;
    }
    int start = tokens.start(token);
    int end = start;
    while (end < tokens.end(token) && Character.isDigit(tokens.source().charAt(end))) {
      end++;
    }
    return end - start == 3 && !(isInsideWord(token)) ? decimals(token, end) : null;
  }

  /** The digits of the token where what stands behind the first three are decimals. */
  private @Nullable BigDecimal decimals(int token, int end) {
    BigDecimal value = digits.value(tokens, token);
    boolean whole = end == tokens.end(token);
    return value != null && (whole || value.scale() == tokens.end(token) - end - 1) ? value : null;
  }

  /** "5G", "3rd", "A320i": letters glued behind that are no scale and no unit. */
  private boolean isInsideWord(int token) {
    int after = token + 1;
    return after < tokens.size()
        && tokens.glued(after)
        && tokens.kind(after) == Kind.WORD
        && !mayFollowDigits(after);
  }

  private boolean mayFollowDigits(int token) {
    Match<Numeral> match = numeral(token);
    if (match != null) {
      switch (match.value().role()) {
        case SCALE, LETTER, CAPITAL, DOZEN, POINT, ORDINAL_ENDING -> {
          return match.value().role() != Role.ORDINAL_ENDING;
        }
        default -> {}
      }
    }
    return words.units().at(tokens, token) != null || words.marks().at(tokens, token) != null;
  }

  /** Digits, and what scales and further terms make of them. */
  private WrittenNumber withScales(
      int first, int last, BigDecimal number, Form form, boolean money) {
    if (scaleAfter(last, money) == null && !mayGoOn(last + 1)) {
      return WrittenNumber.of(first, last, number, BigDecimal.ONE, form);
    }
    return sum(first, last, number, Terms.ofDigits(number), form, money);
  }

  /** Whether "and a half" or the whole of a ratio may follow. */
  private boolean mayGoOn(int token) {
    return isFree(token)
        && (tokens.kind(token) == Kind.WORD || Hyphens.isHyphen(tokens, token))
        && numeral(behindHyphen(token)) != null;
  }

  private @Nullable WrittenNumber inWords(int token) {
    Match<Numeral> match = numeral(token);
    if (match == null) {
      return null;
    }
    return switch (match.value().role()) {
      case CARDINAL, SCALE, DOZEN, ORDINAL, PART -> {
        Fraction fraction = fractions.at(token);
        yield fraction != null ? fractions.part(fraction) : cardinal(match);
      }
      default -> null;
    };
  }

  private @Nullable WrittenNumber cardinal(Match<Numeral> match) {
    int token = match.first();
    BigDecimal worth = match.value().worth();
    return switch (match.value().role()) {
      case CARDINAL -> sum(token, match.last(), worth, Terms.of(worth), Form.WORDS, false);
      case SCALE, DOZEN -> {
        int first = isOneBefore(token) ? token - 1 : token;
        boolean said =
            first < token
                || match.value().role() == Role.DOZEN // also "миллион", which is one
                || numeral(match.last() + 1, Role.SCALE) != null;
        yield said
            ? sum(
                first, token - 1, BigDecimal.ONE, Terms.ofDigits(BigDecimal.ONE), Form.WORDS, false)
            : null;
      }
      default -> null;
    };
  }

  /** "a million", "every hundred". */
  private boolean isOneBefore(int token) {
    return isFree(token - 1) && tokens.isAny(token - 1, Particle.A, Particle.EACH);
  }

  /**
   * Adds up the terms.
   *
   * @param last the last token of the first term, without its scales
   * @param mantissa the first term as written
   */
  private WrittenNumber sum(
      int first, int last, BigDecimal mantissa, Terms start, Form form, boolean money) {
    // A bare scale word is its own first term, and may begin a sentence.
    Match<Numeral> scale = last < first ? scaleAt(first, money) : scaleAfter(last, money);
    Run run =
        scales(new Run(last, start, BigDecimal.ONE, mantissa), scale, money, form == Form.WORDS);
    for (int i = 0; i < MOST_TERMS; i++) {
      Run longer = longer(run, money);
      if (longer == null) {
        break;
      }
      run = longer;
    }
    WrittenNumber decimals = decimals(first, run, form);
    if (decimals != null) {
      return decimals;
    }
    Fraction tail = fractions.tail(run.last + 1);
    if (tail != null) {
      return withFraction(first, run, tail, form, money);
    }
    WrittenNumber whole = run.number(first, form);
    Fraction ratio = fractions.ratio(whole);
    return ratio == null ? whole : fractions.part(ratio);
  }

  /**
   * A number as far as it is read.
   *
   * @param scale what the last term's scales multiply by
   * @param mantissa the last term without them, or null where terms were added up
   */
  private record Run(int last, Terms terms, BigDecimal scale, @Nullable BigDecimal mantissa) {

    WrittenNumber number(int first, Form form) {
      BigDecimal total = terms.total();
      if (mantissa != null) {
        return new WrittenNumber(
            first, last, total, WrittenNumber.step(mantissa, scale).multiply(scale), scale, form);
      }
      BigDecimal quotient = quotient(total, scale);
      BigDecimal step =
          form == Form.WORDS || scale.compareTo(BigDecimal.ONE) == 0
              ? WrittenNumber.step(quotient, scale).multiply(scale)
              : scale.movePointLeft(Math.max(quotient.scale(), 0));
      return new WrittenNumber(first, last, total, step, scale, form);
    }

    private static BigDecimal quotient(BigDecimal total, BigDecimal scale) {
      BigDecimal quotient = total.divide(scale, PLACES, RoundingMode.HALF_EVEN);
      BigDecimal stripped = quotient.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /** The run with the scales that follow its last term. */
  private Run scales(Run start, boolean money, boolean spelled) {
    return scales(start, scaleAfter(start.last, money), money, spelled);
  }

  private Run scales(Run start, @Nullable Match<Numeral> first, boolean money, boolean spelled) {
    Run run = start;
    for (Match<Numeral> next = first; next != null; next = scaleAfter(run.last, money)) {
      BigDecimal worth = next.value().worth();
      boolean dozen = next.value().role() == Role.DOZEN;
      Terms terms = isSmall(worth) && dozen ? run.terms.timesDozen(worth) : run.terms.times(worth);
      if (terms == null) {
        return run;
      }
      // "two hundred" is as exact as 200, "2 million" is not as exact as 2,000,000
      boolean small = spelled && isSmall(worth) && !dozen;
      BigDecimal mantissa = run.mantissa;
      if (small && mantissa != null) {
        mantissa = mantissa.multiply(worth);
      }
      run = new Run(next.last(), terms, small ? run.scale : run.scale.multiply(worth), mantissa);
    }
    return run;
  }

  private static boolean isSmall(BigDecimal scale) {
    return scale.compareTo(THOUSAND) < 0;
  }

  /** The run with one term more, or null where no term follows that fits. */
  private @Nullable Run longer(Run run, boolean money) {
    int next = behindHyphen(run.last + 1);
    boolean hyphen = next > run.last + 1;
    Match<Numeral> joiner = hyphen ? null : numeral(next, Role.JOINER);
    boolean joined = joiner != null && run.terms.room().compareTo(joiner.value().worth()) >= 0;
    if (joined && joiner != null) {
      next = joiner.last() + 1;
    }
    if (!isFree(next) || tokens.sentence(next) != tokens.sentence(run.last)) {
      return null;
    }
    if (tokens.kind(next) == Kind.NUMBER) {
      return hyphen ? null : longerByDigits(run, next, joined, money);
    }
    if (joined && fractions.isProperAt(next)) {
      return null;
    }
    Match<Numeral> word = numeral(next, Role.CARDINAL);
    if (word == null || isOfCompound(word.last())) {
      return null;
    }
    Terms terms = run.terms.plus(word.value().worth(), true);
    if (terms == null) {
      return null;
    }
    Run added = new Run(word.last(), terms, BigDecimal.ONE, null);
    Run scaled = scales(added, money, true);
    // "three hundred and two hundred" are two numbers
    return scaled.last == added.last && scaleAfter(added.last, money) != null ? null : scaled;
  }

  /** "$3 billion and two-way investment": a number word that begins a compound adds nothing. */
  private boolean isOfCompound(int token) {
    return Hyphens.joins(tokens, token + 1)
        && tokens.glued(token + 1)
        && numeral(token + 2) == null;
  }

  /** "4 billion 782 million", "3 hundred and 21": digits that belong to what stands before. */
  private @Nullable Run longerByDigits(Run run, int token, boolean joined, boolean money) {
    BigDecimal value = digits.value(tokens, token);
    if (value == null || run.terms.room().compareTo(BigDecimal.ONE) <= 0 || isInsideWord(token)) {
      return null;
    }
    Terms terms = run.terms.plus(value, false);
    if (terms == null || value.compareTo(THOUSAND) >= 0) {
      return null;
    }
    Run added = new Run(token, terms, BigDecimal.ONE, null);
    if (scaleAfter(token, money) != null) {
      Run scaled = scales(added, money, false);
      return scaled.last > token && !joined ? scaled : null;
    }
    boolean whole = value.scale() == 0;
    return joined && whole && run.terms.room().compareTo(THOUSAND) <= 0 ? added : null;
  }

  /** The scale that follows the token, a hyphen allowed between, or null. */
  private @Nullable Match<Numeral> scaleAfter(int last, boolean money) {
    int next = behindHyphen(last + 1);
    if (!isFree(next) || tokens.sentence(next) != tokens.sentence(Math.max(last, 0))) {
      return null;
    }
    return scaleAt(next, money);
  }

  /** The scale at the token, or null. */
  private @Nullable Match<Numeral> scaleAt(int next, boolean money) {
    if (tokens.kind(next) != Kind.WORD) {
      return null;
    }
    Match<Numeral> match = numeral(next);
    if (match == null) {
      return null;
    }
    return switch (match.value().role()) {
      case SCALE, DOZEN, CAPITAL -> match;
      case LETTER -> {
        Match<Mark> unit = words.units().at(tokens, next);
        boolean squared = unit != null && unit.last() > next;
        boolean sure =
            unit == null
                || money
                || tokens.glued(next)
                || tokens.end(next) - tokens.start(next) > 1;
        yield !squared && sure ? match : null;
      }
      case MONEY_LETTER -> money ? match : null;
      default -> null;
    };
  }

  /** "five point five million", "two hundred point seventy-one"; or null. */
  private @Nullable WrittenNumber decimals(int first, Run run, Form form) {
    Match<Numeral> point = form == Form.WORDS ? numeral(run.last + 1, Role.POINT) : null;
    if (point == null) {
      return null;
    }
    StringBuilder decimals = new StringBuilder();
    Terms said = null;
    int last = point.last();
    for (int i = 0; i < MOST_TERMS; i++) {
      Match<Numeral> word = numeral(behindHyphen(last + 1), Role.CARDINAL);
      if (word == null) {
        break;
      }
      Terms more = said == null ? null : said.plus(word.value().worth(), true);
      if (said != null && more == null) {
        decimals.append(said.total().toPlainString());
      }
      said = more == null ? Terms.of(word.value().worth()) : more;
      last = word.last();
    }
    if (said == null) {
      return null;
    }
    decimals.append(said.total().toPlainString());
    BigDecimal value = run.terms.total().add(new BigDecimal("0." + decimals));
    return sum(first, last, value, Terms.ofDigits(value), Form.SEPARATED, false);
  }

  private WrittenNumber withFraction(int first, Run run, Fraction tail, Form form, boolean money) {
    Match<Numeral> scale = scaleAfter(tail.last(), money);
    BigDecimal total = run.terms.total();
    boolean scaled = run.scale.compareTo(BigDecimal.ONE) > 0;
    if (scale != null && !scaled) {
      BigDecimal mantissa = total.add(tail.value());
      BigDecimal by = scale.value().worth();
      return mixed(first, scale.last(), mantissa.multiply(by), mantissa, by, form);
    }
    if (scale != null && scale.value().worth().compareTo(run.scale) < 0) {
      BigDecimal by = scale.value().worth();
      BigDecimal value = total.add(tail.value().multiply(by));
      return mixed(first, scale.last(), value, tail.value(), by, form);
    }
    BigDecimal by = run.scale.compareTo(THOUSAND) >= 0 ? run.scale : BigDecimal.ONE;
    BigDecimal value = total.add(tail.value().multiply(by));
    return mixed(first, tail.last(), value, tail.value(), by, form);
  }

  private static WrittenNumber mixed(
      int first, int last, BigDecimal value, BigDecimal mantissa, BigDecimal scale, Form form) {
    BigDecimal step = WrittenNumber.step(mantissa, BigDecimal.ONE);
    return new WrittenNumber(
        first, last, value, step.max(TENTH.movePointLeft(1)).multiply(scale), scale, form);
  }

  /** The number of words alone that ends right before a token, or null: a numerator. */
  @Nullable BigDecimal exactly(int token, int end) {
    Match<Numeral> match = numeral(token);
    if (match == null) {
      return null;
    }
    boolean article = match.value().role() == Role.SCALE && isOneBefore(token);
    if (match.value().role() != Role.CARDINAL && !article) {
      return null;
    }
    BigDecimal worth = article ? BigDecimal.ONE : match.value().worth();
    Run run = new Run(article ? token - 1 : match.last(), Terms.of(worth), BigDecimal.ONE, null);
    run = scales(run, false, true);
    for (int i = 0; i < MOST_TERMS && run.last + 1 < end; i++) {
      Run longer = longer(run, false);
      if (longer == null) {
        return null;
      }
      run = longer;
    }
    return run.last + 1 == end ? run.terms.total() : null;
  }

  @Override
  public @Nullable Ordinal ordinal(int token) {
    if (!isFree(token)) {
      return null;
    }
    if (tokens.kind(token) == Kind.NUMBER) {
      return ordinalInDigits(token, token);
    }
    Match<Numeral> match = numeral(token);
    if (match == null) {
      return null;
    }
    if (match.value().role() == Role.ORDINAL_BEGINNING) {
      return ordinalBehind(match);
    }
    Fractions.Denominator ordinal = fractions.denominator(token);
    return ordinal == null || ordinal.several() || ordinal.isPart()
        ? null
        : new Ordinal(token, ordinal.last(), ordinal.value().longValue());
  }

  private @Nullable Ordinal ordinalInDigits(int first, int token) {
    int ending = behindHyphen(token + 1);
    boolean glued = ending < tokens.size() && tokens.glued(ending) && !tokens.glued(first);
    BigDecimal value = digits.value(tokens, token);
    return glued
            && value != null
            && value.scale() == 0
            && value.precision() <= 9
            && numeral(ending, Role.ORDINAL_ENDING) != null
        ? new Ordinal(first, ending, value.longValue())
        : null;
  }

  private @Nullable Ordinal ordinalBehind(Match<Numeral> beginning) {
    int token = beginning.last() + 1;
    WrittenNumber number = at(token);
    return number != null && number.isWhole() && number.first() == token
        ? new Ordinal(beginning.first(), number.last(), number.value().longValue())
        : null;
  }
}
