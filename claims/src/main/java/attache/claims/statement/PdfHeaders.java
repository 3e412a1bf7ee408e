package attache.claims.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Headers, footers and page numbers: what stands at the upper or lower edge of several pages and
 * differs in numbers only.
 */
final class PdfHeaders {

  /** So many rows at an edge may be headers. */
  private static final int DEEPEST = 3;

  /** A document of fewer pages shows a header no more than twice. */
  private static final int FEW_PAGES = 5;

  private PdfHeaders() {}

  /** Takes them off the pages. */
  static void takeOff(List<PdfPage> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> here = new HashSet<>();
      int rows = page.rows().size();
      for (int i = 0; i < rows; i++) {
        if (i < DEEPEST || i >= rows - DEEPEST) {
          here.add(key(page.rows().get(i)));
        }
      }
      here.forEach(key -> times.merge(key, 1, Integer::sum));
    }
    int least = pages.size() <= FEW_PAGES ? 2 : 3;
    for (PdfPage page : pages) {
      List<List<PdfLine>> rows = page.rows();
      for (int i = 0;
          i < DEEPEST && !rows.isEmpty() && isHeader(rows.getFirst(), times, least);
          i++) {
        rows.removeFirst();
      }
      for (int i = 0;
          i < DEEPEST && !rows.isEmpty() && isHeader(rows.getLast(), times, least);
          i++) {
        rows.removeLast();
      }
    }
  }

  private static boolean isHeader(List<PdfLine> row, Map<String, Integer> times, int least) {
    return times.getOrDefault(key(row), 0) >= least || isNumberAlone(row);
  }

  /** "12" or "– 12 –" in the middle of its row. */
  private static boolean isNumberAlone(List<PdfLine> row) {
    String words = row.getFirst().words();
    if (row.size() > 1 || words.length() > 8) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      if (!Character.isDigit(c) && " -–—|[]".indexOf(c) < 0) {
        return false;
      }
    }
    return digits >= 1 && digits <= 3;
  }

  /** The words of the row with every number made the same. */
  private static String key(List<PdfLine> row) {
    StringBuilder key = new StringBuilder();
    for (PdfLine line : row) {
      String words = line.words();
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (!Character.isDigit(c)) {
          key.append(c);
        } else if (key.isEmpty() || key.charAt(key.length() - 1) != '#') {
          key.append('#');
        }
      }
      key.append(' ');
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
