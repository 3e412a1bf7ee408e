package attache.vocabulary.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianMeasuresTest {

  @Test
  void everyMeasureHasARussianTitleAndWordsWhereEnglishHasThem() {
    assertThat(Catalogue.standard().all())
        .allSatisfy(measure -> {
          assertThat(measure.titles()).containsKey("ru");
          assertThat(measure.words("ru").isEmpty()).isEqualTo(measure.words("en").isEmpty());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "goods_trade_turnover, взаимной торговлей",
    "goods_trade_turnover, товарооборота",
    "goods_exports, поставкам",
    "goods_imports, закупок",
    "goods_trade_balance, отрицательном сальдо",
    "fdi_stock, накопленных прямых инвестиций",
    "fdi_flow, прямые иностранные инвестиции",
    "park_residents, компаниями-резидентами",
    "tourists, турпотока",
    "population, населением",
  })
  void aWordIsListedInTheFormsThatTextsHave(String measure, String words) {
    assertThat(Catalogue.standard().get(measure).words("ru")).contains(words);
  }
}
