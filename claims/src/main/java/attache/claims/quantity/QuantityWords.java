package attache.claims.quantity;

import attache.claims.claim.Direction;
import attache.claims.figure.Figures;
import attache.claims.lexicon.Phrases;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import attache.vocabulary.quantity.Hedge;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that quantities are made of, read from the tables beside this class and
 * from those of numbers and marks of money beside {@link Figures}.
 *
 * @param currencies what money is called, by its ISO 4217 code
 * @param numerals words that numbers are written with
 * @param magnitudes numbers told by their order of magnitude, and the least they mean
 * @param marks signs and codes of money before a number
 * @param units what may follow a number
 * @param roles what other words do, each role with its phrases
 * @param hedgesBefore words before a number that widen or bound it
 * @param hedgesAfter words after it that do
 * @param ways verbs and nouns of change
 * @param weakWays those that do other things too, and move nothing but a measure
 * @param byWays those that move something by a number and are nothing without "by"
 * @param plurals plurals that no rule of endings gives, and their singulars
 * @param degrees comparatives and superlatives that no rule gives, and their adjectives
 */
record QuantityWords(
    Map<String, String> currencies,
    Phrases<Numeral> numerals,
    Phrases<BigDecimal> magnitudes,
    Phrases<Mark> marks,
    Phrases<UnitWord> units,
    Map<Role, Phrases<Boolean>> roles,
    Phrases<Hedge> hedgesBefore,
    Phrases<Hedge> hedgesAfter,
    Phrases<Way> ways,
    Phrases<Way> weakWays,
    Phrases<Way> byWays,
    Phrases<String> plurals,
    Phrases<String> degrees) {

  private static final Map<Language, QuantityWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** The words of the language; what it has no table of is empty. */
  static QuantityWords of(Language language) {
    return BY_LANGUAGE.computeIfAbsent(language, QuantityWords::read);
  }

  /** What words do beside numbers. */
  enum Role {
    /** Ends the noun phrase that a number counts. */
    STOP,
    /** Is a stop elsewhere, but may stand between a number and its noun. */
    INSIDE,
    /** Before "one": makes a pronoun of it. */
    BEFORE_ONE,
    /** After "one": makes a pronoun of it. */
    AFTER_ONE,
    /** A number after it is a name or an address. */
    LABEL,
    MONTH,
    DAY,
    /** Ends a time of day: pm, o'clock. */
    MERIDIEM,
    /** Makes an ordinal of digits: th. */
    ORDINAL,
    /** Four digits after it are a year. */
    YEAR,
    /** The number is just what it is: only. */
    SAME,
    /** A whole number after it that nothing follows is an age: aged. */
    BEFORE_AGE,
    /** After "a year": makes a time of it and no rate. */
    AGO,
    /** After money: says again whose money it is. */
    AFTER_MONEY,
    /** Makes a superlative of the adjective behind it. */
    DEGREE,
    /** After it a number is of the same as the one before: compared with. */
    COMPARED,
    /** Tied to a number in words it makes an adjective, and no unit. */
    UNTIED
  }

  /** Which way a word of change goes. */
  enum Way {
    UP,
    DOWN,
    /** Looks like such a word and is none: gave up. */
    NEITHER;

    @Nullable Direction direction() {
      return switch (this) {
        case UP -> Direction.UP;
        case DOWN -> Direction.DOWN;
        case NEITHER -> null;
      };
    }
  }

  /**
   * A word that numbers are written with; the roles are those of the table beside {@link Figures}.
   */
  record Numeral(String role, BigDecimal worth) {
    boolean is(String other) {
      return role.equals(other);
    }
  }

  /** What stands before digits and makes money of them; a tight one is glued to them. */
  record Mark(String currency, boolean weak, boolean tight) {}

  /**
   * What may follow a number.
   *
   * @param kind what it needs
   * @param name the unit in the singular
   * @param otherwise what a weak word is of after a small number; empty where it is no unit then
   */
  record UnitWord(Kind kind, String name, String otherwise) {
    enum Kind {
      WORD,
      SYMBOL,
      GLUED,
      MONEY,
      /** A word for money that is also a common one: only after a long or scaled number. */
      WEAK,
      /** A unit of time, which "a" makes a rate of: a year. */
      PER,
      /** No unit by itself, but one that rates are of: a night. */
      RATE
    }
  }

  /** Whether there are tables of units and nouns, and not of numbers alone. */
  boolean tellNouns() {
    return roles.containsKey(Role.STOP);
  }

  /** The phrases after which a number is of the same as the one before. */
  Phrases<Boolean> compared() {
    return Objects.requireNonNull(roles.get(Role.COMPARED));
  }

  /** Whether the one token has the role. */
  boolean is(Tokens tokens, int token, Role role) {
    Phrases<Boolean> phrases = roles.get(role);
    return phrases != null
        && token >= 0
        && token < tokens.size()
        && phrases.at(tokens, token, token + 1) != null;
  }

  private static QuantityWords read(Language language) {
    PhraseTable changes = PhraseTable.read(QuantityWords.class, "changes", language);
    PhraseTable lemmas = PhraseTable.read(QuantityWords.class, "lemmas", language);
    Map<String, String> currencies = currencyNames();
    return new QuantityWords(
        currencies,
        Phrases.of(
            PhraseTable.read(Figures.class, "numbers", language),
            row ->
                new Numeral(
                    row.cell(0),
                    row.cell(1).isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.cell(1)))),
        Phrases.of(
            PhraseTable.read(QuantityWords.class, "magnitudes", language),
            row -> new BigDecimal(row.cell(0))),
        marks(language, currencies),
        units(language),
        roles(language),
        side(changes, "before", Hedge::parse),
        side(changes, "after", Hedge::parse),
        side(changes, "way", QuantityWords::way),
        side(changes, "weak-way", QuantityWords::way),
        side(changes, "by-way", QuantityWords::way),
        lemmas(lemmas, "plural"),
        lemmas(lemmas, "degree"));
  }

  private static Map<String, String> currencyNames() {
    Map<String, String> names = new HashMap<>();
    for (PhraseTable.Row row : PhraseTable.read(QuantityWords.class, "currency-names.tsv").rows()) {
      names.put(row.phrases().getFirst(), row.cell(0));
    }
    return Map.copyOf(names);
  }

  private static Phrases<Mark> marks(Language language, Map<String, String> names) {
    Phrases.Builder<Mark> marks = Phrases.builder();
    for (PhraseTable.Row row : PhraseTable.read(Figures.class, "currencies.tsv").rows()) {
      for (String phrase : row.phrases()) {
        String code = row.cell(1).isEmpty() ? phrase : row.cell(1);
        String name = names.getOrDefault(code, code.toLowerCase(Locale.ROOT));
        marks.addAsWritten(phrase, new Mark(name, row.cell(0).equals("weak"), false));
      }
    }
    for (PhraseTable.Row row : PhraseTable.read(QuantityWords.class, "marks", language).rows()) {
      String name = names.getOrDefault(row.cell(0), row.cell(0).toLowerCase(Locale.ROOT));
      row.phrases().forEach(phrase -> marks.addAsWritten(phrase, new Mark(name, false, true)));
    }
    return marks.build();
  }

  private static Phrases<UnitWord> units(Language language) {
    Phrases.Builder<UnitWord> units = Phrases.builder();
    for (PhraseTable.Row row : PhraseTable.read(QuantityWords.class, "units", language).rows()) {
      UnitWord.Kind kind = UnitWord.Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
      UnitWord unit = new UnitWord(kind, row.cell(1), row.cell(2));
      boolean written = kind == UnitWord.Kind.SYMBOL || kind == UnitWord.Kind.GLUED;
      for (String phrase : row.phrases()) {
        if (written) {
          units.addAsWritten(phrase, unit);
        } else {
          units.add(phrase, unit);
        }
      }
    }
    return units.build();
  }

  private static Map<Role, Phrases<Boolean>> roles(Language language) {
    Map<Role, Phrases.Builder<Boolean>> builders = new EnumMap<>(Role.class);
    for (String table : new String[] {"words", "names", "changes"}) {
      for (PhraseTable.Row row : PhraseTable.read(QuantityWords.class, table, language).rows()) {
        Role role = role(row.cell(table.equals("changes") ? 1 : 0));
        if (role != null) {
          Phrases.Builder<Boolean> builder =
              builders.computeIfAbsent(role, absent -> Phrases.builder());
          row.phrases().forEach(phrase -> builder.add(phrase, true));
        }
      }
    }
    Map<Role, Phrases<Boolean>> roles = new EnumMap<>(Role.class);
    builders.forEach((role, builder) -> roles.put(role, builder.build()));
    return roles;
  }

  private static @Nullable Role role(String cell) {
    for (Role role : Role.values()) {
      if (role.name().equals(cell.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return role;
      }
    }
    return null;
  }

  private static Way way(String cell) {
    return Way.valueOf(cell.toUpperCase(Locale.ROOT));
  }

  private static <T> Phrases<T> side(PhraseTable table, String side, Function<String, T> value) {
    Phrases.Builder<T> phrases = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      if (row.cell(0).equals(side) && !row.cell(1).equals("same")) {
        row.phrases().forEach(phrase -> phrases.add(phrase, value.apply(row.cell(1))));
      }
    }
    return phrases.build();
  }

  private static Phrases<String> lemmas(PhraseTable table, String kind) {
    Phrases.Builder<String> phrases = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      if (row.cell(0).equals(kind)) {
        row.phrases().forEach(phrase -> phrases.add(phrase, row.cell(1)));
      }
    }
    return phrases.build();
  }
}
