package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.language.Case;
import java.util.Arrays;
import java.util.Set;

/**
 * The clauses of a sentence: a new one begins at a semicolon, a dash, a word such as "while", and
 * at a comma or "and" behind which a measure or place has a verb of its own.
 */
final class Clauses {

  /** A new subject and its verb stand no further behind the comma than this. */
  private static final int REACH = 16;

  private final Scene scene;
  private final Tokens tokens;
  private final int[] clauseOf;
  private int[] starts = new int[4];
  private int count;

  Clauses(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
    clauseOf = new int[Math.max(scene.end - scene.start, 1)];
    starts[count++] = scene.start;
    for (int token = scene.start; token < scene.end; token++) {
      if (token > scene.start && begins(token)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = token;
      }
      clauseOf[token - scene.start] = count - 1;
    }
  }

  /** The number of the clause of the token. */
  int of(int token) {
    return clauseOf[token - scene.start];
  }

  /** The first token of the clause. */
  int start(int clause) {
    return starts[clause];
  }

  /** The last token of the clause. */
  int end(int clause) {
    return clause + 1 < count ? starts[clause + 1] - 1 : scene.end - 1;
  }

  private boolean begins(int token) {
    if (scene.figureAt(token) != null || scene.timeAt(token) != null) {
      return false;
    }
    Match<Cue> cue = scene.cueAt(token);
    if (cue != null && cue.first() == token && Scene.is(cue, Cue.Role.CLAUSE)) {
      return true;
    }
    if (tokens.kind(token) == Tokens.Kind.SIGN) {
      return tokens.isAny(token, ";", ":", "—")
          || (scene.isDash(token) && !tokens.glued(token))
          || (tokens.is(token, ",") && newSubjectFollows(token));
    }
    return tokens.is(token, Particle.AND) && newSubjectFollows(token);
  }

  /** Whether a measure and then a verb follow before any figure: a clause of its own begins. */
  private boolean newSubjectFollows(int token) {
    boolean subject = false;
    int stop = Math.min(scene.end, token + REACH);
    for (int at = token + 1; at < stop; at++) {
      if (scene.figureAt(at) != null) {
        return subject && scene.isString();
      }
      if (scene.isComma(at) || tokens.is(at, ";")) {
        return false;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue == null || cue.first() != at) {
        continue;
      }
      switch (cue.value()) {
        case Cue.Measured(String measure, Cue.Strength strength) ->
            subject |= strength == Cue.Strength.NOUN;
        case Cue.Place(var country, boolean adjective, Set<Case> cases) ->
            subject |=
                !adjective
                    && mayDo(cases)
                    && (at - 1 == token ? !isInList(token, cases) : !isAfterPreposition(at));
        case Cue.Word word -> {
          if (word.is(Cue.Role.SELF)) {
            subject |= tokens.is(at, Particle.WE);
          } else if (isVerb(word)) {
            return subject;
          }
        }
        case Cue.Partner partner -> {}
        case Cue.Product product -> {}
      }
    }
    return false;
  }

  /** Whether a name of these cases can be the one who does. */
  private static boolean mayDo(Set<Case> cases) {
    return cases.isEmpty() || cases.contains(Case.NOMINATIVE);
  }

  /** "товарооборот России и США": a name without cases goes on a list of those that do nothing. */
  private boolean isInList(int joint, Set<Case> cases) {
    return cases.isEmpty()
        && scene.cueAt(joint - 1) instanceof Match<Cue> before
        && before.value() instanceof Cue.Place place
        && !mayDo(place.cases());
  }

  private boolean isAfterPreposition(int at) {
    return tokens.isAny(
        at - 1,
        Particle.TO,
        Particle.IN,
        Particle.OF,
        Particle.FROM,
        Particle.WITH,
        Particle.AND,
        Particle.THE);
  }

  private static boolean isVerb(Cue.Word word) {
    return word.is(Cue.Role.IS)
        || word.is(Cue.Role.WAS)
        || word.is(Cue.Role.FORECAST)
        || word.is(Cue.Role.UP)
        || word.is(Cue.Role.DOWN);
  }
}
