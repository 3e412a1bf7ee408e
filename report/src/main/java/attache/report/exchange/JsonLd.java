package attache.report.exchange;

import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON-LD forms have in common. */
final class JsonLd {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonLd() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Indented, with a newline at the end. */
  static String text(ObjectNode root) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  /** Puts the text where there is one; an absent property says nothing, a null would. */
  static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      node.put(name, text);
    }
  }

  /** The address of a figure of the statement, stable within the file. */
  static String figure(Statement statement, Claim claim) {
    String base = statement.url() != null ? statement.url() : "urn:attache:statement:" + iri(statement.id());
    return base + "#" + claim.id();
  }

  /** The statement's own address, or one made of its name. */
  static String source(Statement statement) {
    return statement.url() != null ? statement.url() : "urn:attache:statement:" + iri(statement.id());
  }

  /** A name as it may stand in an address (RFC 3987, with all but letters and digits escaped). */
  static String iri(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : "%" + "0123456789ABCDEF".charAt(c >> 4) + "0123456789ABCDEF".charAt(c & 15));
    }
    return out.toString();
  }
}
