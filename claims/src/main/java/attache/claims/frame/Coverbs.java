package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.figure.Figure.Form;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of Chinese: what a place is to the verb stands before it (对秘鲁出口, 自秘鲁进口, 在秘鲁投资),
 * owners stand before what they own, two short names side by side are the two sides (中秘贸易), and the
 * amount of a change follows its verb at once (增长5%).
 */
final class Coverbs implements Grammar {

  static final Coverbs GRAMMAR = new Coverbs();

  private Coverbs() {}

  @Override
  public Relation relation(Scene scene, Match<Cue> place, @Nullable Named before) {
    if (isBesideAnother(scene, place)) {
      return Relation.BETWEEN;
    }
    if (isOfWhole(scene, place) || isBeforePart(scene, place)) {
      return Relation.WHOLE;
    }
    int at = place.first() - 1;
    // "对前三大贸易伙伴东盟": the name is the rank's
    if (scene.figureAt(at) instanceof Figure rank && rank.form() == Form.RANK) {
      at = rank.first() - 1;
    }
    if (at < scene.start) {
      return Relation.SUBJECT;
    }
    Tokens tokens = scene.tokens;
    if (before != null && before.last() == at - 1 && scene.joins(at)) {
      return before.relation();
    }
    if (scene.isRole(at, Cue.Role.LEFT_BEHIND)) {
      return Relation.LEFT_BEHIND;
    }
    if (tokens.is(at, Particle.TO)) {
      return Relation.TO;
    }
    if (tokens.is(at, Particle.IS)
        && scene.after(place.last(), 4, c -> Scene.is(c, Cue.Role.GIVES)) != null) {
      return Relation.TO; // 为巴基斯坦带来投资
    }
    if (tokens.is(at, Particle.FROM)) {
      return Relation.FROM;
    }
    if (tokens.is(at, Particle.IN)) {
      return Relation.IN;
    }
    return tokens.is(at, Particle.WITH) ? Relation.WITH : Relation.SUBJECT;
  }

  /** 中俄: each of two names of one character. */
  private static boolean isBesideAnother(Scene scene, Match<Cue> place) {
    if (place.first() != place.last()) {
      return false;
    }
    return isShort(scene.cueAt(place.first() - 1)) || isShort(scene.cueAt(place.last() + 1));
  }

  private static boolean isShort(@Nullable Match<Cue> cue) {
    return cue != null && cue.value() instanceof Cue.Place && cue.first() == cue.last();
  }

  /** 占秘鲁出口总额的36%: behind the verb of a share stands the whole. */
  private static boolean isOfWhole(Scene scene, Match<Cue> place) {
    Match<Cue> share =
        scene.before(place.first(), Scene.REACH / 4, c -> Scene.is(c, Cue.Role.SHARE));
    return share != null
        && !scene.figureBetween(share.last(), place.first())
        && !stopBetween(scene, share.last(), place.first());
  }

  /** 世界1/5: right before a part stands the whole. */
  private static boolean isBeforePart(Scene scene, Match<Cue> place) {
    Figure part = scene.figureAt(place.last() + 1);
    return part != null && part.form() == Form.PERCENT && part.first() == place.last() + 1;
  }

  private static boolean stopBetween(Scene scene, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (scene.tokens.isAny(at, ",", ";", ":")) {
        return true;
      }
    }
    return false;
  }

  /** 秘鲁的, 秘鲁最大贸易伙伴. */
  @Override
  public boolean isOwner(Scene scene, Match<Cue> place) {
    int next = place.last() + 1;
    if (scene.tokens.is(next, Particle.IN)) {
      // 中国在东盟的最大贸易伙伴: what is between says where only
      Match<Cue> where = scene.cueAt(next + 1);
      return where != null
          && where.value() instanceof Cue.Place
          && (scene.tokens.is(where.last() + 1, Particle.ATTRIBUTE)
              || isRank(scene, where.last() + 1));
    }
    if (scene.tokens.is(place.first() - 1, Particle.IN)) {
      return false;
    }
    if (scene.tokens.is(next, Particle.ATTRIBUTE)) {
      return true;
    }
    return isRank(scene, next);
  }

  private static boolean isRank(Scene scene, int at) {
    Figure figure = scene.figureAt(at);
    return figure != null && figure.form() == Form.RANK && figure.first() == at;
  }

  @Override
  public Bearing bearing(Scene scene, Figure figure) {
    if (When.ofCompared(scene, figure) != null) {
      return Bearing.AGAINST; // 较2010年的301亿美元增长两倍
    }
    int at = governor(scene, figure);
    if (at < scene.start || scene.figureAt(at) != null) {
      return Bearing.NONE;
    }
    Tokens tokens = scene.tokens;
    Match<Cue> verb = scene.cueAt(at);
    boolean change = verb != null && (Scene.is(verb, Cue.Role.UP) || Scene.is(verb, Cue.Role.DOWN));
    if (change && verb != null) {
      return tokens.is(verb.last(), Particle.TO) ? Bearing.TO : Bearing.BY;
    }
    if (tokens.is(at, Particle.TO)) {
      return Bearing.TO;
    }
    if (tokens.is(at, Particle.FROM)) {
      return Bearing.FROM;
    }
    if (scene.isRole(at, Cue.Role.WORTH)) {
      return Bearing.WORTH;
    }
    if (scene.isRole(at, Cue.Role.COMPARED)) {
      return Bearing.AGAINST;
    }
    return scene.isRole(at, Cue.Role.HAVE) ? Bearing.WITH : Bearing.NONE;
  }

  /** The word before the figure and its hedge, the owner of a base left out: 由2015年的50亿. */
  private static int governor(Scene scene, Figure figure) {
    int at = figure.outerFirst() - 1;
    int stop = Math.max(scene.start, at - 8);
    while (at >= stop
        && (scene.timeAt(at) != null
            || scene.tokens.is(at, Particle.ATTRIBUTE)
            || isFiller(scene, at))) {
      at--;
    }
    return at;
  }

  private static boolean isFiller(Scene scene, int at) {
    Match<Cue> cue = scene.cueAt(at);
    return cue != null
        && Scene.is(cue, Cue.Role.FILLER)
        && !Scene.is(cue, Cue.Role.WAS)
        && !scene.tokens.isAny(at, Particle.TO, Particle.FROM);
  }

  @Override
  public boolean isString() {
    return true;
  }

  /** 出口额占总额的36%: what has the share stands before the verb. */
  @Override
  public int topicEnd(Scene scene, Figure figure) {
    Match<Cue> share =
        scene.before(figure.outerFirst(), Scene.REACH / 2, c -> Scene.is(c, Cue.Role.SHARE));
    return share == null
            || scene.figureBetween(share.last(), figure.outerFirst())
            || stopBetween(scene, share.last(), figure.outerFirst())
        ? figure.outerFirst()
        : share.first();
  }
}
