package attache.statistics.source.table;

import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Source;
import attache.statistics.source.table.Mapping.Check;
import attache.statistics.source.table.Mapping.Codes;
import attache.statistics.source.table.Mapping.FigureColumn;
import attache.statistics.source.table.Mapping.Groups;
import attache.statistics.source.table.Mapping.KeyColumn;
import attache.statistics.source.table.Mapping.Kind;
import attache.statistics.source.table.Mapping.Mark;
import attache.statistics.source.table.Mapping.Role;
import attache.statistics.source.table.Mapping.Span;
import attache.statistics.source.table.Mapping.Total;
import attache.statistics.source.table.Mapping.UnitOfYears;
import attache.statistics.source.table.Mapping.UnitRule;
import attache.vocabulary.measure.Catalogue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads mappings from JSON. What is wrong in one is said with the key it stands under. */
final class MappingReader {

  /** Measures by the short words that mappings use. */
  private static final Map<String, String> MEASURES =
      Map.of(
          "exports", "goods_exports",
          "imports", "goods_imports",
          "turnover", "goods_trade_turnover",
          "balance", "goods_trade_balance",
          "re-exports", "goods_reexports",
          "re-imports", "goods_reimports",
          "domestic-exports", "goods_domestic_exports");

  /** What a mapping may say. */
  static final List<String> KEYS =
      List.of(
          "extends",
          "dataset",
          "title",
          "agency",
          "licence",
          "attribution",
          "website",
          "coverage",
          "howToGet",
          "fileNames",
          "recognise",
          "reporter",
          "encoding",
          "delimiter",
          "sheet",
          "decimal",
          "titleWords",
          "headerWords",
          "headerRows",
          "unit",
          "period",
          "keys",
          "figures",
          "names",
          "codes",
          "groups",
          "total",
          "marks",
          "status",
          "classification",
          "about");

  private static final List<String> UNLISTED =
      List.of("goods_reexports", "goods_reimports", "goods_domestic_exports");

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @param json its text
   * @param name what to call it in messages: the file's name
   * @throws MappingException when it is no JSON, or says something that a mapping cannot
   */
  static Mapping read(String json, String name) {
    return mapping(tree(json, name), name);
  }

  /** The text as JSON. */
  static ObjectNode tree(String json, String name) {
    try {
      JsonNode root = JsonMapper.shared().readTree(json);
      if (root instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new MappingException(
          name
              + ", line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": is no JSON: "
              + reason(e),
          e);
    }
    throw new MappingException(name + ": a mapping is an object in braces");
  }

  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    int more = message.indexOf(" (start marker");
    return more < 0 ? message : message.substring(0, more);
  }

  /** Reads a mapping that is JSON already; one that extends a ready one is laid over it. */
  static Mapping mapping(ObjectNode given, String name) {
    ObjectNode root = extended(given, name);
    MappingNode m = new MappingNode(root, name + ": ").only(KEYS.toArray(String[]::new));
    List<FigureColumn> figures = new ArrayList<>();
    for (MappingNode figure : m.at("figures").items("columns")) {
      figures.add(figure(figure));
    }
    if (figures.isEmpty()) {
      throw m.at("figures").expected("at least one column of figures");
    }
    Map<Role, KeyColumn> keys = keys(m.at("keys"));
    for (FigureColumn figure : figures) {
      if (figure.measure() == null && !keys.containsKey(Role.FLOW)) {
        throw new MappingException(
            figure.key()
                + ": expected \"measure\", such as \"exports\", or a column \"flow\" among the"
                + " \"keys\"");
      }
    }
    return new Mapping(
        source(m),
        m.at("recognise").flag(false),
        m.at("reporter").isThere() ? m.at("reporter").area() : null,
        encodings(m.at("encoding")),
        delimiter(m.at("delimiter")),
        sheet(m.at("sheet")),
        numerals(m.at("decimal")),
        m.at("titleWords").anchors(),
        m.at("headerWords").anchors(),
        m.at("headerRows").count(),
        unit(m.at("unit")),
        period(m.at("period")),
        keys,
        figures,
        names(m.at("names")),
        m.at("codes").choice(Codes.class, Codes.NAMES),
        groups(m.at("groups")),
        total(m.at("total")),
        marks(m.at("marks")),
        status(m.at("status")),
        m.at("classification").textOrNull());
  }

  private static ObjectNode extended(ObjectNode given, String name) {
    if (!given.has("extends")) {
      return given;
    }
    MappingNode base = new MappingNode(given, name + ": ").at("extends");
    ObjectNode ready =
        ReadyMappings.json(base.text())
            .orElseThrow(() -> base.expected("one of " + String.join(", ", ReadyMappings.names())));
    // Of the ready ones each extends one that comes before it, if any, so that this ends.
    ObjectNode root = extended(ready, base.text()).deepCopy();
    root.remove("recognise");
    root.setAll(given);
    root.remove("extends");
    return root;
  }

  private static Source source(MappingNode m) {
    String id = m.at("dataset").text();
    if (!id.matches("[a-z0-9][a-z0-9-]{1,60}")) {
      throw m.at("dataset").expected("small letters, digits and hyphens, such as \"belstat-2023\"");
    }
    String title = m.at("title").text();
    Source plain = Source.ofUser(id, title, m.at("agency").textOrNull());
    return new Source(
        id,
        title,
        plain.agency(),
        m.at("licence").textOr(plain.licence()),
        m.at("attribution").textOr(plain.attribution()),
        m.at("website").textOr(plain.website()),
        m.at("coverage").textOr(plain.coverage()),
        m.at("howToGet").textOr(plain.howToGet()),
        m.at("fileNames").texts(),
        plain.basis(),
        plain.editions());
  }

  private static List<String> encodings(MappingNode node) {
    for (String name : node.texts()) {
      if (!TextDecoding.knows(name)) {
        throw node.expected("UTF-8, UTF-16LE, GB18030, windows-1251 or the like");
      }
    }
    return node.texts();
  }

  private static @Nullable Character delimiter(MappingNode node) {
    String text = node.isThere() && node.node().isString() ? node.node().asString() : "";
    if (node.isThere() && (text.length() != 1 || "\"\r\n".contains(text))) {
      throw node.expected("one character, such as \";\"");
    }
    return text.isEmpty() ? null : text.charAt(0);
  }

  private static @Nullable String sheet(MappingNode node) {
    return node.node().isInt() ? String.valueOf(node.count()) : node.textOrNull();
  }

  private static Numerals numerals(MappingNode node) {
    String mark = node.textOr(".");
    if (!mark.equals(".") && !mark.equals(",")) {
      throw node.expected("\".\" or \",\"");
    }
    return new Numerals(mark.charAt(0));
  }

  private static UnitRule unit(MappingNode node) {
    if (!node.isThere()) {
      return new UnitRule(List.of(), List.of());
    }
    if (node.node().isString()) {
      return new UnitRule(List.of(), List.of(new UnitOfYears(0, 9999, node.unit())));
    }
    List<UnitOfYears> stated = new ArrayList<>();
    if (node.node().isArray()) {
      for (MappingNode item : node.items("units")) {
        item.only("from", "to", "unit");
        int to = item.at("to").count();
        stated.add(
            new UnitOfYears(item.at("from").count(), to == 0 ? 9999 : to, item.at("unit").unit()));
      }
      return new UnitRule(List.of(), stated);
    }
    node.only("words", "else");
    if (node.at("else").isThere()) {
      stated.add(new UnitOfYears(0, 9999, node.at("else").unit()));
    }
    return new UnitRule(node.at("words").anchors(), stated);
  }

  private static @Nullable PeriodWords period(MappingNode node) {
    if (!node.isThere()) {
      return null;
    }
    PeriodWords words = PeriodWords.in(node.node().isInt() ? node.node().toString() : node.text());
    if (words.year() == 0) {
      throw node.expected("a period such as \"2023\", \"2023-05\" or \"January-May 2023\"");
    }
    return words;
  }

  private static Map<Role, KeyColumn> keys(MappingNode node) {
    Map<Role, KeyColumn> keys = new EnumMap<>(Role.class);
    if (!node.isThere()) {
      return keys;
    }
    List<String> known = new ArrayList<>();
    for (Role role : Role.values()) {
      known.add(MappingNode.spelled(role));
    }
    node.only(known.toArray(String[]::new));
    for (Role role : Role.values()) {
      MappingNode column = node.at(MappingNode.spelled(role));
      if (column.isThere()) {
        keys.put(role, key(column, role));
      }
    }
    return keys;
  }

  private static KeyColumn key(MappingNode node, Role role) {
    if (node.node().isNumber()) {
      return new KeyColumn(List.of(), node.count(), false, Map.of());
    }
    if (!node.node().isObject()) {
      if (node.texts().isEmpty()) {
        throw node.expected("words of a heading, or the number of a column");
      }
      return new KeyColumn(node.anchors(), 0, false, Map.of());
    }
    node.only("words", "column", "optional", "values");
    KeyColumn key =
        new KeyColumn(
            node.at("words").anchors(),
            node.at("column").count(),
            node.at("optional").flag(false),
            values(node.at("values"), role));
    if (key.words().isEmpty() && key.number() == 0) {
      throw node.expected("\"words\" of its heading, or its number as \"column\"");
    }
    return key;
  }

  private static Map<String, String> values(MappingNode node, Role role) {
    Map<String, String> values = new HashMap<>();
    node.map()
        .forEach((text, meaning) ->
            values.put(TableWords.key(text), role == Role.FLOW ? measure(node.at(text)) : meaning));
    return values;
  }

  private static FigureColumn figure(MappingNode node) {
    node.only("words", "not", "column", "measure", "is", "period", "unit", "valuation", "scope");
    List<Anchor> words = node.at("words").anchors();
    int number = node.at("column").count();
    if (words.isEmpty() && number == 0) {
      throw node.expected(
          "\"words\" of the headings above the column, or its number as \"column\"");
    }
    return new FigureColumn(
        words,
        node.at("not").anchors(),
        number,
        node.at("measure").isThere() ? measure(node.at("measure")) : null,
        node.at("is").choice(Kind.class, Kind.LEVEL),
        node.at("period").choice(Span.class, Span.AS_SAID),
        node.at("unit").isThere() ? node.at("unit").unit() : null,
        node.at("valuation").isThere()
            ? node.at("valuation").choice(Valuation.class, Valuation.NONE)
            : null,
        node.at("scope").textOrNull(),
        node.where());
  }

  private static String measure(MappingNode node) {
    String text = node.text();
    String id = MEASURES.getOrDefault(text, text);
    if (!UNLISTED.contains(id) && Catalogue.standard().find(id).isEmpty()) {
      throw node.expected(
          "exports, imports, turnover, balance, re-exports, re-imports, domestic-exports or the id"
              + " of a measure");
    }
    return id;
  }

  private static Map<String, String> names(MappingNode node) {
    Map<String, String> names = new HashMap<>();
    node.map()
        .forEach((name, area) -> {
          boolean plain = area.equals(AreaCodes.UNSPECIFIED) || area.equals(PartnerNames.SKIP);
          names.put(TableWords.key(name), plain ? area : node.at(name).area());
        });
    return names;
  }

  private static Groups groups(MappingNode node) {
    if (!node.isThere()) {
      return new Groups(List.of(), List.copyOf(TableWords.of("lead").keySet()), true);
    }
    node.only("names", "lead", "indented");
    List<String> lead = new ArrayList<>(TableWords.of("lead").keySet());
    node.at("lead").texts().forEach(text -> lead.add(TableWords.key(text)));
    return new Groups(
        node.at("names").texts().stream().map(TableWords::key).toList(),
        lead,
        node.at("indented").flag(true));
  }

  private static Total total(MappingNode node) {
    List<String> usual = List.copyOf(TableWords.of("total").keySet());
    if (!node.isThere()) {
      return new Total(usual, false, Check.TELL, false);
    }
    node.only("names", "allPartners", "check", "rest");
    List<String> names = node.at("names").texts().stream().map(TableWords::key).toList();
    String rest = node.at("rest").textOrNull();
    if (rest != null && !rest.equals(AreaCodes.UNSPECIFIED)) {
      throw node.at("rest").expected("\"_X\", the partners that are not specified");
    }
    return new Total(
        names.isEmpty() ? usual : names,
        node.at("allPartners").flag(true),
        node.at("check").choice(Check.class, Check.TELL),
        rest != null);
  }

  private static Map<String, Mark> marks(MappingNode node) {
    Map<String, Mark> marks = new HashMap<>();
    TableWords.of("mark")
        .forEach((text, meaning) ->
            marks.put(text, Mark.valueOf(meaning.toUpperCase(java.util.Locale.ROOT))));
    node.map()
        .keySet()
        .forEach(text ->
            marks.put(TableWords.key(text), node.at(text).choice(Mark.class, Mark.MISSING)));
    return marks;
  }

  private static Status status(MappingNode node) {
    Status status = node.choice(Status.class, Status.REPORTED);
    if (!status.isEvidence() || status == Status.RECONCILED) {
      throw node.expected("reported, provisional, estimated or stated");
    }
    return status;
  }
}
