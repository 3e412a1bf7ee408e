package attache.claims.quantity;

import attache.claims.lexicon.Match;
import attache.claims.quantity.QuantityWords.Role;
import attache.claims.quantity.QuantityWords.UnitWord;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that a number counts, without a dictionary of nouns: words of closed
 * classes and common verbs end it, a plural is told by its ending, and the plural is the head.
 */
final class Nouns {

  /** No noun stands further from its number than this many tokens. */
  private static final int REACH = 9;

  private final Tokens tokens;
  private final QuantityWords words;

  Nouns(Tokens tokens, QuantityWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * What several things counted by a number before the token are, or null where no plural follows.
   */
  @Nullable Match<String> several(int token) {
    int end = Math.min(tokens.size(), token + REACH);
    for (int at = token; at < end && isInPhrase(at, token); at++) {
      if (isPlural(at) && !isCutByHyphen(at)) {
        Match<UnitWord> unit = words.units().at(tokens, at, at + 1);
        return unit != null && isMeasure(unit.value()) && !tokens.isCapitalised(at)
            ? new Match<>(token, at, unit.value().name())
            : new Match<>(token, at, unit(token, at));
      }
    }
    return null;
  }

  private static boolean isMeasure(UnitWord unit) {
    return switch (unit.kind()) {
      case PER, WORD -> true;
      case SYMBOL, GLUED, MONEY, WEAK, RATE -> false;
    };
  }

  /** What the one thing after the token is, or null where no noun follows. */
  @Nullable Match<String> one(int token) {
    int end = Math.min(tokens.size(), token + REACH);
    int last = token - 1;
    for (int at = token; at < end && isInPhrase(at, token) && !isPlural(at); at++) {
      if (tokens.kind(at) == Kind.WORD) {
        last = at;
      }
    }
    return last < token ? null : new Match<>(token, last, unit(token, last));
  }

  /**
   * What things are that a number before the token counts in the singular, as in "an 11 member
   * trade agreement" or "an 8 person team": the words up to one of a closed class, two or more.
   */
  @Nullable Match<String> group(int token) {
    Match<String> one = one(token);
    return one == null || one.last() == token || !isLower(token, one.last()) ? null : one;
  }

  private boolean isLower(int first, int last) {
    for (int at = first; at <= last; at++) {
      if (tokens.kind(at) != Kind.WORD || tokens.isCapitalised(at)) {
        return false;
      }
    }
    return true;
  }

  /** "WAR", "TEU": a name in capitals right after the number, or null. */
  @Nullable Match<String> initials(int token) {
    if (token >= tokens.size() || tokens.kind(token) != Kind.WORD) {
      return null;
    }
    String word = tokens.text(token);
    return word.length() > 1 && word.length() < 6 && word.chars().allMatch(Character::isUpperCase)
        ? new Match<>(token, token, word)
        : null;
  }

  /** The word that a hyphen ties to the number, "three-point": its singular, or null. */
  @Nullable Match<String> tied(int token) {
    return token < tokens.size()
            && tokens.kind(token) == Kind.WORD
            && tokens.glued(token)
            && !words.is(tokens, token, Role.STOP)
            && !words.is(tokens, token, Role.UNTIED)
        ? new Match<>(token, token, singular(token))
        : null;
  }

  /** Whether the token can stand in the noun phrase that begins with {@code first}. */
  private boolean isInPhrase(int token, int first) {
    if (tokens.sentence(token) != tokens.sentence(first - 1)) {
      return false;
    }
    return switch (tokens.kind(token)) {
      case WORD ->
          !isPossessive(token)
              && (!words.is(tokens, token, Role.STOP)
                  || (words.is(tokens, token, Role.INSIDE) && isFollowedByWord(token))
                  || isInnerAnd(token, first));
      case SIGN -> isHyphenInside(token);
      case NUMBER ->
          tokens.glued(token) || tokens.isCapitalised(token + 1) || tokens.isCapitalised(token - 1);
      case CURRENCY -> false;
    };
  }

  /** "Kia and Hyundai vehicles", "digital and physical sales": an "and" inside the phrase. */
  private boolean isInnerAnd(int token, int first) {
    return token > first
        && tokens.is(token, Particle.AND)
        && tokens.kind(token - 1) == Kind.WORD
        && isFollowedByWord(token)
        && tokens.isCapitalised(token - 1) == tokens.isCapitalised(token + 1)
        && words.numerals().at(tokens, token + 1) == null;
  }

  private boolean isFollowedByWord(int token) {
    int next = token + 1;
    return next < tokens.size()
        && tokens.kind(next) == Kind.WORD
        && !words.is(tokens, next, Role.STOP)
        && tokens.sentence(next) == tokens.sentence(token);
  }

  private boolean isPossessive(int token) {
    char c = tokens.source().charAt(tokens.start(token));
    return c == '\'' || c == '’';
  }

  private boolean isHyphenInside(int token) {
    return (tokens.is(token, "-") || tokens.is(token, "‑") || tokens.is(token, "‐"))
        && tokens.glued(token)
        && token + 1 < tokens.size()
        && tokens.glued(token + 1)
        && tokens.kind(token + 1) == Kind.WORD;
  }

  /** "sales-driven": the plural is half of an adjective. */
  private boolean isCutByHyphen(int token) {
    return token + 1 < tokens.size() && isHyphenInside(token + 1);
  }

  /** Whether the word has the form of a plural. */
  boolean isPlural(int token) {
    if (token >= tokens.size() || tokens.kind(token) != Kind.WORD) {
      return false;
    }
    if (words.plurals().at(tokens, token, token + 1) != null) {
      return true;
    }
    String source = tokens.source();
    int end = tokens.end(token);
    int length = end - tokens.start(token);
    if (length < 3 || source.charAt(end - 1) != 's') {
      return false;
    }
    char before = source.charAt(end - 2);
    boolean plural = before != 's' && before != 'u' && before != 'i' && Character.isLetter(before);
    return plural && !words.is(tokens, token, Role.STOP);
  }

  /** The noun phrase as a unit: adjectives in their plain degree, the last word in the singular. */
  private String unit(int first, int last) {
    StringBuilder unit = new StringBuilder();
    for (int at = first; at <= last; at++) {
      if (tokens.is(at, Particle.AND)
          || (at < last && isParticiple(at))
          || isDegreeWord(at, last)) {
        continue;
      }
      boolean separate = !unit.isEmpty() && (!tokens.glued(at) || tokens.is(at - 1, Particle.AND));
      if (separate) {
        unit.append(' ');
      }
      unit.append(at == last ? singular(at) : plain(at));
    }
    return unit.toString();
  }

  /** "the most spectacular catches": the word that makes a superlative. */
  private boolean isDegreeWord(int token, int last) {
    return token < last && words.is(tokens, token, Role.DEGREE);
  }

  /** "recorded", "combined": says of the things what was done to them, and not what they are. */
  private boolean isParticiple(int token) {
    String source = tokens.source();
    int end = tokens.end(token);
    return end - tokens.start(token) > 4
        && source.charAt(end - 1) == 'd'
        && source.charAt(end - 2) == 'e'
        && Character.isLowerCase(source.charAt(tokens.start(token)))
        && !tokens.is(token + 1, "-")
        && !tokens.glued(token);
  }

  /** The adjective of a superlative: best is good, proudest is proud. */
  private String plain(int token) {
    Match<String> degree = words.degrees().at(tokens, token, token + 1);
    if (degree != null) {
      return degree.value();
    }
    String word = written(token);
    if (word.length() > 5 && word.endsWith("iest")) {
      return word.substring(0, word.length() - 4) + "y";
    }
    return word.length() > 5 && word.endsWith("est") && !Character.isUpperCase(word.charAt(0))
        ? word.substring(0, word.length() - 3)
        : word;
  }

  /** The singular of a plural; other words as they are. */
  String singular(int token) {
    Match<String> known = words.plurals().at(tokens, token, token + 1);
    if (known != null) {
      return known.value();
    }
    String word = written(token);
    if (!isPlural(token)) {
      return word;
    }
    int length = word.length();
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")) {
      return word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  private String written(int token) {
    String word = tokens.text(token);
    return isName(token) ? word : word.toLowerCase(Locale.ROOT);
  }

  /** A capital anywhere, but for the first word of a sentence. */
  private boolean isName(int token) {
    return hasCapital(token) && tokens.sentenceStart(tokens.sentence(token)) != token;
  }

  /** "Fortune", "iPhone". */
  boolean hasCapital(int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (Character.isUpperCase(tokens.source().charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
