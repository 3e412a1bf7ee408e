package attache.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.CheckedStatement;
import attache.report.Sample;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is exchanged, read by a JSON-LD 1.1 processor (Titanium): expanded, it has lost no key, no
 * type and no value. The contexts that processors fetch are made here of the vocabularies beside
 * this class, and define nothing that those do not have.
 */
class ProcessedTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Publication DESK =
      new Publication("Desk \"A\" </script>", "https://example.org/c", LocalDate.of(2021, 4, 1));

  private static CheckedStatement checked() {
    return Sample.checked(
        "Trade 𝟜 all", "Say \uD83D\uDE00: a record of ", "$2.7 million", " in 2019.");
  }

  private static JsonNode expanded(String json) throws JsonLdError {
    return JSON.readTree(
        JsonLd.expand(JsonDocument.of(new StringReader(json)))
            .loader((url, options) -> {
              String context =
                  switch (url.toString()) {
                    case "https://schema.org" -> schema();
                    case "http://www.w3.org/ns/anno.jsonld" -> annotation();
                    default ->
                        throw new JsonLdError(
                            JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
                  };
              return JsonDocument.of(new StringReader(context));
            })
            .get()
            .toString());
  }

  private static List<String> lines(String resource) {
    try (InputStream in = ProcessedTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Each term of the vocabulary for itself, and no default for others. */
  private static String schema() {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode terms = root.putObject("@context");
    for (String line : lines("schema-org.nt")) {
      if (line.startsWith("<http://schema.org/")) {
        String iri = line.substring(1, line.indexOf('>'));
        terms.put(iri.substring(iri.lastIndexOf('/') + 1), iri);
      }
    }
    return root.toString();
  }

  private static String annotation() {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode terms = root.putObject("@context");
    for (String line : lines("annotation-keys.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 3) {
        if (cells[2].isEmpty()) {
          terms.put(cells[0], cells[1]);
        } else {
          terms.putObject(cells[0]).put("@id", cells[1]).put("@type", cells[2]);
        }
      }
    }
    return root.toString();
  }

  /** How often each key stands in a document, by the last part of its name; keywords left out. */
  private static Map<String, Integer> keys(JsonNode node) {
    Map<String, Integer> keys = new TreeMap<>();
    count(node, keys);
    return keys;
  }

  private static void count(JsonNode node, Map<String, Integer> keys) {
    node.properties()
        .forEach(p -> {
          String key = p.getKey();
          boolean keyword = key.startsWith("@") || key.equals("id") || key.equals("type");
          if (!keyword) {
            String local =
                key.substring(
                    Math.max(
                            key.lastIndexOf('/'),
                            Math.max(key.lastIndexOf('#'), key.lastIndexOf(':')))
                        + 1);
            keys.merge(local, 1, Integer::sum);
          }
          if (!key.equals("@context")) {
            count(p.getValue(), keys);
          }
        });
    if (node.isArray()) {
      node.forEach(item -> count(item, keys));
    }
  }

  private static List<String> types(JsonNode node, List<String> types) {
    for (String key : List.of("@type", "type")) {
      JsonNode type = node.path(key);
      for (JsonNode one : type.isArray() ? type : JSON.createArrayNode().add(type)) {
        if (one.isString()) {
          types.add(one.asString());
        }
      }
    }
    node.forEach(child -> types(child, types));
    return types;
  }

  @ParameterizedTest
  @ValueSource(strings = {"claimreview", "prov"})
  void aProcessorLosesNoKeyAndKnowsEveryType(String format) throws JsonLdError {
    String json =
        format.equals("prov")
            ? new Derivation(DESK).render(checked())
            : new ClaimReviews(DESK).render(checked());
    JsonNode before = JSON.readTree(json);
    JsonNode after = expanded(json);
    assertThat(keys(after)).isEqualTo(keys(before));
    assertThat(types(after, new ArrayList<>())).isNotEmpty().allMatch(t -> t.startsWith("http"));
  }

  @Test
  void aProcessorLosesNoKeyOfAnAnnotation() throws JsonLdError {
    String json = new WebAnnotations(DESK).render(checked());
    JsonNode after = expanded(json);
    assertThat(keys(after).values().stream().mapToInt(n -> n).sum())
        .isEqualTo(keys(JSON.readTree(json)).values().stream().mapToInt(n -> n).sum());
    assertThat(types(after, new ArrayList<>())).allMatch(t -> t.startsWith("http"));
    for (String term : List.of("motivatedBy", "hasPurpose")) {
      after
          .findValues("http://www.w3.org/ns/oa#" + term)
          .forEach(
              v -> assertThat(v.at("/0/@id").asString()).startsWith("http://www.w3.org/ns/oa#"));
    }
  }

  @Test
  void theKeysOfAnnotationsAreTermsOfThePublishedVocabulary() throws IOException {
    Terms terms = new Terms("web-annotation.nt");
    String oa = "http://www.w3.org/ns/oa#";
    List<String> used = new ArrayList<>();
    for (String line : lines("annotation-keys.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 3 && cells[1].startsWith(oa)) {
        used.add(cells[1].substring(oa.length()));
      }
    }
    assertThat(used).hasSizeGreaterThan(15).allMatch(terms::has);
  }

  @Test
  void aKeyThatAVocabularyLacksWouldBeLost() throws JsonLdError {
    ObjectNode review = (ObjectNode) JSON.readTree(new ClaimReviews(DESK).render(checked()));
    ((ObjectNode) ((ArrayNode) review.path("@graph")).get(0)).put("verdictOfOurs", "x");
    assertThat(keys(expanded(review.toString()))).doesNotContainKey("verdictOfOurs");
  }

  /** What Google documents as required of a ClaimReview, and asks for besides. */
  @Test
  void aReviewHasWhatASearchEngineRequires() {
    JsonNode review = JSON.readTree(new ClaimReviews(DESK).render(checked())).at("/@graph/0");
    for (String required :
        List.of(
            "/claimReviewed",
            "/url",
            "/reviewRating/alternateName",
            "/reviewRating/ratingValue",
            "/reviewRating/bestRating",
            "/reviewRating/worstRating",
            "/author/name",
            "/datePublished",
            "/itemReviewed/datePublished",
            "/itemReviewed/appearance")) {
      assertThat(review.at(required).isMissingNode()).as(required).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said \"more\" \\ than 'all' ",
        "</script><script>alert(1)</script> ",
        "\u202Eturned\u202C \u200F\u0001\u0007 tab\tline ",
        "中国𠮷𠮷出口 🇰🇿👩‍👩‍👧 ",
        "<!-- & &amp; ]]> \u2028\u2029 "
      })
  void aHostileStatementStaysText(String before) throws JsonLdError {
    CheckedStatement checked = Sample.checked("T " + before, before, "$2.7 million", before);
    String text = checked.statement().text();
    for (String json :
        List.of(
            new ClaimReviews(DESK).render(checked),
            new WebAnnotations(DESK).render(checked),
            new Derivation(DESK).render(checked))) {
      assertThat(json).doesNotContain("<");
      assertThat(expanded(json).isEmpty()).isFalse();
    }
    int[] points = text.codePoints().toArray();
    for (JsonNode item : JSON.readTree(new WebAnnotations(DESK).render(checked)).path("items")) {
      JsonNode position = item.at("/target/selector/1");
      int start = position.path("start").asInt();
      assertThat(new String(points, start, position.path("end").asInt() - start))
          .isEqualTo(item.at("/target/selector/0/exact").asString());
    }
  }
}
