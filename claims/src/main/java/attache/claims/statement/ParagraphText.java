package attache.claims.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text of a document with pages or paragraphs of its own, while it is put together. */
final class ParagraphText {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> strong = new ArrayList<>();
  private int[] pageStarts = new int[8];
  private int[] pages = new int[8];
  private int pieces;

  /** What follows stands on that page, counted from 1. */
  void page(int page) {
    if (pieces > 0 && pages[pieces - 1] == page) {
      return;
    }
    if (pieces > 0 && pageStarts[pieces - 1] == next()) {
      pieces--;
    }
    if (pieces == pages.length) {
      pageStarts = Arrays.copyOf(pageStarts, 2 * pieces);
      pages = Arrays.copyOf(pages, 2 * pieces);
    }
    pageStarts[pieces] = next();
    pages[pieces] = page;
    pieces++;
  }

  private int next() {
    return text.isEmpty() ? 0 : text.length() + 2;
  }

  /**
   * Adds a paragraph; blanks around it are left out, and nothing is added when it is blank.
   *
   * @param isStrong whether all of it is bold, or a heading
   */
  void add(CharSequence words, boolean isStrong) {
    String paragraph = words.toString().strip();
    if (paragraph.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int start = text.length();
    text.append(paragraph);
    if (isStrong) {
      strong.add(new Span(start, text.length()));
    }
  }

  /** The number of characters so far. */
  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  List<Span> strong() {
    return strong;
  }

  /**
   * Where it comes from: itself, on its pages.
   *
   * @param tables how many tables were left out
   */
  Statement.Origin origin(int tables) {
    return Statement.Origin.SAME.on(
        Arrays.copyOf(pageStarts, pieces), Arrays.copyOf(pages, pieces), tables);
  }
}
