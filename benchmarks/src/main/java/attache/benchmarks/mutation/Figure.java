package attache.benchmarks.mutation;

/**
 * A figure to print.
 *
 * @param value in units of the currency, percent, times, place or people; negative where the
 *     sentence tells of a fall
 * @param currency ISO code, where it is money
 * @param digits significant digits of money and people, decimals of percent and times
 * @param way how it is cut to its digits
 */
record Figure(double value, String currency, int digits, Way way) {

  /** How digits are cut. */
  enum Way {
    ROUNDED,
    TRUNCATED,
    ABOUT,
    MORE_THAN,
    NEARLY
  }

  Figure of(double other) {
    return new Figure(other, currency, digits, way);
  }

  Figure in(String otherCurrency) {
    return new Figure(value, otherCurrency, digits, way);
  }
}
