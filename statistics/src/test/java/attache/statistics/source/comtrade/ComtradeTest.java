package attache.statistics.source.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComtradeTest {

  private static final String HEADER =
      "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,motCode,customsCode,"
          + "classificationCode,cmdCode,primaryValue";

  @TempDir private Path folder;

  @Test
  void anAnswerThatIsAnErrorIsTold() {
    assertThatThrownBy(() ->
            read(
                new ComtradeJson(),
                "a.json",
                "{\"elapsedTime\":\"0 secs\",\"count\":0,\"data\":[],"
                    + "\"error\":\"Invalid\\n parameter: period\"}"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("answered with an error: Invalid parameter: period");
  }

  @Test
  void anAnswerWithFewerRowsThanItSaysIsRefused() {
    assertThatThrownBy(() -> read(new ComtradeJson(), "a.json", json(3, 4)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("says that it has 4 rows but holds 3");
  }

  @Test
  void anAnswerOfExactlyAsManyRowsAsTheInterfaceGivesIsRefused() {
    assertThatThrownBy(() -> read(new ComtradeJson(), "a.json", json(500, 500)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("exactly 500 rows");
    assertThatThrownBy(() -> read(new ComtradeCsv(), "a.csv", csv(100_000)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("exactly 100,000 rows");
  }

  @Test
  void oneRowFewerIsWhole() throws IOException {
    try (StagingTable staging = read(new ComtradeJson(), "a.json", json(499, 499))) {
      assertThat(staging.rows()).hasSize(499);
    }
  }

  @Test
  void partsOfAFlowAreNotCountedBesideIt() throws IOException {
    String rows =
        """
        C,A,2023,156,X,112,0,0,C00,H6,TOTAL,100
        C,A,2023,156,X,112,0,2100,C00,H6,TOTAL,60
        C,A,2023,156,X,112,0,3200,C00,H6,TOTAL,40
        C,A,2023,156,X,112,344,0,C00,H6,TOTAL,30
        C,A,2023,156,X,112,0,0,C01,H6,TOTAL,10
        C,A,2023,156,X,643,0,2100,C00,H6,TOTAL,5
        """;
    try (StagingTable staging = read(new ComtradeCsv(), "a.csv", HEADER + "\n" + rows)) {
      assertThat(staging.rows())
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry(Column.VALUE, 100.0));
      assertThat(staging.remarks())
          .containsExactly(
              "parts of flows, by second partner, transport or customs procedure, are left out:"
                  + " 5 rows; of 1 flow the file has no total");
    }
  }

  @Test
  void aRowSaidTwiceCountsOnceAndTwoValuesOfOneFlowAreRefused() throws IOException {
    String row = "C,A,2023,156,X,112,0,0,C00,H6,TOTAL,100\n";
    try (StagingTable staging = read(new ComtradeCsv(), "a.csv", HEADER + "\n" + row + row)) {
      assertThat(staging.rows()).hasSize(1);
      assertThat(staging.remarks()).containsExactly("what is said twice counts once: 1 row");
    }
    assertThatThrownBy(() ->
            read(new ComtradeCsv(), "a.csv", HEADER + "\n" + row + row.replace(",100", ",101")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("two values of one flow, rows 2 and 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S,A,2023,156,X,112,0,0,C00,H6,TOTAL,1 | trade in services",
        "C,A,2023,156,X,112,0,2100,C00,H6,TOTAL,1 | parts of flows only",
        "C,A,202313,156,X,112,0,0,C00,H6,TOTAL,1 | line 2: '202313' in period",
        "C,M,202313,156,X,112,0,0,C00,H6,TOTAL,1 | line 2: '202313' in period",
        "C,A,2023,156,Q,112,0,0,C00,H6,TOTAL,1 | line 2: 'Q' in flowcode",
        "C,A,2023,China,X,112,0,0,C00,H6,TOTAL,1 | line 2: 'China' in reportercode",
        "C,A,2023,156,X,112,0,0,C00,H9,01,1 | line 2: 'H9' in classificationcode",
        "C,A,2023,156,X,112,0,0,C00,H6,TOTAL,1.2.3 | line 2: '1.2.3' in primaryvalue",
        "C,A,2023,156,X,112,0,0,C00,H6,TOTAL,NaN | line 2: 'NaN' in primaryvalue",
      })
  void aRowThatCannotBeMeantIsRefusedWithItsLine(String row, String message) {
    assertThatThrownBy(() -> read(new ComtradeCsv(), "a.csv", HEADER + "\n" + row + "\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "0, WLD",
    "4, AFG",
    "97, EU",
    "156, CHN",
    "251, FRA",
    "344, HKG",
    "381, ITA",
    "446, MAC",
    "490, TWN",
    "579, NOR",
    "58, BLX",
    "699, IND",
    "711, comtrade:711",
    "757, CHE",
    "810, SUN",
    "837, comtrade:837",
    "838, comtrade:838",
    "839, comtrade:839",
    "842, USA",
    "899, _X",
    "412, XKX",
    "688, SRB",
    "891, SCG",
    "890, YUG",
    "736, SDN",
    "280, DEU",
    "278, DDR",
  })
  void areasHaveComtradesOwnCodes(String code, String area) {
    assertThat(AreaCodes.comtrade().area(code)).contains(area);
  }

  @Test
  void everyCountryOfTodayHasOneCodeThatIsNotAlsoAnothers() {
    assertThat(AreaCodes.comtrade().byCode().values())
        .contains("CHN", "HKG", "MAC", "TWN", "BLR", "KAZ", "PSE", "SSD");
    assertThat(AreaCodes.comtrade().area("?")).isEmpty();
  }

  @Test
  void aBulkFileNamedForAnotherReporterIsRefused() {
    String tabs = (HEADER + "\nC,A,2023,156,X,112,0,0,C00,H6,TOTAL,1\n").replace(',', '\t');
    assertThatThrownBy(
            () -> read(new ComtradeBulk(), "COMTRADE-FINAL-CA1122023H6[2024-05-01].txt", tabs))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("line 2 is of another reporter");
  }

  @Test
  void theReleaseOfABulkFileIsInItsName() throws IOException {
    String tabs = (HEADER + "\nC,A,2023,156,X,112,0,0,C00,H6,TOTAL,1\n").replace(',', '\t');
    try (StagingTable staging =
        read(new ComtradeBulk(), "COMTRADE-FINAL-CA1562023H6[2024-05-01].txt", tabs)) {
      assertThat(staging.vintage()).contains("2024-05-01");
    }
  }

  private static String json(int rows, int said) {
    return IntStream.range(0, rows)
        .mapToObj(i ->
            "{\"freqCode\":\"A\",\"period\":\""
                + (1500 + i)
                + "\",\"reporterCode\":156,\"flowCode\":\"X\",\"partnerCode\":112,"
                + "\"classificationCode\":\"H6\",\"cmdCode\":\"TOTAL\",\"primaryValue\":1}")
        .collect(
            Collectors.joining(
                ",",
                "{\"elapsedTime\":\"\",\"count\":" + said + ",\"data\":[",
                "],\"error\":\"\"}"));
  }

  private static String csv(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "C,A,2023,156,X,112,0,0,C00,S4," + (100_000 + i) + ",1\n")
        .collect(Collectors.joining("", HEADER + "\n", ""));
  }

  private StagingTable read(FileFormat format, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    OfficialFile official = OfficialFile.of(file, null, LocalDate.of(2026, 11, 30));
    assertThat(List.of(new ComtradeJson(), new ComtradeBulk(), new ComtradeCsv()))
        .filteredOn(f -> f.recognises(official))
        .extracting(FileFormat::id)
        .containsExactly(format.id());
    StagingTable staging = StagingTable.inMemory();
    try {
      format.read(official, staging);
    } catch (SourceException e) {
      staging.close();
      throw e;
    }
    return staging;
  }
}
