package attache.vocabulary.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What of the words of a title tells its subject, cut down to what all their forms share: "Annual
 * CO₂ emissions (per capita)" is co2, emission, and for each head. So "emitted 8.4 tonnes of CO2
 * per capita" is found to speak of it. Words that any title may have ("total", "number", "value")
 * tell nothing.
 *
 * <p>It is coarse: endings are cut off, and verbs go with their nouns by a table ({@code
 * stems-en.tsv}). Chinese has no endings; its words are taken as they stand.
 */
public final class Stems {

  /** Stands for "per capita", in whatever words. */
  public static final String HEAD = "/head";

  /** Of a word no less is left. */
  private static final int SHORTEST = 3;

  /** "на душу населения" has three words. */
  private static final int LONGEST_HEAD = 3;

  /** No title that a person gives a column has more words that count. */
  private static final int MOST_WORDS = 40;

  private static final Map<String, Stems> READ = new ConcurrentHashMap<>();

  private final Set<String> generic = new HashSet<>();
  private final Map<String, String> same = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final List<String> endings = new ArrayList<>();

  private Stems(Language language) {
    for (PhraseTable.Row row : PhraseTable.read(Stems.class, "stems", language).rows()) {
      String first = folded(row.phrases().getFirst());
      for (String phrase : row.phrases()) {
        String word = folded(phrase);
        switch (row.cell(0)) {
          case "generic" -> generic.add(word);
          case "same" -> same.putIfAbsent(word, first);
          case "head" -> heads.add(word);
          case "ending" -> endings.add(word);
          default -> throw new IllegalStateException("the table of stems has no such kind: " + row);
        }
      }
    }
    endings.sort((a, b) -> b.length() - a.length());
  }

  /** Those of a language; of one without a table every word is its own stem. */
  public static Stems of(Language language) {
    return READ.computeIfAbsent(language.tag(), tag -> new Stems(language));
  }

  /** In small letters, without accents, small digits as digits: "CO₂" is "co2". */
  public static String folded(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(flat, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /**
   * What all forms of a word share.
   *
   * @return null for a word that tells no subject
   */
  public @Nullable String stem(String word) {
    String folded = folded(word);
    String known = same.get(folded);
    if (known != null) {
      return known;
    }
    if (generic.contains(folded) || folded.isEmpty()) {
      return null;
    }
    return cut(folded);
  }

  private String cut(String folded) {
    for (String ending : endings) {
      if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }

  /**
   * A word alone without its ending, or the first of a phrase that tells a subject; verbs stay
   * apart from their nouns, for a single word is a subject only as it stands. Empty when none does.
   */
  public String plain(String phrase) {
    for (String word : words(phrase)) {
      if (stem(word) != null) {
        return cut(folded(word));
      }
    }
    return "";
  }

  /**
   * How many of the words that begin a list say "for each head"; 0 when they do not.
   *
   * @param words at least one; more than three are not looked at
   */
  public int head(List<String> words) {
    StringBuilder said = new StringBuilder();
    int longest = 0;
    for (int i = 0; i < Math.min(words.size(), LONGEST_HEAD); i++) {
      said.append(i == 0 ? "" : " ").append(folded(words.get(i)));
      if (heads.contains(said.toString())) {
        longest = i + 1;
      }
    }
    return longest;
  }

  /**
   * The stems of the words of a phrase that tell its subject, in order, each once; empty when none
   * does.
   */
  public List<String> of(String phrase) {
    List<String> words = words(phrase);
    List<String> stems = new ArrayList<>();
    int at = 0;
    while (at < words.size() && stems.size() < MOST_WORDS) {
      int head = head(words.subList(at, words.size()));
      String stem = head > 0 ? HEAD : stem(words.get(at));
      if (stem != null && !stems.contains(stem)) {
        stems.add(stem);
      }
      at += Math.max(1, head);
    }
    return stems;
  }

  private static List<String> words(String phrase) {
    String flat = Normalizer.normalize(phrase, Normalizer.Form.NFKC);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= flat.length(); i++) {
      if (i == flat.length() || !isOfWord(flat.charAt(i))) {
        if (i > from) {
          words.add(flat.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
