package attache.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.CheckedStatement;
import attache.checking.verdict.Outcome;
import attache.report.Sample;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exchanged, held against the published vocabularies it is written in. */
class ExchangeTest {

  private static final CheckedStatement CHECKED =
      Sample.checked("Trade 𝟜 all", "Say \uD83D\uDE00: a record of ", "$2.7 million", " in 2019.");

  private static final Publication DESK =
      new Publication("Desk", "https://example.org/c", LocalDate.of(2021, 4, 1));

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  // ---- ClaimReview --------------------------------------------------------------------------

  @Test
  void everyPropertyOfAReviewIsOneOfSchemaOrgForItsTypeAndLeadsWhereItMay() throws IOException {
    Terms terms = new Terms("schema-org.nt");
    List<String> wrong = new ArrayList<>();
    for (JsonNode review : read(new ClaimReviews(DESK).render(CHECKED)).path("@graph")) {
      assertThat(review.path("@type").asString()).isEqualTo("ClaimReview");
      schema(review, terms, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static void schema(JsonNode node, Terms terms, List<String> wrong) {
    String type = node.path("@type").asString();
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String name = property.getKey();
      if (name.startsWith("@")) {
        continue;
      }
      if (!terms.mayHave(type, name)) {
        wrong.add(type + " has no " + name);
      }
      for (JsonNode value : property.getValue().isArray() ? property.getValue() : one(property)) {
        if (value.isObject() && value.has("@type")) {
          String to = value.path("@type").asString();
          if (!terms.mayBe(name, to)) {
            wrong.add(name + " is no " + to);
          }
          schema(value, terms, wrong);
        } else if (value.isString()
            && !List.of("Text", "URL", "Date", "DateTime").stream()
                .anyMatch(t -> terms.mayBe(name, t))) {
          wrong.add(name + " is no text");
        }
      }
    }
  }

  private static List<JsonNode> one(Map.Entry<String, JsonNode> property) {
    return List.of(property.getValue());
  }

  @Test
  void aReviewSaysWhoReviewedWhatAndHow() {
    JsonNode review = read(new ClaimReviews(DESK).render(CHECKED)).path("@graph").path(0);
    assertThat(review.path("url").asString()).isEqualTo("https://example.org/c#c1");
    assertThat(review.path("datePublished").asString()).isEqualTo("2021-04-01");
    assertThat(review.path("claimReviewed").asString()).contains("$2.7 million");
    assertThat(review.at("/author/name").asString()).isEqualTo("Desk");
    assertThat(review.at("/itemReviewed/datePublished").asString()).isEqualTo("2021-03-01");
    assertThat(review.at("/itemReviewed/firstAppearance/@id").asString())
        .isEqualTo(review.at("/itemReviewed/appearance/@id").asString());
    assertThat(review.at("/reviewRating/ratingValue").asInt()).isEqualTo(2);
    assertThat(review.at("/reviewRating/bestRating").asInt()).isEqualTo(5);
    assertThat(review.at("/reviewRating/alternateName").asString()).isEqualTo("Contradicts itself");
    assertThat(review.at("/mentions/0/observationPeriod").asString()).isEqualTo("P1Y");
    assertThat(review.at("/mentions/0/value").decimalValue()).isPositive();
    assertThat(review.at("/isBasedOn/0/distribution/0/sha256").asString()).hasSize(64);
  }

  @Test
  void onlyAVerdictIsRated() {
    assertThat(ClaimReviews.rating(Outcome.MATCHES_BOTH)).contains(5);
    assertThat(ClaimReviews.rating(Outcome.MATCHES_ONE)).contains(4);
    assertThat(ClaimReviews.rating(Outcome.CLOSE)).contains(4);
    assertThat(ClaimReviews.rating(Outcome.IMPRECISE)).contains(3);
    assertThat(ClaimReviews.rating(Outcome.OFF_EXPLAINED)).contains(2);
    assertThat(ClaimReviews.rating(Outcome.CONTRADICTS_ITSELF)).contains(2);
    assertThat(ClaimReviews.rating(Outcome.OFF)).contains(1);
    assertThat(ClaimReviews.rating(Outcome.UNCHECKED)).isEmpty();
    assertThat(ClaimReviews.rating(Outcome.NOT_A_FACT)).isEmpty();
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    JsonNode review =
        read(new ClaimReviews(Publication.NONE).render(CHECKED)).path("@graph").path(0);
    assertThat(review.has("url")).isFalse();
    assertThat(review.has("datePublished")).isFalse();
    assertThat(review.has("author")).isFalse();
    assertThat(review.at("/itemReviewed/claimInterpreter").isMissingNode()).isTrue();
  }

  // ---- Web Annotation -----------------------------------------------------------------------

  /** Keys of the Recommendation's context that stand for terms of its vocabulary under a name. */
  private static final Map<String, String> KEYS =
      Map.of(
          "body", "hasBody",
          "target", "hasTarget",
          "source", "hasSource",
          "selector", "hasSelector",
          "motivation", "motivatedBy",
          "purpose", "hasPurpose");

  /** Keys that stand for terms of other vocabularies (RDF, Dublin Core, FOAF, ActivityStreams). */
  private static final List<String> OTHERS =
      List.of(
          "@context",
          "id",
          "type",
          "value",
          "format",
          "language",
          "creator",
          "created",
          "name",
          "items",
          "startIndex");

  @Test
  void everyKeyOfAnAnnotationIsATermOfTheWebAnnotationVocabulary() throws IOException {
    Terms terms = new Terms("web-annotation.nt");
    List<String> wrong = new ArrayList<>();
    annotation(read(new WebAnnotations(DESK).render(CHECKED)), terms, wrong);
    assertThat(wrong).isEmpty();
  }

  private static void annotation(JsonNode node, Terms terms, List<String> wrong) {
    if (node.isArray()) {
      node.forEach(item -> annotation(item, terms, wrong));
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String key = property.getKey();
      if (!OTHERS.contains(key) && !terms.has(KEYS.getOrDefault(key, key))) {
        wrong.add(key);
      }
      boolean named = key.equals("motivation") || key.equals("purpose");
      String value = property.getValue().isString() ? property.getValue().asString() : "";
      boolean ofOthers = value.equals("AnnotationPage") || value.equals("Organization");
      if ((named || key.equals("type")) && !ofOthers && !terms.has(value)) {
        wrong.add(key + " " + value);
      }
      annotation(property.getValue(), terms, wrong);
    }
  }

  @Test
  void anAnnotationPointsAtTheQuoteByTextAndByCodePoints() {
    JsonNode root = read(new WebAnnotations(Publication.NONE).render(CHECKED));
    String text = CHECKED.statement().text();
    int[] points = text.codePoints().toArray();
    assertThat(root.path("items").size()).isEqualTo(CHECKED.findings().size()).isPositive();
    for (JsonNode item : root.path("items")) {
      JsonNode quote = item.at("/target/selector/0");
      JsonNode position = item.at("/target/selector/1");
      int start = position.path("start").asInt();
      String exact = quote.path("exact").asString();
      assertThat(new String(points, start, position.path("end").asInt() - start)).isEqualTo(exact);
      assertThat(text)
          .contains(quote.path("prefix").asString() + exact + quote.path("suffix").asString());
    }
  }

  // ---- PROV-O -------------------------------------------------------------------------------

  @Test
  void everyPropertyOfProvOJoinsWhatTheOntologySaysItJoins() throws IOException {
    Terms terms = new Terms("prov-o.nt");
    JsonNode graph = read(new Derivation(DESK).render(CHECKED)).path("@graph");
    Map<String, String> types = new HashMap<>();
    graph.forEach(node -> types.put(node.path("@id").asString(), local(node.path("@type"))));
    List<String> wrong = new ArrayList<>();
    for (JsonNode node : graph) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String name = prov(property.getKey());
        if (name == null) {
          continue;
        }
        String type = local(node.path("@type"));
        if (!terms.mayHave(type, name)) {
          wrong.add(type + " has no " + name);
        }
        for (JsonNode to : property.getValue().isArray() ? property.getValue() : one(property)) {
          String other = types.get(to.path("@id").asString());
          if (to.isObject() && (other == null || !terms.mayBe(name, other))) {
            wrong.add(name + " is no " + other);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String local(JsonNode name) {
    return name.asString().substring(name.asString().indexOf(':') + 1);
  }

  private static @Nullable String prov(String key) {
    return key.startsWith("prov:") ? key.substring("prov:".length()) : null;
  }

  @Test
  void everyVerdictComesFromTheCheckItsFigureAndFilesWithTheirHash() {
    JsonNode graph = read(new Derivation(Publication.NONE).render(CHECKED)).path("@graph");
    int verdicts = 0;
    int files = 0;
    for (JsonNode node : graph) {
      String id = node.path("@id").asString();
      if (id.endsWith("-verdict")) {
        verdicts++;
        assertThat(node.at("/prov:wasGeneratedBy/@id").asString()).startsWith("urn:attache:check:");
        assertThat(node.path("prov:wasDerivedFrom").size()).isEqualTo(2);
      }
      if (id.startsWith("urn:sha256:")) {
        files++;
        assertThat(node.at("/spdx:checksum/spdx:checksumValue/@value").asString()).hasSize(64);
      }
    }
    assertThat(verdicts).isEqualTo(CHECKED.findings().size());
    assertThat(files).isPositive();
  }

  // ---- addresses ----------------------------------------------------------------------------

  @Test
  void theSameCheckGivesTheSameBytes() {
    assertThat(new Derivation(DESK).render(CHECKED))
        .isEqualTo(new Derivation(DESK).render(CHECKED));
    assertThat(new ClaimReviews(DESK).render(CHECKED))
        .isEqualTo(new ClaimReviews(DESK).render(CHECKED));
  }

  @Test
  void whatIsNoAddressOfTheWebIsNotGivenAsOne() {
    assertThat(JsonLd.web("javascript:alert(1)")).isNull();
    assertThat(JsonLd.web("not an address")).isNull();
    assertThat(JsonLd.web("https://example.org/a")).isEqualTo("https://example.org/a");
    assertThat(JsonLd.escaped("a b/ж")).isEqualTo("a%20b%2F%D0%B6");
    assertThat(JsonLd.beside("https://example.org/a#top", "c1"))
        .isEqualTo("https://example.org/a#c1");
  }
}
