package attache.vocabulary.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({"en,en", "EN,en", "en-GB,en", "zh-Hans-CN,zh", "ru_RU,ru"})
  void aTagIsReadUpToItsLanguage(String tag, String language) {
    assertThat(Language.of(tag)).hasToString(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "-en", "12", "рус"})
  void whatIsNoLanguageIsRefusedInOneSentence(String tag) {
    assertThatThrownBy(() -> Language.of(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two or three letters");
  }

  @Test
  void everyLanguageReadPrintsAndParsesBack() {
    assertThat(Language.READ).allSatisfy(l -> assertThat(Language.of(l.toString())).isEqualTo(l));
  }
}
