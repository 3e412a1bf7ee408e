package attache.statistics.source.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attache.statistics.source.Column;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the layouts of the field guides of SDMX-JSON; figures made up unless named. */
class SdmxJsonFormatTest {

  /** A whole message of the smallest kind; its parts are changed below. */
  private static final String SMALL =
      """
      {"meta": {"sender": {"id": "ECB"}},
       "data": {
        "structure": {
          "links": [{"urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:X(1.0)"}],
          "dimensions": {
            "series": [{"id": "REF_AREA", "values": [{"id": "BY"}, {"id": "CN"}]},
                       {"id": "KIND", "values": [{"id": "K"}]}],
            "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2013"}, {"id": "2014"}]}]},
          "attributes": {
            "series": [{"id": "UNIT_MULT", "values": [{"id": "0"}, {"id": "3"}]}],
            "observation": [{"id": "OBS_STATUS", "values": [{"id": "A"}, {"id": "E"}]}]}},
        "dataSets": [{"action": "Information", "series": {
          "0:0": {"attributes": [0], "observations": {"0": [1.5, 0], "1": [2.5, 1]}}}}]}}
      """;

  @TempDir Path folder;

  private final SdmxJsonFormat format = new SdmxJsonFormat();

  private OfficialFile file(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("data.json"), text);
    return OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
  }

  private List<String> read(String text) throws IOException {
    OfficialFile file = file(text);
    assertThat(format.recognises(file)).isTrue();
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      return staging.rows().stream().map(SdmxJsonFormatTest::told).toList();
    }
  }

  private static String told(Map<Column, Object> row) {
    return row.entrySet().stream()
        .filter(cell -> !cell.getKey().equals(Column.GROWTH))
        .filter(cell -> !"NONE".equals(cell.getValue()) && !"REPORTED".equals(cell.getValue()))
        .map(cell -> String.valueOf(cell.getValue()))
        .collect(Collectors.joining(" "));
  }

  private String refusal(String text) throws IOException {
    OfficialFile file = file(text);
    try (StagingTable staging = StagingTable.inMemory()) {
      var refused =
          assertThatExceptionOfType(SourceException.class)
              .isThrownBy(() -> format.read(file, staging))
              .actual();
      assertThat(refused.getMessage())
          .startsWith(file.path().toString())
          .doesNotContain("\n")
          .hasSizeLessThan(400 + file.path().toString().length());
      return String.valueOf(refused.getMessage());
    }
  }

  private static final List<String> OF_SMALL =
      List.of(
          "1 ecb-x ECB:X BLR A 2013-01-01 2013-12-31 1.5 0.05 1 KIND=K",
          "2 ecb-x ECB:X BLR A 2014-01-01 2014-12-31 2.5 0.05 1 ESTIMATED KIND=K");

  @Test
  void dimensionsAreThoseThatTheMessageNamesAndAttributesAreNot() throws IOException {
    assertThat(read(SMALL)).isEqualTo(OF_SMALL);
    assertThat(read(SMALL.replace("\"UNIT_MULT\"", "\"BREAKS\""))).isEqualTo(OF_SMALL);
  }

  @Test
  void figuresAndIndexesMayBeTextsAndNumbersMayBeWrittenWithAnExponent() throws IOException {
    assertThat(read(SMALL.replace("[1.5, 0]", "[\"1.5\", \"0\"]").replace("2.5", "25e-1")))
        .containsExactly(OF_SMALL.get(0), OF_SMALL.get(1).replace("0.05", "0.0"));
  }

  @Test
  void ofSixWaysToSayThatThereIsNoFigureNoneIsAFigure() throws IOException {
    for (String nothing : List.of("[null, 0]", "[]", "null", "[\"NaN\", 0]", "[NaN]", "[\"\"]")) {
      assertThat(read(SMALL.replace("[2.5, 1]", nothing)))
          .as(nothing)
          .containsExactly(OF_SMALL.get(0));
    }
  }

  @Test
  void byteOrderMarksAnnotationsAndUnknownMembersChangeNothing() throws IOException {
    assertThat(
            read(
                "\uFEFF"
                    + SMALL
                        .replace("[2.5, 1]", "[2.5, 1, 7, 9]")
                        .replace("{\"action\"", "{\"new\": {\"a\": [1, {\"b\": []}]}, \"action\"")))
        .isEqualTo(OF_SMALL);
  }

  /** As the ECB's service answered before SDMX-JSON 1.0; the rates are the ECB's. */
  @Test
  void aDraftMessageNamesItsDataFlowByAnAddressAndItsStructureLast() throws IOException {
    assertThat(
            read(
                """
                {"header": {"id": "a", "test": false, "prepared": "2018-03-11T14:30:47.000+02:00", "sender": {"id": "ECB"}},
                 "dataSets": [{"action": "Replace", "validFrom": "2018-03-11T14:30:47.000+02:00",
                   "series": {"0:0:0": {"attributes": [null, 0], "observations": {"0": [1.5931, 0, 0, null], "1": [1.5925, 0]}}}}],
                 "structure": {
                   "links": [{"title": "Exchange Rates", "rel": "dataflow", "href": "http://sdw-wsrest.ecb.europa.eu:80/service/dataflow/ECB/EXR/1.0"}],
                   "name": "Exchange Rates",
                   "dimensions": {"series": [
                       {"id": "FREQ", "name": "Frequency", "values": [{"id": "D", "name": "Daily"}]},
                       {"id": "CURRENCY", "name": "Currency", "values": [{"id": "NZD", "name": "New Zealand dollar"}]},
                       {"id": "CURRENCY_DENOM", "name": "Currency denominator", "values": [{"id": "EUR", "name": "Euro"}]}],
                     "observation": [{"id": "TIME_PERIOD", "name": "Time period or range", "role": "time", "values": [
                       {"id": "2013-01-18", "name": "2013-01-18"}, {"id": "2013-01-21", "name": "2013-01-21"}]}]},
                   "attributes": {"series": [{"id": "TIME_FORMAT", "name": "Time format code", "values": [{"name": "P1D"}]},
                       {"id": "TITLE", "values": [{"name": "New Zealand dollar/Euro"}]}],
                     "observation": [{"id": "OBS_STATUS", "values": [{"id": "A", "name": "Normal value"}]}]}}}
                """))
        .containsExactly(
            "1 ecb-exr ECB:EXR I 2013-01-18 2013-01-18 1.5931 5.0E-5 1 CURRENCY=NZD;"
                + " CURRENCY_DENOM=EUR",
            "2 ecb-exr ECB:EXR I 2013-01-21 2013-01-21 1.5925 5.0E-5 1 CURRENCY=NZD;"
                + " CURRENCY_DENOM=EUR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"urn\": \"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=OECD.SDD:DF_A(1.0)\" | oecd-sdd-df-a",
        "\"urn\": \"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF:DSD_A(2.0+.0)\" | imf-dsd-a",
        "\"href\": \"https://example.org/rest/data/ESTAT,NA_MAIN,1.0/A.BY?format=json\" | estat-na-main",
        "\"href\": \"https://example.org/rest/data/QNA/A.BY\" | ecb-qna",
        "\"href\": \"https://example.org/3.0/data/dataflow/BIS/WS_CBPOL/+/*\" | bis-ws-cbpol",
        "\"href\": \"http://stats.example.org/SDMX-JSON/dataflow/PRICES/all\" | ecb-prices",
      })
  void theDataFlowIsFoundInUrnsAndAddresses(String link, String dataset) throws IOException {
    String urn = "\"urn\": \"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:X(1.0)\"";
    assertThat(read(SMALL.replace(urn, link)).getFirst()).startsWith("1 " + dataset + " ");
  }

  @Test
  void aDataSetThatAsksToDeleteIsLeftOutAndThatIsSaid() throws IOException {
    OfficialFile file =
        file(
            SMALL.replace(
                "\"dataSets\": [",
                "\"dataSets\": [{\"action\": \"Delete\", \"series\": {\"::\": {}}}, "));
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      assertThat(staging.rows().stream().map(SdmxJsonFormatTest::told)).isEqualTo(OF_SMALL);
      assertThat(staging.remarks())
          .containsExactly(
              "1 data set asks to delete figures and was left out: what is held is never deleted.");
    }
  }

  @Test
  void whatTheServiceSaysBesideFiguresIsPassedOn() throws IOException {
    OfficialFile file =
        file(
            SMALL.replaceFirst(
                "\\{",
                "{\"errors\": [{\"code\": 413, \"title\": \"Only the first rows are given.\"}],"));
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      assertThat(staging.remarks())
          .containsExactly("The service says: 413: Only the first rows are given.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"0:0\": { | \"0:7\": { | data set 1, series '0:7': '7' is no index of KIND, which has 1 value",
        "\"0:0\": { | \"0:-1\": { | '-1' is no index of KIND",
        "\"0:0\": { | \"0:99999999999\": { | '99999999999' is no index of KIND",
        "\"0:0\": { | \"0\": { | series '0': a key of 1 places, expected 2 (REF_AREA:KIND)",
        "\"0:0\": { | \"0:0:0\": { | series '0:0:0': a key of 3 places, expected 2 (REF_AREA:KIND)",
        "\"0:0\": { | \"0:\": { | series '0:': '' is no index of KIND",
        "\"0:0\": { | \"0:0:\": { | series '0:0:': a key of 3 places",
        "\"1\": [2.5, 1] | \"2\": [2.5, 1] | series '0:0', observation '2': '2' is no index of TIME_PERIOD, which has 2 values",
        "\"1\": [2.5, 1] | \"0:1\": [2.5, 1] | observation '0:1': a key of 2 places, expected 1 (TIME_PERIOD)",
        "\"1\": [2.5, 1] | \"x\": [null] | observation 'x': 'x' is no index of TIME_PERIOD",
        "[2.5, 1] | [2.5, 9] | observation '1': '9' is no index of OBS_STATUS, which has 2 values",
        "[2.5, 1] | [2.5, \"E\"] | 'E' is no index of OBS_STATUS",
        "[2.5, 1] | 2.5 | observation '1': is no list of a figure and its attributes",
        "[2.5, 1] | [\"two\", 1] | observation 2: 'two' is no number",
        "[2.5, 1] | [Infinity, 1] | observation 2: 'Infinity' is no number",
        "[2.5, 1] | [true, 1] | observation 2: 'true' is no number",
        "[2.5, 1] | [[2.5, 3.5], 1] | observation 2: '2.5; 3.5' is no number",
        "\"attributes\": [0] | \"attributes\": [4] | series '0:0', observation '0': '4' is no index of UNIT_MULT",
        "{\"id\": \"2014\"} | {\"id\": \"2014-13\"} | observation 2: '2014-13' is no period",
        "{\"id\": \"2014\"} | {\"id\": \"2013\"} | observations 1 and 2 give two figures of the same ECB:X and period",
        "\"TIME_PERIOD\" | \"TIDE\" | has no column TIME_PERIOD, only STRUCTURE_ID, REF_AREA, KIND, TIDE",
        "\"KIND\" | \"REF_AREA\" | structure 1: the dimension REF_AREA stands twice",
        "\"KIND\" | \"OBS_VALUE\" | structure 1: the dimension OBS_VALUE stands twice",
        "\"KIND\" | \"') --\" | structure 1: '') --' is no name of an SDMX component",
        "\"structure\": { | \"constructure\": { | data set 1: its structure, number 0 counted from 0, is missing: the message has 0",
        "{\"action\" | {\"structure\": 1, \"action\" | its structure, number 1 counted from 0, is missing: the message has 1",
        "{\"action\" | {\"structure\": \"a\", \"action\" | data set 1: 'a' is no index of a structure",
        "\"Information\" | \"Destroy\" | data set 1: 'Destroy' is no action",
        "Dataflow=ECB:X | nothing | names no data flow",
        "\"dataSets\" | \"dataSeats\" | holds no data set",
        "\"attributes\": { | \"measures\": {}, \"attributes\": { | the structure has no measure",
        "\"attributes\": { | \"measures\": {\"observation\": [{\"id\": \"A\"}, {\"id\": \"B\"}]}, \"attributes\": { | none of the measures A, B is OBS_VALUE",
        "{\"action\" | {\"dimensionGroupAttributes\": {\"0:\": [0]}, \"action\" | the key '0:' of a group has 2 places, expected 3",
      })
  void whatPointsNowhereIsRefusedWithItsPlace(String part, String wrong, String sentence)
      throws IOException {
    String text = SMALL.replace(part, wrong);
    assertThat(text).isNotEqualTo(SMALL);
    assertThat(refusal(text)).contains(sentence);
  }

  @Test
  void aKeyWithoutDimensionsToStandForIsRefused() throws IOException {
    assertThat(
            refusal(
                SMALL.replace(
                    "\"series\": [{\"id\": \"REF_AREA\"", "\"serious\": [{\"id\": \"REF_AREA\"")))
        .contains("series '0:0': a key of 2 places, expected 0");
  }

  @Test
  void aMessageCutAnywhereIsRefused() throws IOException {
    String whole = SMALL.strip();
    for (int length = 1; length < whole.length(); length += 37) {
      assertThat(refusal(whole.substring(0, length))).contains("is no whole JSON");
    }
    assertThat(refusal(whole + " {}")).contains("goes on after the end of the message");
    assertThat(refusal(whole + " and")).contains("is no whole JSON");
  }

  @Test
  void thatAnotherFormatKnowsADataFlowBetterInCsvIsSaid() throws IOException {
    OfficialFile file = file(SMALL.replace("=ECB:X(1.0)", "=IMF.STA:IMTS(1.0.0)"));
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);
      assertThat(staging.remarks())
          .containsExactly(
              "IMF.STA:IMTS(1.0.0) is read with more knowledge as SDMX-CSV: here its figures stand"
                  + " under the agency's own names.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errors\": [{\"code\": 404, \"message\": \"No data\\nfound\"}], \"dataSets\": []}",
        "{\"meta\": {}, \"data\": {}, \"errors\": [{\"code\": \"404\", \"title\": \"No data found\"}]}",
      })
  void anAnswerWithoutFiguresIsRefusedInTheWordsOfTheService(String text) throws IOException {
    assertThat(refusal(text))
        .endsWith("holds no figures but what the service answered: 404: No data found");
  }

  @Test
  void aMessageWithoutAnyFigureIsRefused() throws IOException {
    assertThat(refusal(SMALL.replace("1.5", "null").replace("2.5", "null")))
        .contains("holds no figures; ask for other periods or countries");
  }

  @Test
  void hostileSizesEndInASentenceAndNotInMemory() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(refusal(SMALL.replace("[2.5, 1]", deep))).contains("nests deeper");
    assertThat(refusal(SMALL.replace("\"Information\"", deep))).contains("nests deeper");
    String many = IntStream.range(0, 20_000).mapToObj(i -> "0").collect(Collectors.joining(","));
    assertThat(refusal(SMALL.replace("[2.5, 1]", "[" + many + "]")))
        .contains("observation '1': a list holds more than 10000 values");
    assertThat(refusal(SMALL.replace("[2.5, 1]", "[" + "9".repeat(5_000) + "]")))
        .contains("holds a longer text or number");
    String sets = ",{}".repeat(200);
    assertThat(refusal(SMALL.replace("}}}}]}}", "}}}}" + sets + "]}}")))
        .contains("holds more than 100 data sets");
    String codes =
        IntStream.range(0, 1_000_001).mapToObj(i -> "null").collect(Collectors.joining(","));
    assertThat(refusal(SMALL.replace("{\"id\": \"K\"}", codes)))
        .contains("holds more than 1000000 codes");
  }

  @Test
  void textOfOthersIsNeverPartOfAQuery() throws IOException {
    assertThat(
            read(
                SMALL
                    .replace("\"BY\"", "\"'); DROP TABLE staged; --\"")
                    .replace("\"K\"", "\"a\\\"b,c\\nd\\te\"")))
        .first()
        .isEqualTo(
            "1 ecb-x ECB:X ?'); DROP TABLE staged; -- A 2013-01-01 2013-12-31 1.5 0.05 1"
                + " KIND=a\"b,c d\te");
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Path path = folder.resolve("data.json");
    Files.write(path, SMALL.replace("\"K\"", "\"Réunion\"").getBytes(StandardCharsets.ISO_8859_1));
    OfficialFile file = OfficialFile.of(path, null, LocalDate.of(2026, 11, 30));
    try (StagingTable staging = StagingTable.inMemory()) {
      assertThatExceptionOfType(SourceException.class)
          .isThrownBy(() -> format.read(file, staging))
          .withMessageContaining("data.json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"elapsedTime\":\"0.1\",\"count\":0,\"data\":[]}",
        "[{\"page\":1,\"pages\":1},[]]",
        "{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"x\",\"value\":[1]}",
        "DATAFLOW,\"dataSets\",\"meta\"\n",
      })
  void otherFilesAreLeftToOthers(String text) throws IOException {
    assertThat(format.recognises(file(text))).isFalse();
  }
}
