package attache.claims.frame;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.claim.Parties.Flow;
import attache.claims.statement.Dating;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.claims.statement.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that tells both sides' figures names whose each one is. */
class SourcesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Trade reached $4.5 billion in 2019 according to Belarusian statistics and $2.7 billion according to Chinese customs. | BLR CHN
          en | According to Belarus's statistics, trade was $4.5 billion in 2019; according to China's statistics, $2.7 billion. | BLR CHN
          en | According to Belarus's statistics, trade was $4.5 billion in 2019, of it exports $0.7 billion. | BLR BLR
          ru | По данным статистики Беларуси, товарооборот составил 4,5 млрд долларов, а по данным статистики Китая — 2,7 млрд долларов. | BLR CHN
          zh | 据白俄罗斯统计，2019年双边贸易额为45亿美元；据中国统计，为27亿美元。 | BLR CHN
          zh | 据刚果（金）统计，2019年双边贸易额为45亿美元。 | COD
          zh | 据中国海关统计，2019年双边贸易额为27亿美元。 | CHN
          """)
  void eachFigureIsOfTheSourceOnItsSide(String language, String text, String sources) {
    assertThat(
            read(language, text).stream()
                .map(claim -> String.valueOf(claim.attributionCountry()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(sources);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | In 2019, Belarus's imports of goods from China amounted to $1.8 billion according to China's statistics and $3.8 billion according to Belarus's statistics.
          en | According to Chinese customs, China's exports to Belarus were $1.8 billion in 2019 and its exports to Russia $50 billion.
          en | According to Belarusian customs, Chinese exports to Belarus were $3.8 billion in 2019 and $3.2 billion in 2018.
          ru | В 2019 году импорт товаров Беларуси из Китая составил 1,8 млрд долларов по данным статистики Китая и 3,8 млрд долларов по данным статистики Беларуси.
          """)
  void whoseStatisticsItIsDoesNotTurnTheFlowAround(String language, String text) {
    assertThat(read(language, text))
        .hasSize(2)
        .allSatisfy(claim ->
            assertThat(claim.parties())
                .isInstanceOfSatisfying(
                    Flow.class,
                    flow -> assertThat(flow.origin().getFirst().code()).isEqualTo("CHN")));
  }

  private static List<Claim> read(String language, String text) {
    Span all = new Span(0, text.length());
    return ClaimReader.read(
        new Statement(
            "sources",
            text,
            language,
            new Dating(LocalDate.of(2020, 11, 24), Dating.Source.GIVEN),
            null,
            null,
            List.of(),
            List.of(all),
            List.of(new Turn(all, null, Turn.Role.PROSE)),
            Statement.Origin.SAME));
  }
}
