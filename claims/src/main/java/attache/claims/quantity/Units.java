package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Mark;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.QuantityWords.UnitWord;
import attache.claims.quantity.QuantityWords.UnitWord.Kind;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the unit after a number from the table of units, and what it is a rate of. */
final class Units {

  private static final BigDecimal LONG = BigDecimal.valueOf(1000);

  private final Tokens tokens;
  private final QuantityWords words;
  private final Nouns nouns;

  Units(Tokens tokens, QuantityWords words, Nouns nouns) {
    this.tokens = tokens;
    this.words = words;
    this.nouns = nouns;
  }

  /** The unit of the table after the number, rates included, or null. */
  @Nullable Match<String> after(ReadNumber number) {
    int at = number.last() + 1;
    boolean hyphen =
        isHyphen(at) && tokens.glued(at) && at + 1 < tokens.size() && tokens.glued(at + 1);
    return at(hyphen ? at + 1 : at, number);
  }

  /** The unit of the table that begins with the token, rates included, or null. */
  @Nullable Match<String> at(int at, ReadNumber number) {
    boolean hyphen = isHyphen(at - 1) && tokens.glued(at - 1);
    Match<UnitWord> unit = at(at, number.last());
    if (hyphen && unit != null && isAdjective(number, unit)) {
      return null;
    }
    if (unit == null) {
      Match<String> money = moneyAfter(at);
      return money == null ? null : rated(money);
    }
    UnitWord word = unit.value();
    String name =
        switch (word.kind()) {
          case WORD, SYMBOL, MONEY, PER -> word.name();
          case GLUED -> letter(unit, hyphen);
          case WEAK ->
              isSurelyMoney(number) && !tokens.is(unit.last() + 1, Particle.OF)
                  ? word.name()
                  : word.otherwise();
          case RATE -> "";
        };
    return name.isEmpty() ? null : rated(new Match<>(unit.first(), unit.last(), name));
  }

  /**
   * "a five-year plan": the kind of a thing, while "a 10-year bond" and "a five-mile run" measure.
   */
  private boolean isAdjective(ReadNumber number, Match<UnitWord> unit) {
    return number.form() == ReadNumber.Form.WORDS
        && unit.first() == unit.last()
        && words.is(tokens, unit.first(), Role.UNTIED);
  }

  /**
   * "5A", "5 A": a sign glued to the digits, or after a blank where nothing shows that it is a
   * word.
   */
  private String letter(Match<UnitWord> unit, boolean hyphen) {
    int next = unit.last() + 1;
    if (tokens.glued(unit.first())) {
      return hyphen ? "" : unit.value().name();
    }
    boolean ends =
        next >= tokens.size()
            || tokens.sentence(next) != tokens.sentence(unit.last())
            || (tokens.kind(next) == Tokens.Kind.SIGN && (!tokens.glued(next) || !isHyphen(next)))
            || words.is(tokens, next, Role.STOP);
    boolean article = tokens.is(unit.first(), Particle.A);
    return ends || !article ? unit.value().otherwise() : "";
  }

  /** "1,200€", "110 JPY": a mark of money that belongs to no number behind it. */
  private @Nullable Match<String> moneyAfter(int token) {
    Match<Mark> mark = words.marks().at(tokens, token);
    if (mark == null
        || mark.value().tight()
        || mark.value().weak()
        || (mark.last() + 1 < tokens.size()
            && tokens.kind(mark.last() + 1) == Tokens.Kind.NUMBER)) {
      return null;
    }
    return new Match<>(mark.first(), mark.last(), mark.value().currency());
  }

  private @Nullable Match<UnitWord> at(int token, int last) {
    if (token >= tokens.size() || tokens.sentence(token) != tokens.sentence(last)) {
      return null;
    }
    return words.units().at(tokens, token);
  }

  private static boolean isSurelyMoney(ReadNumber number) {
    return number.isScaled() || (number.low().compareTo(LONG) >= 0 && !number.looksLikeYear());
  }

  /** The unit with what it is a rate of: "dollar per barrel". */
  Match<String> rated(Match<String> unit) {
    Match<String> of = rate(unit.last() + 1, unit.last());
    return of == null
        ? unit
        : new Match<>(unit.first(), of.last(), unit.value() + " per " + of.value());
  }

  /** "per barrel", "a year", "/kg": what the rate is of, or null. */
  private @Nullable Match<String> rate(int from, int last) {
    int token = isHyphen(from) && tokens.glued(from) ? from + 1 : from;
    if (token >= tokens.size() || tokens.sentence(token) != tokens.sentence(last)) {
      return null;
    }
    int next = token > from && isHyphen(token + 1) ? token + 2 : token + 1;
    Match<UnitWord> unit = at(next, last);
    if (unit != null && unit.value().kind() == Kind.WEAK && !unit.value().otherwise().isEmpty()) {
      return isRate(token) ? new Match<>(token, unit.last(), unit.value().otherwise()) : null;
    }
    if (isRate(token)) {
      if (unit != null && unit.value().kind() != Kind.GLUED) {
        return new Match<>(token, unit.last(), unit.value().name());
      }
      boolean noun =
          tokens.is(token, Particle.PER)
              && next < tokens.size()
              && tokens.kind(next) == Tokens.Kind.WORD;
      return noun ? new Match<>(token, next, nouns.singular(next)) : null;
    }
    boolean article =
        tokens.is(token, Particle.A)
            && unit != null
            && switch (unit.value().kind()) {
              case PER, RATE, WORD -> true;
              case SYMBOL, GLUED, MONEY, WEAK -> false;
            };
    return article && unit != null && !words.is(tokens, unit.last() + 1, Role.AGO)
        ? new Match<>(token, unit.last(), unit.value().name())
        : null;
  }

  private boolean isRate(int token) {
    return tokens.is(token, Particle.PER) || (tokens.is(token, "/") && tokens.glued(token));
  }

  private boolean isHyphen(int token) {
    return tokens.is(token, "-") || tokens.is(token, "‐") || tokens.is(token, "‑");
  }
}
