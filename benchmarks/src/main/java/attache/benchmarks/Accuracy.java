package attache.benchmarks;

import attache.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of an annotated collection of statements is read right: {@code ./dev bench accuracy
 * [SHARED [SCORER OPTION …]]}. The collection is no part of this repository. It has {@code
 * corpus/dev} with {@code gold.jsonl}, {@code index.jsonl} and {@code text/}, and {@code
 * tools/score_claims.py}; Python 3 runs the scorer.
 */
final class Accuracy {

  private static final String LANGUAGE = "en";

  private Accuracy() {}

  /**
   * Extracts the English statements and prints the scorer's table.
   *
   * @param args the folder of the collection, beside the checkout if absent, then options that the
   *     scorer takes
   * @return the exit code: 0, that of the scorer, or 3 when there is no such collection
   */
  static int measure(List<String> args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath().normalize();
    Path shared = args.isEmpty() ? home.resolveSibling("shared") : Path.of(args.getFirst());
    Path corpus = shared.resolve("corpus/dev");
    Path scorer = shared.resolve("tools/score_claims.py");
    if (!Files.exists(corpus.resolve("gold.jsonl")) || !Files.exists(scorer)) {
      System.err.println(
          "bench: no annotated statements in " + shared + ": name the folder that has corpus/dev");
      return 3;
    }
    Path folder = Files.createDirectories(home.resolve("benchmarks/target/accuracy"));
    Path gold = folder.resolve("gold.jsonl");
    Files.write(gold, english(corpus.resolve("gold.jsonl")));
    Path predicted = folder.resolve("predicted.jsonl");
    int extracted = extract(corpus, english(corpus.resolve("index.jsonl")), predicted);
    if (extracted != 0) {
      return extracted;
    }
    List<String> command =
        new ArrayList<>(
            List.of("python3", scorer.toString(), gold.toString(), predicted.toString()));
    command.addAll(args.subList(Math.min(1, args.size()), args.size()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static List<String> english(Path lines) throws IOException {
    try (Stream<String> all = Files.lines(lines)) {
      return all.filter(line -> LANGUAGE.equals(field(line, "lang"))).toList();
    }
  }

  private static String field(String line, String name) {
    JsonNode value = JsonMapper.shared().readTree(line).path(name);
    return value.isString() ? value.asString() : "";
  }

  /** Runs {@code attache extract} in a process of its own, as an evaluation would. */
  private static int extract(Path corpus, List<String> index, Path predicted)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "extract",
                "--meta",
                corpus.resolve("index.jsonl").toString()));
    for (String line : index) {
      Path text = corpus.resolve("text").resolve(field(line, "id") + ".txt");
      if (Files.exists(text)) {
        command.add(text.toString());
      }
    }
    return new ProcessBuilder(command)
        .redirectOutput(predicted.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
        .waitFor();
  }
}
