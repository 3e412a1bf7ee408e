package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks each number that no table gave a unit which noun it counts, and leaves out names and
 * pronouns.
 */
final class Counted {

  private static final String AGE = "year of age";

  private final Tokens tokens;
  private final QuantityWords words;
  private final Nouns nouns;
  private final Units units;

  Counted(Tokens tokens, QuantityWords words, Nouns nouns, Units units) {
    this.tokens = tokens;
    this.words = words;
    this.nouns = nouns;
    this.units = units;
  }

  /** What has no unit yet with the noun it counts; what is a name is left out. */
  List<Draft> all(List<Draft> drafts) {
    List<Draft> counted = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      if (!counted.isEmpty() && draft.first() <= counted.getLast().last()) {
        continue; // "two 737 Max jets"
      }
      Draft known = draft.hasUnit() ? draft : counted(draft);
      if (known != null) {
        counted.add(known);
      }
    }
    return counted;
  }

  private @Nullable Draft counted(Draft draft) {
    ReadNumber number = draft.number();
    if (isName(draft)) {
      return null;
    }
    int next = draft.last() + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(draft.last())) {
      return isAge(draft) ? aged(draft) : draft;
    }
    if (number.form() == Form.ONE) {
      return one(draft);
    }
    if (number.form() == Form.PART) {
      return part(draft);
    }
    if (tokens.is(next, "-") && tokens.glued(next)) {
      Match<String> tied = nouns.tied(next + 1);
      return tied == null ? draft : draft.withUnit(tied.value(), tied.last());
    }
    int from = next;
    if (tokens.is(from, Particle.OF)) {
      from = afterDeterminer(from + 1);
    }
    Match<String> noun = nouns.several(from);
    if (noun != null) {
      Match<String> rated = units.rated(noun);
      return draft.withUnit(rated.value(), rated.last());
    }
    Match<String> other = draft.isLong(tokens) || number.isScaled() ? null : nouns.initials(next);
    if (other == null && from == next) {
      other = nouns.group(next);
    }
    if (other != null) {
      return draft.withUnit(other.value(), other.last());
    }
    return isAge(draft) ? aged(draft) : draft;
  }

  /** "a quarter of a mile", "half an hour": a part of one unit. */
  private Draft part(Draft draft) {
    int at = draft.last() + 1;
    if (tokens.is(at, Particle.OF)) {
      at++;
    }
    if (tokens.is(at, Particle.A)) {
      at++;
    } else if (at > draft.last() + 1) {
      return draft;
    }
    if (words.is(tokens, at, Role.AFTER_MONEY)) {
      at++;
    }
    Match<String> unit = units.at(at, draft.number());
    return unit == null ? draft : draft.withUnit(unit.value(), unit.last());
  }

  private static Draft aged(Draft draft) {
    return draft.withUnit(AGE, draft.last());
  }

  private int afterDeterminer(int token) {
    return tokens.is(token, Particle.THE)
            || tokens.is(token, Particle.THEIR)
            || tokens.is(token, Particle.OUR)
            || tokens.is(token, Particle.THIS)
            || tokens.is(token, Particle.THAT)
        ? token + 1
        : token;
  }

  /** "one of five children": past a number, which counts the same. */
  private int afterNumber(int token) {
    return token < tokens.size()
            && (tokens.kind(token) == Kind.NUMBER
                || words.numerals().at(tokens, token, token + 1) != null)
        ? token + 1
        : token;
  }

  private @Nullable Draft one(Draft draft) {
    int next = draft.last() + 1;
    if (words.is(tokens, draft.first() - 1, Role.BEFORE_ONE)
        || words.is(tokens, next, Role.AFTER_ONE)) {
      return null;
    }
    if (tokens.is(next, Particle.OF)) {
      int from = afterDeterminer(next + 1);
      int number = afterNumber(from);
      Match<String> noun = nouns.several(number);
      return noun == null
          ? null
          : draft.withUnit(noun.value(), number > from ? draft.last() : noun.last());
    }
    if (tokens.is(next, "-") && tokens.glued(next)) {
      Match<String> tied = nouns.tied(next + 1);
      return tied == null ? null : draft.withUnit(tied.value(), tied.last());
    }
    Match<String> noun = nouns.one(next);
    return noun == null ? null : draft.withUnit(noun.value(), noun.last());
  }

  /** "iPhone 11", "Game 7", "USB 3.0": plain digits right after a name. */
  private boolean isName(Draft draft) {
    int before = draft.first() - 1;
    if (before < 0
        || draft.number().isScaled()
        || !isPlain(draft.number())
        || tokens.kind(before) != Kind.WORD
        || tokens.sentence(before) != tokens.sentence(draft.first())
        || !nouns.hasCapital(before)
        || words.is(tokens, before, Role.STOP)) {
      return false;
    }
    boolean begins = tokens.sentenceStart(tokens.sentence(before)) == before;
    return !begins || nouns.several(draft.last() + 1) == null;
  }

  /** Whether it is written as the numbers of things are: 11, 3.0. */
  private static boolean isPlain(ReadNumber number) {
    return number.form() == Form.DIGITS
        || (number.form() == Form.SEPARATED
            && number.low().scale() == 1
            && number.low().precision() <= 3);
  }

  /** "he will be 35", "she is 82": a whole number of years that nothing follows. */
  private boolean isAge(Draft draft) {
    int before = draft.first() - 1;
    return draft.number().isWhole()
        && draft.low().compareTo(BigDecimal.ONE) > 0
        && draft.low().compareTo(BigDecimal.valueOf(110)) < 0
        && (words.is(tokens, before, Role.BEFORE_AGE) || isBetweenCommas(draft));
  }

  /** "Mary Smith, 65, now lives": in commas after a name. */
  private boolean isBetweenCommas(Draft draft) {
    int before = draft.first() - 1;
    return tokens.is(before, ",")
        && tokens.is(draft.last() + 1, ",")
        && draft.number().form() == Form.DIGITS
        && tokens.kind(before - 1) == Kind.WORD
        && tokens.isCapitalised(before - 1)
        && !words.is(tokens, before - 1, Role.MONTH);
  }
}
