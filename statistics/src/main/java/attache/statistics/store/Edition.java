package attache.statistics.store;

import attache.statistics.source.Source.Basis;
import attache.statistics.source.Source.Editions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one import brought of one data set: the figures of a file, known from a day on.
 *
 * @param dataset id of the data set
 * @param vintage which edition: an ISO day, month or year, or the publisher's word
 * @param knownFrom the day from which it was known
 * @param file name of the file
 * @param path where it lay when it was added, absolute; null where that was not kept
 * @param sha256 of the file, lower-case hex
 * @param bytes its size
 * @param url where it was fetched from, or null
 * @param format id of the form it was read in
 * @param retrieved the day it was fetched or added
 * @param mapping hash of the mapping it was read by, or null
 * @param rows how many figures
 * @param firstYear first calendar year of a figure
 * @param lastYear last one
 * @param basis whose word its figures are
 * @param editions how it goes with older ones
 * @param about what it is and under which terms
 */
public record Edition(
    String dataset,
    String vintage,
    LocalDate knownFrom,
    String file,
    @Nullable String path,
    String sha256,
    long bytes,
    @Nullable String url,
    String format,
    LocalDate retrieved,
    @Nullable String mapping,
    long rows,
    int firstYear,
    int lastYear,
    Basis basis,
    Editions editions,
    About about) {

  /**
   * What an edition is.
   *
   * @param title what it is
   * @param agency who publishes it
   * @param licence under which terms it may be used and passed on
   * @param attribution the words to name it with
   * @param website where a person finds it
   * @param coverage economies, years and detail in words
   */
  public record About(
      String title,
      String agency,
      String licence,
      String attribution,
      String website,
      String coverage) {}

  /**
   * The day that an edition's name stands for: of a month or year the last day, because until then
   * it cannot be told to have been known.
   *
   * @return empty when it is no ISO day, month or year
   */
  public static Optional<LocalDate> day(String vintage) {
    try {
      return switch (vintage.length()) {
        case 4 -> Optional.of(Year.parse(vintage).atMonth(12).atEndOfMonth());
        case 7 -> Optional.of(YearMonth.parse(vintage).atEndOfMonth());
        case 10 -> Optional.of(LocalDate.parse(vintage));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The beginning of the hash, by which a person tells files apart. */
  public String shortHash() {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }
}
