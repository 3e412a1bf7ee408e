package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.intake.Sources;
import attache.statistics.source.OfficialFile;
import attache.statistics.store.AddOptions;
import attache.statistics.store.UserStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandTest {

  @Test
  void everyDataSetIsListedWithItsTermsAndHashes() {
    Run run = Run.attache("data", "list");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains("imf-dots-annual", "wdi", "unctad-fdi", "china-belarus-register")
        .anyMatch(l -> l.startsWith("  licence      Creative Commons Attribution 4.0"))
        .anyMatch(
            l -> l.startsWith("  file         trade/imf-dots-annual-exports.parquet, 3.3 MiB"))
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource({
    "--sources, baci, '  licence      Etalab Open Licence 2.0'",
    "--sources, comtrade, '  get it       Select reporter, partner, period'",
    "--groups, agri_wto, '  drawn by     WTO Agreement on Agriculture'",
    "--groups, agri_food, '  HS codes     01 02 03 04'",
  })
  void sourcesAndGroupsOfGoodsAreListedWithWhatAReaderNeeds(
      String what, String id, String beginning) {
    Run run = Run.attache("data", "list", what);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).contains(id).anyMatch(l -> l.startsWith(beginning));
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    assertThat(Run.attache("data", "list", what, "--format", "csv").out()).startsWith("id,");
    assertThat(Run.attache("data", "list", what, "--format", "sdmx-csv").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "BLR-CHN/goods_exports, '  2019  $673.34 million'",
    "CHN>BLR/goods_imports, '  2019  $914.63 million'",
    "china-belarus/goods_imports, '  2019  $914.63 million'",
    "wdi:KAZ/population, '  2019  19.21 million people'",
  })
  void aSeriesIsShownAsEachSideReportsIt(String series, String line) {
    Run run = Run.attache("data", "show", series);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).contains(line);
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'imf-dots-annual,as-found,goods_exports,BLR,CHN,BLR,,,A,fob,false,,2019,673336100,USD,'",
    "json, '  \"value\" : 673336100,'",
    "sdmx-csv, 'dataflow,ATTACHE:DF_SERIES(1.0.0),R,imf-dots-annual,as-found,A,BLR,CHN,BLR,'",
  })
  void otherProgramsGetTheFiguresWithAllTheirDigits(String format, String beginning) {
    Run run =
        Run.attache("data", "show", "imf-dots-annual:BLR-CHN/goods_exports", "--format", format);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).anyMatch(l -> l.startsWith(beginning));
  }

  @ParameterizedTest
  @CsvSource({
    "BLR-CHX/goods_exports, CHX",
    "BLR-CHN/goods_exprots, goods_exprots",
    "#ATLANTIS, ATLANTIS",
    "BLR-CHN/goods_exports/sugar, Nothing is held",
    "'', empty",
  })
  void whatIsNotHeldIsSaidInOneSentence(String series, String named) {
    Run run = Run.attache("data", "show", series);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(named).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show"})
  void aFolderWithoutPackIsDataAtFault(String command, @TempDir Path empty) {
    String[] args = command.equals("list") ? new String[0] : new String[] {"KAZ/population"};
    Run run = Run.at(empty, new byte[0], join("data", command, args));
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(empty.toString()).hasLineCount(1);
  }

  @Test
  void aDamagedPackIsDataAtFault(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("data"));
    Files.writeString(home.resolve("data/datapackage.json"), "{\"resources\": 7");
    Run run = Run.at(home, new byte[0], "data", "list");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).startsWith("attache: ").hasLineCount(1);
  }

  @Test
  void revisionsAreShownEditionByEdition(@TempDir Path folder) throws IOException {
    Path store = folder.resolve("store.duckdb");
    String head =
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CURRENCY,COLLECTION,TIME_PERIOD,OBS_VALUE,"
            + "OBS_STATUS\n";
    for (String given : List.of("2020-01-15 6.90", "2020-06-15 6.951383")) {
      String value = given.substring(11);
      Path file =
          Files.writeString(
              folder.resolve("WS_XRU.csv"),
              head + "dataflow,BIS:WS_XRU(1.0),I,A,CN,CNY,A,2019," + value + ",A\n");
      OfficialFile official = OfficialFile.of(file, null, LocalDate.of(2026, 11, 30));
      UserStore.add(
          store,
          official,
          Sources.formatOf(official),
          new AddOptions(given.substring(0, 10), null, () -> {}));
    }
    Run run = Run.withStore(store, "data", "show", "bis-fx:CHN/exchange_rate", "--revisions");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(l -> l.contains("2020-01-15") && l.contains("6.9"))
        .anyMatch(l -> l.contains("2020-06-15") && l.contains("+0.7 %"))
        .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    Run then =
        Run.withStore(
            store,
            "data",
            "show",
            "bis-fx:CHN/exchange_rate",
            "--as-of",
            "2020-02-01",
            "--format",
            "csv");
    assertThat(then.out().lines().filter(l -> l.contains(",2019,")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("bis-fx,2020-01-15,", ",2019,6.9,CNY,", "WS_XRU.csv, line 2, sha256 ");
  }

  private static String[] join(String first, String second, String... rest) {
    String[] all = new String[rest.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(rest, 0, all, 2, rest.length);
    return all;
  }
}
