package attache.vocabulary.period;

import attache.vocabulary.language.Resources;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the months are called in a language, full and abbreviated; data: {@code months.tsv}. */
public final class MonthNames {

  private static final Map<String, MonthNames> READ = new ConcurrentHashMap<>();

  /** The longest word of the table; anything longer is no month and is not looked up. */
  private static final int LONGEST = 10;

  private final Map<String, Integer> numbers;

  private MonthNames(String language) {
    this.numbers = read(language);
  }

  /** The names in the language (BCP 47 primary subtag); empty for one the table lacks. */
  public static MonthNames of(String language) {
    return READ.computeIfAbsent(language, MonthNames::new);
  }

  /** 1 to 12, or 0 when the word, in any case and without a final dot, names no month. */
  public int month(CharSequence word) {
    if (word.length() < 3 || word.length() > LONGEST) {
      return 0;
    }
    return numbers.getOrDefault(word.toString().toLowerCase(Locale.ROOT), 0);
  }

  /** Month by word, in lower case. */
  public Map<String, Integer> numbers() {
    return numbers;
  }

  private static Map<String, Integer> read(String language) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String line : Resources.needed(MonthNames.class, "months.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(language)) {
        for (String word : cells[2].split(" ", -1)) {
          numbers.put(word, Integer.parseInt(cells[1]));
        }
      }
    }
    return Map.copyOf(numbers);
  }
}
