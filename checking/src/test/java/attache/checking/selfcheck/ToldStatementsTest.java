package attache.checking.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the text of a statement to what it says against itself. */
class ToldStatementsTest {

  private static Statement statement(String text) throws IOException {
    return StatementReader.read(
        text.getBytes(UTF_8),
        "told.txt",
        new StatementReader.Options(LocalDate.of(2022, 12, 30), List.of(), "en", null, null, null));
  }

  static Stream<String> consistent() throws IOException {
    try (var in = ToldStatementsTest.class.getResourceAsStream("consistent-en.txt")) {
      return Stream.of(
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).split("\n====\n", -1));
    }
  }

  @ParameterizedTest
  @MethodSource("consistent")
  void aConsistentStatementIsNotCalledContradictory(String text) throws IOException {
    List<Claim> claims = ClaimReader.read(statement(text));

    SelfCheck check = SelfCheck.of(claims);

    assertThat(claims).hasSizeGreaterThan(9);
    assertThat(check.conflicts()).isEmpty();
    assertThat(check.relations()).noneMatch(r -> r.holding() == Relation.Holding.FAILS);
  }

  static Stream<Arguments> slipped() {
    return Stream.of(
        Arguments.of(
            "Trade between India and Brazil in 2021 was $11.5 million. In January-June 2022"
                + " bilateral trade was $7.9 billion, up 60 percent year on year.",
            "$11.5 million",
            null),
        Arguments.of(
            "Trade between India and Brazil in 2021 was $11.5 million. Investment of India in"
                + " Brazil was $4.4 billion. In January-June 2022 bilateral trade was $7.9 billion,"
                + " up 60 percent year on year. Exports of India to Brazil were $4.5 billion in"
                + " the first half of 2022.",
            "$11.5 million",
            "billion, not million"),
        Arguments.of(
            "Trade between Pakistan and China was $27.8 billion in 2021, against $17.5 billion in"
                + " 2020, down 58.9 percent.",
            "58.9 percent",
            "up, not down"),
        Arguments.of(
            "In 2021 Serbian exports to Hungary were $1.2 billion and imports from Hungary were"
                + " $1.5 billion. Trade between Serbia and Hungary was $2.7 million in 2021.",
            "$2.7 million",
            "billion, not million"));
  }

  @ParameterizedTest
  @MethodSource("slipped")
  void aSlipContradictsTheRest(String text, String surface, String repair) throws IOException {
    List<Claim> claims = ClaimReader.read(statement(text));

    SelfCheck check = SelfCheck.of(claims);

    assertThat(check.conflicts()).as("%s %s", check, claims).hasSize(1);
    Conflict conflict = check.conflicts().get(0);
    Claim slip =
        claims.stream()
            .filter(c -> text.substring(c.span().start(), c.span().end()).equals(surface))
            .findFirst()
            .orElseThrow();
    assertThat(conflict.claims()).contains(slip.id());
    if (repair == null) {
      assertThat(conflict.culprit()).isNull();
    } else {
      assertThat(conflict.culprit()).isEqualTo(slip.id());
      assertThat(Objects.requireNonNull(conflict.repair()).says()).isEqualTo(repair);
    }
  }

  @Test
  void theInterviewOf2020ContradictsItselfInTheTradeOf2019Alone() throws IOException {
    Path interview = interview();
    assumeThat(interview)
        .as("the interview lies beside the repository and is not there")
        .isRegularFile();
    Statement statement =
        StatementReader.read(
            interview,
            new StatementReader.Options(
                LocalDate.of(2020, 11, 24), List.of(), "en", null, null, null));
    List<Claim> claims = ClaimReader.read(statement);

    List<Conflict> conflicts = SelfCheck.of(claims).conflicts();

    assertThat(conflicts).hasSize(1);
    Conflict conflict = conflicts.get(0);
    assertThat(claims)
        .filteredOn(c -> c.id().equals(conflict.culprit()))
        .extracting(c -> statement.text().substring(c.span().start(), c.span().end()))
        .containsExactly("$4.6 million");
    assertThat(Objects.requireNonNull(conflict.repair()).says()).isEqualTo("billion, not million");
    assertThat(conflict.claims()).hasSize(3);
  }

  private static Path interview() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("../shared/seeds"))) {
      at = at.getParent();
    }
    return at == null
        ? Path.of("interview.txt")
        : at.resolve("../shared/seeds/interview.txt").normalize();
  }
}
