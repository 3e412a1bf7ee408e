package attache.vocabulary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

  /**
   * The JDK keeps its own copy of ISO 3166-1, from CLDR: an independent list to hold ours against.
   */
  private static final Set<String> ISO = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  @Test
  void everyIsoCodeResolvesAndPrintsBack() {
    assertThat(ISO).hasSize(249);
    assertThat(ISO).allSatisfy(code -> assertThat(Country.of(code)).hasToString(code));
  }

  @Test
  void besidesIsoThereAreOnlyKosovoAndTheCodesOfStatesThatAreGone() {
    Set<String> codes =
        Country.countries().stream()
            .map(Country::code)
            .collect(Collectors.toCollection(HashSet::new));
    codes.removeAll(ISO);
    assertThat(codes)
        .containsExactlyInAnyOrder("XKX", "SUN", "YUG", "SCG", "CSK", "DDR", "ANT", "BLX");
    assertThat(Country.countries().stream().filter(Country::isHistoric).map(Country::code))
        .containsExactly("ANT", "BLX", "CSK", "DDR", "SCG", "SUN", "YUG");
  }

  @Test
  void alpha2CodesAreThoseOfIso() {
    for (String alpha2 : Locale.getISOCountries()) {
      String alpha3 = Locale.of("", alpha2).getISO3Country();
      assertThat(Country.of(alpha3).alpha2()).contains(alpha2);
      assertThat(Country.find(alpha2)).contains(Country.of(alpha3));
    }
  }

  @Test
  void everyCountryAndGroupHasAnEnglishName() {
    assertThat(all()).allSatisfy(c -> assertThat(c.name()).isNotBlank().isNotEqualTo("BLR"));
    assertThat(Country.of("BLR").name(Language.ENGLISH)).isEqualTo("Belarus");
  }

  @Test
  void noGroupHasTheCodeOfACountry() {
    assertThat(Country.groups())
        .allSatisfy(group -> {
          assertThat(group.isGroup()).isTrue();
          assertThat(ISO).doesNotContain(group.code());
        });
    assertThat(Country.countries()).noneMatch(Country::isGroup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASEAN",
        "EU",
        "EEC",
        "GCC",
        "ARAB",
        "AFR",
        "LAC",
        "APEC",
        "BRI",
        "OTS",
        "CPLP",
        "OECD",
        "AMERICAS",
        "ASIA",
        "EUROPE",
        "NONWEST",
        "NEIGHBOURS",
        "WLD",
        "EU15",
        "EU25",
        "EU27",
        "EU28",
        "EUROAREA",
        "EAEU",
        "CIS",
        "BRICS",
        "SCO",
        "MERCOSUR",
        "USMCA",
        "NAFTA",
        "G7",
        "G20",
        "OPEC",
        "BENELUX",
        "NORDIC",
        "BALTIC",
        "ECOWAS",
        "EAC",
        "SADC",
        "CARICOM",
        "EFTA",
        "CPTPP",
        "RCEP",
        "COMMONWEALTH",
        "UNIONSTATE",
        "CENTRALASIA",
        "VISEGRAD",
        "ANDEAN",
        "PACALLIANCE",
        "AFU",
        "LAS"
      })
  void theGroupsOfTradeNewsAreThere(String code) {
    assertThat(Country.of(code).isGroup()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "BLR,BLR",
    "blr,BLR",
    "' chn ',CHN",
    "by,BLR",
    "Belarus,BLR",
    "republic of belarus,BLR",
    "the Netherlands,NLD",
    "The Netherlands,NLD",
    "Holland,NLD",
    "Burma,MMR",
    "UK,GBR",
    "u.k.,GBR",
    "Britain,GBR",
    "Great Britain,GBR",
    "South Korea,KOR",
    "Republic of Korea,KOR",
    "ROK,KOR",
    "U.S.,USA",
    "US,USA",
    "USA,USA",
    "America,USA",
    "PRC,CHN",
    "mainland China,CHN",
    "Czechia,CZE",
    "Czech Republic,CZE",
    "Türkiye,TUR",
    "Turkey,TUR",
    "Cote d'Ivoire,CIV",
    "Côte d’Ivoire,CIV",
    "DR Congo,COD",
    "Republic of the Congo,COG",
    "DPRK,PRK",
    "UAE,ARE",
    "Viet Nam,VNM",
    "Macau,MAC",
    "Hong Kong,HKG",
    "Chinese Taipei,TWN",
    "Republic of China,TWN",
    "People's Republic of China,CHN",
    "Soviet Union,SUN",
    "European Union,EU",
    "eurozone,EUROAREA",
    "Latin America,LAC",
    "'Korea, Rep.',KOR",
    "'Egypt, Arab Rep.',EGY",
    "eaeu,EAEU"
  })
  void codesAndNamesAreFoundInAnyCase(String text, String code) {
    assertThat(Country.find(text)).contains(Country.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the", "Minsk", "Belarusian", "Atlantis", "XX", "-"})
  void capitalsAdjectivesAndUnknownWordsAreNoNamesOfACountry(String text) {
    assertThat(Country.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"156,CHN", "112,BLR", "56,BEL", "056,BEL", "4,AFG", "810,SUN", "891,SCG"})
  void numericCodesAreFoundWithAndWithoutZeros(String numeric, String code) {
    assertThat(Country.ofNumeric(numeric)).contains(Country.of(code));
  }

  @ParameterizedTest
  @CsvSource({
    "BLX2,BLX",
    "CNH,CHN",
    "BRL,BLR",
    "Belarus,BLR",
    "UK,GBR",
    "EUU,EU",
    "asaen,ASEAN",
    "Kazachstan,KAZ",
    "Untied States,USA"
  })
  void anUnknownCodeGetsTheNearestOnesSuggested(String code, String suggested) {
    assertThatThrownBy(() -> Country.of(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + code + "'")
        .hasMessageContaining(" " + suggested + " (")
        .hasMessageEndingWith("?");
  }

  @Test
  void aCodeLikeNoneGetsToldWhatACodeIs() {
    assertThatThrownBy(() -> Country.of("qqqqqqqq")).hasMessageContaining("such as BLR");
    assertThatThrownBy(() -> Country.of("")).hasMessageContaining("such as BLR");
    assertThatThrownBy(() -> Country.of("x".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @CsvSource({
    // group, day, members, non-members
    "EU,   1972-12-31, DEU FRA,     GBR DNK",
    "EU,   2020-01-31, GBR HRV,     NOR",
    "EU,   2020-02-01, HRV,         GBR",
    "EU,   2013-06-30, BGR GBR,     HRV",
    "EU,   2013-07-01, HRV,         TUR",
    "EEC,  1992-06-01, GBR GRC,     AUT",
    "EU27, 2010-01-01, GBR,         HRV",
    "EU27, 2021-01-01, HRV,         GBR",
    "EUROAREA, 2022-12-31, LTU,     HRV",
    "EUROAREA, 2026-01-01, HRV BGR, CZE",
    "EAEU, 2015-01-01, BLR KAZ RUS, ARM KGZ",
    "EAEU, 2015-01-02, ARM,         KGZ",
    "EAEU, 2015-08-12, ARM KGZ,     UZB",
    "CIS,  2008-01-01, GEO,         LVA",
    "CIS,  2010-01-01, BLR UZB,     GEO",
    "ASEAN, 2025-10-25, VNM,        TLS",
    "ASEAN, 2025-10-26, TLS,        CHN",
    "BRICS, 2010-12-23, BRA,        ZAF",
    "BRICS, 2024-01-01, IRN ARE,    IDN SAU",
    "BRICS, 2025-01-06, IDN,        SAU",
    "SCO,  2024-07-04, BLR IRN,     TUR",
    "OPEC, 2019-01-01, SAU,         QAT",
    "ECOWAS, 2025-01-29, NGA,       MLI NER BFA",
    "NAFTA, 2019-01-01, MEX,        PER",
    "LAC,  2019-01-01, MEX PER,     USA",
    "CENTRALASIA, 2019-01-01, UZB,  AFG",
    "WLD,  1985-01-01, SUN CHN,     RUS BLR",
    "WLD,  2019-01-01, RUS BLR ATA, SUN BLX"
  })
  void groupsHaveTheirMembersByDay(String group, String day, String in, String out) {
    List<Country> members = Country.of(group).members(LocalDate.parse(day));
    assertThat(members).contains(codes(in)).doesNotContain(codes(out)).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "EU,2019-06-01,28", "EU,2023-06-01,27", "EU,2005-06-01,25", "EU,1999-06-01,15",
    "EU15,2023-06-01,15", "EU25,2023-06-01,25", "EU27,2010-06-01,27", "EU27,2016-06-01,27",
    "EU28,2023-06-01,28", "EUROAREA,2023-06-01,20", "EAEU,2020-01-01,5", "ASEAN,2020-01-01,10",
    "ASEAN,2026-01-01,11", "OECD,2022-01-01,38", "GCC,2020-01-01,6", "AFU,2018-01-01,55",
    "LAS,2020-01-01,22", "ARAB,2020-01-01,22", "BRICS,2011-01-01,5", "BRICS,2025-02-01,10",
    "SCO,2025-01-01,10", "APEC,2020-01-01,21", "G7,2020-01-01,7", "G20,2020-01-01,19",
    "CPLP,2020-01-01,9", "OTS,2020-01-01,5", "CARICOM,2020-01-01,15", "SADC,2020-01-01,16",
    "EAC,2025-01-01,8", "ECOWAS,2020-01-01,15", "ECOWAS,2025-06-01,12", "EFTA,2020-01-01,4",
    "EEA,2019-01-01,31", "CPTPP,2025-01-01,12", "RCEP,2024-01-01,15", "COMMONWEALTH,2023-01-01,56",
    "CIS,2020-01-01,10", "EEC,2000-01-01,0", "BRI,2020-01-01,0", "CENTRALASIA,2020-01-01,5"
  })
  void groupsAreAsLargeAsTheySayThemselves(String group, String day, int size) {
    assertThat(Country.of(group).members(LocalDate.parse(day))).hasSize(size);
  }

  @Test
  void everyCountryLiesInOneContinentOnly() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    List<Country> world = Country.of("WLD").members(day);
    int parts = 1; // Antarctica
    for (String continent : List.of("AFR", "AMERICAS", "ASIA", "EUROPE", "OCEANIA")) {
      parts += Country.of(continent).members(day).size();
    }
    assertThat(world).hasSize(250).hasSize(parts);
  }

  @Test
  void aCountryStandsForItself() {
    assertThat(Country.of("BLR").members(LocalDate.of(1900, 1, 1)))
        .containsExactly(Country.of("BLR"));
  }

  @ParameterizedTest
  @CsvSource({
    "SVK,1992-12-31,false", "SVK,1993-01-01,true", "CSK,1992-12-31,true", "CSK,1993-01-01,false",
    "FRA,1800-01-01,true", "EEC,1990-01-01,true", "EEC,1994-01-01,false", "BRI,2020-01-01,true"
  })
  void countriesExistInTheirDays(String code, String day, boolean exists) {
    assertThat(Country.of(code).existsOn(LocalDate.parse(day))).isEqualTo(exists);
  }

  @ParameterizedTest
  @CsvSource({"BLR,BYN", "CHN,CNY", "HRV,EUR", "AUS,AUD", "SUN,SUR", "SLV,USD"})
  void theMoneyOfACountryIsKnown(String code, String currency) {
    assertThat(Country.of(code).currency()).contains(currency);
  }

  @Test
  void groupsAndAntarcticaHaveNoMoney() {
    assertThat(Country.of("EU").currency()).isEmpty();
    assertThat(Country.of("ATA").currency()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NLD,the Netherlands",
    "BLR,Belarus",
    "USA,the United States",
    "EU,the European Union"
  })
  void aNameStandsInASentenceWithItsArticle(String code, String said) {
    assertThat(Country.of(code).nameWithArticle()).isEqualTo(said);
  }

  private static List<Country> all() {
    return java.util.stream.Stream.concat(Country.countries().stream(), Country.groups().stream())
        .toList();
  }

  private static Country[] codes(String codes) {
    return Arrays.stream(codes.split(" ")).map(Country::of).toArray(Country[]::new);
  }
}
