package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of a made-up world of four, in Comtrade's form. */
class DataReconcileProductsTest {

  private static final Map<String, Integer> WORLD =
      Map.of("CHN", 156, "BLR", 112, "RUS", 643, "KAZ", 398);

  @TempDir private static Path folder;

  @BeforeAll
  static void add() throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "freqCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,"
                + "primaryValue,legacyEstimationFlag\n");
    WORLD.forEach((from, origin) ->
        WORLD.forEach((to, destination) -> {
          if (!from.equals(to)) {
            double size = 1e6 * (origin % 10 + destination % 7 + 1);
            line(csv, origin, "X", destination, "310420", size);
            line(csv, destination, "M", origin, "310420", size * (from.equals("BLR") ? 1.2 : 1.1));
            line(csv, origin, "X", destination, "870323", 2 * size);
            line(csv, destination, "M", origin, "870323", 2 * size * 1.05);
          }
        }));
    line(csv, 156, "X", 112, "270900", 9e6);
    line(csv, 112, "M", 156, "271019", 0);
    Path file = Files.writeString(folder.resolve("TradeData.csv"), csv);
    Run added = attache("data", "add", file.toString());
    assertThat(added.err()).isEmpty();
    assertThat(added.code()).isZero();
  }

  private static void line(
      StringBuilder csv, int reporter, String flow, int partner, String product, double value) {
    csv.append(
        String.format(
            Locale.ROOT,
            "A,2019,%d,%s,%d,H5,%s,%.2f,0%n",
            reporter,
            flow,
            partner,
            product,
            value));
  }

  @Test
  void aPairsProductsAreShownWithGapWeightIntervalAndWhatTheyAddUpTo() {
    Run run = attache("data", "reconcile", "CHN", "Belarus", "--products", "all");
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .anyMatch(l -> l.matches("310420 +7\\.0 +7\\.3 +\\+5 % +0\\.51 +7\\.2 +1\\.04"))
        .anyMatch(l -> l.matches("270900 +9\\.0 +– +– +– +9\\.0 +\\d\\.\\d\\d"))
        .anyMatch(l -> l.matches("both sides report +2 +2 .*"))
        .anyMatch(l -> l.matches("the exporter alone +1 +1 +9\\.0 +– +9\\.0"))
        .anyMatch(l -> l.contains("of 50 reports held for all pairs 0 that the publisher"))
        .anyMatch(l -> l.startsWith("  source       United Nations"))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void theWorldsFlowsAreListedTheLargestFirst() {
    Run run = attache("data", "reconcile", "--products", "87", "--year", "2019");
    assertThat(run.out().lines())
        .anyMatch(l -> l.matches("[A-Z]{3}>[A-Z]{3}  870323 .*"))
        .noneMatch(l -> l.contains("310420"))
        .anyMatch(l -> l.matches("both sides report +12 +1 .*"))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void otherProgramsGetTheFlowsOfThePairBothWays() {
    Run run = attache("data", "reconcile", "CHN", "BLR", "--products", "310420", "--format", "csv");
    assertThat(run.out()).hasLineCount(3);
    assertThat(run.out().lines())
        .anyMatch(l -> l.startsWith("CHN,BLR,310420,2019,7000000,7700000,"))
        .anyMatch(l -> l.startsWith("BLR,CHN,310420,2019,5000000,6000000,"));
  }

  @Test
  void theReconciledSetIsReadBackByTheOtherSide() throws IOException {
    Run run = attache("data", "reconcile", "--products", "all", "--format", "sdmx-csv");
    assertThat(run.out().lines()).hasSize(26);
    Path file = Files.writeString(folder.resolve("reconciled.csv"), run.out());
    Path theirs = folder.resolve("theirs.duckdb");
    assertThat(Run.withStore(theirs, "data", "add", file.toString()).out()).contains("25 figures");
    Run shown =
        Run.withStore(
            theirs,
            "data",
            "show",
            "attache-reconciled:->BLR/goods_exports/870323",
            "--format",
            "csv");
    assertThat(shown.out()).contains("exporter's report 14000000 by weight 0.5");
  }

  @Test
  void jsonIsAListOfTheSameFlows() {
    Run run = attache("data", "reconcile", "CHN", "BLR", "--products", "8703", "--format", "json");
    assertThat(run.out())
        .startsWith("[")
        .endsWith("]\n")
        .contains(
            "\"exporter\" : \"CHN\"", "\"exporter_report\" : 14000000", "\"held\" : \"both\"");
  }

  @ParameterizedTest
  @CsvSource({
    "--products, 8x, HS codes of 2",
    "--products, 99, Nothing that both sides report of HS 99",
  })
  void whatCannotBeDoneIsSaidInOneSentence(String option, String value, String sentence) {
    Run run = attache("data", "reconcile", option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("attache: ").contains(sentence).hasLineCount(1);
  }

  private static Run attache(String... args) {
    return Run.withStore(folder.resolve("store.duckdb"), args);
  }
}
