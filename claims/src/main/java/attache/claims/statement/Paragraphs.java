package attache.claims.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs. A blank line always ends one. A single line break ends one too,
 * unless the lines were broken to fit a width: then a break is a wrap where the next line's first
 * word would not have fitted on the line before.
 */
final class Paragraphs {

  /** Lines shorter than this are not filled to a width; mail and typescript wrap at 60 to 100. */
  private static final int NARROWEST_WIDTH = 55;

  /** Nobody wraps wider than this; longer lines are paragraphs. */
  private static final int WIDEST_WIDTH = 130;

  /** A Chinese line is shorter by so much where a mark must not begin the next. */
  private static final int SLACK = 4;

  private final String text;
  private final List<Span> paragraphs = new ArrayList<>();

  /** The lines of the current block, blanks at the ends left out. */
  private final List<Span> block = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
  }

  /** The paragraphs in order, without the blanks around them; none is empty. */
  static List<Span> of(String text) {
    Paragraphs cut = new Paragraphs(text);
    int at = 0;
    while (at <= text.length()) {
      int end = lineEnd(text, at);
      cut.line(at, end);
      at =
          end
              + (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n'
                  ? 2
                  : 1);
    }
    cut.endBlock();
    return cut.paragraphs;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isLineBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c);
  }

  private void line(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      endBlock();
    } else {
      block.add(new Span(start, end));
    }
  }

  private void endBlock() {
    int width = 0;
    for (Span line : block) {
      width = Math.max(width, columns(line.start(), line.end()) + (isIndented(line) ? 4 : 0));
    }
    boolean wrapped = width >= NARROWEST_WIDTH && width <= WIDEST_WIDTH;
    int start = -1;
    for (int i = 0; i < block.size(); i++) {
      Span line = block.get(i);
      start = start < 0 ? line.start() : start;
      boolean goesOn = wrapped && i + 1 < block.size() && isWrap(line, block.get(i + 1), width);
      if (!goesOn) {
        paragraphs.add(new Span(start, line.end()));
        start = -1;
      }
    }
    block.clear();
  }

  private boolean isWrap(Span line, Span next, int width) {
    if (beginsItem(next) || isIndented(next) || SpeakerLabel.at(text, next) != null) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && !isBlank(text.charAt(word))) {
      word++;
      if (Character.isIdeographic(text.charAt(word - 1))) {
        break;
      }
    }
    int room = width - columns(line.start(), line.end()) - (isIndented(line) ? 4 : 0);
    return columns(next.start(), word) + (columns(next.start(), word) == 2 ? SLACK : 1) > room;
  }

  /** Chinese paragraphs begin with two wide blanks. */
  private boolean isIndented(Span line) {
    return line.start() > 0 && text.charAt(line.start() - 1) == '\u3000';
  }

  /** How wide a stretch is on a typewriter; Chinese characters and their marks take two. */
  private int columns(int from, int to) {
    int columns = to - from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      columns += c >= '\u2E80' && (Character.isIdeographic(c) || isWideMark(c)) ? 1 : 0;
    }
    return columns;
  }

  private static boolean isWideMark(char c) {
    return (c >= '\u3000' && c <= '\u303F') || (c >= '\uFF01' && c <= '\uFF60');
  }

  private boolean beginsItem(Span line) {
    return beginsItem(text, line.start(), line.end());
  }

  /** Whether a line begins a list item, a heading or a quotation of Markdown, or what is said. */
  static boolean beginsItem(CharSequence text, int start, int end) {
    char c = text.charAt(start);
    if ("•#>|·–—▪●■◦‣∙".indexOf(c) >= 0) {
      return true;
    }
    int i = start;
    if (c == '-' || c == '*' || c == '+') {
      i++;
    } else {
      while (i < end && i < start + 3 && Character.isDigit(text.charAt(i))) {
        i++;
      }
      if (i == start || i == end || ".)".indexOf(text.charAt(i)) < 0) {
        return false;
      }
      i++;
    }
    return i < end && isBlank(text.charAt(i));
  }
}
