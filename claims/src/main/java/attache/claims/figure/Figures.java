package attache.claims.figure;

import attache.claims.claim.Claim;
import attache.claims.figure.CountedNouns.Counted;
import attache.claims.figure.FigureWords.Label;
import attache.claims.figure.FigureWords.Mark;
import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.Vague;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import attache.vocabulary.language.Language;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a text: what is a number of something, with its unit, its hedge and the
 * worth of its last digit. What only looks like one (COVID-19, Article 5, the fifth meeting, two
 * countries) is passed over.
 *
 * <p>One pass finds numbers, multipliers and ranks; a second lets neighbours share what they share
 * ("27, 30 and 35 percent"); a third asks each bare number what it counts.
 */
public final class Figures {

  /** No further amounts than this are looked at for the money that one leaves out. */
  private static final int NEAR = 8;

  /** Digits before the point that a figure has at most. */
  private static final int MOST_DIGITS = 40;

  /** From here on a number counts any plural, known or not. */
  private static final BigDecimal MANY = BigDecimal.valueOf(100);

  /** From here on a bare number in a sentence about money is money. */
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** No word that says what a number is has more tokens. */
  private static final int LABEL_REACH = 4;

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Tokens tokens;
  private final FigureWords words;
  private final BitSet taken;
  private final BitSet open;
  private final CountedNouns nouns;
  private final Multipliers multipliers;
  private final Ranks ranks;
  private final AmountReader reader;
  private final NotFigures notFigures;
  private final Shares shares;
  private final Hedges hedges;

  /** Where the language says ranks with Han characters. */
  private final @Nullable HanRanks hanRanks;

  private Figures(Tokens tokens, BitSet taken, BitSet open, FigureWords words) {
    this.tokens = tokens;
    this.open = open;
    this.taken = taken;
    this.words = words;
    this.nouns = new CountedNouns(tokens, words);
    this.multipliers = new Multipliers(tokens, words);
    NumberReader numbers = NumberReader.of(tokens, words, taken);
    this.ranks = new Ranks(tokens, words, numbers, taken, open);
    this.reader = new AmountReader(tokens, words, numbers);
    this.notFigures = new NotFigures(tokens, words);
    this.shares = new Shares(tokens, words, nouns);
    this.hedges = new Hedges(tokens, words);
    this.hanRanks =
        tokens.language().equals(Language.CHINESE)
            ? new HanRanks(tokens, words, new HanNumbers(tokens, words, taken), taken)
            : null;
  }

  /**
   * The figures of the text, in order, not overlapping.
   *
   * @param taken tokens that belong to words of time and are no numbers of their own
   */
  public static List<Figure> of(Tokens tokens, BitSet taken) {
    return of(tokens, taken, new BitSet());
  }

  /**
   * The same, with numbers that are no figures by their own words ({@link Figure.Form#PLAIN}).
   *
   * @param open tokens among which those are wanted
   */
  public static List<Figure> of(Tokens tokens, BitSet taken, BitSet open) {
    return new Figures(
            tokens, Addresses.with(tokens, taken), open, FigureWords.of(tokens.language()))
        .all();
  }

  private List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    List<Amount> amounts = new ArrayList<>();
    find(figures, amounts);
    List<Amount> joined = new Neighbours(tokens, words).joined(amounts);
    List<Figure> inOrder = new ArrayList<>(figures.size() + joined.size());
    int next = 0;
    for (int i = 0; i < joined.size(); i++) {
      while (next < figures.size() && figures.get(next).first() < joined.get(i).first()) {
        add(figures.get(next++), inOrder);
      }
      Figure figure = figure(joined, i);
      if (figure != null) {
        add(figure, inOrder);
      }
    }
    for (Figure figure : figures.subList(next, figures.size())) {
      add(figure, inOrder);
    }
    return hedged(inOrder);
  }

  /** Adds a figure that does not begin inside the noun phrase of the one before. */
  private static void add(Figure figure, List<Figure> inOrder) {
    if (inOrder.isEmpty() || inOrder.getLast().last() < figure.first()) {
      inOrder.add(figure);
    }
  }

  /** The one pass: whole figures, and amounts still to be asked what they are of. */
  private void find(List<Figure> figures, List<Amount> amounts) {
    int token = 0;
    while (token < tokens.size()) {
      if (taken.get(token) || !mayBegin(token)) {
        token++;
        continue;
      }
      Figure figure = whole(token);
      if (figure != null) {
        figures.add(figure);
        token = figure.last() + 1;
        continue;
      }
      Amount amount = judged(reader.at(token));
      if (amount != null && amount.last() >= token && isFree(amount.first(), amount.last())) {
        amounts.add(amount);
        token = amount.last() + 1;
      } else {
        token++;
      }
    }
  }

  /** Scale upon scale: a number that nothing of this world has. */
  private static boolean isBeyondAll(Amount amount) {
    WrittenNumber most = amount.upper() == null ? amount.number() : amount.upper();
    return digits(most) > MOST_DIGITS || digits(amount.number()) > MOST_DIGITS;
  }

  private static int digits(WrittenNumber number) {
    return number.value().precision() - number.value().scale();
  }

  /** The amount where it can be a figure, a part of a whole in percent; else null. */
  private @Nullable Amount judged(@Nullable Amount amount) {
    if (amount == null || isBeyondAll(amount) || notFigures.has(amount)) {
      return null;
    }
    if (amount.number().form() != WrittenNumber.Form.PART) {
      return amount;
    }
    return shares.isShare(amount.number())
        ? new Amount(amount.first(), amount.last(), amount.number().inPercent(), null, null, false)
        : null;
  }

  private boolean mayBegin(int token) {
    return switch (tokens.kind(token)) {
      case NUMBER, CURRENCY -> true;
      case WORD -> words.starters().at(tokens, token, token + 1) != null;
      case SIGN ->
          Character.getType(tokens.source().charAt(tokens.start(token))) == Character.OTHER_NUMBER;
    };
  }

  private boolean isFree(int first, int last) {
    int next = taken.nextSetBit(first);
    return next < 0 || next > last;
  }

  /** A rank, a multiplier in a word or an order of magnitude that begins with the token. */
  private @Nullable Figure whole(int token) {
    if (tokens.kind(token) == Kind.CURRENCY) {
      return null;
    }
    Figure rank = hanRanks == null ? ranks.at(token) : hanRanks.at(token);
    if (rank != null || tokens.kind(token) == Kind.NUMBER) {
      return rank;
    }
    Figure vague = vague(token);
    return vague != null ? vague : multipliers.word(token);
  }

  /** "thousands of jobs", "billions of dollars", "double-digit". */
  private @Nullable Figure vague(int token) {
    Match<Vague> match = words.vague().at(tokens, token);
    if (match == null) {
      return null;
    }
    Vague vague = match.value();
    if (!vague.unit().equals(Unit.ONE)) {
      return vague(match, match.last(), Figure.Form.PERCENT, vague.unit(), false);
    }
    Match<Mark> unit = words.units().at(tokens, match.last() + 1);
    if (unit != null && !unit.value().weak()) {
      Mark mark = unit.value();
      return vague(match, unit.last(), mark.form(), mark.unit(), mark.bare());
    }
    Counted counted = nouns.after(match.last() + 1);
    String label = counted == null || !counted.known() ? null : counted.label();
    return counted == null || label == null
        ? null
        : vague(match, counted.last(), Figure.Form.COUNT, Unit.count(label), false);
  }

  private static Figure vague(
      Match<Vague> match, int last, Figure.Form form, Unit unit, boolean bare) {
    Vague vague = match.value();
    return new Figure(
        match.first(),
        last,
        match.first(),
        last,
        form,
        vague.from().compareTo(vague.to()) < 0
            ? Quantity.range(vague.from(), vague.to(), BigDecimal.ONE, unit, Hedge.NONE)
            : Quantity.of(vague.from(), BigDecimal.ONE, unit, Hedge.MORE_THAN),
        null,
        null,
        null,
        bare ? Set.of(Claim.Flag.CURRENCY_INFERRED) : Set.of());
  }

  private @Nullable Figure figure(List<Amount> amounts, int index) {
    Amount amount = amounts.get(index);
    Mark mark = amount.mark();
    if (mark != null) {
      return mark.form() == Figure.Form.TIMES
          ? multipliers.times(amount)
          : figure(amount, amount.last(), mark.form(), mark.unit(), mark);
    }
    WrittenNumber number = amount.number();
    if (number.form() == WrittenNumber.Form.PART) {
      return figure(amount, amount.last(), Figure.Form.PERCENT, Unit.PERCENT, null);
    }
    if (isName(amount) || isCompound(amount)) {
      return null;
    }
    Figure counted = counted(amounts, index);
    return counted != null || !isPlain(amount)
        ? counted
        : figure(amount, amount.last(), Figure.Form.PLAIN, Unit.ONE, null);
  }

  /** Whether a number is wanted here whatever it counts; the 2 of CO2 is none. */
  private boolean isPlain(Amount amount) {
    int first = amount.first();
    return open.get(first)
        && !(first > 0 && tokens.glued(first) && tokens.kind(first - 1) == Kind.WORD);
  }

  /** "two-way", "three-day", "12-point": the number is half of an adjective. */
  private boolean isCompound(Amount amount) {
    int hyphen = amount.last() + 1;
    return tokens.is(hyphen, "-")
        && tokens.glued(hyphen)
        && hyphen + 1 < tokens.size()
        && tokens.glued(hyphen + 1);
  }

  /** "Article 5", "Boeing 737", "6." at the head of a paragraph, a number in brackets. */
  private boolean isName(Amount amount) {
    WrittenNumber number = amount.number();
    if (number.isScaled()) {
      return false;
    }
    int before = amount.first() - 1;
    if (before < 0 || tokens.sentence(before) != tokens.sentence(amount.first())) {
      return isBullet(amount);
    }
    Match<Label> label = labelBefore(amount.first());
    return (label != null && label.value() == Label.LABEL)
        || isAfterName(before, number)
        || (number.looksLikeYear() && (label != null || isBeforeYear(before)));
  }

  private boolean isBeforeYear(int token) {
    return tokens.isAny(token, Particle.IN, Particle.SINCE, Particle.BY, Particle.FROM)
        || tokens.isAny(token, Particle.UNTIL, Particle.DURING, Particle.OF, Particle.TO)
        || tokens.isAny(token, Particle.BEFORE, Particle.AFTER);
  }

  /** "Boeing 737", "Expo 58": plain digits after a capital inside a sentence. */
  private boolean isAfterName(int before, WrittenNumber number) {
    return tokens.kind(before) == Kind.WORD
        && number.form() == WrittenNumber.Form.DIGITS
        && tokens.isCapitalised(before)
        && tokens.sentenceStart(tokens.sentence(before)) != before;
  }

  private boolean isBullet(Amount amount) {
    return tokens.isAny(amount.last() + 1, ".", ")") && tokens.glued(amount.last() + 1);
  }

  /** A number that its own words give no unit: a count, money carried over, or a bare number. */
  private @Nullable Figure counted(List<Amount> amounts, int index) {
    Amount amount = amounts.get(index);
    WrittenNumber number = amount.number();
    Figure streak = streak(amount);
    if (streak != null) {
      return streak;
    }
    Counted counted = nouns.after(amount.last() + 1);
    if (counted != null && (counted.known() || isMany(number))) {
      return counted.label() == null || isTooSmall(number) || isPair(amount, counted.label())
          ? null
          : figure(amount, counted.last(), Figure.Form.COUNT, Unit.count(counted.label()), null);
    }
    int floor = index == 0 ? 0 : amounts.get(index - 1).last() + 1;
    Hedges.Hedged hedged = hedges.around(amount.first(), amount.last(), floor);
    Counted ahead = nouns.aheadOf(amount.last(), hedged.first(), floor);
    if (ahead != null && ahead.label() != null && !isTooSmall(number)) {
      return figure(amount, ahead.last(), Figure.Form.COUNT, Unit.count(ahead.label()), null);
    }
    String label = nouns.before(hedged.first(), floor);
    if (label != null && (number.isScaled() || isMany(number))) {
      return figure(amount, amount.last(), Figure.Form.COUNT, Unit.count(label), null);
    }
    if (!number.isScaled() || number.value().compareTo(THOUSAND) < 0) {
      return null;
    }
    boolean mayBeMoney = number.value().compareTo(MILLION) >= 0 && endsPhrase(amount.last());
    Mark money = mayBeMoney ? moneyNear(amounts, index) : null;
    return money == null
        ? figure(amount, amount.last(), Figure.Form.BARE, Unit.ONE, null)
        : figure(
            new Amount(amount.first(), amount.last(), number, amount.upper(), money, true),
            amount.last(),
            Figure.Form.MONEY,
            money.unit(),
            money);
  }

  /** 连续13年: years or months in a row are counted, others are spans of time. */
  private @Nullable Figure streak(Amount amount) {
    Match<Label> label = labelBefore(amount.first());
    Match<Noun> time = words.nouns().at(tokens, amount.last() + 1);
    return label == null
            || label.value() != Label.STREAK
            || time == null
            || time.value().label().isEmpty()
            || isTooSmall(amount.number())
        ? null
        : figure(amount, time.last(), Figure.Form.COUNT, Unit.count(time.value().label()), null);
  }

  /**
   * The word that ends before the token and makes a name, a year or a streak of a number, or null.
   */
  private @Nullable Match<Label> labelBefore(int token) {
    for (int first = Math.max(0, token - LABEL_REACH); first < token; first++) {
      Match<Label> label = words.labels().at(tokens, first, token);
      if (label != null && label.last() == token - 1) {
        return label;
      }
    }
    return null;
  }

  /** Whether no noun follows, which the number would count. */
  private boolean endsPhrase(int last) {
    int next = last + 1;
    return next >= tokens.size()
        || tokens.kind(next) != Kind.WORD
        || taken.get(next)
        || tokens.sentence(next) != tokens.sentence(last)
        || nouns.isStop(next);
  }

  private static boolean isMany(WrittenNumber number) {
    return (number.value().compareTo(MANY) >= 0 || number.isScaled())
        && !number.looksLikeYear()
        && number.isWhole();
  }

  /** "one company" says nothing, and "0.5 companies" is no count. */
  private static boolean isTooSmall(WrittenNumber number) {
    return number.value().compareTo(BigDecimal.ONE) <= 0
        || (!number.isWhole() && !number.isScaled());
  }

  /** "two countries", "our three economies": those who speak, not a count. */
  private boolean isPair(Amount amount, String label) {
    WrittenNumber number = amount.number();
    return number.form() == WrittenNumber.Form.WORDS
        && label.equals("countries")
        && (number.value().compareTo(BigDecimal.TWO) == 0
            || (number.value().compareTo(BigDecimal.TEN) < 0 && isDetermined(amount.first() - 1)));
  }

  private boolean isDetermined(int token) {
    return tokens.isAny(token, Particle.THE, Particle.OUR, Particle.THIS)
        || tokens.isAny(token, Particle.THAT, Particle.ALL);
  }

  /** The money of the nearest amount in the sentence, or before it in the sentence before. */
  private @Nullable Mark moneyNear(List<Amount> amounts, int index) {
    int sentence = tokens.sentence(amounts.get(index).first());
    for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
      Amount other = amounts.get(i);
      if (tokens.sentence(other.first()) < sentence - 1) {
        break;
      }
      if (other.isMoney()) {
        return other.mark();
      }
      Counted counted = nouns.after(other.last() + 1);
      if (counted != null && counted.known()) {
        return null; // "33 million people live here and 19 million there"
      }
    }
    for (int i = index + 1; i < Math.min(amounts.size(), index + NEAR); i++) {
      if (tokens.sentence(amounts.get(i).first()) != sentence) {
        break;
      }
      if (amounts.get(i).isMoney()) {
        return amounts.get(i).mark();
      }
    }
    return null;
  }

  private Figure figure(Amount amount, int last, Figure.Form form, Unit unit, @Nullable Mark mark) {
    BigDecimal factor = mark == null ? BigDecimal.ONE : mark.factor();
    WrittenNumber number = amount.number().times(factor);
    WrittenNumber upper = amount.upper() == null ? null : amount.upper().times(factor);
    Set<Claim.Flag> flags = EnumSet.noneOf(Claim.Flag.class);
    if (mark != null && mark.bare()) {
      flags.add(Claim.Flag.CURRENCY_INFERRED);
    }
    if (amount.carried()) {
      flags.add(Claim.Flag.CARRIED_OVER);
    }
    BigDecimal step =
        form == Figure.Form.COUNT && number.value().compareTo(MANY) < 0
            ? BigDecimal.ONE
            : number.step();
    Quantity quantity =
        upper == null
            ? Quantity.of(number.value(), step, unit, Hedge.NONE)
            : Quantity.range(
                number.value(), upper.value(), step.min(upper.step()), unit, Hedge.NONE);
    return new Figure(
        amount.first(), last, amount.first(), last, form, quantity, null, null, null, flags);
  }

  /** The figures with the hedges around them. */
  private List<Figure> hedged(List<Figure> figures) {
    List<Figure> hedged = new ArrayList<>(figures.size());
    int floor = 0;
    for (Figure figure : figures) {
      if (figure.form() == Figure.Form.RANK) {
        hedged.add(figure);
        floor = figure.last() + 1;
        continue;
      }
      Hedges.Hedged around = hedges.around(figure.first(), figure.last(), floor);
      Set<Claim.Flag> flags = EnumSet.noneOf(Claim.Flag.class);
      flags.addAll(figure.flags());
      if (around.record()) {
        flags.add(Claim.Flag.RECORD);
      }
      Hedge hedge =
          around.hedge() == Hedge.NONE
              ? hedges.inside(figure.first(), figure.last(), figure.quantity().hedge())
              : around.hedge();
      hedged.add(
          new Figure(
              figure.first(),
              figure.last(),
              around.first(),
              around.last(),
              figure.form(),
              figure.quantity().withHedge(hedge),
              figure.direction(),
              figure.change(),
              figure.timesReading(),
              flags));
      floor = around.last() + 1;
    }
    return List.copyOf(hedged);
  }
}
