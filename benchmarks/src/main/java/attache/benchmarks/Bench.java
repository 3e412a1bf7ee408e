package attache.benchmarks;

import attache.benchmarks.mutation.Mutations;
import attache.claims.token.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./dev bench NAME}: runs a benchmark and prints a table. */
public final class Bench {

  private Bench() {}

  /**
   * Runs the benchmark of that name.
   *
   * @param args the benchmark's name, then its own arguments
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    List<String> rest = List.of(args).subList(Math.min(1, args.length), args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "extract" -> extract();
      case "accuracy" -> System.exit(Accuracy.measure(rest));
      case "newsquant" -> System.exit(NewsQuant.measure(rest));
      case "specs" -> Specs.run(rest);
      case "mutations" -> Mutations.run(rest);
      case "self-check" -> SelfChecks.run(rest);
      case "check" -> CheckBenchmark.run(rest);
      case "peers" -> System.exit(Peers.run(rest));
      case "reconcile" -> System.exit(ReconcileBenchmark.run(rest));
      case "reliability" -> System.exit(ReporterOrder.print(rest));
      case "fuzz-text" -> FuzzText.main(rest);
      case "import" -> ImportBenchmark.run(rest);
      default -> {
        System.err.println(
            "bench: there are extract, check, start, import, reconcile, reliability, peers, accuracy,"
                + " newsquant, specs, mutations, self-check and fuzz-text");
        System.exit(2);
      }
    }
  }

  private static void extract() throws IOException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ExtractBenchmark.class.getSimpleName())
                    .verbosity(VerboseMode.SILENT)
                    .jvmArgsAppend(
                        "-Dattache.home=" + System.getProperty("attache.home", "."),
                        "-Xmx6g",
                        "-XX:+UseSerialGC",
                        "--sun-misc-unsafe-memory-access=allow")
                    .build())
            .run();
    System.out.printf(
        Locale.ROOT,
        "%-16s %8s %10s %10s %8s %12s%n",
        "text",
        "MB",
        "ms",
        "± ms",
        "MB/s",
        "sentences/s");
    for (RunResult result : results) {
      SampleText text = SampleText.valueOf(result.getParams().getParam("text"));
      String read = text.read();
      double megabytes = read.getBytes(StandardCharsets.UTF_8).length / 1e6;
      double ms = result.getPrimaryResult().getScore();
      System.out.printf(
          Locale.ROOT,
          "%-16s %8.3f %10.3f %10.3f %8.1f %12.0f%n",
          text.name().toLowerCase(Locale.ROOT),
          megabytes,
          ms,
          result.getPrimaryResult().getScoreError(),
          megabytes / ms * 1000,
          Tokens.of(read).sentenceCount() / ms * 1000);
    }
  }
}
