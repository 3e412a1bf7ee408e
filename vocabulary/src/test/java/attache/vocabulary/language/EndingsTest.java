package attache.vocabulary.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingsTest {

  private static final Endings RUSSIAN = Endings.of(Language.RUSSIAN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trade                                | trade
          экспорт{,а,у}                        | экспорт экспорта экспорту
          trad{e,ing}_partner{,s}              | trade_partner trade_partners trading_partner trading_partners
          взаимн{=ый,ого}_экспорт{=,а}         | взаимный_экспорт взаимного_экспорта
          {=a,b}{,x}{=c,d}                     | ac axc bd bxd
          """)
  void bracesStandForAsManyPhrases(String phrase, String expected) {
    assertThat(RUSSIAN.expand(phrase)).containsExactly(expected.split(" "));
  }

  @Test
  void bracesThatCannotBeReadAreRefused() {
    assertThatThrownBy(() -> RUSSIAN.expand("экспорт{,а")).hasMessageContaining("does not close");
    assertThatThrownBy(() -> RUSSIAN.expand("{=a,b}{=c}")).hasMessageContaining("differ in number");
    assertThatThrownBy(() -> RUSSIAN.expand("x{@nosuch}")).hasMessageContaining("no endings");
  }
}
