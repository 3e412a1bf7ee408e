package attache.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.reconcile.ReportTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** UN Comtrade's totals through WITS, for tests only: never in the pack, no figure of it here. */
class ReporterOrderTest {

  private static final Path HOME =
      Path.of(System.getProperty("attache.home", "..")).toAbsolutePath();

  private static final ReportTable earlierTable = ReportTable.inMemory(1, "1GB");
  private static final ReportTable laterTable = ReportTable.inMemory(1, "1GB");
  private static ReporterOrder earlier;
  private static ReporterOrder later;

  @BeforeAll
  static void order() {
    Path file = ReporterOrder.table(HOME);
    assumeTrue(
        Files.isRegularFile(file),
        "../shared/data/trade is not here: no totals of WITS to order by");
    earlier = ReporterOrder.ofWits(earlierTable, file, 2007, 2011);
    later = ReporterOrder.ofWits(laterTable, file, 2012, 2016);
  }

  @AfterAll
  static void close() {
    earlierTable.close();
    laterTable.close();
  }

  @Test
  void theStatisticiansOneWouldTrustComeFirstAndHubsLast() {
    assertThat(later.of()).hasSizeGreaterThan(160);
    assertThat(later.places().subList(0, 20)).contains("ITA", "SWE", "ESP", "GBR", "DNK");
    assertThat(later.place("USA")).isBetween(1, 25);
    assertThat(later.place("HKG")).isGreaterThan(later.of().size() - 20);
  }

  @Test
  void theCodesOfWitsAreReadAsTheCountriesTheyMean() {
    assertThat(later.places())
        .contains("ROU", "SRB", "MNE", "SDN", "BLR", "CHN")
        .doesNotContain("EU");
  }

  @Test
  void theOrderIsThatOfTheImfsTotalsAndThatOfTheYearsBefore() {
    try (ReportTable table = ReportTable.inMemory(1, "1GB")) {
      ReporterOrder imf = ReporterOrder.ofImf(table, HOME.resolve("data"), 2012, 2016);
      assertThat(ReporterOrder.likeness(later, imf)).isGreaterThan(0.9);
      assertThat(imf.place("BLR")).isGreaterThan(imf.place("CHN"));
    }
    assertThat(ReporterOrder.likeness(earlier, later)).isGreaterThan(0.8);
    assertThat(ReporterOrder.likeness(later, later)).isCloseTo(1, within(1e-12));
  }

  /** Of years that the order has not seen, and flows of one size: 10 to 100 million dollars. */
  @Test
  void whoIsPlacedFirstIsNearerToItsPartnersInTheYearsAfterToo() {
    List<String> places = earlier.places();
    int third = places.size() / 3;
    double best = gap(places.subList(0, third));
    double worst = gap(places.subList(2 * third, places.size()));
    assertThat(worst / best).isGreaterThan(2);
  }

  @Test
  void chinaIsPlacedBeforeBelarusAndBothBehindMost() {
    assertThat(later.place("CHN")).isBetween(later.of().size() / 2, later.place("BLR"));
    assertThat(later.place("BLR")).isLessThan(later.of().size() - 20);
  }

  /** The median |ln(X ÷ F)| of flows between these, 2012 to 2016. */
  private static double gap(List<String> areas) {
    String among = areas.stream().map(area -> "'" + area + "'").collect(Collectors.joining(", "));
    double[] median = new double[1];
    laterTable.query(
        "SELECT median(abs(ln(exporter_report / importer_fob))) FROM reconciled WHERE exporter IN ("
            + among
            + ") AND importer IN ("
            + among
            + ") AND value BETWEEN 1e7 AND 1e8 AND importer_fob IS NOT NULL"
            + " AND exporter_report IS NOT NULL",
        row -> median[0] = row.getDouble(1));
    return median[0];
  }
}
