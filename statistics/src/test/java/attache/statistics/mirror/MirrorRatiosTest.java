package attache.statistics.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.statistics.store.MirrorRatio;
import attache.statistics.store.PackStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorRatiosTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @ParameterizedTest
  @ValueSource(ints = {1975, 2019})
  void thePackHoldsWhatItsFiguresGive(int year) {
    try (PackStore pack = PackStore.open(PACK)) {
      MirrorRatio made = MirrorRatios.of(pack, year);
      MirrorRatio held = pack.mirrorRatio(MirrorRatios.DATASET, year).orElseThrow();
      assertThat(held.pairs()).isEqualTo(made.pairs()).isGreaterThan(1000);
      assertThat(held.median()).isCloseTo(made.median(), within(1e-6));
    }
  }

  @Test
  void whatHoldsNoWorldHasNone() {
    try (PackStore pack = PackStore.open(PACK)) {
      assertThat(pack.mirrorRatio("imf-dots-monthly", 2019).orElseThrow().pairs()).isZero();
      assertThat(pack.mirrorRatio("comtrade-annual", 2019)).isEmpty();
      assertThat(pack.mirrorRatio(MirrorRatios.DATASET, 1950)).isEmpty();
    }
  }
}
