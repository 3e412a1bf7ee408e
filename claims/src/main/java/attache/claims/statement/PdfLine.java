package attache.claims.statement;

import java.util.List;

/**
 * Words on one line of a page, without a gap as wide as that between columns. Lengths are points
 * from the page's upper left corner, for text that runs as most of the page does.
 *
 * @param words the words with one blank between them
 * @param left where the first letter begins
 * @param right where the last ends
 * @param y the baseline
 * @param size the letters' size
 * @param bold whether all of it is bold
 */
record PdfLine(String words, float left, float right, float y, float size, boolean bold) {

  /** The line that the pieces make together, from left to right. */
  static PdfLine joined(List<PdfLine> pieces) {
    PdfLine first = pieces.getFirst();
    if (pieces.size() == 1) {
      return first;
    }
    StringBuilder words = new StringBuilder();
    float right = first.right;
    float size = first.size;
    boolean bold = true;
    for (PdfLine piece : pieces) {
      words.append(words.isEmpty() ? "" : " ").append(piece.words);
      right = Math.max(right, piece.right);
      size = Math.max(size, piece.size);
      bold &= piece.bold;
    }
    return new PdfLine(words.toString(), first.left, right, first.y, size, bold);
  }

  /** Whether there are more digits than letters in it: a cell of a table, a mark of an axis. */
  boolean isFigure() {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < words.length(); i++) {
      digits += Character.isDigit(words.charAt(i)) ? 1 : 0;
      letters += Character.isLetter(words.charAt(i)) ? 1 : 0;
    }
    return digits > letters || (letters == 0 && words.length() <= 3);
  }

  /** The width of its first word, told from the average letter. */
  float firstWord() {
    int end = 0;
    while (end < words.length() && words.charAt(end) != ' ') {
      if (Character.isIdeographic(words.charAt(end))) {
        end++;
        break;
      }
      end++;
    }
    return (right - left) * end / Math.max(1, words.length());
  }

  float width() {
    return right - left;
  }
}
