package attache.claims.frame;

import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records and highs that have no number of their own: "investment reached a new high in 2021". */
final class Records {

  private Records() {}

  /** Adds them to the drafts of the sentence. */
  static void add(Scene scene, Discourse discourse, List<Draft> drafts) {
    for (Match<Cue> cue : scene.cues) {
      if (!isRecord(cue) || scene.figureAt(cue.first()) != null) {
        continue;
      }
      Match<Cue> measure =
          scene.before(
              cue.first(),
              Scene.REACH / 2,
              c ->
                  c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                      && s == Cue.Strength.NOUN
                      && scene.clause(c.first()) == scene.clause(cue.first()));
      if (measure == null || !isSaidOut(scene, cue) || hasNumber(scene, cue, measure)) {
        continue;
      }
      draft(scene, cue, measure, discourse, drafts);
    }
  }

  private static void draft(
      Scene scene, Match<Cue> cue, Match<Cue> measure, Discourse discourse, List<Draft> drafts) {
    int first = cue.first();
    while (first < cue.last()
        && scene.tokens.isAny(first, Particle.A, Particle.THEIR, Particle.THE)) {
      first++;
    }
    Stance stance =
        Framing.plain(Kind.RECORD, Scene.is(cue, Cue.Role.LOW) ? Direction.DOWN : Direction.UP);
    Figure anchor = Anchors.at(first, cue.last());
    Topic topic =
        new Topic(((Cue.Measured) measure.value()).measure(), null, measure, Topic.Basis.SENTENCE);
    When when = When.of(scene, anchor, topic, stance, discourse);
    Parties parties = Who.of(scene, anchor, topic, Kind.RECORD, discourse, drafts);
    drafts.add(
        new Draft(scene.tokens.span(first, cue.last()), null, null, topic, stance, when, parties));
  }

  static boolean isRecord(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.RECORD) || Scene.is(cue, Cue.Role.RECORD_WORD);
  }

  /** "a record" alone is also a protocol; "a new high", "set a record" are not. */
  private static boolean isSaidOut(Scene scene, Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.RECORD)
        || scene.before(cue.first() + 1, 4, c -> Scene.is(c, Cue.Role.WAS)) != null
        || scene.isRole(cue.first() - 1, Cue.Role.SETS);
  }

  private static boolean hasNumber(Scene scene, Match<Cue> cue, @Nullable Match<Cue> measure) {
    int from = measure == null ? cue.first() : measure.last();
    if (scene.isString() && measure != null && scene.isParted(measure.last(), cue.first())) {
      from = cue.first(); // "达40亿美元，创历史新高" says two things
    }
    return scene.figureBetween(from, Math.min(cue.last() + 8, scene.clauseEnd(cue.last()) + 1));
  }
}
