package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataVerifyCommandTest {

  @Test
  void whatLooksWrongInOnePairIsToldWithWhatItMayMean() {
    Run run = Run.attache("data", "verify", "BLR-DEU");

    assertThat(run.code()).as("suspicious figures are no failure").isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .startsWith("No file is damaged.")
        .contains("Broken points: 1", "  2010 imf-dots-annual:BLR>DEU/goods_exports@as-found")
        .anyMatch(line -> line.startsWith("  may mean     a break in the statistics"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void clashingFactsOfAParkAreTold() {
    assertThat(Run.attache("data", "verify", "#GREAT_STONE").out())
        .contains("Clashing facts: 1")
        .contains("11 countries (CHN) against 15 countries (BLR)");
  }

  @Test
  void otherProgramsGetAllFindings() {
    Run csv = Run.attache("data", "verify", "BLR-DEU", "--format", "csv");
    assertThat(csv.out().lines())
        .hasSize(2)
        .startsWith("rule,series,period,value,what,times_threshold,told_when,may_mean")
        .anyMatch(line ->
            line.startsWith(
                "broken_point,imf-dots-annual:BLR>DEU/goods_exports@as-found,2010,460"));
    assertThat(Run.attache("data", "verify", "BLR-DEU", "--format", "json").out())
        .contains("\"rule\" : \"broken_point\"");
  }

  @Test
  void whereNothingLooksWrongThatIsSaid() {
    assertThat(Run.attache("data", "verify", "DEU-FRA").out())
        .endsWith("looked at: nothing looks wrong.\n");
  }

  @Test
  void aDamagedFileIsDataAtFault(@TempDir Path copy) throws IOException {
    Path pack = Path.of(System.getProperty("attache.home", ".."), "data").toRealPath();
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve("data").resolve(pack.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    Path register = copy.resolve("data/registers/china-belarus.csv");
    String changed = Files.readString(register).replace("1720000000", "1730000000");
    Files.delete(register);
    Files.writeString(register, changed);

    Run run = Run.at(copy, new byte[0], "data", "verify", "BLR-CHN");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("attache: ")
        .contains("china-belarus.csv: changed: expected SHA-256")
        .hasLineCount(1);
  }

  private static final String RATES =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,CURRENCY,COLLECTION,TIME_PERIOD,OBS_VALUE,"
          + "OBS_STATUS\ndataflow,BIS:WS_XRU(1.0),I,A,CN,CNY,A,2019,6.90,A\n";

  @Test
  void aFileThatIsNoLongerWhatWasAddedIsAFindingAndAMissingOneANote(@TempDir Path folder)
      throws IOException {
    Path store = folder.resolve("store.duckdb");
    Path file = Files.writeString(folder.resolve("WS_XRU.csv"), RATES);
    Path gone =
        Files.writeString(folder.resolve("gone.csv"), RATES.replace("2019,6.90", "2018,6.62"));
    assertThat(Run.withStore(store, "data", "add", file.toString(), gone.toString()).code())
        .isZero();
    assertThat(Run.withStore(store, "data", "verify", "CHN-BLR").out())
        .doesNotContain("Changed files", "no longer there");

    Files.writeString(file, RATES.replace("6.90", "6.91"));
    Files.delete(gone);
    Run run = Run.withStore(store, "data", "verify", "CHN-BLR");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    String words = run.out().replaceAll("\\s+", " ");
    assertThat(words)
        .contains("Changed files: 1")
        .contains("is not the file that was added on")
        .contains("is no longer there, so its hash was not compared.");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    assertThat(Run.withStore(store, "data", "verify", "CHN-BLR", "--format", "csv").out())
        .contains("changed_file,bis-fx@");
  }

  @Test
  void aDownloadThatANewerOneOverwroteIsNotChangedWhenThatWasAddedToo(@TempDir Path folder)
      throws IOException {
    Path store = folder.resolve("store.duckdb");
    Path file = folder.resolve("WS_XRU.csv");
    for (String value : new String[] {"6.90", "6.951383"}) {
      Files.writeString(file, RATES.replace("6.90", value));
      assertThat(Run.withStore(store, "data", "add", file.toString()).code()).isZero();
    }
    assertThat(Run.withStore(store, "data", "verify", "CHN-BLR").out())
        .doesNotContain("Changed files");
  }

  @Test
  void anAddressThatIsNoneIsWrongUsage() {
    Run run = Run.attache("data", "verify", "Atlantis");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("attache: ").hasLineCount(1);
  }

  @Test
  void theTemplateOfARegisterIsPrintedAndWhatIsWrongInItIsToldALineACell(@TempDir Path folder)
      throws IOException {
    Run template = Run.attache("data", "add", "--template", "register");
    assertThat(template.code()).isZero();
    assertThat(template.out()).startsWith("entity,kind,name_en");
    Path register =
        Files.writeString(
            folder.resolve("my.csv"),
            template.out()
                + "GREAT_STONE,,,,,,park residents,many,,,,,BLR,,,,31.13.2020,,,,,,,x,,\n");

    Run run = Run.attache("data", "add", register.toString(), "--dry-run");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("  row 6, column date: '31.13.2020' is no date"))
        .anyMatch(line -> line.startsWith("  row 6, column value: 'many' is no number"));
  }

  @Test
  void factsThatClashStandAtTheEndOfWhatIsShown() {
    assertThat(Run.attache("data", "show", "#GREAT_STONE/park_resident_countries").out())
        .contains("  clash        @2019-12-31: ")
        .contains("countries (CHN) against 15 countries (BLR)");
  }
}
