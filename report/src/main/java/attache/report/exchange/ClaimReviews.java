package attache.report.exchange;

import attache.checking.CheckedStatement;
import attache.checking.Finding;
import attache.checking.evidence.Evidence;
import attache.checking.verdict.Outcome;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.report.wording.OutcomeWords;
import attache.statistics.source.Dataset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ClaimReview (schema.org) for every figure that could be true or false. What could not be
 * checked is reviewed without a rating; what is no fact gets no review.
 *
 * <p>The rating is of the figure, never of the person: 5 matches both sides, 4 one side or close, 3
 * imprecise, 2 off with a cause or contradicting the statement itself, 1 off without. An editor's
 * own label belongs in the newsroom's system, not here. The statement that was checked is given as
 * the first appearance, because it is the only one that the check knows of.
 */
public final class ClaimReviews {

  private static final int BEST = 5;

  private final Publication publication;

  /** Published so. */
  public ClaimReviews(Publication publication) {
    this.publication = publication;
  }

  /** JSON-LD with one ClaimReview a figure, in the order of the text. */
  public String render(CheckedStatement checked) {
    JsonLd document = JsonLd.document();
    document.node().put("@context", "https://schema.org");
    ArrayNode graph = document.node().putArray("@graph");
    for (Finding finding : checked.findings()) {
      if (finding.outcome() != Outcome.NOT_A_FACT) {
        review(graph.addObject(), checked, finding);
      }
    }
    return document.text();
  }

  /** From 1, wrong, to 5, right; empty for outcomes that are no verdict on a figure. */
  static Optional<Integer> rating(Outcome outcome) {
    return switch (outcome) {
      case MATCHES_BOTH -> Optional.of(BEST);
      case MATCHES_ONE, CLOSE -> Optional.of(4);
      case IMPRECISE -> Optional.of(3);
      case OFF_EXPLAINED, CONTRADICTS_ITSELF -> Optional.of(2);
      case OFF -> Optional.of(1);
      case UNCHECKED, NOT_A_FACT -> Optional.empty();
    };
  }

  private void review(ObjectNode node, CheckedStatement checked, Finding finding) {
    Statement statement = checked.statement();
    Claim claim = finding.claim();
    String page = JsonLd.web(publication.url());
    String address = page == null ? null : JsonLd.beside(page, claim.id());
    node.put("@type", "ClaimReview");
    node.put("@id", address != null ? address : JsonLd.figure(statement, claim) + "-review");
    JsonLd.put(node, "url", address);
    if (publication.date() != null) {
      node.put("datePublished", publication.date().toString());
    }
    if (publication.publisher() != null) {
      organization(node.putObject("author"), publication.publisher());
    }
    node.put("inLanguage", "en");
    node.put("claimReviewed", quoted(claim.sentence().of(statement.text())));
    claim(node.putObject("itemReviewed"), statement, finding);
    node.put("reviewBody", finding.says());
    rating(finding.outcome())
        .ifPresent(value -> rating(node.putObject("reviewRating"), value, statement, finding));
    sources(node, checked, finding);
  }

  private static void rating(ObjectNode node, int value, Statement statement, Finding finding) {
    node.put("@type", "Rating").put("ratingValue", value).put("bestRating", BEST);
    node.put("worstRating", 1);
    node.put("alternateName", OutcomeWords.of(finding.outcome()).name());
    node.put("ratingExplanation", finding.says());
    node.put("reviewAspect", quoted(finding.claim().span().of(statement.text())));
  }

  private void claim(ObjectNode node, Statement statement, Finding finding) {
    Claim claim = finding.claim();
    node.put("@type", "Claim");
    node.put("@id", JsonLd.figure(statement, claim));
    node.put("text", quoted(claim.span().of(statement.text())));
    node.put("inLanguage", statement.language());
    if (claim.speaker() != null) {
      node.putObject("author").put("@type", "Person").put("name", claim.speaker());
    }
    if (publication.publisher() != null) {
      organization(node.putObject("claimInterpreter"), publication.publisher());
    }
    ObjectNode where = node.putObject("appearance");
    where.put("@type", "CreativeWork").put("@id", JsonLd.source(statement));
    JsonLd.put(where, "url", JsonLd.web(statement.url()));
    JsonLd.put(where, "headline", statement.title());
    where.put("inLanguage", statement.language());
    where.put("name", statement.id());
    if (statement.dating() != null) {
      String day = statement.dating().day().toString();
      where.put("datePublished", day);
      node.put("datePublished", day);
    }
    node.set("firstAppearance", JsonLd.reference(JsonLd.source(statement)));
    Observations.ofClaim(finding).ifPresent(said -> node.set("about", said));
  }

  private static void sources(ObjectNode node, CheckedStatement checked, Finding finding) {
    Set<String> used = new LinkedHashSet<>();
    Set<String> pages = new LinkedHashSet<>();
    ArrayNode official = node.putArray("mentions");
    for (Evidence evidence : finding.evidence()) {
      used.add(evidence.dataset());
      evidence.inputs().stream()
          .map(input -> JsonLd.web(input.observation().source()))
          .filter(page -> page != null)
          .forEach(pages::add);
      official.add(Observations.ofEvidence(finding, evidence, checked.datasets()));
    }
    if (official.isEmpty()) {
      node.remove("mentions");
      return;
    }
    ArrayNode based = node.putArray("isBasedOn");
    ArrayNode citation = node.putArray("citation");
    for (Dataset dataset : checked.datasets()) {
      if (used.contains(dataset.id())) {
        dataset(based.addObject(), dataset);
        citation.add(dataset.attribution());
      }
    }
    pages.forEach(page -> citation.addObject().put("@type", "CreativeWork").put("url", page));
  }

  private static void dataset(ObjectNode node, Dataset dataset) {
    node.put("@type", "Dataset").put("@id", JsonLd.dataset(dataset));
    node.put("name", dataset.title());
    node.put("identifier", dataset.id());
    node.put("version", dataset.vintage());
    node.put("creditText", dataset.attribution());
    node.putObject("license").put("@type", "CreativeWork").put("name", dataset.licence());
    JsonLd.put(node, "url", JsonLd.web(dataset.url()));
    organization(node.putObject("publisher"), dataset.agency());
    ArrayNode files = node.putArray("distribution");
    for (Dataset.PackFile file : dataset.files()) {
      files
          .addObject()
          .put("@type", "DataDownload")
          .put("name", file.path())
          .put("sha256", file.sha256());
    }
  }

  private static void organization(ObjectNode node, String name) {
    node.put("@type", "Organization").put("name", name);
  }

  private static String quoted(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
