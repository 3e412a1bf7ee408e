package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of parks, zones and fairs in a sentence. */
final class Names {

  /** A name has no more words than this to each side of "Park" or "Expo". */
  private static final int LONGEST = 8;

  private Names() {}

  /**
   * The name around a word such as "Industrial Park" or "Import Expo", or null when the sentence
   * has none written as a name.
   */
  static @Nullable String around(Scene scene, Cue.Role role) {
    for (Match<Cue> cue : scene.cues) {
      String name = Scene.is(cue, role) ? around(scene, cue) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** The name around this word, or null when it is written without one. */
  static @Nullable String around(Scene scene, Match<Cue> cue) {
    int first = first(scene, cue.first());
    int last = last(scene, cue.last());
    return first < cue.first() || last > cue.last()
        ? scene.tokens.span(first, last).of(scene.tokens.source())
        : null;
  }

  private static int first(Scene scene, int from) {
    Tokens tokens = scene.tokens;
    int first = from;
    int at = from - 1;
    while (at >= scene.start && from - at <= LONGEST) {
      if (isNameWord(scene, at)) {
        first = at;
      } else if (!(scene.isDash(at)
              || tokens.is(at, "&")
              || tokens.isAny(at, Particle.AND, Particle.OF, Particle.FOR))
          || !isNameWord(scene, at - 1)) {
        break;
      }
      at--;
    }
    return first;
  }

  private static int last(Scene scene, int from) {
    int at = from;
    while (at + 1 < scene.end && at - from < LONGEST && isNameWord(scene, at + 1)) {
      at++;
    }
    return at;
  }

  private static boolean isNameWord(Scene scene, int token) {
    return token >= scene.start
        && token < scene.end
        && scene.tokens.kind(token) == Tokens.Kind.WORD
        && scene.tokens.isCapitalised(token)
        && scene.timeAt(token) == null
        && !scene.tokens.isAny(
            token, Particle.THE, Particle.A, Particle.AS, Particle.IN, Particle.AT, Particle.ON)
        && !(token == scene.start && scene.tokens.is(token, Particle.AND));
  }

  /**
   * The two countries that a name joins: "China-Belarus Industrial Park"; empty when it does not.
   */
  static List<Country> sidesIn(Scene scene, Cue.Role role) {
    for (Match<Cue> cue : scene.cues) {
      if (Scene.is(cue, role)) {
        List<Country> sides = new ArrayList<>();
        int first = first(scene, cue.first());
        for (int at = first; at < cue.first(); at++) {
          Match<Cue> place = scene.cueAt(at);
          if (place != null
              && place.first() == at
              && place.value() instanceof Cue.Place(Country c, boolean adjective, _)
              && !sides.contains(c)) {
            sides.add(c);
          }
        }
        if (sides.size() == 2) {
          return sides;
        }
      }
    }
    return List.of();
  }
}
