package attache.statistics.source.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attache.vocabulary.period.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdmxTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023",
    "2023-01, 2023-01",
    "2023-01-31, @2023-01-31",
    "2023-01-31T10:15:00, @2023-01-31",
    "2023-A1, 2023",
    "2023-S2, 2023-07/2023-12",
    "2023-T3, 2023-09/2023-12",
    "2023-Q1, 2023-01/2023-03",
    "2023-M04, 2023-04",
    "2023-W05, 2023-01-30/2023-02-05",
    // 2020 had 53 ISO weeks; the last ended on 3 January.
    "2020-W53, 2020-12-28/2021-01-03",
    "2024-D366, 2024-12-31",
    "2020-01-01/P9M, 2020-01/2020-09",
    "2020-04-01/P1Y, 2020-04/2021-03",
    "2020-10-31/P1D, 2020-10-31",
    "2020-01/2020-09, 2020-01/2020-09",
  })
  void everyFormOfTimePeriodIsRead(String text, String period) {
    assertThat(SdmxTime.read(text)).hasToString(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "2023-Q5",
        "2023-Q0",
        "2023-W53",
        "2023-13",
        "2023-D366",
        "2023-02-30",
        "2023/P",
        "2023-01-01/P0D",
        "2023-01-01/P9X",
        "January 2023",
        "P1Y",
        "2023-A2",
        "~"
      })
  void whatIsNoPeriodIsRefusedWithWhatWasExpected(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdmxTime.read(text))
        .withMessageStartingWith("'" + text + "' is no period, expected for example 2023");
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023",
    "2023-01, 2023-01",
    "2023-01/2023-03, 2023-Q1",
    "2023-07/2023-12, 2023-S2",
    "2020-01/2020-09, 2020-01-01/P9M",
    "2020-04/2021-03, 2020-04-01/P12M",
    "2020-02/2020-04, 2020-02-01/P3M",
    "2012/2019, 2012-01-01/P96M",
    "@2020-10-31, 2020-10-31",
    "2020-10-31, 2020-10-31/P1D",
    "2020-11-05/2020-11-10, 2020-11-05/P6D",
  })
  void aPeriodIsWrittenAsSdmxHasItAndComesBack(String period, String text) {
    assertThat(SdmxTime.write(Period.parse(period))).isEqualTo(text);
    assertThat(SdmxTime.read(text)).isEqualTo(Period.parse(period));
  }
}
