package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statements in {@code examples/} come out as they are told to. */
class ExamplesTest {

  private static final String[] FINE = {"MATCHES_BOTH", "MATCHES_ONE", "CLOSE", "NOT_A_FACT"};

  /**
   * A line of the expected answers.
   *
   * @param figure as said
   * @param outcome by name
   * @param hypothesis the first explanation's, or empty
   */
  record Answer(String figure, String outcome, String hypothesis) {}

  static Stream<Answer> plantedSlips() throws IOException {
    return Files.readAllLines(Run.HOME.resolve("examples/brazil-argentina-with-slips.expected.tsv"))
        .stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(cell -> new Answer(cell[0], cell[1], cell[2]));
  }

  @ParameterizedTest
  @MethodSource("plantedSlips")
  void everyPlantedSlipIsFoundWithItsCause(Answer answer) {
    JsonNode finding = finding("brazil-argentina-with-slips", answer.figure());
    assertThat(finding.required("outcome").asString()).isEqualTo(answer.outcome());
    assertThat(finding.required("explanations").path(0).path("hypothesis").asString(""))
        .isEqualTo(answer.hypothesis());
  }

  @Test
  void theCleanSpeechIsClean() {
    JsonNode findings = report("germany-poland").required("findings");
    assertThat(findings.size()).isGreaterThanOrEqualTo(9);
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(finding.required("outcome").asString()).isIn((Object[]) FINE));
  }

  @Test
  void ofTwoNeighboursWhoCountDifferentlyEachIsRightByItsOwnStatistics() {
    assertThat(finding("kazakhstan-uzbekistan", "$1.3 billion").required("outcome").asString())
        .isEqualTo("MATCHES_ONE");
    assertThat(finding("kazakhstan-uzbekistan", "$2.9 billion").required("outcome").asString())
        .isEqualTo("MATCHES_BOTH");
    assertThat(finding("kazakhstan-uzbekistan", "$5 billion").required("outcome").asString())
        .isEqualTo("NOT_A_FACT");
  }

  private static JsonNode report(String example) {
    Run run =
        Run.attache(
            "check",
            Run.HOME.resolve("examples/" + example + ".txt").toString(),
            "--format",
            "json");
    assertThat(run.err()).isEmpty();
    return JsonMapper.shared().readTree(run.out());
  }

  private static JsonNode finding(String example, String figure) {
    for (JsonNode finding : report(example).required("findings")) {
      if (finding.required("claim").required("surface").asString().equals(figure)) {
        return finding;
      }
    }
    throw new AssertionError(figure + " is not among the figures found in " + example);
  }
}
