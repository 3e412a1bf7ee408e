package attache.vocabulary.country;

import static org.assertj.core.api.Assertions.assertThat;

import attache.vocabulary.language.Case;
import attache.vocabulary.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianNamesTest {

  private static final Gazetteer RUSSIAN = Gazetteer.of(Language.RUSSIAN);

  @Test
  void everyCountryAndGroupHasARussianName() {
    Set<String> unnamed = new TreeSet<>();
    Register.TABLES.countryCodes().forEach(unnamed::add);
    Register.TABLES.groupCodes().forEach(unnamed::add);
    RUSSIAN.names().forEach(name -> unnamed.remove(name.country().code()));
    assertThat(unnamed).isEmpty();
  }

  @Test
  void noTextMeansTwoCountries() {
    Map<String, String> meaning = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (CountryName name : RUSSIAN.names()) {
      String before = meaning.putIfAbsent(name.text(), name.country().code());
      if (before != null && !before.equals(name.country().code())) {
        twice.add(name.text() + " = " + before + " " + name.country().code());
      }
    }
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Китай, CHN, NOMINATIVE ACCUSATIVE",
    "Китаю, CHN, DATIVE",
    "Китае, CHN, PREPOSITIONAL",
    "России, RUS, GENITIVE DATIVE PREPOSITIONAL",
    "Россию, RUS, ACCUSATIVE",
    "Казахстаном, KAZ, INSTRUMENTAL",
    "Беларуси, BLR, GENITIVE DATIVE PREPOSITIONAL",
    "Республику Узбекистан, UZB, ACCUSATIVE",
    "Российской Федерации, RUS, GENITIVE DATIVE PREPOSITIONAL",
    "Соединенных Штатов Америки, USA, GENITIVE",
    "Объединенными Арабскими Эмиратами, ARE, INSTRUMENTAL",
    "Кыргызской Республикой, KGZ, INSTRUMENTAL",
    "США, USA, ''",
    "Чили, CHL, ''",
    "Евросоюза, EU, GENITIVE",
    "странами Центральной Азии, CENTRALASIA, INSTRUMENTAL",
  })
  void aNameTellsItsCases(String text, String code, String cases) {
    assertThat(RUSSIAN.names())
        .filteredOn(name -> name.text().equals(text))
        .singleElement()
        .satisfies(name -> {
          assertThat(name.country().code()).isEqualTo(code);
          List<Case> expected =
              cases.isEmpty()
                  ? List.of()
                  : List.of(cases.split(" ", -1)).stream().map(Case::valueOf).toList();
          assertThat(name.cases()).containsExactlyInAnyOrderElementsOf(expected);
        });
  }

  @Test
  void theUsualNameIsTheOneThatDoes() {
    assertThat(RUSSIAN.name(Country.of("KAZ"))).contains("Казахстан");
    assertThat(RUSSIAN.name(Country.of("ARE"))).contains("Объединенные Арабские Эмираты");
  }
}
