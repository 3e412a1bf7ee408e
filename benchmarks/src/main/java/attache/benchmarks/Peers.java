package attache.benchmarks;

import attache.claims.period.TimeMentions;
import attache.claims.quantity.Quantities;
import attache.claims.statement.Span;
import attache.claims.token.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same sentences through Attaché and through what others use: {@code ./dev bench peers
 * [SHARED]}. Microsoft Recognizers-Text and compromise come from npm, CoreNLP's numbers and dates
 * from Maven Central; they are programs beside this one, in {@code benchmarks/peers}. Each warms up
 * for five seconds and is timed over whole passes for three or more; start-up is not counted. The
 * sentences are those of this repository's news and, where the folder has them, NewsQuant's, which
 * are scored too.
 */
final class Peers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path home;
  private final Path peers;
  private final Path work;
  private final @Nullable Path gold;
  private final Path scorer;
  private final List<String> texts = new ArrayList<>();
  private int scored;

  private Peers(Path home, Path shared) throws IOException {
    this.home = home;
    this.peers = home.resolve("benchmarks/peers");
    this.work = Files.createDirectories(home.resolve("benchmarks/target/peers"));
    Path sentences = shared.resolve("bench/newsquant-dev.json");
    this.scorer = shared.resolve("tools/score_quantities.py");
    this.gold = Files.exists(sentences) && Files.exists(scorer) ? sentences : null;
  }

  /** A system, what it took and what it found. */
  private record Outcome(String name, double seconds, long found, Scores scores) {}

  /** F1 in percent as the data set's paper counts, or dashes. */
  private record Scores(String value, String unit, String change) {
    static final Scores NONE = new Scores("-", "-", "-");
  }

  /**
   * Sets the peers up, runs all and prints and keeps the table.
   *
   * @param args the folder that has NewsQuant, beside the checkout if absent
   */
  static int run(List<String> args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath().normalize();
    Path shared = args.isEmpty() ? home.resolveSibling("shared") : Path.of(args.getFirst());
    Peers run = new Peers(home, shared);
    run.setUp();
    run.collect();
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(run.attache());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        run.peers.resolve("corenlp/target/classes")
            + ":"
            + Files.readString(run.peers.resolve("corenlp/target/classpath")).strip();
    outcomes.add(
        run.peer(
            "CoreNLP 4.5.10, rules", List.of(java, "-Xmx4g", "-cp", classes, "peers.CoreNlp")));
    for (String name : List.of("recognizers", "compromise")) {
      String shown = name.equals("recognizers") ? "Recognizers-Text 1.3.1" : "compromise 14.17.0";
      outcomes.add(
          run.peer(shown, List.of("node", run.peers.resolve("peer.cjs").toString(), name)));
    }
    String table = run.table(outcomes);
    System.out.println(table);
    Path kept =
        Files.createDirectories(home.resolve("benchmarks/results"))
            .resolve("peers-" + LocalDate.now(ZoneOffset.UTC) + ".txt");
    Files.writeString(kept, table + "\n");
    System.out.println("kept as " + home.relativize(kept));
    return 0;
  }

  private void setUp() throws IOException, InterruptedException {
    if (!Files.exists(peers.resolve("node_modules"))) {
      say("installing Recognizers-Text and compromise from npm");
      command(peers, List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
    }
    if (!Files.exists(peers.resolve("corenlp/target/classpath"))) {
      say("building the CoreNLP peer (Maven Central, 490 MB the first time)");
      command(peers.resolve("corenlp"), List.of("mvn", "-B", "-ntp", "-q", "package"));
    }
  }

  /** NewsQuant's sentences first, then our own. */
  private void collect() throws IOException {
    if (gold == null) {
      say("NewsQuant is not there: nothing is scored");
    } else {
      for (JsonNode sentence : JSON.readTree(Files.readString(gold))) {
        texts.add(sentence.path("text").asString());
      }
    }
    scored = texts.size();
    String news = SampleText.news();
    Tokens tokens = Tokens.of(news);
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      Span span = tokens.sentenceSpan(s);
      texts.add(span.of(news));
    }
  }

  /** In this process, on its main thread. */
  private Outcome attache() throws IOException, InterruptedException {
    say("Attaché");
    long warm = System.nanoTime() + 5_000_000_000L;
    for (int i = 0; System.nanoTime() < warm; i = (i + 1) % texts.size()) {
      find(texts.get(i));
    }
    long begun = System.nanoTime();
    int passes = 0;
    while (passes == 0 || System.nanoTime() < begun + 3_000_000_000L) {
      texts.forEach(Peers::find);
      passes++;
    }
    double seconds = (System.nanoTime() - begun) / 1e9 / passes;
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(NewsQuant.line(lines.size(), Tokens.of(text)));
    }
    return outcome("Attaché", seconds, lines);
  }

  /** Quantities and periods: the job is both. */
  private static int find(String text) {
    Tokens tokens = Tokens.of(text);
    return Quantities.of(tokens).size() + TimeMentions.of(tokens, LocalDate.of(2021, 6, 15)).size();
  }

  private Outcome peer(String name, List<String> command) throws IOException, InterruptedException {
    say(name);
    Path in = work.resolve("texts.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(
          JSON.writeValueAsString(JSON.createObjectNode().put("id", i).put("text", texts.get(i))));
    }
    Files.write(in, lines);
    Path out = work.resolve("found.jsonl");
    int code =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.to(work.resolve("log.txt").toFile()))
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(name + " ended with " + code + ": see " + work.resolve("log.txt"));
    }
    List<String> found = new ArrayList<>(Files.readAllLines(out));
    double seconds = JSON.readTree(found.removeLast()).path("seconds").asDouble();
    return outcome(name, seconds, found);
  }

  private Outcome outcome(String name, double seconds, List<String> lines)
      throws IOException, InterruptedException {
    long found = lines.stream().mapToLong(l -> JSON.readTree(l).path("quantities").size()).sum();
    return new Outcome(name, seconds, found, gold == null ? Scores.NONE : scores(gold, lines));
  }

  private Scores scores(Path sentences, List<String> lines)
      throws IOException, InterruptedException {
    Path predicted = work.resolve("predicted.jsonl");
    Files.write(predicted, lines.subList(0, scored));
    Process process =
        new ProcessBuilder(
                "python3", scorer.toString(), sentences.toString(), predicted.toString(), "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the scorer failed on " + predicted);
    }
    JsonNode paper = JSON.readTree(printed).path("paper");
    return new Scores(f1(paper, "value"), f1(paper, "value+unit"), f1(paper, "value+change"));
  }

  private static String f1(JsonNode scores, String what) {
    return String.format(Locale.ROOT, "%.1f", scores.path(what).path(2).asDouble());
  }

  private String table(List<Outcome> outcomes) {
    double characters = texts.stream().mapToInt(String::length).sum();
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d sentences, %.0f kB, in one go, one core, start-up not counted; %s%n%n",
            texts.size(),
            characters / 1000,
            LocalDate.now(ZoneOffset.UTC)));
    table.append(
        String.format(
            Locale.ROOT,
            "%-24s %12s %9s %8s %10s %7s %7s %9s%n",
            "",
            "sentences/s",
            "MB/s",
            "times",
            "quantities",
            "value",
            "+ unit",
            "+ change"));
    double own = outcomes.getFirst().seconds();
    for (Outcome o : outcomes) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-24s %12.0f %9.3f %8.1f %10d %7s %7s %9s%n",
              o.name(),
              texts.size() / o.seconds(),
              characters / 1e6 / o.seconds(),
              o.seconds() / own,
              o.found(),
              o.scores().value(),
              o.scores().unit(),
              o.scores().change()));
    }
    table.append(
        "\ntimes: how many times Attaché's time. value, + unit, + change: F1 on the "
            + scored
            + " sentences of NewsQuant's\ndevelopment half, as its paper counts; peers' names of units"
            + " are turned into NewsQuant's for money and percent only.");
    return table.toString();
  }

  private static void say(String what) {
    System.err.println("bench: " + what);
  }

  private void command(Path folder, List<String> command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(
          String.join(" ", command) + " ended with " + code + " in " + home.relativize(folder));
    }
  }
}
