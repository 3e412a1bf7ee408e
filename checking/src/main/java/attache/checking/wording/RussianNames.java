package attache.checking.wording;

import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Form;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Case;
import attache.vocabulary.language.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The usual Russian names of countries in their cases, and with the prepositions that go before
 * them.
 *
 * <p>With the accusative it is на for islands and for the Philippines, else в; в becomes во before
 * в or ф with a consonant, с becomes со before a hissing sound with one (Rosenthal, "Справочник по
 * правописанию и литературной правке", § 199).
 */
final class RussianNames {

  /** Islands without the word "острова" in their name. */
  private static final Set<String> ON_AN_ISLAND =
      Set.of(
          "BRB", "COM", "CUB", "CYP", "FJI", "GRL", "HTI", "JAM", "MDG", "MDV", "MLT", "MUS", "PHL",
          "SYC", "WSM");

  private static final String VOWELS = "аеёиоуыэюя";

  private final Map<String, Map<Case, String>> byCode = new HashMap<>();

  RussianNames() {
    for (CountryName name : Gazetteer.of(Language.RUSSIAN).names()) {
      if (name.form() == Form.NAME) {
        Map<Case, String> cases =
            byCode.computeIfAbsent(name.country().code(), code -> new EnumMap<>(Case.class));
        name.cases().forEach(c -> cases.putIfAbsent(c, name.text()));
      }
    }
  }

  /** The name in the case; a name that does not inflect in its one form. */
  String in(Case wanted, Country country) {
    Map<Case, String> cases = byCode.getOrDefault(country.code(), Map.of());
    return cases.getOrDefault(wanted, country.name(Language.RUSSIAN));
  }

  /** Where to: "в Китай", "во Францию", "на Кубу". */
  String to(Country country) {
    String name = in(Case.ACCUSATIVE, country);
    boolean island = ON_AN_ISLAND.contains(country.code()) || name.contains("остров");
    return (island ? "на " : heaped(name, "вф") ? "во " : "в ") + name;
  }

  /** With whom: "с Китаем", "со Словакией". */
  String with(Country country) {
    String name = in(Case.INSTRUMENTAL, country);
    return (heaped(name, "сзшж") ? "со " : "с ") + name;
  }

  /** Whether the name begins with such a sound and another consonant; letters are read apart. */
  private static boolean heaped(String name, String sounds) {
    if (name.length() < 2 || Character.isUpperCase(name.charAt(1))) {
      return false;
    }
    char first = Character.toLowerCase(name.charAt(0));
    return sounds.indexOf(first) >= 0 && VOWELS.indexOf(name.charAt(1)) < 0;
  }
}
