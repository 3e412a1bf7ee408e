package attache.report.exchange;

import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import attache.statistics.source.Dataset;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of a JSON-LD document, and the addresses that the forms of exchange have in common. They
 * are made of what they stand for, so that the same check has the same addresses.
 */
record JsonLd(ObjectNode node) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Twelve digits are more than any figure has and drop the dust of double arithmetic. */
  private static final MathContext DIGITS = new MathContext(12);

  /** A document that says nothing yet. */
  static JsonLd document() {
    return new JsonLd(JSON.createObjectNode());
  }

  /**
   * Indented, with a newline at the end. Less-than signs, which only texts have, are escaped, so
   * that a quoted {@code </script>} does not end the element of a page that carries the document.
   */
  String text() {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    return text.replace("<", "\\u003c") + "\n";
  }

  /** Puts the text where there is one; an absent property says nothing, a null would. */
  static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      node.put(name, text);
    }
  }

  /** A plain decimal. */
  static BigDecimal number(double value) {
    BigDecimal plain = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** A reference to a node by its address. */
  static ObjectNode reference(String address) {
    return JSON.createObjectNode().put("@id", address);
  }

  /** The statement's own address on the web, or one made of the hash of its text. */
  static String source(Statement statement) {
    String url = web(statement.url());
    return url != null ? url : "urn:attache:statement:" + sha256(statement.text());
  }

  /** The address of a figure of the statement. */
  static String figure(Statement statement, Claim claim) {
    return beside(source(statement), claim.id());
  }

  /** The address of a part of what has that address; a part of a part is one of the whole. */
  static String beside(String address, String part) {
    int fragment = address.indexOf('#');
    return (fragment < 0 ? address : address.substring(0, fragment)) + "#" + part;
  }

  /** The address of a data set in its edition. */
  static String dataset(Dataset dataset) {
    return "urn:attache:dataset:" + escaped(dataset.id()) + ":" + escaped(dataset.vintage());
  }

  /** The address if it is one of the web, else null: a page may give anything for its own. */
  static @Nullable String web(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A name as it may stand in an address (RFC 3986: all but letters and digits escaped). */
  static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return out.toString();
  }

  /** SHA-256 of the texts, one after the other, in lower-case hex. */
  static String sha256(String... texts) {
    return sha256(List.of(texts));
  }

  static String sha256(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
