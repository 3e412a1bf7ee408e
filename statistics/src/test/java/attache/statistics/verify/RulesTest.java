package attache.statistics.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Valuation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules one by one, on real figures where there are any. */
class RulesTest {

  private static final double MILLION = 1e6;

  /** Million dollars, IMF: what China reports to have sold to Belarus. */
  private static final Double[] CHINA_2009_TO_2018 = {
    280.5, 795.6, 703.9, 920.3, 871.1, 1110.1, 747.3, 1100.2, 934.5, 1145.4
  };

  /** The same goods as Belarus reports them, with the three years of UN Comtrade in the middle. */
  private static final Double[] BELARUS_2009_TO_2018 = {
    1081.4, 1684.1, 2193.9, 2373.5, 2827.0, 948.0, 2321.0, 2129.5, 2745.3, 3158.2
  };

  private static Double[] replaced(Double[] values, int at, double value) {
    Double[] copy = values.clone();
    copy[at] = value;
    return copy;
  }

  @Test
  void belarusImportsFromChinaOf2014AreABrokenPoint() {
    List<Suspicion> found =
        Reports.of("CHN", "BLR")
            .exports(2009, CHINA_2009_TO_2018)
            .imports(2009, BELARUS_2009_TO_2018)
            .seenBy(new BrokenPoints(MILLION));

    assertThat(found).hasSize(1);
    Suspicion point = found.getFirst();
    assertThat(point.rule()).isEqualTo(Rule.BROKEN_POINT);
    assertThat(point.series()).isEqualTo("test:BLR>CHN/goods_imports@2026-11-30");
    assertThat(point.period()).isEqualTo("2014");
    assertThat(point.value()).isEqualTo(948e6);
    assertThat(point.what())
        .isEqualTo(
            "948 m, 0.37 times its neighbours (2.827 bn, 2.321 bn), while the partner has 1.11 bn against"
                + " 871.1 m and 747.3 m");
    assertThat(point.certainty()).isGreaterThan(1);
    assertThat(point.weight()).isBetween(1.6e9, 1.7e9);
  }

  @Test
  void theYearThatTheImfHasInsteadIsNone() {
    assertThat(
            Reports.of("CHN", "BLR")
                .exports(2009, CHINA_2009_TO_2018)
                .imports(2009, replaced(BELARUS_2009_TO_2018, 5, 2373.2))
                .seenBy(new BrokenPoints(MILLION)))
        .isEmpty();
  }

  @Test
  void aYearInWhichBothSidesFallIsTrade() {
    assertThat(
            Reports.of("CHN", "BLR")
                .exports(2009, replaced(CHINA_2009_TO_2018, 5, 300))
                .imports(2009, BELARUS_2009_TO_2018)
                .seenBy(new BrokenPoints(MILLION)))
        .isEmpty();
  }

  @Test
  void aLevelThatStaysIsNoBrokenPoint() {
    assertThat(
            Reports.of("CHE", "IND")
                .exports(2009, 2e3, 2.2e3, 2.4e3, 3.3e3, 30e3, 26e3, 25e3, 27e3)
                .imports(2009, 20e3, 22e3, 24e3, 31e3, 31e3, 26e3, 25e3, 27e3)
                .seenBy(new BrokenPoints(MILLION)))
        .isEmpty();
  }

  @Test
  void withoutTheOtherSideMoreIsAsked() {
    assertThat(
            Reports.of("CHN", "BLR")
                .imports(2009, BELARUS_2009_TO_2018)
                .seenBy(new BrokenPoints(MILLION)))
        .as("a factor of 2.4 may be trade")
        .isEmpty();
    assertThat(
            Reports.of("CHN", "BLR")
                .imports(2009, replaced(BELARUS_2009_TO_2018, 5, 94.8))
                .seenBy(new BrokenPoints(MILLION)))
        .singleElement()
        .satisfies(found -> assertThat(found.what()).contains("the partner does not report it"));
  }

  @Test
  void anEstimateIsNeitherBrokenNorAWitness() {
    Reports reports = Reports.of("CHN", "BLR").imports(2009, BELARUS_2009_TO_2018);
    for (int i = 0; i < CHINA_2009_TO_2018.length; i++) {
      reports.figure(true, 2009 + i, CHINA_2009_TO_2018[i] * 1e6, true);
    }
    assertThat(reports.seenBy(new BrokenPoints(MILLION))).isEmpty();
  }

  @Test
  void smallSumsJumpByThemselves() {
    assertThat(
            Reports.of("CHN", "BLR")
                .exports(2009, CHINA_2009_TO_2018)
                .imports(2009, BELARUS_2009_TO_2018)
                .seenBy(new BrokenPoints(2e9)))
        .isEmpty();
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "2.543, 2353, 2, 2.1, 'a thousand times, and the partner sees nothing'",
    "0.0025, 2.5, 2, 2.1, 'a thousand times'",
    "2500, 2.5, 2, 2.1, 'a thousandth'",
    "0.0025, 2500, 2, 2.1, 'a million times'",
  })
  void aJumpByAPowerOfAThousandThatThePartnerDoesNotSeeIsASlip(
      double before, double after, double mirrorBefore, double mirrorAfter, String what) {
    List<Suspicion> found =
        Reports.of("UZB", "GBR")
            .exports(2018, mirrorBefore, mirrorAfter)
            .imports(2018, before, after)
            .seenBy(new UnitSlips(MILLION));
    assertThat(found).as(what).hasSize(1);
    assertThat(found.getFirst().period()).isEqualTo("2019");
    assertThat(found.getFirst().what()).containsAnyOf("×10³", "÷10³", "×10⁶");
  }

  @Test
  void aJumpThatThePartnerSeesTooOrOfAnotherSizeIsNone() {
    assertThat(
            Reports.of("UZB", "GBR")
                .exports(2018, 2.0, 2000.0)
                .imports(2018, 2.5, 2350.0)
                .seenBy(new UnitSlips(MILLION)))
        .isEmpty();
    assertThat(
            Reports.of("UZB", "GBR")
                .exports(2018, 2.0, 2.0)
                .imports(2018, 2.5, 250.0)
                .seenBy(new UnitSlips(MILLION)))
        .isEmpty();
  }

  @Test
  void withoutTheOtherSideAJumpMustComeBack() {
    assertThat(
            Reports.of("UZB", "GBR").imports(2017, 2.0, 2.5, 2353.0, 2.4).seenBy(new UnitSlips(1)))
        .extracting(Suspicion::period)
        .containsExactly("2019");
    assertThat(
            Reports.of("UZB", "GBR")
                .imports(2017, 2.0, 2.5, 2353.0, 2400.0)
                .seenBy(new UnitSlips(1)))
        .isEmpty();
  }

  @Test
  void whatIsWrongInASeriesByItselfIsTold() {
    List<Suspicion> found =
        Reports.of("RUS", "BLR")
            .exports(2003, 7540.0, null, 8095.0, -3.0)
            .figure(true, 2006, 17e9, false)
            .seenBy(new SeriesFaults(MILLION));

    assertThat(found)
        .extracting(Suspicion::rule, Suspicion::period)
        .containsExactlyInAnyOrder(
            tuple(Rule.GAP, "2004"), tuple(Rule.NEGATIVE, "2006"), tuple(Rule.DUPLICATE, "2006"));
    assertThat(found.getFirst().what()).isEqualTo("missing between 7.54 bn and 8.095 bn");
  }

  @Test
  void whatIsMissingForManyYearsIsNoGap() {
    assertThat(
            Reports.of("RUS", "BLR")
                .exports(2003, 7540.0, null, null, null, null, 8095.0)
                .seenBy(new SeriesFaults(MILLION)))
        .isEmpty();
  }

  @ParameterizedTest(name = "imports {0}, exports {1}: {2}")
  @CsvSource({
    "9516.68, 8978, ' times 1.06 to the digit'",
    "110, 100, ' times 1.10 to the digit'",
    "3807.6, 3807.6, ' to the digit'",
    "3807.6, 3807.4, ''",
    "3807.6, 1777.7, ''",
  })
  void importsThatAreThePartnersExportsToTheDigitAreACopy(
      double imports, double exports, String what) {
    List<Suspicion> found =
        Reports.of("TKM", "CHN")
            .exports(2019, exports)
            .imports(2019, imports)
            .seenBy(new SameAsMirror(MILLION));
    if (what.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().what()).contains(what).contains("neither is flagged");
    }
  }

  @Test
  void flaggedEstimatesAreToldOfOnceWithTheirNumber() {
    Reports reports = Reports.of("TKM", "CHN").imports(2019, 110.0, 120.0, 130.0);
    reports
        .figure(true, 2019, 100e6, true)
        .figure(true, 2020, 120e6 / 1.06, true)
        .figure(true, 2021, 99e6, true);

    assertThat(reports.seenBy(new SameAsMirror(MILLION)))
        .singleElement()
        .satisfies(found ->
            assertThat(found.what())
                .isEqualTo(
                    "2 of 3 estimates beside a report are that report times 1, 1.06 or 1.10:"
                        + " no second side"));
  }

  @Test
  void partnersThatDoNotAddUpToTheWorldAreToldOncePerRunOfYears() {
    PartnersAndWorld rule = new PartnersAndWorld(MILLION);
    Reports.of("KWT", "JPN").exports(2016, 5.0, 5.0, 5.0, 5.0, 95.0, 130.0).seenBy(rule);
    Line world =
        new Line(
            new SeriesKey(
                "test",
                "2026-11-30",
                "goods_exports",
                "KWT",
                "WLD",
                null,
                null,
                Frequency.ANNUAL,
                "USD",
                Valuation.FOB,
                false,
                null,
                "KWT"));
    double[] totals = {46, 55, 62, 5.01, 100, 100};
    for (int i = 0; i < totals.length; i++) {
      world.add(2016 + i, totals[i] * 1e6, false);
    }
    List<Suspicion> found = new ArrayList<>();
    rule.compare(world, found::add);

    assertThat(found).extracting(Suspicion::period).containsExactly("2016/2018", "2021");
    assertThat(found.getFirst().what())
        .isEqualTo("partners add up to 8 % of the total of 62 m in 2018");
    assertThat(found.getLast().what()).isEqualTo("partners add up to 130 % of the total of 100 m");
  }
}
