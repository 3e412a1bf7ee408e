package attache.statistics.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorGapTest {

  @ParameterizedTest
  @CsvSource({
    // China's exports to Belarus against Belarus's imports from China 2019, IMF: 1,777.7 and
    // 3,807.6. (3807.6 − 1777.7) ÷ 2792.65 = 0.72687; ÷ 1777.7 = 1.14187; ln 2.14187 = 0.76168
    "1777.7, 3807.6, 2029.9, 0.72687, 1.14187, 0.76168, 0.36344",
    // Turnover 2022, Chinese side 5.08, Belarusian 5.79: 13 % of the mean.
    "5.08, 5.79, 0.71, 0.13063, 0.13976, 0.13083, 0.06532",
    "100, 100, 0, 0, 0, 0, 0",
    "110, 100, -10, -0.09524, -0.09091, -0.09531, 0.04762",
  })
  void theGapIsComputedInEveryForm(
      double x, double m, double amount, double symmetric, double relative, double log, double a) {
    MirrorGap gap = new MirrorGap(x, m);
    assertThat(gap.amount()).isCloseTo(amount, within(1e-9));
    assertThat(gap.symmetric().orElseThrow()).isCloseTo(symmetric, within(1e-5));
    assertThat(gap.relative().orElseThrow()).isCloseTo(relative, within(1e-5));
    assertThat(gap.log().orElseThrow()).isCloseTo(log, within(1e-5));
    assertThat(gap.asymmetry().orElseThrow()).isCloseTo(a, within(1e-5));
  }

  @Test
  void aFlowThatOnlyOneSideCountsHasTheWidestGapAndNoLogarithm() {
    assertThat(new MirrorGap(0, 5).symmetric()).hasValue(2);
    assertThat(new MirrorGap(5, 0).symmetric()).hasValue(-2);
    assertThat(new MirrorGap(5, 0).asymmetry()).hasValue(1);
    assertThat(new MirrorGap(0, 5).log()).isEmpty();
    assertThat(new MirrorGap(0, 5).relative()).isEmpty();
    assertThat(new MirrorGap(0, 0).symmetric()).isEmpty();
    assertThat(new MirrorGap(0, 0).asymmetry()).isEmpty();
  }

  @Test
  void theGapTurnsItsSignWhenTheSidesAreTurnedAndDoesNotDependOnTheScale() {
    Random random = new Random(4);
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble() * 1e9;
      double m = random.nextDouble() * 1e9;
      MirrorGap gap = new MirrorGap(x, m);
      assertThat(new MirrorGap(m, x).symmetric().orElseThrow())
          .isEqualTo(-gap.symmetric().orElseThrow());
      assertThat(new MirrorGap(m, x).log().orElseThrow()).isEqualTo(-gap.log().orElseThrow());
      assertThat(new MirrorGap(1000 * x, 1000 * m).symmetric().orElseThrow())
          .isCloseTo(gap.symmetric().orElseThrow(), within(1e-12));
      assertThat(gap.symmetric().orElseThrow()).isBetween(-2.0, 2.0);
      // The identity of the two forms: symmetric = 2 tanh(log ÷ 2).
      assertThat(2 * Math.tanh(gap.log().orElseThrow() / 2))
          .isCloseTo(gap.symmetric().orElseThrow(), within(1e-12));
    }
  }

  @Test
  void aNegativeReportIsRefused() {
    assertThatThrownBy(() -> new MirrorGap(-1, 1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new MirrorGap(Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
