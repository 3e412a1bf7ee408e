package attache.statistics.source.table;

import attache.statistics.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Frictionless data package (<a href="https://specs.frictionlessdata.io/data-package/">Data
 * Package</a>, <a href="https://specs.frictionlessdata.io/table-schema/">Table Schema</a>): a
 * folder with a {@code datapackage.json} that says of each of its tables which column holds what.
 *
 * <p>A column is told by its field's {@code attache} hint ({@code "partner"}, {@code "value"} …),
 * or else by its name where that is one of the plain long table: reporter, partner, flow, period,
 * year, month, product, unit, value, quantity, quantity_unit, status, note. A resource, and the
 * package, may have an object {@code attache} with any keys of a mapping.
 *
 * @param resources its tables, in their order
 */
public record TabularPackage(List<Resource> resources) {

  /** The name such a description goes by. */
  public static final String FILE = "datapackage.json";

  private static final long LONGEST = 4 << 20;
  private static final int MOST_RESOURCES = 500;

  /** Roles by the name a column may have. */
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("reporter", "reporter"),
          Map.entry("partner", "partner"),
          Map.entry("flow", "flow"),
          Map.entry("period", "period"),
          Map.entry("year", "year"),
          Map.entry("month", "month"),
          Map.entry("product", "product"),
          Map.entry("unit", "unit"),
          Map.entry("quantity", "quantity"),
          Map.entry("quantity_unit", "quantity-unit"),
          Map.entry("status", "status"),
          Map.entry("note", "note"));

  public TabularPackage {
    resources = List.copyOf(resources);
  }

  /**
   * A table.
   *
   * @param file where it lies, inside the package's folder
   * @param format how it is read
   */
  public record Resource(Path file, TableFormat format) {}

  /** Whether the path is a package: a folder with a description, or the description itself. */
  public static boolean isAt(Path path) {
    return Files.isDirectory(path)
        ? Files.isRegularFile(path.resolve(FILE))
        : FILE.equals(String.valueOf(path.getFileName())) && Files.isRegularFile(path);
  }

  /**
   * Reads a description.
   *
   * @param path the folder or the description in it
   * @throws MappingException when it is no description, or says something that it cannot
   * @throws SourceException when a table is not there or lies outside the folder
   */
  public static TabularPackage at(Path path) {
    Path description = Files.isDirectory(path) ? path.resolve(FILE) : path;
    String text;
    try {
      if (Files.size(description) > LONGEST) {
        throw new SourceException(description + ": is larger than 4 MiB, which no description is");
      }
      text = Files.readString(description);
    } catch (IOException e) {
      throw new SourceException(description + ": cannot be read: " + e.getMessage(), e);
    }
    ObjectNode root = MappingReader.tree(text, description.toString());
    MappingNode whole = new MappingNode(root, description + ": ");
    List<MappingNode> items = whole.at("resources").items("tables");
    if (items.isEmpty() || items.size() > MOST_RESOURCES) {
      throw whole.at("resources").expected("1 to " + MOST_RESOURCES + " tables");
    }
    Path folder = description.toAbsolutePath().getParent();
    List<Resource> resources = new ArrayList<>();
    for (MappingNode item : items) {
      resources.addAll(resource(root, item, folder == null ? Path.of(".") : folder));
    }
    return new TabularPackage(resources);
  }

  private static List<Resource> resource(ObjectNode root, MappingNode resource, Path folder) {
    if (!resource.node().isObject()) {
      throw resource.expected("an object in braces");
    }
    String name = resource.at("name").textOr("table");
    List<String> paths = resource.at("path").texts();
    if (paths.isEmpty()) {
      throw resource.at("path").expected("the path of a file in the package's folder");
    }
    Schema schema = Schema.of(resource, name);
    ObjectNode mapping = mapping(root, resource, schema, name);
    TableFormat format =
        new TableFormat(
            "datapackage",
            MappingReader.mapping(mapping, resource.where()),
            schema,
            mapping.toString());
    List<Resource> resources = new ArrayList<>();
    for (String path : paths) {
      resources.add(new Resource(inside(folder, path, resource.at("path")), format));
    }
    return resources;
  }

  /** A path of a description may be anything, "../../x" or an address too. */
  private static Path inside(Path folder, String path, MappingNode where) {
    try {
      if (path.contains("://") || path.startsWith("/") || path.contains("\\")) {
        throw where.expected("a path inside the package's folder");
      }
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(folder.normalize())) {
        throw where.expected("a path inside the package's folder");
      }
      if (!Files.isRegularFile(file)) {
        throw new SourceException(
            file + ": there is no such file, which " + where.where() + " names");
      }
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw where.expected(
            "a path inside the package's folder, and no link that leads out of it");
      }
      return file;
    } catch (InvalidPathException e) {
      throw where.expected("a path inside the package's folder");
    } catch (IOException e) {
      throw new SourceException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static ObjectNode mapping(
      ObjectNode root, MappingNode resource, Schema schema, String name) {
    ObjectNode mapping = JsonMapper.shared().createObjectNode();
    String packageName = root.path("name").asString("");
    String dataset = packageName.isEmpty() ? name : packageName;
    mapping.put("dataset", dataset.replaceAll("[^a-z0-9-]+", "-"));
    JsonNode title = resource.node().path("title");
    mapping.put(
        "title",
        title.isString()
            ? title.asString()
            : root.path("title").asString(packageName + " " + name));
    JsonNode licence = root.path("licenses").path(0);
    if (licence.isObject()) {
      mapping.put(
          "licence", licence.path("title").asString(licence.path("name").asString("named")));
    }
    if (root.path("homepage").isString()) {
      mapping.put("website", root.path("homepage").asString());
    }
    if (resource.node().path("encoding").isString()) {
      mapping.put("encoding", resource.node().path("encoding").asString());
    }
    JsonNode delimiter = resource.node().path("dialect").path("delimiter");
    if (delimiter.isString()) {
      mapping.put("delimiter", delimiter.asString());
    }
    mapping.put("headerRows", 1);
    mapping.put("decimal", schema.decimal());
    mapping.putObject("groups").put("indented", false);
    ObjectNode marks = mapping.putObject("marks");
    schema.missing().stream()
        .filter(text -> !text.isEmpty())
        .forEach(text -> marks.put(text, "missing"));
    columns(mapping, schema);
    for (JsonNode hints : List.of(root.path("attache"), resource.node().path("attache"))) {
      if (hints instanceof ObjectNode object) {
        mapping.setAll(object);
      }
    }
    return mapping;
  }

  private static void columns(ObjectNode mapping, Schema schema) {
    ObjectNode keys = mapping.putObject("keys");
    ArrayNode figures = mapping.putArray("figures");
    for (Schema.Field field : schema.fields()) {
      String role = field.hint() == null ? ROLES.get(field.name()) : field.hint();
      if (role != null && ROLES.containsValue(role)) {
        keys.putObject(role).put("words", "=" + field.name());
      } else if ("value".equals(role) || (field.hint() == null && field.name().equals("value"))) {
        figures.addObject().putArray("words").add("=" + field.name());
      } else if (field.figure() != null) {
        ObjectNode figure = figures.addObject();
        figure.putArray("words").add("=" + field.name());
        figure.setAll(field.figure());
      } else if (role != null) {
        throw field
            .node()
            .at("attache")
            .expected("value, " + String.join(", ", new java.util.TreeSet<>(ROLES.values())));
      }
    }
    ArrayNode words = mapping.putArray("headerWords");
    Map<String, String> needed = new LinkedHashMap<>();
    schema.fields().forEach(field -> needed.put(field.name(), field.name()));
    needed.keySet().forEach(name -> words.add("=" + name));
  }
}
