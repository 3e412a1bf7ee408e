package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {

  private static @Nullable Dating dating(String text) {
    return Datelines.dating(text, Paragraphs.of(text), null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          November 24, 2020 | 2020-11-24
          24 November 2020 | 2020-11-24
          24th November, 2020 | 2020-11-24
          Nov. 24, 2020 | 2020-11-24
          24.11.2020 | 2020-11-24
          24/11/2020 | 2020-11-24
          11/24/2020 | 2020-11-24
          2020-11-24 | 2020-11-24
          2020-11-24T08:15:00+03:00 | 2020-11-24
          Published on 3 Sept 2021 at 10:15 | 2021-09-03
          Minsk, 1 February 2019 | 2019-02-01
          """)
  void aDateByItselfIsTheDay(String line, LocalDate day) {
    String text =
        "A headline\n\n" + line + "\n\nTrade grew in 2015 by far more than anybody thought.";
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MINSK, 24 November (BelTA) – Trade reached 3 billion dollars in January-September 2020, said the envoy. | 2020-11-24
          BEIJING, Jan. 14 (Xinhua) -- Trade reached 3 billion dollars in 2020, customs said on a Thursday. | 2021-01-14
          (Astana, 5 March 2019) Trade reached 3 billion dollars in 2018, the two ministers said at their meeting. | 2019-03-05
          """)
  void anAgencysDatelineGetsItsYearFromTheText(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.DATELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trade was 3 billion in January-September 2020. We expect 4 billion in 2025. | 2020-09-30
          Trade was 3 billion in January-September 2020. The fair was held on 5-10 November. | 2020-11-10
          Trade was 3 billion in 2019. The goals through 2035 stand. | 2019-12-31
          A fund of 2,019 companies was set up on 3 May 2018. | 2018-05-03
          """)
  void elseTheLatestPastDateIsInferred(String text, LocalDate day) {
    assertThat(dating(text)).isEqualTo(new Dating(day, Dating.Source.INFERRED));
  }

  @Test
  void nothingTellsTheDateOfATextWithoutDates() {
    assertThat(dating("Trade grew, and May is a fine month for 1700 jobs.")).isNull();
  }
}
