package attache.vocabulary.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The program's own tables as lines: the one place that reads them. */
public final class Resources {

  private Resources() {}

  /**
   * The lines of the resource beside a class, without empty ones and remarks, which begin with
   * {@code #}; none where there is no such resource.
   */
  public static List<String> lines(Class<?> beside, String name) {
    String text;
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        return List.of();
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + name, e);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      if (to < 0) {
        to = text.length();
      }
      if (to > from && text.charAt(from) != '#') {
        lines.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  /**
   * The same of a resource that must be there.
   *
   * @throws IllegalStateException when it is not, or holds nothing
   */
  public static List<String> needed(Class<?> beside, String name) {
    List<String> lines = lines(beside, name);
    if (lines.isEmpty()) {
      throw new IllegalStateException("the table " + name + " is missing beside " + beside);
    }
    return lines;
  }
}
