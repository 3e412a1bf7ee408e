package attache.statistics.source.countries;

import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.Stems;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.UnitKind;
import attache.vocabulary.measure.OwnMeasure;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The measure that a column of figures is: its words come from what its title and its metadata say,
 * and from what the user adds. Words that any table may have ("value", "total"), a country's name
 * and single letters are no words to find it by.
 *
 * @param id with the data set's id before a colon
 * @param titles what it may be called, the best first; at least one
 * @param unit as the table says it; may be empty
 * @param nature as the user says it, or null to guess
 * @param words the user's own words, by language tag
 * @param pairs whether each figure is of what goes from one country to another
 */
public record ColumnMeasure(
    String id,
    List<String> titles,
    String unit,
    @Nullable Nature nature,
    Map<String, List<String>> words,
    boolean pairs) {

  private static final int LONGEST = 200;
  private static final int MOST_PHRASES = 20;
  private static final int SHORTEST_WORD = 4;

  /** Words of titles that speak of a rate. */
  private static final Pattern RATE =
      Pattern.compile(
          "\\b(?:rate|ratio|index|share|per|percentage|average|mean|median|expectancy|price|density|"
              + "score|intensity|growth)\\b|доля|уровень|индекс|коэффициент|средн|ожидаем|цена|"
              + "\\b(?:tasa|índice|indice|esperanza|precio|promedio)\\b|率|指数|预期|平均|人均");

  private static final Pattern STOCK =
      Pattern.compile(
          "\\b(?:population|stock|reserves?|inventory|holdings|outstanding|installed|area|fleet|"
              + "subscriptions|subscribers)\\b|население|численность|запас|площадь|парк|"
              + "\\b(?:población|reservas|superficie)\\b|人口|存量|储备|面积");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{0,120}[)\\]]");
  private static final Pattern BY_COUNTRY =
      Pattern.compile(
          "(?i)[,:]?\\s+(?:by|per|of) (?:country|countries|nation|economy)\\b.{0,60}$|[,:]?\\s+по"
              + " странам\\b.{0,60}$|[，：]?(?:分国别|按国家分?|分国家)$");
  private static final Pattern OF_UNIT =
      Pattern.compile(
          ".*(?:[%$€£¥]|\\d|\\bper\\b|\\b(?:years|people|index|tonnes|kg|kwh|twh)\\b).*");

  /** One of a single country each figure. */
  public ColumnMeasure(
      String id,
      List<String> titles,
      String unit,
      @Nullable Nature nature,
      Map<String, List<String>> words) {
    this(id, titles, unit, nature, words, false);
  }

  public ColumnMeasure {
    titles = List.copyOf(titles);
    words = Map.copyOf(words);
  }

  /** The measure, and what of its words tells nothing. */
  public OwnMeasure measure() {
    SaidUnit said = SaidUnit.of(unit);
    String title = clean(titles.getFirst());
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String each : titles) {
      String text = clean(each);
      Set<String> phrases = new LinkedHashSet<>(phrases(text, said));
      all.computeIfAbsent(language(text).tag(), l -> new ArrayList<>()).addAll(phrases);
    }
    words.forEach((tag, given) ->
        given.forEach(
            phrase -> all.computeIfAbsent(tag, l -> new ArrayList<>()).add(clean(phrase))));
    all.replaceAll((tag, phrases) ->
        phrases.stream()
            .filter(phrase -> tells(phrase, new Language(tag)))
            .map(phrase -> phrase.toLowerCase(Locale.ROOT))
            .distinct()
            .limit(MOST_PHRASES)
            .toList());
    all.values().removeIf(List::isEmpty);
    Nature kind = nature != null ? nature : nature(title, said);
    Measure measure =
        new Measure(
            id,
            false,
            Map.of("en", bare(title)),
            pairs ? Measure.Shape.DIRECTED : Measure.Shape.COUNTRY,
            kind,
            kind(said.unit()),
            kind != Nature.RATE && !(said.unit().equals(Unit.ONE)),
            null,
            List.of(),
            all,
            List.of());
    return new OwnMeasure(measure, said.unit(), clean(unit));
  }

  /** Whether a text that says this may be found to speak of the measure. */
  public static boolean tells(String phrase, Language language) {
    if (phrase.isBlank() || Country.find(phrase).isPresent()) {
      return false;
    }
    if (language.equals(Language.CHINESE)) {
      return phrase.codePointCount(0, phrase.length()) >= 2;
    }
    Stems stems = Stems.of(language);
    List<String> of = new ArrayList<>(stems.of(phrase));
    of.remove(Stems.HEAD);
    return of.size() > 1
        || (of.size() == 1
            && (stems.plain(phrase).length() >= SHORTEST_WORD || isAbbreviation(phrase)));
  }

  private static boolean isAbbreviation(String phrase) {
    String word = phrase.strip();
    return word.length() >= 2 && word.codePoints().allMatch(Character::isUpperCase);
  }

  /**
   * What whole numbers under a title are numbers of, where no unit is said: "births"; "units" where
   * the title says more, and nothing where it speaks of a rate.
   */
  static String counted(String title) {
    String noun = bare(clean(title)).toLowerCase(Locale.ROOT);
    if (RATE.matcher(noun).find() || !tells(noun, language(noun))) {
      return "";
    }
    String things = noun.replaceFirst("^number of ", "");
    boolean plural =
        things.length() <= 40
            && things.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ')
            && things.endsWith("s");
    return plural ? things : "units";
  }

  /** A title without the unit in its brackets. */
  private static String bare(String title) {
    String bare =
        BRACKETS
            .matcher(title)
            .replaceAll(found -> {
              String inside = found.group().toLowerCase(Locale.ROOT);
              String unit = inside.substring(1, inside.length() - 1);
              boolean known = !SaidUnit.of(unit).unit().equals(Unit.ONE) && isUnit(unit);
              return known || OF_UNIT.matcher(inside).matches() ? " " : "$0";
            })
            .replaceAll("\\s+", " ")
            .strip();
    return bare.isEmpty() ? title : bare;
  }

  /** Of what brackets may hold besides, a unit is money, a measure or a scale. */
  private static boolean isUnit(String text) {
    SaidUnit said = SaidUnit.of(text);
    return said.factor() > 1
        || said.unit() instanceof Unit.Physical
        || said.unit() instanceof Unit.Money;
  }

  /** The title, and what of it is said in speech: without its unit, or what any table may have. */
  private static List<String> phrases(String title, SaidUnit said) {
    Set<String> all = new LinkedHashSet<>();
    all.add(title);
    String bare = bare(title);
    all.add(bare);
    all.add(BY_COUNTRY.matcher(bare).replaceFirst("").strip());
    for (String cut : List.of(" - ", " – ", ", ", ": ", " at birth")) {
      int at = bare.indexOf(cut);
      // What follows may narrow it: "Land, irrigated" is no land.
      Language language = language(bare);
      if (at > 0
          && Stems.of(language).of(bare.substring(at).replace("birth", "")).stream()
              .allMatch(ColumnMeasure::isDigits)) {
        all.add(bare.substring(0, at));
      }
    }
    all.removeIf(String::isBlank);
    if (!said.head()) {
      return List.copyOf(all);
    }
    List<String> heads = new ArrayList<>();
    for (String phrase : all) {
      Language language = language(phrase);
      boolean told = Stems.of(language).of(phrase).contains(Stems.HEAD) || phrase.contains("人均");
      heads.add(told ? phrase : headed(phrase, language));
    }
    return heads;
  }

  private static String headed(String phrase, Language language) {
    return switch (language.tag()) {
      case "ru" -> phrase + " на душу населения";
      case "zh" -> "人均" + phrase;
      case "es" -> phrase + " per cápita";
      default -> phrase + " per capita";
    };
  }

  private static boolean isDigits(String stem) {
    return stem.chars().allMatch(Character::isDigit);
  }

  private static Nature nature(String title, SaidUnit said) {
    String text = title.toLowerCase(Locale.ROOT);
    if (said.rate() || said.unit().equals(Unit.ONE) || RATE.matcher(text).find()) {
      return Nature.RATE;
    }
    return STOCK.matcher(text).find() ? Nature.STOCK : Nature.FLOW;
  }

  private static UnitKind kind(Unit unit) {
    return switch (unit) {
      case Unit.Money money -> UnitKind.MONEY;
      case Unit.Count count -> UnitKind.COUNT;
      case Unit.Physical physical -> UnitKind.PHYSICAL;
      case Unit.Plain plain -> plain == Unit.Plain.PERCENT ? UnitKind.PERCENT : UnitKind.INDEX;
    };
  }

  /** The language of a title, by its letters. */
  static Language language(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      return Language.CHINESE;
    }
    if (text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
      return Language.RUSSIAN;
    }
    boolean spanish =
        lower.contains(" de ")
            || lower.contains(" del ")
            || lower.contains("ción")
            || lower.contains("ñ");
    return spanish ? Language.SPANISH : Language.ENGLISH;
  }

  /** One line of bounded length, without control characters and braces, which mean endings. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < text.length() && clean.length() < LONGEST; i++) {
      char c = text.charAt(i);
      c = c == '（' ? '(' : c == '）' ? ')' : c;
      boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '_';
      if (blank || c == '{' || c == '}') {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      } else if (Character.getType(c) != Character.FORMAT) {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }

  /** Small letters, digits and underscores of a title, for an id. */
  public static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < title.length() && slug.length() < 80; i++) {
      char c = Character.toLowerCase(title.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
        slug.append('_');
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '_') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }
}
