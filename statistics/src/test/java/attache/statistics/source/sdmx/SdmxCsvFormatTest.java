package attache.statistics.source.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attache.statistics.source.Column;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the layouts of the field guide of SDMX-CSV and of agencies; figures made up unless named. */
class SdmxCsvFormatTest {

  @TempDir Path folder;

  private final SdmxCsvFormat format = new SdmxCsvFormat();

  private OfficialFile file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("data.csv"), text);
    return OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
  }

  private List<String> read(String text) throws IOException {
    OfficialFile file = file(text);
    assertThat(format.recognises(file)).isTrue();
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      return staging.rows().stream().map(SdmxCsvFormatTest::told).toList();
    }
  }

  private static String told(Map<Column, Object> row) {
    return row.entrySet().stream()
        .filter(cell -> !cell.getKey().equals(Column.GROWTH))
        .filter(cell -> !"NONE".equals(cell.getValue()) && !"REPORTED".equals(cell.getValue()))
        .map(cell -> String.valueOf(cell.getValue()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void tradeOfTwoCountriesWithItsMultiplierBecomesGoodsTradeInWholeUnits() throws IOException {
    assertThat(
            read(
                """
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,VALUATION
                dataflow,ATTACHE:DF_GOODS(1.0.0),R,A,CHN,BLR,X,_T,2023,5.83,A,USD,9,FOB
                dataflow,ATTACHE:DF_GOODS(1.0.0),R,Q,112,CN,M,0203,2023-Q2,1.234567,E,USD,6,CIF
                """))
        .containsExactly(
            "2 attache-df-goods goods_exports CHN BLR CHN A 2023-01-01 2023-12-31 5.83E9 5000000.0"
                + " USD FOB",
            "3 attache-df-goods goods_imports BLR CHN CHN 0203 Q 2023-04-01 2023-06-30 1234567.0"
                + " 0.5 USD CIF ESTIMATED");
  }

  @Test
  void versionOneNamesItsDataFlowFirstAndKeepsEveryOtherDimensionInTheScope() throws IOException {
    assertThat(
            read(
                """
                DATAFLOW,FREQ,REF_AREA,INDICATOR,ADJUSTMENT,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,COMMENT_OBS
                OECD.SDD:DF_CPI(1.0),M,BLR,CPI,N,2023-01,4.5,PC,P,first release
                OECD.SDD:DF_CPI(1.0),M,BLR,CPI,S,2023-01,4.6,PC,A,
                OECD.SDD:DF_CPI(1.0),M,BLR,CPI,S,2023-02,NaN,PC,A,
                OECD.SDD:DF_CPI(1.0),M,BLR,CPI,S,2023-03,#N/A,PC,A,
                OECD.SDD:DF_CPI(1.0),M,BLR,CPI,S,2023-04,,PC,M,
                """))
        .containsExactly(
            "2 oecd-sdd-df-cpi OECD.SDD:DF_CPI:CPI BLR M 2023-01-01 2023-01-31 4.5 0.05 percent"
                + " PROVISIONAL ADJUSTMENT=N first release",
            "3 oecd-sdd-df-cpi OECD.SDD:DF_CPI:CPI BLR M 2023-01-01 2023-01-31 4.6 0.05 percent"
                + " ADJUSTMENT=S");
  }

  @Test
  void labelsStandBesideCodesOrInColumnsOfTheirOwn() throws IOException {
    String row = "2 bis-ws-cbpol BIS:WS_CBPOL BRA M 2024-01-01 2024-01-31 11.75 0.005 1";
    // The BIS's header has no space after the colon, and its rows of a series have no period.
    assertThat(
            read(
                """
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Time period or range,OBS_VALUE:Observation Value,UNIT_MEASURE:Unit of measure,OBS_STATUS:Observation Status
                dataflow,BIS:WS_CBPOL(1.0): Central bank policy rates,I,M: Monthly,BR: Brazil,2024-01,11.75,368: Per cent per year,A: Normal value
                dataflow,BIS:WS_CBPOL(1.0): Central bank policy rates,I,M: Monthly,US: United States,,,368: Per cent per year,
                """))
        .containsExactly(row + " UNIT_MEASURE=368");
    assertThat(
            read(
                """
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,SERIES_KEY,FREQ,Frequency,REF_AREA,Reference area,TIME_PERIOD,Time,OBS_VALUE,Value
                dataflow,BIS:WS_CBPOL(1.0),Rates,I,M.BR,M,Monthly,BR,Brazil,2024-01,2024-01,11.75,
                """))
        .containsExactly(row);
    assertThat(
            read(
                """
                STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;FREQ: Fréquence;REF_AREA: Zone;TIME_PERIOD: Période;OBS_VALUE: Valeur;NOTE[en|fr]: Note
                dataflow;BIS:WS_CBPOL(1.0): Taux directeurs;I;M.BR;M.BR.2024-01;M: Mensuel;BR: Brésil;2024-01: 2024-01;11,75;
                """))
        .containsExactly(row);
  }

  @Test
  void columnsMayStandInAnyOrderAndDeletionsAreLeftOut() throws IOException {
    OfficialFile file =
        file(
            """
            STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_VALUE,OBS_STATUS[],DIM_2,REF_AREA,TIME_PERIOD
            dataflow,ESTAT:NA_MAIN(1.6.0),A,12.4,E,B,EL,2014-01
            dataflow,ESTAT:NA_MAIN(1.6.0),D,-,,B,EL,2014-02
            """);
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      assertThat(staging.rows().stream().map(SdmxCsvFormatTest::told))
          .containsExactly(
              "2 estat-na-main ESTAT:NA_MAIN GRC M 2014-01-01 2014-01-31 12.4 0.05 1 ESTIMATED DIM_2=B");
      assertThat(staging.remarks())
          .containsExactly(
              "1 rows ask to delete figures and were left out: what is held is never deleted.");
    }
  }

  @Test
  void normalisedTimesStandForTheYearMonthOrQuarterTheyLieIn() throws IOException {
    String rows = "";
    for (String freq : List.of("A", "Q", "M", "D", "W")) {
      rows += "dataflow,ECB:X(1.0),I," + freq + ",U2,2014-12-31,1,P\n";
    }
    assertThat(
            read(
                    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,PREPARED\n"
                        + rows)
                .stream()
                .map(row -> row.substring("2 ecb-x ECB:X EUROAREA ".length())))
        .containsExactly(
            "A 2014-01-01 2014-12-31 1.0 0.5 1",
            "Q 2014-10-01 2014-12-31 1.0 0.5 1",
            "M 2014-12-01 2014-12-31 1.0 0.5 1",
            "I 2014-12-31 2014-12-31 1.0 0.5 1",
            "I 2014-12-31 2014-12-31 1.0 0.5 1");
  }

  @Test
  void anAreaNobodyKnowsIsKeptWithAQuestionMark() throws IOException {
    assertThat(
            read(
                """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE
                dataflow,ECB:X(1.0),I,7Z,W0,2014,1
                dataflow,ECB:X(1.0),I,_Z,_X,2014,1
                """))
        .containsExactly(
            "2 ecb-x ECB:X ?7Z WLD A 2014-01-01 2014-12-31 1.0 0.5 1",
            "3 ecb-x ECB:X _X A 2014-01-01 2014-12-31 1.0 0.5 1");
  }

  @ParameterizedTest
  @CsvSource({
    "2014-13, 1, 0, I, 'data.csv, line 3: ''2014-13'' is no period, expected for example 2023'",
    "2014, n/a, 0, I, 'data.csv, line 3: ''n/a'' is no number'",
    "2014, inf, 0, I, 'data.csv, line 3: ''inf'' is no number'",
    "2014, 1, thousand, I, 'data.csv, line 3: ''thousand'' is no UNIT_MULT'",
    "2014, 1, 300, I, 'data.csv, line 3: ''300'' is no UNIT_MULT'",
    "2014, 1, 0, X, 'data.csv, line 3: ''X'' is no ACTION, expected I, A, M, R or D'",
    "2013, 9, 0, I, 'lines 2 and 3 give two figures of the same ECB:X and period'",
  })
  void whatCannotBeReadIsRefusedWithItsLine(
      String time, String value, String mult, String action, String sentence) throws IOException {
    String text =
        """
        STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT
        dataflow,ECB:X(1.0),I,BY,2013,1,0
        dataflow,ECB:X(1.0),%s,BY,%s,%s,%s
        """
            .formatted(action, time, value, mult);
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "'dataflow,nothing,I,BY,2013,1', '''nothing'' names no data flow'",
    "'dataflow,ECB:X(1.0),I,BY,2013', 'Line: 2'",
    "'dataflow,ECB:X(1.0),I,BY,2013,1,9', 'Line: 2'",
  })
  void aDamagedRowIsRefused(String row, String sentence) {
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() ->
            read("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\n" + row + "\n"))
        .withMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,REF_AREA,OBS_VALUE\ndataflow,E:X(1.0),I,a,b,1\n",
        "STRUCTURE,STRUCTURE_ID,ACTION,'); DROP TABLE staged; --,OBS_VALUE\ndataflow,E:X(1.0),I,b,1\n",
      })
  void aHeaderThatCannotBeMeantIsRefused(String text) throws IOException {
    OfficialFile file = file(text);
    try (StagingTable staging = StagingTable.inMemory()) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> format.read(file, staging))
          .withMessageContaining("line 1");
    }
  }

  @Test
  void textOfOthersIsNeverPartOfAQuery() throws IOException {
    assertThat(
            read(
                """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,D'--,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS
                dataflow,ECB:X(1.0),I,"'); DROP TABLE staged; --",x,2013,1,"a'b","c'd"
                """
                    .replace("D'--", "D1")))
        .containsExactly(
            "2 ecb-x ECB:X ?'); DROP TABLE staged; -- A 2013-01-01 2013-12-31 1.0 0.5 1"
                + " D1=x; UNIT_MEASURE=a'b OBS_STATUS c'd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Entity,Code,Year,x\nBelarus,BLR,2019,1\n",
        "STRUCTURED,DATA\na,b\n",
        "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\nIMF.STA:IMTS(1.0.0),BLR,MG_CIF_USD,CHN,A,2023,1\n",
        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA\ndataflow,BIS:WS_XRU(1.0),I,A,BY\n",
        "DATAFLOW,LAST UPDATE,freq,reporter,OBS_VALUE\nESTAT:DS-045409(1.0),x,A,DE,1\n",
        "STRUCTURE,STRUCTURE_ID\n",
        "DATAFLOW,\"OBS_VALUE\n",
      })
  void otherFilesAreLeftToOthers(String text) throws IOException {
    assertThat(format.recognises(file(text))).isFalse();
  }
}
