package attache.claims.frame;

import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records and highs that have no number of their own: "investment reached a new high in 2021". */
final class Records {

  /** A sentence that says only "This is a record" says it in its first words. */
  private static final int OPENING = 5;

  private Records() {}

  /**
   * Adds them to the drafts of the sentence.
   *
   * @param own where measures of a user's own are spoken of in it
   */
  static void add(Scene scene, List<OwnWords.Said> own, Discourse discourse, List<Draft> drafts) {
    for (Match<Cue> cue : scene.cues) {
      if (!isRecord(cue) || scene.figureAt(cue.first()) != null) {
        continue;
      }
      Match<Cue> measure = nearer(measure(scene, cue), own(scene, cue, own));
      Topic topic =
          measure != null
              ? new Topic(
                  ((Cue.Measured) measure.value()).measure(), null, measure, Topic.Basis.SENTENCE)
              : isOfThis(scene, cue, discourse)
                  ? new Topic(discourse.measure, discourse.product, null, Topic.Basis.INHERITED)
                  : null;
      if (topic == null || !isSaidOut(scene, cue) || hasNumber(scene, cue, measure)) {
        continue;
      }
      draft(scene, cue, topic, discourse, drafts);
    }
  }

  private static @Nullable Match<Cue> nearer(@Nullable Match<Cue> one, @Nullable Match<Cue> other) {
    return one == null || (other != null && other.last() >= one.last()) ? other : one;
  }

  /** The user's own measure that is spoken of before the record in its clause, or null. */
  private static @Nullable Match<Cue> own(Scene scene, Match<Cue> cue, List<OwnWords.Said> own) {
    OwnWords.Said best = null;
    for (OwnWords.Said said : own) {
      boolean before =
          said.last() < cue.first()
              && cue.first() - said.last() <= Scene.REACH / 2
              && scene.sameClause(said.last(), cue.first());
      if (before && (best == null || best.words() < said.words())) {
        best = said;
      }
    }
    return best == null
        ? null
        : new Match<>(
            best.first(), best.last(), new Cue.Measured(best.measure().id(), Cue.Strength.NOUN));
  }

  /** "This is a record": of what the sentence before told. */
  private static boolean isOfThis(Scene scene, Match<Cue> cue, Discourse discourse) {
    return discourse.measure != null
        && discourse.silent <= 1
        && cue.first() - scene.start <= OPENING
        && scene.figures.isEmpty()
        && (scene.isRole(scene.start, Cue.Role.PRONOUN)
            || scene.tokens.isAny(scene.start, Particle.THIS, Particle.THAT, Particle.IT));
  }

  /** The measure that the record is one of: in its clause, or before the "which" that opens it. */
  private static @Nullable Match<Cue> measure(Scene scene, Match<Cue> cue) {
    int clause = scene.clause(cue.first());
    boolean which = scene.tokens.is(scene.clauseStart(cue.first()), Particle.WHICH);
    int first = which ? clause - 1 : clause;
    Match<Cue> measure = measure(scene, cue, Cue.Strength.NOUN, first);
    if (measure == null) {
      measure = measure(scene, cue, Cue.Strength.WEAK, first);
    }
    if (measure == null) {
      // "trade between A and B reached a record high": the verb after "and" opens no new thing
      measure = measure(scene, cue, Cue.Strength.NOUN, clause - 1);
      boolean other = measure != null && scene.figureBetween(measure.last(), cue.first());
      measure = other ? null : measure;
    }
    return measure;
  }

  private static @Nullable Match<Cue> measure(
      Scene scene, Match<Cue> cue, Cue.Strength strength, int clause) {
    return scene.before(
        cue.first(),
        Scene.REACH / 2,
        c ->
            c.value() instanceof Cue.Measured(String m, Cue.Strength s)
                && s == strength
                && scene.clause(c.first()) >= clause);
  }

  private static void draft(
      Scene scene, Match<Cue> cue, Topic topic, Discourse discourse, List<Draft> drafts) {
    int first = cue.first();
    while (first < cue.last()
        && scene.tokens.isAny(first, Particle.A, Particle.THEIR, Particle.THE)) {
      first++;
    }
    Direction direction = Scene.is(cue, Cue.Role.LOW) ? Direction.DOWN : Direction.UP;
    int last = cue.last();
    while (last > first && scene.tokens.isAny(last, Particle.SINCE, Particle.FROM)) {
      last--;
    }
    Figure anchor = Anchors.at(first, last);
    Kind outlook = Outlook.of(scene, anchor);
    Stance stance =
        outlook == null
            ? Framing.plain(Kind.RECORD, direction)
            : new Stance(outlook, Kind.LEVEL, direction, null, false);
    TimeMention since = since(scene, cue);
    When when =
        since == null
            ? When.of(scene, anchor, topic, stance, discourse)
            : When.since(scene, anchor, topic, stance, since, discourse);
    Parties parties = Who.of(scene, anchor, topic, Kind.RECORD, discourse, drafts);
    drafts.add(new Draft(scene.tokens.span(first, last), null, null, topic, stance, when, parties));
  }

  /** "the highest since 2014", 2014年以来最高: from when on it is the highest, or null. */
  private static @Nullable TimeMention since(Scene scene, Match<Cue> cue) {
    for (int at : new int[] {cue.last(), cue.last() + 1, cue.first(), cue.first() - 1}) {
      TimeMention time = scene.timeAt(at);
      if (time != null && time.kind() == TimeMention.Kind.SINCE) {
        return time;
      }
    }
    return null;
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

  /** Whether a number says the record; a change before it ("rose by 40 % and broke") does not. */
  private static boolean hasNumber(Scene scene, Match<Cue> cue, @Nullable Match<Cue> measure) {
    if (measure == null) {
      return false;
    }
    // "达40亿美元，创历史新高" says two things
    boolean apart = scene.isString() && scene.isParted(measure.last(), cue.first());
    for (Figure figure : scene.figures) {
      boolean between = figure.first() > measure.last() && figure.last() < cue.first();
      if (between && !apart && figure.form() != Form.PERCENT && figure.form() != Form.TIMES) {
        return true;
      }
    }
    return scene.figureBetween(
        cue.last(), Math.min(cue.last() + 8, scene.clauseEnd(cue.last()) + 1));
  }
}
