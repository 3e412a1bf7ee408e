package attache.claims.quantity;

import attache.claims.statement.CodePoints;
import attache.claims.statement.Statement;
import attache.claims.token.Tokens;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Quantities of one statement as JSON objects, fields in a fixed order. {@code start} and {@code
 * end} are code points into the statement's text. A single number is {@code value}; of two, {@code
 * from} is the first that the text has and {@code to} the second.
 */
public final class QuantityJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Statement statement;
  private final Tokens tokens;
  private final CodePoints points;

  /**
   * For the quantities of this statement.
   *
   * @param tokens the tokens that the quantities were read from
   */
  public QuantityJson(Statement statement, Tokens tokens) {
    this.statement = statement;
    this.tokens = tokens;
    this.points = new CodePoints(statement.text());
  }

  /** The quantity on one line. */
  public String line(QuantityMention mention) {
    return JSON.writeValueAsString(of(mention));
  }

  /** The quantity as an object. */
  public ObjectNode of(QuantityMention mention) {
    ObjectNode node = JSON.createObjectNode();
    node.put("doc", statement.id());
    node.put("lang", statement.language());
    int start = tokens.start(mention.first());
    int end = tokens.end(mention.last());
    node.put("start", points.before(start));
    node.put("end", points.before(end));
    node.put("surface", statement.text().substring(start, end));
    number(node, "value", mention.isRange() ? null : mention.from());
    number(node, "from", mention.isRange() ? mention.from() : null);
    number(node, "to", mention.isRange() ? mention.to() : null);
    node.put("unit", mention.unit().isEmpty() ? null : mention.unit());
    node.put("hedge", mention.hedge().label());
    node.put("direction", mention.direction() == null ? null : mention.direction().label());
    node.put(
        "sentence", tokens.sentenceSpan(tokens.sentence(mention.first())).of(statement.text()));
    return node;
  }

  private static void number(ObjectNode node, String name, @Nullable BigDecimal value) {
    if (value == null) {
      node.putNull(name);
      return;
    }
    BigDecimal plain = value.stripTrailingZeros();
    node.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
  }
}
