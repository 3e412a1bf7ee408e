package attache.statistics.source.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.store.StagingTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers as desk officers fill them in. */
class RegisterFormatTest {

  private static final String HEADINGS =
      "entity;kind;name_en;countries;measure;value;unit;qualifier;number;reporter;origin;"
          + "destination;date;until;place;scope;status;stated_by;outlet;url;note\n";

  @TempDir private Path folder;

  private final RegisterFormat format = new RegisterFormat();

  private List<Map<Column, Object>> read(OfficialFile file) {
    try (StagingTable staging = StagingTable.inMemory()) {
      assertThat(format.recognises(file)).isTrue();
      format.read(file, staging);
      return staging.rows();
    }
  }

  private Map<Column, Object> only(String line) {
    List<Map<Column, Object>> rows = read(Desk.saved(folder, "my.csv", HEADINGS + line + "\n"));
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static LocalDate day(@Nullable Object cell) {
    return (LocalDate) Objects.requireNonNull(cell);
  }

  private static double number(@Nullable Object cell) {
    return (Double) Objects.requireNonNull(cell);
  }

  @Test
  void theThirdExpoOfFiveToTenNovemberIsAFactWithItsNumberAndDays() {
    Map<Column, Object> fact =
        only(
            "CIIE;fair;China International Import Expo;CHN;fair edition;;;;3;CHN;;;"
                + "5–10 November 2020;;Shanghai;;;CHN;CIIE;https://www.ciie.org;");

    assertThat(fact)
        .containsEntry(Column.MEASURE, "fair_edition")
        .containsEntry(Column.ENTITY, "CIIE")
        .containsEntry(Column.VALUE, 3.0)
        .containsEntry(Column.UNIT, "count:editions")
        .containsEntry(Column.STATUS, "STATED")
        .containsEntry(Column.SOURCE, "https://www.ciie.org")
        .containsEntry(Column.DATASET, "register-my");
    assertThat(day(fact.get(Column.PERIOD_START))).isEqualTo(LocalDate.of(2020, 11, 5));
    assertThat(day(fact.get(Column.PERIOD_END))).isEqualTo(LocalDate.of(2020, 11, 10));
    assertThat((String) fact.get(Column.NOTE)).contains("Shanghai").contains("CIIE");
  }

  @Test
  void lettersOfIntentOverThirtyOneMillionAreBelarusianExportsToBe() {
    Map<Column, Object> fact =
        only(
            ";;;China, Belarus;letters of intent;31;million USD;more than;;Belarus;Belarus;China;"
                + "ноябрь 2020;;;;;BLR;Interview;;");

    assertThat(fact)
        .containsEntry(Column.MEASURE, "letters_of_intent")
        .containsEntry(Column.REPORTER, "BLR")
        .containsEntry(Column.PARTNER, "CHN")
        .containsEntry(Column.ORIGIN, "BLR")
        .containsEntry(Column.VALUE, 31e6)
        .containsEntry(Column.UNIT, "USD")
        .containsEntry(Column.SOURCE, "Interview")
        .doesNotContainKey(Column.ENTITY);
    assertThat((Double) fact.get(Column.LOW)).isEqualTo(30.5e6);
    assertThat((Double) fact.get(Column.HIGH)).isGreaterThan(31e6).isLessThan(33e6);
  }

  @ParameterizedTest(name = "{0} {1}: {2} ± {3}")
  @CsvSource({
    "'1,2', billion USD, 1.2e9, 5e7",
    "'1.20', bn USD, 1.2e9, 5e6",
    "390, USD mln, 3.9e8, 5e5",
    "91.5, km2, 91.5, 0.05",
    "66, companies, 66, 0",
    "'14,3', %, 14.3, 0.05"
  })
  void whatAFigureStandsForFollowsFromItsPrintedDigits(
      String value, String unit, double expected, double half) {
    Map<Column, Object> fact =
        only(
            "Great Stone;;;;park residents;" + value + ";" + unit + ";;;BLR;;;2020-10-31;;;;;;x;;");

    assertThat((Double) fact.get(Column.VALUE)).isEqualTo(expected);
    assertThat(number(fact.get(Column.HIGH)) - number(fact.get(Column.LOW)))
        .isCloseTo(2 * half, offset(1e-9 * expected));
  }

  @Test
  void aNumberOfResidentsHoldsAsOfTheLastDayOfItsMonth() {
    Map<Column, Object> fact =
        only("GREAT_STONE;;;;park_residents;66;;;;BLR;;;October 2020;;;residents;;;x;;");

    assertThat(day(fact.get(Column.PERIOD_START))).isEqualTo(LocalDate.of(2020, 10, 31));
    assertThat(day(fact.get(Column.PERIOD_END))).isEqualTo(LocalDate.of(2020, 10, 31));
    assertThat(fact).containsEntry(Column.UNIT, "count:companies");
    assertThat(fact).containsEntry(Column.SCOPE, "residents");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "stated, STATED",
    "Target, PLANNED",
    "plan, PLANNED",
    "forecast, PLANNED",
    "disputed, UNSUPPORTED",
    "undated, UNSUPPORTED",
    "'', STATED"
  })
  void plansAndDisputedFiguresAreNoEvidence(String written, String status) {
    assertThat(only("GREAT_STONE;;;;park_residents;80;;;;BLR;;;2020-12-31;;;;" + written + ";;x;;"))
        .containsEntry(Column.STATUS, status);
  }

  @Test
  void aNewThingIsMadeKnownOnceWithItsNamesInEveryLanguage() {
    String text =
        "entity,kind,name_en,name_ru,name_zh,countries,measure,number,date,outlet\n"
            + "Belarus-China committee,commission,Intergovernmental Committee,Комитет,委员会,CHN|BLR,"
            + "commission meetings,5,30.10.2020,Ministry\n"
            + "Belarus-China committee,,,,,,commission meetings,6,2022,Ministry\n";
    OfficialFile file = Desk.saved(folder, "meetings.csv", text);
    try (StagingTable staging = StagingTable.inMemory()) {
      format.read(file, staging);

      assertThat(staging.entities())
          .containsExactly(
              new Entity(
                  "BELARUS-CHINA_COMMITTEE",
                  "commission",
                  List.of(
                      "Intergovernmental Committee", "Комитет", "委员会", "Belarus-China committee"),
                  List.of("CHN", "BLR")));
      assertThat(staging.rows())
          .extracting(row -> row.get(Column.VALUE))
          .containsExactlyInAnyOrder(5.0, 6.0);
    }
  }

  @Test
  void whatSpreadsheetsAddOfTheirOwnIsForgiven() {
    String text =
        "\uFEFFsep=;\r\n;;;;\r\nEntity;Measure;Value;Unit;Date;URL\r\n"
            + "# a remark;;;;;\r\n;;;;;\r\n"
            + "GREAT_STONE;Park Residents;\u00a066 ;companies;31.10.2020;https://example.org\r\n";

    assertThat(read(Desk.saved(folder, "a.csv", text)))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry(Column.VALUE, 66.0));
    byte[] utf16 = ("\uFEFF" + text.substring(1)).getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(Desk.saved(folder, "b.csv", utf16))).hasSize(1);
  }

  @Test
  void everythingWrongIsToldAtOnceWithRowAndColumn() {
    OfficialFile file =
        Desk.saved(
            folder,
            "wrong.csv",
            HEADINGS
                + "GREAT_STONE;;;;park_residants;66;;;;BLR;;;2020-10-31;;;;;;x;;\n"
                + ";;;;aid;3;million;;;CHN;CHN;BLR;2020-13-01;;;;maybe;;x;;\n"
                + "GREAT_STONE;;;;park_residents;many;;;;Belorus;;;2020-10-31;;;;;;;;\n");

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(file.path() + ": 7 cells cannot be read, and nothing was added:")
        .hasMessageContaining(
            "row 2, column measure: 'park_residants' is not known, expected park_residents")
        .hasMessageContaining("row 3, column date: '2020-13-01' is no date, expected")
        .hasMessageContaining("row 3, column status: 'maybe' is none, expected stated, target")
        .hasMessageContaining("row 4, column value: 'many' is no number")
        .hasMessageContaining("row 4, column reporter: 'Belorus' is no country")
        .hasMessageContaining("row 4, column url: is empty and so is outlet");
  }

  @Test
  void notMoreThanTwentyErrorsAreTold() {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(i -> "GREAT_STONE;;;;park_residents;x" + i + ";;;;;;;2020;;;;;;x;;")
            .collect(Collectors.joining("\n"));
    OfficialFile file = Desk.saved(folder, "many.csv", HEADINGS + rows);

    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("30 cells")
        .hasMessageContaining("'x19'")
        .hasMessageNotContaining("'x20'")
        .hasMessageEndingWith("and 10 more");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "GREAT_STONE;;;;park_residents;;USD;;;;;;2020;;;;;;x;;"
            + " | column value: is empty, expected a figure in USD",
        ";;;;park_residents;66;;;;;;;2020;;;;;;x;; | column entity: is empty, expected a park",
        ";;;China,Belarus;aid;3;USD;;;;;;2020;;;;;;x;;"
            + " | column origin: is empty, expected the country that it comes from",
        "CIIE;;;;fair_edition;;;;third;;;;2020;;;;;;x;; | column number: 'third' is no ordinal",
        "GREAT_STONE;;;;park_residents;66;;sort of;;;;;2020;;;;;;x;;"
            + " | column qualifier: 'sort of' is none",
        "GREAT_STONE;;;;park_residents;66;;;;;;;2021;2020;;;;;x;;"
            + " | column until: '2020' is before '2021'",
        "GREAT_STONE;;;;park_residents;66;=1+1;;;;;;2021;;;;;;x;; | column unit: '=1+1' is none",
      })
  void aCellThatCannotBeIsRefusedWithWhatWasExpected(String line, String why) {
    assertThatThrownBy(() -> only(line))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(why);
  }

  @Test
  void oldCodePagesAndDoubledHeadingsAreRefused() {
    byte[] cp1251 =
        "entity;measure;date;url\n\u0412\u0435\u043b\u0438\u043a\u0438\u0439;x;2020;y\n"
            .getBytes(Charset.forName("windows-1251"));
    assertThatThrownBy(() -> read(Desk.saved(folder, "old.csv", cp1251)))
        .hasMessageContaining("save it from the spreadsheet as 'CSV UTF-8'");
    assertThatThrownBy(() ->
            read(Desk.saved(folder, "twice.csv", "entity,measure,date,url,Date\na,b,2020,d,e\n")))
        .hasMessageContaining("row 1: the column 'date' stands twice");
    assertThatThrownBy(
            () -> read(Desk.saved(folder, "more.csv", "entity,measure,date,url\na,b,2020,d,e\n")))
        .hasMessageContaining("row 2 has more cells than there are headings (4)");
  }

  @Test
  void theRegisterOfThePackIsInTheSameForm() {
    Path pack = Path.of(System.getProperty("attache.home", ".."), "data", "registers");
    List<Map<Column, Object>> rows =
        read(OfficialFile.of(pack.resolve("china-belarus.csv"), null, LocalDate.of(2026, 11, 30)));

    assertThat(rows).hasSize(190);
    assertThat(rows.getFirst())
        .containsEntry(Column.MEASURE, "goods_trade_turnover")
        .containsEntry(Column.REPORTER, "CHN")
        .containsEntry(Column.PARTNER, "BLR")
        .containsEntry(Column.VALUE, 1.72e9)
        .containsEntry(Column.LOW, 1.715e9)
        .containsEntry(Column.HIGH, 1.725e9)
        .containsEntry(Column.SCOPE, "goods, Chinese customs");
    assertThat(rows).filteredOn(row -> "PLANNED".equals(row.get(Column.STATUS))).hasSize(10);
  }

  @Test
  void theTemplateHasTheColumnsOfTheSchemaAndNoFactsYet() {
    OfficialFile template = Desk.saved(folder, "template.csv", RegisterFormat.template());
    JsonNode schema = JsonMapper.shared().readTree(RegisterFormat.schema());

    assertThat(DeskTable.read(template).columns())
        .containsExactlyElementsOf(
            schema.get("fields").valueStream().map(f -> f.get("name").stringValue()).toList());
    assertThatThrownBy(() -> read(template)).hasMessageContaining("has headings and no facts");
    String filled = RegisterFormat.template().replaceAll("(?m)^# (?!A row)", "");
    assertThat(read(Desk.saved(folder, "filled.csv", filled))).hasSize(3);
  }
}
