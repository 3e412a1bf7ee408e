package attache.vocabulary.country;

import attache.vocabulary.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that countries are called in one language.
 *
 * <p>How to find them in running text: match whole words, take the longest match at each place, and
 * let a {@linkplain #blockers() blocker} win over the shorter names inside it ("New Mexico", "South
 * China Sea", "Bank of America" are no countries). Where a blocker and an entry of another lexicon
 * are equally long, the other one wins. Match the case as written, or all in capitals: English
 * writes countries with a capital, and "turkey", "china", "polish" and "us" are words.
 */
public final class Gazetteer {

  private static final Map<Language, Gazetteer> READ = new ConcurrentHashMap<>();

  private final List<CountryName> names;
  private final List<String> blockers;
  private final Map<Country, String> usual = new HashMap<>(1024);
  private final Map<Country, String> articles = new HashMap<>(128);
  private final Map<String, Country> byKey = new HashMap<>(4096);

  private Gazetteer(Language language) {
    this.names = List.copyOf(readNames(language));
    this.blockers = readBlockers(language);
    for (CountryName name : names) {
      if (name.form().isName()) {
        byKey.putIfAbsent(key(name.text()), name.country());
      }
      if (name.form() == Form.NAME) {
        usual.put(name.country(), name.text());
      }
    }
  }

  /** The names in the language; empty for a language the register has no table of. */
  public static Gazetteer of(Language language) {
    return READ.computeIfAbsent(language, Gazetteer::new);
  }

  /**
   * Every name of every form, each text once. Both apostrophes are listed: {@code '} and {@code ’}.
   */
  public List<CountryName> names() {
    return names;
  }

  /** Texts that contain a name and mean no country. */
  public List<String> blockers() {
    return blockers;
  }

  /** The usual name, without article; empty when the language has none for it. */
  public Optional<String> name(Country country) {
    return Optional.ofNullable(usual.get(country));
  }

  /** The article before the usual name inside a sentence; empty when it takes none. */
  public Optional<String> article(Country country) {
    return Optional.ofNullable(articles.get(country));
  }

  /**
   * The country that has this text as a name ({@link Form#isName}), in any case, with or without
   * "the"; empty when none has.
   */
  public Optional<Country> named(String text) {
    return Optional.ofNullable(byKey.get(key(text)));
  }

  /** Names by the key they are looked up with, for suggestions. */
  Map<String, Country> keys() {
    return byKey;
  }

  /** What case, apostrophes, outer blanks and a leading article leave of a name. */
  static String key(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    return key.startsWith("the ") ? key.substring("the ".length()).strip() : key;
  }

  private List<CountryName> readNames(Language language) {
    Table table = Table.read("names-" + language.tag() + ".tsv");
    List<CountryName> names = new ArrayList<>(2 * table.rows().size() * Form.values().length);
    if (table.rows().isEmpty()) {
      return names;
    }
    int code = table.column("code");
    int article = table.header().indexOf("article");
    for (String[] row : table.rows()) {
      Country country = new Country(row[code]);
      if (article >= 0 && !Table.cell(row, article).isEmpty()) {
        articles.put(country, Table.cell(row, article));
      }
      for (Form form : Form.values()) {
        for (String text : Table.values(Table.cell(row, table.column(form.column())))) {
          names.add(new CountryName(text, language, form, country));
          if (text.indexOf('\'') >= 0) {
            names.add(new CountryName(text.replace('\'', '’'), language, form, country));
          }
        }
      }
    }
    return names;
  }

  private static List<String> readBlockers(Language language) {
    Table table = Table.read("blockers-" + language.tag() + ".tsv");
    return table.rows().stream().map(row -> row[0]).toList();
  }
}
