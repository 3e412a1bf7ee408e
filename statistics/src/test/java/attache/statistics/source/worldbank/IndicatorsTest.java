package attache.statistics.source.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attache.statistics.source.Column;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.AddOptions;
import attache.statistics.store.StagingTable;
import attache.statistics.store.UserStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsTest {

  private static final String RECORD =
      """
      {"indicator":{"id":"NY.GDP.MKTP.CD","value":"GDP"},"country":{"id":"BY","value":"Belarus"},\
      "countryiso3code":"BLR","date":"2019","value":64410122847.3508,"obs_status":""}\
      """;

  @TempDir Path folder;

  private StagingTable read(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("answer.json"), text);
    OfficialFile file = OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
    IndicatorsJson format = new IndicatorsJson();
    assertThat(format.recognises(file)).isTrue();
    StagingTable staging = StagingTable.inMemory();
    format.read(file, staging);
    return staging;
  }

  @Test
  void theDayOfTheLastUpdateIsTheEditionAndPagesThatAreMissingAreTold() throws IOException {
    try (StagingTable staging =
        read(
            "[{\"page\":2,\"pages\":3,\"total\":3,\"lastupdated\":\"2024-06-28\"},["
                + RECORD
                + "]]")) {
      assertThat(staging.vintage()).contains("2024-06-28");
      assertThat(staging.rows()).hasSize(1);
      assertThat(staging.remarks())
          .containsExactly("The file holds page 2 of 3: add the others too.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter"
            + " value is not valid\"}]}]|an answer of the World Bank: Invalid value: The provided"
            + " parameter value is not valid",
        "[{\"page\":1,\"pages\":1,\"total\":2},[RECORD]]|holds 1 of 2 records",
        "[{\"page\":1,\"pages\":1,\"total\":1},[RECORD|is no whole JSON",
        "[{\"page\":1,\"pages\":1,\"total\":1}]|is no answer of the Indicators API",
        "[{\"page\":1,\"pages\":1,\"total\":1},[{\"value\":1}]]|record 1: expected indicator",
        "[{\"page\":1,\"pages\":1,\"total\":1},[{\"value\":\"a lot\"}]]|record 1: expected indicator",
      })
  void anAnswerWithoutFiguresIsRefusedWithItsReason(String text, String sentence) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(text.replace("RECORD", RECORD)))
        .withMessageContaining(sentence)
        .withMessageContaining("answer.json");
  }

  @Test
  void aPeriodOrCodeThatIsNoneIsRefusedWithItsRecord() {
    for (String broken :
        new String[] {
          RECORD.replace("\"2019\"", "\"19\""),
          RECORD.replace("\"2019\"", "\"2019Q5\""),
          RECORD.replace("NY.GDP.MKTP.CD", "' OR 1=1"),
        }) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> read("[{\"page\":1,\"pages\":1,\"total\":1},[" + broken + "]]"))
          .withMessageContaining("line 1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, wdi, gdp",
    "40, worldbank-40, gdp",
    "11, worldbank-11, gdp",
  })
  void figuresOfAnotherDatabaseOfTheBankAreADataSetOfTheirOwn(
      String database, String dataset, String measure) throws IOException {
    String head = "[{\"page\":1,\"pages\":1,\"total\":1,\"sourceid\":\"" + database + "\"},[";
    try (StagingTable staging = read(head + RECORD + "]]")) {
      assertThat(staging.rows())
          .singleElement()
          .satisfies(row -> {
            assertThat(row.get(Column.DATASET)).isEqualTo(dataset);
            assertThat(row.get(Column.MEASURE)).isEqualTo(measure);
          });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_75934.csv, wdi",
    "API_NY.GDP.MKTP.CD_DS57_en_csv_v2_75934.csv, worldbank-57",
    "gdp.csv, wdi",
  })
  void aFileNamesTheDatabaseItIsOf(String name, String dataset) throws IOException {
    Path path =
        Files.writeString(
            folder.resolve(name),
            "Country Name,Country Code,Indicator Name,Indicator Code,2019\n"
                + "Belarus,BLR,GDP,NY.GDP.MKTP.CD,64410122847.35\n");
    OfficialFile file = OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
    try (StagingTable staging = StagingTable.inMemory()) {
      new IndicatorsCsv().read(file, staging);
      assertThat(staging.rows())
          .singleElement()
          .satisfies(row -> assertThat(row.get(Column.DATASET)).isEqualTo(dataset));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'Data Source,Global Economic Monitor,', Global Economic Monitor,"
            + " 'World Bank, database 15 (Global Economic Monitor)'",
        "-, 'World Bank, database 15', 'World Bank, database 15'",
      })
  void anotherDatabaseGoesByTheNameInItsFileAndNotByThatOfTheIndicators(
      @Nullable String first, String title, String attribution) throws IOException {
    Path path =
        Files.writeString(
            folder.resolve("API_NY.GDP.MKTP.CD_DS15_en_csv_v2_1.csv"),
            (first == null ? "" : first + "\n\n")
                + "Country Name,Country Code,Indicator Name,Indicator Code,2019\n"
                + "Belarus,BLR,GDP,NY.GDP.MKTP.CD,64410122847.35\n");
    OfficialFile file = OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
    assertThat(new IndicatorsCsv().recognises(file)).isTrue();
    Path store = folder.resolve("store.duckdb");
    assertThat(UserStore.add(store, file, new IndicatorsCsv(), AddOptions.none()).editions())
        .singleElement()
        .satisfies(edition -> {
          assertThat(edition.dataset()).isEqualTo("worldbank-15");
          assertThat(edition.about().title()).isEqualTo(title);
          assertThat(edition.about().attribution()).isEqualTo(attribution);
          assertThat(edition.about().licence()).startsWith("not stated in the file");
        });
  }

  @Test
  void pagesOfTwoDatabasesInOneFileAreRefused() {
    String page = "[{\"page\":%s,\"pages\":2,\"total\":2,\"sourceid\":\"%s\"},[RECORD]]";
    String text = page.formatted("1", "2") + page.formatted("2", "40");
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(text.replace("RECORD", RECORD)))
        .withMessageContaining("its pages are of two databases, 2 and 40");
  }
}
