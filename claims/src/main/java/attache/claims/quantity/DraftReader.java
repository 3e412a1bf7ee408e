package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Mark;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.QuantityWords.UnitWord;
import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers with what the tables know them to be of: a mark of money before, a unit behind. */
final class DraftReader {

  /** From here on a number is money even beside a mark that is also a common word. */
  private static final BigDecimal LONG = BigDecimal.valueOf(1000);

  private final Tokens tokens;
  private final QuantityWords words;
  private final NumberScanner numbers;
  private final Units units;

  DraftReader(Tokens tokens, QuantityWords words, NumberScanner numbers, Units units) {
    this.tokens = tokens;
    this.words = words;
    this.numbers = numbers;
    this.units = units;
  }

  /** The one pass for numbers. */
  List<Draft> all() {
    List<Draft> drafts = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Draft draft = at(token, drafts);
      if (draft == null) {
        token++;
      } else {
        drafts.add(draft);
        token = draft.last() + 1;
      }
    }
    return drafts;
  }

  private @Nullable Draft at(int token, List<Draft> before) {
    Draft marked = marked(token);
    if (marked != null) {
      return marked;
    }
    Draft left = before.isEmpty() ? null : before.getLast();
    boolean money = left != null && left.marked() && left.last() == token - 2 && isLink(token - 1);
    ReadNumber number = money ? numbers.afterMark(token) : numbers.at(token);
    if (number == null) {
      return null;
    }
    Match<String> unit = number.form() == Form.VAGUE ? vagueUnit(number) : units.after(number);
    return unit == null
        ? Draft.of(number.first(), number.last(), number, "", false)
        : Draft.of(number.first(), unit.last(), number, unit.value(), false);
  }

  /** "millions of dollars". */
  private @Nullable Match<String> vagueUnit(ReadNumber number) {
    int of = number.last() + 1;
    return tokens.is(of, Particle.OF)
        ? units.after(
            new ReadNumber(
                number.first(), of, number.low(), number.high(), number.scale(), number.form()))
        : units.after(number);
  }

  private @Nullable Draft marked(int token) {
    if (tokens.kind(token) != Kind.CURRENCY && tokens.kind(token) != Kind.WORD) {
      return null;
    }
    Match<Mark> mark = words.marks().at(tokens, token);
    if (mark == null) {
      return null;
    }
    int at = mark.last() + 1;
    boolean negative = numbers.isMinus(at) && at + 1 < tokens.size() && tokens.glued(at + 1);
    ReadNumber number = numbers.afterMark(negative ? at + 1 : at);
    if (number == null || tokens.sentence(number.first()) != tokens.sentence(token)) {
      return null;
    }
    boolean glued = tokens.glued(number.first());
    if (mark.value().tight() && (!glued || isInsideWord(token))) {
      return null;
    }
    if (mark.value().weak() && !glued && !number.isScaled() && number.low().compareTo(LONG) < 0) {
      return null;
    }
    int first = token;
    if (!negative
        && numbers.isMinus(token - 1)
        && tokens.glued(token)
        && (token == 1 || !tokens.glued(token - 1))) {
      negative = true;
      first--;
    }
    ReadNumber signed = negative ? number.negated(number.first()) : number;
    Match<String> unit =
        units.rated(new Match<>(token, afterCode(signed.last()), mark.value().currency()));
    return Draft.of(first, unit.last(), signed, unit.value(), true);
  }

  private boolean isInsideWord(int token) {
    return tokens.glued(token)
        && (tokens.kind(token - 1) == Kind.WORD
            || tokens.kind(token - 1) == Kind.NUMBER
            || numbers.isDash(token - 1));
  }

  /** "$110 USD", "$76 US a barrel", "$5 million dollars": the last token of money told twice. */
  private int afterCode(int last) {
    int next = last + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(last)) {
      return last;
    }
    Match<UnitWord> word = words.units().at(tokens, next);
    if (word != null && word.value().kind() == UnitWord.Kind.MONEY) {
      return word.last();
    }
    Match<Mark> mark = words.marks().at(tokens, next);
    if (words.is(tokens, next, Role.AFTER_MONEY)) {
      return next;
    }
    boolean code =
        mark != null
            && tokens.kind(mark.last()) == Kind.WORD
            && (mark.last() + 1 >= tokens.size() || tokens.kind(mark.last() + 1) != Kind.NUMBER);
    return code && mark != null ? mark.last() : last;
  }

  private boolean isLink(int token) {
    return numbers.isDash(token)
        || tokens.is(token, Particle.TO)
        || tokens.is(token, Particle.AND)
        || tokens.is(token, Particle.OR);
  }
}
