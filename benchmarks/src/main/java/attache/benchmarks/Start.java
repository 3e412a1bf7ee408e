package attache.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times the whole process of {@code ./attache}, from the shell's fork to its exit, as a user feels
 * it: {@code ./dev bench start [RUNS]}.
 */
public final class Start {
  private static final int RUNS = 20;

  private Start() {}

  /**
   * Prints the fastest, the median and the slowest run of each command in milliseconds.
   *
   * @param args the number of runs, 20 if absent
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : RUNS;
    Path home = Path.of(System.getProperty("attache.home", "."));
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("--version"));
    Path examples = home.resolve("examples");
    if (Files.isDirectory(examples)) {
      try (var files = Files.list(examples)) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .sorted()
            .forEach(file -> commands.add(List.of("check", "examples/" + file.getFileName())));
      }
    }
    System.out.printf(
        Locale.ROOT, "%-44s %8s %8s %8s  ms%n", "whole process", "min", "median", "max");
    for (List<String> command : commands) {
      long[] times = new long[runs];
      for (int run = 0; run < runs; run++) {
        times[run] = time(home, command);
      }
      Arrays.sort(times);
      System.out.printf(
          Locale.ROOT,
          "%-44s %8d %8d %8d%n",
          String.join(" ", command),
          times[0],
          times[runs / 2],
          times[runs - 1]);
    }
  }

  private static long time(Path home, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./attache"));
    command.addAll(arguments);
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int code = process.waitFor();
    long took = (System.nanoTime() - began) / 1_000_000;
    if (code != 0) {
      throw new IOException("./attache " + String.join(" ", arguments) + " exited with " + code);
    }
    return took;
  }
}
