package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataIndicatorsCommandTest {

  @Test
  void eachIndicatorStandsWithItsFormulaAndItsBasis() {
    Run run = Run.attache("data", "indicators", "BLR", "CHN", "--year", "2019");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(l -> l.matches("exports, change on 2018 +\\+39\\.7 %  x_t ÷ x_t−1 − 1 +\\[1\\]"))
        .anyMatch(l -> l.matches("B's place in turnover +3rd of 185  1 \\+ #.*"))
        .anyMatch(l -> l.matches("mirror gap, B to A +\\+72\\.7 %  .*"))
        .contains("  [1]          Belarus's report, exports FOB, USD, imf-dots-annual@as-found")
        .anyMatch(l -> l.startsWith("  not given    complementarity: needs product data"))
        .anyMatch(l -> l.startsWith("  source       Source: World Bank"))
        .noneMatch(l -> l.contains("NaN"))
        .noneMatch(l -> l.contains("…"))
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void otherProgramsGetTheNumbersAndTheReasonsForThoseThatAreMissing() {
    Run run = Run.attache("data", "indicators", "CHN", "BLR", "--year", "2019", "--format", "csv");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst())
        .hasValue("country,partner,year,indicator,title,value,kind,formula,basis,remark");
    assertThat(run.out().lines())
        .anyMatch(l -> l.startsWith("CHN,BLR,2019,exports,exports,1777675950,money,X,"))
        .anyMatch(l -> l.startsWith("CHN,BLR,2019,complementarity,complementarity,,index,"));
  }

  @ParameterizedTest
  @CsvSource({
    "indicators,    CHN, CHN, two different countries",
    "indicators,    CHN, CHX, CHX",
    "indicators,    CHN, ATA, No exports and imports",
    "opportunities, CHN, CHX, CHX",
    "opportunities, BLR, CHN, product data",
  })
  void whatCannotBeReckonedIsSaidInOneSentence(
      String command, String one, String other, String named) {
    Run run = Run.attache("data", command, one, other);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(named).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"indicators", "opportunities"})
  void theHelpTeaches(String command) {
    Run run = Run.attache("data", command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:", "--format csv");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }
}
