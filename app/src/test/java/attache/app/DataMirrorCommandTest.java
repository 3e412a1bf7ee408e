package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataMirrorCommandTest {

  @Test
  void bothSidesOfBothFlowsAreShownWithTheirGapAndItsLadder() {
    Run run = Run.attache("data", "mirror", "CHN", "Belarus", "--year", "2019");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .contains(
            "  China reports, exports FOB                               1,777.7",
            "  Belarus reports, imports CIF                             3,807.6       +72.7 %",
            "    raw gap                                                             +2,029.9",
            "  Belarus reports, exports FOB                               673.3",
            "  China reports, imports CIF                                 914.6       +30.4 %",
            "    re-exports                                            not held")
        .anyMatch(line -> line.contains("median of the world's"))
        .anyMatch(line -> line.startsWith("  source       Source: International Monetary Fund"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void severalYearsAreALineEach() {
    Run run = Run.attache("data", "mirror", "CHN", "BLR", "--years", "2015-2020");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .contains(
            "2015          747.3      2,401.2  +105.1 %        781.0      1,010.5  +25.6 %",
            "2020        2,109.4      3,708.9   +55.0 %        748.2        894.8  +17.8 %")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void largeEconomiesAreShownMonthByMonth() {
    Run run = Run.attache("data", "mirror", "USA", "CHN", "--year", "2019", "--monthly");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).anyMatch(line -> line.startsWith("2019-12"));
  }

  @Test
  void otherProgramsGetEveryFormOfTheGapAndEveryRung() {
    Run run = Run.attache("data", "mirror", "CHN", "BLR", "--year", "2019", "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst().orElseThrow())
        .startsWith("from,to,product,period,dataset,vintage,currency,exporter_value")
        .contains("gap_symmetric,gap_relative,gap_log,asymmetry,two_own_reports")
        .contains("confidentiality_amount,confidentiality_basis,confidentiality_source")
        .endsWith("unexplained,notes");
    assertThat(run.out().lines())
        .anyMatch(line -> line.startsWith("CHN,BLR,,2019,imf-dots-annual,as-found,USD,17776"));
    Run json = Run.attache("data", "mirror", "CHN", "BLR", "--year", "2019", "--format", "json");
    assertThat(json.out()).contains("\"exporter_valuation\" : \"FOB\"");
    Run sdmx =
        Run.attache(
            "data",
            "mirror",
            "CHN",
            "BLR",
            "--years",
            "2018-2019",
            "--dataset",
            "imf-dots-annual",
            "--format",
            "sdmx-csv");
    assertThat(sdmx.code()).isZero();
    assertThat(sdmx.out()).hasLineCount(9);
  }

  @ParameterizedTest
  @CsvSource({
    "CHN, CHN, 2019, two different countries",
    "CHN, CHX, 2019, CHX",
    "CHN, BLR, 20x9, 20x9",
    "CHN, BLR, 1700, No goods trade",
  })
  void whatCannotBeMirroredIsSaidInOneSentence(
      String one, String other, String year, String named) {
    Run run = Run.attache("data", "mirror", one, other, "--year", year);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(named).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"2020-2015", "2015", "0-9999", "x-y"})
  void aSpanOfYearsThatIsNoneIsRefused(String years) {
    Run run = Run.attache("data", "mirror", "CHN", "BLR", "--years", years);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("such as 2015-2020").hasLineCount(1);
  }

  @Test
  void theHelpTeaches() {
    Run run = Run.attache("data", "mirror", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("freight and insurance", "--years 2010-2020", "Examples:");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }
}
