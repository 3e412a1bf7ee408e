package attache.statistics.source.table;

import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a mapping, which knows how to say what is wrong there.
 *
 * @param node what stands there
 * @param where the mapping's name and the keys that lead there
 */
record MappingNode(JsonNode node, String where) {

  private static final int LONGEST = 2_000;

  /** What stands under a key, which may be nothing. */
  MappingNode at(String key) {
    return new MappingNode(
        node.path(key),
        where.endsWith(": ") ? where + '"' + key + '"' : where + " » \"" + key + '"');
  }

  /** Whether something stands there. */
  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** That something else was expected. */
  MappingException expected(String what) {
    String found = isThere() ? ", not " + clipped(node.toString()) : "; it is missing";
    return new MappingException(where + ": expected " + what + found);
  }

  private static String clipped(String json) {
    return json.length() > 60 ? json.substring(0, 60) + "…" : json;
  }

  /**
   * That the object has no other keys than these.
   *
   * @throws MappingException when it has, or is no object; the nearest known key is named
   */
  MappingNode only(String... known) {
    if (!node.isObject()) {
      throw expected("an object in braces");
    }
    for (String key : node.propertyNames()) {
      if (!Arrays.asList(known).contains(key)) {
        String near =
            Arrays.stream(known)
                .filter(k -> k.toLowerCase(Locale.ROOT).startsWith(beginning(key)))
                .findFirst()
                .map(k -> "; did you mean \"" + k + "\"?")
                .orElse("; known are " + String.join(", ", known));
        throw new MappingException(
            where
                + (where.endsWith(": ") ? "" : ": ")
                + "there is no key \""
                + clipped(key)
                + "\""
                + near);
      }
    }
    return this;
  }

  private static String beginning(String key) {
    return key.substring(0, Math.min(3, key.length())).toLowerCase(Locale.ROOT);
  }

  /** A text that has to stand there. */
  String text() {
    if (!node.isString() || node.asString().isBlank() || node.asString().length() > LONGEST) {
      throw expected("a text");
    }
    return node.asString();
  }

  /** The text, or null where nothing stands. */
  @Nullable String textOrNull() {
    return isThere() ? text() : null;
  }

  /** The text, or the other one where nothing stands. */
  String textOr(String other) {
    return isThere() ? text() : other;
  }

  /** One text or a list of texts; none where nothing stands. */
  List<String> texts() {
    if (!isThere()) {
      return List.of();
    }
    if (!node.isArray()) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (MappingNode item : items("texts")) {
      texts.add(item.text());
    }
    return texts;
  }

  /** The items of a list; none where nothing stands. */
  List<MappingNode> items(String of) {
    if (!isThere()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw expected("a list of " + of + " in square brackets");
    }
    List<MappingNode> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(new MappingNode(item, where + "[" + (items.size() + 1) + "]"));
    }
    return items;
  }

  /** Texts by text, in their order; none where nothing stands. */
  Map<String, String> map() {
    if (!isThere()) {
      return Map.of();
    }
    if (!node.isObject()) {
      throw expected("an object in braces");
    }
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : node.propertyNames()) {
      map.put(key, at(key).text());
    }
    return map;
  }

  /** Yes or no. */
  boolean flag(boolean otherwise) {
    if (!isThere()) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw expected("true or false");
    }
    return node.asBoolean();
  }

  /** A whole number from 1 on, 0 where nothing stands. */
  int count() {
    if (!isThere()) {
      return 0;
    }
    if (!node.isInt() || node.asInt() < 1 || node.asInt() > 100_000) {
      throw expected("a whole number from 1 on");
    }
    return node.asInt();
  }

  /** One of the constants, written in small letters with hyphens; the other one if nothing is. */
  <E extends Enum<E>> E choice(Class<E> type, E otherwise) {
    if (!isThere()) {
      return otherwise;
    }
    String text = node.isString() ? node.asString() : "";
    for (E constant : type.getEnumConstants()) {
      if (spelled(constant).equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw expected(
        String.join(
            ", ", Arrays.stream(type.getEnumConstants()).map(MappingNode::spelled).toList()));
  }

  /** As mappings spell it. */
  static String spelled(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A unit. */
  TableUnit unit() {
    Optional<TableUnit> unit = TableUnit.in(text());
    return unit.orElseThrow(
        () -> expected("a unit such as \"USD million\", \"тыс. долларов США\" or \"percent\""));
  }

  /** A country's or group's code. */
  String area() {
    try {
      return Country.of(text()).code();
    } catch (IllegalArgumentException e) {
      throw new MappingException(where + ": " + e.getMessage(), e);
    }
  }

  /** Texts as anchors. */
  List<Anchor> anchors() {
    return texts().stream().map(Anchor::new).toList();
  }
}
