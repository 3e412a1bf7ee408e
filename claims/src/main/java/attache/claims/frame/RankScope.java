package attache.claims.frame;

import attache.claims.claim.Kind;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Among whom a place is one: "the third largest producer in Europe", "the Union's largest economy",
 * "among ASEAN countries, Indonesia has the largest population", "中亚最大经济体".
 */
final class RankScope {

  /** A group behind the rank or what it is a rank of stands no further from it. */
  private static final int BEHIND = 5;

  /** One that opens the sentence stands among its first words. */
  private static final int OPENING = 5;

  /** Among whose partners the place is one stands no further from it than where they are. */
  private static final int PARTNERS = 9;

  private RankScope() {}

  /**
   * Whether a rank is that of one country among all that have such a figure, rather than that of a
   * partner among those of another country.
   */
  static boolean isAboutOne(Scene scene, Topic topic) {
    String measure = topic.measure();
    return measure != null
        && (measure.startsWith("other:rank")
            || measure.equals("total_exports")
            || !(topic.cue() != null && topic.cue().value() instanceof Cue.Partner))
        && Around.shape(scene, topic) == Measure.Shape.COUNTRY;
  }

  /** The group that is named as the scope of a rank, or null where it is that of all. */
  static @Nullable Named of(Scene scene, Figure figure, Topic topic) {
    boolean one = isAboutOne(scene, topic);
    Named behind = behind(scene, figure, one ? topic.cue() : null);
    if (behind != null || !one) {
      return behind;
    }
    Named owner = owner(scene, figure);
    return owner != null ? owner : opening(scene, figure);
  }

  private static @Nullable Named behind(Scene scene, Figure figure, @Nullable Match<Cue> measure) {
    int last = figure.last();
    if (measure != null
        && measure.first() > last
        && scene.sameClause(last, measure.first())
        && !scene.figureBetween(last, measure.first())) {
      last = measure.last();
    }
    for (Named place : scene.named(figure.last() + 1, last + BEHIND - 1)) {
      if (place.country().isGroup() && place.is(Relation.IN, Relation.OF, Relation.OTHER)) {
        return place;
      }
    }
    return measure == null ? ofPartner(scene, figure) : null;
  }

  /** "первое место среди партнеров России в Африке", "中国在东盟最大的贸易伙伴". */
  private static @Nullable Named ofPartner(Scene scene, Figure figure) {
    int first = scene.isString() ? figure.first() - PARTNERS : figure.last() + 1;
    int last = scene.isString() ? figure.first() - 1 : figure.last() + PARTNERS;
    for (Named place : scene.named(first, last)) {
      if (place.country().isGroup()
          && place.is(Relation.IN)
          && scene.sameClause(place.first(), figure.first())) {
        return place;
      }
    }
    return null;
  }

  /** "Central Asia's largest", "欧盟第二大": the group stands right before the rank. */
  private static @Nullable Named owner(Scene scene, Figure figure) {
    for (Named place : scene.named(figure.first() - OPENING, figure.last())) {
      boolean near = figure.first() - place.last() <= 3;
      boolean owns = place.owner() || place.adjective() || scene.isString();
      if (place.country().isGroup() && near && owns) {
        return place;
      }
    }
    return null;
  }

  /** "In the EAEU, Kazakhstan ranks second", "среди стран ЕАЭС". */
  private static @Nullable Named opening(Scene scene, Figure figure) {
    for (Named place : scene.named(scene.start, figure.first() - 1)) {
      boolean near =
          place.first() - scene.start < OPENING || scene.sameClause(place.first(), figure.first());
      if (place.country().isGroup() && near && isAmong(scene, place)) {
        return place;
      }
    }
    return null;
  }

  private static boolean isAmong(Scene scene, Named place) {
    if (place.is(Relation.IN)) {
      return true;
    }
    for (int at = place.first() - 1; at >= Math.max(scene.start, place.first() - 3); at--) {
      if (scene.tokens.is(at, Particle.AMONG) || scene.tokens.is(at, Particle.IN)) {
        return true;
      }
    }
    return false;
  }

  /** The words for it, with the preposition that they stand behind; null where none are said. */
  static @Nullable String said(Scene scene, Draft draft) {
    Figure figure = draft.figure;
    if (figure == null || draft.stance.kind() != Kind.RANK) {
      return null;
    }
    Named place = of(scene, figure, draft.topic);
    if (place == null) {
      return null;
    }
    int from = place.first();
    if (scene.tokens.is(from - 1, Particle.THE)) {
      from--;
    }
    if (scene.tokens.isAny(from - 1, Particle.IN, Particle.OF, Particle.AMONG)) {
      from--;
    }
    return scene.tokens.span(from, place.last()).of(scene.tokens.source());
  }
}
