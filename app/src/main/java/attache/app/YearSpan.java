package attache.app;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The years that an estimate rests on.
 *
 * @param first the first
 * @param last the last
 */
record YearSpan(int first, int last) {

  private static final int MOST = 100;

  /**
   * As the command line says.
   *
   * @param range FIRST-LAST, or null
   * @param year a year, which comes with those before it, or null
   * @param held the last year held, asked for where no year is named
   * @param many how many years make an estimate
   */
  static YearSpan of(@Nullable String range, @Nullable Integer year, IntSupplier held, int many) {
    if (range == null) {
      int last = year != null ? year : held.getAsInt();
      return new YearSpan(last - many + 1, last);
    }
    int dash = range.indexOf('-');
    try {
      int first = Integer.parseInt(range.substring(0, Math.max(0, dash)).strip());
      int last = Integer.parseInt(range.substring(dash + 1).strip());
      if (first > 0 && last >= first && last < 10_000 && last - first < MOST) {
        if (year != null && (year < first || year > last)) {
          throw new Failure(
              Exit.WRONG_USAGE, "--year " + year + " is not within --years " + range + ".");
        }
        return new YearSpan(first, last);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Failure(
        Exit.WRONG_USAGE,
        "--years takes a first and a last year, at most a hundred of them, such as 2015-2019, not '"
            + range
            + "'.");
  }

  /** {@code 2015-2019}, or the year. */
  @Override
  public String toString() {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
