package attache.vocabulary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryPairTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CHN-BLR;CHN-BLR",
        "chn-blr;CHN-BLR",
        "cn-by;CHN-BLR",
        "CHN BLR;CHN-BLR",
        "CHN,BLR;CHN-BLR",
        "CHN/BLR;CHN-BLR",
        "CHN:BLR;CHN-BLR",
        " CHN – BLR ;CHN-BLR",
        "China and Belarus;CHN-BLR",
        "China—the Netherlands;CHN-NLD",
        "Guinea-Bissau-China;GNB-CHN",
        "China-Guinea-Bissau;CHN-GNB",
        "Trinidad and Tobago and Chile;TTO-CHL",
        "Papua New Guinea - Equatorial Guinea;PNG-GNQ",
        "DR Congo-Republic of the Congo;COD-COG",
        "Korea, Rep.-Japan;KOR-JPN",
        "EU-CHN;EU-CHN",
        "kazakhstan uzbekistan;KAZ-UZB",
        "Côte d’Ivoire-UK;CIV-GBR"
      })
  void pairsAreReadFromCodesAndNames(String text, String pair) {
    assertThat(CountryPair.parse(text)).hasToString(pair);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CHN;'CHN'",
        "'';such as CHN-BLR",
        "-;such as CHN-BLR",
        "CHN-;such as CHN-BLR",
        "CHN-CHN;two different countries",
        "CHN-BLRR;BLR (Belarus)",
        "CHN-Belorus;BLR (Belarus)",
        "qqqq-CHN;'qqqq'"
      })
  void whatIsNoPairIsRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> CountryPair.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aHugeTextIsRefusedAtOnce() {
    assertThatThrownBy(() -> CountryPair.parse("-".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000000 characters");
  }

  @Test
  void aPairKnowsItsOtherSide() {
    CountryPair pair = CountryPair.parse("CHN-BLR");
    assertThat(pair.reversed()).hasToString("BLR-CHN");
    assertThat(pair.countries()).containsExactly(Country.of("CHN"), Country.of("BLR"));
  }

  @Test
  void anyTwoCountriesPrintAndParseBackByCodeAndByName() {
    Random random = new Random(20201124);
    List<Country> countries = Country.countries();
    for (int i = 0; i < 2_000; i++) {
      Country one = countries.get(random.nextInt(countries.size()));
      Country two = countries.get(random.nextInt(countries.size()));
      if (one.equals(two)) {
        continue;
      }
      CountryPair pair = new CountryPair(one, two);
      assertThat(CountryPair.parse(pair.toString())).isEqualTo(pair);
      assertThat(CountryPair.parse(pair.toString().toLowerCase(Locale.ROOT))).isEqualTo(pair);
      assertThat(CountryPair.parse(one.name() + " – " + two.name())).isEqualTo(pair);
    }
  }
}
