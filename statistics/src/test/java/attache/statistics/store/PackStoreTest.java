package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Entity;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store answers from the pack that is shipped, in figures that its sources publish. */
class PackStoreTest {

  private static final Path FOLDER = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final String ANNUAL = "imf-dots-annual";
  private static final String REGISTER = "china-belarus-register";

  private static PackStore store;

  @BeforeAll
  static void open() {
    store = PackStore.open(FOLDER);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "goods_imports,        BLR, CHN, 2401.2, 2129.5, 2745.3, 3158.2, 3807.6, 3708.9",
    "goods_exports,        CHN, BLR,  747.3, 1100.2,  934.5, 1145.4, 1777.7, 2109.4",
    "goods_exports,        BLR, CHN,  781.0,  472.7,  361.5,  481.9,  673.3,  748.2",
    "goods_imports,        CHN, BLR, 1010.5,  435.1,  515.4,  571.0,  914.6,  894.8",
    "goods_trade_turnover, BLR, CHN, 3182.2, 2602.2, 3106.8, 3640.1, 4480.9, 4457.1",
    "goods_trade_turnover, CHN, BLR, 1757.8, 1535.3, 1449.9, 1716.4, 2692.3, 3004.2",
    "goods_trade_balance,  BLR, CHN, -1620.2, -1656.8, -2383.8, -2676.3, -3134.3, -2960.7"
  })
  void eachSideOfAPairHasItsOwnFigures(
      String measure,
      String reporter,
      String partner,
      double y2015,
      double y2016,
      double y2017,
      double y2018,
      double y2019,
      double y2020) {
    Series series = one(ANNUAL, SeriesQuery.of(measure, reporter, partner));
    assertThat(series.key().reporter()).isEqualTo(reporter);
    assertThat(series.key().partner()).isEqualTo(partner);
    double[] millions = {y2015, y2016, y2017, y2018, y2019, y2020};
    for (int i = 0; i < millions.length; i++) {
      Observation o = at(series, 2015 + i);
      assertThat(o.value() / 1e6).as("%d", 2015 + i).isCloseTo(millions[i], within(0.11));
      assertThat(o.status()).isEqualTo(Status.REPORTED);
      assertThat(o.interval().contains(o.value())).isTrue();
      assertThat(o.interval().width()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void theSameGoodsAreExportsFobToOneSideAndImportsCifToTheOther() {
    Series sent = one(ANNUAL, SeriesQuery.of("goods_exports", "CHN", "BLR"));
    Series received = one(ANNUAL, SeriesQuery.of("goods_imports", "BLR", "CHN"));
    assertThat(sent.key().valuation()).isEqualTo(Valuation.FOB);
    assertThat(received.key().valuation()).isEqualTo(Valuation.CIF);
    assertThat(sent.key().origin()).isEqualTo("CHN").isEqualTo(received.key().origin());
    Series both = one(ANNUAL, SeriesQuery.of("goods_trade_turnover", "CHN", "BLR"));
    assertThat(both.key().valuation()).isEqualTo(Valuation.MIXED);
    assertThat(both.key().origin()).isNull();
  }

  @Test
  void partnersOfBelarusIn2019AreRankedRussiaUkraineChina() {
    assertThat(ranked(SeriesQuery.allPartners("goods_trade_turnover", "BLR", 2019)).subList(0, 3))
        .containsExactly("RUS", "UKR", "CHN");
  }

  @Test
  void aListOfPartnersHasNoWorldNoGroupAndNoStateThatIsGone() {
    List<String> partners = ranked(SeriesQuery.allPartners("goods_exports", "DEU", 2011));
    assertThat(partners).hasSizeGreaterThan(180).doesNotContain("WLD", "ANT", "SUN", "YUG", "EU");
    assertThat(ranked(SeriesQuery.allPartners("goods_exports", "DEU", 1985)))
        .contains("SUN", "YUG");
    assertThat(one(ANNUAL, SeriesQuery.of("goods_exports", "DEU", "SUN")).observations())
        .as("asked for by name it is there")
        .isNotEmpty();
  }

  @Test
  void aListOfPartnersIsNotTakenFromAPairsRegisterOrFromFifteenEconomies() {
    assertThat(store.series(SeriesQuery.allPartners("goods_trade_turnover", "CHN", 2019)))
        .extracting(s -> s.key().dataset())
        .containsOnly(ANNUAL);
    assertThat(store.series(new SeriesQuery("investment", "BLR", null, null, null, 0, 9999)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "total_exports, CHN, 2019, 2498.5",
    "total_exports, BLR, 2019, 32.955",
    "total_trade,   BLR, 2020, 61.947"
  })
  void totalsAreTheReportersOwnOverAllPartners(
      String measure, String country, int year, double billions) {
    Series total = one(ANNUAL, SeriesQuery.ofCountry(measure, country));
    assertThat(at(total, year).value() / 1e9).isCloseTo(billions, within(0.05));
    assertThat(total.key().partner()).isNull();
  }

  @Test
  void theWorldAsPartnerIsTheSameTotal() {
    Series asPartner = one(ANNUAL, SeriesQuery.of("goods_trade_turnover", "BLR", "WLD"));
    Series asTotal = one(ANNUAL, SeriesQuery.ofCountry("total_trade", "BLR"));
    assertThat(asPartner.observations()).isEqualTo(asTotal.observations());
  }

  @Test
  void anEstimateIsMarkedAndSoIsWhatIsMadeOfIt() {
    Series exports = one(ANNUAL, SeriesQuery.of("goods_exports", "ARE", "CHN"));
    assertThat(at(exports, 2019).status()).isEqualTo(Status.ESTIMATED);
    Series turnover = one(ANNUAL, SeriesQuery.of("goods_trade_turnover", "ARE", "CHN"));
    assertThat(at(turnover, 2019).status()).isEqualTo(Status.ESTIMATED);
    assertThat(Status.ESTIMATED.isOwnReport()).isFalse();
  }

  @Test
  void turnoverIsMadeOnlyOfYearsInWhichBothFlowsAreHeld() {
    for (String reporter : List.of("AFG", "KIR", "TKM")) {
      Set<Period> years = periods(one(ANNUAL, SeriesQuery.of("goods_exports", reporter, "WLD")));
      years.retainAll(periods(one(ANNUAL, SeriesQuery.of("goods_imports", reporter, "WLD"))));
      assertThat(periods(one(ANNUAL, SeriesQuery.of("goods_trade_turnover", reporter, "WLD"))))
          .isEqualTo(years);
    }
  }

  @Test
  void largeEconomiesHaveMonthsToo() {
    Series monthly = one("imf-dots-monthly", SeriesQuery.of("goods_trade_turnover", "CHN", "RUS"));
    assertThat(monthly.observations()).hasSize(120);
    double year =
        monthly.observations().stream()
            .filter(o -> o.period().start().getYear() == 2019)
            .mapToDouble(Observation::value)
            .sum();
    Series annual = one(ANNUAL, SeriesQuery.of("goods_trade_turnover", "CHN", "RUS"));
    assertThat(year).isCloseTo(at(annual, 2019).value(), within(0.01 * year));
  }

  @Test
  void yearsOutsideTheQueryAreLeftOut() {
    SeriesQuery query = new SeriesQuery("goods_exports", "CHN", "BLR", null, null, 2018, 2019);
    assertThat(periods(one(ANNUAL, query))).containsExactly(Period.year(2018), Period.year(2019));
  }

  @ParameterizedTest
  @CsvSource({
    "population,       CHN, 2019, 1407745000,      count:people",
    "population,       CHN, 2020, 1411100000,      count:people",
    "gdp,              CHN, 2019, 14279968506271.7, USD",
    "gdp_growth,       CHN, 2019, 5.95,            percent",
    "gdp_growth,       BLR, 2020, -0.673,          percent",
    "gdp_per_capita,   CHN, 2019, 10143.9,         USD",
    "inflation,        CHN, 2019, 2.899,           percent",
    "fdi_inflow_total, CHN, 2019, 141225000000,    USD",
    "exchange_rate,    BLR, 2019, 2.095575,        BYN",
    "population,       EU,  2023, 448804042,       count:people",
    "exchange_rate,    EUROAREA, 2019, 0.893409,   EUR"
  })
  void anEconomysFiguresAreThoseOfTheAgency(
      String measure, String country, int year, double value, String unit) {
    List<Series> all = store.series(SeriesQuery.ofCountry(measure, country));
    assertThat(all).hasSize(1);
    assertThat(at(all.getFirst(), year).value()).isCloseTo(value, within(Math.abs(value) * 0.002));
    assertThat(all.getFirst().key().unit()).isEqualTo(unit);
    assertThat(all.getFirst().key().reporter()).isEqualTo(country);
  }

  @Test
  void aGroupIsTheVocabularysAndNotWhateverTheBankCallsSo() {
    double latinAmerica = at(wdi("population", "LAC"), 2020).value();
    assertThat(latinAmerica).as("with its rich countries").isGreaterThan(630e6);
    assertThat(store.series(SeriesQuery.ofCountry("population", "ARB"))).isEmpty();
  }

  @Test
  void everyEconomyCanBeRankedAndGroupsAreLeftOut() {
    List<String> byGdp = ranked(new SeriesQuery("gdp", null, null, null, null, 2019, 2019));
    assertThat(byGdp.subList(0, 4)).containsExactly("USA", "CHN", "JPN", "DEU");
    List<String> byExports =
        ranked(new SeriesQuery("total_exports", null, null, null, null, 2019, 2019));
    assertThat(byExports.subList(0, 3)).containsExactly("CHN", "USA", "DEU");
    assertThat(byExports).doesNotContain("ANT", "WLD");
  }

  @Test
  void aGrowthOfTheFirstYearAskedForIsMadeWithTheYearBefore() {
    SeriesQuery query = new SeriesQuery("gdp_growth", "CHN", null, null, null, 2019, 2019);
    assertThat(periods(store.series(query).getFirst())).containsExactly(Period.year(2019));
  }

  @ParameterizedTest
  @CsvSource({
    "BYN, 2019, 2.095575",
    "CNY, 2020, 6.900323",
    "EUR, 2019, 0.893409",
    "USD, 2019, 1",
    "DKK, 2024, 6.8945",
    "CHF, 2025, 0.831"
  })
  void aDollarCostsTheYearsAverage(String currency, int year, double rate) {
    assertThat(store.perDollar(currency, year).orElseThrow()).isCloseTo(rate, within(rate * 0.002));
  }

  @Test
  void aYearThatIsNotOverHasNoAverage() {
    assertThat(store.perDollar("EUR", 2026)).isEmpty();
    assertThat(store.perDollar("RUB", 2026)).isEmpty();
    assertThat(store.perDollar("XXX", 2019)).isEmpty();
  }

  @Test
  void theParksResidentsAreDatedFactsOfBothSides() {
    List<Series> all = store.series(SeriesQuery.ofEntity("park_residents", "GREAT_STONE"));
    assertThat(all).extracting(s -> s.key().reporter()).contains("BLR", "CHN");
    Series belarus =
        all.stream()
            .filter(s -> "BLR".equals(s.key().reporter()) && "residents".equals(s.key().scope()))
            .findFirst()
            .orElseThrow();
    Observation fact = belarus.at(Period.asOf(LocalDate.of(2021, 2, 15)));
    assertThat(fact).isNotNull();
    assertThat(fact.value()).isEqualTo(68);
    assertThat(fact.status()).isEqualTo(Status.STATED);
    assertThat(fact.source()).startsWith("http://belaruschina.by/");
    assertThat(fact.note()).startsWith("F098a");
    assertThat(belarus.key().unit()).isEqualTo("count:companies");
    assertThat(belarus.observations())
        .isSortedAccordingTo(Comparator.comparing(Observation::period));
    assertThat(store.series(new SeriesQuery("park_residents", null, null, null, null, 0, 9999)))
        .as("every park")
        .isEqualTo(all);
  }

  @Test
  void aFactIsAsWideAsItsPrintedDigitsAndItsHedge() {
    Observation nearly = fact("park_committed_investment", "F092c");
    assertThat(nearly.interval()).isEqualTo(new Interval(1.125e9, 1.2e9));
    assertThat(nearly.value()).isEqualTo(1.2e9);
  }

  @Test
  void targetsAndUnsupportedFiguresAreNoEvidenceButAreKnown() {
    for (String measure : store.measures()) {
      for (String entity : List.of("CHN-BLR", "GREAT_STONE", "CIIE", "BY-MI")) {
        assertThat(store.series(SeriesQuery.ofEntity(measure, entity)))
            .flatExtracting(Series::observations)
            .allMatch(o -> o.status() == Status.STATED);
      }
    }
    assertThat(store.unproven(SeriesQuery.ofEntity("park_new_residents", "GREAT_STONE")))
        .flatExtracting(Series::observations)
        .extracting(Observation::value, Observation::status)
        .contains(tuple(20.0, Status.PLANNED));
    assertThat(store.unproven(SeriesQuery.ofEntity("goods_trade_turnover", "CHN-BLR")))
        .flatExtracting(Series::observations)
        .extracting(Observation::value, Observation::status)
        .contains(tuple(5.75e9, Status.UNSUPPORTED));
  }

  @Test
  void aGrowthInARegisterIsToldFromALevel() {
    List<Series> all = store.series(SeriesQuery.of("goods_trade_turnover", "CHN", "BLR"));
    assertThat(all)
        .filteredOn(s -> s.key().growth())
        .isNotEmpty()
        .allMatch(s -> s.key().unit().equals("percent"));
    assertThat(all)
        .filteredOn(s -> !s.key().growth())
        .isNotEmpty()
        .allMatch(s -> s.key().unit().equals("USD"));
  }

  @Test
  void tradeOfARegionIsNotTradeOfTheCountry() {
    assertThat(store.series(SeriesQuery.of("goods_exports", "BLR", "CHN")))
        .noneMatch(s -> "BY-MI".equals(s.key().entity()));
    List<Series> region = store.series(SeriesQuery.ofEntity("goods_exports", "BY-MI"));
    assertThat(region).hasSize(1);
    assertThat(region.getFirst().observations().getFirst().value()).isEqualTo(159e6);
    assertThat(region.getFirst().key().partner()).isEqualTo("CHN");
  }

  @Test
  void aFigureThatNobodyOwnsIsNoSidesFigure() {
    for (String reporter : List.of("BLR", "CHN")) {
      String partner = reporter.equals("BLR") ? "CHN" : "BLR";
      assertThat(store.series(SeriesQuery.of("goods_trade_turnover", reporter, partner)))
          .allMatch(s -> reporter.equals(s.key().reporter()));
    }
    assertThat(store.series(SeriesQuery.ofEntity("goods_trade_turnover", "CHN-BLR")))
        .filteredOn(s -> s.key().reporter() == null)
        .flatExtracting(Series::observations)
        .extracting(Observation::value)
        .contains(5.08e9);
  }

  @Test
  void investmentTellsWhereItComesFrom() {
    assertThat(store.series(SeriesQuery.of("investment", "BLR", "CHN")))
        .isNotEmpty()
        .allMatch(s -> "CHN".equals(s.key().origin()));
  }

  @Test
  void whatIsHeldByProductOnlyIsGivenByProduct() {
    assertThat(store.series(SeriesQuery.of("product_exports", "BLR", "CHN")))
        .extracting(s -> s.key().product())
        .contains("meat", "meat_dairy");
    assertThat(
            store.series(new SeriesQuery("product_exports", "BLR", "CHN", "meat", null, 0, 9999)))
        .isNotEmpty()
        .allMatch(s -> "meat".equals(s.key().product()));
    assertThat(store.series(SeriesQuery.of("contracts", "BLR", "CHN")))
        .as("contracts of all kinds are held, so those for food are not meant")
        .allMatch(s -> s.key().product() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Great Stone",
        "great stone industrial park",
        "中白工业园",
        "Великий камень",
        "GREAT_STONE"
      })
  void aParkIsFoundByAnyOfItsNames(String name) {
    assertThat(store.entity(name).map(Entity::id)).contains("GREAT_STONE");
    assertThat(store.entity("Small Stone")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "imf-dots-annual, 2020", "imf-dots-monthly, 2020", "wdi, 2024", "unctad-fdi, 2019",
    "bis-fx, 2024", "ecb-fx, 2026", "baci-pairs, 2020", "china-belarus-register, 2025",
    "hs, 0", "unheard-of, 0"
  })
  void theLastYearOfADataSetIsKnown(String dataset, int year) {
    assertThat(store.lastYear(dataset)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"imf-dots-annual, 1914833", "wdi, 223949", "china-belarus-register, 190", "hs, 6940"})
  void theRowsOfADataSetAreCounted(String dataset, long rows) {
    assertThat(store.rows(dataset)).isEqualTo(rows);
  }

  @Test
  void everyMeasureThatTheCatalogueCallsServedHasFigures() {
    List<String> hollow = new ArrayList<>();
    Set<String> datasets = new LinkedHashSet<>();
    store.datasets().forEach(d -> datasets.add(d.id()));
    for (Measure measure : Catalogue.standard().all()) {
      for (Measure.Service service : measure.served()) {
        assertThat(datasets).as(measure.id()).contains(service.dataset());
        boolean given =
            samples(measure.id()).stream()
                .flatMap(query -> store.series(query).stream())
                .anyMatch(s -> s.key().dataset().equals(service.dataset()));
        if (!given) {
          hollow.add(measure.id() + " in " + service.dataset());
        }
      }
    }
    assertThat(hollow).isEmpty();
  }

  @Test
  void everyStatedFactOfACataloguedMeasureIsServed() {
    Set<String> missing = new TreeSet<>();
    for (String measure : store.measures()) {
      Catalogue.standard()
          .find(measure)
          .filter(m -> m.codeIn(REGISTER) == null)
          .filter(m ->
              samples(measure).stream()
                  .flatMap(query -> store.series(query).stream())
                  .anyMatch(s -> s.key().dataset().equals(REGISTER)))
          .ifPresent(m -> missing.add(m.id()));
    }
    assertThat(missing).isEmpty();
  }

  /** A large pair, the pair of the register, a country, and everything registers hold. */
  private static List<SeriesQuery> samples(String measure) {
    return List.of(
        SeriesQuery.of(measure, "CHN", "RUS"),
        SeriesQuery.of(measure, "BLR", "CHN"),
        SeriesQuery.of(measure, "CHN", "BLR"),
        SeriesQuery.ofCountry(measure, "CHN"),
        SeriesQuery.ofEntity(measure, "CHN-BLR"),
        SeriesQuery.ofEntity(measure, "GREAT_STONE"),
        SeriesQuery.ofEntity(measure, "CIIE"));
  }

  @ParameterizedTest
  @CsvSource({
    "CHN>BLR/goods_exports,                  CHN, BLR",
    "imf-dots-annual:china>belarus/goods_exports@as-found, CHN, BLR",
    "BLR/gdp,                                BLR,",
    "#GREAT_STONE/park_residents,            BLR,"
  })
  void anAddressFindsItsSeries(String address, String reporter, @Nullable String partner) {
    assertThat(store.find(SeriesAddress.parse(address)))
        .anySatisfy(s -> {
          assertThat(s.key().reporter()).isEqualTo(reporter);
          assertThat(s.key().partner()).isEqualTo(partner);
        });
  }

  @Test
  void aPairWithoutAMeasureIsAllThatOneSideReportsOfIt() {
    assertThat(store.find(SeriesAddress.parse("CHN>BLR")))
        .allMatch(s -> "CHN".equals(s.key().reporter()) && "BLR".equals(s.key().partner()))
        .extracting(s -> s.key().measure())
        .contains("goods_exports", "goods_imports", "goods_trade_turnover", "goods_trade_balance");
  }

  @Test
  void everySeriesOfTheRegisterAndOfAPairIsFoundByItsOwnAddress() {
    List<Series> some = new ArrayList<>(store.find(SeriesAddress.parse("DEU>USA")));
    some.addAll(store.find(SeriesAddress.parse("BLR>CHN")));
    some.addAll(store.find(SeriesAddress.parse("#GREAT_STONE")));
    some.addAll(store.find(SeriesAddress.parse("#CIIE")));
    some.addAll(store.find(SeriesAddress.parse("#CHN-BLR")));
    some.addAll(store.find(SeriesAddress.parse("CHN")));
    assertThat(some).hasSizeGreaterThan(50);
    for (Series series : some) {
      String address = series.key().toString();
      assertThat(store.find(SeriesAddress.parse(address))).as(address).contains(series);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BLR/gdpp      | no measure 'gdpp'",
        "BLR>CHN/loans | no figures are held of 'loans'",
        "#Sandcastle   | no register speaks of 'Sandcastle', expected one of [BY-MI, CHN-BLR"
      })
  void anAddressOfNothingSaysWhatIsThere(String address, String says) {
    assertThatThrownBy(() -> store.find(SeriesAddress.parse(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void askedForManyPartnersItAnswersAsForOne() {
    try (PackStore fresh = PackStore.open(FOLDER)) {
      for (String partner : List.of("RUS", "UKR", "POL", "DEU", "LTU", "CHN", "WLD", "USA")) {
        SeriesQuery query = SeriesQuery.of("goods_trade_turnover", "BLR", partner);
        try (PackStore single = PackStore.open(FOLDER)) {
          assertThat(fresh.series(query)).as(partner).isEqualTo(single.series(query)).isNotEmpty();
        }
      }
      SeriesQuery ranks = SeriesQuery.allPartners("goods_trade_turnover", "BLR", 2019);
      assertThat(fresh.series(ranks)).isEqualTo(store.series(ranks));
    }
  }

  @Test
  void twoThreadsGetWhatOneGets() throws Exception {
    List<Callable<List<Series>>> asked = new ArrayList<>();
    for (String partner : List.of("CHN", "RUS", "UKR", "DEU", "POL", "KAZ", "LTU", "USA")) {
      asked.add(() -> store.series(SeriesQuery.of("goods_trade_turnover", "BLR", partner)));
      asked.add(() -> store.series(SeriesQuery.of("goods_trade_turnover", partner, "BLR")));
      asked.add(() -> store.series(SeriesQuery.ofCountry("gdp", partner)));
    }
    List<List<Series>> together = new ArrayList<>();
    try (PackStore fresh = PackStore.open(FOLDER);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<List<Series>> answer : threads.invokeAll(asked.stream().map(c -> c).toList())) {
        together.add(answer.get());
      }
      assertThat(fresh.datasets()).isEqualTo(store.datasets());
    }
    List<List<Series>> alone = new ArrayList<>();
    for (Callable<List<Series>> question : asked) {
      alone.add(question.call());
    }
    assertThat(together).isEqualTo(alone);
  }

  private static Series one(String dataset, SeriesQuery query) {
    List<Series> all =
        store.series(query).stream().filter(s -> s.key().dataset().equals(dataset)).toList();
    assertThat(all).as(query.toString()).hasSize(1);
    return all.getFirst();
  }

  private static Series wdi(String measure, String country) {
    return one("wdi", SeriesQuery.ofCountry(measure, country));
  }

  private static Observation at(Series series, int year) {
    Observation observation = series.at(Period.year(year));
    assertThat(observation).as("%s in %d", series.key(), year).isNotNull();
    return observation;
  }

  private static Observation fact(String measure, String row) {
    return store.series(SeriesQuery.ofEntity(measure, "GREAT_STONE")).stream()
        .flatMap(s -> s.observations().stream())
        .filter(o -> o.note() != null && o.note().startsWith(row))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Period> periods(Series series) {
    Set<Period> periods = new TreeSet<>();
    series.observations().forEach(o -> periods.add(o.period()));
    return periods;
  }

  /** The partners, or for a single-country measure the countries, the greatest first. */
  private static List<String> ranked(SeriesQuery query) {
    return store.series(query).stream()
        .sorted(
            Comparator.comparingDouble((Series s) -> s.observations().getFirst().value())
                .reversed())
        .map(s -> s.key().partner() != null ? s.key().partner() : s.key().reporter())
        .toList();
  }
}
