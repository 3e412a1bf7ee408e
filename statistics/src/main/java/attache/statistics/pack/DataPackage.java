package attache.statistics.pack;

import attache.statistics.pack.PackPlan.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The package's {@code datapackage.json}: the plan, with the size and SHA-256 of each file as it
 * lies there (Frictionless Data Package 1.0; own fields stand under {@code attache}).
 */
final class DataPackage {

  static final String FILE = "datapackage.json";

  private final PackPlan plan;

  DataPackage(PackPlan plan) {
    this.plan = plan;
  }

  /** The text of the file for the tables under the folder. */
  String describe(Path folder) throws IOException {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("profile", "data-package");
    root.setAll(plan.about());
    ArrayNode resources = root.putArray("resources");
    for (Table table : plan.tables()) {
      resources.add(resource(table, folder.resolve(table.path())));
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static ObjectNode resource(Table table, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new PackException("the pack lacks " + file);
    }
    byte[] bytes = Files.readAllBytes(file);
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("name", table.name());
    node.put("path", table.path());
    node.put("profile", table.isParquet() ? "data-resource" : "tabular-data-resource");
    node.put("title", table.title());
    node.put("format", table.isParquet() ? "parquet" : "csv");
    node.put("mediatype", table.isParquet() ? "application/vnd.apache.parquet" : "text/csv");
    if (!table.isParquet()) {
      node.put("encoding", "utf-8");
    }
    node.put("bytes", bytes.length);
    node.put("hash", "sha256:" + sha256(bytes));
    node.set("schema", table.schema());
    node.setAll(table.dataset());
    return node;
  }

  /** Lower-case hexadecimal SHA-256. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Writes {@link #describe} beside the tables of a folder. */
  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), describe(folder).getBytes(StandardCharsets.UTF_8));
  }
}
