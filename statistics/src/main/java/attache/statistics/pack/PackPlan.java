package attache.statistics.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the pack is made of, read from {@code plan.json}: the raw files with their columns and rows,
 * the data sets with their terms and quirks, the resources with their schemas. Adding a table is an
 * entry there and an SQL file beside it.
 *
 * @param about name, title and description of the whole
 * @param raw the raw files expected
 * @param tables the resources, in the order of the package
 */
record PackPlan(ObjectNode about, List<RawFile> raw, List<Table> tables) {

  private static final String FILE = "plan.json";

  PackPlan {
    raw = List.copyOf(raw);
    tables = List.copyOf(tables);
  }

  /**
   * A raw CSV file, plain, gzipped, or alone in a zip archive of its own name.
   *
   * @param path relative to the raw folder; of an archive, the archive's
   * @param columns its header, in order
   * @param rows how many rows follow the header
   */
  record RawFile(String path, List<String> columns, long rows) {
    RawFile {
      columns = List.copyOf(columns);
    }

    boolean inArchive() {
      return path.endsWith(".zip");
    }

    /** The name of the CSV file itself. */
    String name() {
      String last = path.substring(path.lastIndexOf('/') + 1);
      return inArchive() ? last.substring(0, last.length() - 4) + ".csv" : last;
    }
  }

  /**
   * A resource of the pack.
   *
   * @param name its name in the package
   * @param path relative to the pack's folder; the ending says the format
   * @param title what it is
   * @param sql the query that makes it, or null when it is kept by hand or made otherwise
   * @param variables what the query reads with {@code getvariable} beside {@code raw}
   * @param schema its fields and key, Frictionless Table Schema
   * @param dataset sources, licences and the {@code attache} block it shares with its data set
   */
  record Table(
      String name,
      String path,
      String title,
      @Nullable String sql,
      Map<String, String> variables,
      ObjectNode schema,
      ObjectNode dataset) {

    boolean isParquet() {
      return path.endsWith(".parquet");
    }

    /** Names of the fields, in order. */
    List<String> fieldNames() {
      List<String> names = new ArrayList<>();
      for (JsonNode field : schema.get("fields")) {
        names.add(field.get("name").stringValue());
      }
      return names;
    }
  }

  /** The plan that this builder holds. */
  static PackPlan standard() {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(resource(FILE));
    List<RawFile> raw = new ArrayList<>();
    for (JsonNode file : root.get("raw")) {
      List<String> columns = new ArrayList<>();
      file.get("columns").forEach(c -> columns.add(c.stringValue()));
      raw.add(new RawFile(file.get("path").stringValue(), columns, file.get("rows").longValue()));
    }
    List<Table> tables = new ArrayList<>();
    for (JsonNode node : root.get("resources")) {
      tables.add(table(node, root.get("datasets")));
    }
    return new PackPlan((ObjectNode) root.get("package"), raw, tables);
  }

  private static Table table(JsonNode node, JsonNode datasets) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (node.has("variables")) {
      node.get("variables").forEachEntry((k, v) -> variables.put(k, v.stringValue()));
    }
    String dataset = node.get("dataset").stringValue();
    if (!datasets.has(dataset)) {
      throw new PackException(
          FILE + ": resource " + node.get("name") + " names no data set: " + dataset);
    }
    return new Table(
        node.get("name").stringValue(),
        node.get("path").stringValue(),
        node.get("title").stringValue(),
        node.has("sql") ? resource(node.get("sql").stringValue()) : null,
        variables,
        (ObjectNode) node.get("schema"),
        (ObjectNode) datasets.get(dataset));
  }

  private static String resource(String name) {
    try (InputStream in = PackPlan.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new PackException("the builder lacks its own file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
