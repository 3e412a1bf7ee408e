package attache.claims.figure;

import attache.claims.figure.FigureWords.Noun;
import attache.claims.figure.FigureWords.Noun.Role;
import attache.claims.figure.FigureWords.Numeral;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.claims.token.Tokens.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts: the head of the noun phrase that follows it. */
final class CountedNouns {

  /** How many tokens a noun may stand from its number. */
  private static final int REACH = 7;

  /** How many characters a noun may stand from its measure word. */
  private static final int CLASSIFIED_REACH = 10;

  /** A noun before its number, in characters, and how far it may stand from it. */
  private static final int AHEAD = 6;

  /** How many words a subject may stand from its number. */
  private static final int SUBJECT_REACH = 12;

  private final Tokens tokens;
  private final FigureWords words;

  CountedNouns(Tokens tokens, FigureWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * What is counted.
   *
   * @param last the last token of the noun
   * @param label the noun, or null where it is one that makes no figure of its number
   * @param known whether it is in the table; else any plural
   */
  record Counted(int last, @Nullable String label, boolean known) {}

  /** What the number before the token counts, or null where no noun follows. */
  @Nullable Counted after(int token) {
    Counted classified = classified(token);
    if (classified != null) {
      return classified;
    }
    int end = Math.min(tokens.size(), token + REACH);
    Counted plural = null;
    int at = token;
    while (at < end && tokens.sentence(at) == tokens.sentence(token - 1)) {
      Kind kind = tokens.kind(at);
      if (kind == Kind.SIGN && isJoint(at)) {
        at++;
        continue;
      }
      if (kind != Kind.WORD) {
        break;
      }
      Match<Noun> match = words.nouns().at(tokens, at);
      if (match == null) {
        if (plural == null && words.plurals().has(tokens, at)) {
          plural = new Counted(at, text(at, at), false);
        }
        at++;
        continue;
      }
      Role role = match.value().role();
      if (role == Role.COUNTED) {
        String label = match.value().label();
        return new Counted(
            match.last(), label.isEmpty() ? text(match.first(), match.last()) : label, true);
      }
      if (role == Role.NEVER && (plural == null || match.first() == token)) {
        return new Counted(match.last(), null, true);
      }
      break;
    }
    return plural;
  }

  /**
   * What a number counts before a measure word (66家企业): the noun behind it, or what such words
   * count; null where no measure word follows, or one that says nothing and no noun.
   */
  private @Nullable Counted classified(int token) {
    Match<Noun> classifier = words.nouns().at(tokens, token);
    if (classifier == null || classifier.value().role() != Role.CLASSIFIER) {
      return null;
    }
    int end = Math.min(tokens.size(), classifier.last() + 1 + CLASSIFIED_REACH);
    for (int at = classifier.last() + 1;
        at < end
            && tokens.kind(at) == Kind.WORD
            && tokens.sentence(at) == tokens.sentence(token - 1);
        at++) {
      Match<Noun> noun = words.nouns().at(tokens, at);
      if (noun != null && noun.value().role() == Role.COUNTED) {
        return new Counted(lastOfCompound(noun), noun.value().label(), true);
      }
      if (noun != null && noun.value().role() == Role.STOP && !tokens.is(at, Particle.ATTRIBUTE)) {
        break;
      }
    }
    String label = classifier.value().label();
    return label.equals("-") ? null : new Counted(classifier.last(), label, true);
  }

  /** 就业岗位: the last of counted nouns that stand one behind the other. */
  private int lastOfCompound(Match<Noun> first) {
    Match<Noun> last = first;
    Match<Noun> next = words.nouns().at(tokens, last.last() + 1);
    while (next != null
        && next.value().role() == Role.COUNTED
        && tokens.sentence(next.last()) == tokens.sentence(first.first())) {
      last = next;
      next = words.nouns().at(tokens, last.last() + 1);
    }
    return last.last();
  }

  /**
   * 项目超过3500个: what the number before a measure word counts, where the noun stands before it.
   *
   * @param number the number's last token
   * @param token its first, or that of its hedge
   * @param floor the first token that may belong to it
   */
  @Nullable Counted aheadOf(int number, int token, int floor) {
    Match<Noun> classifier = words.nouns().at(tokens, number + 1);
    if (classifier == null || classifier.value().role() != Role.CLASSIFIER) {
      return null;
    }
    for (int last = token - 1; last >= Math.max(floor, token - AHEAD); last--) {
      if (tokens.kind(last) != Kind.WORD || tokens.sentence(last) != tokens.sentence(number)) {
        return null;
      }
      for (int first = Math.max(floor, last - AHEAD); first <= last; first++) {
        Match<Noun> noun = words.nouns().at(tokens, first, last + 1);
        if (noun != null && noun.last() == last && noun.value().role() == Role.COUNTED) {
          return new Counted(classifier.last(), noun.value().label(), true);
        }
      }
    }
    return null;
  }

  /** What is counted by the words before a number: "a population of 150 million". */
  @Nullable String before(int token, int floor) {
    for (int first = Math.max(floor, token - 3); first < token; first++) {
      Match<Noun> match = words.nouns().at(tokens, first, token);
      if (match != null && isAhead(match) && match.last() == token - 1) {
        return match.value().label().isEmpty() ? null : match.value().label();
      }
    }
    return subject(token, floor);
  }

  /** "The population of France was 66,312", "the number of firms in 2019 reached 5,200". */
  private @Nullable String subject(int token, int floor) {
    for (int first = token - 1; first >= Math.max(floor, token - SUBJECT_REACH); first--) {
      boolean sign = tokens.kind(first) == Kind.SIGN && !isJoint(first);
      if (sign || tokens.sentence(first) != tokens.sentence(token)) {
        return null;
      }
      Match<Noun> match = words.nouns().at(tokens, first, token);
      if (match != null && isAhead(match)) {
        String label = match.value().label();
        Counted of = label.isEmpty() ? after(match.last() + 1) : null;
        return of != null && of.last() < token ? of.label() : label.isEmpty() ? null : label;
      }
    }
    return null;
  }

  /** Whether the noun says what a number behind it counts: 人口6000万, as it does in 6000万人口. */
  private boolean isAhead(Match<Noun> match) {
    return match.value().role() == Role.BEFORE
        || (match.value().role() == Role.COUNTED
            && tokens.is(match.first(), "人")
            && tokens.is(match.last(), "口")
            && match.last() == match.first() + 1);
  }

  /** Whether the word ends noun phrases. */
  boolean isStop(int token) {
    Match<Noun> match = words.nouns().at(tokens, token);
    return match != null && match.value().role() == Role.STOP;
  }

  /** Whether a fraction can end here: a sign, the end, or a word that ends noun phrases follows. */
  boolean endsPart(int last) {
    int next = last + 1;
    if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(last)) {
      return true;
    }
    if (tokens.kind(next) == Kind.SIGN) {
      return !(Hyphens.isHyphen(tokens, next) && tokens.glued(next));
    }
    if (tokens.is(next, Particle.OF)) {
      int noun = tokens.is(next + 1, Particle.A) ? next + 2 : next + 1;
      Match<Noun> match = words.nouns().at(tokens, noun);
      return match == null || match.value().role() != Role.NEVER;
    }
    if (!tokens.knows(Particle.OF)) {
      Match<Noun> match = words.nouns().at(tokens, next);
      return match == null || match.value().role() != Role.NEVER; // "треть экспорта"
    }
    return isStop(next) || isScale(next);
  }

  private boolean isScale(int token) {
    Match<Numeral> match = words.numerals().at(tokens, token);
    return match != null && match.value().role() == Numeral.Role.SCALE;
  }

  /** Hyphens and quotation marks stand inside a noun phrase. */
  private boolean isJoint(int token) {
    char c = tokens.source().charAt(tokens.start(token));
    return c == '-' || c == '‐' || c == '‑' || c == '“' || c == '"' || c == '”' || c == '‘';
  }

  private String text(int first, int last) {
    return tokens.span(first, last).of(tokens.source()).toLowerCase(Locale.ROOT);
  }
}
