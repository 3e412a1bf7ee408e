package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number with its currency or unit, glued or apart, before it or after. */
final class AmountReader {

  /** From here on a number is money even beside a mark that is also a common word. */
  private static final BigDecimal LONG = BigDecimal.valueOf(1000);

  private final Tokens tokens;
  private final FigureWords words;
  private final NumberReader numbers;

  AmountReader(Tokens tokens, FigureWords words, NumberReader numbers) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
  }

  /** The amount that begins with the token, or null. */
  @Nullable Amount at(int token) {
    if (tokens.kind(token) == Kind.NUMBER) {
      return isMisreadDollar(token) ? misreadDollars(token) : plain(token);
    }
    Match<Mark> mark = words.marks().at(tokens, token);
    if (mark != null) {
      Amount marked = marked(mark);
      if (marked != null) {
        return marked;
      }
    }
    return tokens.kind(token) == Kind.CURRENCY ? null : plain(token);
  }

  private @Nullable Amount marked(Match<Mark> before) {
    int at = before.last() + 1;
    int sign =
        Hyphens.isMinus(tokens, at) && at + 1 < tokens.size() && tokens.glued(at + 1) ? at : -1;
    WrittenNumber number = numbers.afterMark(sign < 0 ? at : at + 1);
    if (number == null || tokens.sentence(number.first()) != tokens.sentence(before.first())) {
      return null;
    }
    if (before.value().weak() && !isSurelyMoney(number)) {
      return null;
    }
    boolean negative = sign >= 0 || Hyphens.isNegated(tokens, before.first());
    int first = negative && sign < 0 ? before.first() - 1 : before.first();
    WrittenNumber signed = negative ? number.negated(number.first()) : number;
    Match<Mark> after = markAfter(number.last());
    if (after != null && after.value().isMoney() && !after.value().weak()) {
      Mark surer = after.value().bare() ? before.value() : after.value();
      return new Amount(first, after.last(), signed, null, surer, false);
    }
    return new Amount(first, number.last(), signed, null, before.value(), false);
  }

  private @Nullable Amount plain(int token) {
    WrittenNumber number = numbers.at(token);
    if (number == null) {
      return null;
    }
    Match<Mark> after = markAfter(number.last());
    if (after != null
        && after.value().isMoney()
        && after.value().weak()
        && !isSurelyMoney(number)) {
      after = null;
    }
    if (after != null && number.form() == WrittenNumber.Form.PART) {
      number = number.asWords();
    }
    if (after == null) {
      return new Amount(number.first(), number.last(), number, null, null, false);
    }
    Match<Numeral> scale = scaleBehind(after);
    if (scale != null && !number.isScaled()) {
      number = number.times(scale.value().worth());
      after = new Match<>(after.first(), scale.last(), after.value());
    }
    boolean negative = Hyphens.isNegated(tokens, number.first());
    int first = negative ? number.first() - 1 : number.first();
    return new Amount(
        first, after.last(), negative ? number.negated(first) : number, null, after.value(), false);
  }

  /** "S1 billion": a dollar sign that a scanner took for a letter. */
  private boolean isMisreadDollar(int token) {
    return tokens.glued(token)
        && tokens.end(token - 1) - tokens.start(token - 1) == 1
        && tokens.source().charAt(tokens.start(token - 1)) == 'S'
        && !tokens.glued(token - 1);
  }

  private @Nullable Amount misreadDollars(int token) {
    WrittenNumber number = numbers.afterMark(token);
    Match<Mark> dollar = words.marks().at(Tokens.of("$"), 0);
    return number == null || !number.isScaled() || dollar == null
        ? null
        : new Amount(token - 1, number.last(), number, null, dollar.value(), false);
  }

  /** "75 USD million": a scale behind the mark of money, or null. */
  private @Nullable Match<Numeral> scaleBehind(Match<Mark> mark) {
    if (!mark.value().isMoney() || mark.last() + 1 >= tokens.size()) {
      return null;
    }
    Match<Numeral> scale = words.numerals().at(tokens, mark.last() + 1);
    return scale != null && scale.value().role() == Numeral.Role.SCALE ? scale : null;
  }

  private static boolean isSurelyMoney(WrittenNumber number) {
    return number.isScaled() || (number.value().compareTo(LONG) >= 0 && !number.looksLikeYear());
  }

  /** The unit after the token, a hyphen allowed between, or null. */
  private @Nullable Match<Mark> markAfter(int last) {
    int at = last + 1;
    if (Hyphens.isHyphen(tokens, at) && tokens.glued(at)) {
      at++;
    }
    if (at >= tokens.size()) {
      return null;
    }
    Match<Mark> unit = words.units().at(tokens, at);
    if (unit == null) {
      unit = words.marks().at(tokens, at);
      // a mark before the next number belongs to that
      if (unit == null || isNumber(unit.last() + 1)) {
        return null;
      }
    }
    return isInsideWord(unit.last()) ? null : unit;
  }

  private boolean isNumber(int token) {
    return token < tokens.size() && tokens.kind(token) == Kind.NUMBER;
  }

  /** "kg2", "km/h", "m-commerce": the unit goes on. */
  private boolean isInsideWord(int last) {
    int next = last + 1;
    if (next >= tokens.size() || !tokens.glued(next) || tokens.kind(last) != Kind.WORD) {
      return false;
    }
    return tokens.kind(next) == Kind.NUMBER;
  }
}
