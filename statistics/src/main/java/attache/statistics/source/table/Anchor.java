package attache.statistics.source.table;

import java.util.List;

/**
 * A text to find a place in a table by.
 *
 * @param text as the mapping has it: words that a cell has; with {@code =} before them, all that
 *     the cell says; {@code {year}} for any year
 */
record Anchor(String text) {

  static final Anchor YEAR = new Anchor("{year}");

  /** Whether a cell with this text is meant. */
  boolean isIn(String cell) {
    if (text.equals(YEAR.text)) {
      return cell.length() < 12 && PeriodWords.in(cell).isYear();
    }
    String key = TableWords.key(cell);
    return text.startsWith("=")
        ? key.equals(TableWords.key(text.substring(1)))
        : TableWords.has(key, TableWords.key(text));
  }

  /** Whether any of the cells is meant. */
  boolean isInAny(List<String> cells) {
    return cells.stream().anyMatch(this::isIn);
  }

  /** The words. */
  @Override
  public String toString() {
    return text;
  }
}
