package attache.statistics.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.store.PackStore;
import attache.vocabulary.period.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The pack's reconciled pairs are what reconciling the pack's reports gives. */
class ReconciledPairsTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @Test
  void theTableHoldsWhatReconcilingTheYearAndTheFourBeforeGives() {
    try (PackStore pack = PackStore.open(PACK);
        ReportTable table = ReportTable.inMemory(1, "2GB")) {
      table.add(
          HeldReports.of(pack, ReconciledPairs.DATASET, null, 2019 - Method.YEARS + 1, 2019)
              .reports());
      Reconciled run = Reconciliation.run(table, Method.DEFAULT);
      for (List<String> pair :
          List.of(List.of("CHN", "BLR"), List.of("DEU", "FRA"), List.of("BRA", "ARG"))) {
        ReconciledFlow flow =
            run.flow(pair.getFirst(), pair.getLast(), ReportTable.ALL_PRODUCTS, 2019).orElseThrow();
        Observation held = held(pack, pair.getFirst(), pair.getLast());
        assertThat(held.status()).isEqualTo(Status.RECONCILED);
        assertThat(held.value()).isCloseTo(flow.value(), within(1.0));
        double high = Objects.requireNonNull(flow.high());
        assertThat(held.interval().high()).isCloseTo(high, within(high / 1000));
        assertThat(held.note())
            .contains(String.format(java.util.Locale.ROOT, "%.3f", flow.exporterWeight()));
      }
    }
  }

  private static Observation held(PackStore pack, String exporter, String importer) {
    List<Series> series =
        pack.series(SeriesQuery.ofThirdParty("goods_exports", exporter, importer));
    return Objects.requireNonNull(
        series.stream()
            .filter(s -> s.key().dataset().equals("reconciled-pairs"))
            .findFirst()
            .orElseThrow()
            .at(Period.year(2019)));
  }
}
