package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One sentence with all that was found in it, cut into clauses.
 *
 * <p>Every look around a figure is bounded by {@link #REACH} tokens, so that a sentence of any
 * length takes time in proportion to it.
 */
final class Scene {

  /** No word further away than this says anything of a figure. */
  static final int REACH = 60;

  private static final List<String> SKIPPED =
      List.of(
          "a",
          "an",
          "the",
          "massive",
          "whopping",
          "stunning",
          "impressive",
          "record",
          "level",
          "some",
          "another",
          "further",
          "estimated",
          "total",
          "huge",
          "staggering",
          "full",
          "mere",
          "only",
          "just",
          "about",
          "nearly",
          "almost",
          "additional",
          "modest",
          "remarkable",
          "significant",
          "high",
          "new",
          "combined",
          "overall",
          "of",
          "around",
          "over",
          "already",
          "roughly",
          "approximately",
          "even",
          "more",
          "than",
          "less",
          "its",
          "their",
          "our",
          "current",
          "respectable",
          "solid",
          "healthy",
          "strong",
          "value",
          "figure",
          "historic",
          "historical",
          "unprecedented",
          "all-time",
          "annual",
          "as",
          "much",
          "up");

  final Tokens tokens;
  final int start;
  final int end;
  final List<Figure> figures;
  final List<TimeMention> times;
  final List<Match<Cue>> cues;

  /** The cue that covers each token, or null. */
  private final @Nullable Match<Cue>[] cueAt;

  private final @Nullable Figure[] figureAt;
  private final int[] figureIndexAt;
  private final @Nullable TimeMention[] timeAt;
  private final int[] clauseOf;
  private final int[] clauseStarts;
  private final boolean park;

  /**
   * @param sentence number of the sentence in the tokens
   * @param figures the sentence's figures in order
   * @param times its words of time
   * @param cues its cues, those inside words of time left out
   */
  Scene(
      Tokens tokens,
      int sentence,
      List<Figure> figures,
      List<TimeMention> times,
      List<Match<Cue>> cues) {
    this.tokens = tokens;
    this.start = tokens.sentenceStart(sentence);
    this.end = tokens.sentenceEnd(sentence);
    this.figures = figures;
    this.times = times;
    int length = end - start;
    timeAt = new TimeMention[length];
    for (TimeMention time : times) {
      Arrays.fill(timeAt, time.first() - start, time.last() - start + 1, time);
    }
    figureAt = new Figure[length];
    figureIndexAt = new int[length];
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Arrays.fill(figureAt, figure.first() - start, figure.last() - start + 1, figure);
      figureIndexAt[figure.first() - start] = i;
    }
    this.cues = cues.stream().filter(c -> timeAt[c.first() - start] == null).toList();
    cueAt = cues(length);
    for (Match<Cue> cue : this.cues) {
      Arrays.fill(cueAt, cue.first() - start, cue.last() - start + 1, cue);
    }
    park = this.cues.stream().anyMatch(c -> is(c, Cue.Role.PARK));
    clauseOf = clauses();
    clauseStarts = new int[clauseOf[length - 1] + 1];
    for (int at = length - 1; at >= 0; at--) {
      clauseStarts[clauseOf[at]] = start + at;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Match<Cue>[] cues(int length) {
    return new Match[length];
  }

  /** The cue the token belongs to, or null. */
  @Nullable Match<Cue> cueAt(int token) {
    return token < start || token >= end ? null : cueAt[token - start];
  }

  /** The figure whose number, scale and unit the token belongs to, or null. */
  @Nullable Figure figureAt(int token) {
    return token < start || token >= end ? null : figureAt[token - start];
  }

  /** Whether a figure's first token stands here. */
  boolean beginsFigure(int token) {
    Figure figure = figureAt(token);
    return figure != null && figure.first() == token;
  }

  /** Whether a figure's last token stands here. */
  boolean endsFigure(int token) {
    Figure figure = figureAt(token);
    return figure != null && figure.last() == token;
  }

  /** The place of one of the sentence's figures among them. */
  int indexOf(Figure figure) {
    return figureIndexAt[figure.first() - start];
  }

  /** The figure before this one in the sentence, or null. */
  @Nullable Figure previous(Figure figure) {
    int i = indexOf(figure);
    return i > 0 ? figures.get(i - 1) : null;
  }

  /** The figure after this one in the sentence, or null. */
  @Nullable Figure next(Figure figure) {
    int i = indexOf(figure);
    return i + 1 < figures.size() ? figures.get(i + 1) : null;
  }

  /** The words of time the token belongs to, or null. */
  @Nullable TimeMention timeAt(int token) {
    return token < start || token >= end ? null : timeAt[token - start];
  }

  /** The number of the clause the token stands in. */
  int clause(int token) {
    return clauseOf[Math.clamp(token, start, end - 1) - start];
  }

  boolean isRole(int token, Cue.Role role) {
    Match<Cue> cue = cueAt(token);
    return cue != null && cue.value() instanceof Cue.Word(Cue.Role r) && r == role;
  }

  static boolean is(Match<Cue> cue, Cue.Role role) {
    return cue.value() instanceof Cue.Word(Cue.Role r) && r == role;
  }

  /**
   * The word that governs a figure: the nearest before its hedge that is no article or adjective of
   * size; -1 when the sentence or the reach ends first.
   */
  int governor(Figure figure) {
    int token = figure.outerFirst() - 1;
    int steps = 0;
    while (token >= start && steps++ < 8) {
      if (timeAt(token) == null && !isAnySkipped(token) && !isRole(token, Cue.Role.RECORD)) {
        return token;
      }
      token--;
    }
    return -1;
  }

  private boolean isAnySkipped(int token) {
    for (String word : SKIPPED) {
      if (tokens.is(token, word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The nearest cue that ends before the token and satisfies the test, inside the reach, or null.
   */
  @Nullable Match<Cue> before(int token, int reach, Predicate<Match<Cue>> test) {
    int stop = Math.max(start, token - reach);
    int at = token - 1;
    while (at >= stop) {
      Match<Cue> cue = cueAt(at);
      if (cue == null) {
        at--;
      } else {
        if (cue.last() < token && test.test(cue)) {
          return cue;
        }
        at = cue.first() - 1;
      }
    }
    return null;
  }

  /**
   * The nearest cue that begins after the token and satisfies the test, inside the reach, or null.
   */
  @Nullable Match<Cue> after(int token, int reach, Predicate<Match<Cue>> test) {
    int stop = Math.min(end, token + 1 + reach);
    int at = token + 1;
    while (at < stop) {
      Match<Cue> cue = cueAt(at);
      if (cue == null) {
        at++;
      } else {
        if (cue.first() > token && test.test(cue)) {
          return cue;
        }
        at = cue.last() + 1;
      }
    }
    return null;
  }

  /**
   * Whether the words put the two sides together: "A and B", "A's trade with B", "A–B", "from A to
   * B"; in "A overtook B" they do not.
   */
  boolean linked(List<Country> two) {
    Match<Cue> before = null;
    for (Match<Cue> cue : cues) {
      if (!(cue.value() instanceof Cue.Place(Country country, boolean adjective, _))
          || !two.contains(country)) {
        continue;
      }
      int word = cue.first() - 1;
      while (word > start && tokens.isAny(word, "the", "republic")) {
        word--;
      }
      boolean joined =
          tokens.isAny(
              word, "and", "&", "-", "–", "—", "/", "with", "to", "from", "of", "between", "in");
      if (before != null
          && !before.value().equals(cue.value())
          && (joined || isOwner(cue) || isOwner(before))) {
        return true;
      }
      before = cue;
    }
    return false;
  }

  private boolean isOwner(Match<Cue> place) {
    return tokens.isAny(place.last() + 1, "'s", "’s", "'", "’")
        || (place.value() instanceof Cue.Place(Country country, boolean adjective, _) && adjective);
  }

  /** Whether a park or zone stands anywhere in the sentence. */
  boolean namesPark() {
    return park;
  }

  /** Whether a cue of the role stands in the tokens, both ends inclusive. */
  boolean has(Cue.Role role, int first, int to) {
    int from = Math.max(first, start);
    return after(from - 1, to - from + 1, c -> is(c, role) && c.last() <= to) != null;
  }

  /** Whether a figure stands strictly between the tokens. */
  boolean figureBetween(int from, int to) {
    for (int at = Math.max(from + 1, start); at < Math.min(to, end); at++) {
      if (figureAt[at - start] != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether words that look ahead stand with the figure: "$5 billion by 2030", "by 2030, $5 bn".
   */
  boolean isAhead(Figure figure) {
    int stop = Math.min(end, figure.last() + 1 + REACH / 4);
    for (int at = figure.outerLast() + 1; at < stop; at++) {
      if (figureAt(at) != null
          || clause(at) != clause(figure.last())
          || tokens.isAny(at, "and", ";", "but")) {
        break;
      }
      TimeMention time = timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.AHEAD) {
        return true;
      }
    }
    stop = Math.max(start, figure.outerFirst() - REACH / 4);
    for (int at = figure.outerFirst() - 1; at >= stop; at--) {
      if (figureAt(at) != null
          || clause(at) != clause(figure.first())
          || tokens.isAny(at, "and", ";", "but", "which")
          || isRole(at, Cue.Role.WAS)) {
        return false;
      }
      TimeMention time = timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.AHEAD) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the clause of this token. */
  int clauseStart(int token) {
    return clauseStarts[clause(token)];
  }

  /** The last token of the clause of this token. */
  int clauseEnd(int token) {
    int next = clause(token) + 1;
    return next < clauseStarts.length ? clauseStarts[next] - 1 : end - 1;
  }

  private int[] clauses() {
    int[] clauses = new int[Math.max(end - start, 1)];
    int clause = 0;
    for (int token = start; token < end; token++) {
      if (token > start && beginsClause(token)) {
        clause++;
      }
      clauses[token - start] = clause;
    }
    return clauses;
  }

  private boolean beginsClause(int token) {
    if (figureAt(token) != null || timeAt(token) != null) {
      return false;
    }
    Match<Cue> cue = cueAt(token);
    if (cue != null && cue.first() == token && is(cue, Cue.Role.CLAUSE)) {
      return true;
    }
    if (tokens.kind(token) == Tokens.Kind.SIGN) {
      return tokens.isAny(token, ";", ":", "—")
          || (tokens.isAny(token, "–", "-") && !tokens.glued(token))
          || (tokens.is(token, ",") && newSubjectFollows(token));
    }
    return tokens.is(token, "and") && newSubjectFollows(token);
  }

  /** Whether a measure and then a verb follow before any figure: a clause of its own begins. */
  private boolean newSubjectFollows(int token) {
    boolean subject = false;
    int stop = Math.min(end, token + 16);
    for (int at = token + 1; at < stop; at++) {
      if (figureAt(at) != null || tokens.isAny(at, ";", ",")) {
        return false;
      }
      Match<Cue> cue = cueAt(at);
      if (cue == null || cue.first() != at) {
        continue;
      }
      if (cue.value() instanceof Cue.Measured(String m, Cue.Strength s) && s == Cue.Strength.NOUN) {
        subject = true;
      } else if (cue.value() instanceof Cue.Place(var c, boolean adjective, _) && !adjective) {
        subject |=
            at - 1 == token
                || !tokens.isAny(at - 1, "to", "in", "of", "from", "with", "and", "the");
      } else if (is(cue, Cue.Role.SELF) && !tokens.isAny(at - 1, "between", "to", "of")) {
        subject |= tokens.is(at, "we");
      } else if (cue.value() instanceof Cue.Word(Cue.Role role)
          && (role == Cue.Role.IS
              || role == Cue.Role.WAS
              || role == Cue.Role.FORECAST
              || role == Cue.Role.UP
              || role == Cue.Role.DOWN)) {
        if (!subject) {
          return false;
        }
        return true;
      }
    }
    return false;
  }
}
