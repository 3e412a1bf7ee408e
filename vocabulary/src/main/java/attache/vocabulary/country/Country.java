package attache.vocabulary.country;

import attache.vocabulary.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A country, economy or group of countries. The register holds every ISO 3166-1 economy, Kosovo
 * (XKX, the code statistics use), codes of states that are gone but stand in statistics (SUN, YUG,
 * SCG, CSK, DDR, ANT, and BLX, Belgium and Luxembourg as one reporter), and groups and regions (EU,
 * EAEU, ASEAN, LAC, WLD …).
 *
 * @param code ISO 3166-1 alpha-3, or a group code ("EU"), upper case; always one of the register
 */
public record Country(String code) implements Comparable<Country> {

  /**
   * @throws IllegalArgumentException when the register has no such code; the message names the
   *     nearest ones
   */
  public Country {
    if (!Register.TABLES.has(code)) {
      throw new IllegalArgumentException(Nearest.unknown(code));
    }
  }

  /**
   * The country or group of the code, in any case.
   *
   * @throws IllegalArgumentException when the register has no such code; the message names the
   *     nearest ones
   */
  public static Country of(String code) {
    String trimmed = code.strip();
    String upper = trimmed.toUpperCase(Locale.ROOT);
    return new Country(Register.TABLES.has(upper) ? upper : trimmed);
  }

  /**
   * The country that people, file names and tables mean by the text: a code, an ISO 3166-1 alpha-2
   * code, or a name in any language of the register, in any case, with or without "the". Capitals,
   * adjectives and names of peoples are not taken: they are for {@link Gazetteer}.
   *
   * @return empty when nothing is called so
   */
  public static Optional<Country> find(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    if (Register.TABLES.has(upper)) {
      return Optional.of(new Country(upper));
    }
    String byAlpha2 = Register.TABLES.byAlpha2(upper);
    if (byAlpha2 != null) {
      return Optional.of(new Country(byAlpha2));
    }
    for (Language language : Language.READ) {
      Optional<Country> named = Gazetteer.of(language).named(text);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /**
   * The country of a UN M49 or ISO 3166-1 numeric code, with or without leading zeros ("156",
   * "56").
   *
   * @return empty when no country has it
   */
  public static Optional<Country> ofNumeric(String numeric) {
    String padded = "0".repeat(Math.max(0, 3 - numeric.length())) + numeric;
    return Optional.ofNullable(Register.TABLES.byNumeric(padded)).map(Country::new);
  }

  /** Every country that is not a group, historic ones included, by code. */
  public static List<Country> countries() {
    return of(Register.TABLES.countryCodes());
  }

  /** Every group and region, in the order of the table. */
  public static List<Country> groups() {
    return of(Register.TABLES.groupCodes());
  }

  static List<Country> of(Iterable<String> codes) {
    List<Country> countries = new ArrayList<>();
    codes.forEach(code -> countries.add(new Country(code)));
    return List.copyOf(countries);
  }

  /** The usual English name, without article ("Netherlands"). */
  public String name() {
    return name(Language.ENGLISH);
  }

  /** The usual name in the language, in English where the register has none, without article. */
  public String name(Language language) {
    return Gazetteer.of(language)
        .name(this)
        .or(() -> Gazetteer.of(Language.ENGLISH).name(this))
        .orElse(code);
  }

  /** The English name as it stands inside a sentence ("the Netherlands", "Belarus"). */
  public String nameWithArticle() {
    return Gazetteer.of(Language.ENGLISH).article(this).map(the -> the + " ").orElse("") + name();
  }

  /** Whether this is a group or region and no single economy. */
  public boolean isGroup() {
    return Register.TABLES.isGroup(code);
  }

  /** Whether this country's code is no longer in use, so that only old statistics have it. */
  public boolean isHistoric() {
    Register.Entry entry = Register.TABLES.country(code);
    return entry != null && entry.days().last() != null;
  }

  /**
   * Whether the country's own figures can exist for the day: Slovakia from 1993-01-01, the Soviet
   * Union until 1991-12-25. A group exists when it has members, or has none fixed.
   */
  public boolean existsOn(LocalDate day) {
    Register.Entry entry = Register.TABLES.country(code);
    return entry != null
        ? entry.days().include(day)
        : !Register.TABLES.hasMembers(code) || !members(day).isEmpty();
  }

  /**
   * The single countries it stands for on the day, by code, so that figures of a group can be
   * summed like those of a country. Of a country this is the country itself, whatever the day. It
   * is empty for a group outside its days (EEC in 2000) and for one without fixed members (BRI,
   * NEIGHBOURS).
   */
  public List<Country> members(LocalDate day) {
    return isGroup() ? Register.TABLES.members(code, day) : List.of(this);
  }

  /**
   * ISO 4217 code of the money that is legal tender there now, of a historic country its last.
   *
   * @return empty for groups and where there is none
   */
  public Optional<String> currency() {
    return entry().map(Register.Entry::currency).filter(text -> !text.isEmpty());
  }

  /** ISO 3166-1 alpha-2 code ("BY"), empty for groups and BLX and CSK. */
  public Optional<String> alpha2() {
    return entry().map(Register.Entry::alpha2).filter(text -> !text.isEmpty());
  }

  /** UN M49 and ISO 3166-1 numeric code, three digits ("112"), empty for groups and Kosovo. */
  public Optional<String> numeric() {
    return entry().map(Register.Entry::numeric).filter(text -> !text.isEmpty());
  }

  private Optional<Register.Entry> entry() {
    return Optional.ofNullable(Register.TABLES.country(code));
  }

  // By hand, because the hash that a record makes for itself costs a start ten milliseconds.
  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Country country && code.equals(country.code);
  }

  /** By code. */
  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  /** The code, which {@link #of} reads back. */
  @Override
  public String toString() {
    return code;
  }
}
