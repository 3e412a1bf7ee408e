package attache.statistics.source.desk;

import attache.statistics.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a table, told all at once, so that it is not mended cell by cell. */
final class Complaints {

  /** Who has more than these to mend will run it again anyway. */
  static final int MOST_TOLD = 20;

  private static final int LONGEST_QUOTE = 40;

  private final Path path;
  private final List<String> told = new ArrayList<>();
  private int count;

  Complaints(Path path) {
    this.path = path;
  }

  /** A cell that cannot be. */
  void add(long line, String column, String what) {
    add("row " + line + ", column " + column + ": " + what);
  }

  private void add(String sentence) {
    count++;
    if (told.size() < MOST_TOLD) {
      told.add(sentence);
    }
  }

  /** A cell's text between quotes, no longer than a sentence bears. */
  static String quoted(String cell) {
    return "'"
        + (cell.length() > LONGEST_QUOTE ? cell.substring(0, LONGEST_QUOTE) + "…" : cell)
        + "'";
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws SourceException naming up to twenty cells
   */
  void raise() {
    if (count == 0) {
      return;
    }
    StringBuilder all = new StringBuilder(path + ": ");
    if (count == 1) {
      throw new SourceException(
          all.append(told.getFirst()).append("; nothing was added").toString());
    }
    all.append(count).append(" cells cannot be read, and nothing was added:");
    told.forEach(sentence -> all.append("\n  ").append(sentence));
    if (count > told.size()) {
      all.append("\n  and ").append(count - told.size()).append(" more");
    }
    throw new SourceException(all.toString());
  }
}
