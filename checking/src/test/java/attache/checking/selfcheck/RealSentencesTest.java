package attache.checking.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.selfcheck.Relation.Holding;
import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The figures of public statements of 2014 to 2024 in sentences of ours, from the text to the
 * relations that arithmetic by hand found between them. What a statement only implies (exports and
 * imports told without their sum) is no relation.
 */
class RealSentencesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @Test
  void mostRelationsWorkedOutByHandAreFoundFromTheTextAndNothingTrueIsCalledContradictory()
      throws IOException {
    int listed = 0;
    List<String> missed = new ArrayList<>();
    for (String told : statements()) {
      String[] parts = told.split("\n----", -1);
      Statement statement = read(parts[0]);
      List<Claim> claims = ClaimReader.read(statement);
      SelfCheck check = SelfCheck.of(claims);
      List<String> expected = parts[1].lines().filter(line -> !line.isBlank()).toList();
      assertThat(!check.conflicts().isEmpty())
          .as("%s: %s", parts[0], check.conflicts())
          .isEqualTo(expected.contains("contradictory"));
      for (String line : expected) {
        if (!line.equals("contradictory")) {
          listed++;
          if (!isFound(line, statement, claims, check)) {
            missed.add(line);
          }
        }
      }
      assertThat(check.relations())
          .as(parts[0])
          .filteredOn(r -> r.holding() == Holding.FAILS)
          .allMatch(r -> expected.stream().anyMatch(line -> line.startsWith("FAILS")));
    }
    int found = listed - missed.size();
    assertThat((double) found / listed)
        .as(String.format(Locale.ROOT, "%d of %d found, missed %s", found, listed, missed))
        .isGreaterThanOrEqualTo(0.85);
  }

  private static List<String> statements() throws IOException {
    try (var in = RealSentencesTest.class.getResourceAsStream("real-en.txt")) {
      return List.of(
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).split("\n====\n", -1));
    }
  }

  private static Statement read(String text) throws IOException {
    return StatementReader.read(
        text.getBytes(UTF_8),
        "real.txt",
        new StatementReader.Options(DAY, List.of(), "en", null, null, null));
  }

  /** Whether a relation ties just the figures of the line, and holds as it says. */
  private static boolean isFound(
      String line, Statement statement, List<Claim> claims, SelfCheck check) {
    int blank = line.indexOf(' ');
    Holding holding = Holding.valueOf(line.substring(0, blank));
    List<String> surfaces = List.of(line.substring(blank + 1).split(" \\| ", -1));
    return check.relations().stream()
        .filter(r -> r.holding() == holding && r.claims().size() == surfaces.size())
        .anyMatch(r ->
            claims.stream()
                .filter(c -> r.claims().contains(c.id()))
                .map(c -> statement.text().substring(c.span().start(), c.span().end()))
                .toList()
                .containsAll(surfaces));
  }
}
