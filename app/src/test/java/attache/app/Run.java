package attache.app;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One run of the command in this process, as its user sees it.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

  /** Where {@code data/} and {@code examples/} of this checkout lie. */
  static final Path HOME = Path.of(System.getProperty("attache.home", ".."));

  /** Runs {@code attache} with nothing on standard input, no terminal anywhere. */
  static Run attache(String... args) {
    return withInput("", args);
  }

  /** Runs {@code attache} with the text on standard input. */
  static Run withInput(String input, String... args) {
    return at(HOME, input.getBytes(StandardCharsets.UTF_8), args);
  }

  /** Runs {@code attache} with a user's own store. */
  static Run withStore(Path store, String... args) {
    return at(HOME, store, new byte[0], args);
  }

  /** Runs {@code attache} where another folder holds {@code data/}; nobody added anything. */
  static Run at(Path home, byte[] input, String... args) {
    return at(home, home.resolve("no-store.duckdb"), input, args);
  }

  private static Run at(Path home, Path store, byte[] input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input),
            new PrintWriter(out),
            new PrintWriter(err),
            80,
            false,
            false,
            home,
            store);
    int code = Main.run(shell, args);
    return new Run(code, out.toString(), err.toString());
  }

  /** The one sentence on standard error. */
  String sentence() {
    return err.strip();
  }
}
