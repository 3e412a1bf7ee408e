package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Numeral;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.util.BitSet;

/**
 * The pass for what is written with digits and is no quantity: dates and years, times of day,
 * ordinals, scores, decades, telephone numbers, versions, and the numbers of things that are told
 * apart by number.
 */
final class NotQuantities {

  private final Tokens tokens;
  private final QuantityWords words;
  private final Nouns nouns;
  private final BitSet none = new BitSet();

  private NotQuantities(Tokens tokens, QuantityWords words, Nouns nouns) {
    this.tokens = tokens;
    this.words = words;
    this.nouns = nouns;
  }

  /** The tokens of numbers that are no quantities. */
  static BitSet of(Tokens tokens, QuantityWords words, Nouns nouns) {
    NotQuantities pass = new NotQuantities(tokens, words, nouns);
    pass.run();
    return pass.none;
  }

  private void run() {
    for (int token = 0; token < tokens.size(); token++) {
      if (tokens.kind(token) == Kind.NUMBER) {
        if (isOrdinal(token) || isDecade(token)) {
          none.set(token);
        } else if (!none.get(token)) {
          time(token);
          date(token);
          score(token);
          resolution(token);
          chain(token);
        }
      }
      if (is(token, Role.LABEL)) {
        label(token);
      }
    }
  }

  private boolean is(int token, Role role) {
    return words.is(tokens, token, role);
  }

  private boolean isNumber(int token) {
    return token >= 0 && token < tokens.size() && tokens.kind(token) == Kind.NUMBER;
  }

  private int length(int token) {
    return tokens.end(token) - tokens.start(token);
  }

  /** The plain digits as a number, or -1. */
  private int whole(int token) {
    if (!isNumber(token) || length(token) > 4) {
      return -1;
    }
    int value = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      char c = tokens.source().charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + c - '0';
    }
    return value;
  }

  private boolean isOrdinal(int token) {
    return token + 1 < tokens.size() && tokens.glued(token + 1) && is(token + 1, Role.ORDINAL);
  }

  /** "1990s", "the 20s", "'90s", "'16". */
  private boolean isDecade(int token) {
    int next = token + 1;
    boolean plural =
        next < tokens.size()
            && tokens.glued(next)
            && (tokens.is(next, "s") || isPrimeS(next))
            && whole(token) >= 0
            && (whole(token) % 10 == 0 || isYear(token));
    boolean cut =
        length(token) == 2
            && tokens.glued(token)
            && (tokens.is(token - 1, "'") || tokens.is(token - 1, "’") || tokens.is(token - 1, "‘"))
            && !tokens.glued(token - 1);
    return plural || cut;
  }

  /** "2022′s", "2019's": an apostrophe, or what a text has for one. */
  private boolean isPrimeS(int token) {
    boolean apart =
        tokens.is(token, "′")
            && token + 1 < tokens.size()
            && tokens.glued(token + 1)
            && tokens.is(token + 1, "s");
    return apart || tokens.is(token, "'s") || tokens.is(token, "’s");
  }

  /** "10:30", "4:39 left", "1.56pm", "10 p.m.", "9 o'clock", "4-5 pm". */
  private void time(int token) {
    int last = token;
    while (last + 2 < tokens.size()
        && tokens.is(last + 1, ":")
        && tokens.glued(last + 1)
        && isNumber(last + 2)
        && tokens.glued(last + 2)) {
      last += 2;
    }
    if (last > token) {
      none.set(token, last + 1);
    }
    int meridiem = last + 1;
    if (is(meridiem, Role.MERIDIEM) || (is(meridiem + 1, Role.MERIDIEM) && isOclock(meridiem))) {
      if (length(token) <= 5) {
        none.set(token, last + 1);
        if (isDash(token - 1) && isNumber(token - 2)) {
          none.set(token - 2);
        }
      }
    }
  }

  private boolean isOclock(int token) {
    return tokens.is(token, "o") || tokens.is(token, "’") || tokens.is(token, "'");
  }

  private boolean isDash(int token) {
    return tokens.is(token, "-")
        || tokens.is(token, "–")
        || tokens.is(token, "—")
        || tokens.is(token, "‑");
  }

  /** "March 7", "7 March 2021", "3/4/2020", "2020-01-31", "2012-13", "in 2019". */
  private void date(int token) {
    int value = whole(token);
    if (value < 0) {
      return;
    }
    int monthBefore = tokens.is(token - 1, ".") ? token - 2 : token - 1;
    boolean afterMonth = isMonth(monthBefore);
    boolean beforeMonth = isMonth(token + 1) && tokens.isCapitalised(token + 1);
    if (value <= 31 && length(token) <= 2 && (afterMonth || beforeMonth) && value > 0) {
      none.set(token);
      if (isDash(token + 1) && isNumber(token + 2) && whole(token + 2) <= 31) {
        none.set(token + 2);
      }
      if (beforeMonth && isDash(token - 1) && isNumber(token - 2)) {
        none.set(token - 2);
      }
      if (tokens.is(token + 1, ",") && isYear(token + 2)) {
        none.set(token + 2);
      }
      if (tokens.is(token + 1, Particle.AND)
          && whole(token + 2) <= 31
          && whole(token + 2) > 0
          && afterMonth) {
        none.set(token + 2);
      }
      return;
    }
    if (isYear(token) && isBareYear(token)) {
      none.set(token);
      int to = token + 2;
      if ((isDash(token + 1) || tokens.is(token + 1, "/"))
          && tokens.glued(token + 1)
          && isNumber(to)
          && tokens.glued(to)
          && (length(to) == 2 || isYear(to))) {
        none.set(to);
      }
    }
  }

  private boolean isMonth(int token) {
    return is(token, Role.MONTH) && tokens.isCapitalised(token);
  }

  private boolean isYear(int token) {
    int value = whole(token);
    return length(token) == 4 && value >= 1500 && value < 2200;
  }

  /** Four digits that are a year by what stands around them: no unit, and no plural they count. */
  private boolean isBareYear(int token) {
    int next = token + 1;
    if (tokens.glued(token) && tokens.kind(token - 1) == Kind.CURRENCY) {
      return false;
    }
    Match<QuantityWords.Mark> mark = token == 0 ? null : words.marks().at(tokens, token - 1, token);
    if (mark != null && !mark.value().weak()) {
      return false;
    }
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(token)) {
      return true;
    }
    if (tokens.kind(next) == Kind.CURRENCY || scaleOrUnit(next)) {
      return false;
    }
    if (is(token - 1, Role.YEAR) || isMonth(token - 1) || is(token - 1, Role.DAY)) {
      return true;
    }
    int value = whole(token);
    boolean round = value % 100 == 0;
    return !(round || value < 1900) || nouns.several(next) == null;
  }

  private boolean scaleOrUnit(int token) {
    Match<Numeral> numeral = words.numerals().at(tokens, token);
    if (numeral != null
        && (numeral.value().is("scale") || (numeral.value().is("letter") && tokens.glued(token)))) {
      return true;
    }
    int at = tokens.is(token, "-") && tokens.glued(token) ? token + 1 : token;
    Match<QuantityWords.UnitWord> unit = words.units().at(tokens, at);
    return unit != null
        && unit.value().kind() != QuantityWords.UnitWord.Kind.RATE
        && (unit.value().kind() != QuantityWords.UnitWord.Kind.GLUED || tokens.glued(at));
  }

  /**
   * "2-2", "89–89", "won 3-1", "28-17-2": no unit behind, and the first no less than the second.
   */
  private void score(int token) {
    int other = token + 2;
    if (!isDash(token + 1)
        || !tokens.glued(token + 1)
        || !isNumber(other)
        || !tokens.glued(other)
        || (tokens.glued(token) && tokens.kind(token - 1) != Kind.SIGN)) {
      return;
    }
    int first = whole(token);
    int second = whole(other);
    if (first < 0 || second < 0) {
      return;
    }
    boolean third = isDash(other + 1) && tokens.glued(other + 1) && isNumber(other + 2);
    boolean ofSomething =
        isGluedWord(other + 1)
            || scaleOrUnit(other + 1)
            || (tokens.glued(token) && tokens.kind(token - 1) == Kind.CURRENCY);
    if (third || (!ofSomething && (first >= second || nouns.several(other + 1) == null))) {
      none.set(token);
      none.set(other);
      if (third) {
        none.set(other + 2);
      }
    }
  }

  /** "a 4K screen": thousands of nothing. */
  private void resolution(int token) {
    int value = whole(token);
    int next = token + 2;
    if (value > 1
        && value < 17
        && isGluedWord(token + 1)
        && tokens.text(token + 1).equals("K")
        && !isMoney(token - 1)
        && next < tokens.size()
        && tokens.kind(next) == Kind.WORD
        && nouns.several(next) == null) {
      none.set(token);
    }
  }

  private boolean isMoney(int token) {
    return token >= 0 && tokens.kind(token) == Kind.CURRENCY;
  }

  private boolean isGluedWord(int token) {
    return token < tokens.size() && tokens.glued(token) && tokens.kind(token) == Kind.WORD;
  }

  /** "1.2.3", "3/4/2020", "555-123-4567", "192.168.0.1": digits tied to digits twice. */
  private void chain(int token) {
    int links = 0;
    int last = token;
    while (last + 2 < tokens.size()
        && tokens.kind(last + 1) == Kind.SIGN
        && tokens.glued(last + 1)
        && isNumber(last + 2)
        && tokens.glued(last + 2)
        && (tokens.is(last + 1, "/") || isDash(last + 1) || tokens.is(last + 1, "."))) {
      last += 2;
      links++;
    }
    if (links > 1) {
      none.set(token, last + 1);
    }
  }

  /** "Article 5", "Room 12", "page 3 and 4". */
  private void label(int token) {
    int at = token + 1;
    if (tokens.is(at, ".") && tokens.glued(at)) {
      at++;
    }
    if (tokens.is(at, "-") && tokens.glued(at)) {
      at++;
    }
    if (isNumber(at)) {
      if (at == token + 1 && tokens.glued(at)) {
        return;
      }
      boolean tight = nouns.hasCapital(token) || !hasUnit(at);
      if (tight) {
        none.set(at);
      }
    } else {
      Match<Numeral> numeral = words.numerals().at(tokens, at, at + 1);
      if (numeral != null && numeral.value().is("cardinal") && !hasUnit(at)) {
        none.set(at);
      }
    }
  }

  private boolean hasUnit(int number) {
    return scaleOrUnit(number + 1) || nouns.several(number + 1) != null;
  }
}
