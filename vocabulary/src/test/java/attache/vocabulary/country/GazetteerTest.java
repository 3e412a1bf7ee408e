package attache.vocabulary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.vocabulary.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class GazetteerTest {

  private static final Gazetteer ENGLISH = Gazetteer.of(Language.ENGLISH);
  private static final Map<String, Country> BY_TEXT = byText();

  private static Map<String, Country> byText() {
    Map<String, Country> byText = new HashMap<>();
    ENGLISH.names().forEach(name -> byText.put(name.text(), name.country()));
    return byText;
  }

  @Test
  void everyTextIsListedOnceAndMeansOneCountry() {
    assertThat(ENGLISH.names()).extracting(CountryName::text).doesNotHaveDuplicates();
  }

  @Test
  void everyTextIsTrimmedAndHasNoBlankTwice() {
    assertThat(ENGLISH.names())
        .allSatisfy(name ->
            assertThat(name.text())
                .isNotEmpty()
                .isEqualTo(name.text().strip())
                .doesNotContain("  "));
    assertThat(ENGLISH.blockers()).allSatisfy(text -> assertThat(text).isEqualTo(text.strip()));
  }

  @Test
  void everyCountryAndGroupHasOneUsualName() {
    List<Country> all = new ArrayList<>(Country.countries());
    all.addAll(Country.groups());
    assertThat(
            ENGLISH.names().stream()
                .filter(name -> name.form() == Form.NAME && name.text().indexOf('’') < 0)
                .map(CountryName::country))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @CsvSource({
    "Belarusian,BLR,ADJECTIVE",
    "Byelorussian,BLR,ADJECTIVE",
    "Belarusians,BLR,PEOPLE",
    "Chinese,CHN,ADJECTIVE",
    "Briton,GBR,PEOPLE",
    "Britons,GBR,PEOPLE",
    "Kazakh,KAZ,ADJECTIVE",
    "Kazakhstani,KAZ,ADJECTIVE",
    "Uzbek,UZB,ADJECTIVE",
    "American,USA,ADJECTIVE",
    "U.S.,USA,ABBREVIATION",
    "Dutch,NLD,ADJECTIVE",
    "Danes,DNK,PEOPLE",
    "Minsk,BLR,CAPITAL",
    "Beijing,CHN,CAPITAL",
    "Brussels,EU,CAPITAL",
    "Papua New Guinea,PNG,NAME",
    "Equatorial Guinea,GNQ,NAME",
    "French Guiana,GUF,NAME",
    "Latin American,LAC,ADJECTIVE",
    "South American,SOUTHAM,ADJECTIVE",
    "Central American,CENTRALAM,ADJECTIVE",
    "Chinese Taipei,TWN,VARIANT",
    "Soviet,SUN,ADJECTIVE",
    "Congolese,COD,ADJECTIVE",
    "Emirati,ARE,ADJECTIVE",
    "eurozone,EUROAREA,VARIANT",
    "West Indies,CARIB,VARIANT"
  })
  void wordsOfTheNewsMeanTheirCountry(String text, String code, Form form) {
    assertThat(ENGLISH.names())
        .contains(new CountryName(text, Language.ENGLISH, form, Country.of(code), Set.of()));
  }

  @Test
  void namesWithAnApostropheAreListedWithBothKinds() {
    assertThat(BY_TEXT).containsKeys("Côte d'Ivoire", "Côte d’Ivoire", "Cote d’Ivoire");
  }

  @Test
  void everyBlockerIsLongerThanTheNameItBlocksAndNoNameItself() {
    assertThat(ENGLISH.blockers())
        .doesNotHaveDuplicates()
        .allSatisfy(blocker -> {
          assertThat(BY_TEXT).doesNotContainKey(blocker);
          assertThat(containsName(blocker)).as("'%s' blocks a name", blocker).isTrue();
        });
  }

  @Test
  void blockersAreThereForTheWellKnownTraps() {
    assertThat(ENGLISH.blockers())
        .contains(
            "Indian Ocean",
            "South China Sea",
            "Gulf of Mexico",
            "New Mexico",
            "Turkish Cypriot",
            "Northern Ireland",
            "Dutch East Indies",
            "Panama Canal",
            "Brazil nuts",
            "Lake Chad",
            "Michael Jordan",
            "Atlanta, Georgia",
            "New Guinea",
            "Bank of America",
            "Paris Agreement");
  }

  /** Whether a name stands in the text as whole words and is not all of it. */
  private static boolean containsName(String text) {
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        if (end - start < text.length()
            && wordEdge(text, start)
            && wordEdge(text, end)
            && BY_TEXT.containsKey(text.substring(start, end))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean wordEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !(Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at)));
  }

  @Test
  void anyNameIsFoundAgainWhateverItsCaseAndArticle() {
    Random random = new Random(3166);
    for (CountryName name : ENGLISH.names()) {
      if (!name.form().isName()) {
        continue;
      }
      StringBuilder mixed = new StringBuilder();
      for (char c : name.text().toCharArray()) {
        mixed.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
      }
      assertThat(ENGLISH.named(mixed.toString())).as("%s", mixed).contains(name.country());
      String bare = Gazetteer.key(mixed.toString());
      assertThat(ENGLISH.named(" the " + bare)).contains(name.country());
    }
  }

  @Test
  void aLanguageWithoutTablesHasNoNames() {
    Gazetteer none = Gazetteer.of(new Language("xx"));
    assertThat(none.names()).isEmpty();
    assertThat(none.blockers()).isEmpty();
    assertThat(Country.of("BLR").name(new Language("xx"))).isEqualTo("Belarus");
  }

  @Test
  void commonNamesAndDemonymsOfAnIndependentListAreCovered() throws IOException {
    Optional<Path> list = sharedFile("data/countries/mledoze/countries.json");
    assumeTrue(
        list.isPresent(), "the shared country list is not beside this clone: nothing to compare");
    List<String> missing = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(Files.readString(list.get()))) {
      String code = entry.get("cca3").asString();
      Country country = Country.of(code.equals("UNK") ? "XKX" : code);
      String name = entry.get("name").get("common").asString();
      if (ENGLISH.named(name).isEmpty()) {
        missing.add(country + " " + name);
      }
      JsonNode demonym = entry.path("demonyms").path("eng").path("m");
      for (String one : demonym.asString("").split(", | or ")) {
        if (!one.isEmpty() && !BY_TEXT.containsKey(one)) {
          missing.add(country + " " + one);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Optional<Path> sharedFile(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
