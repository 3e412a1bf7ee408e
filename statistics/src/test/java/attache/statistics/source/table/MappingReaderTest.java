package attache.statistics.source.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

  private static final String GOOD =
      """
      {"dataset": "own", "title": "My table", "reporter": "BLR", "unit": "USD million",
       "keys": {"partner": "Country"}, "figures": [{"words": ["Exports"], "measure": "exports"}]}
      """;

  @Test
  void aMappingOfFiveKeysIsEnough() {
    Mapping mapping = MappingReader.read(GOOD, "own.json");
    assertThat(mapping.source().id()).isEqualTo("own");
    assertThat(mapping.reporter()).isEqualTo("BLR");
    assertThat(mapping.headerAnchors())
        .containsExactlyInAnyOrder(new Anchor("Country"), new Anchor("Exports"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"own\"            | \"My own\"        | own.json: \"dataset\": expected small letters",
        "\"title\"          | \"titel\"         | there is no key \"titel\"; did you mean \"title\"?",
        "\"BLR\"            | \"BLX9\"          | own.json: \"reporter\": no country",
        "\"USD million\"    | \"tons\"          | own.json: \"unit\": expected a unit",
        "\"exports\"        | \"exprots\"       | \"figures\"[1] » \"measure\": expected exports, imports",
        ", \"measure\": \"exports\" |           | \"figures\"[1]: expected \"measure\"",
        "{\"partner\": \"Country\"} | {\"partner\": {}} | \"keys\" » \"partner\": expected \"words\"",
        "[\"Exports\"]      | [5]               | \"figures\"[1] » \"words\"[1]: expected a text, not 5",
        "\"reporter\": \"BLR\" | \"decimal\": \";\" | own.json: \"decimal\": expected \".\" or \",\", not \";\"",
        "\"reporter\": \"BLR\" | \"encoding\": \"KOI-9\" | own.json: \"encoding\": expected UTF-8",
        "\"reporter\": \"BLR\" | \"status\": \"planned\" | own.json: \"status\": expected reported",
        "\"reporter\": \"BLR\" | \"extends\": \"gacc\" | own.json: \"extends\": expected one of gacc-by-country",
        "\"reporter\": \"BLR\" | \"names\": {\"X\": \"YYYY\"} | own.json: \"names\" » \"X\": no country",
        "\"reporter\": \"BLR\" | \"marks\": {\"-\": \"zero\"} | own.json: \"marks\" » \"-\": expected nil, missing, confidential",
        "\"reporter\": \"BLR\" | \"period\": \"May\" | own.json: \"period\": expected a period such as",
        "}]}                | }]                | own.json, line 3: is no JSON",
      })
  void whatIsWrongIsNamedByItsKey(String good, String bad, String message) {
    String json = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(json).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> MappingReader.read(json, "own.json"))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyReadyMappingIsWhole() {
    assertThat(ReadyMappings.names())
        .allSatisfy(name -> assertThat(TableFormat.ready(name)).isPresent());
  }
}
