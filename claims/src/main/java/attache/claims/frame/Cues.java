package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.lexicon.Phrases;
import attache.claims.token.Tokens;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Form;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that frame figures: the catalogue's measures, the gazetteer's countries
 * and the table {@code cues-xx.tsv}, in one automaton.
 */
final class Cues {

  /** Words of the catalogue that begin a phrase whose product decides what is measured. */
  private static final List<String> OPEN_PHRASES = List.of("product_exports", "product_imports");

  private static final Map<String, Cues> READ = new ConcurrentHashMap<>();

  private final Phrases<Cue> phrases;

  /** The measure a counted noun belongs to, "-" for none. */
  private final Map<String, String> counted = new HashMap<>(512);

  private Cues(Language language) {
    Phrases.Builder<Cue> builder = Phrases.builder();
    Gazetteer gazetteer = Gazetteer.of(language);
    for (CountryName name : gazetteer.names()) {
      boolean adjective = name.form() == Form.ADJECTIVE || name.form() == Form.PEOPLE;
      Cue place = new Cue.Place(name.country(), adjective, name.cases());
      if (Character.isLowerCase(name.text().charAt(0)) && adjective) {
        builder.add(
            name.text(), place); // китайский is no name, and a sentence begins with Китайский
      } else {
        builder.addAsWritten(name.text(), place);
      }
    }
    Cue nothing = new Cue.Word(Cue.Role.NOTHING);
    for (String blocker : gazetteer.blockers()) {
      builder.addAsWritten(blocker, nothing);
    }
    for (PhraseTable.Row row : PhraseTable.read(Cues.class, "cues", language).rows()) {
      Cue cue = cue(row.cell(0), row.cell(1));
      for (String phrase : row.phrases()) {
        builder.add(phrase, cue);
      }
    }
    for (Measure measure : Catalogue.standard().all()) {
      if (!OPEN_PHRASES.contains(measure.id())) {
        Cue cue = new Cue.Measured(measure.id(), Cue.Strength.NOUN);
        measure.words(language.tag()).forEach(word -> builder.add(word, cue));
      }
    }
    phrases = builder.build();
    for (PhraseTable.Row row : PhraseTable.read(Cues.class, "counted", language).rows()) {
      row.phrases().forEach(noun -> counted.putIfAbsent(noun, row.cell(0)));
    }
  }

  /** The cues of the language, read once. */
  static Cues of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new Cues(language));
  }

  private static Cue cue(String kind, String value) {
    return switch (kind) {
      case "noun" -> new Cue.Measured(value, Cue.Strength.NOUN);
      case "verb" -> new Cue.Measured(value, Cue.Strength.VERB);
      case "weak" -> new Cue.Measured(value, Cue.Strength.WEAK);
      case "partner" -> new Cue.Partner(value);
      case "product" -> new Cue.Product(value);
      case "word" -> new Cue.Word(Cue.Role.valueOf(value));
      default -> throw new IllegalStateException("the table of cues has no kind '" + kind + "'");
    };
  }

  /** All of them in the text, in order, not overlapping. */
  List<Match<Cue>> in(Tokens tokens) {
    List<Match<Cue>> found = phrases.in(tokens);
    found.removeIf(c -> c.value() instanceof Cue.Place && isCurrency(tokens, c.last() + 1));
    return found;
  }

  /** "US$", "Canadian dollars": the country of a currency is no party. */
  private static boolean isCurrency(Tokens tokens, int token) {
    return token < tokens.size()
        && ((tokens.kind(token) == Tokens.Kind.CURRENCY && tokens.glued(token))
            || tokens.isAny(
                token, "dollar", "dollars", "ruble", "rubles", "rouble", "roubles", "yuan", "pound",
                "pounds", "rupee", "rupees", "yen", "won", "franc", "francs", "dinar", "dinars",
                "peso", "pesos", "lira", "krone", "krona", "kroner"));
  }

  /**
   * The measure that a number of these nouns is a figure of: "-" when it says nothing of an
   * economy, null when the table does not know the noun.
   */
  @Nullable String counted(String noun) {
    String known = counted.get(noun.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    int space = noun.lastIndexOf(' ');
    return space < 0 ? null : counted(noun.substring(space + 1));
  }
}
