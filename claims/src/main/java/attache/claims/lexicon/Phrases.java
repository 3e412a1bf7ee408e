package attache.claims.lexicon;

import attache.claims.token.Tokens;
import attache.vocabulary.language.PhraseTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they mean, found in the tokens of a text: at each place the longest wins, and
 * what it covers is not looked at again.
 *
 * <p>A phrase is cut into tokens as a text is, so it may hold signs and numbers ("'s", "No. 1"),
 * and it serves any language the tokens serve. Case is ignored but for phrases that are {@linkplain
 * Builder#addAsWritten told to be taken as written}. A hyphen inside a phrase is optional: "year on
 * year" and "year-on-year" are one phrase, in the table and in the text.
 *
 * <p>It is a trie whose edges lie in one open hash table, keyed by state and the token's hash. A
 * token costs one bit where no phrase begins with it; nothing is allocated but matches. The time is
 * linear in the text, times the longest phrase at worst.
 */
public final class Phrases<T> {

  private static final int ROOT = 0;

  /** Bits for each word that phrases begin with: a small filter before the large table. */
  private static final int FILTER_BITS = 16;

  private final long[] filter;
  private final int mask;
  private final int[] fromState;
  private final int[] toState;
  private final @Nullable String[] words;

  /** What ends in each state, phrases taken as written first; null where nothing does. */
  private final @Nullable List<Entry<T>>[] entries;

  private Phrases(Builder<T> builder) {
    int edges = builder.edgeWords.size();
    int slots = Integer.highestOneBit(Math.max(edges, 2)) * 4;
    mask = slots - 1;
    fromState = new int[slots];
    toState = new int[slots];
    words = new String[slots];
    filter = new long[Integer.highestOneBit(Math.max(builder.firstWords(), 4)) * FILTER_BITS / 64];
    for (int e = 0; e < edges; e++) {
      String word = builder.edgeWords.get(e);
      if (builder.edgeFrom.get(e) == ROOT) {
        int bit = filterBit(Tokens.hash(word));
        filter[bit >>> 6] |= 1L << bit;
      }
      int slot = slot(builder.edgeFrom.get(e), Tokens.hash(word));
      while (words[slot] != null) {
        slot = (slot + 1) & mask;
      }
      fromState[slot] = builder.edgeFrom.get(e);
      toState[slot] = e + 1;
      words[slot] = word;
    }
    entries = builder.entriesByState();
  }

  /**
   * A phrase that ends in a state.
   *
   * @param written its tokens when it must stand as written, or null when case does not matter
   */
  private record Entry<T>(@Nullable List<String> written, T value) {}

  /** Begins a set of phrases. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * The phrases of a table, case ignored.
   *
   * @param value what a line's phrases mean
   */
  public static <T> Phrases<T> of(PhraseTable table, Function<PhraseTable.Row, T> value) {
    Builder<T> builder = builder();
    for (PhraseTable.Row row : table.rows()) {
      T meaning = value.apply(row);
      for (String phrase : row.phrases()) {
        builder.add(phrase, meaning);
      }
    }
    return builder.build();
  }

  /** All phrases in the text, in order, not overlapping. */
  public List<Match<T>> in(Tokens tokens) {
    return in(tokens, 0, tokens.size());
  }

  /** The phrases in the tokens from {@code from} on, before {@code to}. */
  public List<Match<T>> in(Tokens tokens, int from, int to) {
    List<Match<T>> matches = new ArrayList<>();
    int token = from;
    while (token < to) {
      Match<T> match = at(tokens, token, to);
      if (match == null) {
        token++;
      } else {
        matches.add(match);
        token = match.last() + 1;
      }
    }
    return matches;
  }

  /** The longest phrase that begins with the token, or null. */
  public @Nullable Match<T> at(Tokens tokens, int token) {
    return at(tokens, token, tokens.size());
  }

  /** The longest phrase that begins with the token and ends before {@code to}, or null. */
  public @Nullable Match<T> at(Tokens tokens, int token, int to) {
    if (token < 0 || token >= Math.min(to, tokens.size())) {
      return null;
    }
    int bit = filterBit(tokens.hash(token));
    if ((filter[bit >>> 6] & (1L << bit)) == 0) {
      return null;
    }
    int state = next(ROOT, tokens, token);
    Match<T> longest = null;
    int at = token;
    while (state > 0) {
      List<Entry<T>> ending = entries[state];
      if (ending != null && !(longest != null && isLastStop(tokens, at))) {
        Match<T> match = match(ending, tokens, token, at);
        longest = match != null ? match : longest;
      }
      at++;
      if (at >= to || isCutOff(tokens, at)) {
        break;
      }
      int following = next(state, tokens, at);
      if (following < 0 && isHyphenInside(tokens, at) && at + 1 < to) {
        following = next(state, tokens, ++at);
      }
      state = following;
    }
    return longest;
  }

  /** Whether the token is the full stop of a sentence, which an abbreviation leaves to it. */
  private static boolean isLastStop(Tokens tokens, int token) {
    return tokens.kind(token) == Tokens.Kind.SIGN
        && tokens.is(token, ".")
        && (token + 1 == tokens.size() || tokens.sentence(token + 1) != tokens.sentence(token));
  }

  private static <T> @Nullable Match<T> match(
      List<Entry<T>> ending, Tokens tokens, int first, int last) {
    for (Entry<T> entry : ending) {
      if (entry.written() == null || standsAsWritten(entry.written(), tokens, first, last)) {
        return new Match<>(first, last, entry.value());
      }
    }
    return null;
  }

  /** Whether each word stands as written, or all of them in capitals. */
  private static boolean standsAsWritten(List<String> written, Tokens tokens, int first, int last) {
    boolean same = true;
    boolean capitals = true;
    int token = first;
    for (String word : written) {
      if (isHyphen(tokens, token) && !isHyphen(word)) {
        token++;
      }
      int start = tokens.start(token);
      same &= tokens.source().regionMatches(start, word, 0, word.length());
      for (int i = start; i < tokens.end(token); i++) {
        capitals &= !Character.isLowerCase(tokens.source().charAt(i));
      }
      token++;
    }
    return same || (capitals && tokens.end(last) - tokens.start(first) > 1);
  }

  private int next(int state, Tokens tokens, int token) {
    int slot = slot(state, tokens.hash(token));
    String word = words[slot];
    while (word != null) {
      if (fromState[slot] == state && tokens.isFolded(token, word)) {
        return toState[slot];
      }
      slot = (slot + 1) & mask;
      word = words[slot];
    }
    return -1;
  }

  private int filterBit(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (filter.length * 64 - 1);
  }

  private int slot(int state, int hash) {
    int mixed = (state * 0x9E3779B9 + hash) * 0x85EBCA6B;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  /** Whether a sentence begins here and no full stop that a phrase could hold stands before it. */
  private static boolean isCutOff(Tokens tokens, int token) {
    return tokens.sentence(token) != tokens.sentence(token - 1)
        && tokens.kind(token - 1) != Tokens.Kind.SIGN;
  }

  private static boolean isHyphenInside(Tokens tokens, int token) {
    return isHyphen(tokens, token)
        && tokens.glued(token)
        && token + 1 < tokens.size()
        && tokens.glued(token + 1);
  }

  private static boolean isHyphen(Tokens tokens, int token) {
    if (tokens.end(token) - tokens.start(token) != 1) {
      return false;
    }
    return isHyphen(tokens.source().charAt(tokens.start(token)));
  }

  private static boolean isHyphen(String word) {
    return word.length() == 1 && isHyphen(word.charAt(0));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Collects phrases. Of two phrases that are the same, the first added wins. */
  public static final class Builder<T> {

    private final List<Integer> edgeFrom = new ArrayList<>();
    private final List<String> edgeWords = new ArrayList<>();
    private final Map<Edge, Integer> edges = new HashMap<>();
    private final List<List<Entry<T>>> entries = new ArrayList<>(List.of(new ArrayList<>()));

    private record Edge(int from, String word) {}

    private Builder() {}

    /** A phrase that may stand in any case. */
    public Builder<T> add(String phrase, T value) {
      return add(cut(phrase), null, value);
    }

    /**
     * A phrase that must stand as written or all in capitals: "Turkey", "US" and "Polish" are
     * names, "turkey", "us" and "polish" are words.
     */
    public Builder<T> addAsWritten(String phrase, T value) {
      List<String> written = cut(phrase);
      return add(written, written, value);
    }

    /** The phrases, ready to be found. */
    public Phrases<T> build() {
      return new Phrases<>(this);
    }

    private int firstWords() {
      int count = 0;
      for (int from : edgeFrom) {
        count += from == ROOT ? 1 : 0;
      }
      return count;
    }

    private static List<String> cut(String phrase) {
      Tokens tokens = Tokens.of(phrase);
      List<String> words = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (!isHyphenInside(tokens, i)) {
          words.add(tokens.text(i));
        }
      }
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a phrase needs a word: '" + phrase + "'");
      }
      return words;
    }

    private Builder<T> add(List<String> words, @Nullable List<String> written, T value) {
      int state = ROOT;
      for (String word : words) {
        state = follow(state, fold(word));
      }
      List<Entry<T>> ending = entries.get(state);
      Entry<T> entry = new Entry<>(written, value);
      if (written == null) {
        ending.add(entry);
      } else {
        int firstOfAnyCase = 0;
        while (firstOfAnyCase < ending.size() && ending.get(firstOfAnyCase).written() != null) {
          firstOfAnyCase++;
        }
        ending.add(firstOfAnyCase, entry);
      }
      return this;
    }

    private int follow(int state, String word) {
      Integer known = edges.get(new Edge(state, word));
      if (known != null) {
        return known;
      }
      edgeFrom.add(state);
      edgeWords.add(word);
      edges.put(new Edge(state, word), edgeWords.size());
      entries.add(new ArrayList<>(1));
      return edgeWords.size();
    }

    private static String fold(String word) {
      char[] folded = word.toCharArray();
      for (int i = 0; i < folded.length; i++) {
        folded[i] = Tokens.fold(folded[i]);
      }
      return new String(folded);
    }

    private @Nullable List<Entry<T>>[] entriesByState() {
      @SuppressWarnings({"unchecked", "rawtypes"})
      @Nullable List<Entry<T>>[] byState = new List[entries.size()];
      Arrays.setAll(byState, s -> entries.get(s).isEmpty() ? null : List.copyOf(entries.get(s)));
      return byState;
    }
  }
}
