package attache.checking.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What closes is told, though the words leave open whose or of when a figure is. */
class FindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          В 2009 году импорт Кыргызстана из Китая составил 617 млн долларов, по китайским данным – 5,2 млрд. Экспорт Кыргызстана в Китай составил 19,3 млн долларов. Товарооборот, по данным Кыргызстана, составил 636,6 млн долларов. | sum | $617 million + $19.3 million
          2016年中国与秘鲁双边贸易额为155亿美元。2019年双边贸易额为237.2亿美元,三年增长53%。 | growth | $15.5 billion × (1 + 53 %)
          """)
  void sumsAndGrowthsThatCloseAreTold(String text, String kind, String says) throws IOException {
    assertThat(checked(text).relations())
        .anySatisfy(relation -> {
          assertThat(relation.kind()).isEqualTo(kind);
          assertThat(relation.says()).contains(says);
          assertThat(relation.holding()).isEqualTo(Relation.Holding.HOLDS);
        });
  }

  @Test
  void whatDoesNotCloseIsNeitherToldNorHeldAgainstAnything() throws IOException {
    SelfCheck check =
        checked(
            "By Turkish figures trade between Türkiye and Azerbaijan was $2.92 billion in 2012. By"
                + " Azerbaijan's figures Azerbaijan's imports from Türkiye were $1.52 billion and"
                + " Azerbaijan's exports to Türkiye $0.60 billion.");

    assertThat(check.conflicts()).isEmpty();
    assertThat(check.relations()).noneMatch(r -> r.holding() == Relation.Holding.FAILS);
  }

  private static SelfCheck checked(String text) throws IOException {
    var options =
        new StatementReader.Options(LocalDate.of(2021, 3, 1), List.of(), null, null, null, null);
    var statement = StatementReader.read(text.getBytes(UTF_8), "finds.txt", options);
    return SelfCheck.of(ClaimReader.read(statement));
  }
}
