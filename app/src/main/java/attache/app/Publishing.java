package attache.app;

import attache.report.exchange.Publication;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who publishes a check, where and when: for the forms that say so, and never made up. */
final class Publishing {

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "For claimreview, annotation and prov: the organisation that publishes it.")
  private @Nullable String publisher;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "For claimreview and annotation: the day it is published, such as 2021-04-01.")
  private @Nullable LocalDate published;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "For claimreview: the address of the page it is published on.")
  private @Nullable String url;

  /**
   * What was given.
   *
   * @param exchanged whether the output is one that says so
   */
  Publication of(boolean exchanged) {
    Publication given = new Publication(publisher, url, published);
    if (!exchanged && !given.equals(Publication.NONE)) {
      throw new Failure(
          Exit.WRONG_USAGE,
          "--publisher, --published and --url go with --format claimreview, annotation or prov.");
    }
    if (url != null && !given.hasPage()) {
      throw new Failure(
          Exit.WRONG_USAGE,
          "--url '" + url + "' is no address of a page, such as https://example.org/check.");
    }
    return given;
  }
}
