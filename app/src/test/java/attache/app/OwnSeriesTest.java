package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims on any subject are checked by a table of the user's own; the figures are made up. */
class OwnSeriesTest {

  private static final String LIFE =
      "Entity,Code,Year,Life expectancy at birth (years)\n"
          + "Kenya,KEN,2018,62.1\nKenya,KEN,2019,66.7\n";
  private static final String POWER = "Country,2018,2019\nKenya,11.2,11.62\nGermany,640.6,606.5\n";
  private static final String CO2 =
      "Country,Year,CO₂ emissions (million tonnes),CO₂ emissions per capita (tonnes per person)\n"
          + "Germany,2020,647.3,7.8\nGermany,2021,678.8,8.1\n";
  private static final String CARS = "Страна;2021;2022\nКазахстан;92 415;119 800\n";
  static final String CARS_WORDS =
      """
      {"layout": "countries", "dataset": "my-cars", "title": "Car production",
       "measures": {"*": {"unit": "cars", "words": {"ru": ["выпуск автомобилей"], "zh": ["汽车产量"]}}}}
      """;

  @TempDir private Path folder;

  private Run run(String... args) {
    return Run.withStore(folder.resolve("store.duckdb"), args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private void addAll() throws IOException {
    file(
        "power.metadata.json",
        "{\"columns\": {\"value\": {\"titleShort\": \"Electricity generation\", \"unit\":"
            + " \"TWh\"}}}");
    Run added =
        run("data", "add", file("life.csv", LIFE), file("power.csv", POWER), file("co2.csv", CO2));
    assertThat(added.code()).as(added.err()).isZero();
    Run cars =
        run("data", "add", file("cars.csv", CARS), "--mapping", file("cars.json", CARS_WORDS));
    assertThat(cars.code()).as(cars.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Life expectancy in Kenya rose to 66.7 years in 2019.            | MATCHES_BOTH
          Life expectancy in Kenya was 76.7 years in 2019.                | OFF
          Germany emitted 8.1 tonnes of CO2 per capita in 2021.           | MATCHES_BOTH
          Germany emitted 678.8 million tonnes of CO2 in 2021.            | MATCHES_BOTH
          Germany's CO2 emissions were 678.8 thousand tonnes in 2021.     | OFF_EXPLAINED
          Germany's CO2 emissions rose by 4.9% in 2021.                   | MATCHES_BOTH
          Kenya generated 11.6 TWh of electricity in 2019.                | MATCHES_BOTH
          Electricity generation in Germany was 606,500 GWh in 2019.      | MATCHES_BOTH
          В Казахстане выпущено 120 тыс. автомобилей в 2022 году.         | MATCHES_BOTH
          Выпуск автомобилей в Казахстане составил 12 тыс. в 2022 году.   | OFF_EXPLAINED
          2022年哈萨克斯坦汽车产量达12万辆。                                   | MATCHES_BOTH
          """)
  void aClaimOfATablesSubjectIsHeldAgainstIt(String sentence, String outcome) throws IOException {
    addAll();
    Run checked = run("check", file("said.txt", sentence), "--format", "json");
    assertThat(checked.code()).as(checked.err()).isZero();
    JsonNode findings = JsonMapper.shared().readTree(checked.out()).required("findings");
    assertThat(findings.get(0).required("outcome").asString()).startsWith(outcome);
    assertThat(checked.out()).contains("sha256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya exported goods worth $50 million to Germany in 2019.
          Some 300 people died in Germany in 2021.
          Germany imported 5 million tonnes of oil in 2021.
          """)
  void wordsOfATableDoNotTakeOtherClaims(String sentence) throws IOException {
    String before = run("check", file("said.txt", sentence), "--format", "json").out();
    addAll();
    Run after = run("check", file("said.txt", sentence), "--format", "json");
    assertThat(measure(after.out())).isEqualTo(measure(before));
  }

  private static String measure(String json) {
    JsonNode findings = JsonMapper.shared().readTree(json).required("findings");
    return findings.isEmpty() ? "" : findings.get(0).required("claim").path("measure").toString();
  }

  @Test
  void aDryRunAndTheListShowTheWordsThatWouldBeUnderstood() throws IOException {
    Run dry = run("data", "add", file("life.csv", LIFE), "--dry-run");
    assertThat(dry.out()).contains("“life expectancy”");
    addAll();
    assertThat(run("data", "list", "--measures").out())
        .contains("“выпуск автомобилей”", "“electricity generation”");
  }

  @ParameterizedTest
  @CsvSource({"Value", "Total", "Kenya", "the", "Number"})
  void aTitleThatAnyTableMayHaveIsToldAndHijacksNothing(String title) throws IOException {
    Run dry =
        run(
            "data",
            "add",
            file("x.csv", "Country,Year," + title + ",Total value\nKenya,2019,5.5,6\n"),
            "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("no words");
  }

  @Test
  void hostileTitlesAndTooManyColumnsAreBounded() throws IOException {
    String title = "\"a\u0001{b}" + "x".repeat(10_000) + "\"";
    Run long1 =
        run(
            "data",
            "add",
            file("long.csv", "Country,Year," + title + "\nKenya,2019,5\n"),
            "--dry-run");
    assertThat(long1.code()).as(long1.err()).isZero();
    assertThat(long1.out()).hasSizeLessThan(10_000).doesNotContain("\u0001");
    StringBuilder header = new StringBuilder("Country,Year");
    StringBuilder row = new StringBuilder("Kenya,2019");
    for (int i = 0; i < 5_000; i++) {
      header.append(",subject ").append(i);
      row.append(",1");
    }
    Run many = run("data", "add", file("many.csv", header + "\n" + row + "\n"));
    assertThat(many.code()).isEqualTo(3);
    assertThat(many.err()).contains("5000 columns of figures", "cut it into several");
  }
}
