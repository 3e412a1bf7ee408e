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

class DataAddCommandTest {

  private static final Path TABLES =
      Run.HOME.resolve("statistics/src/test/resources/attache/statistics/source");
  private static final Path BELSTAT =
      TABLES.resolve("belstat-by-country/vneshnyaya-torgovlya-po-stranam.csv");
  private static final Path GACC = TABLES.resolve("gacc-by-country/gacc-2019-12-by-country.csv");

  @TempDir private Path folder;

  private Run add(Object... args) {
    String[] all = new String[args.length + 2];
    all[0] = "data";
    all[1] = "add";
    for (int i = 0; i < args.length; i++) {
      all[i + 2] = args[i].toString();
    }
    return Run.withStore(store(), all);
  }

  private Path store() {
    return folder.resolve("store.duckdb");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aDryRunShowsWhatWasUnderstoodAndAddsNothing() {
    Run run = add(BELSTAT, "--dry-run");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .contains(
            "  title        row 1: 'Внешняя торговля товарами Республики Беларусь по странам'",
            "  unit         row 2: '(миллионов долларов США)' → 1000000 USD",
            "  header       rows 3 to 4",
            "  column 3     2019 | Импорт → goods_imports, 2019",
            "  groups       Страны СНГ = CIS, Страны вне СНГ = only of this table",
            "  marks        х in 1 cell, – in 1 cell, … in 2 cells",
            "Nothing was added: leave --dry-run out to add it.")
        .allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
    assertThat(store()).doesNotExist();
  }

  @Test
  void aTableIsAddedOnceAndARevisionIsTold() throws IOException {
    Run added = add(GACC, "--vintage", "2020-01-23");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.out())
        .contains("added        gacc-by-country, edition 2020-01-23: 49 figures of 2019")
        .contains("49 new, 0 revised, 0 unchanged")
        .contains("attache data show CHN-");
    assertThat(add(GACC, "--vintage", "2020-01-23").out())
        .contains("the same file was added before; nothing has changed");
    Path revised = file("revised.csv", Files.readString(GACC).replace("1,777.7", "1,778.9"));
    Run again = add(revised, "--vintage", "2020-03-25");
    assertThat(again.out())
        .contains("0 new, 1 revised, 48 unchanged")
        .contains("goods_exports CHN>BLR 2019: $1.7777 billion becomes $1.7789");
    assertThat(Run.withStore(store(), "data", "show", "CHN-BLR/goods_exports").out())
        .contains("gacc-by-country:CHN>BLR/goods_exports")
        .contains("$1.7789 billion");
  }

  @Test
  void otherProgramsGetTotalsAndReceiptsAsJson() {
    Run dry = add(BELSTAT, GACC, "--dry-run", "--format", "json");
    assertThat(dry.code()).as(dry.err()).isZero();
    JsonNode totals = JsonMapper.shared().readTree(dry.out());
    assertThat(totals.get(0).path("measure").asString()).isEqualTo("goods_exports");
    assertThat(totals.get(0).path("world").asDouble()).isEqualTo(32_955.1e6);
    Run added = add(BELSTAT, "--format", "csv");
    assertThat(added.out().lines().toList().get(1))
        .contains("belstat-by-country")
        .endsWith(",34,0,0");
  }

  @Test
  void aPackageOfTablesIsAddedByItsDescription() throws IOException {
    file("trade.csv", "country,year,sold\nChina,2019,673.3\n");
    file(
        "datapackage.json",
        """
        {"name": "ministry", "resources": [{"name": "t", "path": "trade.csv",
          "attache": {"unit": "USD million"}, "schema": {"fields": [
          {"name": "country", "attache": "partner"}, {"name": "year", "type": "year"},
          {"name": "sold", "type": "number", "attache": {"measure": "exports"}}]}}]}
        """);
    Run run = add(folder, "--reporter", "BLR");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("added        ministry").contains("1 figures of 2019");
  }

  @Test
  void figuresGoUnderAnotherIdAndOnlyOfTheYearsWanted() throws IOException {
    Path wide = TABLES.resolve("plain-wide/my-years.csv");
    Run run = add(wide, "--dataset", "my-ministry", "--years", "2019-2020", "--reporter", "BLR");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("added        my-ministry")
        .contains("4 figures of 2019 to 2020");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing.csv | | 3 | there is no such file",
        "words.csv | | 3 | is in no form that is known",
        "words.csv | plain-long | 2 | no cell has '=partner'",
        "words.csv | belstat | 2 | ready are gacc-by-country",
        "words.csv | wrong.json | 2 | wrong.json: \"figures\": expected at least one column of figures; it is missing",
        "query.csv | | 2 | could be gacc-query-exports or gacc-query-imports",
        "yuan.csv | | 3 | contradicts itself",
      })
  void whatGoesWrongIsSaidInOneSentence(String name, String mapping, int code, String says)
      throws IOException {
    file("words.csv", "Dear all,\nplease find attached\n");
    file("wrong.json", "{}");
    file("query.csv", "数据年月,贸易伙伴名称,美元\n202305,白俄罗斯,5\n");
    file("yuan.csv", Files.readString(GACC).replace("(in USD)", "(in CNY)"));
    Path given =
        mapping != null && mapping.endsWith(".json")
            ? folder.resolve(mapping)
            : Path.of("" + mapping);
    Run run =
        mapping == null
            ? add(folder.resolve(name), "--dry-run")
            : add(folder.resolve(name), "--dry-run", "--mapping", given);
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).startsWith("attache: ").contains(says).hasLineCount(1);
    assertThat(store()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--years, 2023-2019, run backwards",
    "--years, all, expected years such as 2019-2023",
    "--reporter, BLX9, no country",
  })
  void aWrongOptionIsSaid(String option, String value, String says) {
    Run run = add(GACC, option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(says).hasLineCount(1);
  }

  @Test
  void theHelpTeaches() {
    Run run = add("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("docs/tables.md", "--dry-run", "attache data add table.xlsx --dry-run");
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(80));
  }
}
