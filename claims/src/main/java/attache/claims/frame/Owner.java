package attache.claims.frame;

import attache.claims.claim.Parties;
import attache.claims.lexicon.Match;
import attache.vocabulary.country.Country;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose measure a figure is of, where two sides take part in it: who exports, who has a rank. */
final class Owner {

  private Owner() {}

  /** The country that goes on being spoken of, or null when the words make neither side it. */
  static @Nullable Country of(Scene scene, Draft draft) {
    return switch (draft.parties) {
      case Parties.Flow(List<Country> origin, List<Country> destination) -> {
        Match<Cue> cue = draft.topic.cue();
        if (cue != null && isBalance(cue)) {
          yield first(origin);
        }
        if (cue == null || !Around.isTrade(cue)) {
          yield null;
        }
        yield first(Around.isInward(cue) ? destination : origin);
      }
      case Parties.Partnership(List<Country> reporter, List<Country> partner) -> first(reporter);
      case Parties.About(List<Country> subject) -> first(subject);
      case Parties.Between(List<Country> sides) -> between(scene, sides);
      case Parties.None() -> null;
    };
  }

  private static boolean isBalance(Match<Cue> cue) {
    return cue.value() instanceof Cue.Measured(String m, var s) && m.endsWith("balance");
  }

  private static @Nullable Country first(List<Country> countries) {
    return countries.size() == 1 && Sides.isSide(countries.getFirst())
        ? countries.getFirst()
        : null;
  }

  /** "Peru's trade with Chile": the one that is not with, when the other is. */
  private static @Nullable Country between(Scene scene, List<Country> sides) {
    Country with = null;
    Country other = null;
    for (Named named : scene.named(scene.start, scene.start + Scene.REACH)) {
      if (sides.contains(named.country())) {
        if (named.is(Relation.WITH)) {
          with = named.country();
        } else if (!named.is(Relation.BETWEEN) && !named.country().equals(with)) {
          other = other == null ? named.country() : other;
        }
      }
    }
    return with == null || with.equals(other) ? null : other;
  }
}
