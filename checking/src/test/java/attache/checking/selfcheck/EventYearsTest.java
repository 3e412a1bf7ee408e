package attache.checking.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years of anniversaries and of what recurs, told in 2022. */
class EventYearsTest {

  private static List<Claim> claims(String text) throws IOException {
    Statement statement =
        StatementReader.read(
            text.getBytes(UTF_8),
            "told.txt",
            new StatementReader.Options(
                LocalDate.of(2022, 7, 1), List.of(), "en", null, null, null));
    return ClaimReader.read(statement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 2022 Chile and Peru marked the 30th anniversary of diplomatic relations, established in 1992. | 1 | 0
          We mark the 30th anniversary of diplomatic relations, which were established in 1992. | 1 | 0
          This year we celebrate the 25th anniversary of diplomatic relations, which were established on 3 January 1992. | 1 | 1
          In 2022 the countries marked the 30th anniversary of diplomatic relations. Diplomatic relations were established in 1994. | 1 | 1
          The first China International Import Expo was held in 2018 and the third in 2020. | 1 | 0
          The third China International Import Expo was held in 2018. The first China International Import Expo was held in 2020. | 1 | 1
          The fifth session of the Intergovernmental Commission met in Minsk in 2019 and the sixth in 2021. | 1 | 0
          The sixth session of the Intergovernmental Commission was held in Minsk in 2019. The seventh session of the Intergovernmental Commission met in Beijing in 2017. | 1 | 1
          The 5th annual Economic Forum took place in 2019. The 8th Economic Forum was held in 2020. | 1 | 1
          The 5th annual Economic Forum took place in 2019. The 6th Economic Forum was held in 2021. | 1 | 0
          The 5th Economic Forum took place in 2019. The 8th Economic Forum was held in 2020. | 1 | 0
          In 2023 Chile and Peru marked the 10th anniversary of their strategic partnership relations. Diplomatic relations between Chile and Peru were established in 1992. | 0 | 0
          The second session of the working group was held in 2018. The third day of the forum in 2019 was busy. | 0 | 0
          """)
  void yearsOfEventsMustFit(String text, int relations, int conflicts) throws IOException {
    SelfCheck check = SelfCheck.of(claims(text));

    assertThat(check.relations()).hasSize(relations);
    assertThat(check.conflicts()).hasSize(conflicts);
  }
}
