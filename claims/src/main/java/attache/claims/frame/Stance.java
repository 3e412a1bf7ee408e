package attache.claims.frame;

import attache.claims.claim.Change;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Tokens;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure says of its measure.
 *
 * @param kind the kind, with what is expected or aimed at told from what is
 * @param baseKind of a forecast or target, the kind of what is forecast, else null
 * @param direction up or down, or null
 * @param change the form of a change, or null
 * @param start whether the figure is the level a change starts from ("from X to Y", "against X")
 */
record Stance(
    Kind kind,
    @Nullable Kind baseKind,
    @Nullable Direction direction,
    @Nullable Change change,
    boolean start) {

  /** A word of change further before the figure than this is not about it. */
  private static final int CHANGE_REACH = 16;

  /** Words of expectation further before the figure than this are not about it. */
  private static final int MODAL_REACH = 30;

  /** What the figure says, of the topic it was given. */
  static Stance of(Scene scene, Figure figure, Topic topic, List<Draft> sofar) {
    Stance fact = fact(scene, figure, topic);
    if (fact.change == Change.TO && fact.direction == null) {
      fact = new Stance(fact.kind, null, directionOf(topic, sofar), Change.TO, false);
    }
    Kind outlook = fact.start ? null : outlook(scene, figure);
    return outlook == null
        ? fact
        : new Stance(outlook, fact.kind, fact.direction, fact.change, false);
  }

  /** The direction of the sentence's last change of the same thing, or null. */
  private static @Nullable Direction directionOf(Topic topic, List<Draft> sofar) {
    for (int i = sofar.size() - 1; i >= Math.max(0, sofar.size() - 3); i--) {
      Draft before = sofar.get(i);
      if (before.stance.direction() != null
          && java.util.Objects.equals(before.topic.measure(), topic.measure())) {
        return before.stance.direction();
      }
    }
    return null;
  }

  private static Stance fact(Scene scene, Figure figure, Topic topic) {
    return switch (figure.form()) {
      case RANK -> new Stance(Kind.RANK, null, null, null, false);
      case COUNT -> level(scene, figure, Kind.COUNT);
      case POINTS -> changed(scene, figure, Change.PP);
      case TIMES -> times(scene, figure);
      case PERCENT -> percent(scene, figure, topic);
      case MONEY, PHYSICAL, BARE -> amount(scene, figure, topic);
    };
  }

  private static Stance times(Scene scene, Figure figure) {
    if (isQuotient(scene, figure)) {
      return new Stance(Kind.RATIO, null, null, null, false);
    }
    Direction direction =
        figure.direction() != null ? figure.direction() : directionNear(scene, figure);
    return new Stance(
        Kind.CHANGE, null, direction == null ? Direction.UP : direction, Change.TIMES, false);
  }

  /** "exports are three times larger than imports": a quotient of two things, no change. */
  private static boolean isQuotient(Scene scene, Figure figure) {
    int at = figure.last() + 1;
    boolean comparative =
        scene.tokens.isAny(
            at, "larger", "bigger", "more", "higher", "greater", "as", "the", "smaller", "less");
    if (!comparative) {
      return false;
    }
    int stop = Math.min(scene.end, at + 5);
    for (int i = at; i < stop; i++) {
      if (scene.tokens.isAny(i, "than", "as", "of")) {
        boolean thing = false;
        for (int j = i + 1; j < Math.min(scene.end, i + 5); j++) {
          if (scene.timeAt(j) != null || scene.tokens.isAny(j, "it", "in", "before", "year")) {
            return false;
          }
          Match<Cue> cue = scene.cueAt(j);
          thing |=
              cue != null
                  && (cue.value() instanceof Cue.Place || cue.value() instanceof Cue.Measured);
        }
        return thing;
      }
    }
    return false;
  }

  private static Stance percent(Scene scene, Figure figure, Topic topic) {
    if (isShare(scene, figure)) {
      return new Stance(Kind.SHARE, null, null, null, false);
    }
    Direction direction = figure.direction();
    if (direction == null) {
      direction = directionNear(scene, figure);
    }
    if (isRate(topic) && statesRate(scene, figure, topic)) {
      return new Stance(Kind.LEVEL, null, null, null, false);
    }
    if (direction != null || compared(scene, figure)) {
      int governor = scene.governor(figure);
      boolean to = scene.tokens.is(governor, "to") && isRate(topic);
      boolean from = scene.tokens.is(governor, "from") && isRate(topic);
      if (to || from) {
        return new Stance(Kind.LEVEL, null, to ? direction : null, to ? Change.TO : null, from);
      }
      return new Stance(Kind.CHANGE, null, direction, Change.BY, false);
    }
    if (isRate(topic)) {
      return new Stance(Kind.LEVEL, null, null, null, false);
    }
    if (scene.before(figure.first(), Scene.REACH, c -> Scene.is(c, Cue.Role.SHARE)) != null
        || inBrackets(scene, figure)) {
      return new Stance(Kind.SHARE, null, null, null, false);
    }
    return new Stance(topic.measure() == null ? Kind.SHARE : Kind.LEVEL, null, null, null, false);
  }

  /** "inflation ran at 8.5 per cent": no word of change between the rate and the figure. */
  private static boolean statesRate(Scene scene, Figure figure, Topic topic) {
    Match<Cue> cue = topic.cue();
    return cue != null
        && cue.last() < figure.first()
        && scene.before(figure.outerFirst(), figure.outerFirst() - cue.last() - 1, Stance::isChange)
            == null;
  }

  private static boolean inBrackets(Scene scene, Figure figure) {
    return scene.tokens.is(figure.outerFirst() - 1, "(");
  }

  private static boolean isRate(Topic topic) {
    return Catalogue.standard()
        .find(topic.measure())
        .map(m -> m.nature() == Measure.Nature.RATE && m.unit() == Measure.UnitKind.PERCENT)
        .orElse(
            topic.measure() != null
                && (topic.measure().equals("other:unemployment")
                    || topic.measure().equals("other:interest_rate")));
  }

  private static boolean isShare(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int after = figure.last() + 1;
    if (tokens.is(after, "share") || tokens.is(after, "stake")) {
      return true;
    }
    if (tokens.is(after, "of") && scene.timeAt(after + 1) == null) {
      Match<Cue> cue = scene.cueAt(after + 1);
      return cue == null || !Scene.is(cue, Cue.Role.UP);
    }
    Match<Cue> share =
        scene.before(
            figure.first(),
            14,
            c ->
                Scene.is(c, Cue.Role.SHARE)
                    && scene.clause(c.first()) == scene.clause(figure.first()));
    if (share == null || scene.figureBetween(share.last(), figure.first())) {
      return false;
    }
    // "the share rose by 3 per cent": a change of a share
    return scene.before(
            figure.first(),
            figure.first() - share.last(),
            c -> Scene.is(c, Cue.Role.UP) || Scene.is(c, Cue.Role.DOWN))
        == null;
  }

  private static boolean compared(Scene scene, Figure figure) {
    TimeMention next = scene.timeAt(figure.last() + 1);
    return next != null
        && (next.kind() == TimeMention.Kind.COMPARISON || next.kind() == TimeMention.Kind.PREVIOUS);
  }

  private static Stance changed(Scene scene, Figure figure, Change change) {
    Direction direction = figure.direction();
    return new Stance(
        Kind.CHANGE,
        null,
        direction != null ? direction : directionNear(scene, figure),
        change,
        false);
  }

  private static Stance amount(Scene scene, Figure figure, Topic topic) {
    if (byAmount(scene, figure)) {
      return changed(scene, figure, Change.BY);
    }
    return level(
        scene,
        figure,
        "population".equals(topic.measure()) || "jobs".equals(topic.measure())
            ? Kind.COUNT
            : Kind.LEVEL);
  }

  /** "rose by $2 billion", "a $2 billion increase", "growth of $2 billion". */
  private static boolean byAmount(Scene scene, Figure figure) {
    int governor = scene.governor(figure);
    Match<Cue> change = changeBefore(scene, figure);
    if (scene.tokens.is(governor, "by")) {
      return change != null;
    }
    Match<Cue> next = scene.cueAt(figure.outerLast() + 1);
    if (next != null
        && isChange(next)
        && scene.tokens.isAny(
            next.first(),
            "increase",
            "decrease",
            "rise",
            "drop",
            "decline",
            "growth",
            "reduction",
            "higher",
            "lower",
            "up",
            "down",
            "more",
            "less",
            "fall",
            "expansion")) {
      return !scene.tokens.isAny(next.first(), "up", "down", "rise", "drop", "fall")
          || scene.tokens.isAny(next.last() + 1, "in", "on", "from", "compared");
    }
    return false;
  }

  private static Stance level(Scene scene, Figure figure, Kind kind) {
    Tokens tokens = scene.tokens;
    int governor = scene.governor(figure);
    Match<Cue> change = changeBefore(scene, figure);
    if (tokens.is(governor, "from") && startsChange(scene, figure, change)) {
      return new Stance(kind, null, null, null, true);
    }
    if (tokens.isAny(governor, "against", "versus", "vs")
        || (tokens.isAny(governor, "to", "with")
            && tokens.isAny(governor - 1, "compared", "comparison"))) {
      return new Stance(kind, null, null, null, true);
    }
    if (figure.form() == Form.MONEY || figure.form() == Form.BARE) {
      if (isMark(scene, figure)) {
        return new Stance(Kind.THRESHOLD, null, null, null, false);
      }
    }
    Figure previous = scene.previous(figure);
    boolean fromBefore =
        previous != null
            && scene.tokens.is(scene.governor(previous), "from")
            && figure.first() - previous.last() < 12;
    if (tokens.is(governor, "to") && (change != null || fromBefore)) {
      Direction direction = change == null ? null : direction(change);
      if (direction == null && previous != null) {
        direction = previous.direction();
      }
      return new Stance(kind, null, direction, Change.TO, false);
    }
    return new Stance(kind, null, null, null, false);
  }

  /** "from $2 billion" of a change, not of a place: words of change or a "to" with a figure. */
  private static boolean startsChange(Scene scene, Figure figure, @Nullable Match<Cue> change) {
    Figure next = scene.next(figure);
    boolean to =
        next != null
            && next.first() - figure.last() < 14
            && scene.tokens.is(scene.governor(next), "to");
    return change != null || to;
  }

  private static boolean isMark(Scene scene, Figure figure) {
    int after = figure.outerLast() + 1;
    if (scene.isRole(after, Cue.Role.MARK)
        || (scene.isRole(after + 1, Cue.Role.MARK)
            && scene.figureAt(after) == null
            && !scene.tokens.isAny(after, ",", "and", "."))) {
      return true;
    }
    Match<Cue> mark = scene.before(figure.outerFirst(), 4, c -> Scene.is(c, Cue.Role.MARK));
    return mark != null && scene.tokens.isAny(figure.outerFirst() - 1, "of", "at");
  }

  private static boolean isChange(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.UP) || Scene.is(cue, Cue.Role.DOWN);
  }

  private static Direction direction(Match<Cue> change) {
    return Scene.is(change, Cue.Role.DOWN) ? Direction.DOWN : Direction.UP;
  }

  /** The word of change before the figure that may be about it, or null. */
  private static @Nullable Match<Cue> changeBefore(Scene scene, Figure figure) {
    Match<Cue> change = scene.before(figure.outerFirst(), CHANGE_REACH, Stance::isChange);
    if (change != null && scene.figureAt(change.first()) == null) {
      return change;
    }
    Figure previous = scene.previous(figure);
    // "doubled to $5 billion": the multiplier is the word of change
    return previous != null && previous.form() == Form.TIMES && change == null ? null : change;
  }

  /** Up or down by the word of change that is nearest in sense, or null. */
  private static @Nullable Direction directionNear(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    int sign = figure.outerFirst() - 1;
    if (tokens.is(sign, "+")) {
      return Direction.UP;
    }
    if (tokens.isAny(sign, "−", "–", "-")
        && !(sign > scene.start && tokens.glued(sign))
        && tokens.glued(sign + 1)) {
      return Direction.DOWN;
    }
    Match<Cue> behind = scene.after(figure.last(), 4, Stance::isChange);
    if (behind != null
        && scene.clause(behind.first()) == scene.clause(figure.last())
        && onlyModifiers(scene, figure.last() + 1, behind.first())) {
      return direction(behind);
    }
    Match<Cue> ahead =
        scene.before(
            figure.outerFirst(),
            CHANGE_REACH,
            c -> isChange(c) && scene.figureAt(c.first()) == null);
    if (ahead != null && scene.clause(ahead.first()) == scene.clause(figure.first())) {
      return direction(ahead);
    }
    if (tokens.is(scene.governor(figure), "by") && passes(scene, figure)) {
      return Direction.UP;
    }
    if (behind != null && scene.clause(behind.first()) == scene.clause(figure.last())) {
      return direction(behind);
    }
    return ahead == null ? null : direction(ahead);
  }

  /** "exceeded the level of 2019 by 11 per cent". */
  private static boolean passes(Scene scene, Figure figure) {
    int stop = Math.max(scene.start, figure.first() - CHANGE_REACH);
    for (int at = figure.first() - 1; at >= stop; at--) {
      if (scene.tokens.isAny(at, "exceeded", "exceeds", "surpassed", "topped", "exceeding")) {
        return true;
      }
    }
    return false;
  }

  /** Between a percentage and its "increase" stand adjectives and words of time only. */
  private static boolean onlyModifiers(Scene scene, int from, int to) {
    for (int at = from; at < to; at++) {
      if (scene.tokens.isAny(at, ",", ";", "and", "to", "in", "of", "(", ")", "while", "from")
          || scene.figureAt(at) != null) {
        return false;
      }
    }
    return true;
  }

  /** Forecast or target, when words of expectation or intent govern the figure, or null. */
  private static @Nullable Kind outlook(Scene scene, Figure figure) {
    if (figure.form() == Form.RANK) {
      return null;
    }
    Match<Cue> modal =
        scene.before(
            figure.first(), MODAL_REACH, c -> isOutlook(c) && scene.figureAt(c.first()) == null);
    if (modal != null && governs(scene, modal, figure)) {
      return Scene.is(modal, Cue.Role.FORECAST) && !promises(scene, modal)
          ? Kind.FORECAST
          : Kind.TARGET;
    }
    Match<Cue> behind = scene.after(figure.outerLast(), 8, Stance::isOutlook);
    if (behind != null
        && scene.tokens.isAny(
            behind.first(),
            "expected",
            "projected",
            "forecast",
            "planned",
            "anticipated",
            "is",
            "target",
            "goal",
            "by")
        && scene.clause(behind.first()) == scene.clause(figure.last())
        && !scene.figureBetween(figure.last(), behind.first())) {
      return Scene.is(behind, Cue.Role.FORECAST) ? Kind.FORECAST : Kind.TARGET;
    }
    return scene.isAhead(figure) ? Kind.FORECAST : null;
  }

  /** "will invest", "would provide": what somebody will do is a promise. */
  private static boolean promises(Scene scene, Match<Cue> modal) {
    if (!scene.tokens.isAny(modal.first(), "will", "would", "shall")) {
      return false;
    }
    Match<Cue> verb = scene.cueAt(modal.last() + 1);
    return (verb != null
            && verb.value() instanceof Cue.Measured(String m, Cue.Strength s)
            && s == Cue.Strength.VERB)
        || scene.tokens.isAny(
            modal.last() + 1,
            "provide",
            "contribute",
            "allocate",
            "lend",
            "spend",
            "build",
            "create",
            "supply",
            "give",
            "finance",
            "fund",
            "deliver",
            "commit");
  }

  private static boolean isOutlook(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.FORECAST) || Scene.is(cue, Cue.Role.TARGET);
  }

  private static boolean governs(Scene scene, Match<Cue> modal, Figure figure) {
    Tokens tokens = scene.tokens;
    if (scene.clause(modal.first()) != scene.clause(figure.first())) {
      return false;
    }
    // "is likely to have passed": said of the past
    int next = modal.last() + 1;
    if (tokens.is(next, "to") && tokens.is(next + 1, "have") && !tokens.is(next + 2, "to")) {
      return false;
    }
    if (tokens.isAny(modal.first() - 1, "than", "as", "once")) {
      return false;
    }
    // a finite verb of the past between them takes the figure back to what is
    for (int at = modal.last() + 1; at < figure.first(); at++) {
      if (tokens.isAny(at, "was", "were", "reached", "amounted", "totalled", "totaled", "which")) {
        return false;
      }
    }
    return true;
  }
}
