package attache.vocabulary.country;

/**
 * A country, economy or group of countries.
 *
 * @param code ISO 3166-1 alpha-3, or a group code ("EU")
 */
public record Country(String code) {

  /** The country of the code. */
  public static Country of(String code) {
    return new Country(code);
  }
}
