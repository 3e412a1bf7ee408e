package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataReconcileCommandTest {

  @Test
  void aPairsYearIsShownWithBothReportsTheirWeightsAndAnInterval() {
    Run run = Run.attache("data", "reconcile", "CHN", "Belarus", "--year", "2019");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(l -> l.matches("  CHN reports exports \\(FOB\\) +1,777\\.7 +0\\.\\d\\d"))
        .anyMatch(l -> l.matches("  BLR reports imports \\(CIF\\) +3,807\\.6"))
        .anyMatch(l -> l.matches("  reconciled \\(FOB\\) +2,\\d\\d\\d\\.\\d"))
        .anyMatch(l -> l.matches("  nine in ten, were errors independent +1,.* – [34],.*"))
        .anyMatch(l -> l.startsWith("  method       geometric-invvar: mean of logarithms"))
        .anyMatch(l -> l.startsWith("  source       IMF, Direction of Trade"))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void withoutAPairReportersAreListedTheBestFirst() {
    Run run = Run.attache("data", "reconcile", "--years", "2015-2019");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(l -> l.matches(" +1  [A-Z]{3}  .* 0\\.\\d\\d +1\\d\\d +0\\.\\d\\d +1\\d\\d"))
        .anyMatch(l -> l.contains("BLR") && l.contains("Belarus"))
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void otherProgramsGetEveryYearWithWhatItWasMadeOf() {
    Run run =
        Run.attache("data", "reconcile", "CHN", "BLR", "--years", "2018-2019", "--format", "csv");
    assertThat(run.out().lines()).hasSize(5);
    assertThat(run.out())
        .contains("CHN,BLR,TOTAL,2019,1777675950,3807594800,")
        .contains(",both,USD,geometric-invvar/pooled,imf-dots-annual,as-found");
    assertThat(run.out())
        .isEqualTo(
            Run.attache(
                    "data", "reconcile", "CHN", "BLR", "--years", "2018-2019", "--format", "csv")
                .out());
    Run sdmx =
        Run.attache("data", "reconcile", "CHN", "BLR", "--year", "2019", "--format", "sdmx-csv");
    assertThat(sdmx.out().lines()).hasSize(3).anyMatch(l -> l.contains("attache-reconciled"));
  }

  @ParameterizedTest
  @CsvSource({
    "CHN, BLR, --mode, best, geometric-invvar",
    "CHN, XQX, --year, 2019, XQX",
    "CHN, BLR, --year, 1800, 1796-1800",
    "CHN, BLR, --years, 2019, 2015-2020",
    "CHN, BLR, --product, 870323, 870323",
    "CHN, BLR, --dataset, wdi, wdi",
  })
  void whatCannotBeDoneIsSaidInOneSentence(
      String first, String second, String option, String value, String named) {
    Run run = Run.attache("data", "reconcile", first, second, option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(named).hasLineCount(1);
  }

  @Test
  void oneCountryAloneIsNoPair() {
    Run run = Run.attache("data", "reconcile", "CHN");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("Name both countries").hasLineCount(1);
  }

  @Test
  void aSavedSetIsADataSetOfItsOwnBesideTheReportsAndSavingAgainChangesNothing(@TempDir Path folder)
      throws Exception {
    Path store = folder.resolve("store.duckdb");
    String[] save = {"data", "reconcile", "CHN", "BLR", "--years", "2019-2019", "--save"};
    assertThat(Run.withStore(store, save).err()).contains("kept").contains("attache-reconciled");
    assertThat(Run.withStore(store, save).err()).contains("held already");
    try (Stream<Path> kept = Files.list(folder.resolve("reconciled"))) {
      assertThat(kept).hasSize(1);
    }
    Run saved = Run.withStore(store, "data", "show", "attache-reconciled:->BLR/goods_exports");
    assertThat(saved.out()).contains("attache-reconciled:-CHN>BLR/goods_exports", "reconciled");
    Run reported = Run.withStore(store, "data", "show", "CHN-BLR/goods_exports");
    assertThat(reported.out()).contains("2019  $1.7777 billion");
  }
}
