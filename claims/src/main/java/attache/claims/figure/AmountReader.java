package attache.claims.figure;

import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number with its currency or unit, glued or apart, before it or after. */
final class AmountReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** From here on a number is money even beside a mark that is also a common word. */
  private static final BigDecimal LONG = BigDecimal.valueOf(1000);

  private static final Tokens DOLLAR = Tokens.of("$");

  private final Tokens tokens;
  private final FigureWords words;
  private final NumberReader numbers;
  private final CountedNouns nouns;

  /** Where the language has amounts in Han characters. */
  private final @Nullable HanAmounts han;

  AmountReader(Tokens tokens, FigureWords words, NumberReader numbers) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
    this.nouns = new CountedNouns(tokens, words);
    this.han =
        numbers instanceof HanNumbers hanNumbers ? new HanAmounts(tokens, words, hanNumbers) : null;
  }

  /** The amount that begins with the token, or null. */
  @Nullable Amount at(int token) {
    Amount percent = han == null ? null : han.at(token);
    if (percent != null) {
      return percent;
    }
    if (tokens.kind(token) == Kind.NUMBER) {
      Amount amount = isMisreadDollar(token) ? misreadDollars(token) : plain(token);
      return amount == null ? null : withChange(amount);
    }
    Match<Mark> mark = words.marks().at(tokens, token);
    Amount marked = mark == null ? null : marked(mark);
    if (marked == null && tokens.kind(token) == Kind.WORD) {
      marked = named(token);
    }
    if (marked != null) {
      return withChange(marked);
    }
    Amount plain = tokens.kind(token) == Kind.CURRENCY ? null : plain(token);
    return plain == null ? null : withChange(plain);
  }

  /** "dollars 22.5 million": the name of a currency before a number. */
  private @Nullable Amount named(int token) {
    Match<Mark> unit = words.units().at(tokens, token);
    if (unit == null || !unit.value().isMoney()) {
      return null;
    }
    WrittenNumber number = numbers.afterMark(unit.last() + 1);
    return number == null
            || number.first() != unit.last() + 1
            || !isSurelyMoney(number)
            || markAfter(number.last(), false) != null
        ? null
        : new Amount(unit.first(), number.last(), number, null, unit.value(), false);
  }

  /** "3 dollars and 50 cents": with the amount of a hundredth that follows. */
  private Amount withChange(Amount amount) {
    Mark mark = amount.mark();
    if (mark == null || !isWholeMoney(amount)) {
      return amount;
    }
    Amount whole = amount;
    BigDecimal smallest = mark.factor();
    while (true) {
      WrittenNumber change = change(whole.last() + 1);
      Match<Mark> cents = change == null ? null : words.units().at(tokens, change.last() + 1);
      if (change == null
          || cents == null
          || !cents.value().isMoney()
          || cents.value().factor().compareTo(smallest) >= 0
          || !(cents.value().bare() || cents.value().unit().equals(mark.unit()))) {
        return whole;
      }
      smallest = cents.value().factor();
      whole = whole.plus(change.value().multiply(smallest), cents.last());
    }
  }

  /** "15 dollars 50", "17 USD 25": with the hundredths that follow and say not what they are. */
  Amount withUnmarkedChange(Amount amount) {
    if (!isWholeMoney(amount)) {
      return amount;
    }
    WrittenNumber change = change(amount.last() + 1);
    return change == null
            || !nouns.endsPart(change.last())
            || markAfter(change.last(), true) != null
        ? amount
        : amount.plus(change.value().movePointLeft(2), change.last());
  }

  private static boolean isWholeMoney(Amount amount) {
    return amount.isMoney()
        && amount.number().isWhole()
        && !amount.number().isScaled()
        && amount.number().value().signum() > 0;
  }

  /** A whole number below a hundred, "and" before it or not, or null. */
  private @Nullable WrittenNumber change(int token) {
    int at = tokens.is(token, Particle.AND) ? token + 1 : token;
    if (at >= tokens.size() || tokens.sentence(at) != tokens.sentence(token - 1)) {
      return null;
    }
    WrittenNumber number = numbers.at(at);
    return number != null
            && number.first() == at
            && number.form() != WrittenNumber.Form.PART
            && number.form() != WrittenNumber.Form.SEPARATED
            && number.isWhole()
            && !number.isScaled()
            && number.value().compareTo(HUNDRED) < 0
        ? number
        : null;
  }

  private @Nullable Amount marked(Match<Mark> before) {
    int at = before.last() + 1;
    int sign =
        Hyphens.isMinus(tokens, at) && at + 1 < tokens.size() && tokens.glued(at + 1) ? at : -1;
    WrittenNumber number = numbers.afterMark(sign < 0 ? at : at + 1);
    if (number == null || tokens.sentence(number.first()) != tokens.sentence(before.first())) {
      return null;
    }
    boolean glued = before.value().sureWhenGlued() && tokens.glued(number.first());
    if (before.value().weak() && !glued && !isSurelyMoney(number)) {
      return null;
    }
    boolean negative = sign >= 0 || Hyphens.isNegated(tokens, before.first());
    int first = negative && sign < 0 ? before.first() - 1 : before.first();
    WrittenNumber signed = negative ? number.negated(number.first()) : number;
    Match<Mark> after = markAfter(number.last(), false);
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
    Match<Mark> after = markAfter(number.last(), !number.looksLikeYear());
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
    boolean negative =
        Hyphens.isNegated(tokens, number.first()) || isNegatedBehindHan(number.first());
    int first = negative ? number.first() - 1 : number.first();
    return new Amount(
        first, after.last(), negative ? number.negated(first) : number, null, after.value(), false);
  }

  /** 同比-0.7%: behind a character that is no number and no unit (3亿-5亿) the sign is a minus. */
  private boolean isNegatedBehindHan(int first) {
    int sign = first - 1;
    return sign > 0
        && Hyphens.isMinus(tokens, sign)
        && tokens.glued(sign)
        && tokens.glued(first)
        && isHan(sign - 1)
        && words.numerals().at(tokens, sign - 1) == null
        && words.units().at(tokens, sign - 1) == null;
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
    Match<Mark> dollar = words.marks().at(DOLLAR, 0);
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

  /**
   * The unit after the token, a hyphen allowed between, or null.
   *
   * @param mayPrecede whether a mark of money may be that of the number before it though another
   *     number follows
   */
  private @Nullable Match<Mark> markAfter(int last, boolean mayPrecede) {
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
      if (unit == null || (isNumber(unit.last() + 1) && !(mayPrecede && isOfNumberBefore(unit)))) {
        return null;
      }
    }
    return isInsideWord(unit.last()) ? null : unit;
  }

  /** "10 $ 30 $", "17 USD 25", "10€ 20": the mark between two numbers is that of the first. */
  private boolean isOfNumberBefore(Match<Mark> mark) {
    int next = mark.last() + 1;
    if (tokens.glued(mark.first()) || tokens.glued(next)) {
      return !tokens.glued(next);
    }
    WrittenNumber number = change(next);
    if (number == null) {
      return false;
    }
    int behind = number.last() + 1;
    return number.value().compareTo(BigDecimal.TEN) >= 0
        || words.marks().at(tokens, behind) != null
        || words.units().at(tokens, behind) != null;
  }

  private boolean isNumber(int token) {
    return token < tokens.size() && tokens.kind(token) == Kind.NUMBER;
  }

  private boolean isHan(int token) {
    return Character.isIdeographic(tokens.source().codePointAt(tokens.start(token)));
  }

  /** "kg2", "%20", "%off": the unit goes on. */
  private boolean isInsideWord(int last) {
    int next = last + 1;
    if (next >= tokens.size() || !tokens.glued(next) || tokens.kind(last) == Kind.CURRENCY) {
      return false;
    }
    return (tokens.kind(next) == Kind.NUMBER && !isHan(last))
        || (tokens.kind(last) == Kind.SIGN && tokens.kind(next) == Kind.WORD && !isHan(next));
  }
}
