package attache.claims.frame;

import attache.claims.claim.Counterpart;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing so many times another: "exports exceed imports twice", "the economy of A is three times
 * larger than that of B", 出口是进口的1.4倍.
 *
 * @param topic what is divided
 * @param stance up or, for "N times less", down
 * @param parties whose it is
 * @param against what it is divided by
 */
record Quotient(Topic topic, Stance stance, Parties parties, Counterpart against) {

  /** The measures of a comparison stand this near to the figure. */
  private static final int REACH = 16;

  /** The quotient that the figure is, or null when it is none or the words do not name both. */
  static @Nullable Quotient of(Scene scene, Figure figure, Discourse discourse) {
    if (figure.form() != Figure.Form.TIMES || !compares(scene, figure)) {
      return null;
    }
    List<Match<Cue>> measures = new ArrayList<>();
    for (Match<Cue> cue : scene.cues) {
      boolean near =
          cue.last() >= figure.outerFirst() - REACH && cue.first() <= figure.outerLast() + REACH;
      if (near
          && cue.value() instanceof Cue.Measured(String m, Cue.Strength s)
          && s != Cue.Strength.VERB
          && !m.contains(":")
          && scene.figureAt(cue.first()) == null) {
        if (scene.figures.stream().anyMatch(f -> !f.equals(figure) && isBetween(f, cue, figure))) {
          continue;
        }
        measures.add(cue);
      }
    }
    if (measures.isEmpty() || measures.getFirst().first() > figure.first()) {
      return null;
    }
    return measures.size() == 2 && isTwin(measures.get(0), measures.get(1))
        ? ofFlows(scene, figure, measures.get(0), measures.get(1), discourse)
        : ofCountries(scene, figure, measures);
  }

  private static boolean isBetween(Figure other, Match<Cue> cue, Figure figure) {
    return (other.first() > cue.last() && other.last() < figure.first())
        || (other.first() > figure.last() && other.last() < cue.first());
  }

  /** Words that set one thing against another, and no change against a time. */
  private static boolean compares(Scene scene, Figure figure) {
    int behind = figure.outerLast() + 1;
    Match<Cue> passes =
        scene.before(figure.outerFirst(), REACH / 2, c -> Scene.is(c, Cue.Role.PASSES));
    if (passes == null) {
      passes = scene.after(figure.outerLast(), 3, c -> Scene.is(c, Cue.Role.PASSES));
    }
    boolean ofWhat =
        scene.isString()
            && scene.tokens.is(figure.outerFirst() - 1, Particle.ATTRIBUTE)
            && scene.timeAt(figure.outerFirst() - 2) == null;
    return ofWhat
        || (passes != null && scene.sameClause(passes.first(), figure.first()))
        || scene.isRole(behind, Cue.Role.SIZE)
        || (scene.tokens.isAny(behind, Particle.AS, Particle.MORE, Particle.LESS, Particle.THAT)
            && scene.timeAt(behind + 1) == null
            && scene.timeAt(behind + 2) == null)
        || (!scene.named(behind, behind + 1).isEmpty() && !scene.isString());
  }

  private static boolean isTwin(Match<Cue> one, Match<Cue> other) {
    String a = ((Cue.Measured) one.value()).measure();
    String b = ((Cue.Measured) other.value()).measure();
    return (a.endsWith("_exports") && b.equals(swapped(a, "_exports", "_imports")))
        || (a.endsWith("_imports") && b.equals(swapped(a, "_imports", "_exports")));
  }

  private static String swapped(String measure, String from, String to) {
    return measure.substring(0, measure.length() - from.length()) + to;
  }

  private static @Nullable Quotient ofFlows(
      Scene scene, Figure figure, Match<Cue> over, Match<Cue> under, Discourse discourse) {
    String measure = ((Cue.Measured) over.value()).measure();
    String other = ((Cue.Measured) under.value()).measure();
    List<Country> named = sides(scene, scene.start, scene.end - 1);
    List<Country> pair =
        named.size() == 2 ? named : named.size() < 2 ? discourse.pair() : List.of();
    if (pair.size() != 2 || (named.size() == 1 && !pair.contains(named.getFirst()))) {
      return null;
    }
    Country owner = named.isEmpty() ? discourse.sides.home() : named.getFirst();
    for (Named place : scene.named(scene.start, figure.last())) {
      boolean owns =
          place.owner()
              || (place.adjective() && place.last() < over.first())
              || place.is(Relation.OF);
      if (owns && pair.contains(place.country())) {
        owner = place.country();
        break;
      }
    }
    if (owner == null || !pair.contains(owner)) {
      return null;
    }
    Country partner = pair.get(pair.getFirst().equals(owner) ? 1 : 0);
    Parties out = new Parties.Flow(List.of(owner), List.of(partner));
    Parties in = new Parties.Flow(List.of(partner), List.of(owner));
    boolean exports = measure.endsWith("_exports");
    return new Quotient(
        new Topic(measure, null, over, Topic.Basis.SENTENCE),
        stance(scene, figure),
        exports ? out : in,
        new Counterpart(other, exports ? in : out));
  }

  private static @Nullable Quotient ofCountries(
      Scene scene, Figure figure, List<Match<Cue>> measures) {
    Match<Cue> over = measures.getFirst();
    String measure = ((Cue.Measured) over.value()).measure();
    boolean same =
        measures.stream().allMatch(m -> ((Cue.Measured) m.value()).measure().equals(measure));
    boolean ofCountry =
        Catalogue.standard()
            .find(measure)
            .map(m -> m.shape() == Measure.Shape.COUNTRY)
            .orElse(false);
    List<Country> named = sides(scene, scene.start, scene.end - 1);
    if (!same || !ofCountry || named.size() != 2) {
      return null;
    }
    return new Quotient(
        new Topic(measure, null, over, Topic.Basis.SENTENCE),
        stance(scene, figure),
        new Parties.About(List.of(named.getFirst())),
        new Counterpart(measure, new Parties.About(List.of(named.getLast()))));
  }

  private static List<Country> sides(Scene scene, int first, int last) {
    return scene.named(first, last).stream()
        .map(Named::country)
        .filter(Sides::isSide)
        .distinct()
        .toList();
  }

  private static Stance stance(Scene scene, Figure figure) {
    Match<Cue> size = scene.after(figure.outerLast(), 3, c -> Scene.is(c, Cue.Role.COMPARATIVE));
    boolean down =
        (size != null && Scene.is(size, Cue.Role.DOWN))
            || scene.tokens.is(figure.outerLast() + 1, Particle.LESS);
    return new Stance(Kind.RATIO, null, down ? Direction.DOWN : null, null, false);
  }
}
