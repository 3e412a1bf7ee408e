package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.lexicon.Match;
import attache.claims.statement.Span;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain numbers of a text, whatever they are numbers of: for those who want what is written and
 * no judgement whether it is a figure. {@link Figures} reads with the same readers.
 */
public final class Numbers {

  private final Tokens tokens;
  private final FigureWords words;
  private final BitSet addresses;
  private final NumberReader numbers;
  private final AmountReader amounts;

  private Numbers(Tokens tokens, BitSet none) {
    this.tokens = tokens;
    this.addresses = Addresses.with(tokens, none);
    this.words = FigureWords.of(tokens.language());
    this.numbers = NumberReader.of(tokens, words, addresses);
    this.amounts = new AmountReader(tokens, words, numbers);
  }

  /** The plain numbers of the text. */
  public static Numbers in(Tokens tokens) {
    return in(tokens, new BitSet());
  }

  /**
   * The plain numbers of the text.
   *
   * @param none tokens that no number may hold
   */
  public static Numbers in(Tokens tokens, BitSet none) {
    return new Numbers(tokens, none);
  }

  /** The number that begins with the token, an article before a fraction included; or null. */
  public @Nullable WrittenNumber at(int token) {
    return numbers.at(token);
  }

  /** The number after a mark of money, beside which more letters are scales ("$5 t"), or null. */
  public @Nullable WrittenNumber afterMark(int token) {
    return numbers.afterMark(token);
  }

  /** The digits of the token alone, whatever is glued to them; null where they are no number. */
  public @Nullable WrittenNumber digits(int token) {
    BigDecimal value = Digits.of(tokens.language()).value(tokens, token);
    if (value == null) {
      return null;
    }
    boolean separated = tokens.end(token) - tokens.start(token) > value.precision();
    WrittenNumber.Form form = separated ? WrittenNumber.Form.SEPARATED : WrittenNumber.Form.DIGITS;
    return WrittenNumber.of(token, token, value, BigDecimal.ONE, form);
  }

  /**
   * A number, with its unit where it has one.
   *
   * @param span where it stands, unit included
   * @param value in the unit
   * @param unit its unit; {@link Unit#ONE} when it has none
   */
  public record Written(Span span, BigDecimal value, Unit unit) {}

  /**
   * A range of numbers.
   *
   * @param span where it stands, the words that bound it included
   * @param from the lower end, or null when there is none
   * @param fromIncluded whether the lower end belongs to the range
   * @param to the upper end, or null when there is none
   * @param toIncluded whether the upper end belongs to the range
   */
  public record Range(
      Span span,
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {}

  /** Every number written, fractions included, in order; ordinals are none. */
  public List<Written> plain() {
    List<Written> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      WrittenNumber number = numbers.at(token);
      if (number == null) {
        pieces(token, found);
        token++;
      } else {
        WrittenNumber signed = withSign(number);
        if (isNumber(signed)) {
          found.add(written(signed.first(), signed.last(), signed.value(), Unit.ONE));
        }
        token = number.last() + 1;
      }
    }
    return found;
  }

  /** Numbers that only separators part: 192.168.1.2, 22,24,26. */
  private void pieces(int token, List<Written> found) {
    boolean digits = tokens.kind(token) == Kind.NUMBER;
    if (!digits || addresses.get(token) || isGluedToWord(token + 1)) {
      return;
    }
    String source = tokens.source();
    int end = tokens.end(token);
    int from = tokens.start(token);
    for (int i = from; i <= end; i++) {
      if (i == end || !Character.isDigit(source.charAt(i))) {
        BigDecimal value = Digits.of(tokens.language()).value(source, from, i);
        if (value != null) {
          found.add(new Written(new Span(from, i), value, Unit.ONE));
        }
        from = i + 1;
      }
    }
  }

  private WrittenNumber withSign(WrittenNumber number) {
    int sign = number.first() - 1;
    boolean bullet = sign == 0 && Hyphens.isMinus(tokens, sign);
    return bullet || Hyphens.isNegated(tokens, number.first()) ? number.negated(sign) : number;
  }

  /** No part of a unit ("180ml", "1m"), and no "one" that stands for a noun ("the one"). */
  private boolean isNumber(WrittenNumber number) {
    if (isGluedToWord(number.last() + 1) && tokens.kind(number.last()) == Kind.NUMBER) {
      return false;
    }
    boolean metre =
        number.last() > number.first()
            && tokens.end(number.last()) - tokens.start(number.last()) == 1
            && Character.isLowerCase(tokens.source().charAt(tokens.start(number.last())))
            && words.units().at(tokens, number.last()) != null;
    return !metre && !(number.first() == number.last() && isPronoun(number.first()));
  }

  private boolean isGluedToWord(int token) {
    return token < tokens.size()
        && tokens.glued(token)
        && tokens.kind(token) == Kind.WORD
        && !Character.isIdeographic(tokens.source().codePointAt(tokens.start(token)));
  }

  private boolean isPronoun(int token) {
    return tokens.is(token, Particle.ONE)
        && (tokens.isAny(token - 1, Particle.THE, Particle.THIS, Particle.THAT, Particle.WHICH)
            || tokens.isAny(token - 1, Particle.EACH, Particle.OTHER));
  }

  /** Every amount in percent, points of percent among them. */
  public List<Written> percents() {
    return amounts(Figure.Form.PERCENT);
  }

  /** Every amount of money. */
  public List<Written> money() {
    return amounts(Figure.Form.MONEY);
  }

  private List<Written> amounts(Figure.Form form) {
    List<Written> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Amount amount = amounts.at(token);
      if (amount == null && form == Figure.Form.PERCENT) {
        amount = percentOf(token);
      }
      if (amount == null) {
        token++;
        continue;
      }
      amount = amounts.withUnmarkedChange(amount);
      Mark mark = amount.mark();
      boolean points =
          mark != null && form == Figure.Form.PERCENT && mark.form() == Figure.Form.POINTS;
      if (mark != null && (mark.form() == form || points)) {
        BigDecimal value = amount.number().value().multiply(mark.factor());
        Unit unit = points ? Unit.PERCENT : mark.unit();
        found.add(written(amount.first(), amount.last(), value, unit));
      }
      token = amount.last() + 1;
    }
    return found;
  }

  /** "percent of 10", which some say for 10 percent. */
  private @Nullable Amount percentOf(int token) {
    Match<Mark> unit = words.units().at(tokens, token);
    if (unit == null
        || unit.value().form() != Figure.Form.PERCENT
        || !tokens.is(unit.last() + 1, Particle.OF)) {
      return null;
    }
    WrittenNumber number = numbers.at(unit.last() + 2);
    return number == null || number.first() != unit.last() + 2
        ? null
        : new Amount(unit.first(), number.last(), number, null, unit.value(), false);
  }

  /** Every ordinal: its place. */
  public List<Written> ordinals() {
    List<Written> found = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      NumberReader.Ordinal ordinal = numbers.ordinal(token);
      if (ordinal == null) {
        token++;
      } else {
        found.add(
            written(
                ordinal.first(), ordinal.last(), BigDecimal.valueOf(ordinal.place()), Unit.ONE));
        token = ordinal.last() + 1;
      }
    }
    return found;
  }

  /** Every range, and every number that words bound on one side. */
  public List<Range> ranges() {
    List<WrittenNumber> ends = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      NumberReader.Ordinal ordinal = numbers.ordinal(token);
      WrittenNumber number = numbers.at(token);
      if (number != null) {
        ends.add(withSign(number));
        token = number.last() + 1;
      } else if (ordinal != null) {
        BigDecimal place = BigDecimal.valueOf(ordinal.place());
        ends.add(
            new WrittenNumber(
                ordinal.first(),
                ordinal.last(),
                place,
                BigDecimal.ONE,
                BigDecimal.ONE,
                WrittenNumber.Form.WORDS));
        token = ordinal.last() + 1;
      } else {
        token++;
      }
    }
    return new NumberRanges(tokens, words, ends)
        .all().stream()
            .map(found ->
                new Range(
                    tokens.span(found.first(), found.last()),
                    found.from(),
                    found.fromIncluded(),
                    found.to(),
                    found.toIncluded()))
            .toList();
  }

  private Written written(int first, int last, BigDecimal value, Unit unit) {
    return new Written(tokens.span(first, last), value, unit);
  }
}
