package attache.house;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.diagnosis.Hypothesis;
import attache.checking.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the house has to fit the house. */
class DocumentsTest {
  private static final Path HOME = Path.of(System.getProperty("attache.home", ".."));

  /** A link to a place of this repository: {@code ](docs/accuracy.md)}. */
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)[^)]*\\)");

  /** A path in code: it starts in a module or another folder of ours. */
  private static final Pattern PATH =
      Pattern.compile(
          "`((?:vocabulary|claims|statistics|checking|report|app|benchmarks|data|docs|examples|\\.ci)"
              + "/[^`*<>…{} ]*)`");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertThat(missing(LINK)).as("links of the documents that lead nowhere").isEmpty();
  }

  @Test
  void everyPathNamedIsThere() throws IOException {
    assertThat(missing(PATH)).as("paths the documents name and the repository lacks").isEmpty();
  }

  @Test
  void everyModuleIsInTheTableOfTheHouse() throws IOException {
    String contributing = Files.readString(HOME.resolve("CONTRIBUTING.md"));
    try (Stream<Path> folders = Files.list(HOME)) {
      folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .forEach(
              folder -> assertThat(contributing).contains("| `" + folder.getFileName() + "/`"));
    }
  }

  @Test
  void theMethodNamesEveryOutcome() throws IOException {
    String method = Files.readString(HOME.resolve("docs/method.md"));
    List<String> named = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      named.add(outcome.name());
    }
    assertThat(named).allSatisfy(id -> assertThat(method).contains("| `" + id + "` |"));
  }

  @Test
  void theTableOfSlipsIsThatOfTheCode() throws IOException {
    String method = Files.readString(HOME.resolve("docs/method.md"));
    String rows =
        Hypothesis.all().stream().map(slip -> slip.row() + "\n").collect(Collectors.joining());
    assertThat(method)
        .contains(
            "| slip | what is tried | prior | trap |\n| --- | --- | --- | --- |\n" + rows + "\n");
  }

  /** Traps of figures alone: 1 to 6, 17 to 48; those about hedges and rhetoric are no slips. */
  @Test
  void everyTrapOfTheReferenceHasItsSlipsInTheTable() throws IOException {
    List<String> lines = Files.readAllLines(HOME.resolve("docs/method.md"));
    for (int trap = 1; trap <= 48; trap = trap == 6 ? 17 : trap + 1) {
      int number = trap;
      String slips =
          Hypothesis.all().stream()
              .filter(slip -> slip.traps().contains(number))
              .map(slip -> "`" + slip.id() + "`")
              .collect(Collectors.joining(", "));
      assertThat(lines)
          .filteredOn(line -> line.matches("\\| " + number + " \\| [^|]+ \\| [^|]+ \\|"))
          .as("trap %d", number)
          .hasSize(1)
          .allMatch(line -> slips.isEmpty() ? line.contains("no slip:") : line.contains(slips));
    }
  }

  private static List<String> missing(Pattern pattern) throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      Path folder = document.getParent();
      var matcher = pattern.matcher(Files.readString(document));
      while (matcher.find()) {
        String target = matcher.group(1).strip();
        boolean there =
            Files.exists(HOME.resolve(target))
                || (folder != null && Files.exists(folder.resolve(target)));
        if (!there) {
          missing.add(HOME.relativize(document) + ": " + target);
        }
      }
    }
    return missing;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : List.of(HOME, HOME.resolve("docs"), HOME.resolve("examples"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
      }
    }
    return documents;
  }
}
