package attache.app;

import attache.report.terminal.Sheet;
import attache.statistics.store.UserStore;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a command runs in.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param width columns of the terminal, 80 where there is none
 * @param colour whether standard output may be coloured
 * @param watched whether a person watches standard error, so that progress may be shown there
 * @param home the folder in which {@code data/} lies
 * @param store the user's own store, which need not be there
 */
record Shell(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    int width,
    boolean colour,
    boolean watched,
    Path home,
    Path store) {

  private static final int WIDTH = 80;

  /** Longer lines are hard to follow with the eye, however wide the window. */
  private static final int WIDEST = 110;

  /**
   * The shell that started this program. The launcher says with {@code attache.terminal} which of
   * {@code out} and {@code err} are terminals, and with {@code attache.columns} how wide they are:
   * Java itself cannot tell the one from the other.
   */
  static Shell own() {
    Set<String> terminals = Set.of(System.getProperty("attache.terminal", "").split(",", -1));
    boolean terminal = terminals.contains("out");
    return new Shell(
        System.in,
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        terminal ? columns(System.getProperty("attache.columns", "")) : WIDTH,
        terminal && colourWanted(System.getenv()),
        terminals.contains("err"),
        Path.of(System.getProperty("attache.home", ".")),
        UserStore.path(System.getenv()));
  }

  /** What text is set on. */
  Sheet sheet() {
    return new Sheet(width, colour);
  }

  /** The folder of the reference pack. */
  Path data() {
    return home.resolve("data");
  }

  /** Whether the environment lets a terminal be coloured (https://no-color.org). */
  static boolean colourWanted(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** A width that can be read on, from what the launcher says; 80 where that is no number. */
  static int columns(String said) {
    boolean number = !said.isEmpty() && said.length() < 6 && said.chars().allMatch(Shell::digit);
    int columns = number ? Integer.parseInt(said) : 0;
    return columns == 0 ? WIDTH : Math.min(columns, WIDEST);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(
                new ClosingQuietly(new FileOutputStream(descriptor)), StandardCharsets.UTF_8),
            1 << 16));
  }

  /**
   * A stream whose reader may leave before the end, as {@code head} does; then nobody complains.
   */
  private static final class ClosingQuietly extends FilterOutputStream {
    private boolean left;

    ClosingQuietly(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (left) {
        return;
      }
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        left = "Broken pipe".equals(e.getMessage());
        if (!left) {
          throw e;
        }
      }
    }
  }
}
