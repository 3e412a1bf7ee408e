package attache.report.exchange;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.claims.statement.CodePoints;
import attache.claims.statement.Span;
import attache.claims.statement.Statement;
import attache.report.wording.OutcomeWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A W3C Web Annotation for every figure: its target is the quote, by the text around it and by its
 * position in code points, so that a page or an archive can mark it; its body is the verdict.
 *
 * <p>Web Annotation Data Model, W3C Recommendation of 23 February 2017.
 */
public final class WebAnnotations {

  /** Enough to tell one "$3 billion" from the next. */
  private static final int AROUND = 32;

  /** JSON-LD with an annotation a figure, in the order of the text. */
  public String render(CheckedStatement checked) {
    Statement statement = checked.statement();
    CodePoints points = new CodePoints(statement.text());
    ObjectNode root = JsonLd.object();
    root.put("@context", "http://www.w3.org/ns/anno.jsonld");
    root.put("id", JsonLd.source(statement) + "#annotations");
    root.put("type", "AnnotationPage");
    ArrayNode items = root.putArray("items");
    for (Finding finding : checked.findings()) {
      annotation(items.addObject(), statement, points, finding);
    }
    return JsonLd.text(root);
  }

  private static void annotation(
      ObjectNode node, Statement statement, CodePoints points, Finding finding) {
    OutcomeWords words = OutcomeWords.of(finding.outcome());
    node.put("id", JsonLd.figure(statement, finding.claim()) + "-annotation");
    node.put("type", "Annotation");
    node.put("motivation", "assessing");
    ArrayNode bodies = node.putArray("body");
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", "tagging")
        .put("value", words.name())
        .put("format", "text/plain")
        .put("language", "en");
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", "assessing")
        .put("value", finding.says())
        .put("format", "text/plain")
        .put("language", "en");
    ObjectNode target = node.putObject("target");
    target.put("source", JsonLd.source(statement));
    ArrayNode selectors = target.putArray("selector");
    String text = statement.text();
    Span span = finding.claim().span();
    int before = text.offsetByCodePoints(span.start(), -Math.min(AROUND, points.before(span.start())));
    int left = text.codePointCount(span.end(), text.length());
    int after = text.offsetByCodePoints(span.end(), Math.min(AROUND, left));
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", span.of(text))
        .put("prefix", text.substring(before, span.start()))
        .put("suffix", text.substring(span.end(), after));
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", points.before(span.start()))
        .put("end", points.before(span.end()));
  }
}
