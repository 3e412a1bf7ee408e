package attache.statistics.indicator;

import static attache.statistics.indicator.IndicatorFormulasTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.series.Status;
import attache.statistics.store.HeldSeries;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IndicatorSheetTest {

  private static final Path FOLDER = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final Country BLR = Country.of("BLR");
  private static final Country CHN = Country.of("CHN");

  @Test
  void theTradeOfBelarusWithChinaIn2019() {
    try (PackStore pack = PackStore.open(FOLDER)) {
      IndicatorSheet sheet = IndicatorSheet.of(pack, BLR, CHN, 2019, null).orElseThrow();
      assertThat(sheet.dataset()).isEqualTo("imf-dots-annual");
      // 673.3 after 481.9; 3,807.6 after 3,158.2 million dollars.
      assertThat(number(sheet, "exports_growth")).isCloseTo(0.3973, within(1e-4));
      assertThat(number(sheet, "imports_growth")).isCloseTo(0.2056, within(1e-4));
      // (673.336 ÷ 640.3)^(1/5) − 1
      assertThat(number(sheet, "exports_cagr")).isCloseTo(0.0101, within(1e-4));
      assertThat(number(sheet, "balance") / 1e6).isCloseTo(-3134.3, within(0.1));
      assertThat(number(sheet, "coverage")).isCloseTo(17.68, within(0.01));
      // Of 32,955 million dollars of exports in all.
      assertThat(number(sheet, "exports_partner_share")).isCloseTo(0.02043, within(1e-4));
      assertThat(number(sheet, "turnover_rank")).as("Russia, Ukraine, China").isEqualTo(3);
      assertThat(number(sheet, "mirror_gap_imports")).isCloseTo(0.7269, within(1e-4));
      assertThat(number(sheet, "trade_intensity")).isBetween(0.1, 0.4);
      assertThat(number(sheet, "exports_concentration")).isBetween(0.1, 0.4);
      assertThat(number(sheet, "openness")).isBetween(1.0, 1.3);
      assertThat(number(sheet, "export_share")).isBetween(0.6, 0.7);
      assertThat(indicator(sheet, "exports_growth").basis())
          .isEqualTo("Belarus's report, exports FOB, USD, imf-dots-annual@as-found");
      assertThat(indicator(sheet, "market_share").basis())
          .startsWith("China's report, imports CIF");
      assertThat(indicator(sheet, "complementarity").value())
          .isEqualTo(
              Reckoned.missing(
                  "needs product data: Belarus's exports to the world and China's imports"));
      assertThat(sheet.indicators())
          .allSatisfy(i -> {
            assertThat(i.formula()).isNotEmpty();
            assertThat(i.value().optional().isPresent()).isEqualTo(!i.basis().isEmpty());
          });
    }
  }

  @Test
  void withoutAYearItIsTheLastInWhichBothFlowsAreReported() {
    try (PackStore pack = PackStore.open(FOLDER)) {
      assertThat(IndicatorSheet.of(pack, BLR, CHN, null, null).orElseThrow().year())
          .isEqualTo(2020);
      assertThat(IndicatorSheet.of(pack, BLR, CHN, 1970, null)).isEmpty();
      assertThat(IndicatorSheet.of(pack, BLR, CHN, null, "no-such")).isEmpty();
    }
  }

  @Test
  void whereProductsAreHeldTheSheetHasTheirIndicators() {
    HeldSeries held = new HeldSeries().dataset("d");
    held.trade("d", "goods_exports", "BLR", "CHN", "2019", 10);
    held.trade("d", "goods_imports", "BLR", "CHN", "2019", 20);
    product(held, "goods_exports", "BLR", "WLD", "310420", 60);
    product(held, "goods_exports", "BLR", "WLD", "040210", 40);
    product(held, "goods_imports", "CHN", "WLD", "310420", 30);
    product(held, "goods_imports", "CHN", "WLD", "851712", 70);
    product(held, "goods_exports", "CHN", "WLD", "851712", 900);
    product(held, "goods_exports", "BLR", "CHN", "310420", 7);
    product(held, "goods_exports", "BLR", "CHN", "040210", 3);
    product(held, "goods_imports", "BLR", "CHN", "851712", 15);
    product(held, "goods_imports", "BLR", "CHN", "310420", 5);
    // Chapters beside subheadings hold the same goods and must not be counted twice.
    product(held, "goods_exports", "BLR", "WLD", "31", 60);
    product(held, "goods_imports", "CHN", "WLD", "31", 30);
    IndicatorSheet sheet = IndicatorSheet.of(held, BLR, CHN, 2019, null).orElseThrow();
    // |0.3 − 0.6| + |0 − 0.4| + |0.7 − 0| = 1.4; 100 · (1 − 0.7)
    assertThat(number(sheet, "complementarity")).isCloseTo(30, within(1e-9));
    // Of 310420 7 out and 5 in: 2 · 5; all trade 30.
    assertThat(number(sheet, "intra_industry")).isCloseTo(10.0 / 30, within(1e-9));
    assertThat(number(sheet, "export_similarity")).isZero();
    assertThat(number(sheet, "product_concentration")).isCloseTo(0.49 + 0.09, within(1e-9));
    assertThat(number(sheet, "advantages")).isEqualTo(2);
    assertThat(indicator(sheet, "complementarity").basis()).contains("codes of 6 digits");
  }

  static void product(
      HeldSeries held, String measure, String reporter, String partner, String code, double value) {
    held.trade("d", measure, reporter, partner, code, "2019", value, Status.REPORTED);
  }

  private static Indicator indicator(IndicatorSheet sheet, String id) {
    return sheet.indicators().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  private static double number(IndicatorSheet sheet, String id) {
    return value(indicator(sheet, id).value());
  }
}
