package peers;

import edu.stanford.nlp.ling.CoreAnnotations.NormalizedNamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * CoreNLP's numbers and dates by rule. Reads texts as JSON lines {"id", "text"} and prints what it finds in each as {"id",
 * "quantities"}, then a line {"seconds"} for one pass over all of them: the mean of as many as fill three seconds, after five to
 * warm up.
 */
public final class CoreNlp {

  private CoreNlp() {}

  public static void main(String[] args) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    properties.setProperty("ner.rulesOnly", "true");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> texts = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        texts.add(json.readTree(line));
      }
    }
    long warm = System.nanoTime() + 5_000_000_000L;
    for (int i = 0; System.nanoTime() < warm; i = (i + 1) % texts.size()) {
      quantities(pipeline, texts.get(i).get("text").asString());
    }
    List<List<Map<String, Object>>> found = new ArrayList<>();
    long begun = System.nanoTime();
    int passes = 0;
    while (passes == 0 || System.nanoTime() < begun + 3_000_000_000L) {
      found.clear();
      for (JsonNode text : texts) {
        found.add(quantities(pipeline, text.get("text").asString()));
      }
      passes++;
    }
    double seconds = (System.nanoTime() - begun) / 1e9 / passes;
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < found.size(); i++) {
      out.println(json.writeValueAsString(Map.of("id", texts.get(i).get("id").asInt(), "quantities", found.get(i))));
    }
    out.println(json.writeValueAsString(Map.of("seconds", seconds)));
    out.flush();
  }

  private static List<Map<String, Object>> quantities(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    List<Map<String, Object>> quantities = new ArrayList<>();
    if (document.entityMentions() == null) {
      return quantities;
    }
    for (CoreEntityMention mention : document.entityMentions()) {
      String type = mention.entityType();
      if (type.equals("NUMBER") || type.equals("MONEY") || type.equals("PERCENT")) {
        CoreLabel first = mention.tokens().get(0);
        Map<String, Object> quantity = quantity(type, first.get(NormalizedNamedEntityTagAnnotation.class));
        if (quantity != null) {
          quantities.add(quantity);
        }
      }
    }
    return quantities;
  }

  /** Reads "~$6.0E8", ">=%5.0" and "10.0-20.0". */
  private static Map<String, Object> quantity(String type, String normalized) {
    if (normalized == null) {
      return null;
    }
    String change = "=";
    String rest = normalized;
    for (String sign : List.of(">=", "<=", "~", ">", "<")) {
      if (rest.startsWith(sign)) {
        change = sign.substring(0, 1);
        rest = rest.substring(sign.length());
      }
    }
    String unit = type.equals("PERCENT") ? "percentage" : "-";
    if (!rest.isEmpty() && !Character.isDigit(rest.charAt(0)) && rest.charAt(0) != '-') {
      unit = switch (rest.charAt(0)) {
        case '$' -> "dollar";
        case '€' -> "euro";
        case '£' -> "pound sterling";
        case '¥' -> "japanese yen";
        default -> unit;
      };
      rest = rest.substring(1);
    }
    try {
      int dash = rest.indexOf('-', 1);
      Object value = dash > 0 && rest.charAt(dash - 1) != 'E'
          ? List.of(Double.parseDouble(rest.substring(0, dash)), Double.parseDouble(rest.substring(dash + 1)))
          : (Object) Double.parseDouble(rest);
      return Map.of("value", value, "unit", unit, "change", change);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
