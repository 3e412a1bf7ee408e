package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static String[] join(String first, String second, String... rest) {
    String[] all = new String[rest.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(rest, 0, all, 2, rest.length);
    return all;
  }
}
