package attache.vocabulary.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All measures, read from {@code measures.json}. Adding a measure is adding an entry there. What is
 * held of a user's own tables is added {@linkplain #with for a run}: the standard catalogue never
 * changes, and whoever reads or checks is handed the one that holds.
 *
 * <p>The file is an array of objects with the fields of {@link Measure}; {@code formula} is written
 * {@code "goods_exports + goods_imports"}.
 */
public final class Catalogue {

  private static final String FILE = "measures.json";

  private final Map<String, Measure> byId;
  private final Map<String, OwnMeasure> own;

  /** The user's measures by language and phrase. */
  private final Map<String, List<OwnMeasure>> ownByPhrase;

  private Catalogue(Map<String, Measure> byId, Map<String, OwnMeasure> own) {
    this.byId = byId;
    this.own = own;
    this.ownByPhrase = new HashMap<>();
    for (OwnMeasure measure : own.values()) {
      measure
          .measure()
          .words()
          .forEach((language, phrases) ->
              phrases.forEach(phrase ->
                  ownByPhrase
                      .computeIfAbsent(key(language, phrase), k -> new ArrayList<>())
                      .add(measure)));
    }
  }

  private static String key(String language, String phrase) {
    return language + '\t' + phrase.toLowerCase(Locale.ROOT);
  }

  /** The built-in catalogue. It is read once. */
  public static Catalogue standard() {
    return Standard.CATALOGUE;
  }

  private static final class Standard {
    private static final Catalogue CATALOGUE = load();

    private static Catalogue load() {
      try (InputStream in = Catalogue.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException(FILE + " is missing beside " + Catalogue.class);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws IllegalArgumentException when an entry is incomplete or names an unknown measure
   */
  public static Catalogue read(InputStream json) {
    Map<String, Measure> byId = new LinkedHashMap<>();
    for (JsonNode node : JsonMapper.shared().readTree(json)) {
      Measure measure = measure(node);
      if (byId.put(measure.id(), measure) != null) {
        throw new IllegalArgumentException("measure '" + measure.id() + "' stands twice");
      }
    }
    for (Measure measure : byId.values()) {
      requireKnown(byId, measure.id(), measure.partOf());
      measure.formula().forEach(t -> requireKnown(byId, measure.id(), t.measure()));
    }
    return new Catalogue(byId, Map.of());
  }

  /**
   * This catalogue and the measures of a user's own tables. Of two with one id the first counts;
   * one that the catalogue has already stays what it is.
   */
  public Catalogue with(List<OwnMeasure> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, Measure> all = new LinkedHashMap<>(byId);
    Map<String, OwnMeasure> theirs = new LinkedHashMap<>(own);
    for (OwnMeasure measure : more) {
      if (all.putIfAbsent(measure.id(), measure.measure()) == null) {
        theirs.put(measure.id(), measure);
      }
    }
    return new Catalogue(all, theirs);
  }

  /** The measures of the user's own tables, in the order they were added; empty in the standard. */
  public Collection<OwnMeasure> own() {
    return own.values();
  }

  /** The user's own measure of that id, if there is one. */
  public Optional<OwnMeasure> findOwn(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(own.get(id));
  }

  /** The user's other measures that go by the same words as this one, in any language. */
  public List<OwnMeasure> namesakes(String id) {
    Measure measure = byId.get(id);
    if (measure == null || own.isEmpty()) {
      return List.of();
    }
    Set<OwnMeasure> found = new HashSet<>();
    for (String language : measure.words().keySet()) {
      for (String phrase : measure.words(language)) {
        found.addAll(ownByPhrase.getOrDefault(key(language, phrase), List.of()));
      }
    }
    return own.values().stream()
        .filter(other -> found.contains(other) && !other.id().equals(id))
        .toList();
  }

  private static void requireKnown(Map<String, Measure> byId, String id, @Nullable String named) {
    if (named != null && !byId.containsKey(named)) {
      throw new IllegalArgumentException(
          "measure '" + id + "' names '" + named + "', which the catalogue does not have");
    }
  }

  private static Measure measure(JsonNode node) {
    String id = node.required("id").asString();
    Map<String, String> titles = new LinkedHashMap<>();
    node.required("title").forEachEntry((lang, t) -> titles.put(lang, t.asString()));
    Map<String, List<String>> words = new LinkedHashMap<>();
    node.path("words")
        .forEachEntry((lang, list) -> {
          List<String> phrases = new ArrayList<>();
          list.forEach(p -> phrases.add(p.asString()));
          words.put(lang, List.copyOf(phrases));
        });
    List<Measure.Service> served = new ArrayList<>();
    node.path("served")
        .forEachEntry((dataset, code) -> served.add(new Measure.Service(dataset, code.asString())));
    return new Measure(
        id,
        node.path("listed").asBoolean(true),
        titles,
        Measure.Shape.valueOf(node.required("shape").asString().toUpperCase(Locale.ROOT)),
        Measure.Nature.valueOf(node.required("nature").asString().toUpperCase(Locale.ROOT)),
        Measure.UnitKind.valueOf(node.required("unit").asString().toUpperCase(Locale.ROOT)),
        node.path("additive").asBoolean(false),
        node.has("partOf") ? node.required("partOf").asString() : null,
        formula(node.path("formula").asString("")),
        words,
        served);
  }

  private static List<Measure.Term> formula(String text) {
    List<Measure.Term> terms = new ArrayList<>();
    int sign = 1;
    for (String word : text.split(" ", -1)) {
      switch (word) {
        case "" -> {}
        case "+" -> sign = 1;
        case "-" -> sign = -1;
        default -> terms.add(new Measure.Term(sign, word));
      }
    }
    return terms;
  }

  /** The measure of that id, if there is one. */
  public Optional<Measure> find(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  /**
   * The measure of that id.
   *
   * @throws IllegalArgumentException when the catalogue has none
   */
  public Measure get(String id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no measure '" + id + "' in the catalogue"));
  }

  /** All measures in the order of the file. */
  public Collection<Measure> all() {
    return byId.values();
  }
}
