package attache.statistics.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "миллионов долларов США       | USD | 1000000",
        "(млн. долл. США)             | USD | 1000000",
        "тыс. долларов США            | USD | 1000",
        "Unit: US$1,000               | USD | 1000",
        "Unit: USD1 Million           | USD | 1000000",
        "Unit:CNY 100 Million         | CNY | 100000000",
        "单位：亿元                    | CNY | 100000000",
        "单位：亿元人民币               | CNY | 100000000",
        "单位:万美元                   | USD | 10000",
        "百万美元                      | USD | 1000000",
        "US$ '000                     | USD | 1000",
        "Thousand US dollars          | USD | 1000",
        "USD million                  | USD | 1000000",
        "млрд евро                    | EUR | 1000000000",
        "trade with the European Union, USD mn | USD | 1000000",
        "млн долларов США, 2023       | USD | 1000000",
        "in %                         | percent | 1",
      })
  void aUnitIsACurrencyAndHowManyOfIt(String text, String unit, BigDecimal factor) {
    assertThat(TableUnit.in(text))
        .get()
        .satisfies(found -> {
          assertThat(found.unit()).isEqualTo(unit);
          assertThat(found.factor()).isEqualByComparingTo(factor);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Country", "USD and EUR", "million", "the euro against US dollars"})
  void whatStatesNoneOrTwoIsNoUnit(String text) {
    assertThat(TableUnit.in(text)).isEmpty();
  }
}
