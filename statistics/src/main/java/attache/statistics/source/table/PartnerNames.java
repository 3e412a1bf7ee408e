package attache.statistics.source.table;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.NoPartner;
import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Form;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the partners that a table names become areas: the mapping's own names first. */
final class PartnerNames {

  /** In a mapping, for rows that are no partners. */
  static final String SKIP = "skip";

  private static final AreaCodes ISO3 = AreaCodes.iso3();
  private static final AreaCodes COMTRADE = AreaCodes.comtrade();
  private static final AreaCodes WITS = AreaCodes.wits();

  private final Mapping mapping;
  private final Map<String, Partner> read = new LinkedHashMap<>();
  private final Map<String, String> abbreviations = new HashMap<>();

  PartnerNames(Mapping mapping) {
    this.mapping = mapping;
    for (Language language : Language.READ) {
      for (CountryName name : Gazetteer.of(language).names()) {
        if (name.form() == Form.ABBREVIATION) {
          abbreviations.putIfAbsent(TableWords.key(name.text()), name.country().code());
        }
      }
    }
  }

  /** What a partner is. */
  enum Kind {
    COUNTRY,
    GROUP,
    TOTAL,
    UNSPECIFIED,
    UNKNOWN,
    SKIPPED
  }

  /**
   * A partner as a table names it.
   *
   * @param name as printed
   * @param kind what it is
   * @param area its code; of one not known a question mark and the name
   */
  record Partner(String name, Kind kind, String area) {

    /** Whether figures with it are kept: not those of groups that only this table knows. */
    boolean isKept() {
      return kind != Kind.SKIPPED && !(kind == Kind.GROUP && area.startsWith("?"));
    }
  }

  /** Every name met, in the order of the table. */
  List<Partner> all() {
    return List.copyOf(read.values());
  }

  /** What a name means. */
  Partner partner(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private Partner read(String name) {
    String key = TableWords.key(name);
    String own = mapping.names().get(key);
    if (own != null) {
      return own.equals(SKIP) ? new Partner(name, Kind.SKIPPED, "") : ofArea(name, own);
    }
    if (mapping.total().names().contains(key)) {
      return new Partner(name, Kind.TOTAL, AreaCodes.WORLD);
    }
    Optional<String> area = area(name, key);
    if (area.isPresent()) {
      return ofArea(name, area.get());
    }
    if (TableWords.of("unspecified").containsKey(key)) {
      return new Partner(name, Kind.UNSPECIFIED, AreaCodes.UNSPECIFIED);
    }
    boolean group = mapping.groups().names().contains(key);
    return new Partner(name, group ? Kind.GROUP : Kind.UNKNOWN, "?" + clipped(name));
  }

  private static String clipped(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "…" : name;
  }

  private Partner ofArea(String name, String area) {
    if (area.equals(AreaCodes.WORLD)) {
      return new Partner(name, Kind.TOTAL, area);
    }
    if (NoPartner.AREAS.contains(area)) {
      return new Partner(name, Kind.UNSPECIFIED, area);
    }
    boolean group =
        Country.find(area).map(Country::isGroup).orElse(false)
            || mapping.groups().names().contains(TableWords.key(name));
    return new Partner(name, group ? Kind.GROUP : Kind.COUNTRY, area);
  }

  private Optional<String> area(String name, String key) {
    return switch (mapping.codes()) {
      case ISO3 -> ISO3.area(name.strip().toUpperCase(Locale.ROOT));
      case ISO2 ->
          name.strip().length() == 2
              ? Country.find(name.strip()).map(Country::code)
              : byName(name, key);
      case M49 ->
          name.strip().equals("0")
              ? Optional.of(AreaCodes.WORLD)
              : Country.ofNumeric(name.strip()).map(Country::code);
      case COMTRADE -> COMTRADE.area(name.strip());
      case WITS -> WITS.area(name.strip().toUpperCase(Locale.ROOT));
      case NAMES -> byName(name, key);
    };
  }

  /** Two letters are no name: "in" and "to" are words, and Attaché's codes have three. */
  private Optional<String> byName(String name, String key) {
    String text = TableWords.withoutFootnotes(name);
    if (text.length() <= 2 && text.codePoints().noneMatch(Character::isIdeographic)) {
      return Optional.ofNullable(abbreviations.get(key));
    }
    String official = TableWords.of("area").get(key);
    if (official != null) {
      return Optional.of(official);
    }
    return Country.find(text)
        .or(() -> Country.find(key))
        .map(Country::code)
        .or(() -> Optional.ofNullable(abbreviations.get(key)));
  }
}
