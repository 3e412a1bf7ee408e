package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newsroom's own tables look like and what is said of them; the figures are made up. */
class OwnTablesTest {

  private static final String STEEL =
      """
      Country,Year,Steel production (million tonnes)
      Germany,2018,42.4
      Germany,2020,35.7
      Germany,2021,40.1
      Italy,2020,20.4
      Italy,2021,24.4
      France,2021,13.9
      Türkiye,2018,37.3
      Türkiye,2020,35.8
      Türkiye,2021,40.4
      Russia,2021,75.6
      China,2019,995.4
      China,2020,1064.8
      China,2021,1032.8
      Kazakhstan,2020,3.9
      Kazakhstan,2021,4.4
      Belarus,2021,2.4
      Armenia,2021,0.1
      Kyrgyzstan,2021,0.1
      World,2021,1951.9
      """;

  private static final String TOURISTS =
      """
      Origin,Destination,Year,Tourists
      China,Kazakhstan,2018,310000
      China,Kazakhstan,2019,340000
      Russia,Kazakhstan,2019,1600000
      Kazakhstan,Russia,2019,1200000
      """;

  private static final String CARS =
      "Country,2020,2021,2022\nKazakhstan,74800,92400,112500\nUzbekistan,280100,236700,333700\n";
  @TempDir private Path folder;

  private Run run(String... args) {
    return Run.withStore(folder.resolve("store.duckdb"), args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private JsonNode checked(String text) throws IOException {
    Run checked = run("check", file("said.txt", "12 March 2023\n\n" + text), "--format", "json");
    assertThat(checked.code()).as(checked.err()).isZero();
    return JsonMapper.shared().readTree(checked.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a place among the members of a group, and among all where the rest is small enough
          Kazakhstan was the second largest steel producer in the EAEU in 2021. | rank | MATCHES_BOTH
          Russia ranked first in steel production among EAEU countries in 2021. | rank | MATCHES_BOTH
          In the EAEU, Belarus was the second largest producer of steel in 2021. | rank | OFF
          China was the world's largest steel producer in 2021. | rank | MATCHES_BOTH
          # a table of a few countries tells no place among all, but that one is too high
          Italy was the tenth largest steel producer in the world in 2021. | rank | UNCHECKED
          Italy was the second largest steel producer in the world in 2021. | rank | OFF
          # parts of the row of all
          China accounted for 53% of world steel production in 2021. | share | MATCHES_BOTH
          China's share in world steel production was 35% in 2021. | share | OFF
          Russia accounted for 92% of the EAEU's steel production in 2021. | share | MATCHES_BOTH
          # the members' sum, a head, a record
          The EAEU produced 82.6 million tonnes of steel in 2021. | level | MATCHES_BOTH
          Germany produced 482 kg of steel per capita in 2021. | level | MATCHES_BOTH
          Türkiye's steel production reached a record high in 2021. | record | MATCHES_BOTH
          Germany's steel production in 2020 was the highest on record. | record | OFF
          """)
  void whatIsSaidOfATableIsComputedFromIt(String sentence, String kind, String outcome)
      throws IOException {
    assertThat(run("data", "add", file("steel.csv", STEEL)).code()).isZero();
    JsonNode finding = checked(sentence).required("findings").get(0);
    assertThat(finding.at("/claim/kind").asString()).isEqualTo(kind);
    assertThat(finding.at("/claim/measure").asString()).startsWith("own-steel:");
    assertThat(finding.required("outcome").asString()).startsWith(outcome);
  }

  @Test
  void anAmountReachedForTheFirstTimeIsLookedUpInTheWholeTable() throws IOException {
    run("data", "add", file("steel.csv", STEEL));
    assertThat(
            checked("China's steel output exceeded 1 billion tonnes for the first time in 2020.")
                .toString())
        .contains("it is the first time since the series begins in 2019");
    assertThat(
            checked("China's steel output exceeded 1 billion tonnes for the first time in 2021.")
                .toString())
        .contains("NOT_FIRST_TIME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Germany imported 5 million tonnes of steel in 2021.",
        "Germany is the largest importer of steel in the world.",
        "In 2021 steel exports of Germany reached 20 million tonnes."
      })
  void tradeInAGoodIsNoProductionOfIt(String sentence) throws IOException {
    run("data", "add", file("steel.csv", STEEL));
    assertThat(checked(sentence).at("/findings/0/claim/measure").asString()).doesNotContain("own-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 2019, 340,000 tourists from China visited Kazakhstan. | MATCHES_BOTH
          Kazakhstan received 1.6 million tourists from Russia in 2019. | MATCHES_BOTH
          The number of Chinese tourists in Kazakhstan grew by 9.7% in 2019. | MATCHES_BOTH
          Russia sent 2.6 million tourists to Kazakhstan in 2019. | OFF
          """)
  void aTableOfPairsIsReadTheWayItsFiguresGo(String sentence, String outcome) throws IOException {
    assertThat(run("data", "add", file("visits.csv", TOURISTS)).code()).isZero();
    JsonNode finding = checked(sentence).required("findings").get(0);
    assertThat(finding.required("outcome").asString()).startsWith(outcome);
    assertThat(finding.required("says").asString()).contains("the table visits.csv has", " from ");
  }

  @Test
  void aStatementIsHeldAgainstItselfInFiguresOfATable() throws IOException {
    run(
        "data",
        "add",
        file("cars.csv", CARS),
        "--mapping",
        file("cars.json", OwnSeriesTest.CARS_WORDS));
    JsonNode growth =
        checked(
            "Car production in Kazakhstan rose from 92,400 in 2021 to 112,500 in 2022, or by 31%.");
    assertThat(growth.at("/findings/2/outcome").asString()).isEqualTo("CONTRADICTS_ITSELF");
    JsonNode part =
        checked(
            "Car production in Central Asia reached 446,200 in 2022, of which Uzbekistan accounted"
                + " for 533,700.");
    assertThat(part.at("/relations/0/kind").asString()).isEqualTo("part");
    assertThat(part.at("/relations/0/holding").asString()).isEqualTo("fails");
  }

  @Test
  void severalCountriesTogetherAreNotTheLastOfThem() throws IOException {
    run(
        "data",
        "add",
        file("cars.csv", CARS),
        "--mapping",
        file("cars.json", OwnSeriesTest.CARS_WORDS));
    assertThat(
            checked("Kazakhstan and Uzbekistan together produced 446,200 cars in 2022.")
                .at("/findings/0/outcome")
                .asString())
        .isEqualTo("UNCHECKED");
  }

  @Test
  void aReportOfAnEarlierDayNamesItAndWhatCameOutSince() throws IOException {
    String mapping = file("cars.json", OwnSeriesTest.CARS_WORDS);
    run("data", "add", file("then.csv", CARS), "--mapping", mapping, "--vintage", "2023-01-01");
    String later = CARS.replace("112500", "92500");
    run("data", "add", file("now.csv", later), "--mapping", mapping, "--vintage", "2024-01-01");
    String said = file("said.txt", "12 March 2023\n\nKazakhstan produced 112,500 cars in 2022.");
    Path page = folder.resolve("page.html");
    Run text = run("check", said, "--as-of", "2023-03-12", "--report", page.toString());
    assertThat(text.out().replaceAll("\\s+", " "))
        .contains(
            "taken as they were known on 12 March 2023. Other figures came out since for “112,500"
                + " cars” (c1); by what is known today the verdict on “112,500 cars” (c1) is"
                + " another",
            "today Off by what is held today.");
    assertThat(Files.readString(page)).contains("as they were known on 12 March 2023");
    JsonNode json =
        JsonMapper.shared()
            .readTree(run("check", said, "--as-of", "2023-03-12", "--format", "json").out());
    assertThat(json.at("/asOf/day").asString()).isEqualTo("2023-03-12");
    assertThat(json.at("/asOf/judgedOtherwiseToday/0").asString()).isEqualTo("c1");
    assertThat(run("check", said, "--format", "json").out()).doesNotContain("\"asOf\"");
  }

  // ---- layouts ------------------------------------------------------------------------------

  private String preview(String text) throws IOException {
    return preview(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String preview(byte[] bytes) throws IOException {
    Run dry =
        run("data", "add", Files.write(folder.resolve("t.csv"), bytes).toString(), "--dry-run");
    return (dry.out() + dry.err()).replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Country;2019;2020\\nKenya;1 234,5;1 300,7 | KEN, 2019: 1,235
          country,year,births\\nKenya,2019,1480000 | KEN, 2019: 1.48 million births
          Country,Year,Indicator,Unit,Value\\nKenya,2019,Tea production,tonnes,458853\\nKenya,2019,Coffee production,thousand tonnes,36.9 | coffee_production KEN, 2019: 36,900 t
          Wheat harvest by country\\n(thousand tonnes)\\n\\nCountry,2019,2020\\nKenya,366,405\\nSource: our own | “wheat harvest”
          Урожай пшеницы\\n(тыс. тонн)\\nСтрана;2019;2020\\nКения;366,2;405\\n1) Предварительно | KEN, 2019: 366,200 t
          国家,年份,汽车产量（万辆）\\n中国,2020,2522.5\\n世界,2020,7762.2 | WLD, 2020: 77.622 million
          Year,Kenya,Peru\\n2019,10.5,20.1\\n2020,11,22 | PER, 2020: 22
          Rank,Country,Tea output 2020 (t)\\n1,Kenya,569500 | tea_output_t KEN, 2020: 569,500 t
          Country,Sales 2019,Sales 2020,Visitors 2020\\nKenya,5,6,700 | 2020: 700 visitors
          ISO3,Year,Tea sales\\nKEN,2019,10.5 | KEN, 2019: 10.5
          Country,Year,Wheat (t)\\nKenya,2019,10*\\nPeru,2019,11 (p)\\nIndia,2019,.. | PER, 2019: 11 t
          Откуда;Куда;2018;2019\\nКитай;Казахстан;310 000;340 000 | CHN > KAZ, 2019: 340,000
          """)
  void theUsualLayoutsAreUnderstood(String text, String shows) throws IOException {
    assertThat(preview(text)).contains(shows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Country,Year,Cars\\nKenya,2019,10\\nKenya,2019,12 | line 3: another figure of Kenya for the same year than in line 2
          Country,2019/20,2020/21\\nKenya,10,11 | is by months, quarters or years that are no calendar years
          Country,Year,Month,Cars\\nKenya,2020,1,100 | is by months, quarters or years that are no calendar years
          Reporter,Partner,Year,Students\\nKenya,Peru,2019,7 | name the two 'Origin' and 'Destination'
          Country,Year,Cars\\nKenya,2019,1,234 | line 2: has more cells than the header
          Country,Year,Cars\\nKenya,2019,ten\\nPeru,2019,11 | line 2: 'ten' is no number
          Country,Year,Cars\\nKenya,last,10 | line 2: 'last' is no year
          """)
  void whatCannotBeReadEndsInOneSentence(String text, String says) throws IOException {
    assertThat(preview(text)).contains(says).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "UTF-8", "UTF-16LE"})
  void aTableIsReadInTheEncodingInWhichItsHeaderIsThere(String encoding) throws IOException {
    String text = "Страна;Год;Сбор чая, тонн\nКазахстан;2019;12,5\n";
    byte[] bytes =
        (encoding.startsWith("UTF-16") ? "\uFEFF" + text : text)
            .getBytes(Charset.forName(encoding));
    assertThat(preview(bytes)).contains("KAZ, 2019: 12.5", "“сбор чая, тонн”");
  }

  @Test
  void anIndicatorOfTheWorldBankThatTheCatalogueLacksHasTheWordsOfItsName() throws IOException {
    String wide =
        "\"Data Source\",\"World Development Indicators\",\n\"Country Name\",\"Country"
            + " Code\",\"Indicator Name\",\"Indicator Code\",\"2018\",\"2019\",\n"
            + "\"Kenya\",\"KEN\",\"Mobile phone subscriptions (per 100"
            + " people)\",\"IT.CEL.SETS.P2\",\"96.3\",\"103.8\",\n";
    assertThat(run("data", "add", file("wide.csv", wide)).code()).isZero();
    JsonNode finding =
        checked("Kenya had 103.8 mobile phone subscriptions per 100 people in 2019.")
            .at("/findings/0");
    assertThat(finding.path("outcome").asString()).isEqualTo("MATCHES_BOTH");
  }
}
