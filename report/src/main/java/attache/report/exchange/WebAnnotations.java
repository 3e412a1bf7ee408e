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
 * position in code points, so that a page or an archive can mark it; its bodies are the verdict in
 * words and, where there is one, a sentence that can be said instead.
 *
 * <p>Web Annotation Data Model, W3C Recommendation of 23 February 2017: sections 3.2.4 (textual
 * bodies), 4.2.4 and 4.2.5 (selectors), 5.3 (pages).
 */
public final class WebAnnotations {

  /** Enough to tell one "$3 billion" from the next. */
  private static final int AROUND = 32;

  private final Publication publication;

  /** Published so. */
  public WebAnnotations(Publication publication) {
    this.publication = publication;
  }

  /** JSON-LD with an annotation a figure, in the order of the text. */
  public String render(CheckedStatement checked) {
    Statement statement = checked.statement();
    CodePoints points = new CodePoints(statement.text());
    JsonLd document = JsonLd.document();
    ObjectNode root = document.node();
    root.put("@context", "http://www.w3.org/ns/anno.jsonld");
    root.put("id", JsonLd.beside(JsonLd.source(statement), "annotations"));
    root.put("type", "AnnotationPage");
    root.put("startIndex", 0);
    ArrayNode items = root.putArray("items");
    for (Finding finding : checked.findings()) {
      annotation(items.addObject(), statement, points, finding);
    }
    return document.text();
  }

  private void annotation(
      ObjectNode node, Statement statement, CodePoints points, Finding finding) {
    node.put("id", JsonLd.figure(statement, finding.claim()) + "-annotation");
    node.put("type", "Annotation");
    node.put("motivation", "assessing");
    if (publication.publisher() != null) {
      node.putObject("creator").put("type", "Organization").put("name", publication.publisher());
    }
    if (publication.date() != null) {
      node.put("created", publication.date() + "T00:00:00Z");
    }
    ArrayNode bodies = node.putArray("body");
    body(bodies, "tagging", OutcomeWords.of(finding.outcome()).name(), "en");
    body(bodies, "assessing", finding.says(), "en");
    if (finding.safe() != null) {
      body(bodies, "editing", finding.safe().text(), finding.safe().language());
    }
    ObjectNode target = node.putObject("target");
    target.put("source", JsonLd.source(statement));
    selectors(target.putArray("selector"), statement.text(), points, finding.claim().span());
  }

  private static void body(ArrayNode bodies, String purpose, String text, String language) {
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("value", text)
        .put("format", "text/plain")
        .put("language", language);
  }

  private static void selectors(ArrayNode selectors, String text, CodePoints points, Span span) {
    int start = points.before(span.start());
    int end = points.before(span.end());
    int left = text.codePointCount(span.end(), text.length());
    int before = text.offsetByCodePoints(span.start(), -Math.min(AROUND, start));
    int after = text.offsetByCodePoints(span.end(), Math.min(AROUND, left));
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", span.of(text))
        .put("prefix", text.substring(before, span.start()))
        .put("suffix", text.substring(span.end(), after));
    selectors.addObject().put("type", "TextPositionSelector").put("start", start).put("end", end);
  }
}
