package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

  private static final String SENTENCE =
      "In 2018 trade in goods between Chile and Peru amounted to $2.9 billion.";

  @TempDir private Path folder;

  @Test
  void aClaimIsOneLineOfTheContract() {
    Run run = Run.withInput(SENTENCE, "extract", "-");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).hasLineCount(1).endsWith("}" + System.lineSeparator());
    JsonNode claim = JsonMapper.shared().readTree(run.out());
    assertThat(claim.propertyNames())
        .contains(
            "doc",
            "id",
            "lang",
            "start",
            "end",
            "surface",
            "sentence",
            "kind",
            "value",
            "low",
            "high",
            "unit",
            "approximator",
            "direction",
            "change",
            "timesReading",
            "measure",
            "parties",
            "origin",
            "destination",
            "reporter",
            "partner",
            "subject",
            "period",
            "attribution",
            "speaker",
            "flags");
    assertThat(claim.required("doc").asString()).isEqualTo("stdin");
    assertThat(claim.required("start").asInt()).isEqualTo(SENTENCE.indexOf('$'));
    assertThat(claim.required("surface").asString()).isEqualTo("$2.9 billion");
    assertThat(claim.required("value").decimalValue()).isEqualByComparingTo("2900000000");
    assertThat(claim.required("unit").asString()).isEqualTo("USD");
  }

  @Test
  void aTableHasALinePerClaimAndFitsTheTerminal() {
    Run run = Run.withInput(SENTENCE, "extract", "-", "--format", "table");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.startsWith("c1") && line.contains("$2.9 billion"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void offsetsAreCodePoints() {
    Run run = Run.withInput("🙂🙂 " + SENTENCE, "extract", "-");
    assertThat(JsonMapper.shared().readTree(run.out()).required("start").asInt())
        .isEqualTo(SENTENCE.indexOf('$') + 3);
  }

  @Test
  void aTextWithoutFiguresGivesNoLine() {
    Run run = Run.withInput("Friendship between our peoples grows.", "extract", "-");
    assertThat(run).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void everyQuantityIsALineWhenAskedForThem() {
    Run run =
        Run.withInput(
            "🙂 About 40 schools in two towns closed.", "extract", "--all-quantities", "-");
    assertThat(run.code()).isZero();
    List<JsonNode> found = run.out().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(found)
        .extracting(q -> q.required("surface").asString() + "|" + q.required("unit").asString())
        .containsExactly("40 schools|school", "two towns|town");
    assertThat(found.getFirst().required("start").asInt()).isEqualTo(8);
    assertThat(found.getFirst().required("hedge").asString()).isEqualTo("about");
  }

  @Test
  void ofManyFilesTheUnreadableOneIsNamedAndTheOthersAreRead() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), SENTENCE);
    Path bad = Files.writeString(folder.resolve("bad.txt"), "");
    Run run = Run.attache("extract", good.toString(), bad.toString(), good.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).hasLineCount(2);
    assertThat(run.err()).contains("bad.txt is empty").hasLineCount(1);
  }

  @Test
  void theIndexTellsWhatTheTextDoesNot() throws IOException {
    Path file = Files.writeString(folder.resolve("s1.txt"), "Last year trade reached $3 billion.");
    Path index =
        Files.writeString(
            folder.resolve("index.jsonl"),
            """
            {"id": "other", "date": "1999-01-01"}

            {"id": "s1", "date": "2016-03-01", "lang": "en", "parties": ["CHL", "PER"], "x": 1}
            """);
    Run run = Run.attache("extract", file.toString(), "--meta", index.toString());
    assertThat(run.code()).isZero();
    JsonNode claim = JsonMapper.shared().readTree(run.out());
    assertThat(claim.required("period").required("start").asString()).isEqualTo("2015-01");
    Run later =
        Run.attache("extract", file.toString(), "--meta", index.toString(), "--date", "2012-03-01");
    assertThat(later.out()).contains("\"start\":\"2011-01\"");
  }

  @Test
  void aBrokenIndexIsNamedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("s1.txt"), SENTENCE);
    Path index = folder.resolve("index.jsonl");
    for (String line : List.of("{\"id\": ", "{\"date\": \"2020-01-01\"}", "[1]", "7")) {
      Files.writeString(index, "{\"id\": \"a\"}\n" + line + "\n");
      Run run = Run.attache("extract", file.toString(), "--meta", index.toString());
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("index.jsonl, line 2").hasLineCount(1);
    }
    Run missing = Run.attache("extract", file.toString(), "--meta", "nowhere.jsonl");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("nowhere.jsonl").hasLineCount(1);
  }
}
