package attache.claims.quantity;

import attache.claims.claim.Direction;
import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Mark;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.ReadNumber.Form;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.quantity.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds every quantity of a text: a pass tells what is none, one reads numbers with the units of
 * the table, neighbours become ranges, what has no unit is asked which noun it counts, and the
 * words around say how sure it is and which way it went. Each pass is linear in the text.
 */
public final class Quantities {

  /** Between the two ends of "from 20 miles per gallon in 2008 to 29". */
  private static final int MOVE = 8;

  /** From here on plain digits are a quantity, whatever they are of. */
  private static final BigDecimal SURE = BigDecimal.valueOf(10_000);

  private static final BigDecimal LONG = BigDecimal.valueOf(1000);

  private final Tokens tokens;
  private final QuantityWords words;
  private final NumberScanner numbers;
  private final Nouns nouns;
  private final Units units;
  private final Changes changes;

  private Quantities(Tokens tokens, QuantityWords words) {
    this.tokens = tokens;
    this.words = words;
    BitSet none = NotQuantities.of(tokens, words);
    this.numbers = new NumberScanner(tokens, words, none);
    this.nouns = new Nouns(tokens, words);
    this.units = new Units(tokens, words, nouns);
    this.changes = new Changes(tokens, words);
  }

  /**
   * The quantities of the text, in order, not overlapping. Only English has tables of units and
   * nouns; the quantities of other languages are the figures that claims are made of.
   */
  public static List<QuantityMention> of(Tokens tokens) {
    QuantityWords words = QuantityWords.of(tokens.language());
    return words.tellNouns()
        ? new Quantities(tokens, words).all()
        : FigureQuantities.of(tokens, words);
  }

  private List<QuantityMention> all() {
    List<Draft> drafts = counted(joined(found()));
    List<QuantityMention> mentions = new ArrayList<>(drafts.size());
    int floor = 0;
    QuantityMention before = null;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Hedge hedge = changes.hedge(draft.first(), draft.last(), floor);
      Direction direction = direction(draft, floor, before);
      if (before != null && isConversion(draft, before)) {
        hedge = hedge == Hedge.NONE ? before.hedge() : hedge;
        direction = direction == null ? before.direction() : direction;
      }
      String unit = unit(drafts, i, hedge, direction);
      if (unit != null) {
        before =
            new QuantityMention(
                draft.first(), draft.last(), draft.low(), draft.high(), unit, hedge, direction);
        mentions.add(before);
      }
      floor = draft.last() + 1;
    }
    return List.copyOf(mentions);
  }

  /** "more than 10 miles (16 km)": the same once more, in another unit. */
  private boolean isConversion(Draft draft, QuantityMention before) {
    int sign = draft.first() - 1;
    return before.last() == sign - 1 && (tokens.is(sign, "(") || tokens.is(sign, "/"));
  }

  private @Nullable Direction direction(Draft draft, int floor, @Nullable QuantityMention before) {
    Direction direction =
        changes.direction(draft.first(), floor, draft.measure() || !draft.hasUnit());
    boolean carried =
        direction == null
            && before != null
            && before.direction() != null
            && tokens.is(draft.first() - 1, Particle.BY)
            && tokens.sentence(before.first()) == tokens.sentence(draft.first());
    return carried && before != null ? before.direction() : direction;
  }

  /** The unit of the quantity, or null where it is none after all. */
  private @Nullable String unit(
      List<Draft> drafts, int index, Hedge hedge, @Nullable Direction direction) {
    Draft draft = drafts.get(index);
    if (draft.hasUnit()) {
      return draft.unit();
    }
    ReadNumber number = draft.number();
    if (number.form() == Form.ONE) {
      return null;
    }
    boolean said =
        number.isScaled()
            || isLong(draft)
            || isEndOfMove(drafts, index)
            || isHung(draft)
            || isListed(drafts, index)
            || (index > 0 && changes.isCompared(draft.first(), drafts.get(index - 1).last() + 1))
            || number.form() == Form.SEPARATED
            || number.form() == Form.PART
            || hedge != Hedge.NONE
            || direction != null
            || draft.low().compareTo(draft.high()) != 0;
    return said ? carriedUnit(drafts, index) : null;
  }

  /** Digits enough to be a quantity whatever they are of, and no number of a house or a zone. */
  private boolean isLong(Draft draft) {
    return draft.low().compareTo(SURE) >= 0
        && (draft.number().form() != Form.DIGITS || !tokens.isCapitalised(draft.last() + 1));
  }

  /** "from 14 to 18 mpg to 24": a number that "to" ties to the quantity before. */
  private boolean isEndOfMove(List<Draft> drafts, int index) {
    return index > 0
        && drafts.get(index - 1).last() == drafts.get(index).first() - 2
        && tokens.is(drafts.get(index).first() - 1, Particle.TO);
  }

  /** "four- and six-cylinder": the hyphen waits for the unit of the next number. */
  private boolean isHung(Draft draft) {
    int hyphen = draft.last() + 1;
    return tokens.is(hyphen, "-")
        && tokens.glued(hyphen)
        && hyphen + 1 < tokens.size()
        && !tokens.glued(hyphen + 1)
        || tokens.is(hyphen, "-") && tokens.is(hyphen + 1, ",");
  }

  /** The unit that a number takes from the quantity before or after it in the sentence; or empty. */
  private String carriedUnit(List<Draft> drafts, int index) {
    Draft draft = drafts.get(index);
    Form form = draft.number().form();
    if (form == Form.PART || form == Form.VAGUE || draft.low().compareTo(draft.high()) != 0) {
      return "";
    }
    Draft next = index + 1 < drafts.size() ? drafts.get(index + 1) : null;
    if (next != null && !isBeside(next, draft)) {
      next = null;
    }
    if (next != null && (isHung(draft) || isListed(drafts, index))) {
      return next.hasUnit() ? next.unit() : carriedUnit(drafts, index + 1);
    }
    if (isEndOfMove(drafts, index) && !isMoved(drafts.get(index - 1), 0)) {
      return drafts.get(index - 1).unit();
    }
    boolean level =
        tokens.is(draft.first() - 1, Particle.TO) || tokens.is(draft.first() - 1, Particle.AT);
    if (level) {
      return "";
    }
    for (int i = index - 1; i >= 0; i--) {
      Draft before = drafts.get(i);
      if (!isBeside(before, draft)) {
        break;
      }
      if (before.hasUnit()) {
        return before.unit();
      }
    }
    return "";
  }

  /** "ten of the 12 jurors", "5, 10 and 15 percent": the unit follows the next number. */
  private boolean isListed(List<Draft> drafts, int index) {
    if (index + 1 == drafts.size()) {
      return false;
    }
    Draft draft = drafts.get(index);
    Draft next = drafts.get(index + 1);
    if (draft.hasUnit()
        || tokens.sentence(draft.first()) != tokens.sentence(next.first())
        || !(next.hasUnit() || isListed(drafts, index + 1))) {
      return false;
    }
    int link = draft.last() + 1;
    int gap = next.first() - link;
    if (tokens.is(link, Particle.OF)) {
      return gap <= 4;
    }
    boolean comma = tokens.is(link, ",");
    if (comma && gap == 2) {
      return tokens.is(link + 1, Particle.AND) || tokens.is(link + 1, Particle.OR);
    }
    return gap == 1
        && (comma || tokens.is(link, Particle.AND) || tokens.is(link, Particle.OR)
            || tokens.is(link, Particle.BY));
  }

  /** Whether the other stands in the same sentence, and not in brackets. */
  private boolean isBeside(Draft other, Draft draft) {
    return tokens.sentence(other.first()) == tokens.sentence(draft.first())
        && !tokens.is(other.first() - 1, "(");
  }

  /** The one pass for numbers. */
  private List<Draft> found() {
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
            || isDash(token - 1));
  }

  /** "$110 USD", "$76 US a barrel", "$5 million dollars": the last token of money told twice. */
  private int afterCode(int last) {
    int next = last + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(last)) {
      return last;
    }
    Match<QuantityWords.UnitWord> word = words.units().at(tokens, next);
    if (word != null && word.value().kind() == QuantityWords.UnitWord.Kind.MONEY) {
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
    return isDash(token)
        || tokens.is(token, Particle.TO)
        || tokens.is(token, Particle.AND)
        || tokens.is(token, Particle.OR);
  }

  private boolean isDash(int token) {
    return tokens.is(token, "-")
        || tokens.is(token, "–")
        || tokens.is(token, "—")
        || tokens.is(token, "‑")
        || tokens.is(token, "~");
  }

  /** Ranges and movements as one. */
  private List<Draft> joined(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>(drafts.size());
    int i = 0;
    while (i < drafts.size()) {
      Draft left = drafts.get(i);
      Draft right = i + 1 < drafts.size() ? drafts.get(i + 1) : null;
      int floor = joined.isEmpty() ? 0 : joined.getLast().last() + 1;
      if (right != null && isRange(left, right, floor)) {
        joined.add(left.to(right));
        i += 2;
      } else {
        joined.add(left);
        i++;
      }
    }
    return joined;
  }

  private boolean isRange(Draft left, Draft right, int floor) {
    int gap = right.first() - left.last() - 1;
    if (gap < 1
        || gap > MOVE
        || tokens.sentence(left.first()) != tokens.sentence(right.first())
        || left.number().form() == Form.PART
        || !agree(left, right)) {
      return false;
    }
    int outer = changes.outerFirst(left.first(), floor);
    boolean from = tokens.is(outer - 1, Particle.FROM);
    boolean between = tokens.is(outer - 1, Particle.BETWEEN);
    int link = changes.outerFirst(right.first(), left.last() + 1) - 1;
    boolean rising =
        left.low().compareTo(left.to(right).high()) < 0 || left.low().compareTo(right.high()) < 0;
    if (from && tokens.is(link, Particle.TO)) {
      return isPlain(left.last() + 1, link);
    }
    if (between && tokens.is(link, Particle.AND)) {
      return isPlain(left.last() + 1, link);
    }
    boolean hyphened =
        (gap == 3 && isDash(left.last() + 1) && tokens.is(left.last() + 2, Particle.TO))
            || (gap == 2 && tokens.is(left.last() + 1, Particle.TO) && isDash(left.last() + 2));
    if (hyphened) {
      return rising;
    }
    if (gap != 1) {
      return false;
    }
    int sign = left.last() + 1;
    if (tokens.is(sign, Particle.AGAINST)) {
      return true;
    }
    boolean sameUnit = left.measure() && left.unit().equals(right.unit());
    if (!rising) {
      return sameUnit && tokens.is(sign, Particle.TO) && !isMoved(left, floor);
    }
    return isDash(sign)
        || tokens.is(sign, Particle.OR)
        || (tokens.is(sign, Particle.TO) && !isMoved(left, floor));
  }

  /** "rose 3 billion to 7 billion": by what, and where to. */
  private boolean isMoved(Draft left, int floor) {
    return left.hasUnit() && changes.direction(left.first(), floor, left.measure()) != null;
  }

  /** Whether nothing but words stands between the tokens. */
  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      if (tokens.kind(at) == Kind.SIGN
          && !isDash(at)
          && !tokens.is(at, "(")
          && !tokens.is(at, ")")) {
        return false;
      }
    }
    return true;
  }

  private static boolean agree(Draft left, Draft right) {
    return left.unit().isEmpty()
        || right.unit().isEmpty()
        || left.unit().equals(right.unit())
        || left.unit().startsWith(right.unit() + " per ")
        || right.unit().startsWith(left.unit() + " per ");
  }

  /** What has no unit yet with the noun it counts; what is a name is left out. */
  private List<Draft> counted(List<Draft> drafts) {
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
    Match<String> other = isLong(draft) ? null : nouns.initials(next);
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
    return draft.withUnit("year of age", draft.last());
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

  private @Nullable Draft one(Draft draft) {
    int next = draft.last() + 1;
    if (words.is(tokens, draft.first() - 1, Role.BEFORE_ONE)
        || words.is(tokens, next, Role.AFTER_ONE)) {
      return null;
    }
    if (tokens.is(next, Particle.OF)) {
      int from = afterDeterminer(next + 1);
      Match<String> noun = nouns.several(from);
      return noun == null ? null : draft.withUnit(noun.value(), noun.last());
    }
    if (tokens.is(next, "-") && tokens.glued(next)) {
      Match<String> tied = nouns.tied(next + 1);
      return tied == null ? null : draft.withUnit(tied.value(), tied.last());
    }
    Match<String> noun = nouns.one(next);
    return noun == null ? null : draft.withUnit(noun.value(), noun.last());
  }

  /** "iPhone 11", "Game 7": plain digits right after a capital inside a sentence. */
  private boolean isName(Draft draft) {
    int before = draft.first() - 1;
    return before >= 0
        && draft.number().form() == Form.DIGITS
        && !draft.number().isScaled()
        && tokens.kind(before) == Kind.WORD
        && hasCapital(before)
        && tokens.sentence(before) == tokens.sentence(draft.first())
        && (tokens.sentenceStart(tokens.sentence(before)) != before
            || !words.is(tokens, before, Role.STOP))
        && !words.is(tokens, before, Role.STOP);
  }

  /** "Fortune", "iPhone". */
  private boolean hasCapital(int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (Character.isUpperCase(tokens.source().charAt(i))) {
        return true;
      }
    }
    return false;
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
