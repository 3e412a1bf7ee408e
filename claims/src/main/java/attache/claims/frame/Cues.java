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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language that frame figures: the standard catalogue's measures, the gazetteer's
 * countries and the table {@code cues-xx.tsv}, in one automaton.
 */
final class Cues {

  /** Words of the catalogue that begin a phrase whose product decides what is measured. */
  private static final List<String> OPEN_PHRASES = List.of("product_exports", "product_imports");

  private static final Map<String, Cues> READ = new ConcurrentHashMap<>();

  private final Phrases<Cue> phrases;
  private final @Nullable ShortNames shortNames;

  /** The measure a counted noun belongs to, "-" for none. */
  private final Map<String, String> counted = new HashMap<>(512);

  /** What place an ordinal word means. */
  private final Map<String, Integer> ordinals = new HashMap<>();

  private final Set<String> cardinals = new HashSet<>();

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
    Cue nothing = Cue.Word.of(Cue.Role.NOTHING.name());
    for (String blocker : gazetteer.blockers()) {
      builder.addAsWritten(blocker, nothing);
    }
    table(language).forEach(builder::add);
    for (Measure measure : Catalogue.standard().all()) {
      if (!OPEN_PHRASES.contains(measure.id())) {
        Cue cue = new Cue.Measured(measure.id(), Cue.Strength.NOUN);
        measure.words(language.tag()).forEach(word -> builder.add(word, cue));
      }
    }
    phrases = builder.build();
    shortNames = ShortNames.of(language);
    for (PhraseTable.Row row : PhraseTable.read(Cues.class, "counted", language).rows()) {
      row.phrases().forEach(noun -> counted.putIfAbsent(noun, row.cell(0)));
    }
    for (PhraseTable.Row row : PhraseTable.read(Cues.class, "ordinals", language).rows()) {
      for (String word : row.phrases()) {
        ordinals.put(word, Integer.valueOf(row.cell(0)));
        if (!row.cell(1).isEmpty()) {
          cardinals.add(word);
        }
      }
    }
  }

  /** The cues of the language, read once. */
  static Cues of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new Cues(language));
  }

  /**
   * The phrases of the table: what a word does on several lines it does together, else the first
   * line holds.
   */
  private static Map<String, Cue> table(Language language) {
    Map<String, Cue> table = new LinkedHashMap<>();
    for (PhraseTable.Row row : PhraseTable.read(Cues.class, "cues", language).rows()) {
      Cue cue = cue(row);
      for (String phrase : row.phrases()) {
        table.merge(
            phrase.toLowerCase(Locale.ROOT),
            cue,
            (first, next) ->
                first instanceof Cue.Word one && next instanceof Cue.Word other
                    ? one.and(other)
                    : first);
      }
    }
    return table;
  }

  private static Cue cue(PhraseTable.Row row) {
    String value = row.cell(1);
    return switch (row.cell(0)) {
      case "noun" -> new Cue.Measured(value, Cue.Strength.NOUN);
      case "verb" -> new Cue.Measured(value, Cue.Strength.VERB);
      case "weak" -> new Cue.Measured(value, Cue.Strength.WEAK);
      case "partner" -> new Cue.Partner(value, row.cell(2).equals("vague"));
      case "product" -> new Cue.Product(value);
      case "word" -> Cue.Word.of(value);
      default -> throw new IllegalStateException("the table of cues has no such kind: " + row);
    };
  }

  /** All of them in the text, in order, not overlapping; the country of a currency is no party. */
  List<Match<Cue>> in(Tokens tokens) {
    List<Match<Cue>> found = phrases.in(tokens);
    if (shortNames != null) {
      found = shortNames.added(tokens, found);
    }
    int kept = 0;
    for (int i = 0; i < found.size(); i++) {
      Match<Cue> cue = found.get(i);
      int next = cue.last() + 1;
      boolean ofCurrency =
          cue.value() instanceof Cue.Place
              && next < tokens.size()
              && ((tokens.kind(next) == Tokens.Kind.CURRENCY && tokens.glued(next))
                  || (i + 1 < found.size()
                      && found.get(i + 1).first() == next
                      && Scene.is(found.get(i + 1), Cue.Role.CURRENCY)));
      if (!ofCurrency) {
        found.set(kept++, cue);
      }
    }
    found.subList(kept, found.size()).clear();
    return found;
  }

  /** Whether words inside a longer phrase do this by themselves: "bilateral" of bilateral trade. */
  boolean holds(Cue.Role role, Tokens tokens, Match<Cue> phrase) {
    for (int at = phrase.first(); at < phrase.last(); at++) {
      Match<Cue> part = phrases.at(tokens, at, phrase.last());
      if (part != null && Scene.is(part, role)) {
        return true;
      }
    }
    return false;
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

  /** Whether a word that has a number here is one of the numbers that no edition has. */
  boolean isCardinal(String word) {
    return cardinals.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The place that an ordinal word means ("tenth"), or 0. */
  int ordinal(String word) {
    return ordinals.getOrDefault(word.toLowerCase(Locale.ROOT).replace('ё', 'е'), 0);
  }
}
