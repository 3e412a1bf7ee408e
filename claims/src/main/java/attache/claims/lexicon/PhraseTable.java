package attache.claims.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of words of the program's own: phrases in the first column, {@code |} between those that
 * mean the same, and what they mean in the others. Columns are separated by tabs; lines that begin
 * with {@code #} are remarks. The language is in the file's name ({@code hedges-en.tsv}).
 *
 * @param name the resource's name, for messages
 * @param rows the lines
 */
public record PhraseTable(String name, List<Row> rows) {

  public PhraseTable {
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param phrases the phrases, one or more
   * @param cells the other columns
   */
  public record Row(List<String> phrases, List<String> cells) {

    public Row {
      phrases = List.copyOf(phrases);
      cells = List.copyOf(cells);
    }

    /** The column after the phrases, counted from 0; empty when the line ends before it. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads the table that lies beside a class.
   *
   * @throws IllegalStateException when there is none
   */
  public static PhraseTable read(Class<?> beside, String name) {
    String text;
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is missing beside " + beside);
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + name, e);
    }
    List<Row> rows = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      if (to < 0) {
        to = text.length();
      }
      if (to > from && text.charAt(from) != '#') {
        List<String> cells = cut(text.substring(from, to), '\t');
        rows.add(new Row(cut(cells.getFirst(), '|'), cells.subList(1, cells.size())));
      }
      from = to + 1;
    }
    return new PhraseTable(name, rows);
  }

  private static List<String> cut(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int to = text.indexOf(separator);
    while (to >= 0) {
      parts.add(text.substring(from, to));
      from = to + 1;
      to = text.indexOf(separator, from);
    }
    parts.add(text.substring(from));
    return parts;
  }
}
