package attache.benchmarks;

import attache.claims.quantity.Quantities;
import attache.claims.quantity.QuantityMention;
import attache.claims.token.Tokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many quantities of news sentences are found, with their units and changes: {@code ./dev bench
 * newsquant [SHARED [SCORER OPTION …]]}. The sentences (NewsQuant of Almasian and others, EMNLP
 * 2023) are no part of this repository; the folder has {@code bench/newsquant-dev.json} and {@code
 * tools/score_quantities.py}, and Python 3 runs the scorer.
 */
final class NewsQuant {

  /** What to beat: F1 of value, value and unit, value and change. */
  private static final String BARS = "93 / 87 / 89.5";

  private static final String PUBLISHED = "92.0 / 85.6 / 88.1";

  private NewsQuant() {}

  /**
   * Reads the sentences and prints the scorer's table and the bars.
   *
   * @param args the folder, beside the checkout if absent, then options that the scorer takes
   * @return the exit code: 0, also where there is no such folder, or that of the scorer
   */
  static int measure(List<String> args) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("attache.home", ".")).toAbsolutePath().normalize();
    Path shared = args.isEmpty() ? home.resolveSibling("shared") : Path.of(args.getFirst());
    Path gold = shared.resolve("bench/newsquant-dev.json");
    Path scorer = shared.resolve("tools/score_quantities.py");
    if (!Files.exists(gold) || !Files.exists(scorer)) {
      System.err.println("bench: skipped, " + gold + " or its scorer is not there");
      return 0;
    }
    Path folder = Files.createDirectories(home.resolve("benchmarks/target/newsquant"));
    Path predicted = folder.resolve("predicted.jsonl");
    JsonNode sentences = JsonMapper.shared().readTree(Files.readString(gold));
    List<String> lines = new ArrayList<>();
    for (JsonNode sentence : sentences) {
      lines.add(line(lines.size(), Tokens.of(sentence.path("text").asString())));
    }
    Files.write(predicted, lines);
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                scorer.toString(),
                gold.toString(),
                predicted.toString(),
                "--name",
                "attache"));
    command.addAll(args.subList(Math.min(1, args.size()), args.size()));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    System.out.println(
        "F1 of value / value+unit / value+change (paper): to reach "
            + BARS
            + ", published best "
            + PUBLISHED);
    return code;
  }

  /** The quantities of a sentence as the scorer wants them. */
  static String line(int id, Tokens tokens) {
    ObjectNode line = JsonMapper.shared().createObjectNode().put("id", id);
    ArrayNode quantities = line.putArray("quantities");
    for (QuantityMention mention : Quantities.of(tokens)) {
      ObjectNode quantity = quantities.addObject();
      if (mention.isRange()) {
        quantity.putArray("value").add(plain(mention.from())).add(plain(mention.to()));
      } else {
        quantity.put("value", plain(mention.from()));
      }
      quantity.put("unit", mention.unit().isEmpty() ? "-" : mention.unit());
      quantity.put("change", change(mention));
    }
    return JsonMapper.shared().writeValueAsString(line);
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** One symbol for hedge and direction, as the data set has it. */
  private static String change(QuantityMention mention) {
    return switch (mention.hedge()) {
      case ABOUT, NEARLY -> "~";
      case MORE_THAN, AT_LEAST -> ">";
      case LESS_THAN, UP_TO -> "<";
      case NONE, RECORD -> mention.direction() == null ? "=" : mention.direction().label();
    };
  }
}
