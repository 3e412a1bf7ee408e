package attache.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * English statements to measure on: those of {@code examples/}, once or until a size is reached.
 */
public enum SampleText {
  /** As they are. */
  EXAMPLES(0),
  /** Over and over, 1 MB. */
  ONE_MB(1_000_000),
  /** Over and over, 10 MB. */
  TEN_MB(10_000_000);

  private final int size;

  SampleText(int size) {
    this.size = size;
  }

  /** The text. */
  public String read() throws IOException {
    StringBuilder once = new StringBuilder();
    for (Path file : files()) {
      once.append(Files.readString(file)).append("\n\n");
    }
    if (size == 0) {
      return once.toString();
    }
    StringBuilder all = new StringBuilder(size + once.length());
    while (all.length() < size) {
      all.append(once);
    }
    return all.toString();
  }

  private static List<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("attache.home", "."), "examples");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
