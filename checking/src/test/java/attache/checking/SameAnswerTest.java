package attache.checking;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.ClaimReader;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.statistics.store.PackStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same statements give the same findings, whatever was asked before and by whom at once. */
class SameAnswerTest {

  private static final Path HOME = Path.of(System.getProperty("attache.home", ".."));
  private static final int THREADS = 4;

  private record Task(Statement statement, List<Claim> claims) {}

  @Test
  void orderAndThreadsChangeNothing() throws Exception {
    List<Task> tasks = tasks();
    List<List<Finding>> alone = new ArrayList<>();
    try (PackStore pack = PackStore.open(HOME.resolve("data"))) {
      for (Task task : tasks) {
        alone.add(new Check(pack).check(task.statement, task.claims).findings());
      }
    }
    assertThat(alone).allSatisfy(findings -> assertThat(findings).isNotEmpty());
    try (PackStore pack = PackStore.open(HOME.resolve("data"));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      Check shared = new Check(pack);
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < THREADS * tasks.size(); i++) {
        order.add(i % tasks.size());
      }
      Collections.shuffle(order, new Random(20_201_124));
      List<Callable<List<Finding>>> asked = new ArrayList<>();
      for (int at : order) {
        Task task = tasks.get(at);
        asked.add(() -> shared.check(task.statement, task.claims).findings());
      }
      List<Future<List<Finding>>> answers = threads.invokeAll(asked);
      for (int i = 0; i < order.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(order.get(i)));
      }
    }
  }

  private static List<Task> tasks() throws IOException {
    List<Task> tasks = new ArrayList<>();
    try (Stream<Path> files = Files.list(HOME.resolve("examples"))) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".md"))
              .filter(f -> !f.toString().contains("own-table"))
              .sorted()
              .toList()) {
        Statement statement =
            StatementReader.read(
                Files.readAllBytes(file),
                String.valueOf(file.getFileName()),
                new StatementReader.Options(null, List.of(), null, null, null, null));
        List<Claim> claims = ClaimReader.read(statement);
        if (!claims.isEmpty()) {
          tasks.add(new Task(statement, claims));
        }
      }
    }
    return tasks;
  }
}
