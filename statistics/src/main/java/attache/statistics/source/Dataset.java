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

  private static final String SHORT = ", sha256 ";

  public Dataset {
    files = List.copyOf(files);
    quirks = List.copyOf(quirks);
  }

  /**
   * The hash of the file that an observation names as its source, "file" or "file, line 12"; of a
   * figure made of two files both, a space between; empty where it is none of this data set's.
   */
  public String hashOf(String source) {
    StringBuilder hashes = new StringBuilder();
    for (PackFile file : files) {
      boolean named =
          source.equals(file.path())
              || source.startsWith(file.path() + ", ")
              || source.endsWith(", " + file.path());
      // Editions may come in files of one name; then the source tells how the hash begins.
      int sha = source.lastIndexOf(SHORT);
      if (named && (sha < 0 || file.sha256().startsWith(source.substring(sha + SHORT.length())))) {
        hashes.append(hashes.isEmpty() ? "" : " ").append(file.sha256());
      }
    }
    return hashes.toString();
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
