package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

  /** Brazil reports $26.6 billion and Argentina $27.0 billion. */
  private static final String RIGHT =
      "In 2018 trade in goods between Brazil and Argentina amounted to about $27 billion.";

  private static final String OFF =
      "In 2018 trade in goods between Brazil and Argentina amounted to $6.5 billion.";

  private static final String HOSTILE =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> {{7*7}} </textarea><!-- ";

  @TempDir private Path folder;

  @Test
  void aFigureIsHeldAgainstBothSides() {
    Run run = Run.withInput(RIGHT, "check", "-");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("“$27 billion”", "Brazil", "$26.6 billion", "Argentina", "$27 billion")
        .contains("1 figure: ", "sha256 ");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void severalStatementsAreHeldAgainstOneAnother() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), RIGHT);
    Path other = Files.writeString(folder.resolve("other.txt"), OFF);
    Run text = Run.attache("check", one.toString(), other.toString());
    assertThat(text.code()).isZero();
    assertThat(text.out())
        .contains("Attaché · one", "Attaché · other", "Between the 2 statements")
        .contains("one says “$27 billion” and other", "$6.5 billion");
    assertThat(text.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(80));
    Run json = Run.attache("check", one.toString(), other.toString(), "--format", "json");
    JsonNode report = JsonMapper.shared().readTree(json.out());
    assertThat(report.required("statements")).hasSize(2);
    assertThat(report.required("clashes").get(0).required("cause").asString()).isEqualTo("ONE_OFF");
  }

  @Test
  void anotherReadingIsTakenWhenAPersonAsksForIt() {
    String text = "In 2018 investment from Brazil in Argentina amounted to $1.2 billion.";
    Run likeliest = Run.withInput(text, "check", "-", "--no-data");
    assertThat(likeliest.out()).contains("taken as     Investment of any kind", "or 2");
    Run picked = Run.withInput(text, "check", "-", "--no-data", "--reading", "c1=2");
    assertThat(picked.out()).contains("taken as     Foreign direct investment, flow", "or 1");
    Run none = Run.withInput(text, "check", "-", "--no-data", "--reading", "c9=2");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("has no figure c9");
    Run tooMany = Run.withInput(text, "check", "-", "--no-data", "--reading", "c1=99");
    assertThat(tooMany.code()).isEqualTo(2);
    assertThat(tooMany.err()).contains("has no such reading of c1");
  }

  @Test
  void jsonHasStatementPackFindingsAndSummary() {
    Run run = Run.withInput(RIGHT, "check", "-", "--format", "json", "--date", "2020-01-31");
    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.propertyNames())
        .containsSubsequence("statement", "pack", "findings", "summary");
    assertThat(report.required("statement").required("date").asString()).isEqualTo("2020-01-31");
    JsonNode finding = report.required("findings").get(0);
    assertThat(finding.propertyNames())
        .contains(
            "claim",
            "outcome",
            "gap",
            "reading",
            "alternatives",
            "evidence",
            "explanations",
            "conflicts",
            "flags");
    assertThat(finding.required("evidence").findValuesAsString("reporter")).contains("BRA", "ARG");
    assertThat(report.required("pack").findValuesAsString("sha256"))
        .allSatisfy(hash -> assertThat(hash).hasSize(64));
  }

  @ParameterizedTest
  @CsvSource({
    "OFF, 1",
    "off, 1",
    "'OFF_EXPLAINED,OFF', 1",
    "off-explained, 0",
    "MATCHES_BOTH, 0",
  })
  void failOnTurnsAnOutcomeIntoAnExitCode(String outcomes, int code) {
    Run run = Run.withInput(OFF, "check", "-", "--fail-on", outcomes);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).contains("1 figure: 1 off");
  }

  @Test
  void anUnknownOutcomeIsWrongUsageAndTheOutcomesAreNamed() {
    Run run = Run.withInput(OFF, "check", "-", "--fail-on", "wrong");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("wrong", "OFF_EXPLAINED", "MATCHES_ONE").hasLineCount(1);
  }

  @Test
  void theReportIsOnePageAndNothingElseStays() throws IOException {
    Path page = folder.resolve("report.html");
    Run run = Run.withInput(RIGHT, "check", "-", "--report", page.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(names(folder)).containsExactly("report.html");
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidBeforeAnythingIsDone() throws IOException {
    Path statement = Files.writeString(folder.resolve("talk.html"), "<p>" + RIGHT + "</p>");
    for (String target :
        List.of(
            folder.resolve("missing/report.html").toString(),
            folder.resolve("report.pdf").toString(),
            statement.toString())) {
      Run run = Run.attache("check", statement.toString(), "--report", target);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("attache: ").contains("report").hasLineCount(1);
    }
    assertThat(names(folder)).containsExactly("talk.html");
  }

  @Test
  void nothingOfAHostileStatementIsMarkupOrDrivesTheTerminal() throws IOException {
    Path page = folder.resolve("report.html");
    Run run =
        Run.withInput(
            HOSTILE + "\u001b]0;x\u0007\n\n" + RIGHT + " " + HOSTILE,
            "check",
            "-",
            "--speaker",
            HOSTILE,
            "--report",
            page.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("\u001b", "\u0007");
    assertThat(Files.readString(page)).doesNotContain("<script", "<img", "<!-- ", "</textarea");
  }

  @Test
  void withoutAPackTheDataAreAtFault() {
    Run run = Run.at(folder, RIGHT.getBytes(StandardCharsets.UTF_8), "check", "-");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attache: ").contains(folder.toString()).hasLineCount(1);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSameStatementGivesTheSameBytes(Path example) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Path page = folder.resolve("report" + i + ".html");
      Run text = Run.attache("check", example.toString(), "--report", page.toString());
      Run json = Run.attache("check", example.toString(), "--format", "json");
      assertThat(text.code()).isZero();
      texts.add(text.out() + json.out() + Files.readString(page));
    }
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Run.HOME.resolve("examples"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
