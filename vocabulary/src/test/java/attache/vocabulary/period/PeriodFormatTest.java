package attache.vocabulary.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodFormatTest {

  @ParameterizedTest
  @CsvSource({
    "2019, in 2019",
    "2020-09, in September 2020",
    "2020-01/2020-09, in January–September 2020",
    "2015-07/2016-06, in July 2015 to June 2016",
    "2011-01/2020-12, in 2011–2020",
    "@2020-10-31, as of 31 October 2020",
    "2020-11-24, on 24 November 2020",
    "2020-11-05/2020-11-10, in 5–10 November 2020",
    "2020-10-30/2020-11-02, in 30 October 2020 to 2 November 2020"
  })
  void aPeriodReadsAsAPersonWouldWriteIt(String period, String expected) {
    assertThat(PeriodFormat.during(Period.parse(period))).isEqualTo(expected);
  }
}
