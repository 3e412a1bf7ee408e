package attache.app;

import attache.vocabulary.country.Country;

/**
 * Two countries of a command line.
 *
 * @param first the one whose side is told first
 * @param second the other, never the same
 */
record Pair(Country first, Country second) {

  /**
   * Reads both, by code or name.
   *
   * @throws Failure when one is not known, or both are the same
   */
  static Pair of(String first, String second) {
    try {
      Pair pair = new Pair(country(first), country(second));
      if (pair.first.equals(pair.second)) {
        throw new Failure(
            Exit.WRONG_USAGE,
            "A pair needs two different countries, not twice " + pair.first.name() + ".");
      }
      return pair;
    } catch (IllegalArgumentException e) {
      throw new Failure(Exit.WRONG_USAGE, e.getMessage() + ".", e);
    }
  }

  /** The message of the exception names the nearest ones. */
  private static Country country(String text) {
    return Country.find(text).orElseGet(() -> Country.of(text));
  }
}
