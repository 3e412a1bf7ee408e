package attache.claims.frame;

import static attache.claims.token.Particle.A;
import static attache.claims.token.Particle.AFTER;
import static attache.claims.token.Particle.AGAINST;
import static attache.claims.token.Particle.ALL;
import static attache.claims.token.Particle.AMONG;
import static attache.claims.token.Particle.AT;
import static attache.claims.token.Particle.BETWEEN;
import static attache.claims.token.Particle.BOTH;
import static attache.claims.token.Particle.BY;
import static attache.claims.token.Particle.EACH;
import static attache.claims.token.Particle.FOR;
import static attache.claims.token.Particle.FROM;
import static attache.claims.token.Particle.IN;
import static attache.claims.token.Particle.OF;
import static attache.claims.token.Particle.ON;
import static attache.claims.token.Particle.OVER;
import static attache.claims.token.Particle.THAN;
import static attache.claims.token.Particle.THE;
import static attache.claims.token.Particle.TO;
import static attache.claims.token.Particle.WITH;

import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
import org.jspecify.annotations.Nullable;

/** The grammar of languages that put a preposition before the word: English, Spanish. */
final class Prepositions implements Grammar {

  static final Prepositions GRAMMAR = new Prepositions();

  private Prepositions() {}

  /** In "to the USA and Canada" the preposition of the first holds for both. */
  @Override
  public Relation relation(Scene scene, Match<Cue> place, @Nullable Named before) {
    Tokens tokens = scene.tokens;
    int at = place.first() - 1;
    while (at >= scene.start && isPassed(scene, at)) {
      at--;
    }
    if (at < scene.start) {
      return Relation.SUBJECT;
    }
    boolean listed =
        before != null && at - before.last() <= 2 && at > before.last() && scene.joins(at);
    if (listed && before != null) {
      return before.relation();
    }
    if (scene.isRole(at, Cue.Role.LEFT_BEHIND) || scene.isRole(at, Cue.Role.INCLUDING)) {
      return Relation.LEFT_BEHIND;
    }
    if (tokens.kind(at) != Tokens.Kind.WORD) {
      return Relation.SUBJECT;
    }
    return relation(tokens, at);
  }

  private static boolean isPassed(Scene scene, int at) {
    return scene.tokens.isAny(at, THE, BOTH, ALL, EACH)
        || scene.isRole(at, Cue.Role.FILLER)
        || (scene.tokens.is(at, OF) && scene.isRole(at - 1, Cue.Role.LAND));
  }

  private static Relation relation(Tokens tokens, int at) {
    if (tokens.is(at, OF)) {
      return Relation.OF;
    }
    if (tokens.isAny(at, TO, FOR)) {
      return Relation.TO;
    }
    if (tokens.is(at, FROM)) {
      return Relation.FROM;
    }
    if (tokens.is(at, WITH)) {
      return Relation.WITH;
    }
    if (tokens.is(at, IN)) {
      return Relation.IN;
    }
    if (tokens.is(at, BETWEEN)) {
      return Relation.BETWEEN;
    }
    if (tokens.isAny(at, THAN, AFTER)) {
      return Relation.LEFT_BEHIND;
    }
    return tokens.isAny(at, BY, AMONG, AGAINST, ON, AT, OVER) ? Relation.OTHER : Relation.SUBJECT;
  }

  @Override
  public boolean isOwner(Scene scene, Match<Cue> place) {
    return scene.tokens.isAny(place.last() + 1, "'s", "’s", "’", "'");
  }

  @Override
  public Bearing bearing(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int governor = scene.governor(figure);
    if (governor < 0) {
      return Bearing.NONE;
    }
    if (isAmountOfChange(scene, figure)) {
      return Bearing.BY;
    }
    if (tokens.isAny(governor, TO, WITH) && scene.isRole(governor - 1, Cue.Role.COMPARED)) {
      return Bearing.AGAINST;
    }
    if (scene.isRole(governor, Cue.Role.WORTH)) {
      return Bearing.WORTH;
    }
    if (tokens.is(governor, BY)) {
      return Bearing.BY;
    }
    if (tokens.is(governor, TO) && isVerbOfBeing(scene, governor - 1)) {
      return Bearing.NONE;
    }
    if (tokens.is(governor, TO) || (tokens.is(governor - 1, TO) && isReached(scene, governor))) {
      return Bearing.TO;
    }
    if (tokens.is(governor, FROM)) {
      return Bearing.FROM;
    }
    if (tokens.is(governor, AGAINST)) {
      return Bearing.AGAINST;
    }
    return tokens.is(governor, WITH) ? Bearing.WITH : Bearing.NONE;
  }

  /** "amounted to", "came to": what follows is no end of a change. */
  private static boolean isVerbOfBeing(Scene scene, int verb) {
    return scene.isRole(verb, Cue.Role.WAS) || scene.isRole(verb, Cue.Role.AMOUNTS);
  }

  /** "fell to reach", "rose to stand at". */
  private static boolean isReached(Scene scene, int verb) {
    return scene.isRole(verb, Cue.Role.REACHES);
  }

  /** "an increase of $2 billion", "growth of about 5 per cent". */
  private static boolean isAmountOfChange(Scene scene, Figure figure) {
    int at = figure.outerFirst() - 1;
    while (at > scene.start
        && (scene.tokens.isAny(at, A, THE) || scene.isRole(at, Cue.Role.FILLER))) {
      at--;
    }
    return scene.tokens.is(at, OF) && scene.isRole(at - 1, Cue.Role.CHANGE_NOUN);
  }
}
