package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.pack.PackException;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.vocabulary.period.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserStoreTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static final String HEAD =
      "measure,reporter,partner,origin,product,classification,frequency,period_start,period_end,"
          + "value,half_width,unit,valuation\n";

  /** China's customs: trade with Belarus in 2019 as first told in January 2020, and as revised. */
  private static final String FIRST_TOLD =
      HEAD
          + "goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,1801000000,500000,USD,FOB\n"
          + "goods_imports,CHN,BLR,BLR,,,A,2019-01-01,2019-12-31,913000000,500000,USD,CIF\n";

  private static final String REVISED =
      HEAD
          + "goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,1777700000,50000,USD,FOB\n"
          + "goods_exports,CHN,BLR,CHN,,,A,2020-01-01,2020-12-31,2111000000,50000,USD,FOB\n";

  @TempDir private Path folder;

  private Path store() {
    return folder.resolve("own/store.duckdb");
  }

  private Receipt add(String name, String text) throws IOException {
    return add(name, text, PlainFormat.revised());
  }

  private Receipt add(String name, String text, PlainFormat format) throws IOException {
    return UserStore.add(store(), file(name, text), format, AddOptions.none());
  }

  private OfficialFile file(String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    return OfficialFile.of(path, null, TODAY);
  }

  private Holdings holdings(@Nullable String asOf) {
    return Holdings.open(PACK, store(), asOf == null ? null : LocalDate.parse(asOf));
  }

  /** The values of what China says to have sold to Belarus, of the user's data set alone. */
  private List<String> exports(@Nullable String asOf) {
    try (Holdings holdings = holdings(asOf)) {
      return holdings.series(SeriesQuery.of("goods_exports", "CHN", "BLR")).stream()
          .filter(s -> s.key().dataset().equals("customs"))
          .flatMap(s -> s.observations().stream())
          .map(o -> o.period() + " " + Math.round(o.value() / 1e5) / 10.0)
          .toList();
    }
  }

  @Test
  void aFileIsHeldWithItsProvenance() throws IOException {
    Receipt receipt = add("gacc@2020-01.csv", FIRST_TOLD);
    assertThat(receipt.rows()).isEqualTo(2);
    assertThat(receipt.alreadyHeld()).isFalse();
    assertThat(receipt.editions())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.dataset()).isEqualTo("customs");
          assertThat(e.vintage()).isEqualTo("2020-01");
          assertThat(e.knownFrom()).isEqualTo("2020-01-31");
          assertThat(e.file()).isEqualTo("gacc@2020-01.csv");
          assertThat(e.path()).isEqualTo(folder.resolve("gacc@2020-01.csv").toString());
        });
    try (Holdings holdings = holdings(null)) {
      Series series =
          holdings.find(SeriesAddress.parse("customs:CHN-BLR/goods_exports")).getFirst();
      Observation told = series.at(Period.year(2019));
      assertThat(told).isNotNull();
      assertThat(told.source())
          .isEqualTo(
              "gacc@2020-01.csv, line 2, sha256 "
                  + receipt.editions().getFirst().sha256().substring(0, 12));
      assertThat(told.interval().low()).isEqualTo(1_800_500_000.0);
      assertThat(holdings.datasets())
          .anySatisfy(d -> {
            assertThat(d.id()).isEqualTo("customs");
            assertThat(d.licence()).isEqualTo("free");
            assertThat(d.files()).hasSize(1);
          });
    }
  }

  @Test
  void theSameFileTwiceChangesNothing() throws IOException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    byte[] before = Files.readAllBytes(store());
    Receipt again = add("renamed@2021.csv", FIRST_TOLD);
    assertThat(again.alreadyHeld()).isTrue();
    assertThat(again.rows()).isEqualTo(2);
    assertThat(again.editions()).singleElement().extracting(Edition::vintage).isEqualTo("2020-01");
    assertThat(Arrays.equals(Files.readAllBytes(store()), before)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ", '2019 1777.7, 2020 2111.0'",
    "2021-06-30, '2019 1777.7, 2020 2111.0'",
    "2021-01-30, '2019 1801.0'",
    "2020-01-31, '2019 1801.0'",
    "2020-01-30, ''",
    "2019-06-30, ''",
  })
  void ofEachFigureTheNewestEditionKnownThatDayCounts(@Nullable String asOf, String expected)
      throws IOException {
    add("gacc@2021-01-31.csv", REVISED);
    add("gacc@2020-01.csv", FIRST_TOLD);
    assertThat(String.join(", ", exports(asOf))).isEqualTo(expected);
  }

  @Test
  void anEditionThatReplacesIsNeverMixedWithAnOlderOne() throws IOException {
    add("a@2020-01.csv", FIRST_TOLD, PlainFormat.replaced());
    add("b@2021-01.csv", REVISED, PlainFormat.replaced());
    try (Holdings holdings = holdings(null)) {
      assertThat(holdings.find(SeriesAddress.parse("world:CHN-BLR/goods_imports"))).isEmpty();
      assertThat(holdings.find(SeriesAddress.parse("world:CHN-BLR/goods_exports"))).hasSize(1);
      assertThat(holdings.find(SeriesAddress.parse("world:CHN-BLR/goods_imports@2020-01")))
          .hasSize(1);
    }
    try (Holdings before = holdings("2020-12-31")) {
      assertThat(before.find(SeriesAddress.parse("world:CHN-BLR/goods_imports"))).hasSize(1);
    }
  }

  @Test
  void revisionsAreGivenEditionByEdition() throws IOException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    add("gacc@2021-01-31.csv", REVISED);
    try (Holdings holdings = holdings(null)) {
      List<Revision> revisions =
          holdings.revisions(SeriesAddress.parse("customs:CHN-BLR/goods_exports"));
      assertThat(revisions).extracting(r -> r.period().toString()).containsExactly("2019", "2020");
      assertThat(revisions.getFirst().given())
          .extracting(g -> g.vintage() + " " + g.observation().value())
          .containsExactly("2020-01 1.801E9", "2021-01-31 1.7777E9");
    }
  }

  @Test
  void turnoverAndBalanceAreMadeWithinADataSet() throws IOException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    try (Holdings holdings = holdings(null)) {
      assertThat(value(holdings, "customs:CHN-BLR/goods_trade_turnover")).isEqualTo(2714e6);
      assertThat(value(holdings, "customs:CHN-BLR/goods_trade_balance")).isEqualTo(888e6);
    }
  }

  private static double value(Holdings holdings, String address) {
    List<Series> found = holdings.find(SeriesAddress.parse(address));
    assertThat(found).as(address).hasSize(1);
    assertThat(found.getFirst().observations()).hasSize(1);
    return found.getFirst().observations().getFirst().value();
  }

  @Test
  void productsAreAddedUpByGroupButNeverToATotalThatNobodyHolds() throws IOException {
    add(
        "products@2021.csv",
        HEAD
            + "goods_exports,BLR,CHN,BLR,310420,HS2017,A,2019-01-01,2019-12-31,100,0.5,USD,FOB\n"
            + "goods_exports,BLR,CHN,BLR,040210,HS2017,A,2019-01-01,2019-12-31,20,0.5,USD,FOB\n"
            + "goods_exports,BLR,CHN,BLR,0402,HS2017,A,2019-01-01,2019-12-31,25,0.5,USD,FOB\n"
            + "goods_exports,BLR,CHN,BLR,020230,HS2017,A,2019-01-01,2019-12-31,7,0.5,USD,FOB\n");
    try (Holdings holdings = holdings(null)) {
      assertThat(holdings.find(SeriesAddress.parse("customs:BLR-CHN/goods_exports"))).isEmpty();
      assertThat(value(holdings, "customs:BLR-CHN/goods_exports/310420")).isEqualTo(100);
      assertThat(value(holdings, "customs:BLR-CHN/goods_exports/3104")).isEqualTo(100);
      assertThat(value(holdings, "customs:BLR-CHN/goods_exports/agri_food")).isEqualTo(32);
      assertThat(value(holdings, "customs:BLR-CHN/agri_exports")).isEqualTo(32);
    }
  }

  @Test
  void productsOfAllChaptersAreATotalOfEachProductsNewestFigure() throws IOException {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int chapter = 1; chapter <= 97; chapter++) {
      if (chapter != 77) {
        rows.append(
            String.format(
                Locale.ROOT,
                "goods_exports,BLR,CHN,BLR,%02d0110,HS2017,A,2019-01-01,2019-12-31,1,0.5,USD,FOB%n",
                chapter));
      }
    }
    add("all@2020-06.csv", rows.toString());
    try (Holdings holdings = holdings(null)) {
      Series total = holdings.find(SeriesAddress.parse("customs:BLR-CHN/goods_exports")).getFirst();
      Observation sum = total.observations().getFirst();
      assertThat(sum.value()).isEqualTo(96);
      assertThat(sum.note()).isEqualTo("sum of products held, HS2017, 6 digits");
      assertThat(sum.source()).startsWith("all@2020-06.csv, 96 of the lines 2 to 97, sha256 ");
    }
    add("again@2021-06.csv", rows.toString().replace(",1,0.5,", ",3,0.5,"));
    try (Holdings holdings = holdings(null)) {
      assertThat(value(holdings, "customs:BLR-CHN/goods_exports")).isEqualTo(288);
    }
    try (Holdings before = holdings("2021-01-01")) {
      assertThat(value(before, "customs:BLR-CHN/goods_exports")).isEqualTo(96);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,inf,0,USD,FOB', no finite value",
    "'goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,,0,USD,FOB', no finite value",
    "'goods_exports,CHN,BLR,CHN,,,A,2019-12-31,2019-01-01,1,0,USD,FOB', ends before it starts",
    "'goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,1,0,dollars,FOB', dollars",
    "'goods_exports,CHN,BLR,CHN,,,Y,2019-01-01,2019-12-31,1,0,USD,FOB', 'no frequency, unit'",
  })
  void aRowThatCannotBeIsRefusedByLineAndNothingIsHeld(String row, String why) throws IOException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    assertThatThrownBy(() -> add("bad.csv", REVISED + row + "\n"))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("bad.csv, line 4: ")
        .hasMessageContaining(why);
    assertThat(exports(null)).containsExactly("2019 1801.0");
  }

  @Test
  void anAreaOfNoKnownCodeIsKeptAndReported() throws IOException {
    Receipt receipt =
        add(
            "odd.csv",
            HEAD
                + "goods_exports,CHN,?97'x,CHN,,,A,2019-01-01,2019-12-31,5,0,USD,FOB\n"
                + "goods_exports,CHN,BLR,CHN,,,A,2019-01-01,2019-12-31,6,0,USD,FOB\n");
    assertThat(receipt.unknownAreas()).containsExactly("97'x");
    assertThat(receipt.rows()).isEqualTo(2);
  }

  @Test
  void namesFromOutsideAreTextAndNothingElse() throws IOException {
    String name = "a'); DROP TABLE edition; --\u202e@b\"c.csv";
    Receipt receipt = add(name, FIRST_TOLD);
    assertThat(receipt.editions()).singleElement().extracting(Edition::file).isEqualTo(name);
    Receipt second =
        UserStore.add(
            store(),
            file("second.csv", REVISED),
            PlainFormat.revised(),
            new AddOptions("x'; DROP TABLE observation; --", "m'", () -> {}));
    assertThat(second.editions().getFirst().knownFrom()).isEqualTo(TODAY);
    assertThat(exports(null)).hasSize(2);
  }

  @Test
  void aDamagedFileIsToldInOneSentenceAndLeftAlone() throws IOException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    byte[] bytes = Files.readAllBytes(store());
    Arrays.fill(bytes, 0, bytes.length / 2, (byte) 7);
    Files.write(store(), bytes);
    refuses("cannot be opened");
    assertThat(Files.readAllBytes(store())).isEqualTo(bytes);
  }

  @Test
  void aTextInItsPlaceIsToldInOneSentenceAndLeftAlone() throws IOException {
    Files.createDirectories(store().getParent());
    Files.write(store(), "my diary\n".repeat(2000).getBytes(StandardCharsets.UTF_8));
    refuses("cannot be opened");
    assertThat(store()).content().startsWith("my diary");
  }

  @Test
  void anotherProgramsDatabaseIsLeftAlone() throws IOException, SQLException {
    Files.createDirectories(store().getParent());
    sql("CREATE TABLE edition (x INTEGER)");
    refuses("no store of Attaché");
  }

  @Test
  void aStoreOfANewerVersionIsLeftAlone() throws IOException, SQLException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    sql("UPDATE attache SET schema_version = 99");
    refuses("newer Attaché");
  }

  /** The layout of the first version, whose editions had no path. */
  private void makeOld() throws SQLException {
    sql("ALTER TABLE edition DROP COLUMN path");
    sql("UPDATE attache SET schema_version = 1");
  }

  private List<@Nullable String> paths() {
    try (Holdings holdings = holdings(null)) {
      return holdings.editions().stream().<@Nullable String>map(Edition::path).toList();
    }
  }

  @Test
  void aStoreOfAnOlderVersionIsReadAsItIsAndNamesNoPaths() throws IOException, SQLException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    makeOld();
    byte[] before = Files.readAllBytes(store());
    assertThat(exports(null)).containsExactly("2019 1801.0");
    assertThat(paths()).containsExactly((String) null);
    assertThat(Arrays.equals(Files.readAllBytes(store()), before)).isTrue();
  }

  @Test
  void aStoreOfAnOlderVersionTakesNewFilesAndKeepsTheirPaths() throws IOException, SQLException {
    add("gacc@2020-01.csv", FIRST_TOLD);
    makeOld();
    add("gacc@2021-01-31.csv", REVISED);
    assertThat(exports(null)).containsExactly("2019 1777.7", "2020 2111.0");
    assertThat(paths()).containsExactly(null, folder.resolve("gacc@2021-01-31.csv").toString());
    assertThat(add("gacc@2020-01.csv", FIRST_TOLD).alreadyHeld()).isTrue();
    assertThat(paths()).first().isEqualTo(folder.resolve("gacc@2020-01.csv").toString());
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store());
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private void refuses(String why) {
    assertThatThrownBy(() -> add("second.csv", REVISED))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(store().toString())
        .hasMessageContaining(why)
        .hasMessageContaining("nothing was changed")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> exports(null))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theStoreLiesWhereTheEnvironmentSays() {
    assertThat(UserStore.path(Map.of("ATTACHE_STORE", "/x/y.duckdb", "XDG_DATA_HOME", "/z")))
        .isEqualTo(Path.of("/x/y.duckdb"));
    assertThat(UserStore.path(Map.of("XDG_DATA_HOME", "/z")))
        .isEqualTo(Path.of("/z/attache/store.duckdb"));
    assertThat(UserStore.path(Map.of()))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/attache/store.duckdb"));
  }
}
