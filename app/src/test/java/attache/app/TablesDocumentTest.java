package attache.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/tables.md shows is what happens. */
class TablesDocumentTest {

  private static final Pattern FILE =
      Pattern.compile("File `([a-z.-]+)`:\\n\\n```(?:csv|json)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CONSOLE = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyCommandShownGivesTheLinesShown() throws IOException {
    String document = Files.readString(Run.HOME.resolve("docs/tables.md"));
    Matcher files = FILE.matcher(document);
    while (files.find()) {
      Files.writeString(folder.resolve(files.group(1)), files.group(2));
    }
    List<String> commands = new ArrayList<>();
    Matcher consoles = CONSOLE.matcher(document);
    while (consoles.find()) {
      for (String shown : consoles.group(1).substring(2).split("\n\\$ ", -1)) {
        List<String> lines = shown.strip().lines().toList();
        commands.add(lines.getFirst());
        assertThat(run(lines.getFirst()).lines())
            .as(lines.getFirst())
            .containsSubsequence(shown.lines().skip(1).map(TablesDocumentTest::dated).toList());
      }
    }
    assertThat(commands).hasSizeGreaterThan(4);
  }

  /** A file without an edition of its own is of the day it was added. */
  private static String dated(String line) {
    return line.replace("2026-11-30", LocalDate.now(ZoneId.systemDefault()).toString());
  }

  private String run(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    assertThat(words.removeFirst()).isEqualTo("./attache");
    for (int i = 0; i < words.size(); i++) {
      Path file = folder.resolve(words.get(i));
      words.set(i, Files.exists(file) ? file.toString() : words.get(i));
    }
    Run run = Run.withStore(folder.resolve("store.duckdb"), words.toArray(String[]::new));
    assertThat(run.code()).as(command + ": " + run.err()).isZero();
    return run.out();
  }

  @Test
  void everyKeyAndEveryReadyMappingIsExplained() throws IOException {
    String document = Files.readString(Run.HOME.resolve("docs/tables.md"));
    assertThat(attache.statistics.source.table.TableFormat.readyNames())
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    assertThat(attache.statistics.source.table.TableFormat.keys())
        .allSatisfy(key -> assertThat(document).contains("`" + key + "`"));
  }
}
