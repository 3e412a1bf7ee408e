package attache.statistics.reconcile;

import static attache.statistics.reconcile.ReportTable.ALL_PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.reconcile.ReconciledFlow.Held;
import attache.statistics.reconcile.Report.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The acceptance tests of a reconciliation, and what must not upset it. */
class ReconciliationTest {

  private static final TwoSidedWorld WORLD = TwoSidedWorld.of(40, 12, 7);

  /** What came out, with what it was read from. */
  private record Result(Reconciled run, List<ReconciledFlow> flows) {
    ReconciledFlow flow(String exporter, String importer) {
      return flows.stream()
          .filter(f -> f.exporter().equals(exporter) && f.importer().equals(importer))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Result reconcile(List<Report> reports, Mode mode) {
    return reconcile(reports, new Method(mode, Freight.POOLED));
  }

  private static Result reconcile(List<Report> reports, Method method) {
    try (ReportTable table = ReportTable.inMemory(1, "1GB")) {
      table.add(reports);
      Reconciled run = Reconciliation.run(table, method);
      return new Result(run, run.flows(null, null, null));
    }
  }

  /** A number that must be there. */
  private static double there(@Nullable Double number) {
    return Objects.requireNonNull(number);
  }

  private static double medianError(
      List<ReconciledFlow> flows, Function<ReconciledFlow, Double> estimate) {
    double[] errors =
        flows.stream()
            .filter(f -> f.held() == Held.BOTH)
            .mapToDouble(f ->
                Math.abs(
                    Math.log(
                        estimate.apply(f)
                            / WORLD.truth.getOrDefault(
                                f.exporter() + f.importer() + f.product(), Double.NaN))))
            .sorted()
            .toArray();
    assertThat(errors.length).isGreaterThan(10_000);
    return errors[errors.length / 2];
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOMETRIC_INVVAR", "BACI"})
  void againstAKnownTruthItBeatsEitherReportAndTheirMeanByAQuarter(Mode mode) {
    List<ReconciledFlow> flows = reconcile(WORLD.reports, mode).flows();
    double best = medianError(flows, ReconciledFlow::value);
    assertThat(best).isLessThan(0.75 * medianError(flows, f -> there(f.exporterReport())));
    assertThat(best).isLessThan(0.75 * medianError(flows, f -> there(f.importerFob())));
    assertThat(best)
        .isLessThan(
            0.75
                * medianError(
                    flows, f -> (there(f.exporterReport()) + there(f.importerFob())) / 2));
  }

  @Test
  void theSigmaOfReportersIsFoundInBothRoles() {
    for (Reliability r : reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).run().reliability()) {
      assertThat(Math.pow(there(r.exporterSigma()), 2))
          .isCloseTo(
              Math.pow(WORLD.exportSigma.getOrDefault(r.area(), Double.NaN), 2), within(0.15));
      assertThat(Math.pow(there(r.importerSigma()), 2))
          .isCloseTo(
              Math.pow(WORLD.importSigma.getOrDefault(r.area(), Double.NaN), 2), within(0.15));
    }
  }

  @Test
  void theIntervalHoldsTheTruthNineTimesInTen() {
    List<ReconciledFlow> flows = reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).flows();
    for (Held held : List.of(Held.BOTH, Held.EXPORTER, Held.IMPORTER)) {
      List<ReconciledFlow> of = flows.stream().filter(f -> f.held() == held).toList();
      long hits =
          of.stream()
              .filter(f -> {
                double truth =
                    WORLD.truth.getOrDefault(f.exporter() + f.importer() + f.product(), Double.NaN);
                return there(f.low()) <= truth && truth <= there(f.high());
              })
              .count();
      assertThat(hits / (double) of.size()).as(held.name()).isBetween(0.87, 0.93);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWeightLeavesZeroToOneAndTheValueLiesBetweenTheReports(Mode mode) {
    for (ReconciledFlow f : reconcile(WORLD.reports, mode).flows()) {
      assertThat(f.exporterWeight()).isBetween(0.0, 1.0);
      assertThat(f.low()).isLessThanOrEqualTo(f.value());
      assertThat(f.high()).isGreaterThanOrEqualTo(f.value());
      if (f.held() == Held.BOTH) {
        double slack = 1e-12 * f.value();
        assertThat(f.value())
            .isBetween(
                Math.min(there(f.exporterReport()), there(f.importerFob())) - slack,
                Math.max(there(f.exporterReport()), there(f.importerFob())) + slack);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOMETRIC_INVVAR", "BACI"})
  void reportersWhoErrAlikeWeighAlike(Mode mode) {
    // Every report of an exporter is a tenth too high, or too low, in turns: all gaps are alike.
    List<Report> reports = new ArrayList<>();
    List<String> codes = List.of("AAQ", "BBQ", "CCQ", "DDQ");
    for (String exporter : codes) {
      for (String importer : codes) {
        if (!exporter.equals(importer)) {
          double off = codes.indexOf(exporter) < codes.indexOf(importer) ? 1.1 : 1 / 1.1;
          reports.add(TwoSidedWorld.report(exporter, importer, Flow.EXPORT, "1", 1e6 * off));
          reports.add(TwoSidedWorld.report(importer, exporter, Flow.IMPORT, "1", 1e6));
        }
      }
    }
    assertThat(reconcile(reports, new Method(mode, Freight.NONE)).flows())
        .hasSize(12)
        .allSatisfy(f -> assertThat(f.exporterWeight()).isCloseTo(0.5, within(1e-6)));
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOMETRIC_INVVAR", "BACI", "GEHLHAR_SELECT"})
  void aThousandfoldOfAllValuesLeavesWeightsAsTheyAre(Mode mode) {
    Result ones = reconcile(WORLD.reports, mode);
    Result thousands =
        reconcile(
            WORLD.with(r ->
                TwoSidedWorld.report(
                    r.reporter(), r.partner(), r.flow(), r.product(), 1000 * r.value())),
            mode);
    for (int n = 0; n < ones.flows().size(); n++) {
      ReconciledFlow one = ones.flows().get(n);
      ReconciledFlow thousand = thousands.flows().get(n);
      assertThat(thousand.exporterWeight()).isCloseTo(one.exporterWeight(), within(1e-6));
      assertThat(thousand.value() / one.value()).isCloseTo(1000, within(1e-3));
      assertThat(there(thousand.high()) / there(one.high())).isCloseTo(1000, within(1e-2));
    }
  }

  @Test
  void whoExportsAndWhoImportsTurnedRoundTurnsTheSigmas() {
    List<Report> turned =
        WORLD.with(r ->
            TwoSidedWorld.report(
                r.reporter(),
                r.partner(),
                r.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT,
                r.product(),
                r.value()));
    Method free = new Method(Mode.GEOMETRIC_INVVAR, Freight.NONE);
    Result there = reconcile(WORLD.reports, free);
    Result back = reconcile(turned, free);
    for (Reliability r : there.run().reliability()) {
      Reliability other = back.run().reliability(r.area()).orElseThrow();
      assertThat(other.exporterSigma()).isCloseTo(r.importerSigma(), within(1e-5));
      assertThat(other.importerSigma()).isCloseTo(r.exporterSigma(), within(1e-5));
      // An exporter's σ is the exporter's, not the importer's.
      assertThat(Math.pow(there(r.exporterSigma()), 2))
          .isCloseTo(
              Math.pow(WORLD.exportSigma.getOrDefault(r.area(), Double.NaN), 2), within(0.15));
    }
    ReconciledFlow one = there.flow("AAQ", "ABQ");
    ReconciledFlow other = back.flow("ABQ", "AAQ");
    assertThat(other.value()).isCloseTo(one.value(), within(1e-4 * one.value()));
  }

  @Test
  void productsAndResidualAreThePairsTotal() {
    List<Report> reports = new ArrayList<>(WORLD.reports);
    Map<String, Double> sums = new HashMap<>();
    for (Report r : WORLD.reports) {
      sums.merge(r.reporter() + " " + r.partner() + " " + r.flow(), r.value(), Double::sum);
    }
    // Some totals hold more than the products, some less.
    sums.forEach((key, sum) -> {
      String[] of = key.split(" ", -1);
      double share = of[0].compareTo(of[1]) < 0 ? 1.3 : 0.8;
      reports.add(
          TwoSidedWorld.report(of[0], of[1], Flow.valueOf(of[2]), ALL_PRODUCTS, sum * share));
    });
    List<ReconciledFlow> flows = reconcile(reports, Mode.GEOMETRIC_INVVAR).flows();
    Map<String, Double> totals = new HashMap<>();
    Map<String, Double> parts = new HashMap<>();
    int residuals = 0;
    for (ReconciledFlow f : flows) {
      boolean total = f.product().equals(ALL_PRODUCTS);
      (total ? totals : parts).merge(f.exporter() + f.importer(), f.value(), Double::sum);
      residuals += f.product().equals(Reconciliation.RESIDUAL) ? 1 : 0;
      assertThat(f.value()).isNotNegative();
    }
    assertThat(totals).hasSize(40 * 39);
    assertThat(residuals).isBetween(200, 1400);
    totals.forEach((pair, total) ->
        assertThat(parts.get(pair)).as(pair).isCloseTo(total, within(1e-9 * total)));
  }

  @ParameterizedTest
  @EnumSource
  void whereBothSidesReportTheSameItIsThatValue(Mode mode) {
    List<Report> reports = new ArrayList<>(WORLD.reports);
    reports.removeIf(r -> r.reporter().equals("AAQ") || r.partner().equals("AAQ"));
    reports.add(TwoSidedWorld.report("AAQ", "BBQ", Flow.EXPORT, "100000", 5e6));
    reports.add(TwoSidedWorld.report("BBQ", "AAQ", Flow.IMPORT, "100000", 5e6));
    reports.add(TwoSidedWorld.report("AAQ", "ABQ", Flow.EXPORT, "100000", 5e6));
    reports.add(TwoSidedWorld.report("ABQ", "AAQ", Flow.IMPORT, "100000", 5.00001e6));
    Result result = reconcile(reports, new Method(mode, Freight.NONE));
    assertThat(result.flow("AAQ", "BBQ").value()).isCloseTo(5e6, within(1e-6));
    assertThat(result.flow("AAQ", "ABQ").value()).isBetween(5e6 - 1e-6, 5.00001e6 + 1e-6);
  }

  @Test
  void twoRunsGiveTheSameDigits() {
    assertThat(reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).flows())
        .isEqualTo(reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).flows());
  }

  @Test
  void estimatesAreNoSideAndTellNothingOfReliability() {
    Result without = reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR);
    List<Report> reports = new ArrayList<>(WORLD.reports);
    for (Report r : WORLD.reports) {
      // The publisher fills the gaps of the other side with this one's figure.
      reports.add(
          new Report(
              r.partner(),
              r.reporter(),
              r.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT,
              r.product(),
              2019,
              r.value(),
              null,
              true,
              false));
    }
    assertThat(reconcile(reports, Mode.GEOMETRIC_INVVAR).flows()).isEqualTo(without.flows());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.06})
  void aReportThatIsTheOthersCopyIsNoSecondSide(double factor) {
    List<Report> reports = new ArrayList<>(WORLD.reports);
    reports.removeIf(r -> r.reporter().equals("AAQ") || r.partner().equals("AAQ"));
    for (String partner : List.of("ABQ", "ACQ", "ADQ")) {
      reports.add(TwoSidedWorld.report(partner, "AAQ", Flow.EXPORT, "100000", 3e6));
      reports.add(TwoSidedWorld.report("AAQ", partner, Flow.IMPORT, "100000", 3e6 * factor));
    }
    Result result = reconcile(reports, Mode.GEOMETRIC_INVVAR);
    ReconciledFlow flow = result.flow("ABQ", "AAQ");
    assertThat(flow.held()).isEqualTo(Held.EXPORTER);
    assertThat(flow.value()).isCloseTo(3e6, within(1e-3));
    assertThat(flow.importerReport()).isEqualTo(3e6 * factor);
    assertThat(result.run().reliability("AAQ")).isEmpty();
  }

  @Test
  void valuesThatAreNoneAreLeftOut() {
    List<Report> reports = new ArrayList<>(WORLD.reports);
    for (double value :
        new double[] {0, -5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      reports.add(TwoSidedWorld.report("AAQ", "ZZQ", Flow.EXPORT, "x" + value, value));
      reports.add(TwoSidedWorld.report("ZZQ", "AAQ", Flow.IMPORT, "x" + value, value));
    }
    reports.add(TwoSidedWorld.report("AAQ", "AAQ", Flow.EXPORT, "1", 1e6));
    assertThat(reconcile(reports, Mode.GEOMETRIC_INVVAR).flows())
        .isEqualTo(reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).flows());
  }

  @ParameterizedTest
  @EnumSource
  void nothingAtAllAndOneReportAloneAreNoTrouble(Mode mode) {
    assertThat(reconcile(List.of(), mode).flows()).isEmpty();
    Result alone =
        reconcile(List.of(Report.of("CHN", "BLR", Flow.EXPORT, 2019, 1_777_675_950)), mode);
    ReconciledFlow flow = alone.flow("CHN", "BLR");
    assertThat(flow.value()).isCloseTo(1_777_675_950, within(1e-3));
    assertThat(flow.held()).isEqualTo(Held.EXPORTER);
    assertThat(flow.low()).as("no error can be told from one report").isNull();
    assertThat(alone.run().meanSigma()).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void onePairIsReconciledByEqualWeights(Mode mode) {
    Result pair =
        reconcile(
            List.of(
                Report.of("CHN", "BLR", Flow.EXPORT, 2019, 1_777_675_950),
                Report.of("BLR", "CHN", Flow.IMPORT, 2019, 3_807_594_800.0)),
            new Method(mode, Freight.NONE));
    ReconciledFlow flow = pair.flow("CHN", "BLR");
    double expected =
        switch (mode) {
          case GEOMETRIC_INVVAR, GEOMETRIC_MEAN -> Math.sqrt(1_777_675_950.0 * 3_807_594_800.0);
          case BACI, SIMPLE_MEAN -> (1_777_675_950.0 + 3_807_594_800.0) / 2;
          case IMPORTER_FIRST, GEHLHAR_SELECT -> 3_807_594_800.0;
          case EXPORTER_FIRST -> 1_777_675_950.0;
        };
    assertThat(flow.value()).isCloseTo(expected, within(expected * 1e-9));
    assertThat(flow.low()).isLessThan(flow.value());
  }

  @Test
  void partsOfTheWorldThatDoNotTradeWithEachOtherDoNotDisturbEachOther() {
    TwoSidedWorld one = TwoSidedWorld.of(20, 20, 1);
    List<Report> both = new ArrayList<>(one.reports);
    for (Report r : TwoSidedWorld.of(15, 20, 2).reports) {
      both.add(
          TwoSidedWorld.report(
              r.reporter().toLowerCase(Locale.ROOT),
              r.partner().toLowerCase(Locale.ROOT),
              r.flow(),
              r.product(),
              r.value()));
    }
    Result alone = reconcile(one.reports, Mode.GEOMETRIC_INVVAR);
    Result together = reconcile(both, Mode.GEOMETRIC_INVVAR);
    for (Reliability r : alone.run().reliability()) {
      Reliability other = together.run().reliability(r.area()).orElseThrow();
      assertThat(other.exporterSigma()).isCloseTo(r.exporterSigma(), within(0.03));
      assertThat(other.importerSigma()).isCloseTo(r.importerSigma(), within(0.03));
    }
  }

  @Test
  void importsFreeOnBoardAlreadyKeepTheirValue() {
    List<Report> reports = new ArrayList<>(WORLD.reports);
    reports.add(new Report("ZZQ", "AAQ", Flow.IMPORT, "100000", 2019, 4e6, null, false, true));
    reports.add(new Report("YYQ", "AAQ", Flow.IMPORT, "100000", 2019, 4e6, null, false, false));
    Result result = reconcile(reports, Mode.GEOMETRIC_INVVAR);
    assertThat(result.run().freight().constant()).isCloseTo(0.05, within(0.05));
    assertThat(result.flow("AAQ", "ZZQ").importerFob()).isCloseTo(4e6, within(1e-3));
    assertThat(result.flow("AAQ", "YYQ").importerFob())
        .isCloseTo(4e6 / Math.exp(result.run().freight().constant()), within(1e-3));
  }

  @Test
  void reportsOfTheSameAreAddedUp() {
    List<Report> halves = new ArrayList<>();
    for (Report r : WORLD.reports) {
      Report half =
          TwoSidedWorld.report(r.reporter(), r.partner(), r.flow(), r.product(), r.value() / 2);
      halves.addAll(Arrays.asList(half, half));
    }
    assertThat(reconcile(halves, Mode.GEOMETRIC_INVVAR).flows())
        .isEqualTo(reconcile(WORLD.reports, Mode.GEOMETRIC_INVVAR).flows());
  }
}
