package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import org.jspecify.annotations.Nullable;

/** Whether a figure is of what is expected or aimed at. */
final class Outlook {

  /** Words of expectation further before the figure than this are not about it. */
  private static final int REACH = 30;

  /** Words of expectation further behind the figure than this are not about it. */
  private static final int BEHIND = 8;

  private Outlook() {}

  /** Forecast or target, when words of expectation or intent govern the figure, or null. */
  static @Nullable Kind of(Scene scene, Figure figure) {
    if (figure.form() == Form.RANK) {
      return null;
    }
    Match<Cue> modal =
        scene.before(figure.first(), REACH, c -> isOutlook(c) && scene.figureAt(c.first()) == null);
    if (modal != null && governs(scene, modal, figure)) {
      boolean expected =
          Scene.is(modal, Cue.Role.FORECAST) && !promises(scene, modal) && !isAimedAt(scene, modal);
      return expected || isOfModal(scene, modal) ? Kind.FORECAST : Kind.TARGET;
    }
    Match<Cue> behind =
        scene.after(
            figure.outerLast(), BEHIND, c -> isOutlook(c) && Scene.is(c, Cue.Role.EXPECTED));
    if (behind != null
        && scene.sameClause(behind.first(), figure.last())
        && !isOfNext(scene, figure, behind)
        && !scene.figureBetween(figure.last(), behind.first())) {
      return Scene.is(behind, Cue.Role.FORECAST) ? Kind.FORECAST : Kind.TARGET;
    }
    return scene.isAhead(figure) ? Kind.FORECAST : null;
  }

  /**
   * "came to $1 billion, by 2030 it is planned to reach 2 billion": behind a comma, before its own.
   */
  private static boolean isOfNext(Scene scene, Figure figure, Match<Cue> behind) {
    Figure next = scene.next(figure);
    return next != null
        && next.outerFirst() - behind.last() <= BEHIND
        && scene.isParted(figure.outerLast(), behind.first());
  }

  /** "может достичь": the infinitive is an aim only without a word of what may be before it. */
  private static boolean isOfModal(Scene scene, Match<Cue> aim) {
    Match<Cue> before = scene.cueAt(aim.first() - 1);
    return !Scene.is(aim, Cue.Role.FORECAST)
        && before != null
        && Scene.is(before, Cue.Role.FORECAST)
        && !Scene.is(before, Cue.Role.TARGET);
  }

  /** "they agreed that trade will reach": an aim opens the clause of a plain "will". */
  private static boolean isAimedAt(Scene scene, Match<Cue> modal) {
    if (!Scene.is(modal, Cue.Role.WILL)) {
      return false;
    }
    Match<Cue> aim = scene.before(modal.first(), REACH / 2, c -> Scene.is(c, Cue.Role.TARGET));
    return aim != null
        && scene.sameClause(aim.first(), modal.first())
        && !scene.figureBetween(aim.last(), modal.first());
  }

  /** "will invest", "would provide": what somebody will do is a promise. */
  private static boolean promises(Scene scene, Match<Cue> modal) {
    if (!Scene.is(modal, Cue.Role.WILL)) {
      return false;
    }
    Match<Cue> verb = scene.after(modal.last(), 2, Outlook::isVerb);
    return verb != null
        && (Scene.is(verb, Cue.Role.GIVES)
            || (verb.value() instanceof Cue.Measured(String m, Cue.Strength strength)
                && strength == Cue.Strength.VERB));
  }

  private static boolean isVerb(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.GIVES) || cue.value() instanceof Cue.Measured;
  }

  private static boolean isOutlook(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.FORECAST) || Scene.is(cue, Cue.Role.TARGET);
  }

  private static boolean governs(Scene scene, Match<Cue> modal, Figure figure) {
    if (!scene.sameClause(modal.first(), figure.first())) {
      return false;
    }
    // "is likely to have passed": said of the past
    int next = modal.last() + 1;
    if (scene.tokens.is(next, Particle.TO)
        && scene.isRole(next + 1, Cue.Role.HAVE)
        && !scene.tokens.is(next + 2, Particle.TO)) {
      return false;
    }
    if (scene.tokens.isAny(modal.first() - 1, Particle.THAN, Particle.AS)) {
      return false;
    }
    if (isOfAnother(scene, modal, figure)) {
      return false;
    }
    // a finite verb of the past between them takes the figure back to what is
    for (int at = modal.last() + 1; at < figure.first(); at++) {
      if (scene.tokens.is(at, Particle.WHICH) || (!scene.isString() && isPast(scene, at))) {
        return false;
      }
    }
    return true;
  }

  /** "may grow to $4 bn, and exports, at $1 bn, have doubled": a new subject with its own verb. */
  private static boolean isOfAnother(Scene scene, Match<Cue> modal, Figure figure) {
    Figure previous = scene.previous(figure);
    if (previous == null || previous.first() < modal.last()) {
      return false;
    }
    Match<Cue> subject =
        scene.after(
            previous.last(),
            figure.first() - previous.last() - 1,
            c -> c.value() instanceof Cue.Measured(String m, var s) && s == Cue.Strength.NOUN);
    return subject != null
        && scene.after(subject.last(), figure.last() + 5 - subject.last(), Outlook::isFinite)
            != null;
  }

  private static boolean isFinite(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.IS)
        || Scene.is(cue, Cue.Role.WAS)
        || Scene.is(cue, Cue.Role.HAVE);
  }

  /** "was", "reached"; not "had", which the perfect and wishes have too, nor "to hit". */
  private static boolean isPast(Scene scene, int at) {
    return scene.isRole(at, Cue.Role.WAS)
        && !scene.isRole(at, Cue.Role.HAVE)
        && !scene.tokens.is(at - 1, Particle.TO);
  }
}
