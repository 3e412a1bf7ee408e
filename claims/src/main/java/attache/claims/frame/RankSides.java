package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has a place in whose order: "A is B's third largest partner", "A is the third largest partner
 * of B", "making A the largest partner of B".
 */
final class RankSides {

  private static final String WORLD = "WLD";

  private final Around around;
  private final Scene scene;
  private final Figure figure;
  private final Discourse discourse;
  private final List<Named> named;
  private @Nullable Country reporter;
  private @Nullable Country partner;

  private RankSides(Around around) {
    this.around = around;
    this.scene = around.scene();
    this.figure = around.figure();
    this.discourse = around.discourse();
    this.named = around.named();
  }

  static Parties of(Around around) {
    return new RankSides(around).parties();
  }

  private Parties parties() {
    List<Country> apposed = apposed();
    if (!apposed.isEmpty()) {
      return new Parties.Partnership(Around.listOf(ownerOf(apposed)), apposed);
    }
    boolean ours = scene.before(figure.first(), 4, c -> Scene.is(c, Cue.Role.SELF)) != null;
    namedBefore();
    namedBehind(ours);
    if (RankScope.isAboutOne(scene, around.topic())
        || (reporter != null && reporter.code().equals(WORLD))) {
      return ofOne();
    }
    namedInside();
    if (ours && reporter == null) {
      Country home = discourse.sides.home();
      reporter =
          home != null && !home.equals(partner)
              ? home
              : partner == null ? null : around.acrossFrom(partner);
    }
    if (reporter == null && partner != null) {
      reporter = around.acrossFrom(partner);
    }
    if (partner == null && reporter != null) {
      partner =
          discourse.country != null && !discourse.country.equals(reporter)
              ? discourse.country
              : around.acrossFrom(reporter);
    }
    if (partner != null && partner.equals(reporter)) {
      reporter = around.acrossFrom(partner);
    }
    if (partner == null && reporter == null) {
      return discourse.parties instanceof Parties.Partnership ? discourse.parties : pairAsRank();
    }
    return new Parties.Partnership(Around.listOf(reporter), Around.listOf(partner));
  }

  /** 前三大贸易伙伴东盟、欧盟、美国: who has the places stands right behind them, where they say so. */
  private List<Country> apposed() {
    List<Country> apposed = new ArrayList<>();
    int next = figure.last() + 1;
    for (Named n : named) {
      boolean joined = n.first() == next || (n.first() == next + 1 && scene.joins(next));
      if (scene.isString() && joined && (apposed.isEmpty() == (n.first() == figure.last() + 1))) {
        apposed.add(n.country());
        next = n.last() + 1;
      }
    }
    return apposed;
  }

  private @Nullable Country ownerOf(List<Country> apposed) {
    for (int i = named.size() - 1; i >= 0; i--) {
      Named n = named.get(i);
      if (n.last() < figure.first() && !apposed.contains(n.country())) {
        return n.country();
      }
    }
    return around.acrossFrom(apposed.getFirst());
  }

  /** Before the rank: the owner of the order, and who has the place. */
  private void namedBefore() {
    for (int i = named.size() - 1; i >= 0; i--) {
      Named n = named.get(i);
      if (n.last() >= figure.first()) {
        continue;
      }
      Match<Cue> role = around.topic().cue();
      boolean intoOne =
          scene.isString()
              && n.is(Relation.TO)
              && role != null
              && n.last() == role.first() - 1; // 在对老投资国中
      if ((n.owner() || intoOne) && reporter == null) {
        reporter = n.country();
      } else if (partner == null
          && !n.country().equals(reporter)
          && !n.is(Relation.IN, Relation.OF, Relation.LEFT_BEHIND)) {
        partner = n.country();
      }
    }
  }

  /** Behind it: whose order it is; who has the place where nobody is named before. */
  private void namedBehind(boolean ours) {
    for (Named n : named) {
      if (partner == null
          && n.first() > figure.last()
          && (n.first() - figure.last() <= 4 || isHolder(n))
          && n.is(Relation.SUBJECT)
          && !n.adjective()
          && !n.owner()
          && !scene.isString()
          && Sides.isSide(n.country())
          && !n.country().equals(reporter)) {
        partner = n.country(); // "in second place is Peru"
      }
      if (n.first() > figure.last()
          && n.first() - figure.last() <= 8
          && (n.is(Relation.OF, Relation.TO, Relation.IN) || (n.owner() && n.is(Relation.OTHER)))
          && !(ours && n.is(Relation.IN))
          && !n.adjective()
          && reporter == null
          && Sides.isSide(n.country())
          && !n.country().equals(partner)) {
        reporter = n.country();
      }
    }
  }

  /** «Первое место среди партнёров занимает Китай»: right behind the verb of holding a place. */
  private boolean isHolder(Named n) {
    return scene.isRole(n.first() - 1, Cue.Role.HOLDS)
        && scene.sameClause(n.first(), figure.last());
  }

  /** "the largest destination for French investment". */
  private void namedInside() {
    for (Named n : named) {
      if (n.first() > figure.first()
          && n.first() - figure.last() <= 4
          && n.adjective()
          && reporter == null
          && !n.country().equals(partner)) {
        reporter = n.country();
      }
    }
  }

  /** Whoever is named and is no group among which the place is one. */
  private Parties ofOne() {
    Named scope = RankScope.of(scene, figure, around.topic());
    Country among = scope == null ? null : scope.country();
    List<Country> near = new ArrayList<>(Around.listOf(partner));
    near.addAll(Around.listOf(reporter));
    Country subject = near.stream().filter(c -> isSubject(c, among)).findFirst().orElse(null);
    if (subject == null && among != null) {
      subject = namedElsewhere(among);
    }
    if (subject == null) {
      subject = discourse.country;
    }
    return subject == null || subject.equals(among)
        ? Parties.NONE
        : OneSide.about(List.of(subject));
  }

  private static boolean isSubject(Country country, @Nullable Country among) {
    return !country.code().equals(WORLD) && !country.equals(among);
  }

  /** "Germany — the largest economy of the Union": in another clause of the sentence. */
  private @Nullable Country namedElsewhere(Country among) {
    Country nearest = null;
    for (Named n : scene.named(scene.start, scene.end)) {
      boolean before = n.last() < figure.first();
      boolean fits = isSubject(n.country(), among) && Sides.isSide(n.country());
      if (fits && (before || nearest == null) && !n.is(Relation.LEFT_BEHIND)) {
        nearest = n.country();
      }
    }
    return nearest;
  }

  private Parties pairAsRank() {
    List<Country> pair = discourse.pair();
    return pair.size() == 2
        ? new Parties.Partnership(List.of(pair.get(0)), List.of(pair.get(1)))
        : Parties.NONE;
  }
}
