package attache.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.CheckedStatement;
import attache.checking.verdict.Outcome;
import attache.report.Sample;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExchangeTest {

  private static final CheckedStatement CHECKED =
      Sample.checked("Trade 𝟜 all", "Say \uD83D\uDE00: a record of ", "$2.7 million", " in 2019.");

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void everyRatedFigureHasAReviewWithTheFieldsOfSchemaOrg() {
    JsonNode root =
        read(
            new ClaimReviews(
                    new Publication("Desk", "https://example.org/c", LocalDate.of(2021, 4, 1)))
                .render(CHECKED));
    assertThat(root.path("@context").asString()).isEqualTo("https://schema.org");
    long rated =
        CHECKED.findings().stream()
            .filter(f -> ClaimReviews.rating(f.outcome()).isPresent())
            .count();
    assertThat(root.path("@graph").size()).isEqualTo((int) rated).isPositive();
    for (JsonNode review : root.path("@graph")) {
      assertThat(review.path("@type").asString()).isEqualTo("ClaimReview");
      assertThat(review.path("url").asString()).isEqualTo("https://example.org/c");
      assertThat(review.path("datePublished").asString()).isEqualTo("2021-04-01");
      assertThat(review.path("claimReviewed").asString()).isNotBlank();
      assertThat(review.at("/author/name").asString()).isEqualTo("Desk");
      assertThat(review.at("/itemReviewed/@type").asString()).isEqualTo("Claim");
      assertThat(review.at("/reviewRating/ratingValue").asInt()).isBetween(1, 5);
      assertThat(review.at("/reviewRating/alternateName").asString()).isNotBlank();
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    String json = new ClaimReviews(Publication.NONE).render(CHECKED);
    assertThat(json).doesNotContain("null", "datePublished\" : \"2021-04");
    assertThat(ClaimReviews.rating(Outcome.UNCHECKED)).isEmpty();
    assertThat(ClaimReviews.rating(Outcome.NOT_A_FACT)).isEmpty();
  }

  @Test
  void anAnnotationPointsAtTheQuoteByTextAndByCodePoints() {
    JsonNode root = read(new WebAnnotations().render(CHECKED));
    String text = CHECKED.statement().text();
    assertThat(root.path("items").size()).isEqualTo(CHECKED.findings().size());
    for (JsonNode item : root.path("items")) {
      JsonNode quote = item.at("/target/selector/0");
      JsonNode position = item.at("/target/selector/1");
      int[] points = text.codePoints().toArray();
      String marked =
          new String(
              points,
              position.path("start").asInt(),
              position.path("end").asInt() - position.path("start").asInt());
      assertThat(marked).isEqualTo(quote.path("exact").asString());
      assertThat(text)
          .contains(
              quote.path("prefix").asString()
                  + quote.path("exact").asString()
                  + quote.path("suffix").asString());
    }
  }

  @Test
  void everyVerdictIsDerivedFromItsClaimAndFromFilesWithTheirHash() {
    JsonNode graph = read(new Derivation().render(CHECKED)).path("@graph");
    Set<String> known = new HashSet<>();
    graph.forEach(node -> known.add(node.path("@id").asString()));
    int verdicts = 0;
    for (JsonNode node : graph) {
      for (JsonNode from : node.path("prov:wasDerivedFrom")) {
        assertThat(known).contains(from.path("@id").asString());
      }
      verdicts += node.path("@id").asString().endsWith("-verdict") ? 1 : 0;
      if (node.path("@id").asString().startsWith("urn:sha256:")) {
        assertThat(node.path("sha256").asString()).hasSize(64);
      }
    }
    assertThat(verdicts).isEqualTo(CHECKED.findings().size());
  }

  @Test
  void aNameInAnAddressIsEscaped() {
    assertThat(JsonLd.iri("a b/ж")).isEqualTo("a%20b%2F%D0%B6");
  }
}
