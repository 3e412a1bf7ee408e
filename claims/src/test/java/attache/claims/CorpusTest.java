package attache.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.claims.claim.ClaimJson;
import attache.claims.statement.Statement;
import attache.claims.statement.StatementReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The annotated English statements, where their folder lies beside the repository: claims are
 * found, and their value, kind and period read, as the annotation has them. The rules are those of
 * the corpus's scorer.
 */
class CorpusTest {

  private static final Path CORPUS = SharedFolder.path().resolve("corpus/dev");
  private static final Set<String> DOLLARS =
      Set.of("USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD");
  private static final Map<String, String> SAME_KIND =
      Map.of("threshold", "level", "record", "level", "target", "forecast");

  /** How often a field was asked for and right. */
  private static final class Tally {
    int gold;
    int predicted;
    int hit;
    int value;
    int kind;
    int period;
    int periods;
  }

  @Test
  void theAnnotatedStatementsAreReadAsWellAsBefore() throws IOException {
    assumeTrue(
        Files.exists(CORPUS.resolve("gold.jsonl")),
        "the annotated statements lie in an optional folder: ../shared");
    Tally tally = new Tally();
    Map<String, List<JsonNode>> gold = gold();
    for (JsonNode entry : lines(CORPUS.resolve("index.jsonl"))) {
      String id = entry.path("id").asString();
      List<JsonNode> annotated = gold.get(id);
      if (annotated != null) {
        count(annotated, predicted(entry, id), tally);
      }
    }

    double precision = (double) tally.hit / tally.predicted;
    double recall = (double) tally.hit / tally.gold;
    assertThat(2 * precision * recall / (precision + recall)).as("found").isGreaterThan(0.97);
    assertThat((double) tally.value / tally.hit).as("value and unit").isGreaterThan(0.97);
    assertThat((double) tally.kind / tally.hit).as("kind").isGreaterThan(0.95);
    assertThat((double) tally.period / tally.periods).as("period").isGreaterThan(0.85);
  }

  private static Map<String, List<JsonNode>> gold() throws IOException {
    Map<String, List<JsonNode>> gold = new HashMap<>();
    for (JsonNode claim : lines(CORPUS.resolve("gold.jsonl"))) {
      if (claim.path("lang").asString().equals("en")) {
        gold.computeIfAbsent(claim.path("doc").asString(), d -> new ArrayList<>()).add(claim);
      }
    }
    return gold;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> !l.isBlank())
        .map(l -> JsonMapper.shared().readTree(l))
        .toList();
  }

  private static List<JsonNode> predicted(JsonNode entry, String id) throws IOException {
    Statement statement =
        StatementReader.read(
            CORPUS.resolve("text/" + id + ".txt"),
            new StatementReader.Options(
                LocalDate.parse(entry.path("date").asString()),
                List.of(),
                "en",
                null,
                entry.path("title").asString(),
                entry.path("url").asString()));
    ClaimJson json = new ClaimJson(statement);
    return ClaimReader.read(statement).stream().<JsonNode>map(json::of).toList();
  }

  private static void count(List<JsonNode> gold, List<JsonNode> predicted, Tally tally) {
    Set<JsonNode> used = new HashSet<>();
    tally.predicted += predicted.size();
    for (JsonNode claim : gold) {
      JsonNode best = null;
      int most = 0;
      for (JsonNode p : predicted) {
        int overlap = overlap(claim, p);
        if (overlap > most && !used.contains(p)) {
          most = overlap;
          best = p;
        }
      }
      if (claim.path("kind").asString().equals("none")) {
        continue;
      }
      tally.gold++;
      if (best == null) {
        continue;
      }
      used.add(best);
      tally.hit++;
      tally.value += sameValue(claim, best) ? 1 : 0;
      tally.kind += kind(claim).equals(kind(best)) ? 1 : 0;
      String period = period(claim.path("period"));
      if (period != null) {
        tally.periods++;
        tally.period += period.equals(period(best.path("period"))) ? 1 : 0;
      }
    }
  }

  private static int overlap(JsonNode a, JsonNode b) {
    return Math.min(a.path("end").asInt(), b.path("end").asInt())
        - Math.max(a.path("start").asInt(), b.path("start").asInt());
  }

  private static String kind(JsonNode claim) {
    String kind = claim.path("kind").asString();
    return SAME_KIND.getOrDefault(kind, kind);
  }

  private static boolean sameValue(JsonNode gold, JsonNode predicted) {
    String unit = unit(gold);
    boolean inferred = DOLLARS.contains(unit) && DOLLARS.contains(unit(predicted));
    if (!unit.equals(unit(predicted)) && !inferred) {
      return false;
    }
    BigDecimal value = number(gold.path("value"));
    BigDecimal read = number(predicted.path("value"));
    return value == null
        || (read != null
            && Math.abs(value.doubleValue() - read.doubleValue())
                <= 1e-3 * Math.max(Math.abs(value.doubleValue()), Math.abs(read.doubleValue())));
  }

  private static @Nullable BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static String unit(JsonNode claim) {
    String unit = claim.path("unit").isString() ? claim.path("unit").asString() : "";
    return unit.startsWith("count") ? "count" : unit;
  }

  /** The months, or the month a stock is counted in; null where the annotation has none. */
  private static @Nullable String period(JsonNode period) {
    if (period.has("start")) {
      return month(period.path("start")) + "/" + month(period.path("end"));
    }
    if (period.has("as_of")) {
      return month(period.path("as_of"));
    }
    return period.has("asOf") ? month(period.path("asOf")) : null;
  }

  private static String month(JsonNode day) {
    return day.asString().substring(0, 7);
  }
}
