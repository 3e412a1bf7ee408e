package attache.claims.frame;

import attache.claims.token.Tokens;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.Stems;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text speaks of the measures of a user's own tables: all words that tell a phrase's
 * subject stand near one another, in any form and order ("emitted 8.4 tonnes of CO2 per capita" for
 * "CO₂ emissions per capita"). A phrase of one word must stand as it is. In Chinese the pieces of a
 * phrase, parted by blanks, are looked for as they are written.
 *
 * <p>The time is linear in the text, times the phrases that share a word.
 */
final class OwnWords {

  /** Between the first and the last word of a phrase may stand so many others for each of its. */
  private static final int APART = 5;

  /** "Per capita" in Chinese. */
  private static final String HAN_HEAD = "人均";

  /** No more places of one sentence are kept. */
  private static final int MOST = 200;

  private final Stems stems;
  private final boolean han;
  private final Map<String, List<Phrase>> byStem = new HashMap<>();
  private final List<Phrase> written = new ArrayList<>();

  /**
   * A phrase that a measure goes by.
   *
   * @param stems what tells its subject, "per capita" left out
   * @param head whether it is for each head of people
   */
  private record Phrase(OwnMeasure measure, List<String> stems, boolean head) {}

  /**
   * Where a measure is spoken of.
   *
   * @param at the tokens of its phrase, in their order
   * @param head whether it is for each head of people
   * @param words how much the phrase says, in words
   */
  record Said(OwnMeasure measure, int[] at, boolean head, int words) {

    int first() {
      return at[0];
    }

    int last() {
      return at[at.length - 1];
    }

    /** Whether one of its words stands there. */
    boolean holds(int first, int last) {
      for (int token : at) {
        if (token >= first && token <= last) {
          return true;
        }
      }
      return false;
    }
  }

  private OwnWords(Language language) {
    this.stems = Stems.of(language);
    this.han = language.equals(Language.CHINESE);
  }

  /** Those of a catalogue in one language; null when it has none, as the standard one. */
  static @Nullable OwnWords of(Catalogue catalogue, Language language) {
    if (catalogue.own().isEmpty()) {
      return null;
    }
    OwnWords words = new OwnWords(language);
    for (OwnMeasure measure : catalogue.own()) {
      for (String phrase : measure.measure().words().getOrDefault(language.tag(), List.of())) {
        words.add(measure, phrase);
      }
    }
    return words.byStem.isEmpty() && words.written.isEmpty() ? null : words;
  }

  private void add(OwnMeasure measure, String phrase) {
    if (han) {
      List<String> pieces = Arrays.stream(phrase.strip().split("\\s+", -1)).toList();
      if (!phrase.isBlank()) {
        written.add(new Phrase(measure, pieces, phrase.contains(HAN_HEAD)));
      }
      return;
    }
    List<String> all = new ArrayList<>(stems.of(phrase));
    boolean head = all.remove(Stems.HEAD);
    if (all.size() == 1) {
      all.set(0, "=" + stems.plain(phrase));
    }
    Phrase made = new Phrase(measure, all, head);
    for (String stem : all) {
      byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(made);
    }
  }

  /** The measures that tokens of a sentence speak of. */
  List<Said> in(Tokens tokens, int start, int end) {
    return han ? written(tokens, start, end) : stemmed(tokens, start, end);
  }

  /** Whether "per capita" begins with the token. */
  boolean isHead(Tokens tokens, int token, int end) {
    if (han) {
      return tokens.is(token, "人") && tokens.is(token + 1, "均");
    }
    List<String> words = new ArrayList<>(3);
    for (int at = token; at < Math.min(end, token + 3); at++) {
      words.add(tokens.text(at));
    }
    return !words.isEmpty() && stems.head(words) > 0;
  }

  /** Whether the word tells no subject: a preposition, "in", "total". */
  boolean isGeneric(String word) {
    return stems.stem(word) == null;
  }

  /** Whether two words are forms of one. */
  boolean isSame(String one, String other) {
    String stem = stems.stem(one);
    return stem != null && stem.equals(stems.stem(other));
  }

  private List<Said> stemmed(Tokens tokens, int start, int end) {
    List<Said> found = new ArrayList<>();
    Map<Phrase, int[]> places = new HashMap<>();
    int at = start;
    while (at < end && found.size() < MOST) {
      int last = lastOfWord(tokens, at, end);
      if (tokens.kind(at) == Tokens.Kind.WORD) {
        String word = tokens.source().substring(tokens.start(at), tokens.end(last));
        place(stems.stem(word), at, places, found);
        place("=" + stems.plain(word), at, places, found);
      }
      at = last + 1;
    }
    return found;
  }

  private void place(@Nullable String stem, int at, Map<Phrase, int[]> places, List<Said> found) {
    for (Phrase phrase : stem == null ? List.<Phrase>of() : byStem.getOrDefault(stem, List.of())) {
      int[] seen =
          places.computeIfAbsent(
              phrase,
              p -> {
                int[] none = new int[p.stems().size()];
                Arrays.fill(none, -1);
                return none;
              });
      seen[phrase.stems().indexOf(stem)] = at;
      int[] sorted = seen.clone();
      Arrays.sort(sorted);
      int reach = sorted.length * (APART + 1);
      if (sorted[0] >= 0 && sorted[sorted.length - 1] - sorted[0] <= reach) {
        found.add(new Said(phrase.measure(), sorted, phrase.head(), sorted.length));
      }
    }
  }

  /** "CO2" is one word, and so is "PM2.5": digits glued to letters belong to them. */
  private static int lastOfWord(Tokens tokens, int at, int end) {
    int last = at;
    while (tokens.kind(at) == Tokens.Kind.WORD
        && last + 1 < end
        && tokens.glued(last + 1)
        && (tokens.kind(last + 1) == Tokens.Kind.NUMBER || isSmallDigit(tokens, last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isSmallDigit(Tokens tokens, int token) {
    char c = tokens.source().charAt(tokens.start(token));
    return (c >= '\u2070' && c <= '\u2089') || c == '\u00b2' || c == '\u00b3' || c == '\u00b9';
  }

  private List<Said> written(Tokens tokens, int start, int end) {
    List<Said> found = new ArrayList<>();
    if (start >= end) {
      return found;
    }
    int from = tokens.start(start);
    String sentence = tokens.source().substring(from, tokens.end(end - 1));
    for (Phrase phrase : written) {
      int[] at = new int[phrase.stems().size()];
      boolean all = true;
      for (int i = 0; i < at.length && all; i++) {
        int place = sentence.indexOf(phrase.stems().get(i));
        all = place >= 0;
        at[i] = all ? tokenAt(tokens, start, end, from + place) : -1;
      }
      if (all && found.size() < MOST) {
        Arrays.sort(at);
        int letters = phrase.stems().stream().mapToInt(String::length).sum();
        found.add(new Said(phrase.measure(), at, phrase.head(), (letters + 1) / 2));
      }
    }
    return found;
  }

  private static int tokenAt(Tokens tokens, int start, int end, int offset) {
    int low = start;
    int high = end - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (tokens.start(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
