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
 * A ClaimReview (schema.org) for every figure that was compared or contradicts the statement; what
 * could not be checked or is no fact gets none, because a review without a rating says nothing.
 *
 * <p>The rating is of the figure, never of the person: 5 matches both sides, 4 one side or close, 3
 * imprecise, 2 off with a cause or contradicting the statement itself, 1 off without. An editor's
 * own label belongs in the newsroom's system, not here.
 */
public final class ClaimReviews {

  private static final int BEST = 5;

  private final Publication publication;

  /** Published so. */
  public ClaimReviews(Publication publication) {
    this.publication = publication;
  }

  /** JSON-LD with one ClaimReview a rated figure, in the order of the text. */
  public String render(CheckedStatement checked) {
    ObjectNode root = JsonLd.object();
    root.put("@context", "https://schema.org");
    ArrayNode graph = root.putArray("@graph");
    for (Finding finding : checked.findings()) {
      rating(finding.outcome())
          .ifPresent(rating -> review(graph.addObject(), checked, finding, rating));
    }
    return JsonLd.text(root);
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

  private void review(ObjectNode node, CheckedStatement checked, Finding finding, int rating) {
    Statement statement = checked.statement();
    Claim claim = finding.claim();
    node.put("@type", "ClaimReview");
    node.put("@id", JsonLd.figure(statement, claim) + "-review");
    JsonLd.put(node, "url", publication.url());
    if (publication.date() != null) {
      node.put("datePublished", publication.date().toString());
    }
    if (publication.publisher() != null) {
      node.putObject("author").put("@type", "Organization").put("name", publication.publisher());
    }
    node.put("claimReviewed", claim.sentence().of(statement.text()).strip());
    claim(node.putObject("itemReviewed"), statement, claim);
    ObjectNode rated = node.putObject("reviewRating");
    rated.put("@type", "Rating").put("ratingValue", rating).put("bestRating", BEST);
    rated.put("worstRating", 1);
    rated.put("alternateName", OutcomeWords.of(finding.outcome()).name());
    rated.put("ratingExplanation", finding.says());
    rated.put("reviewAspect", claim.span().of(statement.text()));
    sources(node.putArray("isBasedOn"), checked, finding);
  }

  private static void claim(ObjectNode node, Statement statement, Claim claim) {
    node.put("@type", "Claim");
    node.put("@id", JsonLd.figure(statement, claim));
    node.put("text", claim.span().of(statement.text()));
    if (claim.speaker() != null) {
      node.putObject("author").put("@type", "Person").put("name", claim.speaker());
    }
    if (statement.dating() != null) {
      node.put("datePublished", statement.dating().day().toString());
    }
    ObjectNode where = node.putObject("appearance").put("@type", "CreativeWork");
    JsonLd.put(where, "url", statement.url());
    JsonLd.put(where, "headline", statement.title());
    where.put("inLanguage", statement.language());
    where.put("name", statement.id());
  }

  private static void sources(ArrayNode array, CheckedStatement checked, Finding finding) {
    Set<String> used = new LinkedHashSet<>();
    for (Evidence evidence : finding.evidence()) {
      used.add(evidence.dataset());
    }
    for (Dataset dataset : checked.datasets()) {
      if (used.contains(dataset.id())) {
        ObjectNode node = array.addObject().put("@type", "Dataset");
        node.put("name", dataset.title());
        node.put("identifier", dataset.id());
        node.put("version", dataset.vintage());
        node.put("creditText", dataset.attribution());
        node.put("license", dataset.licence());
        JsonLd.put(node, "url", dataset.url());
        node.putObject("publisher").put("@type", "Organization").put("name", dataset.agency());
      }
    }
  }
}
