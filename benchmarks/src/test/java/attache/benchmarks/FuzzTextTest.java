package attache.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FuzzTextTest {

  /** Where it begins is always the same; {@code ./dev bench fuzz-text} goes on from elsewhere. */
  private static final long SEED = 20_261_124_000_000L;

  /** A faster machine reads no further, so that a change is judged by the same texts. */
  private static final long MOST = 3_500;

  @Test
  void aMinuteOfHostileTextsIsReadOrRefusedAndNothingElse() {
    FuzzText.Run run = FuzzText.run(SEED, Duration.ofSeconds(60), MOST);
    assertThat(run.finding()).isNull();
    assertThat(run.documents()).isGreaterThan(100);
    assertThat(run.claims()).isGreaterThan(100);
  }

  @Test
  void aSeedMakesTheSameDocumentAlways() {
    for (long seed = 0; seed < 50; seed++) {
      assertThat(HostileText.document(seed).bytes()).isEqualTo(HostileText.document(seed).bytes());
    }
  }
}
