package attache.statistics.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.store.HeldSeries;
import attache.statistics.store.PackStore;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorsTest {

  private static final Path FOLDER = Path.of(System.getProperty("attache.home", ".."), "data");
  private static final String X = "goods_exports";
  private static final String M = "goods_imports";

  @Test
  void whatChinaAndBelarusReportOf2019IsLaidBesideOneAnotherAndTheGapIsTakenApart() {
    try (PackStore pack = PackStore.open(FOLDER)) {
      Mirror mirror = new Mirrors(pack).of(flow("CHN", "BLR", null), Period.year(2019)).getFirst();
      assertThat(mirror.dataset()).isEqualTo("imf-dots-annual");
      assertThat(exporter(mirror).value() / 1e6).isCloseTo(1777.7, within(0.1));
      assertThat(exporter(mirror).key().valuation()).isEqualTo(Valuation.FOB);
      assertThat(importer(mirror).value() / 1e6).isCloseTo(3807.6, within(0.1));
      assertThat(importer(mirror).key().valuation()).isEqualTo(Valuation.CIF);
      assertThat(mirror.isOfTwoReports()).isTrue();
      assertThat(gap(mirror).symmetric().orElseThrow()).isCloseTo(0.7269, within(1e-4));

      Rung.Explained freight = explained(mirror, AsymmetryCause.VALUATION);
      assertThat(freight.isEstimate()).isTrue();
      assertThat(freight.source()).isEqualTo("imf-dots-annual@as-found");
      assertThat(freight.basis()).contains("median of the world's");
      double ratio = importer(mirror).value() / (importer(mirror).value() - freight.amount());
      assertThat(ratio).isBetween(1.03, 1.15);
      assertThat(rung(mirror, AsymmetryCause.REEXPORTS)).isInstanceOf(Rung.NotAvailable.class);
      assertThat(rung(mirror, AsymmetryCause.EXCHANGE_RATES))
          .isInstanceOf(Rung.NotApplicable.class);
      // (1,145.4 − 1,777.7) ÷ 12: exports grew, so more was afloat at the end than at the start.
      assertThat(explained(mirror, AsymmetryCause.TIME).amount() / 1e6)
          .isCloseTo(-52.69, within(0.02));
      assertThat(explained(mirror, AsymmetryCause.TIME).effect()).isEqualTo(Rung.Effect.WIDENS);
      assertRungsAndRestSumToTheGap(mirror);
    }
  }

  @Test
  void thePackSaysThatBelarusKeepsBackPartOfItsExports() {
    try (PackStore pack = PackStore.open(FOLDER)) {
      Mirror mirror = new Mirrors(pack).of(flow("BLR", "CHN", null), Period.year(2019)).getFirst();
      assertThat(mirror.notes()).anyMatch(note -> note.contains("potash"));
      assertThat(explained(mirror, AsymmetryCause.CONFIDENTIALITY).basis())
          .startsWith("Belarus books exports of $993 million under no partner");
      assertThat(mirror.notes()).as("of another year").noneMatch(note -> note.contains("2014"));
    }
  }

  @Test
  void ofLargeEconomiesTheMonthsTellWhatIsOnTheWay() {
    try (PackStore pack = PackStore.open(FOLDER)) {
      Mirror mirror = new Mirrors(pack).of(flow("CHN", "USA", null), Period.year(2018)).getFirst();
      Rung.Explained lag = explained(mirror, AsymmetryCause.TIME);
      assertThat(lag.source()).isEqualTo("imf-dots-monthly@as-found");
      assertThat(lag.basis()).contains("imports of 2018-01 less those of 2019-01");
      assertRungsAndRestSumToTheGap(mirror);
    }
  }

  @Test
  void reportsOfDifferentDataSetsAreNeverHeldAgainstOneAnother() {
    HeldSeries held =
        new HeldSeries()
            .dataset("one")
            .dataset("two")
            .trade("one", X, "CHN", "BLR", "2019", 100)
            .trade("two", M, "BLR", "CHN", "2019", 200)
            .trade("both", X, "CHN", "BLR", "2019", 110)
            .trade("both", M, "BLR", "CHN", "2019", 130);
    List<Mirror> mirrors = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2019));
    assertThat(mirrors).extracting(Mirror::dataset).containsExactly("both", "one", "two");
    assertThat(gap(mirrors.getFirst()).amount()).isEqualTo(20);
    assertThat(mirrors.get(1).gap()).isNull();
    assertThat(mirrors.get(1).importer()).isNull();
    assertThat(mirrors.get(2).exporter()).isNull();
    assertThat(mirrors.get(2).ladder()).isNull();
  }

  @Test
  void ofADataSetRevisedReporterByReporterTheLatestOfBothAreLaidBesideOneAnother() {
    SeriesKey later =
        new SeriesKey(
            "comtrade",
            "2024-05",
            M,
            "BLR",
            "CHN",
            null,
            null,
            Frequency.ANNUAL,
            "USD",
            Valuation.CIF,
            false,
            null,
            "CHN");
    HeldSeries held =
        new HeldSeries()
            .trade("comtrade", X, "CHN", "BLR", "2019", 100)
            .add(later, "2019", 130, Status.REPORTED);
    List<Mirror> mirrors = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2019));
    assertThat(gap(mirrors.getFirst()).amount()).isEqualTo(30);
    assertThat(mirrors.getFirst().vintage()).isEqualTo("2024-05");
    assertThat(mirrors.getFirst().notes())
        .anyMatch(n -> n.contains("China's figure is of its edition 1, Belarus's of 2024-05"));
  }

  @Test
  void anEstimateIsNoSecondReport() {
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "ARE", "CHN", null, "2019", 100, Status.ESTIMATED)
            .trade("d", M, "CHN", "ARE", "2019", 106);
    Mirror mirror = new Mirrors(held).of(flow("ARE", "CHN", null), Period.year(2019)).getFirst();
    assertThat(mirror.isOfTwoReports()).isFalse();
    assertThat(mirror.notes()).anyMatch(n -> n.contains("estimated by the publisher"));
  }

  @Test
  void aTableOfFreightForThePairComesBeforeTheMedianOfTheWorld() {
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "BLR", "2019", 100)
            .trade("d", M, "BLR", "CHN", "2019", 120)
            .figure("itic", "cif_fob_margin", "BLR", "CHN", null, "percent", "2018", 5);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2019)).getFirst();
    Rung.Explained freight = explained(mirror, AsymmetryCause.VALUATION);
    // 5 % of the CIF value of 120.
    assertThat(freight.amount()).isCloseTo(6, within(1e-9));
    assertThat(freight.source()).isEqualTo("itic@1");
    assertThat(freight.isEstimate()).isFalse();
    assertThat(freight.left()).isCloseTo(14, within(1e-9));
  }

  @Test
  void withoutAWorldThereIsNoRatioAndItIsSaidWhatIsNeeded() {
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "BLR", "2019", 100)
            .trade("d", M, "BLR", "CHN", "2019", 120);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2019)).getFirst();
    for (AsymmetryCause cause :
        List.of(
            AsymmetryCause.VALUATION,
            AsymmetryCause.REEXPORTS,
            AsymmetryCause.CONFIDENTIALITY,
            AsymmetryCause.TIME)) {
      assertThat(rung(mirror, cause)).isInstanceOf(Rung.NotAvailable.class);
    }
    assertThat(ladder(mirror).unexplained()).isEqualTo(20);
  }

  @Test
  void baciExplainsFreightByDistanceWhereItsInputsAreHeld() {
    // ln 7000 = 8.853665; 0.32 − 0.973903 + 0.783874 − 0.032·ln 3 (0.035156) − 0.009 + 0.049
    // = 0.134815 (both ends as said): e^0.134815 = 1.14432
    assertThat(new BaciFreight(7000, false, true, true, 3).cifFob())
        .isCloseTo(1.14432, within(1e-4));
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "BLR", "8517", "2019", 100, Status.REPORTED)
            .trade("d", M, "BLR", "CHN", "8517", "2019", 120, Status.REPORTED)
            .figure("geo", "distance", "CHN", "BLR", null, "km", "2019", 7000)
            .figure("geo", "contiguity", "CHN", "BLR", null, "1", "2019", 0)
            .figure("geo", "landlocked", "CHN", null, null, "1", "2019", 0)
            .figure("geo", "landlocked", "BLR", null, null, "1", "2019", 1)
            .figure("baci", "unit_value", null, null, "8517", "USD", "2019", 3);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "BLR", "8517"), Period.year(2019)).getFirst();
    Rung.Explained freight = explained(mirror, AsymmetryCause.VALUATION);
    double ratio = new BaciFreight(7000, false, false, true, 3).cifFob();
    assertThat(freight.amount()).isCloseTo(120 - 120 / ratio, within(1e-9));
    assertThat(freight.source()).contains("CEPII WP 2010-23");
  }

  @Test
  void aRungThatExplainsMoreThanIsLeftSaysSo() {
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "BLR", "2019", 100)
            .trade("d", M, "BLR", "CHN", "2019", 104)
            .figure("itic", "cif_fob_ratio", "BLR", "CHN", null, "1", "2019", 1.3);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2019)).getFirst();
    Rung.Explained freight = explained(mirror, AsymmetryCause.VALUATION);
    assertThat(freight.effect()).isEqualTo(Rung.Effect.OVERSHOOTS);
    assertThat(freight.amount()).isCloseTo(24, within(1e-9));
    assertThat(ladder(mirror).unexplained()).isCloseTo(-20, within(1e-9));
  }

  @Test
  void sidesThatValueAlikeHaveNoFreightBetweenThem() {
    SeriesKey fob =
        new SeriesKey(
            "d",
            "1",
            M,
            "ZAF",
            "CHN",
            null,
            null,
            Frequency.ANNUAL,
            "USD",
            Valuation.FOB,
            false,
            null,
            "CHN");
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "ZAF", "2019", 100)
            .add(fob, "2019", 105, Status.REPORTED);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "ZAF", null), Period.year(2019)).getFirst();
    assertThat(rung(mirror, AsymmetryCause.VALUATION)).isInstanceOf(Rung.NotApplicable.class);
  }

  @Test
  void reexportsOfTheSellerWidenTheGapAndGoodsThroughAHubCloseIt() {
    SeriesKey hub =
        new SeriesKey(
            "d",
            "1",
            "goods_reexports",
            "HKG",
            "USA",
            null,
            null,
            Frequency.ANNUAL,
            "USD",
            Valuation.FOB,
            false,
            null,
            "CHN");
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "CHN", "USA", "2019", 400)
            .trade("d", M, "USA", "CHN", "2019", 500)
            .trade("d", "goods_reexports", "CHN", "USA", "2019", 10)
            .add(hub, "2019", 35, Status.REPORTED);
    Rung.Explained rung =
        explained(
            new Mirrors(held).of(flow("CHN", "USA", null), Period.year(2019)).getFirst(),
            AsymmetryCause.REEXPORTS);
    assertThat(rung.amount()).isEqualTo(25);
    assertThat(rung.basis()).contains("HKG");
  }

  @Test
  void whatIsBookedUnderNoPartnerIsSpreadOverThePartnersWhoCountMore() {
    // A sells 100 to B, 50 to C, 30 to D and 40 to nobody named: total 220. B counts 130, C 60,
    // D 25, all FOB. Missing: B 30, C 10, D none; gap 30 + 10 − 5 = 35; of the 40, 35 are spread,
    // 35 · 30/40 = 26.25 to B.
    HeldSeries held =
        new HeldSeries()
            .figure("f", "cif_fob_ratio", "USA", "CHN", null, "1", "2019", 1)
            .trade("d", X, "CHN", "USA", "2019", 100)
            .trade("d", X, "CHN", "FRA", "2019", 50)
            .trade("d", X, "CHN", "DEU", "2019", 30)
            .trade("d", X, "CHN", "WLD", "2019", 220)
            .trade("d", M, "USA", "CHN", "2019", 130)
            .trade("d", M, "FRA", "CHN", "2019", 60)
            .trade("d", M, "DEU", "CHN", "2019", 25);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "USA", null), Period.year(2019)).getFirst();
    assertThat(explained(mirror, AsymmetryCause.CONFIDENTIALITY).amount())
        .isCloseTo(26.25, within(1e-9));
    assertRungsAndRestSumToTheGap(mirror);

    held.trade("d", X, "CHN", "_X", "2019", 20);
    mirror = new Mirrors(held).of(flow("CHN", "USA", null), Period.year(2019)).getFirst();
    assertThat(explained(mirror, AsymmetryCause.CONFIDENTIALITY).amount())
        .as("the source's own row of goods without partner comes first")
        .isCloseTo(20 * 30 / 40.0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // UN Comtrade: not specified, bunkers, free zones, secret, all beside one another.
        "_X=5 comtrade:837=3 comtrade:838=2 comtrade:839=10 | 20",
        "comtrade:839=12 | 12",
        // Eurostat: parts without the whole, and beside it.
        "comext:QV=1 comext:QW=4 comext:QY=2 comext:QZ=9 comext:QR=1 comext:QS=3 | 20",
        "_X=5 comext:QV=1 comext:QW=4 comext:QX=11 comext:QY=2 comext:QZ=9 comext:QQ=4 | 20",
        // A region of the world is a partner, if a vague one.
        "comtrade:879=20 | 20",
      })
  void everyRowThatNamesNoCountryIsTradeUnderNoPartner(String rows, double pool) {
    // Missing of B is 30, of nobody else: what is held back below 30 all goes to it.
    HeldSeries held =
        new HeldSeries()
            .figure("f", "cif_fob_ratio", "USA", "CHN", null, "1", "2019", 1)
            .trade("d", X, "CHN", "USA", "2019", 100)
            .trade("d", X, "CHN", "FRA", "2019", 50)
            .trade("d", X, "CHN", "WLD", "2019", 190)
            .trade("d", M, "USA", "CHN", "2019", 130)
            .trade("d", M, "FRA", "CHN", "2019", 50);
    for (String row : rows.split(" ", -1)) {
      String[] parts = row.split("=", -1);
      held.trade("d", X, "CHN", parts[0], "2019", Double.parseDouble(parts[1]));
    }
    Mirror mirror = new Mirrors(held).of(flow("CHN", "USA", null), Period.year(2019)).getFirst();
    assertThat(explained(mirror, AsymmetryCause.CONFIDENTIALITY).amount())
        .isCloseTo(pool, within(1e-9));
    assertRungsAndRestSumToTheGap(mirror);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "comtrade, -, 2019,"
            + " attache data fetch comtrade --reporter CHN --partner USA --flow re-exports --years 2019",
        "comtrade, 8517, 2019, attache data fetch comtrade --reporter CHN --partner USA --flow"
            + " re-exports --product 8517 --years 2019",
        "comtrade, -, 2019-01/2019-03, attache data fetch comtrade --reporter CHN --partner USA"
            + " --flow re-exports --years 2019-01/2019-03 --frequency M",
        "imf-dots-annual, -, 2019,"
            + " 'attache data fetch comtrade --pair CHN-USA --flow both,re-exports --years 2019'",
      })
  void whereReexportsAreNotHeldTheCommandThatGetsThemIsNamed(
      String dataset, @Nullable String product, String period, String command) {
    HeldSeries held =
        new HeldSeries()
            .trade(dataset, X, "CHN", "USA", product, period, 400, Status.REPORTED)
            .trade(dataset, M, "USA", "CHN", product, period, 500, Status.REPORTED);
    Mirror mirror =
        new Mirrors(held).of(flow("CHN", "USA", product), Period.parse(period)).getFirst();
    assertThat(rung(mirror, AsymmetryCause.REEXPORTS))
        .isInstanceOfSatisfying(
            Rung.NotAvailable.class, rung -> assertThat(rung.command()).isEqualTo(command));
  }

  @Test
  void whereTheBuyerCountsLessItsOwnUnallocatedImportsCanExplainIt() {
    HeldSeries held =
        new HeldSeries()
            .figure("f", "cif_fob_ratio", "USA", "CHN", null, "1", "2019", 1)
            .trade("d", X, "CHN", "USA", "2019", 100)
            .trade("d", M, "USA", "CHN", "2019", 70)
            .trade("d", M, "USA", "WLD", "2019", 90);
    Mirror mirror = new Mirrors(held).of(flow("CHN", "USA", null), Period.year(2019)).getFirst();
    Rung.Explained rung = explained(mirror, AsymmetryCause.CONFIDENTIALITY);
    assertThat(rung.before()).isEqualTo(-30);
    assertThat(rung.amount()).isEqualTo(-20);
  }

  @Test
  void goodsThatTakeAMonthCloseTheGapOfTheirMonth() {
    HeldSeries held =
        new HeldSeries().figure("f", "cif_fob_ratio", "USA", "CHN", null, "1", "2019", 1);
    double[] shipped = {10, 20, 30, 40};
    for (int m = 0; m < shipped.length; m++) {
      held.trade("d", X, "CHN", "USA", "2019-0" + (m + 1), shipped[m]);
      held.trade("d", M, "USA", "CHN", "2019-0" + (m + 2), shipped[m]);
    }
    Mirror mirror =
        new Mirrors(held).of(flow("CHN", "USA", null), Period.parse("2019-02/2019-04")).getFirst();
    // Exports 20 + 30 + 40, imports of the same months 10 + 20 + 30.
    assertThat(gap(mirror).amount()).isEqualTo(-30);
    Rung.Explained lag = explained(mirror, AsymmetryCause.TIME);
    assertThat(lag.amount()).isEqualTo(-30);
    assertThat(lag.basis())
        .contains("33.3 % of exports in the same month, 0.0 % with a month's lag");
    assertThat(ladder(mirror).unexplained()).isZero();
  }

  @Test
  void aSideInAnotherCurrencyIsTakenAtTheRateOfTheYear() {
    SeriesKey euros =
        new SeriesKey(
            "d",
            "1",
            M,
            "DEU",
            "USA",
            null,
            null,
            Frequency.ANNUAL,
            "EUR",
            Valuation.CIF,
            false,
            null,
            "USA");
    HeldSeries held =
        new HeldSeries()
            .trade("d", X, "USA", "DEU", "2019", 100)
            .add(euros, "2019", 95, Status.REPORTED);
    Mirror without = new Mirrors(held).of(flow("USA", "DEU", null), Period.year(2019)).getFirst();
    assertThat(without.gap()).isNull();
    assertThat(without.notes()).anyMatch(n -> n.contains("no exchange rate of 2019"));

    held.rate("EUR", 2019, 0.95);
    Mirror mirror = new Mirrors(held).of(flow("USA", "DEU", null), Period.year(2019)).getFirst();
    assertThat(gap(mirror).importer()).isCloseTo(100, within(1e-9));
    assertThat(mirror.currency()).isEqualTo("USD");
    assertThat(rung(mirror, AsymmetryCause.EXCHANGE_RATES)).isInstanceOf(Rung.NotAvailable.class);
  }

  @Test
  void aBrokenYearIsShownAsSuch() {
    // Belarus's imports from China in UN Comtrade, and China's exports.
    HeldSeries held = chinaToBelarus(948e6);
    GoodsFlow flow = flow("CHN", "BLR", null);
    assertThat(new Mirrors(held).of(flow, Period.year(2014)).getFirst().notes())
        .containsExactly(
            "2014 looks broken in Belarus's report: $948 million between $2.83 billion the year"
                + " before and $2.32 billion the year after.");
    assertThat(new Mirrors(held).of(flow, Period.year(2015)).getFirst().notes()).isEmpty();
    assertThat(new Mirrors(chinaToBelarus(2373.2e6)).of(flow, Period.year(2014)).getFirst().notes())
        .as("the year as the IMF has it")
        .isEmpty();
  }

  private static HeldSeries chinaToBelarus(double in2014) {
    double[] imports = {2373.5e6, 2827e6, in2014, 2321e6, 2129.5e6};
    double[] exports = {920.3e6, 871.1e6, 1110.1e6, 747.3e6, 1100.2e6};
    HeldSeries held = new HeldSeries();
    for (int i = 0; i < imports.length; i++) {
      held.trade("d", M, "BLR", "CHN", String.valueOf(2012 + i), imports[i]);
      held.trade("d", X, "CHN", "BLR", String.valueOf(2012 + i), exports[i]);
    }
    return held;
  }

  @Test
  void aYearInWhichThePartnerFallsTooIsTradeAndNotShownAsBroken() {
    HeldSeries held = chinaToBelarus(948e6);
    double[] fall = {2827e6, 948e6, 2321e6};
    for (int i = 0; i < fall.length; i++) {
      held.trade("fall", M, "BLR", "CHN", String.valueOf(2013 + i), fall[i]);
      held.trade("fall", X, "CHN", "BLR", String.valueOf(2013 + i), fall[i] / 3);
    }
    List<Mirror> mirrors = new Mirrors(held).of(flow("CHN", "BLR", null), Period.year(2014));
    assertThat(mirrors)
        .filteredOn(mirror -> mirror.notes().stream().anyMatch(n -> n.contains("looks broken")))
        .extracting(Mirror::dataset)
        .containsExactly("d");
  }

  @Test
  void aPeriodIsTheSumOfItsMonthsOnlyWhenAllAreThere() {
    HeldSeries held = new HeldSeries();
    for (int m = 1; m <= 9; m++) {
      held.trade("d", X, "CHN", "USA", "2020-0" + m, 10);
    }
    GoodsFlow flow = flow("CHN", "USA", null);
    Mirror nine = new Mirrors(held).of(flow, Period.firstMonths(2020, 9)).getFirst();
    assertThat(exporter(nine).value()).isEqualTo(90);
    assertThat(exporter(nine).observation().interval().width()).isEqualTo(9);
    assertThat(new Mirrors(held).of(flow, Period.firstMonths(2020, 10))).isEmpty();
  }

  private static void assertRungsAndRestSumToTheGap(Mirror mirror) {
    double explained =
        ladder(mirror).rungs().stream()
            .filter(Rung.Explained.class::isInstance)
            .mapToDouble(r -> ((Rung.Explained) r).amount())
            .sum();
    assertThat(explained + ladder(mirror).unexplained())
        .isCloseTo(gap(mirror).amount(), within(1e-6 * Math.abs(gap(mirror).exporter())));
  }

  private static GoodsFlow flow(String from, String to, @Nullable String product) {
    return new GoodsFlow(Country.of(from), Country.of(to), product);
  }

  private static Report exporter(Mirror mirror) {
    return java.util.Objects.requireNonNull(mirror.exporter());
  }

  private static Report importer(Mirror mirror) {
    return java.util.Objects.requireNonNull(mirror.importer());
  }

  private static MirrorGap gap(Mirror mirror) {
    return java.util.Objects.requireNonNull(mirror.gap());
  }

  private static Ladder ladder(Mirror mirror) {
    return java.util.Objects.requireNonNull(mirror.ladder());
  }

  private static Rung rung(Mirror mirror, AsymmetryCause cause) {
    return ladder(mirror).rungs().stream()
        .filter(r -> r.cause() == cause)
        .findFirst()
        .orElseThrow();
  }

  private static Rung.Explained explained(Mirror mirror, AsymmetryCause cause) {
    return (Rung.Explained) rung(mirror, cause);
  }
}
