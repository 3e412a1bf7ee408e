package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.figure.FigureWords.Numeral.Role;
import attache.claims.figure.WrittenNumber.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, in digits and in words, and leaves alone the digits of names, times and addresses
 * (COVID-19, 5G, 24/7, 10:30, 1.2.3).
 */
final class NumberReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Tokens tokens;
  private final FigureWords words;
  private final BitSet taken;

  NumberReader(Tokens tokens, FigureWords words, BitSet taken) {
    this.tokens = tokens;
    this.words = words;
    this.taken = taken;
  }

  /** The number that begins with the token, or null. */
  @Nullable WrittenNumber at(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return null;
    }
    return switch (tokens.kind(token)) {
      case NUMBER -> isGluedToName(token) ? null : digits(token, false);
      case WORD -> inWords(token);
      case CURRENCY, SIGN -> null;
    };
  }

  /** The digits after a mark of money, which may be glued to it, or null. */
  @Nullable WrittenNumber afterMark(int token) {
    if (token >= tokens.size() || taken.get(token)) {
      return null;
    }
    return tokens.kind(token) == Kind.NUMBER ? digits(token, true) : inWords(token);
  }

  /** "COVID-19", "A320", "24/7", "10:30": the digits belong to what stands before them. */
  private boolean isGluedToName(int token) {
    if (!tokens.glued(token)) {
      return false;
    }
    int before = token - 1;
    if (tokens.kind(before) != Kind.SIGN) {
      return tokens.kind(before) != Kind.CURRENCY;
    }
    char sign = sign(before);
    return switch (sign) {
      case '/', ':', '#', '@', '_', '.', ',', '&', '\\', '%', '=', '?' -> tokens.glued(before);
      case '-', '‐', '‑' -> tokens.glued(before) && tokens.kind(before - 1) == Kind.WORD;
      default -> false;
    };
  }

  private @Nullable WrittenNumber digits(int token, boolean money) {
    BigDecimal value = value(tokens.source(), tokens.start(token), tokens.end(token));
    if (value == null || isFollowedByName(token)) {
      return null;
    }
    int last = token;
    if (isDecimalPoint(token - 1) && tokens.glued(token)) {
      int digits = tokens.end(token) - tokens.start(token);
      return scaled(token - 1, token, value.movePointLeft(digits), Form.SEPARATED, money);
    }
    boolean separated = tokens.end(token) - tokens.start(token) > value.precision();
    if (value.scale() == 0 && value.precision() <= 3 && !separated) {
      while (isGroup(last + 1)) {
        last++;
        value = value.movePointRight(3).add(new BigDecimal(tokens.text(last)));
      }
      separated |= last > token;
    }
    return scaled(token, last, value, separated ? Form.SEPARATED : Form.DIGITS, money);
  }

  /** ".5": a point with nothing before it. */
  private boolean isDecimalPoint(int token) {
    return token >= 0 && tokens.is(token, ".") && !tokens.glued(token);
  }

  /** A group of three digits after a blank: 1 700 000. */
  private boolean isGroup(int token) {
    return token < tokens.size()
        && tokens.kind(token) == Kind.NUMBER
        && tokens.end(token) - tokens.start(token) == 3
        && tokens.start(token) == tokens.end(token - 1) + 1
        && tokens.source().charAt(tokens.start(token) - 1) != '\n'
        && !taken.get(token)
        && Character.isDigit(tokens.source().charAt(tokens.start(token) + 1));
  }

  /** "5G", "10:30", "30/10", "3rd": what is glued behind says that it is no plain number. */
  private boolean isFollowedByName(int token) {
    int after = token + 1;
    if (after >= tokens.size() || !tokens.glued(after)) {
      return false;
    }
    return switch (tokens.kind(after)) {
      case WORD -> !mayFollowDigits(after);
      case SIGN -> {
        char sign = sign(after);
        boolean digitsBehind = isGluedKind(after + 1, Kind.NUMBER);
        yield ((sign == ':' || sign == '/' || sign == '.') && digitsBehind)
            || (sign == '/' && isGluedKind(after + 1, Kind.WORD))
            || sign == '°';
      }
      case NUMBER, CURRENCY -> false;
    };
  }

  private boolean isGluedKind(int token, Kind kind) {
    return token < tokens.size() && tokens.glued(token) && tokens.kind(token) == kind;
  }

  private boolean mayFollowDigits(int token) {
    Numeral numeral = numeral(token);
    if (numeral != null && (numeral.role() == Role.LETTER || numeral.role() == Role.SCALE)) {
      return true;
    }
    return words.units().at(tokens, token) != null || words.marks().at(tokens, token) != null;
  }

  /**
   * English digits: points are decimal, commas part groups of three. Null when they are neither.
   */
  static @Nullable BigDecimal value(String text, int from, int to) {
    int points = 0;
    int commas = 0;
    int lastSeparator = -1;
    boolean groups = true;
    for (int i = from; i < to; i++) {
      char c = Tokens.fold(text.charAt(i));
      if (c == '.' || c == ',') {
        if (c == '.') {
          points++;
        } else {
          commas++;
        }
        int length = i - (lastSeparator < 0 ? from : lastSeparator + 1);
        // in India the groups before the last are of two
        groups &=
            lastSeparator < 0
                ? length <= 3 && length > 0
                : length == 3 || (length == 2 && c == (points == 0 ? ',' : '.'));
        lastSeparator = i;
      }
    }
    if (to - from > 40) {
      return null;
    }
    StringBuilder digits = new StringBuilder(to - from);
    boolean lastIsGroup = to - lastSeparator - 1 == 3;
    boolean lastIsDecimal;
    if (lastSeparator < 0) {
      lastIsDecimal = false;
    } else if (Tokens.fold(text.charAt(lastSeparator)) == '.') {
      lastIsDecimal = points == 1;
      if (!lastIsDecimal && !(groups && lastIsGroup && commas == 0)) {
        return null;
      }
    } else {
      lastIsDecimal = commas == 1 && !lastIsGroup;
      if (!lastIsDecimal && !(groups && lastIsGroup && points == 0)) {
        return null;
      }
    }
    if (lastIsDecimal && points + commas > 1 && !groups) {
      return null;
    }
    for (int i = from; i < to; i++) {
      char c = Tokens.fold(text.charAt(i));
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (i == lastSeparator && lastIsDecimal) {
        digits.append('.');
      }
    }
    return new BigDecimal(digits.toString());
  }

  /** Digits or words with what multiplies them: "2 and a half billion", "4 billion 782 million". */
  private WrittenNumber scaled(
      int first, int numberLast, BigDecimal number, Form form, boolean money) {
    int last = numberLast;
    BigDecimal mantissa = number;
    int half = andAHalf(last + 1);
    if (half > last) {
      mantissa = mantissa.add(HALF);
      last = half;
    }
    BigDecimal scale = BigDecimal.ONE;
    for (int next = scaleAfter(last, money); next > 0; next = scaleAfter(last, money)) {
      Match<Numeral> match = words.numerals().at(tokens, next);
      if (match == null) {
        break;
      }
      scale = scale.multiply(match.value().worth());
      last = match.last();
    }
    WrittenNumber whole = WrittenNumber.of(first, last, mantissa, scale, form);
    return withSmaller(whole, money);
  }

  /** "4 billion 782 million": a second, smaller amount that belongs to the first. */
  private WrittenNumber withSmaller(WrittenNumber whole, boolean money) {
    int next = whole.last() + 1;
    if (!whole.isScaled()
        || next >= tokens.size()
        || tokens.kind(next) != Kind.NUMBER
        || taken.get(next)
        || tokens.sentence(next) != tokens.sentence(whole.last())) {
      return whole;
    }
    BigDecimal value = value(tokens.source(), tokens.start(next), tokens.end(next));
    if (value == null || value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      return whole;
    }
    int scaleAt = scaleAfter(next, money);
    Match<Numeral> match = scaleAt < 0 ? null : words.numerals().at(tokens, scaleAt);
    if (match == null || match.value().worth().compareTo(whole.scale()) >= 0) {
      return whole;
    }
    BigDecimal scale = match.value().worth();
    return new WrittenNumber(
        whole.first(),
        match.last(),
        whole.value().add(value.multiply(scale)),
        scale.movePointLeft(Math.max(value.scale(), 0)),
        scale,
        whole.form());
  }

  /** The last token of "and a half" when it begins here, or -1. */
  private int andAHalf(int token) {
    int at = token;
    if (isHyphen(at)) {
      at++;
    }
    if (!tokens.is(at, "and")) {
      return -1;
    }
    at++;
    if (isHyphen(at)) {
      at++;
    }
    if (!tokens.is(at, "a")) {
      return -1;
    }
    at++;
    if (isHyphen(at)) {
      at++;
    }
    return tokens.is(at, "half") ? at : -1;
  }

  /** Where a scale word follows the token, a hyphen allowed between, or -1. */
  private int scaleAfter(int last, boolean money) {
    int next = last + 1;
    if (next < tokens.size() && isHyphen(next) && tokens.glued(next)) {
      next++;
    }
    if (next >= tokens.size() || tokens.kind(next) != Kind.WORD || taken.get(next)) {
      return -1;
    }
    Numeral numeral = numeral(next);
    if (numeral == null) {
      return -1;
    }
    return switch (numeral.role()) {
      case SCALE -> next;
      case DOZEN -> next;
      case LETTER -> {
        int length = tokens.end(next) - tokens.start(next);
        Match<Mark> unit = words.units().at(tokens, next);
        boolean squared = unit != null && unit.last() > next;
        yield !squared && (length > 1 || tokens.glued(next) || money) ? next : -1;
      }
      case MONEY_LETTER -> money ? next : -1;
      case CARDINAL, ORDINAL, ORDINAL_ENDING, PART -> -1;
    };
  }

  private @Nullable WrittenNumber inWords(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token);
    if (match == null) {
      return null;
    }
    Numeral numeral = match.value();
    return switch (numeral.role()) {
      case CARDINAL -> cardinal(token);
      case SCALE, DOZEN ->
          isArticle(token - 1) || tokens.is(token - 1, "every")
              ? scaled(token - 1, token - 1, BigDecimal.ONE, Form.WORDS, false)
              : null;
      case ORDINAL -> articlePart(match);
      case PART -> part(match);
      case LETTER, MONEY_LETTER, ORDINAL_ENDING -> null;
    };
  }

  /** One, twenty-five, two hundred and thirty-five million, two-thirds, two and a half. */
  private @Nullable WrittenNumber cardinal(int token) {
    if (isHyphen(token - 1) && tokens.glued(token - 1) && tokens.glued(token)) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    int current = 0;
    int last = token - 1;
    int small = -1;
    BigDecimal bound = null;
    int at = token;
    while (at < tokens.size() && tokens.kind(at) == Kind.WORD && !taken.get(at)) {
      Match<Numeral> match = words.numerals().at(tokens, at);
      if (match == null || (match.first() != match.last() && match.value().role() != Role.SCALE)) {
        break;
      }
      Numeral numeral = match.value();
      if (numeral.role() == Role.CARDINAL) {
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
      } else if (numeral.role() == Role.SCALE && last >= token) {
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
      if (at < tokens.size() && isHyphen(at) && tokens.glued(at)) {
        at++;
      } else if (tokens.is(at, "and") && small < 0 && isCardinal(at + 1)) {
        at++;
      }
    }
    if (bound == null) {
      WrittenNumber part = partAfter(token, last, current);
      return part != null
          ? part
          : scaled(token, last, BigDecimal.valueOf(current), Form.WORDS, false);
    }
    BigDecimal value = total.add(BigDecimal.valueOf(current));
    BigDecimal scale = current == 0 ? bound : BigDecimal.ONE;
    return WrittenNumber.of(
        token, last, value.divide(scale).stripTrailingZeros().setScale(0), scale, Form.WORDS);
  }

  private boolean isCardinal(int token) {
    Numeral numeral = token < tokens.size() ? numeral(token) : null;
    return numeral != null && numeral.role() == Role.CARDINAL;
  }

  /** "two-thirds", "three quarters", "one fifth" after the numerator, or null. */
  private @Nullable WrittenNumber partAfter(int first, int last, int numerator) {
    int at = last + 1;
    if (at < tokens.size() && isHyphen(at) && tokens.glued(at)) {
      at++;
    }
    if (at >= tokens.size() || numerator < 1 || numerator > 19) {
      return null;
    }
    Match<Numeral> match = words.numerals().at(tokens, at);
    if (match == null) {
      return null;
    }
    int denominator = match.value().worth().intValue();
    boolean plural = tokens.source().charAt(tokens.end(match.last()) - 1) == 's';
    boolean isPart =
        match.value().role() == Role.PART
            ? (numerator == 1) != plural
            : match.value().role() == Role.ORDINAL && numerator == 1 && denominator > 2;
    if (!isPart || numerator >= denominator || isPeriodQuarter(match.last())) {
      return null;
    }
    return endsPart(match.last())
        ? WrittenNumber.part(first, match.last(), numerator, denominator)
        : null;
  }

  /** "three quarters of 2020", "one quarter": periods. */
  private boolean isPeriodQuarter(int last) {
    if (!tokens.isAny(last, "quarters", "quarter")) {
      return false;
    }
    boolean ofYear =
        tokens.is(last + 1, "of")
            && last + 2 < tokens.size()
            && tokens.kind(last + 2) == Kind.NUMBER;
    return ofYear || tokens.is(last + 1, "in");
  }

  /** "a third of", "a fifth more": an ordinal is a fraction where a noun phrase does not go on. */
  private @Nullable WrittenNumber articlePart(Match<Numeral> match) {
    int denominator = match.value().worth().intValue();
    if (denominator < 3
        || !tokens.is(match.first() - 1, "a")
        || tokens.is(match.first() - 2, "for")
        || !endsPart(match.last())) {
      return null;
    }
    return WrittenNumber.part(match.first() - 1, match.last(), 1, denominator);
  }

  private @Nullable WrittenNumber part(Match<Numeral> match) {
    int token = match.first();
    int last = match.last();
    if (tokens.is(token, "half")) {
      return half(token);
    }
    if (!tokens.is(token, "quarter") || !tokens.is(token - 1, "a")) {
      return null;
    }
    if (tokens.is(last + 1, "of") && isArticle(last + 2)) {
      return partOfScale(token - 1, last + 3, new BigDecimal("0.25"));
    }
    return endsPart(last) && !tokens.is(token - 2, "in") && !tokens.is(last + 1, "in")
        ? WrittenNumber.part(token - 1, last, 1, 4)
        : null;
  }

  private @Nullable WrittenNumber half(int token) {
    int before = token - 1;
    if ((isHyphen(token + 1) && tokens.glued(token + 1))
        || (isHyphen(before) && tokens.glued(token) && !tokens.is(before - 1, "one"))
        || tokens.isAny(
            before, "first", "second", "latter", "other", "last", "this", "that", "former",
            "better", "each", "every", "next", "1st", "2nd", "nd", "st")) {
      return null;
    }
    if (tokens.is(before, "and") && before > 0 && isCardinal(before - 1)) {
      return null;
    }
    int first = tokens.isAny(before, "a", "one") ? before : token;
    if (isArticle(token + 1)) {
      return partOfScale(first, token + 2, HALF);
    }
    Numeral next = token + 1 < tokens.size() ? numeral(token + 1) : null;
    if (next != null && next.role() == Role.SCALE) {
      return WrittenNumber.of(first, token + 1, HALF, next.worth(), Form.WORDS);
    }
    boolean plain =
        endsPart(token)
            || tokens.isAny(token + 1, "the", "its", "their", "our", "all", "that", "what", "this");
    return plain && !tokens.isAny(token + 1, "past", "ago", "way")
        ? WrittenNumber.part(first, token, 1, 2)
        : null;
  }

  /** "half a million", "a quarter of a billion", "half a percent". */
  private @Nullable WrittenNumber partOfScale(int first, int token, BigDecimal part) {
    if (token >= tokens.size()) {
      return null;
    }
    Numeral numeral = numeral(token);
    if (numeral != null && (numeral.role() == Role.SCALE || numeral.role() == Role.DOZEN)) {
      return WrittenNumber.of(first, token, part, numeral.worth(), Form.WORDS);
    }
    return words.units().at(tokens, token) != null
        ? WrittenNumber.of(first, token - 1, part, BigDecimal.ONE, Form.WORDS)
        : null;
  }

  /** Whether a fraction can end here: a sign, the end, or a word that ends noun phrases follows. */
  private boolean endsPart(int last) {
    int next = last + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(last)) {
      return true;
    }
    if (tokens.kind(next) == Kind.SIGN) {
      return !(isHyphen(next) && tokens.glued(next));
    }
    if (tokens.is(next, "of")) {
      Match<Noun> noun = words.nouns().at(tokens, isArticle(next + 1) ? next + 2 : next + 1);
      return noun == null || noun.value().role() != Noun.Role.NEVER;
    }
    Match<Noun> noun = words.nouns().at(tokens, next);
    return noun != null && noun.value().role() == Noun.Role.STOP;
  }

  private @Nullable Numeral numeral(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match == null ? null : match.value();
  }

  private boolean isArticle(int token) {
    return tokens.is(token, "a") || tokens.is(token, "an");
  }

  boolean isHyphen(int token) {
    if (token < 0 || token >= tokens.size() || tokens.kind(token) != Kind.SIGN) {
      return false;
    }
    char c = sign(token);
    return c == '-' || c == '‐' || c == '‑';
  }

  private char sign(int token) {
    return tokens.source().charAt(tokens.start(token));
  }
}
