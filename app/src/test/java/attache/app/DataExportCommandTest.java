package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataExportCommandTest {

  @TempDir private Path folder;

  private Run export(String... more) {
    return Run.attache(
        Stream.concat(Stream.of("data", "export"), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void bothSidesGoIntoOneFileWithEditionsHashesAndTheWordsToNameTheSourceWith() throws IOException {
    Path file = folder.resolve("pair.csv");
    Run run = export("CHN-BLR", "BLR-CHN", "--output", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).matches("\\d+ figures of \\d+ series written to .*pair\\.csv\\.\\s");
    assertThat(Files.readString(file).lines())
        .anyMatch(line ->
            line.contains(",imf-dots-annual,as-found,A,BLR,CHN,CHN,goods_imports,")
                && line.contains(",2019,3807594800,A,0,3807594799.5,3807594800.5,reported,")
                && line.matches(
                    ".*,trade/imf-dots-annual-imports\\.parquet,[0-9a-f]{64},.*International"
                        + " Monetary Fund.*"))
        .anyMatch(line -> line.contains(",A,CHN,BLR,CHN,goods_exports,"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void whatAnotherAttacheExportedComesBackFigureForFigureAndNothingIsMadeOfIt() throws IOException {
    Path store = folder.resolve("store.duckdb");
    Path sent = folder.resolve("sent.csv");
    Path again = folder.resolve("again.csv");
    String[] pair = {"data", "export", "CHN-BLR", "BLR-CHN", "--output"};
    assertThat(Run.withStore(store, with(pair, sent)).code()).isZero();
    assertThat(Run.withStore(store, "data", "add", sent.toString()).code()).isZero();
    assertThat(Run.withStore(store, with(pair, again)).code()).isZero();
    assertThat(figures(again)).hasSizeGreaterThan(300).isEqualTo(figures(sent));
  }

  private static String[] with(String[] first, Path last) {
    return Stream.concat(Stream.of(first), Stream.of(last.toString())).toArray(String[]::new);
  }

  /** Each figure with what it is of, up to its value, in an order of its own. */
  private static List<String> figures(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream()
          .map(row -> {
            List<String> cells = row.getFields();
            return String.join("|", cells.subList(3, row.getHeader().indexOf("OBS_STATUS")));
          })
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenForced() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
    Run refused = export("BLR/gdp", "--output", file.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.sentence())
        .endsWith("mine.csv is there already: choose another name, or replace it with --force.");
    assertThat(file).hasContent("mine");
    assertThat(export("BLR/gdp", "--output", file.toString(), "--force").code()).isZero();
    assertThat(Files.readString(file)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,");
  }

  @Test
  void aSeriesThatSeveralAddressesNameIsWrittenOnce() {
    assertThat(export("BLR/gdp", "wdi:BLR/gdp").out()).isEqualTo(export("BLR/gdp").out());
  }

  @ParameterizedTest
  @CsvSource({
    "csv, 'dataset,vintage,measure,reporter,'",
    "json, '{'",
    "sdmx-csv, 'STRUCTURE,STRUCTURE_ID,ACTION,DATASET,VINTAGE,'",
  })
  void theOtherFormsHaveTheSameFigures(String form, String beginning) {
    Run run = export("BLR/gdp", "--format", form);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(beginning)
        .contains("64410122847.3508")
        .contains("World Bank")
        .containsPattern("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @CsvSource({
    "BLR-CHX, --format=csv, CHX",
    "BLR-CHN/goods_exports/sugar, --format=csv, Nothing is held",
    "BLR/gdp, --format=table, 'expected sdmx-csv, csv or json'",
    "BLR/gdp, --output=/nowhere/at/all.csv, There is no folder",
    "BLR/gdp, --output=/, is a folder",
  })
  void whatCannotBeExportedIsSaidInOneSentence(String series, String option, String named) {
    Run run = export(series, option);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(named).hasLineCount(1);
  }

  @Test
  void theHelpTeachesInEightyColumns() {
    Run run = export("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("attache data export CHN-BLR BLR-CHN --output china-belarus.csv");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
  }
}
