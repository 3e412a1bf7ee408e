package attache.statistics.store;

import org.jspecify.annotations.Nullable;

/**
 * How a file is added to the user's store.
 *
 * @param vintage which edition it is, an ISO day, month or year or a word, where the person who
 *     adds it knows; null for what the file says, or else the day it was retrieved
 * @param mapping hash of the mapping that a table of the user's own is read by, or null; the same
 *     file read by another mapping is another edition
 * @param waiting called once when another import or a reader has to be waited for
 */
public record AddOptions(@Nullable String vintage, @Nullable String mapping, Runnable waiting) {

  /** Nothing is known but the file. */
  public static AddOptions none() {
    return new AddOptions(null, null, () -> {});
  }

  /** The same, with somebody to tell when it has to wait. */
  public AddOptions whenWaiting(Runnable tell) {
    return new AddOptions(vintage, mapping, tell);
  }
}
