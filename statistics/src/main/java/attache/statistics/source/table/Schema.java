package attache.statistics.source.table;

import attache.statistics.source.SourceException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a data package says of a table's columns: a Frictionless Table Schema, as far as it can be
 * held against cells.
 *
 * @param resource name of the table
 * @param fields its columns
 * @param missing texts that stand for nothing
 * @param decimal mark before decimals
 */
record Schema(String resource, List<Field> fields, Set<String> missing, String decimal) {

  Schema {
    fields = List.copyOf(fields);
    missing = Set.copyOf(missing);
  }

  /**
   * A column.
   *
   * @param name its heading
   * @param type what its cells are
   * @param required whether none may be empty
   * @param hint the role it has, or null
   * @param figure measure, unit and the like of a column of figures, or null
   * @param node where it stands, for messages
   */
  record Field(
      String name,
      Type type,
      boolean required,
      @Nullable String hint,
      @Nullable ObjectNode figure,
      MappingNode node) {}

  /** Types that are checked; of the others anything may stand in a cell. */
  enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    YEAR,
    YEARMONTH,
    ANY
  }

  /** The schema of a resource. */
  static Schema of(MappingNode resource, String name) {
    MappingNode schema = resource.at("schema");
    if (!schema.node().isObject()) {
      throw schema.expected("an object with the fields of the table");
    }
    List<Field> fields = new ArrayList<>();
    String decimal = ".";
    for (MappingNode field : schema.at("fields").items("fields")) {
      if (!field.node().isObject()) {
        throw field.expected("an object in braces");
      }
      MappingNode hint = field.at("attache");
      fields.add(
          new Field(
              field.at("name").text(),
              type(field.at("type")),
              field.at("constraints").at("required").flag(false),
              hint.node().isString() ? hint.text() : null,
              hint.node() instanceof ObjectNode figure ? figure : null,
              field));
      decimal = field.at("decimalChar").textOr(decimal);
    }
    if (fields.isEmpty()) {
      throw schema.at("fields").expected("at least one field");
    }
    Set<String> missing = new HashSet<>();
    for (tools.jackson.databind.JsonNode text : schema.node().path("missingValues")) {
      missing.add(text.asString());
    }
    missing.add("");
    return new Schema(name, fields, missing, decimal);
  }

  /** Types of the standard that are not checked are any text. */
  private static Type type(MappingNode node) {
    String type = node.textOr("string").toUpperCase(Locale.ROOT);
    for (Type known : Type.values()) {
      if (known.name().equals(type)) {
        return known;
      }
    }
    return Type.ANY;
  }

  /**
   * Holds every cell against its column's type.
   *
   * @throws SourceException for the first that is of another, with resource, row and field
   */
  void check(String what, Sheet sheet, Header header) {
    for (Field field : fields) {
      int column = column(header, field.name());
      if (column < 0) {
        throw new SourceException(
            what + ": resource \"" + resource + "\" has no column \"" + field.name() + "\"");
      }
      for (int row = header.last() + 1; row < sheet.height(); row++) {
        if (!sheet.isEmpty(row)) {
          check(what, field, sheet.cell(row, column), sheet.line(row));
        }
      }
    }
  }

  private static int column(Header header, String name) {
    for (int column = 0; column < header.headings().size(); column++) {
      if (header.heading(column).equals(name)) {
        return column;
      }
    }
    return -1;
  }

  private void check(String what, Field field, Sheet.Cell cell, int line) {
    boolean empty = missing.contains(cell.text());
    if (empty ? field.required() : !is(field.type(), cell)) {
      throw new SourceException(
          what
              + ": resource \""
              + resource
              + "\", row "
              + line
              + ", field \""
              + field.name()
              + "\": expected "
              + field.type().name().toLowerCase(Locale.ROOT)
              + (empty
                  ? ", and the cell is empty"
                  : ", not '" + TableWords.clipped(cell.text()) + "'"));
    }
  }

  private boolean is(Type type, Sheet.Cell cell) {
    String text = cell.text();
    return switch (type) {
      case STRING, ANY -> true;
      case INTEGER -> text.matches("[+-]?[0-9]{1,30}") || isWhole(cell.number());
      case NUMBER -> cell.number() != null || new Numerals(decimal.charAt(0)).read(text) != null;
      case BOOLEAN ->
          Set.of("true", "True", "TRUE", "1", "false", "False", "FALSE", "0").contains(text);
      case YEAR -> text.matches("[0-9]{4}");
      case YEARMONTH -> text.matches("[0-9]{4}-(0[1-9]|1[0-2])");
      case DATE -> isDate(text);
    };
  }

  private static boolean isWhole(@Nullable BigDecimal number) {
    return number != null && number.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
