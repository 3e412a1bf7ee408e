package attache.statistics.source;

import attache.vocabulary.country.Country;
import attache.vocabulary.language.Resources;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source's own codes of countries and areas, as those of Attaché: ISO 3166-1 alpha-3, codes of
 * groups, {@code WLD} for the world, {@code _X} for partners that are not specified. A code that
 * means an area Attaché has no code for stays what it is behind the scheme's name, {@code
 * comtrade:97}.
 *
 * @param scheme name of the scheme ("comtrade")
 * @param byCode area by the source's code
 */
public record AreaCodes(String scheme, Map<String, String> byCode) {

  /** What the sources call the world: written so in every scheme. */
  public static final String WORLD = "WLD";

  /** Partners that are not specified, confidential ones among them. */
  public static final String UNSPECIFIED = "_X";

  public AreaCodes {
    byCode = Collections.unmodifiableMap(new HashMap<>(byCode));
  }

  /** The ISO alpha-3 codes and the groups of the vocabulary, each as itself. */
  public static AreaCodes iso3() {
    Map<String, String> codes = new HashMap<>();
    Country.countries().forEach(c -> codes.put(c.code(), c.code()));
    Country.groups().forEach(c -> codes.put(c.code(), c.code()));
    codes.put(WORLD, WORLD);
    codes.put(UNSPECIFIED, UNSPECIFIED);
    return new AreaCodes("iso3", codes);
  }

  /**
   * The numeric codes of UN Comtrade and of what is made of it: those of the UN (M49) without
   * leading zeros, but for the areas of {@code areas-comtrade.tsv}.
   */
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Taiwan is not listed: its trade is that of code 490, Other Asia not elsewhere specified,"
              + " which stands for it.")
  @SourceQuirk(
      source = "comtrade",
      cause =
          "The European Union (97) reports beside its members: it is a group and is never added"
              + " to them.")
  public static AreaCodes comtrade() {
    Map<String, String> codes = new HashMap<>();
    for (Country country : Country.countries()) {
      country.numeric().ifPresent(n -> codes.put(withoutZeros(n), country.code()));
    }
    return of("comtrade", new AreaCodes("m49", codes));
  }

  /** The codes of the World Bank's WITS: ISO alpha-3 but for those of {@code areas-wits.tsv}. */
  @SourceQuirk(
      source = "comtrade",
      cause =
          "Passed on by the World Bank's WITS, its figures go by ISO 3166-1 alpha-3 with WITS's own"
              + " codes among them: ROM, MNT, OAS (Taiwan), EUN (the EU, beside its members); SER is"
              + " Serbia and, before 2006, Serbia and Montenegro, SUD Sudan since 2012.")
  public static AreaCodes wits() {
    return of("wits", iso3());
  }

  private static String withoutZeros(String numeric) {
    return String.valueOf(Integer.parseInt(numeric));
  }

  /**
   * A scheme from its table {@code areas-<scheme>.tsv} beside this class: code, area, why.
   *
   * @param start codes that hold where the table says nothing else
   */
  public static AreaCodes of(String scheme, AreaCodes start) {
    Map<String, String> codes = new HashMap<>(start.byCode);
    for (String line : Resources.lines(AreaCodes.class, "areas-" + scheme + ".tsv")) {
      String[] cells = line.split("\t", -1);
      codes.put(cells[0], cells[1]);
    }
    return new AreaCodes(scheme, codes);
  }

  /** The area of a code, or empty. */
  public Optional<String> area(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The area of a code; of one not known, a question mark and the code. */
  public String areaOr(String code) {
    return byCode.getOrDefault(code, "?" + code);
  }
}
