package attache.statistics.pack;

import static org.assertj.core.api.Assertions.assertThat;

import attache.vocabulary.measure.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The pack as it is shipped: whole, described, and with the figures its sources publish. */
class PackTest {

  private static final long MIB = 1L << 20;

  private static Pack pack;

  @BeforeAll
  static void open() throws SQLException {
    pack = new Pack();
  }

  @AfterAll
  static void close() throws SQLException {
    pack.close();
  }

  @Test
  void everyFileHasTheSizeAndTheHashItsDescriptionSays() throws IOException {
    for (JsonNode resource : Pack.description().get("resources")) {
      byte[] bytes = Files.readAllBytes(Pack.file(resource));
      assertThat(resource.get("bytes").longValue()).as(path(resource)).isEqualTo(bytes.length);
      assertThat(resource.get("hash").stringValue())
          .as(path(resource))
          .isEqualTo("sha256:" + DataPackage.sha256(bytes));
    }
  }

  @Test
  void thePackHoldsNoFileThatIsNotDescribed() throws IOException {
    Set<String> described = new TreeSet<>(Set.of("README.md", ".gitattributes", DataPackage.FILE));
    Pack.description().get("resources").forEach(r -> described.add(path(r)));
    try (Stream<Path> walk = Files.walk(Pack.FOLDER)) {
      assertThat(
              walk.filter(Files::isRegularFile)
                  .map(f -> Pack.FOLDER.relativize(f).toString().replace('\\', '/')))
          .containsExactlyInAnyOrderElementsOf(described);
    }
  }

  @Test
  void thePackIsAtMost20MebibytesAndNoFileOver8() throws IOException {
    long sum = 0;
    for (JsonNode resource : Pack.description().get("resources")) {
      long size = Files.size(Pack.file(resource));
      assertThat(size).as(path(resource)).isLessThanOrEqualTo(8 * MIB);
      sum += size;
    }
    assertThat(sum).isLessThanOrEqualTo(20 * MIB);
  }

  @Test
  void everyFileHasTheColumnsOfItsSchemaAndNoQuotation() throws IOException, SQLException {
    for (JsonNode resource : Pack.description().get("resources")) {
      List<String> fields = new ArrayList<>();
      resource.get("schema").get("fields").forEach(f -> fields.add(f.get("name").stringValue()));
      assertThat(pack.ask("SELECT column_name FROM (DESCRIBE FROM {" + path(resource) + "})"))
          .as(path(resource))
          .isEqualTo(fields)
          .doesNotContain("quote");
    }
  }

  @Test
  void everyFileNamesItsSourceItsLicenceAndItsTerms() throws IOException {
    for (JsonNode resource : Pack.description().get("resources")) {
      assertThat(resource.get("sources")).as(path(resource)).isNotEmpty();
      assertThat(resource.get("licenses")).as(path(resource)).isNotEmpty();
      for (String field :
          List.of(
              "dataset", "agency", "vintage", "retrieved", "attribution", "terms", "termsDate")) {
        assertThat(resource.get("attache").get(field).stringValue())
            .as("%s of %s", field, path(resource))
            .isNotBlank();
      }
    }
  }

  /** Million dollars, from the IMF's Direction of Trade. */
  @ParameterizedTest(name = "{0} with {1}, {2} of {3}: {4} million")
  @CsvSource({
    "BLR, CHN, M, 2015, 2401.2",
    "BLR, CHN, M, 2016, 2129.5",
    "BLR, CHN, M, 2017, 2745.3",
    "BLR, CHN, M, 2018, 3158.2",
    "BLR, CHN, M, 2019, 3807.6",
    "BLR, CHN, M, 2020, 3708.9",
    "CHN, BLR, X, 2015, 747.3",
    "CHN, BLR, X, 2019, 1777.7",
    "CHN, BLR, X, 2020, 2109.4",
    "BLR, CHN, X, 2015, 781.0",
    "BLR, CHN, X, 2019, 673.3",
    "BLR, CHN, X, 2020, 748.2",
    "CHN, BLR, M, 2015, 1010.5",
    "CHN, BLR, M, 2019, 914.6",
    "CHN, BLR, M, 2020, 894.8",
    "BLR, WLD, M, 2019, 39476.7",
    "CHN, WLD, X, 2019, 2498548.6",
  })
  void bothSidesTradeIsWhatEachReported(
      String reporter, String partner, String flow, int year, String million) throws SQLException {
    assertThat(
            pack.ask(
                String.format(
                    Locale.ROOT,
                    "SELECT round(value / 1e6, 1), estimated FROM {trade/imf-dots-annual-*.parquet}"
                        + " WHERE reporter = '%s' AND partner = '%s' AND flow = '%s' AND year = %d",
                    reporter,
                    partner,
                    flow,
                    year)))
        .containsExactly(million + " false");
  }

  @Test
  void estimatesAreFlaggedSoThatNoneCountsAsASecondSide() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT count(*), count(*) FILTER (estimated)"
                    + " FROM {trade/imf-dots-annual-*.parquet} WHERE partner <> 'WLD'"))
        .containsExactly("1894403 172110");
    assertThat(
            pack.ask(
                "SELECT DISTINCT estimated FROM {trade/imf-dots-annual-*.parquet}"
                    + " WHERE reporter = 'PRK' AND year = 2019"))
        .as("North Korea does not report")
        .containsExactly("true");
  }

  @Test
  void theThreeBiggestPartnersOfBelarusIn2019AreRussiaUkraineAndChina() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT partner FROM {trade/imf-dots-annual-*.parquet}"
                    + " WHERE reporter = 'BLR' AND year = 2019 AND partner <> 'WLD'"
                    + " GROUP BY partner ORDER BY sum(value) DESC LIMIT 3"))
        .containsExactly("RUS", "UKR", "CHN");
  }

  @Test
  void monthsSumToTheYear() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT count(*), round(sum(value) / 1e6, 1) FROM {trade/imf-dots-monthly.parquet}"
                    + " WHERE reporter = 'USA' AND partner = 'CAN' AND flow = 'X'"
                    + " AND year(month) = 2018"))
        .containsExactly("12 298901.1");
    assertThat(
            pack.ask(
                "SELECT count(*) FROM {trade/imf-dots-monthly.parquet}"
                    + " WHERE reporter = partner OR value <= 0"))
        .containsExactly("0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "BACI, both directions of 2019, million | SELECT round(sum(value) / 1e6, 1) FROM"
            + " {trade/baci-pairs.parquet} WHERE year = 2019 AND (exporter, importer) IN"
            + " (('CHN', 'BLR'), ('BLR', 'CHN')) | 3644.7",
        "Belarus's people in 2019 | SELECT CAST(value AS BIGINT) FROM {macro/wdi.parquet} WHERE"
            + " economy = 'BLR' AND indicator = 'SP.POP.TOTL' AND year = 2019 | 9419758",
        "China's people in 2019, million | SELECT round(value / 1e6) FROM {macro/wdi.parquet} WHERE"
            + " economy = 'CHN' AND indicator = 'SP.POP.TOTL' AND year = 2019 | 1408.0",
        "Direct investment in Belarus, 2019, million | SELECT round(value / 1e6, 1) FROM"
            + " {macro/unctad-fdi.parquet} WHERE economy = 'BLR' AND year = 2019 AND direction ="
            + " 'inward' AND mode = 'flow' | 1293.1",
        "Roubles a dollar, 2019 | SELECT lcu_per_usd FROM {fx/bis-annual.parquet} WHERE currency ="
            + " 'BYN' AND year = 2019 | 2.095575",
        "Dollars a euro on 4 January 1999 | SELECT per_eur FROM {fx/ecb-daily.parquet} WHERE"
            + " currency = 'USD' AND day = '1999-01-04' | 1.1789",
        "Chapters of the Harmonized System | SELECT count(*) FROM {nomenclature/hs.csv} WHERE"
            + " level = 2 | 97",
        "Codes of the medical list | SELECT count(DISTINCT code) FROM"
            + " {nomenclature/covid-medical-hs2017.csv} | 74",
      })
  void aKnownFigureIsHeld(String what, String sql, String expected) throws SQLException {
    assertThat(pack.ask(sql)).as(what).containsExactly(expected);
  }

  @Test
  void theRegisterKnowsWhatItSpeaksOf() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT DISTINCT entity FROM {registers/china-belarus.csv}"
                    + " EXCEPT SELECT id FROM {registers/entities.csv}"))
        .isEmpty();
    assertThat(
            pack.ask(
                "SELECT DISTINCT product FROM {registers/china-belarus.csv} WHERE product <> ''"
                    + " EXCEPT SELECT id FROM {nomenclature/product-groups.csv}"))
        .isEmpty();
    assertThat(
            pack.ask(
                "SELECT id FROM {registers/china-belarus.csv}"
                    + " WHERE NOT (low <= value AND value <= high) OR url IS NULL"
                    + " OR (as_of IS NULL) = (start IS NULL) OR (start IS NULL) <> (\"end\" IS NULL)"))
        .isEmpty();
  }

  /** Measures that only the register has so far. */
  private static final Set<String> OF_THE_REGISTER =
      Set.of(
          "fair_participant_countries",
          "foreign_companies",
          "joint_ventures",
          "park_new_committed_investment",
          "park_new_resident_countries",
          "park_residents_of_country");

  @Test
  void theRegistersMeasuresAreOfTheCatalogueButForAFew() throws SQLException {
    Set<String> unknown = new TreeSet<>();
    for (String measure : pack.ask("SELECT DISTINCT measure FROM {registers/china-belarus.csv}")) {
      if (Catalogue.standard().find(measure).isEmpty()) {
        unknown.add(measure);
      }
    }
    assertThat(unknown).isSubsetOf(OF_THE_REGISTER);
  }

  @Test
  void whatBelarusSellsIsExportsByItsOwnCountAndImportsByChinas() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT DISTINCT reporter, measure FROM {registers/china-belarus.csv}"
                    + " WHERE origin = 'BLR' AND destination = 'CHN' AND measure LIKE 'goods%'"
                    + " AND reporter IS NOT NULL ORDER BY ALL"))
        .containsExactly("BLR goods_exports", "CHN goods_imports");
  }

  @Test
  void clashingFactsOfTheParkBothStand() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT reporter, CAST(value AS INT) FROM {registers/china-belarus.csv}"
                    + " WHERE measure = 'park_resident_countries' AND as_of = '2019-12-31'"
                    + " ORDER BY reporter"))
        .containsExactly("BLR 15", "CHN 11");
  }

  @Test
  void theAgreementOnAgricultureLeavesFishOut() throws SQLException {
    assertThat(
            pack.ask(
                "SELECT hs_prefix FROM read_csv({nomenclature/product-groups.csv},"
                    + " all_varchar = true) WHERE id = 'agri_wto' AND hs_prefix IN"
                    + " ('03', '1604', '1605', '1602', '5201') ORDER BY 1"))
        .containsExactly("1602", "5201");
  }

  private static String path(JsonNode resource) {
    return resource.get("path").stringValue();
  }
}
