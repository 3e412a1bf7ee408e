package attache.statistics.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declarative record of a data set at hand.
 *
 * @param id short stable id ("imf-dots-annual")
 * @param title what it is
 * @param agency who publishes it ("IMF")
 * @param licence under which terms it may be used and passed on
 * @param attribution the words to name the source with
 * @param url where it is published, or null
 * @param vintage edition, an ISO date or "as-found"
 * @param retrieved ISO date it was fetched
 * @param coverage years and economies in words
 * @param files the files it is read from, with their SHA-256
 * @param quirks what a user must know
 * @param holdsBothReporters whether either side of a pair reports in it
 */
public record Dataset(
    String id,
    String title,
    String agency,
    String licence,
    String attribution,
    @Nullable String url,
    String vintage,
    String retrieved,
    String coverage,
    List<PackFile> files,
    List<String> quirks,
    boolean holdsBothReporters) {

  public Dataset {
    files = List.copyOf(files);
    quirks = List.copyOf(quirks);
  }

  /**
   * A file of the pack.
   *
   * @param path relative to the pack's folder
   * @param sha256 lower-case hex
   * @param bytes its size
   */
  public record PackFile(String path, String sha256, long bytes) {

    /** Whether it is a long table; the others are CSV. */
    public boolean isParquet() {
      return path.endsWith(".parquet");
    }
  }
}
