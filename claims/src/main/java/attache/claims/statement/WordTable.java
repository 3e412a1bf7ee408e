package attache.claims.statement;

import attache.vocabulary.language.Resources;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A table of the program's own: language, what the words are, and the words with blanks between
 * them, tab-separated; lines that begin with # are remarks.
 */
final class WordTable {

  private final Map<String, Set<String>> words = new HashMap<>();

  private WordTable() {}

  /** Reads a table that lies beside this class. */
  static WordTable read(String name) {
    WordTable table = new WordTable();
    for (String line : Resources.needed(WordTable.class, name)) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 3) {
        table
            .words
            .computeIfAbsent(cells[0] + " " + cells[1], key -> new LinkedHashSet<>())
            .addAll(Set.of(cells[2].split(" ", -1)));
      }
    }
    return table;
  }

  /** The words of the kind in the language; empty when the table has none. */
  Set<String> words(String language, String kind) {
    return Set.copyOf(words.getOrDefault(language + " " + kind, Set.of()));
  }

  /** The words of the kind in all languages. */
  Set<String> words(String kind) {
    return languagesByWord(kind).keySet();
  }

  /** The languages that have words of the kind, by word. */
  Map<String, Set<String>> languagesByWord(String kind) {
    Map<String, Set<String>> languages = new HashMap<>();
    words.forEach((key, values) -> {
      int blank = key.indexOf(' ');
      if (key.substring(blank + 1).equals(kind)) {
        for (String word : values) {
          languages.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(key.substring(0, blank));
        }
      }
    });
    return languages;
  }
}
