package attache.claims.figure;

import attache.claims.lexicon.Phrases;
import attache.claims.token.Tokens;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Form;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The words of one language that figures are made of, read from the tables beside this class.
 *
 * @param starters the first token of whatever may begin a figure: what is not among them is passed
 *     over with one probe
 * @param numerals words that numbers are written with
 * @param fractions signs for fractions
 * @param marks signs and codes of money, before a number or after
 * @param units what follows a number and says what it is of
 * @param vague numbers told by their order of magnitude
 * @param multipliers words that are a multiplier by themselves
 * @param ranks words of rank
 * @param nouns what numbers count, and where a noun phrase ends
 * @param plurals how plurals end
 * @param labels words after which a number is a name or a year
 * @param bounds words before or between numbers that bound them
 * @param boundsAfter words after one that do
 * @param hedgesBefore words before a number that widen or bound it
 * @param hedgesAfter words after a number that do
 * @param hedgesInside words inside a number that do
 * @param growthBefore words before "three times" that make a multiplier of it
 * @param growthAfter words after it that do
 */
record FigureWords(
    Phrases<Boolean> starters,
    Phrases<Numeral> numerals,
    Phrases<Fraction> fractions,
    Phrases<Mark> marks,
    Phrases<Mark> units,
    Phrases<Vague> vague,
    Phrases<Multiplier> multipliers,
    Phrases<RankWord> ranks,
    Phrases<Noun> nouns,
    Plurals plurals,
    Phrases<Label> labels,
    Phrases<Bound> bounds,
    Phrases<Bound> boundsAfter,
    Phrases<Hedge> hedgesBefore,
    Phrases<Hedge> hedgesAfter,
    Phrases<Hedge> hedgesInside,
    Phrases<Growth> growthBefore,
    Phrases<Growth> growthAfter) {

  /** Roles of words that no figure begins with, though their tables hold those that one does. */
  private static final Set<String> NO_STARTERS =
      Set.of(
          "noun",
          "plural",
          "relational",
          "determiner",
          "being",
          "ranked",
          "after-number",
          "most-with-number",
          "letter",
          "money-letter",
          "ordinal-ending",
          "point",
          "over",
          "and-part",
          "approximate",
          "no-number");

  private static final Map<String, FigureWords> READ = new ConcurrentHashMap<>();

  /** The words of the language; those of a language without tables are none. */
  static FigureWords of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> read(language));
  }

  /** A word that numbers are written with. */
  record Numeral(Role role, BigDecimal worth) {
    enum Role {
      /** Adds up: one, twenty. */
      CARDINAL,
      /** Multiplies the number before it: hundred, million. */
      SCALE,
      /** Multiplies digits, and is nothing without them: k, bn. */
      LETTER,
      /** The same in capitals only, which some write for plain numbers: M, G. */
      CAPITAL,
      /** Multiplies digits of money only: t, which is also a tonne. */
      MONEY_LETTER,
      /** Multiplies the number before it, or one: dozen. */
      DOZEN,
      /** A place, and the denominator of one part: third. */
      ORDINAL,
      /** Makes an ordinal of the digits it is glued to: rd. */
      ORDINAL_ENDING,
      /** Makes an ordinal of the number behind it. */
      ORDINAL_BEGINNING,
      /** The denominator of several parts: thirds, quarters. */
      PARTS,
      /** A part of a whole by itself: half, quarter. */
      PART,
      /** Decimals follow: point. */
      POINT,
      /** Joins terms, where the term before leaves as much room as its worth: and. */
      JOINER,
      /** Stands between a part and its whole: out of. */
      RATIO,
      /** The same, though the word means much else: over. */
      WEAK_RATIO,
      /** Between denominator and numerator: 分之. */
      OVER,
      /** Between a whole number and a fraction: 又. */
      AND_PART,
      /** Inside a number it leaves the rest open: 100多万. */
      APPROXIMATE,
      /** Tenths, with half of one behind them or not: 三成半. */
      TENTHS,
      /** Tenths that are paid: 八五折. */
      TENTHS_PAID,
      /** A word that holds a numeral and is no number: 统一. */
      NO_NUMBER
    }
  }

  /**
   * What a number is of.
   *
   * @param form how the figure is put
   * @param unit its unit
   * @param factor by what the number is multiplied to be of the unit
   * @param bare whether it is a sign or word of several currencies ("$")
   * @param weak whether the words also mean something else: money only beside a scaled number, a
   *     multiplier ("three times") only where the sentence compares
   * @param sureWhenGlued whether weak ones are money where the number is glued to them
   */
  record Mark(
      Figure.Form form,
      Unit unit,
      BigDecimal factor,
      boolean bare,
      boolean weak,
      boolean sureWhenGlued) {

    Mark(Figure.Form form, Unit unit, BigDecimal factor, boolean bare, boolean weak) {
      this(form, unit, factor, bare, weak, false);
    }

    boolean isMoney() {
      return form == Figure.Form.MONEY;
    }
  }

  /** An order of magnitude: all that lies between the two, or more than both when they are one. */
  record Vague(BigDecimal from, BigDecimal to, Unit unit) {}

  /**
   * A multiplier in a word.
   *
   * @param worth the multiplier, 0 where the word only looks like one ("double taxation")
   * @param way up, down, twice (an adverb that also counts occasions), or empty
   * @param mayBeAdjective whether a word of change may also describe: a double role
   */
  record Multiplier(BigDecimal worth, String way, boolean mayBeAdjective) {}

  /** A word of rank. */
  record RankWord(Role role, int place) {
    boolean isNoun() {
      return role == Role.NOUN || role == Role.PLURAL || role == Role.RELATIONAL;
    }

    enum Role {
      /** A superlative that is a rank by itself: largest. */
      MOST,
      /** Top, which also takes a number after it. */
      TOP,
      /** A superlative that is a rank only after an ordinal: most important. */
      MOST_WITH_NUMBER,
      /** A rank by itself: No. 1. */
      FIRST,
      /** So many of the largest: тройка is three of them. */
      MEMBERS,
      /** What makes a rank of an ordinal alone: place. */
      AFTER_NUMBER,
      /** A verb that does: ranked third. */
      RANKED,
      /** A verb before a rank by itself: became. */
      BEING,
      /** What says that there is one such: your, single. */
      DETERMINER,
      /** Before a number it makes a place of it: 第. */
      ORDINAL_MARK,
      /** After a number it makes a superlative of it: 第三大. */
      GREAT,
      /** What has a rank: partner. */
      NOUN,
      /** Several that have one: partners. */
      PLURAL,
      /** What has a rank and is nothing without what follows it: source of energy. */
      RELATIONAL
    }
  }

  /** What a word before a number makes of it. */
  enum Label {
    /** A name, an address or a place in a text. */
    LABEL,
    /** A year, where it can be one. */
    YEAR,
    /** One of the halves of a time: the latter half. */
    HALF,
    /** So many years or months in a row. */
    STREAK
  }

  /** What words beside one number or two make of them. */
  enum Bound {
    /** One range: "ranging from 5 to 7". */
    SPREAD,
    /** One range, behind the two: 5与7之间. */
    BETWEEN,
    /** One range, between the two: "5 through 7". */
    THROUGH,
    MORE,
    AT_LEAST,
    LESS,
    AT_MOST,
    EQUAL,
    /** Includes what the words before the number exclude: "less than 5 or equal". */
    OR_EQUAL,
    /** What only looks like a bound. */
    NONE;

    Bound orEqual() {
      return switch (this) {
        case MORE -> AT_LEAST;
        case LESS -> AT_MOST;
        default -> this;
      };
    }
  }

  /** What the words around "three times" say of it. */
  enum Growth {
    UP,
    DOWN,
    /** Three times more. */
    INCREMENT,
    /** Three times less. */
    LESS,
    /** Three times the level. */
    RATIO
  }

  /** A noun beside a number, or a word that ends a noun phrase. */
  record Noun(Role role, String label) {
    enum Role {
      COUNTED,
      NEVER,
      STOP,
      BEFORE,
      /** A measure word, which stands between a number and what it counts: 家, 个. */
      CLASSIFIER
    }
  }

  private static FigureWords read(Language language) {
    List<PhraseTable> starting = new ArrayList<>();
    PhraseTable numerals = started(starting, table("numbers", language));
    PhraseTable marks = started(starting, PhraseTable.read(FigureWords.class, "currencies.tsv"));
    PhraseTable vague = started(starting, table("vague", language));
    PhraseTable multipliers = started(starting, table("multipliers", language));
    PhraseTable ranks = started(starting, table("ranks", language));
    PhraseTable bounds = table("bounds", language);
    PhraseTable hedges = table("hedges", language);
    PhraseTable growth = table("growth", language);
    return new FigureWords(
        starters(starting, marks),
        numerals(numerals),
        Phrases.of(
            PhraseTable.read(FigureWords.class, "fractions.tsv"),
            row -> new Fraction(0, 0, new BigDecimal(row.cell(0)), new BigDecimal(row.cell(1)))),
        marks(marks),
        Phrases.of(table("units", language), FigureWords::unit),
        Phrases.of(
            vague,
            row ->
                new Vague(
                    new BigDecimal(row.cell(0)),
                    new BigDecimal(row.cell(1).isEmpty() ? row.cell(0) : row.cell(1)),
                    row.cell(2).isEmpty() ? Unit.ONE : Unit.parse(row.cell(2)))),
        Phrases.of(
            multipliers,
            row ->
                new Multiplier(
                    new BigDecimal(row.cell(0)), row.cell(1), row.cell(2).equals("adjective"))),
        Phrases.of(
            ranks,
            row ->
                new RankWord(
                    RankWord.Role.valueOf(name(row.cell(0))),
                    row.cell(1).isEmpty() ? 0 : Integer.parseInt(row.cell(1)))),
        nouns(language, table("nouns", language)),
        Plurals.of(table("nouns", language)),
        Phrases.of(table("labels", language), row -> Label.valueOf(name(row.cell(0)))),
        side(bounds, "before", cell -> Bound.valueOf(name(cell))),
        side(bounds, "after", cell -> Bound.valueOf(name(cell))),
        side(hedges, "before", Hedge::parse),
        side(hedges, "after", Hedge::parse),
        side(hedges, "inside", Hedge::parse),
        side(growth, "before", FigureWords::growth),
        side(growth, "after", FigureWords::growth));
  }

  private static PhraseTable table(String name, Language language) {
    return PhraseTable.read(FigureWords.class, name, language);
  }

  private static PhraseTable started(List<PhraseTable> starting, PhraseTable table) {
    starting.add(table);
    return table;
  }

  private static String name(String cell) {
    return cell.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Phrases<Boolean> starters(List<PhraseTable> tables, PhraseTable marks) {
    Phrases.Builder<Boolean> starters = Phrases.builder();
    Set<String> seen = new HashSet<>();
    for (PhraseTable table : tables) {
      for (PhraseTable.Row row : table.rows()) {
        if (NO_STARTERS.contains(row.cell(0))) {
          continue;
        }
        for (String phrase : row.phrases()) {
          String first = Tokens.of(phrase).text(0);
          if (seen.add(first)) {
            // marks of money are taken as written: ALL is a currency, all is not
            if (table.equals(marks)) {
              starters.addAsWritten(first, true);
            } else {
              starters.add(first, true);
            }
          }
        }
      }
    }
    return starters.build();
  }

  private static Phrases<Numeral> numerals(PhraseTable table) {
    Phrases.Builder<Numeral> numerals = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      Numeral.Role role = Numeral.Role.valueOf(name(row.cell(0)));
      Numeral numeral =
          new Numeral(role, row.cell(1).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.cell(1)));
      for (String phrase : row.phrases()) {
        if (role == Numeral.Role.CAPITAL) {
          numerals.addAsWritten(phrase, numeral);
        } else {
          numerals.add(phrase, numeral);
        }
      }
    }
    return numerals.build();
  }

  private static Phrases<Mark> marks(PhraseTable table) {
    Phrases.Builder<Mark> marks = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      String sureness = row.cell(0);
      for (String phrase : row.phrases()) {
        String code = row.cell(1).isEmpty() ? phrase : row.cell(1);
        marks.addAsWritten(
            phrase,
            new Mark(
                Figure.Form.MONEY,
                Unit.money(code),
                row.cell(2).isEmpty() ? BigDecimal.ONE : new BigDecimal(row.cell(2)),
                sureness.equals("bare"),
                sureness.equals("weak") || sureness.equals("glued"),
                sureness.equals("glued")));
      }
    }
    return marks.build();
  }

  private static Mark unit(PhraseTable.Row row) {
    String kind = row.cell(0);
    String code = row.cell(1);
    BigDecimal factor = row.cell(2).isEmpty() ? BigDecimal.ONE : new BigDecimal(row.cell(2));
    return switch (kind) {
      case "money", "bare", "weak" ->
          new Mark(
              Figure.Form.MONEY,
              Unit.money(code),
              factor,
              kind.equals("bare"),
              kind.equals("weak"));
      case "percent" -> new Mark(Figure.Form.PERCENT, Unit.parse(code), factor, false, false);
      case "points" -> new Mark(Figure.Form.POINTS, Unit.parse(code), factor, false, false);
      case "times", "fold" ->
          new Mark(Figure.Form.TIMES, Unit.TIMES, factor, false, kind.equals("times"));
      case "count" -> new Mark(Figure.Form.COUNT, Unit.count(code), factor, false, false);
      case "physical" ->
          new Mark(Figure.Form.PHYSICAL, new Unit.Physical(code), factor, false, false);
      default -> throw new IllegalStateException("no such kind of unit: '" + kind + "'");
    };
  }

  /** The nouns of the table, and what the peoples are called: "30,000 Australians". */
  private static Phrases<Noun> nouns(Language language, PhraseTable table) {
    Phrases.Builder<Noun> nouns = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      if (Plurals.isRow(row)) {
        continue;
      }
      Noun noun = new Noun(Noun.Role.valueOf(name(row.cell(0))), row.cell(1));
      row.phrases().forEach(phrase -> nouns.add(phrase, noun));
    }
    Noun people = new Noun(Noun.Role.COUNTED, "people");
    for (CountryName name : Gazetteer.of(language).names()) {
      if (name.form() == Form.PEOPLE) {
        nouns.addAsWritten(name.text(), people);
      }
    }
    return nouns.build();
  }

  private static Growth growth(String cell) {
    return Growth.valueOf(name(cell));
  }

  /** The lines of a table whose words stand before a number, or after it. */
  private static <T> Phrases<T> side(PhraseTable table, String side, Function<String, T> value) {
    Phrases.Builder<T> phrases = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      if (row.cell(0).equals(side)) {
        row.phrases().forEach(phrase -> phrases.add(phrase, value.apply(row.cell(1))));
      }
    }
    return phrases.build();
  }
}
