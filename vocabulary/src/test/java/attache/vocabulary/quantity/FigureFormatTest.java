package attache.vocabulary.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4480900000     | USD               | $4.48 billion
          4600000        | USD               | $4.6 million
          999999999      | USD               | $1 billion
          22000000000000 | USD               | $22 trillion
          -1234567890    | CNY               | −CNY 1.23 billion
          750000         | EUR               | €750,000
          1              | percent           | 1 %
          -2.84          | percent           | −2.8 %
          1.3            | times             | 1.3 times
          3              | rank              | 3rd
          112            | rank              | 112th
          66             | count:companies   | 66 companies
          1400000000     | count:people      | 1.4 billion people
          0.5            | percentage_points | 0.5 percentage points
          0              | USD               | $0
          """)
  void aFigureReadsAsAPersonWouldWriteIt(double value, String unit, String expected) {
    assertThat(FigureFormat.say(value, Unit.parse(unit))).isEqualTo(expected);
  }

  @Test
  void aGapCarriesItsSign() {
    assertThat(FigureFormat.gap(0.0268)).isEqualTo("+2.7 %");
    assertThat(FigureFormat.gap(-0.99897)).isEqualTo("−99.9 %");
    assertThat(FigureFormat.gap(-0.99972)).isEqualTo("−99.97 %");
    assertThat(FigureFormat.gap(1234.5)).isEqualTo("+123,450 %");
    assertThat(FigureFormat.gap(0)).isEqualTo("0 %");
  }

  @Test
  void anOpenIntervalSaysSo() {
    assertThat(FigureFormat.say(new Interval(31e6, Double.POSITIVE_INFINITY), Unit.money("USD")))
        .isEqualTo("$31 million or more");
    assertThat(FigureFormat.say(Interval.point(5e9), Unit.money("USD"))).isEqualTo("$5 billion");
  }
}
