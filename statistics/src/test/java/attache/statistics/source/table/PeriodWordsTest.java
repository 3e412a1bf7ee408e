package attache.statistics.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import attache.vocabulary.period.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019 | 2019",
        "2019 год | 2019",
        "2023年 | 2023",
        "2023-05 | 2023-05",
        "202305 | 2023-05",
        "2023M5 | 2023-05",
        "2023年5月 | 2023-05",
        "05.2023 | 2023-05",
        "2023-05-01 | 2023-05",
        "2020-01/2020-05 | 2020-01/2020-05",
        "2023年1-5月 | 2023-01/2023-05",
        "2023年1至5月 | 2023-01/2023-05",
        "Country/Region, May 2026 (in USD) | 2026-05",
        "January-February 2026 | 2026-01/2026-02",
        "за январь–май 2023 г. | 2023-01/2023-05",
        "январе-мае 2023 года | 2023-01/2023-05",
        "1 to 12, 2019 | 2019",
        "Q2 2020 | 2020-04/2020-06",
        "(2) Values by Country, 2019 | 2019",
      })
  void aPeriodIsReadFromTitlesAndCells(String text, String period) {
    assertThat(PeriodWords.in(text).period()).contains(Period.parse(period));
  }

  @ParameterizedTest
  @CsvSource({"5, 5, 5", "12, 12, 12", "1-5, 1, 5", "1to12, 1, 12", "1 to 2, 1, 2", "May, 5, 5"})
  void headingsSayMonthsWithoutAYear(String text, int first, int last) {
    assertThat(PeriodWords.in(text)).isEqualTo(new PeriodWords(0, first, last));
  }

  @ParameterizedTest
  @CsvSource({"Export", "Total", "13", "1-13", "(4) China's Total", "HS 2710"})
  void otherWordsSayNone(String text) {
    assertThat(PeriodWords.in(text).isNothing()).isTrue();
  }
}
