package attache.statistics.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VarianceSplitTest {

  /** Squared gaps of a world of so many reporters, a σ² of n/reporters in each role. */
  private static List<Cell> cells(int reporters, int perPair, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < reporters; i++) {
      for (int j = 0; j < reporters; j++) {
        double variance = (i + 1.0) / reporters + (reporters - j) / (double) reporters;
        double sum = 0;
        for (int n = 0; n < perPair && i != j; n++) {
          double d = Math.sqrt(variance) * random.nextGaussian();
          sum += d * d;
        }
        if (i != j) {
          cells.add(cell("E" + i, "E" + j, perPair, sum / perPair));
        }
      }
    }
    return cells;
  }

  private static Cell cell(String exporter, String importer, double weight, double gap) {
    return new Cell(exporter, importer, 0, weight, gap, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 1, 7, 1000})
  void whereTheRoundsBeginMakesNoDifference(double begin) {
    List<Cell> cells = cells(30, 5, 3);
    VarianceSplit usual = VarianceSplit.of(cells, 0);
    VarianceSplit other = VarianceSplit.of(cells, 0, begin);
    usual
        .exporters()
        .forEach(
            (area, v) -> assertThat(other.exporters().get(area)).isCloseTo(v, within(1e-4 * v)));
    usual
        .importers()
        .forEach(
            (area, v) -> assertThat(other.importers().get(area)).isCloseTo(v, within(1e-4 * v)));
  }

  @Test
  void bothRolesHaveTheSameLevelAndEachReporterItsVariance() {
    VarianceSplit split = VarianceSplit.of(cells(40, 40, 5), 0);
    double exporters = split.exporters().values().stream().mapToDouble(v -> v).sum();
    double importers = split.importers().values().stream().mapToDouble(v -> v).sum();
    assertThat(exporters / importers).isCloseTo(1, within(0.05));
    for (int n = 0; n < 40; n++) {
      assertThat(split.exporters().get("E" + n)).isCloseTo((n + 1) / 40.0, within(0.25));
      assertThat(split.importers().get("E" + n)).isCloseTo((40 - n) / 40.0, within(0.25));
    }
  }

  @Test
  void aReporterWithOnePartnerIsDrawnToTheMeanAndNeverCertain() {
    List<Cell> cells = new ArrayList<>(cells(20, 5, 9));
    cells.add(cell("NEW", "E3", 1, 0));
    VarianceSplit split = VarianceSplit.of(cells, 0);
    assertThat(split.exporters().get("NEW")).isBetween(0.3 * split.mean(), 1.1 * split.mean());
  }

  @Test
  void whereAllAgreeNobodyIsSurerThanTheFloor() {
    VarianceSplit split = VarianceSplit.of(List.of(cell("A", "B", 5, 0), cell("B", "A", 5, 0)), 0);
    assertThat(split.exporters().values())
        .allSatisfy(v -> assertThat(v).isGreaterThanOrEqualTo(VarianceSplit.FLOOR));
    assertThat(split.exporters().get("A")).isCloseTo(split.importers().get("B"), within(1e-9));
  }

  @Test
  void withoutAnyCellTheMeanIsNotKnown() {
    VarianceSplit split = VarianceSplit.of(List.of(), 0);
    assertThat(split.mean()).isNaN();
    assertThat(split.exporters()).isEmpty();
  }

  @Test
  void whatSizeDoesIsTakenOutOfReporters() {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : cells(30, 20, 11)) {
      int size = cells.size() % 5 - 2;
      double factor = Math.pow(0.5, size);
      cells.add(
          new Cell(
              cell.exporter(), cell.importer(), size, cell.weight(), cell.gap() * factor, 0, 1));
    }
    VarianceSplit split = VarianceSplit.of(cells, 0);
    for (int size = -2; size <= 2; size++) {
      double factor = Math.pow(0.5, size);
      assertThat(split.sizes().factor(size)).isCloseTo(factor, within(0.12 * factor));
    }
  }
}
