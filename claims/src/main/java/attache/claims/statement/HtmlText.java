package attache.claims.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Text of a web page while it is put together, with where each piece of it stands in the source.
 */
final class HtmlText {

  /** The longest character reference with its ampersand and semicolon has 33 characters. */
  private static final int LONGEST_REFERENCE = 34;

  private final String source;
  private final int skipped;
  private final StringBuilder text = new StringBuilder();
  private int[] textStarts = new int[64];
  private int[] sourceStarts = new int[64];
  private int pieces;
  private final List<Span> strong = new ArrayList<>();

  /** Where the current line of the text began, and whether all of it so far is bold. */
  private int lineStart;

  private boolean lineIsStrong;

  /** What has to stand before the next words: nothing, a blank, a tab, a line or a blank line. */
  private String pending = "";

  HtmlText(DecodedText source) {
    this.source = source.text();
    this.skipped = source.skipped();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  /** The lines that are bold, or headings, from end to end. */
  List<Span> strong() {
    endLine();
    return strong;
  }

  /**
   * Where it stands in the source.
   *
   * @param tables how many tables were left out
   */
  Statement.Origin origin(int tables) {
    Statement.Origin origin =
        pieces == 0
            ? Statement.Origin.SAME
            : new Statement.Origin(
                Arrays.copyOf(textStarts, pieces), Arrays.copyOf(sourceStarts, pieces));
    return origin.on(new int[0], new int[0], tables);
  }

  /** A block begins or ends here. */
  void block() {
    pending = "\n\n";
  }

  /** A line ends here. */
  void lineBreak() {
    if (!pending.equals("\n\n")) {
      pending = "\n";
    }
  }

  /** A cell of a table begins here. */
  void cell() {
    if (!pending.startsWith("\n")) {
      pending = "\t";
    }
  }

  /**
   * Words as the page has them.
   *
   * @param words with character references already read
   * @param range where they stand in the source; of no use when the parser made them up
   * @param preformatted whether line breaks in them count
   * @param isStrong whether they are bold, or a heading
   */
  void text(String words, Range range, boolean preformatted, boolean isStrong) {
    boolean tracked = range.isTracked() && range.endPos() <= source.length();
    int at = tracked ? range.startPos() : -1;
    int end = tracked ? range.endPos() : -1;
    int expected = Integer.MIN_VALUE;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int next = at;
      int more = 0;
      if (tracked && at < end) {
        int reference = source.charAt(at) == '&' ? reference(at, end) : 0;
        next = at + Math.max(1, reference);
        // A few references stand for two units: the second has no place of its own.
        more = reference > 0 ? decodedLength(at, reference) - 1 : 0;
      }
      if (Paragraphs.isLineBreak(c) && preformatted) {
        lineBreak();
      } else if (Paragraphs.isBlank(c) && c != '\u00A0') {
        pending = pending.isEmpty() ? " " : pending;
      } else {
        boolean apart = !pending.isEmpty();
        flush();
        if (apart || at != expected) {
          piece(at);
        }
        lineIsStrong &= isStrong || !Character.isLetterOrDigit(c);
        text.append(c);
        for (int k = 0; k < more && i + 1 < words.length(); k++) {
          text.append(words.charAt(++i));
        }
        expected = next == at + 1 + more ? next : Integer.MIN_VALUE;
      }
      at = next;
    }
  }

  private void flush() {
    if (pending.startsWith("\n") || text.isEmpty()) {
      endLine();
      lineStart = text.isEmpty() ? 0 : text.length() + pending.length();
      lineIsStrong = true;
    }
    if (!text.isEmpty()) {
      text.append(pending);
    }
    pending = "";
  }

  private void endLine() {
    if (lineIsStrong && text.length() > lineStart) {
      strong.add(new Span(lineStart, text.length()));
    }
    lineIsStrong = false;
  }

  private void piece(int sourceStart) {
    if (pieces == textStarts.length) {
      textStarts = Arrays.copyOf(textStarts, 2 * pieces);
      sourceStarts = Arrays.copyOf(sourceStarts, 2 * pieces);
    }
    int known =
        sourceStart >= 0 ? sourceStart + skipped : pieces == 0 ? 0 : sourceStarts[pieces - 1];
    textStarts[pieces] = text.length();
    sourceStarts[pieces] = known;
    pieces++;
  }

  /** The length of the character reference at the ampersand, 0 when it is a plain ampersand. */
  private int reference(int at, int end) {
    int i = at + 1;
    int last = Math.min(end, at + LONGEST_REFERENCE);
    while (i < last && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '#')) {
      i++;
    }
    if (i == at + 1) {
      return 0;
    }
    if (i < last && source.charAt(i) == ';') {
      i++;
      String read = Parser.unescapeEntities(source.substring(at, i), false);
      return read.length() < i - at && !read.endsWith(";") ? i - at : 0;
    }
    // Old pages leave the semicolon out: the longest name that means something counts.
    String whole = Parser.unescapeEntities(source.substring(at, i), false);
    for (int length = i - at; length > 2; length--) {
      String read = Parser.unescapeEntities(source.substring(at, at + length), false);
      if (read.length() <= 2 && whole.startsWith(read)) {
        return length;
      }
    }
    return 0;
  }

  private int decodedLength(int at, int length) {
    return Parser.unescapeEntities(source.substring(at, at + length), false).length();
  }
}
