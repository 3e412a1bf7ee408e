package attache.statistics.source.desk;

import attache.statistics.source.Entity;
import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryPair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a register say of a thing: filled in once, or bit by bit. */
final class EntityNames {

  private static final String PAIR = "pair";

  private final String id;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> countries = new LinkedHashSet<>();
  private @Nullable String kind;

  EntityNames(String id) {
    this.id = id;
    pair(id)
        .ifPresent(pair -> {
          kind = PAIR;
          pair.countries().forEach(c -> countries.add(c.code()));
        });
  }

  /**
   * The id of what a row is about: the cell in capitals with underscores ("Great Stone" is
   * GREAT_STONE), or of two countries theirs ("Belarus and China" is CHN-BLR); of a row without an
   * entity that of the countries it names. Null when it names nothing.
   */
  static @Nullable String id(DeskTable.Row row) {
    String cell = row.get("entity");
    if (cell == null) {
      List<String> countries = named(row.first("countries"));
      if (countries.size() != 2) {
        Set<String> ends = new LinkedHashSet<>();
        for (String column : List.of("reporter", "origin", "destination")) {
          ends.addAll(named(row.get(column)));
        }
        ends.remove("WLD");
        countries = List.copyOf(ends);
      }
      return countries.size() == 2 ? countries.getFirst() + "-" + countries.getLast() : null;
    }
    return pair(cell)
        .map(pair -> pair.first().code() + "-" + pair.second().code())
        .orElseGet(() -> folded(cell));
  }

  private static String folded(String name) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || c == '-';
      if (letter) {
        id.append(c);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '_') {
        id.append('_');
      }
    }
    return id.toString().toUpperCase(Locale.ROOT);
  }

  private static Optional<CountryPair> pair(String text) {
    try {
      return Optional.of(CountryPair.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The codes of the countries named in a cell, unknown ones left out. */
  private static List<String> named(@Nullable String cell) {
    List<String> codes = new ArrayList<>();
    for (String part : parts(cell == null ? null : cell.replace(',', ';'))) {
      Country.find(part).map(Country::code).ifPresent(codes::add);
    }
    return codes;
  }

  private static List<String> parts(@Nullable String cell) {
    List<String> parts = new ArrayList<>();
    if (cell != null) {
      for (String part : cell.split("[|;]", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /** Takes what a row says. */
  void add(DeskTable.Row row) {
    if (kind == null) {
      kind = row.get("kind");
    }
    for (String column : List.of("name_en", "name_ru", "name_zh")) {
      names.addAll(parts(row.get(column)));
    }
    countries.addAll(named(row.get("countries")));
    String cell = row.get("entity");
    if (cell != null && !cell.equals(id) && !PAIR.equals(kind)) {
      names.add(cell);
    }
  }

  boolean isPair() {
    return PAIR.equals(kind);
  }

  /** The countries it belongs to. */
  Set<String> countries() {
    return countries;
  }

  /** Whether the file itself says what it is; otherwise another register must know it. */
  boolean isDescribed() {
    return kind != null;
  }

  Entity entity() {
    return new Entity(
        id,
        kind == null ? "" : kind.toLowerCase(Locale.ROOT),
        List.copyOf(names),
        List.copyOf(countries));
  }
}
