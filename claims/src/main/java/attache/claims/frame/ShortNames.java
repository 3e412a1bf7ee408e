package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.lexicon.Phrases;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import attache.vocabulary.language.PhraseTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Countries named by one character: two or three side by side (中俄贸易, 中蒙俄), behind a preposition
 * (对华出口), before 方 (俄方). What is also a common word needs proof: a word of relations behind the
 * names, or the country's full name somewhere in the text, which also settles what a character of
 * several countries means (中塔, 中巴).
 */
final class ShortNames {

  /** No more names stand side by side. */
  private static final int LONGEST = 4;

  /** How sure a character is. */
  private enum Proof {
    NONE,
    /** It is a word of its own besides. */
    NEEDED,
    /** Besides, another country goes by it. */
    FULL_NAME,
    /** It stands after prepositions only. */
    PREPOSITION
  }

  /** What a character may stand for. */
  private record Meaning(Country country, Proof proof) {}

  /** Where the words around short names stand. */
  private enum Side {
    BEFORE,
    BEHIND,
    SHARE,
    WHOLE,
    IS,
    RANK,
    RELATIONS
  }

  private final Map<String, List<Meaning>> meanings = new HashMap<>();
  private final Phrases<Side> around;

  private ShortNames(Gazetteer gazetteer, PhraseTable table) {
    for (CountryName name : gazetteer.shortNames()) {
      Proof proof =
          switch (name.text().charAt(0)) {
            case '*' -> Proof.NEEDED;
            case '?' -> Proof.FULL_NAME;
            case '-' -> Proof.PREPOSITION;
            default -> Proof.NONE;
          };
      String text = proof == Proof.NONE ? name.text() : name.text().substring(1);
      meanings
          .computeIfAbsent(text, key -> new ArrayList<>(1))
          .add(new Meaning(name.country(), proof));
    }
    Phrases.Builder<Side> builder = Phrases.builder();
    for (PhraseTable.Row row : table.rows()) {
      Side side = Side.valueOf(row.cell(0).toUpperCase(java.util.Locale.ROOT));
      row.phrases().forEach(phrase -> builder.add(phrase, side));
    }
    around = builder.build();
  }

  /** The short names of the language, or null when it has none. */
  static @Nullable ShortNames of(Language language) {
    Gazetteer gazetteer = Gazetteer.of(language);
    return gazetteer.shortNames().isEmpty()
        ? null
        : new ShortNames(gazetteer, PhraseTable.read(ShortNames.class, "short-names", language));
  }

  /** The cues with the short names between them. */
  List<Match<Cue>> added(Tokens tokens, List<Match<Cue>> cues) {
    Map<Country, Integer> named = new HashMap<>();
    for (Match<Cue> cue : cues) {
      if (cue.value() instanceof Cue.Place(Country country, boolean adjective, var cases)) {
        named.merge(country, 1, Integer::sum);
      }
    }
    List<Match<Cue>> all = new ArrayList<>(cues.size() + 16);
    int next = 0;
    int token = 0;
    while (token < tokens.size()) {
      if (next < cues.size() && cues.get(next).first() == token) {
        Match<Cue> cue = cues.get(next++);
        all.add(cue);
        token = cue.last() + 1;
        continue;
      }
      int limit = next < cues.size() ? cues.get(next).first() : tokens.size();
      token = read(tokens, token, limit, named, all);
    }
    return all;
  }

  /** Reads the names that begin with the token, and says where to go on. */
  private int read(
      Tokens tokens, int token, int limit, Map<Country, Integer> named, List<Match<Cue>> all) {
    List<Meaning> first = at(tokens, token);
    if (first == null) {
      return token + 1;
    }
    int last = token;
    while (last + 1 < limit && last - token + 1 < LONGEST && at(tokens, last + 1) != null) {
      last++;
    }
    for (int end = last; end > token; end--) {
      if (isChain(tokens, token, end, named)) {
        for (int at = token; at <= end; at++) {
          add(tokens, at, at, named, all);
        }
        return end + 1;
      }
    }
    Match<Side> behind = around.at(tokens, token + 1);
    // 墨自加进口: between two names stands the coverb
    if (token + 1 < limit
        && tokens.isAny(token + 1, "自", "对", "對", "向", "从", "從")
        && isSure(first, named, false)
        && (token + 2 == limit || isNamed(tokens, token + 2, limit, named))) {
      add(tokens, token, token, named, all);
      return token + 1;
    }
    boolean side = behind != null && behind.value() == Side.BEHIND && behind.first() < limit;
    if (side && behind != null && isSure(first, named, false)) {
      add(tokens, token, behind.last(), named, all);
      return behind.last() + 1;
    }
    if (token > 0
        && tokens.glued(token)
        && around.at(tokens, token - 1, token) instanceof Match<Side> before
        && (before.value() == Side.BEFORE
            || (before.value() == Side.SHARE && isSide(behind, Side.WHOLE))
            || (before.value() == Side.IS && isSide(behind, Side.RANK)))
        && isSure(first, named, true)) {
      add(tokens, token, token, named, all);
    }
    return token + 1;
  }

  private static boolean isSide(@Nullable Match<Side> match, Side side) {
    return match != null && match.value() == side;
  }

  /** Whether the character is a name by the text. */
  private boolean isNamed(Tokens tokens, int token, int limit, Map<Country, Integer> named) {
    List<Meaning> meanings = token < limit ? at(tokens, token) : null;
    return meanings != null && isSure(meanings, named, false);
  }

  private @Nullable List<Meaning> at(Tokens tokens, int token) {
    if (tokens.kind(token) != Tokens.Kind.WORD || tokens.end(token) - tokens.start(token) != 1) {
      return null;
    }
    return meanings.get(String.valueOf(Tokens.fold(tokens.source().charAt(tokens.start(token)))));
  }

  /** Whether the characters side by side are names. */
  private boolean isChain(Tokens tokens, int first, int last, Map<Country, Integer> named) {
    boolean relations =
        last + 1 < tokens.size()
            && around.at(tokens, last + 1) instanceof Match<Side> match
            && match.value() == Side.RELATIONS;
    boolean allSure = true;
    boolean allKnown = true;
    for (int at = first; at <= last; at++) {
      List<Meaning> meanings = at(tokens, at);
      if (meanings == null) {
        return false;
      }
      allSure &= isSure(meanings, named, false);
      allKnown &= isSure(meanings, named, false) || (relations && mayBe(meanings));
    }
    return allSure || allKnown;
  }

  private static boolean mayBe(List<Meaning> meanings) {
    return meanings.stream().anyMatch(m -> m.proof() == Proof.NEEDED || m.proof() == Proof.NONE);
  }

  private static boolean isSure(
      List<Meaning> meanings, Map<Country, Integer> named, boolean behindPreposition) {
    for (Meaning meaning : meanings) {
      if (meaning.proof() == Proof.NONE
          || (behindPreposition && meaning.proof() == Proof.PREPOSITION)
          || (meaning.proof() != Proof.PREPOSITION && named.containsKey(meaning.country()))) {
        return true;
      }
    }
    return false;
  }

  private void add(
      Tokens tokens, int token, int last, Map<Country, Integer> named, List<Match<Cue>> all) {
    List<Meaning> meanings = at(tokens, token);
    if (meanings == null) {
      return;
    }
    Meaning best = meanings.getFirst();
    for (Meaning meaning : meanings) {
      int better =
          Integer.compare(
              named.getOrDefault(meaning.country(), 0), named.getOrDefault(best.country(), 0));
      if (better > 0 || (better == 0 && meaning.proof().compareTo(best.proof()) < 0)) {
        best = meaning;
      }
    }
    all.add(new Match<>(token, last, new Cue.Place(best.country(), false, Set.of())));
  }
}
