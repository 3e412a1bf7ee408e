package attache.benchmarks;

import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import attache.vocabulary.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * English texts to measure on. News is what a wire brings, where one sentence in three has a
 * number; statements are those of {@code examples/}, where every one has. Longer ones say the same
 * again.
 */
public enum SampleText {
  NEWS_1KB(1_000),
  NEWS_1MB(1_000_000),
  NEWS_50MB(50_000_000),
  STATEMENTS_1MB(1_000_000),
  STATEMENTS_10MB(10_000_000);

  private final int size;

  SampleText(int size) {
    this.size = size;
  }

  /** The text. */
  public String read() throws IOException {
    String once = this.name().startsWith("NEWS") ? news() : statements();
    if (size < once.length()) {
      return once.substring(0, once.lastIndexOf('.', size) + 1);
    }
    StringBuilder all = new StringBuilder(size + once.length());
    while (all.length() < size) {
      all.append(once);
    }
    return all.toString();
  }

  /** The piece of news once. */
  static String news() throws IOException {
    try (InputStream in = SampleText.class.getResourceAsStream("news-en.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8) + "\n";
    }
  }

  private static String statements() throws IOException {
    StringBuilder once = new StringBuilder();
    Path folder = Path.of(System.getProperty("attache.home", "."), "examples");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      for (Path text : texts) {
        Statement statement = StatementReader.read(text);
        if (statement.language().equals(Language.ENGLISH.tag())) {
          once.append(statement.text()).append("\n\n");
        }
      }
    }
    return once.toString();
  }
}
