package attache.benchmarks;

import attache.app.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of an annotated collection of statements is read right, language by language, beside
 * what is to be reached: {@code ./dev bench accuracy [SHARED]}. The collection is no part of this
 * repository. It has {@code corpus/dev} with {@code gold.jsonl}, {@code index.jsonl} and {@code
 * text/}, and {@code tools/score_claims.py}; Python 3 runs the scorer.
 */
final class Accuracy {

  /** How many misses are shown, the scorer's reason before each. */
  private static final int MISSES = 20;

  /** What is to be reached, by language and what the scorer calls it. */
  private static final Map<String, Map<String, Double>> BARS =
      Map.of(
          "en",
          bars(
              "F1 .95, value .97, kind .95, direction .97, measure .85, parties .85, period .90, frame .70"),
          "ru",
          bars("F1 .93, value .95, frame .65"),
          "zh",
          bars("F1 .93, value .95, frame .65"));

  private static final List<String> FIELDS =
      List.of(
          "P", "R", "F1", "value", "kind", "direction", "measure", "parties", "period", "frame");

  private final Path corpus;
  private final Path scorer;
  private final Path folder;

  private Accuracy(Path corpus, Path scorer, Path folder) {
    this.corpus = corpus;
    this.scorer = scorer;
    this.folder = folder;
  }

  /**
   * Extracts the statements of each language and prints the table, the kinds and the misses.
   *
   * @param args the folder of the collection, beside the checkout if absent
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
    Accuracy accuracy = new Accuracy(corpus, scorer, folder);
    Map<String, String> printed = new LinkedHashMap<>();
    for (String language : BARS.keySet().stream().sorted().toList()) {
      printed.put(language, accuracy.score(language));
    }
    printTable(printed);
    printed.forEach(Accuracy::printRest);
    return 0;
  }

  private static Map<String, Double> bars(String written) {
    Map<String, Double> bars = new LinkedHashMap<>();
    for (String bar : written.split(", ", -1)) {
      int blank = bar.indexOf(' ');
      bars.put(bar.substring(0, blank), Double.valueOf("0" + bar.substring(blank + 1)));
    }
    return bars;
  }

  /** What the scorer prints for the statements of a language. */
  private String score(String language) throws IOException, InterruptedException {
    Path gold = folder.resolve("gold-" + language + ".jsonl");
    Files.write(gold, in(language, corpus.resolve("gold.jsonl")));
    Path predicted = folder.resolve("predicted-" + language + ".jsonl");
    extract(in(language, corpus.resolve("index.jsonl")), predicted);
    Process process =
        new ProcessBuilder(
                "python3",
                scorer.toString(),
                gold.toString(),
                predicted.toString(),
                "--by",
                "kind",
                "--misses",
                String.valueOf(MISSES))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the scorer failed on " + predicted);
    }
    return printed;
  }

  private static void printTable(Map<String, String> printed) {
    System.out.printf(Locale.ROOT, "%-10s %6s", "", "claims");
    FIELDS.forEach(field -> System.out.printf(Locale.ROOT, " %9s", field));
    System.out.println();
    printed.forEach((language, lines) -> {
      String all = lines.substring(0, lines.indexOf('\n'));
      System.out.printf(Locale.ROOT, "%-10s %6s", language, after(all, "gold"));
      FIELDS.forEach(field -> System.out.printf(Locale.ROOT, " %9s", after(all, field)));
      System.out.println();
      Map<String, Double> bars = BARS.get(language);
      System.out.printf(Locale.ROOT, "%-10s %6s", "  to reach", "");
      FIELDS.forEach(field ->
          System.out.printf(
              Locale.ROOT,
              " %9s",
              bars != null && bars.containsKey(field)
                  ? String.format(Locale.ROOT, "%.2f", bars.get(field))
                  : ""));
      System.out.println();
    });
    System.out.println(
        "P, R, F1: figures found. The others: the share of the figures found that is right; frame:"
            + " the share of all\nfigures where all is.");
  }

  /** The number after the word in the scorer's first line. */
  private static String after(String line, String word) {
    int at = line.indexOf(" " + word + " ");
    return at < 0 ? "" : line.substring(at + word.length() + 2).strip().split(" ", 2)[0];
  }

  private static void printRest(String language, String lines) {
    System.out.println();
    System.out.println(
        language + ": by kind, then the first " + MISSES + " misses with what is wrong");
    System.out.print(lines.substring(lines.indexOf('\n') + 1));
  }

  private static List<String> in(String language, Path lines) throws IOException {
    try (Stream<String> all = Files.lines(lines)) {
      return all.filter(line -> language.equals(field(line, "lang"))).toList();
    }
  }

  private static String field(String line, String name) {
    JsonNode value = JsonMapper.shared().readTree(line).path(name);
    return value.isString() ? value.asString() : "";
  }

  /** Runs {@code attache extract} in a process of its own, as an evaluation would. */
  private void extract(List<String> index, Path predicted)
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
    int code =
        new ProcessBuilder(command)
            .redirectOutput(predicted.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("attache extract ended with " + code);
    }
  }
}
