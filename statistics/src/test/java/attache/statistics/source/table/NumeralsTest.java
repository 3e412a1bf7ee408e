package attache.statistics.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,015.2         | .  | 1015.2",
        "1\u00a0015,2    | ,  | 1015.2",
        "1\u202f015\u2009200,25 | , | 1015200.25",
        "1'015.2         | .  | 1015.2",
        "1.015,2         | ,  | 1015.2",
        "1015.20         | .  | 1015.20",
        "-479,0          | ,  | -479.0",
        "–479,0          | ,  | -479.0",
        "(479.0)         | .  | -479.0",
        "12.3 1)         | .  | 12.3",
        "12.3¹⁾          | .  | 12.3",
        "12.3*           | .  | 12.3",
        "55.2%           | .  | 55.2",
        "0,0             | ,  | 0.0",
        "9e-4            | .  | 0.0009",
      })
  void aNumberIsReadAsTheOfficePrintsIt(String printed, char decimal, BigDecimal number) {
    assertThat(new Numerals(decimal).read(printed)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 015,2  | .",
        "1,5 | .",
        "12,34.5 | .",
        "1015,200 | .",
        "1.2.3 | .",
        "1,015, | .",
        "n/a | .",
        "- | .",
        "1 2 | ,",
        "12 1) 2) 3 | .",
        "e5 | .",
        "1e999 | .",
        "٣ | .",
      })
  void whatCouldBeAnotherNumberIsNone(String printed, char decimal) {
    assertThat(new Numerals(decimal).read(printed)).isNull();
  }
}
