package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one side that a measure is of: its GDP, its population, the jobs in it. */
final class OneSide {

  private static final String WORLD = "WLD";

  private OneSide() {}

  static Parties of(Around around) {
    boolean jobs = "jobs".equals(around.topic().measure());
    Scene scene = around.scene();
    Discourse discourse = around.discourse();
    int figure = around.figure().first();
    if (jobs && scene.has(Cue.Role.PAIR, Math.max(around.from(), figure - 6), around.to())) {
      return about(discourse.pair());
    }
    Parties abroad = abroad(around);
    if (abroad != null) {
      return abroad;
    }
    Named best = best(around, jobs);
    if (best != null && jobs && best.adjective() && best.last() < figure) {
      // "Danish firms have created 12,000 jobs": in the other country
      return about(Around.listOf(around.acrossFrom(best.country())));
    }
    if (best != null && best.is(Relation.BETWEEN)) {
      return about(
          around.named().stream()
              .filter(n -> n.is(Relation.BETWEEN))
              .map(Named::country)
              .distinct()
              .toList());
    }
    if (best != null) {
      return about(together(around, best));
    }
    Country home = discourse.sides.home();
    if (home != null && (jobs || around.isSaid(Cue.Role.SELF))) {
      return about(List.of(home));
    }
    if (scene.tokens.is(around.anchor() - 1, Particle.OUR) && discourse.sides.pair().size() == 2) {
      return Parties.NONE; // which of the two speaks is not known
    }
    if (scene.isString() && discourse.silent == 0 && discourse.parties instanceof Parties.About) {
      return discourse.parties;
    }
    return discourse.country == null ? Parties.NONE : about(List.of(discourse.country));
  }

  /** "80,000 Peruvians live in Chile": from the one to the other. */
  private static @Nullable Parties abroad(Around around) {
    Figure figure = around.figure();
    List<Named> own = around.scene().named(figure.first(), figure.last());
    if (figure.form() != Figure.Form.COUNT || own.size() != 1) {
      return null;
    }
    for (Named n : around.scene().named(figure.last() + 1, figure.last() + 6)) {
      if (n.is(Relation.IN) && !n.country().equals(own.getFirst().country())) {
        return new Parties.Flow(List.of(own.getFirst().country()), List.of(n.country()));
      }
    }
    return null;
  }

  private static @Nullable Named best(Around around, boolean jobs) {
    Named best = null;
    for (Named n : around.nearest()) {
      // "the world's largest market" says whose of nobody
      if (best == null || best.country().code().equals(WORLD)) {
        best = n;
      }
      if (jobs && n.is(Relation.IN, Relation.OF) && n.first() > around.figure().first()) {
        best = n;
        break;
      }
    }
    if (best == null || (jobs && !isNear(around, best)) || isWorlds(best, jobs)) {
      return null;
    }
    return best;
  }

  /** "Chile, Peru and Bolivia together": those that are listed side by side, or the one. */
  private static List<Country> together(Around around, Named best) {
    List<Country> all = new ArrayList<>();
    Named last = null;
    for (Named n : around.scene().named(around.scene().start, around.figure().first())) {
      boolean next =
          last != null
              && n.adjective() == last.adjective()
              && n.first() - last.last() <= 3
              && isJoined(around.scene(), last.last() + 1, n.first());
      if (!next) {
        if (all.contains(best.country())) {
          break;
        }
        all.clear();
      }
      all.add(n.country());
      last = n;
    }
    boolean several =
        all.size() > 1
            && all.contains(best.country())
            && best.is(Relation.SUBJECT, Relation.IN, Relation.OF)
            && best.last() < around.figure().first();
    return several ? all : List.of(best.country());
  }

  private static boolean isJoined(Scene scene, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!scene.joins(at) && !scene.tokens.is(at, Particle.THE)) {
        return false;
      }
    }
    return to > from;
  }

  private static boolean isWorlds(Named named, boolean jobs) {
    return !jobs && named.country().code().equals(WORLD) && named.owner();
  }

  /** In the figure, or near enough to say where the jobs are. */
  private static boolean isNear(Around around, Named named) {
    Figure figure = around.figure();
    return named.first() >= figure.outerFirst() - 8
        && named.first() <= figure.last() + 8
        && !around.scene().figureBetween(figure.last(), named.first())
        && !(named.last() < figure.first() && named.is(Relation.TO, Relation.FROM));
  }

  /** Of these, or of nobody. */
  static Parties about(List<Country> countries) {
    return countries.isEmpty() ? Parties.NONE : new Parties.About(countries);
  }
}
