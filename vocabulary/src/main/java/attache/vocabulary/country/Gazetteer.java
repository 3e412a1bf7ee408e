package attache.vocabulary.country;

import attache.vocabulary.language.Endings;
import attache.vocabulary.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  // Keyed by text: the hash of a record costs a start its bootstrap.
  private static final Map<String, Gazetteer> READ = new ConcurrentHashMap<>();

  private final List<CountryName> names;
  private final List<CountryName> shortNames = new ArrayList<>();
  private final List<String> blockers;
  private final Map<String, String> usual = new HashMap<>(1024);
  private final Map<String, String> articles = new HashMap<>(128);

  /** Made when the first name is looked up: finding names in text does without. */
  private volatile @Nullable Map<String, Country> byKey;

  private Gazetteer(Language language) {
    this.names = Collections.unmodifiableList(readNames(language));
    this.blockers = readBlockers(language);
  }

  /** The names in the language; empty for a language the register has no table of. */
  public static Gazetteer of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new Gazetteer(language));
  }

  /**
   * Every name of every form, each text once. Both apostrophes are listed: {@code '} and {@code ’}.
   */
  public List<CountryName> names() {
    return names;
  }

  /**
   * Characters that stand for a country only beside another or after a preposition, with the mark
   * of the table before those that need proof; empty for most languages. They are not among {@link
   * #names()}.
   */
  public List<CountryName> shortNames() {
    return Collections.unmodifiableList(shortNames);
  }

  /** Texts that contain a name and mean no country. */
  public List<String> blockers() {
    return blockers;
  }

  /** The usual name, without article; empty when the language has none for it. */
  public Optional<String> name(Country country) {
    return Optional.ofNullable(usual.get(country.code()));
  }

  /** The article before the usual name inside a sentence; empty when it takes none. */
  public Optional<String> article(Country country) {
    return Optional.ofNullable(articles.get(country.code()));
  }

  /**
   * The country that has this text as a name ({@link Form#isName}), in any case, with or without
   * "the"; empty when none has.
   */
  public Optional<Country> named(String text) {
    return Optional.ofNullable(keys().get(key(text)));
  }

  /** Names by the key they are looked up with. */
  Map<String, Country> keys() {
    Map<String, Country> keys = byKey;
    if (keys == null) {
      keys = HashMap.newHashMap(names.size());
      for (CountryName name : names) {
        if (name.form().isName()) {
          keys.putIfAbsent(key(name.text()), name.country());
        }
      }
      byKey = keys;
    }
    return keys;
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
    Endings endings = Endings.of(language);
    int code = table.column("code");
    int name = table.column(Form.NAME.column());
    Form[] forms = Form.values();
    int[] columns = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      columns[i] = forms[i] == Form.SHORT ? -1 : table.column(forms[i].column());
    }
    int shortName = table.header().indexOf(Form.SHORT.column());
    int article = table.header().indexOf("article");
    for (String[] row : table.rows()) {
      Country country = new Country(row[code]);
      if (article >= 0 && !Table.cell(row, article).isEmpty()) {
        articles.put(country.code(), Table.cell(row, article));
      }
      usual.put(country.code(), endings.expand(row[name]).getFirst());
      if (shortName >= 0) {
        for (String text : Table.values(Table.cell(row, shortName))) {
          shortNames.add(new CountryName(text, language, Form.SHORT, country, Set.of()));
        }
      }
      for (int i = 0; i < forms.length && columns[i] >= 0; i++) {
        Form form = forms[i];
        for (String cell : Table.values(Table.cell(row, columns[i]))) {
          endings
              .byCase(cell)
              .forEach((text, cases) -> {
                names.add(new CountryName(text, language, form, country, cases));
                if (text.indexOf('\'') >= 0) {
                  names.add(
                      new CountryName(text.replace('\'', '’'), language, form, country, cases));
                }
              });
        }
      }
    }
    return names;
  }

  private static List<String> readBlockers(Language language) {
    List<String> blockers = new ArrayList<>();
    Endings endings = Endings.of(language);
    for (String[] row : Table.read("blockers-" + language.tag() + ".tsv").rows()) {
      blockers.addAll(endings.expand(row[0]));
    }
    return Collections.unmodifiableList(blockers);
  }
}
