package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void tellsItsVersionOnOneLine(String option) {
    Run run = Run.attache(option);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("attache ").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpNamesEveryCommandInEightyColumns() {
    Run run = Run.attache("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--versoin, --version", "--hlep, --help"})
  void anUnknownOptionIsOneSentenceThatNamesTheNearest(String typed, String meant) {
    Run run = Run.attache(typed);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(typed, meant).hasLineCount(1);
  }

  @Test
  void theStackIsShownOnlyOnRequest() {
    assertThat(Run.attache("--nonsense").err()).doesNotContain("\tat ");
    assertThat(Run.attache("--debug", "--nonsense").err()).contains("attache: ");
  }
}
