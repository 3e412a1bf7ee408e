package attache.checking.wording;

import attache.vocabulary.language.Language;
import attache.vocabulary.language.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each measure is called in a sentence of one language. What the table lacks is not worded.
 *
 * <p>The table {@code phrases-xx.tsv} beside this class has three columns: the measure, how what is
 * said of it agrees, and the phrase with the parties in braces, {@code {1}} and {@code {2}}: of two
 * without order as they were named; of goods and money the origin and the destination; of a
 * balance, share or rank the reporter and the partner. A language that inflects names the case
 * after a colon.
 */
final class Phrases {

  private final Map<String, Phrase> byKey = new HashMap<>();

  /**
   * A phrase for a measure.
   *
   * @param agreement how a verb agrees with it: {@code one} or {@code many}; in Russian the gender
   * @param text the phrase
   */
  record Phrase(String agreement, String text) {}

  Phrases(Language language) {
    for (String line : Resources.needed(Phrases.class, "phrases-" + language.tag() + ".tsv")) {
      String[] cells = line.split("\t", -1);
      byKey.put(cells[0], new Phrase(cells[1], cells[2]));
    }
  }

  /**
   * The phrase, empty where the language has none.
   *
   * @param key a measure, with {@code +} or {@code -} behind it for a surplus or deficit, or with
   *     {@code share:} or {@code rank:} before it
   */
  Optional<Phrase> of(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
