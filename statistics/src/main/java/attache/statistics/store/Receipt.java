package attache.statistics.store;

import java.util.List;

/**
 * What became of a file that was added.
 *
 * @param editions what it brought, one for each data set and edition in it; of a file held before,
 *     what it brought then
 * @param rows how many figures
 * @param alreadyHeld whether nothing was done because the same bytes were added before
 * @param remarks what a user should know of how the file was read
 * @param unknownAreas the source's codes of areas that Attaché has no code for; their figures are
 *     kept under a question mark and the code
 * @param warnings what looks wrong
 */
public record Receipt(
    List<Edition> editions,
    long rows,
    boolean alreadyHeld,
    List<String> remarks,
    List<String> unknownAreas,
    List<String> warnings) {

  public Receipt {
    editions = List.copyOf(editions);
    remarks = List.copyOf(remarks);
    unknownAreas = List.copyOf(unknownAreas);
    warnings = List.copyOf(warnings);
  }
}
