package attache.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type them. */
class SeriesAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CHN>BLR/goods_exports",
        "CHN>BLR",
        "BLR/gdp",
        "BLR",
        "BLR>WLD/goods_imports",
        "#GREAT_STONE",
        "#GREAT_STONE/park_residents",
        "BLR#GREAT_STONE/park_residents",
        "-#CHN-BLR/goods_trade_turnover",
        "->CHN#CHN-BLR/goods_exports",
        "BLR>CHN/product_exports/meat",
        "BLR>CHN/goods_exports/growth",
        "BLR>CHN/product_exports/meat/growth",
        "imf-dots-annual:CHN>BLR/goods_exports@as-found",
        "/gdp",
        "BLR/wdi:SP.DYN.LE00.IN",
        "wdi:BLR/wdi:SP.DYN.LE00.IN@2024-06-28"
      })
  void whatIsReadIsPrintedTheSame(String text) {
    assertThat(SeriesAddress.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "chn-blr/goods_exports,              CHN>BLR/goods_exports",
    "China>Belarus/Goods_Exports,        CHN>BLR/goods_exports",
    "Guinea-Bissau/gdp,                  GNB/gdp",
    "Guinea-Bissau-Senegal,              GNB>SEN",
    "' BLR / gdp ',                      BLR/gdp",
    "wdi:Kazakhstan/population,          wdi:KAZ/population",
    "by-cn,                              BLR>CHN"
  })
  void countriesGoByCodeOrNameAndAHyphenDoesForTheArrow(String text, String address) {
    assertThat(SeriesAddress.parse(text)).hasToString(address);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                     the address of the series is empty",
    "CHN>,                   has no partner after",
    "CHN>BLR/,               has no measure after",
    "'#',                    has no park or fair after",
    "BLR/gdp@,               has no vintage after",
    ":BLR/gdp,               has no data set before",
    "BLR/a/b/c,              has more than measure/product/growth",
    "-,                      names no country and no park",
    "Atlantis/gdp,           Atlantis",
    "CHN-Atlantis/gdp,       a pair is two countries such as CHN-BLR"
  })
  void whatIsNoAddressIsRefusedAndToldWhy(String text, String why) {
    assertThatThrownBy(() -> SeriesAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void anAddressAdmitsWhatItLeavesOpen() {
    SeriesKey key =
        new SeriesKey(
            "imf-dots-annual",
            "as-found",
            "goods_exports",
            "CHN",
            "BLR",
            null,
            null,
            Frequency.ANNUAL,
            "USD",
            Valuation.FOB,
            false,
            null,
            "CHN");
    for (String text : new String[] {"CHN>BLR", "CHN/goods_exports", key.toString()}) {
      assertThat(SeriesAddress.parse(text).admits(key)).as(text).isTrue();
    }
    for (String text :
        new String[] {
          "BLR>CHN",
          "CHN>RUS",
          "CHN>BLR/goods_imports",
          "wdi:CHN>BLR",
          "-/goods_exports",
          "CHN>BLR/goods_exports/growth",
          "CHN>BLR/goods_exports@2020-01-01"
        }) {
      assertThat(SeriesAddress.parse(text).admits(key)).as(text).isFalse();
    }
  }
}
