package attache.checking;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Austria in 2017: +2.3 % real, +5.4 % in current dollars (World Bank). */
class RealGrowthTest {

  private static final Path PACK = Path.of(System.getProperty("attache.home", ".."), "data");

  @ParameterizedTest
  @CsvSource({
    "In 2017 the economy of Austria grew by 5.4% in real terms., en, OFF_EXPLAINED",
    "В 2017 году реальный ВВП Австрии вырос на 5.4 %., ru, OFF_EXPLAINED",
    "In 2017 the economy of Austria grew by 2.3% in real terms., en, MATCHES_BOTH",
    "In 2017 the economy of Austria grew by 5.4%., en, MATCHES_BOTH"
  })
  void growthInCurrentPricesIsNotTakenForRealGrowth(String said, String language, String outcome)
      throws IOException {
    Statement statement =
        StatementReader.read(
            said.getBytes(StandardCharsets.UTF_8),
            "sentence.txt",
            new StatementReader.Options(
                LocalDate.of(2018, 11, 24), List.of(), language, null, null, null));
    try (PackStore pack = PackStore.open(PACK)) {
      assertThat(new Check(pack).check(statement, ClaimReader.read(statement)).findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.outcome()).hasToString(outcome));
    }
  }
}
