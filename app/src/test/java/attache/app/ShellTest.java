package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {

  @ParameterizedTest
  @CsvSource({"100, 100", "40, 40", "300, 110", "'', 80", "0, 80", "wide, 80", "99999999999, 80"})
  void theSheetIsAsWideAsTheTerminalUpToWhatTheEyeFollows(String said, int columns) {
    assertThat(Shell.columns(said)).isEqualTo(columns);
  }

  @Test
  void noColourWhereTheUserWantsNoneOrTheTerminalHasNone() {
    assertThat(Shell.colourWanted(Map.of())).isTrue();
    assertThat(Shell.colourWanted(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Shell.colourWanted(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Shell.colourWanted(Map.of("TERM", "dumb"))).isFalse();
  }
}
