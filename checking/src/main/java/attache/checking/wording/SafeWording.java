package attache.checking.wording;

import java.util.List;

/**
 * A sentence that can be said instead: true by the figures held, with its source.
 *
 * @param text the sentence
 * @param language ISO 639-1 code of its language, that of the statement
 * @param datasets ids of the data sets it stands on
 */
public record SafeWording(String text, String language, List<String> datasets) {

  public SafeWording {
    datasets = List.copyOf(datasets);
  }
}
