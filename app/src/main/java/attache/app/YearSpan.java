package attache.app;

import attache.vocabulary.period.Period;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Years from a first to a last.
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
    YearSpan span = parse(range);
    if (year != null && (year < span.first || year > span.last)) {
      throw new Failure(
          Exit.WRONG_USAGE, "--year " + year + " is not within --years " + range + ".");
    }
    return span;
  }

  /** Reads FIRST-LAST. */
  static YearSpan parse(String range) {
    int dash = range.indexOf('-');
    try {
      int first = Integer.parseInt(range.substring(0, Math.max(0, dash)).strip());
      int last = Integer.parseInt(range.substring(dash + 1).strip());
      if (first > 0 && last >= first && last < 10_000 && last - first < MOST) {
        return new YearSpan(first, last);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Failure(
        Exit.WRONG_USAGE,
        "--years takes a first and a last year, at most a hundred of them, such as 2015-2020, not '"
            + range
            + "'.");
  }

  /** The years as periods, in order. */
  List<Period> periods() {
    return IntStream.rangeClosed(first, last).mapToObj(Period::year).toList();
  }

  /** {@code 2015-2019}, or the year. */
  @Override
  public String toString() {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
