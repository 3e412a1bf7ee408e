package attache.statistics.fetch;

import attache.statistics.source.OfficialFile;
import java.util.List;

/**
 * What a fetch brought.
 *
 * @param files the answers that hold figures, in the order they were asked for; each figure is in
 *     one of them
 * @param asked calls made
 * @param reused answers that were kept from before and not asked for
 * @param remarks what a user should know of how it went
 */
public record Fetched(List<OfficialFile> files, int asked, int reused, List<String> remarks) {

  public Fetched {
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
  }
}
