package attache.statistics.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import attache.statistics.store.PackStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The IMF's totals of the reference pack. */
class HeldTotalsTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  private static PackStore pack;
  private static ReportTable table;
  private static HeldReports held;
  private static Reconciled run;

  @BeforeAll
  static void reconcile() {
    pack = PackStore.open(PACK);
    held = HeldReports.of(pack, null, null, 2015, 2019);
    table = ReportTable.inMemory(1, "1GB");
    table.add(held.reports());
    run = Reconciliation.run(table, Method.DEFAULT);
  }

  @AfterAll
  static void close() {
    table.close();
    pack.close();
  }

  @Test
  void bothSidesReportsAreReadWithoutGroupsAndTheWorld() {
    assertThat(held.dataset()).isEqualTo("imf-dots-annual");
    assertThat(held.vintages()).containsExactly("as-found");
    assertThat(held.reports())
        .hasSizeGreaterThan(250_000)
        .contains(Report.of("CHN", "BLR", Report.Flow.EXPORT, 2019, 1_777_675_950))
        .noneMatch(r -> r.partner().equals("WLD") || r.partner().equals("EU27"));
  }

  @Test
  void theStatisticiansOneWouldTrustComeFirst() {
    List<String> order = run.byReliability().stream().map(Reliability::area).toList();
    assertThat(order.subList(0, 20)).contains("DEU", "ITA", "SWE", "FIN", "ESP");
    assertThat(order.indexOf("USA")).isLessThan(order.indexOf("BLR"));
    // Goods that pass through Hong Kong are another's exports to most of its partners.
    assertThat(order.indexOf("HKG")).isGreaterThan(order.size() - 20);
    assertThat(run.reliability("HKG").orElseThrow().exporterSigma()).isGreaterThan(2);
  }

  @Test
  void belarussExportsAreNearerToItsPartnersThanItsImports() {
    Reliability belarus = run.reliability("BLR").orElseThrow();
    assertThat(belarus.exporterSigma()).isLessThan(belarus.importerSigma());
    assertThat(belarus.exporterPartners()).isGreaterThan(100);
  }

  @Test
  void freightIsAFewPercentAndLargeFlowsErrLess() {
    assertThat(Math.expm1(run.freight().constant())).isBetween(0.02, 0.07);
    assertThat(run.widthAt(1e9)).isLessThan(run.widthAt(1e7));
    assertThat(run.widthAt(1e10)).isLessThan(run.widthAt(1e9));
  }

  @Test
  void largeFlowsLieWhereBaciHasThem() {
    Map<String, Double> baci = new HashMap<>();
    table.query(
        "SELECT exporter || importer || year, value FROM read_parquet('"
            + PACK.resolve("trade/baci-pairs.parquet")
            + "') WHERE value > 1e9",
        row -> baci.put(row.getString(1), row.getDouble(2)));
    List<Double> gaps = new ArrayList<>();
    for (ReconciledFlow f : run.flows(null, null, null)) {
      Double other = baci.get(f.exporter() + f.importer() + f.year());
      if (other != null && f.held() == ReconciledFlow.Held.BOTH) {
        gaps.add(Math.abs(Math.log(f.value() / other)));
      }
    }
    gaps.sort(null);
    assertThat(gaps).hasSizeGreaterThan(8_000);
    assertThat(gaps.get(gaps.size() / 2)).isLessThan(0.08);
  }

  @Test
  void turkmenistansFiguresAreItsPartnersTimesTheImfsFactorAndNoSide() {
    assertThat(
            run.flows(null, "TKM", null).stream()
                .filter(f -> f.importerReport() != null && f.exporterReport() != null)
                .filter(f -> f.held() == ReconciledFlow.Held.EXPORTER)
                .count())
        .isGreaterThan(200);
  }
}
