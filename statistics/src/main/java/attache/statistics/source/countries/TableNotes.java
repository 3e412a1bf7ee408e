package attache.statistics.source.countries;

import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.vocabulary.language.Language;
import attache.vocabulary.measure.Measure.Nature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of a table of countries beside its figures: in the user's own JSON file ({@code
 * "layout": "countries"}), in the {@code .metadata.json} of Our World in Data, or in a {@code
 * datapackage.json} in its folder. What the user says comes first.
 *
 * @param dataset id to keep its figures under, or null
 * @param title what the table is, or null
 * @param agency who publishes it, or null
 * @param licence its terms, or null
 * @param website where it is from, or null
 * @param columns what is told of columns, by their names in small letters; "*" is any other
 */
public record TableNotes(
    @Nullable String dataset,
    @Nullable String title,
    @Nullable String agency,
    @Nullable String licence,
    @Nullable String website,
    Map<String, Column> columns) {

  /** Nothing is told. */
  public static final TableNotes NONE = new TableNotes(null, null, null, null, null, Map.of());

  /** The key and its value that tell such a file from other mappings. */
  public static final String LAYOUT = "layout";

  private static final String COUNTRIES = "countries";
  private static final long LARGEST = 4 << 20;
  private static final int MOST_WORDS = 20;

  public TableNotes {
    columns = Map.copyOf(columns);
  }

  /**
   * Of a column of figures.
   *
   * @param titles what it may be called, the best first
   * @param unit of its figures, or null
   * @param nature as the user says it, or null
   * @param words the user's own, by language tag
   */
  public record Column(
      List<String> titles,
      @Nullable String unit,
      @Nullable Nature nature,
      Map<String, List<String>> words) {

    private static final Column NONE = new Column(List.of(), null, null, Map.of());

    public Column {
      titles = List.copyOf(titles);
      words = Map.copyOf(words);
    }

    private Column or(Column other) {
      List<String> all = new ArrayList<>(titles);
      other.titles.stream().filter(t -> !all.contains(t)).forEach(all::add);
      return new Column(
          all,
          unit != null ? unit : other.unit,
          nature != null ? nature : other.nature,
          words.isEmpty() ? other.words : words);
    }
  }

  /** What is told of a column; nothing where it is not named. */
  public Column column(String name) {
    Column told = columns.get(name.strip().toLowerCase(Locale.ROOT));
    return told != null ? told : columns.getOrDefault("*", Column.NONE);
  }

  /** The record of the table's source. */
  public Source source(String id, String file) {
    Source plain =
        Source.ofUser(
            dataset == null ? id : dataset,
            title == null ? "Table " + file : title,
            agency == null ? "table " + file : agency);
    return new Source(
        plain.id(),
        plain.title(),
        plain.agency(),
        licence == null ? plain.licence() : licence,
        agency == null ? plain.title() : plain.attribution(),
        website == null ? "" : website,
        plain.coverage(),
        plain.howToGet(),
        List.of(),
        Source.Basis.NO_PAIRS,
        Source.Editions.REVISES);
  }

  /** All of it as one text, the same for the same notes. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(dataset).append('|').append(title).append('|').append(agency);
    new TreeMap<>(columns)
        .forEach((name, column) -> {
          text.append('\n').append(name).append('|').append(column.titles);
          text.append('|').append(column.unit).append('|').append(column.nature);
          text.append('|').append(new TreeMap<>(column.words));
        });
    return text.toString();
  }

  /** These, and of what they leave open the others. */
  public TableNotes or(TableNotes other) {
    Map<String, Column> all = new LinkedHashMap<>(other.columns);
    columns.forEach((name, column) -> all.merge(name, column, (theirs, mine) -> column.or(theirs)));
    return new TableNotes(
        dataset != null ? dataset : other.dataset,
        title != null ? title : other.title,
        agency != null ? agency : other.agency,
        licence != null ? licence : other.licence,
        website != null ? website : other.website,
        all);
  }

  /** Whether a file with JSON says how a table of countries is read. */
  public static boolean isAt(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) <= LARGEST
          && COUNTRIES.equals(tree(file).path(LAYOUT).asString(""));
    } catch (IOException | SourceException e) {
      return false;
    }
  }

  /**
   * Reads the user's own.
   *
   * @throws SourceException when it says something else than it may
   */
  public static TableNotes of(Path file) {
    JsonNode root = tree(file);
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("measures")
        .forEachEntry((name, column) ->
            columns.put(name.strip().toLowerCase(Locale.ROOT), own(file, column)));
    String dataset = text(root, "dataset");
    if (dataset != null && !dataset.matches("[a-z0-9][a-z0-9-]{1,60}")) {
      throw new SourceException(
          file + ": \"dataset\" has to be small letters, digits and hyphens, such as \"my-cars\"");
    }
    return new TableNotes(
        dataset,
        text(root, "title"),
        text(root, "agency"),
        text(root, "licence"),
        text(root, "website"),
        columns);
  }

  private static Column own(Path file, JsonNode column) {
    String said = text(column, "nature");
    Nature nature = null;
    if (said != null) {
      try {
        nature = Nature.valueOf(said.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new SourceException(
            file + ": \"nature\" is flow, stock or rate, not '" + said + "'", e);
      }
    }
    String title = text(column, "title");
    return new Column(
        title == null ? List.of() : List.of(title),
        text(column, "unit"),
        nature,
        words(file, column.path("words")));
  }

  private static Map<String, List<String>> words(Path file, JsonNode node) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    node.forEachEntry((tag, phrases) -> {
      if (Language.READ.stream().noneMatch(l -> l.tag().equals(tag))) {
        throw new SourceException(
            file
                + ": \"words\" are given by language, en, ru, zh or es, not '"
                + clipped(tag)
                + "'");
      }
      List<String> all = new ArrayList<>();
      if (phrases.isString()) {
        all.add(phrases.asString());
      }
      phrases.forEach(p -> {
        if (p.isString() && all.size() < MOST_WORDS) {
          all.add(p.asString());
        }
      });
      words.put(tag, List.copyOf(all));
    });
    return words;
  }

  /** What lies beside a table: metadata of Our World in Data, a data package's description. */
  public static TableNotes beside(Path table) {
    String name = String.valueOf(table.getFileName());
    TableNotes notes = NONE;
    Path metadata =
        table.resolveSibling(name.replaceFirst("\\.[a-z]{3,4}$", "") + ".metadata.json");
    if (Files.isRegularFile(metadata)) {
      notes = notes.or(ofOwid(tree(metadata)));
    }
    Path description = table.resolveSibling("datapackage.json");
    if (Files.isRegularFile(description)) {
      notes = notes.or(ofPackage(tree(description), name));
    }
    return notes;
  }

  /** The metadata of Our World in Data. */
  public static TableNotes ofOwid(JsonNode root) {
    Map<String, Column> columns = new LinkedHashMap<>();
    root.path("columns")
        .forEachEntry((name, about) ->
            columns.put(name.strip().toLowerCase(Locale.ROOT), ofOwid(about, name)));
    return new TableNotes(null, text(root.path("chart"), "title"), null, null, null, columns);
  }

  private static Column ofOwid(JsonNode about, String name) {
    List<String> titles = new ArrayList<>();
    for (String key : List.of("titleShort", "titleLong", "shortName")) {
      String title = text(about, key);
      if (title != null && (!key.equals("shortName") || titles.isEmpty())) {
        titles.add(title);
      }
    }
    String display = text(about.path("display"), "name");
    if (display != null) {
      titles.add(display);
    }
    titles.add(name);
    return new Column(titles, text(about, "unit"), null, Map.of());
  }

  private static TableNotes ofPackage(JsonNode root, String file) {
    for (JsonNode resource : root.path("resources")) {
      if (file.equals(text(resource, "path"))) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
          String name = text(field, "name");
          if (name != null) {
            List<String> titles = new ArrayList<>();
            String title = text(field, "title");
            if (title != null) {
              titles.add(title);
            }
            columns.put(
                name.strip().toLowerCase(Locale.ROOT),
                new Column(
                    titles,
                    text(field, "unit"),
                    null,
                    words(Path.of("datapackage.json"), field.path("words"))));
          }
        }
        String agency = text(root.path("contributors").path(0), "title");
        String title = text(resource, "title");
        return new TableNotes(
            null,
            title != null ? title : text(root, "title"),
            agency != null ? agency : text(root.path("sources").path(0), "title"),
            text(root.path("licenses").path(0), "name"),
            text(root, "homepage"),
            columns);
      }
    }
    return NONE;
  }

  private static @Nullable String text(JsonNode node, String key) {
    String text = node.path(key).asString("");
    String clean = ColumnMeasure.clean(text);
    return clean.isEmpty() ? null : key.equals("path") || key.equals("name") ? text : clean;
  }

  private static JsonNode tree(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new SourceException(
            file + ": is larger than 4 MiB, which no description of a table is");
      }
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new SourceException(file + ": cannot be read as JSON", e);
    }
  }

  private static String clipped(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }
}
