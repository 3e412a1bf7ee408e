package attache.claims.period;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMentionsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          In 2019, trade rose 5% from a year earlier            | PERIOD 2019; COMPARISON 2018
          Exports of January-September 2020                     | PERIOD 2020-01/2020-09
          As of the end of October, 66 firms                    | AS_OF @2020-10-31
          The fair was held on 5-10 November                    | DAY 2020-11-05/2020-11-10
          Imports will pass 22 trillion in the next ten years   | AHEAD 2021-01/2030-12
          From 2012 to 2019 they doubled                        | SINCE 2012-01/2019-12
          """)
  void wordsOfTimeMeanTheirPeriods(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  private static String read(String text, @Nullable LocalDate day) {
    return TimeMentions.of(Tokens.of(text), day).stream()
        .map(m -> m.kind() + (value(m).isEmpty() ? "" : " " + value(m)))
        .collect(Collectors.joining("; "));
  }

  private static String value(TimeMention mention) {
    Object period = mention.isBase() ? mention.base() : mention.period();
    return period == null ? "" : period.toString();
  }
}
