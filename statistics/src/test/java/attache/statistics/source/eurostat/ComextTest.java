package attache.statistics.source.eurostat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComextTest {

  private static final String HEADER =
      "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG\n";

  private static final String SDMX =
      "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\n";

  @TempDir private Path folder;

  @Test
  void theGreaterPartOfTheUnitedKingdomStandsForItOnlyWhereTheWholeIsNotThere() throws IOException {
    String part = "DE,XU,E,TOTAL,2,1,202402,90,0\n";
    assertThat(read(new ComextBulk(), "full_202402.dat", HEADER + part))
        .containsExactly("DEU>GBR 90", "DEU>WLD 90");
    assertThat(
            read(
                new ComextBulk(),
                "full_202402.dat",
                HEADER + part + "DE,XI,I,TOTAL,2,1,202402,10,0\nDE,GB,E,TOTAL,2,1,202402,100,0\n"))
        .containsExactly("DEU>comext:XU 90", "DEU>comext:XI 10", "DEU>GBR 100", "DEU>WLD 100");
  }

  @Test
  void theWorldIsSummedOnlyWhereAllPartnersAreThere() throws IOException {
    String rows = "DE,XU,E,TOTAL,2,1,202402,90,0\nDE,XI,I,TOTAL,2,1,202402,10,0\n";
    assertThat(read(new ComextBulk(), "full_partxixu_v2_202402.dat", HEADER + rows))
        .containsExactly("DEU>GBR 90", "DEU>comext:XI 10");
    assertThat(read(new ComextBulk(), "chosen.csv", HEADER + rows)).hasSize(2);
  }

  @Test
  void totalsWrittenInBothWaysCountOnce() throws IOException {
    assertThat(
            read(
                new ComextBulk(),
                "chosen.csv",
                HEADER + "DE,BY,E,TOTAL,2,1,202402,5,0\nDE,BY,E,000TOTAL,2,1,202402,5,0\n"))
        .containsExactly("DEU>BLR 5");
  }

  @Test
  void theTwentySevenOfTodayAreTheUnionSinceTheUnitedKingdomLeft() throws IOException {
    String row = "ESTAT:DS-045409(1.0),15/09/26,M,EU27_2020,BY,TOTAL,1,VALUE_IN_EUROS,%s,7\n";
    assertThat(
            read(
                new ComextSdmxCsv(),
                "a.csv",
                SDMX + String.format(row, "2020-01") + String.format(row, "2020-02")))
        .containsExactly("BLR>comext:EU27_2020 7", "BLR>EU 7");
  }

  @Test
  void theLastUpdateIsTheEdition() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            SDMX + "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,FR,BY,01,2,VALUE_IN_EUROS,2023,7\n");
    try (StagingTable staging = StagingTable.inMemory()) {
      new ComextSdmxCsv().read(official(file), staging);
      assertThat(staging.vintage()).contains("2026-09-15");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DE,BY,E,01,2,4,202402,5,0 | line 2: '4' in stat_procedure is not known",
        "DE,BY,K,01,2,1,202402,5,0 | line 2: 'K' in trade_type is not known",
        "DE,BY,E,01,7,1,202402,5,0 | line 2: '7' in flow is no flow",
        "DE,BY,E,01,2,1,202413,5,0 | line 2: '202413' in period",
        "DE,BY,E,0;1,2,1,202402,5,0 | line 2: '0;1' in product_nc",
        "DE,BY,E,01,2,1,202402,5 EUR,0 | line 2: '5 EUR' in value_eur is no number",
        "DE,,E,01,2,1,202402,5,0 | line 2 has no reporter, partner or value",
      })
  void aRowThatCannotBeMeantIsRefusedWithItsLine(String row, String message) {
    assertThatThrownBy(() -> read(new ComextBulk(), "full_202402.dat", HEADER + row + "\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "M,DE,BY,01,2,VALUE_IN_EUROS,2023-09,1e | '1e' is no number",
        "Q,DE,BY,01,2,VALUE_IN_EUROS,2023-Q1,1 | 'Q' is neither A nor M",
        "M,DE,BY,01,2,VALUE_IN_DOLLARS,2023-09,1 | 'VALUE_IN_DOLLARS' is no indicator",
        "M,DE,BY,01,2,VALUE_IN_EUROS,2023-09,2 | contradicts another line",
      })
  void anObservationThatCannotBeMeantIsRefused(String cells, String message) {
    String flow = "ESTAT:DS-045409(1.0),15/09/26,";
    assertThatThrownBy(() ->
            read(
                new ComextSdmxCsv(),
                "a.csv",
                SDMX + flow + "M,DE,BY,01,2,VALUE_IN_EUROS,2023-09,1\n" + flow + cells + "\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  private List<String> read(FileFormat format, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(official(file), staging);
      List<String> flows = new ArrayList<>();
      staging.query(
          official(file),
          "SELECT origin || '>' || CASE WHEN origin = reporter THEN partner ELSE reporter END || ' '"
              + " || CAST(value AS BIGINT), line FROM staged ORDER BY line, partner <> 'WLD' DESC",
          row -> flows.add(row.getString(1)));
      assertThat(staging.rows()).allSatisfy(row -> assertThat(row).containsKey(Column.LINE));
      return flows;
    }
  }

  private static OfficialFile official(Path file) {
    return OfficialFile.of(file, null, LocalDate.of(2026, 11, 30));
  }
}
