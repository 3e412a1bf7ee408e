package attache.vocabulary.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * The table beside a class that serves every language.
   *
   * @throws IllegalStateException when there is none
   */
  public static PhraseTable read(Class<?> beside, String name) {
    return table(name, Resources.needed(beside, name), null);
  }

  /**
   * The table of one language beside a class: {@code hedges} is read from {@code hedges-en.tsv}.
   * Phrases may have {@link Endings}. A language that has no such table has an empty one.
   */
  public static PhraseTable read(Class<?> beside, String name, Language language) {
    String resource = name + "-" + language.tag() + ".tsv";
    return table(resource, Resources.lines(beside, resource), Endings.of(language));
  }

  private static PhraseTable table(String name, List<String> lines, @Nullable Endings endings) {
    List<Row> rows = new ArrayList<>(lines.size());
    for (String line : lines) {
      List<String> cells = cut(line, '\t');
      List<String> phrases = cut(cells.getFirst(), '|');
      if (endings != null && cells.getFirst().indexOf('{') >= 0) {
        phrases = phrases.stream().flatMap(phrase -> endings.expand(phrase).stream()).toList();
      }
      rows.add(new Row(phrases, cells.subList(1, cells.size())));
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
