package attache.claims.frame;

import attache.claims.claim.Change;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.measure.Measure;
import java.math.BigDecimal;
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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What an index of growth has at least: trade does not fall by more in a year. */
  private static final BigDecimal LOWEST_INDEX = BigDecimal.valueOf(50);

  /** What a percentage is of ends no further behind it. */
  private static final int LEVEL_REACH = 8;

  /** A word of change further before the figure than this is not about it. */
  /** A part and its share of the whole stand no more words apart. */
  private static final int PART_REACH = 5;

  private static final int CHANGE_REACH = 16;

  /** What the figure says, of the topic it was given. */
  static Stance of(Scene scene, Figure figure, Topic topic, List<Draft> sofar) {
    Stance fact = fact(scene, figure, topic);
    if (figure.form() == Form.PERCENT
        && scene.bearing(figure) == Bearing.AGAINST
        && !sofar.isEmpty()
        && sofar.getLast().stance.kind() == Kind.SHARE) {
      return new Stance(Kind.SHARE, null, null, null, true);
    }
    if (fact.change == Change.TO && fact.direction == null) {
      fact = new Stance(fact.kind, null, directionOf(topic, sofar), Change.TO, false);
    }
    Kind outlook = fact.start ? null : Outlook.of(scene, figure);
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
      case COUNT ->
          byAmount(scene, figure)
              ? changed(scene, figure, Change.BY)
              : level(scene, figure, Kind.COUNT);
      case POINTS -> changed(scene, figure, Change.PP);
      case TIMES -> times(scene, figure);
      case PERCENT -> percent(scene, figure, topic);
      case MONEY, PHYSICAL, BARE, PLAIN -> amount(scene, figure, topic);
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
    if (!scene.isRole(at, Cue.Role.SIZE)
        && !scene.tokens.isAny(at, Particle.AS, Particle.THE, Particle.MORE, Particle.LESS)) {
      return false;
    }
    int stop = Math.min(scene.end, at + 5);
    for (int i = at; i < stop; i++) {
      if (scene.tokens.isAny(i, Particle.THAN, Particle.OF)
          || (i > at && scene.tokens.is(i, Particle.AS))) {
        return isThing(scene, i + 1);
      }
    }
    return false;
  }

  /** Whether a country or measure follows, and no time. */
  private static boolean isThing(Scene scene, int from) {
    boolean thing = false;
    for (int at = from; at < Math.min(scene.end, from + 4); at++) {
      if (scene.timeAt(at) != null
          || scene.tokens.isAny(at, Particle.IT, Particle.IN, Particle.BEFORE)) {
        return false;
      }
      Match<Cue> cue = scene.cueAt(at);
      thing |=
          cue != null && (cue.value() instanceof Cue.Place || cue.value() instanceof Cue.Measured);
    }
    return thing;
  }

  private static Stance percent(Scene scene, Figure figure, Topic topic) {
    if (isOfLevel(scene, figure) && scene.bearing(figure) != Bearing.BY) {
      boolean less = isLess(figure.quantity().value());
      return new Stance(
          Kind.CHANGE, null, less ? Direction.DOWN : Direction.UP, Change.TIMES, false);
    }
    if (scene.isShareInWords(figure) || isOfWhole(scene, figure)) {
      return new Stance(Kind.SHARE, null, null, null, false);
    }
    if (isIndex(scene, figure)) {
      boolean less = isLess(figure.quantity().value());
      return new Stance(
          Kind.CHANGE, null, less ? Direction.DOWN : Direction.UP, Change.TIMES, false);
    }
    Direction direction = figure.direction();
    if (direction == null) {
      direction = directionNear(scene, figure);
    }
    if (ofShare(scene, figure)) {
      // "the share rose by 2 points to 14 per cent"
      Bearing bearing = scene.bearing(figure);
      return new Stance(
          Kind.SHARE,
          null,
          bearing == Bearing.TO ? direction : null,
          bearing == Bearing.TO ? Change.TO : null,
          bearing == Bearing.FROM);
    }
    if (isRate(scene, topic) && statesRate(scene, figure, topic)) {
      return new Stance(Kind.LEVEL, null, null, null, false);
    }
    if (direction != null || compared(scene, figure)) {
      Bearing bearing = scene.bearing(figure);
      boolean to = bearing == Bearing.TO && isRate(scene, topic);
      boolean from = bearing == Bearing.FROM && isRate(scene, topic);
      if (to || from) {
        return new Stance(Kind.LEVEL, null, to ? direction : null, to ? Change.TO : null, from);
      }
      return new Stance(Kind.CHANGE, null, direction, Change.BY, false);
    }
    if (isRate(scene, topic)) {
      return new Stance(Kind.LEVEL, null, null, null, false);
    }
    if (scene.before(figure.first(), Scene.REACH, c -> Scene.is(c, Cue.Role.SHARE)) != null
        || inBrackets(scene, figure)) {
      return new Stance(Kind.SHARE, null, null, null, false);
    }
    boolean part = topic.measure() == null || topic.basis() == Topic.Basis.INHERITED;
    return new Stance(part ? Kind.SHARE : Kind.LEVEL, null, null, null, false);
  }

  /**
   * "темп роста составил 113 %", "113 % к уровню 2020 года": what is in percent of what was, as
   * statistics of the CIS put it. A number far from a hundred is the growth itself all the same.
   */
  private static boolean isIndex(Scene scene, Figure figure) {
    BigDecimal value = figure.quantity().value();
    if (value == null || value.compareTo(LOWEST_INDEX) < 0) {
      return false;
    }
    TimeMention next = scene.timeAt(figure.outerLast() + 1);
    if (next != null
        && scene.bearing(figure) != Bearing.BY
        && next.kind() == TimeMention.Kind.COMPARISON
        && !scene.tokens.knows(Particle.OF)
        && scene.tokens.is(next.first(), Particle.TO)) {
      return true;
    }
    Match<Cue> index =
        scene.before(figure.outerFirst(), CHANGE_REACH, c -> Scene.is(c, Cue.Role.INDEX));
    return index != null
        && scene.sameClause(index.first(), figure.first())
        && !scene.figureBetween(index.last(), figure.first());
  }

  /** "130 % of the level of 2021", "130 % от уровня прошлого года": what was is a time's. */
  static boolean isOfLevel(Scene scene, Figure figure) {
    int at = figure.outerLast() + 1;
    if (figure.form() != Form.PERCENT
        || !scene.tokens.isAny(at, Particle.OF, Particle.FROM, Particle.TO)) {
      return false;
    }
    boolean level = false;
    boolean time = false;
    for (int i = at + 1; i < Math.min(scene.end, at + LEVEL_REACH) && !scene.isStop(i); i++) {
      level |= scene.isRole(i, Cue.Role.WHAT);
      time |= scene.timeAt(i) != null;
    }
    return level && time;
  }

  private static boolean isLess(@Nullable BigDecimal index) {
    return index != null && index.compareTo(HUNDRED) < 0;
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

  private static boolean isRate(Scene scene, Topic topic) {
    return scene
        .catalogue
        .find(topic.measure())
        .map(m -> m.nature() == Measure.Nature.RATE && m.unit() == Measure.UnitKind.PERCENT)
        .orElse(
            topic.measure() != null
                && (topic.measure().equals("other:unemployment")
                    || topic.measure().equals("other:interest_rate")));
  }

  /** Whether the words make a percentage one of a whole. */
  static boolean isOfWhole(Scene scene, Figure figure) {
    return isShare(scene, figure) || isPart(scene, figure);
  }

  private static boolean isShare(Scene scene, Figure figure) {
    int after = figure.last() + 1;
    if (scene.isRole(after, Cue.Role.SHARE)) {
      return true;
    }
    int whole = scene.ofWhat(after);
    if (whole >= 0
        && scene.timeAt(whole) == null
        && scene.bearing(figure) != Bearing.BY
        && !scene.isRole(scene.governor(figure), Cue.Role.DOWN)) { // "lost 77 % of that market"
      Match<Cue> cue = scene.cueAt(whole);
      return cue == null || !Scene.is(cue, Cue.Role.UP);
    }
    Match<Cue> part =
        scene.before(figure.first(), CHANGE_REACH, c -> Scene.is(c, Cue.Role.INCLUDING));
    if (part != null
        && !scene.figureBetween(part.last(), figure.first())
        && (scene.figureBetween(part.first() - 12, part.first())
            || isRightAfter(scene, part, figure))
        && scene.before(figure.first(), figure.first() - part.last() - 1, Stance::isChange)
            == null) {
      return true; // "$60 billion, of which Peru took a third"
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

  /** "Exports, of which rice was a third, rose": the whole stands there without its figure. */
  private static boolean isRightAfter(Scene scene, Match<Cue> part, Figure figure) {
    int after = figure.last() + 1;
    return figure.first() - part.last() <= PART_REACH
        && !scene.isRole(after, Cue.Role.UP)
        && !scene.isRole(after, Cue.Role.DOWN);
  }

  /** Whether a share is named before in the clause, and the figure is what it rose to or from. */
  private static boolean ofShare(Scene scene, Figure figure) {
    Bearing bearing = scene.bearing(figure);
    if (bearing != Bearing.TO && bearing != Bearing.FROM) {
      return false;
    }
    Match<Cue> share =
        scene.before(figure.first(), Scene.REACH / 2, c -> Scene.is(c, Cue.Role.SHARE));
    return share != null && scene.sameClause(share.first(), figure.first());
  }

  /** 世界1/3, 其中97%: right behind the whole. */
  private static boolean isPart(Scene scene, Figure figure) {
    Match<Cue> whole = scene.cueAt(figure.outerFirst() - 1);
    return scene.isString()
        && whole != null
        && (whole.value() instanceof Cue.Place || Scene.is(whole, Cue.Role.INCLUDING));
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
        (topic.basis() == Topic.Basis.NOUN && figure.form() == Form.BARE)
                || "population".equals(topic.measure())
                || "jobs".equals(topic.measure())
                || "tourists".equals(topic.measure())
                || "students".equals(topic.measure())
            ? Kind.COUNT
            : Kind.LEVEL);
  }

  /** "rose by $2 billion", "a $2 billion increase", "growth of $2 billion". */
  private static boolean byAmount(Scene scene, Figure figure) {
    if (scene.bearing(figure) == Bearing.BY) {
      return changeBefore(scene, figure) != null;
    }
    Match<Cue> next = scene.cueAt(figure.outerLast() + 1);
    if (next == null
        || !isChange(next)
        || (scene.isString() && scene.bearing(figure) == Bearing.AGAINST)) {
      return false;
    }
    int behind = next.last() + 1;
    return Scene.is(next, Cue.Role.CHANGE_NOUN)
        || (Scene.is(next, Cue.Role.COMPARATIVE)
            && (scene.isRole(behind, Cue.Role.COMPARED)
                || scene.tokens.isAny(
                    behind, Particle.IN, Particle.ON, Particle.FROM, Particle.THAN)));
  }

  private static Stance level(Scene scene, Figure figure, Kind kind) {
    Bearing bearing = scene.bearing(figure);
    Match<Cue> change = changeBefore(scene, figure);
    if (bearing == Bearing.AGAINST
        || (bearing == Bearing.FROM && startsChange(scene, figure, change))) {
      return new Stance(kind, null, null, null, true);
    }
    if ((figure.form() == Form.MONEY || figure.form() == Form.BARE) && isMark(scene, figure)) {
      return new Stance(Kind.THRESHOLD, null, null, null, false);
    }
    Figure previous = scene.previous(figure);
    boolean fromBefore =
        previous != null
            && figure.first() - previous.last() < 12
            && scene.bearing(previous) == Bearing.FROM;
    boolean changedBefore =
        previous != null
            && figure.first() - previous.last() < 12
            && (previous.form() == Form.PERCENT || previous.form() == Form.TIMES)
            && scene.sameClause(previous.last(), figure.first())
            && !isBracketed(scene, previous.last(), figure);
    if (bearing == Bearing.TO && (change != null || fromBefore || changedBefore)) {
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
        next != null && next.first() - figure.last() < 14 && scene.bearing(next) == Bearing.TO;
    return change != null || to;
  }

  private static boolean isMark(Scene scene, Figure figure) {
    int after = figure.outerLast() + 1;
    if (scene.isRole(after, Cue.Role.MARK)
        || (scene.isRole(after + 1, Cue.Role.MARK)
            && scene.figureAt(after) == null
            && !scene.isStop(after)
            && !scene.tokens.is(after, Particle.AND))) {
      return true;
    }
    Match<Cue> mark = scene.before(figure.outerFirst(), 4, c -> Scene.is(c, Cue.Role.MARK));
    return mark != null
        && scene.tokens.isAny(figure.outerFirst() - 1, Particle.OF, Particle.AT, Particle.IN);
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
    return change == null || isBracketed(scene, change.last(), figure) ? null : change;
  }

  /** Whether a bracket closes between the words and the figure: they belong to another. */
  private static boolean isBracketed(Scene scene, int words, Figure figure) {
    for (int at = words + 1; at < figure.first(); at++) {
      if (scene.tokens.isAny(at, "(", ")")) {
        return scene.tokens.is(at, ")");
      }
    }
    return false;
  }

  /** Up or down by the word of change that is nearest in sense, or null. */
  private static @Nullable Direction directionNear(Scene scene, Figure figure) {
    Tokens tokens = scene.tokens;
    BigDecimal value = figure.quantity().value();
    if (value != null && value.signum() < 0) {
      return Direction.DOWN;
    }
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
    if (scene.bearing(figure) == Bearing.BY
        && scene.has(Cue.Role.PASSES, figure.first() - CHANGE_REACH, figure.first() - 1)) {
      return Direction.UP;
    }
    if (behind != null && scene.clause(behind.first()) == scene.clause(figure.last())) {
      return direction(behind);
    }
    return ahead == null ? null : direction(ahead);
  }

  /** Between a percentage and its "increase" stand adjectives and words of time only. */
  private static boolean onlyModifiers(Scene scene, int from, int to) {
    for (int at = from; at < to; at++) {
      if (scene.isStop(at)
          || scene.isBracket(at)
          || scene.tokens.isAny(
              at, Particle.AND, Particle.TO, Particle.IN, Particle.OF, Particle.FROM)
          || scene.isRole(at, Cue.Role.CLAUSE)
          || scene.figureAt(at) != null) {
        return false;
      }
    }
    return true;
  }
}
