package attache.claims.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CueTest {

  @ParameterizedTest
  @EnumSource
  void aWordDoesWhatItIsListedForAndNothingElse(Cue.Role role) {
    Cue.Word word = Cue.Word.of(role.name());
    assertThat(Cue.Role.values()).filteredOn(word::is).containsExactly(role);
  }

  @Test
  void linesOfTheTableAddUp() {
    Cue.Word word = Cue.Word.of("UP,CURRENCY").and(Cue.Word.of("NOTHING"));
    assertThat(Cue.Role.values())
        .filteredOn(word::is)
        .containsExactlyInAnyOrderElementsOf(
            List.of(Cue.Role.UP, Cue.Role.CURRENCY, Cue.Role.NOTHING));
  }

  @Test
  void quietWordsSayNothingBesides() {
    assertThat(Cue.Word.of("CURRENCY,HELD").isQuiet()).isTrue();
    assertThat(Cue.Word.of("CURRENCY,UP").isQuiet()).isFalse();
    assertThat(Cue.Word.of("NOTHING").isQuiet()).isFalse();
  }
}
