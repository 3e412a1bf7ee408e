package attache.report.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a check, where and when. Nothing here is made up by the program: what is null is
 * left out, so that the same statement and figures give the same bytes.
 *
 * @param publisher the organisation, or null
 * @param url the address of the page the check is published on, or null
 * @param date the day it is published, or null
 */
public record Publication(
    @Nullable String publisher, @Nullable String url, @Nullable LocalDate date) {

  /** A check that nobody has published yet. */
  public static final Publication NONE = new Publication(null, null, null);

  /** Whether the address is one that a page on the web can have. */
  public boolean hasPage() {
    return JsonLd.web(url) != null;
  }
}
