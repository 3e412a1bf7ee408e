package attache.statistics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.pack.PackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database may not do, whoever gets to write a query. */
class EngineTest {

  private static final Path WDI =
      Path.of(System.getProperty("attache.home", ".."), "data/macro/wdi.parquet");

  @TempDir static Path elsewhere;
  private static Engine engine;
  private static Path allowed;

  @BeforeAll
  static void start() throws IOException {
    allowed = WDI.toRealPath();
    Files.writeString(elsewhere.resolve("secret.csv"), "a,b\n1,2\n");
    engine = Engine.start(CompletableFuture.completedFuture(List.of(allowed)));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void itReadsTheFilesItWasGiven() {
    List<Long> rows = new ArrayList<>();
    engine.query(
        "SELECT count(*) FROM " + Engine.table(allowed), List.of(), r -> rows.add(r.getLong(1)));
    assertThat(rows).containsExactly(223_949L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('{dir}/secret.csv')",
        "SELECT * FROM '{dir}/secret.csv'",
        "SELECT * FROM glob('{dir}/*')",
        "SELECT * FROM read_text('{dir}/../../etc/passwd')",
        "COPY (SELECT 1) TO '{dir}/out.csv'",
        "ATTACH '{dir}/out.db'",
        "EXPORT DATABASE '{dir}/out'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SELECT * FROM read_parquet('https://127.0.0.1:9/x.parquet')",
        "SET enable_external_access = true",
        "SET allowed_paths = ['{dir}/secret.csv']",
        "SET memory_limit = '8GB'",
        "SET lock_configuration = false",
        "SET autoinstall_known_extensions = true"
      })
  void itReachesNothingElseAndCannotBeLetOut(String sql) throws IOException {
    String there = sql.replace("{dir}", elsewhere.toString());
    assertThatThrownBy(() -> engine.query(there, List.of(), row -> {}))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("the reference pack cannot be read: ");
    try (var files = Files.list(elsewhere)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName()))).containsExactly("secret.csv");
    }
  }

  @Test
  void aFileThatIsNoTableIsReportedInOneSentence() throws IOException {
    Path broken = Files.writeString(elsewhere.resolve("secret.csv"), "a,b\n1,2\n").toRealPath();
    try (Engine other = Engine.start(CompletableFuture.completedFuture(List.of(broken)))) {
      assertThatThrownBy(
              () -> other.query("SELECT * FROM " + Engine.table(broken), List.of(), row -> {}))
          .isInstanceOf(PackException.class)
          .hasMessageContaining("secret.csv")
          .hasMessageNotContaining("\n");
    }
  }
}
