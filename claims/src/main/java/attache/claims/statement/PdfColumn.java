package attache.claims.statement;

import java.util.Arrays;
import java.util.List;

/**
 * Lines of one column of a page, from top to bottom.
 *
 * @param page the page, from 1
 * @param lines at least one
 * @param left where the leftmost line begins
 * @param right where the longest line ends
 * @param leading the usual distance of two baselines
 */
record PdfColumn(int page, List<PdfLine> lines, float left, float right, float leading) {

  static PdfColumn of(int page, List<PdfLine> lines) {
    float left = Float.MAX_VALUE;
    float right = 0;
    float[] distances = new float[lines.size()];
    int n = 0;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
      if (i > 0 && line.y() > lines.get(i - 1).y()) {
        distances[n++] = line.y() - lines.get(i - 1).y();
      }
    }
    Arrays.sort(distances, 0, n);
    // Of lines and paragraphs, lines stand closer: a low quantile is the distance of lines.
    float leading = n < 3 ? 1.25f * lines.getFirst().size() : distances[n / 3];
    return new PdfColumn(page, List.copyOf(lines), left, right, leading);
  }

  /** A part of its lines, end exclusive; at least one. */
  PdfColumn lines(int from, int to) {
    return of(page, lines.subList(from, to));
  }

  float width() {
    return right - left;
  }
}
