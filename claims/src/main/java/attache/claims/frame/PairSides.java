package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two sides of what has no direction: turnover, mutual investment. */
final class PairSides {

  private PairSides() {}

  static Parties of(Around around) {
    List<Named> named = around.named();
    List<Country> sides = both(around.scene(), named);
    if (sides.size() >= 2) {
      return new Parties.Between(sides);
    }
    Named with = null;
    Named subject = null;
    for (Named n : named) {
      if (n.is(Relation.WITH) && (with == null || isNext(around, with, n))) {
        with = n;
      } else if (subject == null && Sides.isSide(n.country())) {
        subject = n;
      }
    }
    if (with != null) {
      Country other =
          subject != null && !subject.country().equals(with.country())
              ? subject.country()
              : around.acrossFrom(with.country());
      return between(other, with.country());
    }
    if (around.isSaid(Cue.Role.PAIR) || around.isOfBoth() || named.isEmpty()) {
      return spokenOf(around);
    }
    Country only = named.getFirst().country();
    return between(only, around.acrossFrom(only));
  }

  /** The two, each once; the one that is known, or nobody. */
  static Parties between(@Nullable Country one, @Nullable Country other) {
    List<Country> sides = new ArrayList<>();
    if (one != null) {
      sides.add(one);
    }
    if (other != null && !other.equals(one)) {
      sides.add(other);
    }
    return sides.isEmpty() ? Parties.NONE : new Parties.Between(sides);
  }

  /** 与意大利贸易额433亿美元，与俄罗斯贸易额698亿美元: a figure stands between; this one is the next. */
  private static boolean isNext(Around around, Named with, Named n) {
    return around.scene().isString()
        && n.last() < around.figure().first()
        && around.scene().figureBetween(with.last(), n.first());
  }

  /**
   * Whether all that are named are so with "with", in Chinese, where figures stand between them.
   */
  private static boolean isEachWith(Scene scene, List<Named> named) {
    return scene.isString()
        && named.stream().allMatch(n -> n.is(Relation.WITH))
        && scene.figureBetween(named.getFirst().last(), named.getLast().first());
  }

  /** The sides that "bilateral" means. */
  private static Parties spokenOf(Around around) {
    Discourse discourse = around.discourse();
    // the sides of the figure before, when the sentence goes on about the same
    if (around.topic().basis() == Topic.Basis.INHERITED
        && !discourse.parties.equals(Parties.NONE)) {
      return discourse.parties;
    }
    Scene scene = around.scene();
    List<Named> inSentence =
        scene.named(around.anchor() - Scene.REACH, around.figure().last() + Scene.REACH).stream()
            .filter(n -> !n.is(Relation.WHOLE))
            .toList();
    List<Country> whole = discourse.sides.pair();
    if (whole.size() == 2 && inSentence.stream().map(Named::country).toList().containsAll(whole)) {
      return new Parties.Between(whole);
    }
    List<Country> sides = both(scene, inSentence);
    if (sides.size() == 2 && (!discourse.sides.sharesOne(sides) || scene.linked(sides))) {
      return new Parties.Between(sides);
    }
    List<Country> pair = discourse.pair();
    return pair.isEmpty() ? Parties.NONE : new Parties.Between(pair);
  }

  /**
   * The two sides the words name together: "between A and B", "A and B", "A-B trade", "A with B".
   */
  private static List<Country> both(Scene scene, List<Named> named) {
    Set<Country> linked = new LinkedHashSet<>();
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).is(Relation.BETWEEN)) {
        linked.clear();
        for (int j = i; j < named.size() && named.get(j).is(Relation.BETWEEN); j++) {
          linked.add(named.get(j).country());
        }
        if (linked.size() >= 2) {
          return List.copyOf(linked);
        }
      }
    }
    linked.clear();
    for (int i = 0; i + 1 < named.size(); i++) {
      Named one = named.get(i);
      Named other = named.get(i + 1);
      int next = one.last() + 1;
      boolean joined =
          other.first() == next
              || (other.first() - one.last() <= 3
                  && !scene.isComma(next)
                  && (scene.joins(next) || scene.tokens.is(next, Particle.WITH)));
      if (joined && !one.country().equals(other.country())) {
        return List.of(one.country(), other.country());
      }
    }
    for (Named n : named) {
      if (Sides.isSide(n.country()) && !(n.country().isGroup() && n.is(Relation.IN))) {
        linked.add(n.country());
      }
    }
    return linked.size() == 2 && !isEachWith(scene, named) ? List.copyOf(linked) : List.of();
  }
}
