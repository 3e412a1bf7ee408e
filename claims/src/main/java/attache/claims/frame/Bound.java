package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import org.jspecify.annotations.Nullable;

/** A measure that follows its figure: "$390 million in direct investment". */
final class Bound {

  /** Between a figure and the measure it is bound to stand no more words than this. */
  private static final int REACH = 9;

  private static final Particle[] BORDERS = {
    Particle.AND,
    Particle.OR,
    Particle.TO,
    Particle.FROM,
    Particle.BY,
    Particle.WITH,
    Particle.BETWEEN,
    Particle.SINCE,
    Particle.ON,
    Particle.AT,
    Particle.THAT,
    Particle.AGAINST,
    Particle.THAN
  };

  private Bound() {}

  /** A measure that follows and is bound to the figure by "in", "of", "worth" or nothing. */
  static @Nullable Topic topic(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int at = figure.outerLast() + 1;
    boolean linked = scene.ofWhat(at) == at; // "4 млн тонн пшеницы" needs no "of"
    boolean changeNoun = false;
    boolean as = false;
    for (int steps = 0; steps < REACH && at < scene.end; steps++) {
      if (scene.figureAt(at) != null) {
        return null;
      }
      TimeMention time = scene.timeAt(at);
      if (time != null) {
        at = time.last() + 1;
        continue;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null && !(cue.value() instanceof Cue.Word word && word.isQuiet())) {
        if (cue.value() instanceof Cue.Measured(String measure, Cue.Strength strength)
            && cue.first() == at) {
          if (as && doesSomething(scene, cue)) {
            return null;
          }
          boolean mayBind =
              strength == Cue.Strength.VERB ? !linked : strength == Cue.Strength.NOUN || linked;
          return mayBind && Topic.fits(scene, measure, figure)
              ? Topic.refined(scene, cue, Topic.Basis.BOUND)
              : null;
        }
        if (cue.value() instanceof Cue.Product(String id) && linked) {
          Match<Cue> flow = scene.after(cue.last(), 2, c -> Topic.isFlow(c));
          if (as && doesSomething(scene, flow == null ? cue : flow)) {
            return null;
          }
          if (flow != null && flow.first() == cue.last() + 1) {
            return Topic.refined(scene, flow, Topic.Basis.BOUND);
          }
          return flowOfProduct(scene, figure, cue, id);
        }
        boolean passes =
            cue.value() instanceof Cue.Place
                || cue.value() instanceof Cue.Product
                || Scene.is(cue, Cue.Role.UP)
                || Scene.is(cue, Cue.Role.DOWN)
                || Scene.is(cue, Cue.Role.PAIR)
                || Scene.is(cue, Cue.Role.SELF)
                || Scene.is(cue, Cue.Role.SHARE)
                || Scene.is(cue, Cue.Role.CUMULATIVE)
                || Scene.is(cue, Cue.Role.WAS);
        if (!passes) {
          return null;
        }
        changeNoun |= Scene.is(cue, Cue.Role.UP) || Scene.is(cue, Cue.Role.DOWN);
        at = cue.last() + 1;
        continue;
      }
      linked |= scene.isRole(at, Cue.Role.WORTH);
      if (tokens.isAny(
          at, Particle.IN, Particle.OF, Particle.FOR, Particle.AS, Particle.ATTRIBUTE)) {
        linked = true;
        as |= tokens.is(at, Particle.AS);
      } else if (isBorder(scene, at)) {
        return null;
      } else if (!linked && !changeNoun && steps > 1) {
        return null;
      }
      at++;
    }
    return null;
  }

  /** "to $1.9 billion as gold shipments collapsed": a clause of its own with its verb. */
  private static boolean doesSomething(Scene scene, Match<Cue> measure) {
    return scene.after(
            measure.last(),
            2,
            c ->
                Scene.is(c, Cue.Role.UP)
                    || Scene.is(c, Cue.Role.DOWN)
                    || Scene.is(c, Cue.Role.WAS)
                    || Scene.is(c, Cue.Role.IS))
        != null;
  }

  /** What stands between a figure and another's measure. */
  private static boolean isBorder(Scene scene, int at) {
    return scene.isStop(at)
        || scene.isBracket(at)
        || scene.isDash(at)
        || scene.tokens.isAny(at, BORDERS);
  }

  /** "exported $5 billion of wheat", "$5 billion of wheat": trade in the product. */
  private static Topic flowOfProduct(Scene scene, Figure figure, Match<Cue> cue, String id) {
    Topic before = Topic.before(scene, figure);
    String flow = before == null || before.measure() == null ? "" : before.measure();
    return Topic.FLOWS.contains(flow)
        ? Topic.refined(flow, id, before == null ? cue : before.cue(), Topic.Basis.BOUND)
        : new Topic("product:" + id, id, cue, Topic.Basis.BOUND);
  }
}
