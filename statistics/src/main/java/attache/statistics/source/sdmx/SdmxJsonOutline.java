package attache.statistics.source.sdmx;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxJsonStructure.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that an SDMX-JSON message says besides its figures: structures, data sets, sender, errors. It
 * is held in memory, and so it is bounded: {@value #MOST_CODES} codes and groups, {@value
 * #MOST_CHARACTERS} characters, {@value #MOST_STRUCTURES} structures and data sets.
 */
final class SdmxJsonOutline {

  private static final int MOST_CODES = 1_000_000;
  private static final long MOST_CHARACTERS = 1L << 26;
  private static final int MOST_STRUCTURES = 100;

  private final OfficialFile file;
  private final List<SdmxJsonStructure> structures = new ArrayList<>();
  private final List<SdmxJsonDataSet> dataSets = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private @Nullable String sender;
  private @Nullable String prepared;
  private @Nullable SdmxJsonFlow asked;
  private int codes;
  private long characters;

  private SdmxJsonOutline(OfficialFile file) {
    this.file = file;
  }

  /**
   * Reads a message up to its end, without the figures.
   *
   * @throws SourceException when it is damaged, answers with an error, lacks a structure or a data
   *     set, or is larger than it can be
   */
  static SdmxJsonOutline read(OfficialFile file, Path json) {
    SdmxJsonOutline outline = new SdmxJsonOutline(file);
    SdmxJsonReader.walk(
        file, json, message -> message.message(name -> outline.member(message, name)));
    outline.refuseUnlessWhole();
    return outline;
  }

  List<SdmxJsonStructure> structures() {
    return structures;
  }

  List<SdmxJsonDataSet> dataSets() {
    return dataSets;
  }

  /** Says what a user should know of the message, and of which day it is. */
  void tell(Staging staging) {
    if (prepared != null && prepared.length() >= 10) {
      try {
        LocalDate day = LocalDate.parse(prepared.substring(0, 10));
        if (!day.isAfter(file.retrieved())) {
          staging.vintage(day.toString());
        }
      } catch (DateTimeParseException noDay) {
        // The day on which the file was added counts, as with every file that tells none.
      }
    }
    if (!errors.isEmpty()) {
      staging.remark("The service says: " + errors() + ".");
    }
    long deleting = dataSets.stream().filter(SdmxJsonDataSet::deletes).count();
    if (deleting > 0) {
      staging.remark(
          deleting
              + (deleting == 1 ? " data set asks" : " data sets ask")
              + " to delete figures and "
              + (deleting == 1 ? "was" : "were")
              + " left out: what is held is never deleted.");
    }
  }

  /** The data flow that a data set is of, {@code ECB:EXR(1.0)}; empty where none is named. */
  String flow(SdmxJsonDataSet dataSet) {
    List<SdmxJsonFlow> named = new ArrayList<>();
    structures.get(dataSet.structure()).flow().ifPresent(named::add);
    dataSet.flow().ifPresent(named::add);
    if (named.isEmpty() && asked != null) {
      named.add(asked);
    }
    return named.stream()
        .min(Comparator.comparing(SdmxJsonFlow::kind))
        .map(flow -> flow.name(sender == null ? "" : sender))
        .orElse("");
  }

  private String errors() {
    String all = SdmxTable.clipped(String.join("; ", errors).strip());
    return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
  }

  private void refuseUnlessWhole() {
    if (dataSets.isEmpty()) {
      throw new SourceException(
          file.path()
              + (errors.isEmpty()
                  ? ": the message holds no data set; ask for other periods or countries"
                  : ": holds no figures but what the service answered: " + errors()));
    }
    for (int i = 0; i < dataSets.size(); i++) {
      int structure = dataSets.get(i).structure();
      if (structure < 0 || structure >= structures.size()) {
        throw new SourceException(
            file.path()
                + ", data set "
                + (i + 1)
                + ": its structure, number "
                + structure
                + " counted from 0, is missing: the message has "
                + structures.size()
                + "; fetch it again");
      }
    }
  }

  private void member(SdmxJsonReader in, String name) {
    switch (name) {
      case "meta", "header" -> in.members(part -> header(in, part));
      case "structure" -> structure(in);
      case "structures" -> in.elements(() -> structure(in));
      case "dataSets" -> in.elements(() -> dataSet(in));
      case "errors" -> in.elements(() -> errors.add(error(in)));
      default -> {}
    }
  }

  private void header(SdmxJsonReader in, String name) {
    switch (name) {
      case "prepared" -> prepared = in.text();
      case "sender" ->
          in.members(part -> {
            if (part.equals("id")) {
              sender = in.text();
            }
          });
      case "links" -> asked = best(asked, links(in));
      default -> {}
    }
  }

  private static String error(SdmxJsonReader in) {
    if (!in.isObject()) {
      return String.valueOf(in.text());
    }
    Map<String, String> parts = new HashMap<>();
    in.members(part -> {
      String text = List.of("code", "title", "message", "detail").contains(part) ? in.text() : null;
      if (text != null) {
        parts.put(part, text);
      }
    });
    String words =
        parts.getOrDefault(
            "title", parts.getOrDefault("message", parts.getOrDefault("detail", "an error")));
    return parts.containsKey("code") ? parts.get("code") + ": " + words : words;
  }

  /** The most telling of the links. */
  private static @Nullable SdmxJsonFlow links(SdmxJsonReader in) {
    @Nullable SdmxJsonFlow[] found = new SdmxJsonFlow[1];
    in.elements(() -> {
      @Nullable String[] link = new String[2];
      in.members(part -> {
        switch (part) {
          case "urn" -> link[0] = in.text();
          case "href" -> link[1] = in.text();
          default -> {}
        }
      });
      found[0] = best(found[0], SdmxJsonFlow.of(link[0], link[1]).orElse(null));
    });
    return found[0];
  }

  private static @Nullable SdmxJsonFlow best(@Nullable SdmxJsonFlow a, @Nullable SdmxJsonFlow b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.kind().compareTo(a.kind()) < 0 ? b : a;
  }

  private void structure(SdmxJsonReader in) {
    // A message with plural structures may have an empty singular one beside them.
    if (!in.isObject()) {
      return;
    }
    refuseMore(structures.size(), "structures");
    @Nullable SdmxJsonFlow[] flow = new SdmxJsonFlow[1];
    Map<String, List<SdmxJsonComponent>> dimensions = new HashMap<>();
    Map<String, List<SdmxJsonComponent>> attributes = new HashMap<>();
    Map<String, List<SdmxJsonComponent>> measures = new HashMap<>();
    boolean[] measured = new boolean[1];
    String where = ", structure " + (structures.size() + 1);
    try {
      in.members(name -> {
        switch (name) {
          case "links" -> flow[0] = best(flow[0], links(in));
          case "uri" -> flow[0] = best(flow[0], SdmxJsonFlow.of(null, in.text()).orElse(null));
          case "dimensions" -> in.members(level -> dimensions.put(level, components(in)));
          case "attributes" -> in.members(level -> attributes.put(level, components(in)));
          case "measures" -> {
            measured[0] = in.isObject();
            in.members(level -> measures.put(level, components(in)));
          }
          default -> {}
        }
      });
      Map<Level, List<SdmxJsonComponent>> levels = new EnumMap<>(Level.class);
      levels.put(Level.DATA_SET, attributes.getOrDefault("dataSet", List.of()));
      levels.put(Level.GROUP, attributes.getOrDefault("dimensionGroup", List.of()));
      levels.put(Level.SERIES, attributes.getOrDefault("series", List.of()));
      levels.put(Level.OBSERVATION, attributes.getOrDefault("observation", List.of()));
      structures.add(
          new SdmxJsonStructure(
              Optional.ofNullable(flow[0]),
              dimensions.getOrDefault("dataSet", List.of()),
              dimensions.getOrDefault("series", List.of()),
              dimensions.getOrDefault("observation", List.of()),
              measured[0] ? measures.getOrDefault("observation", List.of()) : null,
              levels));
    } catch (IllegalArgumentException e) {
      throw refused(where, e);
    }
  }

  private List<SdmxJsonComponent> components(SdmxJsonReader in) {
    List<SdmxJsonComponent> components = new ArrayList<>();
    in.elements(() -> {
      refuseMore(components.size(), "components of one level");
      components.add(component(in));
    });
    return components;
  }

  private SdmxJsonComponent component(SdmxJsonReader in) {
    @Nullable String[] texts = new String[3];
    boolean[] ofTime = new boolean[1];
    List<@Nullable String> values = new ArrayList<>();
    in.members(name -> {
      switch (name) {
        case "id" -> texts[0] = in.text();
        case "default" -> texts[1] = in.text();
        case "keyPosition" -> texts[2] = in.text();
        case "role", "roles" -> ofTime[0] |= saysTime(in.text());
        case "values" ->
            in.elements(() -> {
              String value = value(in);
              count(value);
              values.add(value);
            });
        default -> {}
      }
    });
    String id = texts[0] == null ? "" : texts[0];
    return new SdmxJsonComponent(
        ofTime[0] ? SdmxJsonComponent.TIME : id, position(texts[2]), values, texts[1]);
  }

  private static boolean saysTime(@Nullable String role) {
    return role != null
        && (role.equals(SdmxJsonComponent.TIME) || role.toLowerCase(Locale.ROOT).equals("time"));
  }

  private static int position(@Nullable String text) {
    try {
      return text == null ? Integer.MAX_VALUE : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + SdmxTable.clipped(String.valueOf(text)) + "' is no keyPosition", e);
    }
  }

  /** The code of a value, or its text where it has none. */
  private static @Nullable String value(SdmxJsonReader in) {
    if (!in.isObject()) {
      return in.text();
    }
    Map<String, String> said = new HashMap<>();
    in.members(part -> {
      String text = List.of("id", "value", "values", "name").contains(part) ? in.text() : null;
      if (text != null) {
        said.put(part, text);
      }
    });
    for (String part : List.of("id", "value", "values", "name")) {
      if (said.containsKey(part)) {
        return said.get(part);
      }
    }
    return null;
  }

  private void count(@Nullable String text) {
    codes++;
    characters += text == null ? 0 : text.length();
    if (codes > MOST_CODES || characters > MOST_CHARACTERS) {
      throw new SourceException(
          file.path()
              + ": holds more than "
              + MOST_CODES
              + " codes or "
              + (MOST_CHARACTERS >> 20)
              + " MiB of them; ask for less at once, or for SDMX-CSV");
    }
  }

  private void dataSet(SdmxJsonReader in) {
    refuseMore(dataSets.size(), "data sets");
    int[] structure = new int[1];
    boolean[] deletes = new boolean[1];
    @Nullable SdmxJsonFlow[] flow = new SdmxJsonFlow[1];
    List<@Nullable List<String>> attributes = new ArrayList<>();
    Map<String, List<@Nullable List<String>>> groups = new HashMap<>();
    try {
      in.members(name -> {
        switch (name) {
          case "structure" -> structure[0] = index(in.text());
          case "action" -> deletes[0] = deletes(in.text());
          case "links" -> flow[0] = best(flow[0], links(in));
          case "attributes" -> attributes.addAll(in.cells());
          case "dimensionGroupAttributes" ->
              in.members(key -> {
                List<@Nullable List<String>> cells = in.cells();
                count(key);
                cells.forEach(cell -> count(cell == null ? null : String.join("", cell)));
                groups.put(key, cells);
              });
          default -> {}
        }
      });
    } catch (IllegalArgumentException e) {
      throw refused(", data set " + (dataSets.size() + 1), e);
    }
    dataSets.add(
        new SdmxJsonDataSet(
            structure[0], deletes[0], Optional.ofNullable(flow[0]), attributes, groups));
  }

  private static int index(@Nullable String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + SdmxTable.clipped(String.valueOf(text)) + "' is no index of a structure", e);
    }
  }

  private static boolean deletes(@Nullable String action) {
    return switch (action == null ? "" : action.toLowerCase(Locale.ROOT)) {
      case "", "information", "append", "merge", "replace", "update" -> false;
      case "delete" -> true;
      default ->
          throw new IllegalArgumentException(
              "'"
                  + SdmxTable.clipped(String.valueOf(action))
                  + "' is no action, expected Information, Append, Merge, Replace or Delete");
    };
  }

  private void refuseMore(int held, String what) {
    if (held >= MOST_STRUCTURES) {
      throw new SourceException(
          file.path()
              + ": holds more than "
              + MOST_STRUCTURES
              + " "
              + what
              + "; ask for less at once");
    }
  }

  private SourceException refused(String where, IllegalArgumentException why) {
    return new SourceException(file.path() + where + ": " + why.getMessage(), why);
  }
}
