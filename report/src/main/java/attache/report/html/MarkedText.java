package attache.report.html;

import attache.checking.Finding;
import attache.claims.statement.Statement;
import attache.report.wording.OutcomeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement cut into plain pieces and marked figures, in order, nothing left out.
 *
 * @param text the characters
 * @param claim id of the claim marked, or null for plain text
 * @param tone CSS class of the outcome, empty for plain text
 * @param outcome the outcome's name, empty for plain text
 * @param glyph the outcome's glyph, empty for plain text
 */
public record MarkedText(
    String text, @Nullable String claim, String tone, String outcome, String glyph) {

  /** The pieces; where two figures overlap, the first one is marked. */
  static List<MarkedText> of(Statement statement, List<Finding> findings) {
    List<MarkedText> pieces = new ArrayList<>();
    String text = statement.text();
    int at = 0;
    for (Finding f :
        findings.stream().sorted(Comparator.comparing(x -> x.claim().span())).toList()) {
      int start = f.claim().span().start();
      int end = Math.min(f.claim().span().end(), text.length());
      if (start < at || end <= start) {
        continue;
      }
      if (start > at) {
        pieces.add(new MarkedText(text.substring(at, start), null, "", "", ""));
      }
      OutcomeWords words = OutcomeWords.of(f.outcome());
      pieces.add(
          new MarkedText(
              text.substring(start, end),
              f.claim().id(),
              HtmlReport.cssClass(words.tone()),
              words.name(),
              words.glyph()));
      at = end;
    }
    if (at < text.length()) {
      pieces.add(new MarkedText(text.substring(at), null, "", "", ""));
    }
    return pieces;
  }
}
