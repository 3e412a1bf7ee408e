package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import org.jspecify.annotations.Nullable;

/**
 * Whose statistics are named for a sentence's figures.
 *
 * @param words as said ("the Belarusian statistics")
 * @param country whose they are, or null when the words do not tell
 */
record Attribution(String words, @Nullable Country country) {

  /** A source is named in no more words than this. */
  private static final int LONGEST = 14;

  /** The source that a sentence names, or null. */
  static @Nullable Attribution in(Scene scene, Sides sides) {
    for (Match<Cue> cue : scene.cues) {
      if (Scene.is(cue, Cue.Role.SOURCE)) {
        int last = end(scene, cue.last() + 1);
        if (last > cue.last() && namesSource(scene, cue.first(), last)) {
          return of(scene, cue.last() + 1, last, sides);
        }
      }
    }
    int stop = Math.min(scene.end, scene.start + Scene.REACH);
    for (int at = scene.start; at + 1 < stop; at++) {
      if (scene.isRole(at, Cue.Role.STATISTICS) && scene.isRole(at + 1, Cue.Role.SAYS)) {
        return of(scene, beginning(scene, at), at, sides);
      }
    }
    return null;
  }

  private static int end(Scene scene, int from) {
    int at = from;
    while (at < scene.end
        && at - from < LONGEST
        && scene.figureAt(at) == null
        && scene.timeAt(at) == null
        && !scene.isStop(at)
        && !scene.isBracket(at)
        && !scene.tokens.isAny(at, Particle.IN, Particle.FOR, Particle.THAT)
        && !scene.isRole(at, Cue.Role.WAS)
        && !scene.isRole(at, Cue.Role.IS)
        && !scene.isRole(at, Cue.Role.SAYS)) {
      at++;
    }
    return at - 1;
  }

  private static int beginning(Scene scene, int last) {
    int at = last;
    if (scene.isString()) {
      // 墨西哥经济部数据显示: one behind the other, without capitals
      Match<Cue> cue = scene.cueAt(at);
      while (cue != null
          && (cue.value() instanceof Cue.Place
              || Scene.is(cue, Cue.Role.OFFICE)
              || Scene.is(cue, Cue.Role.STATISTICS)
              || Scene.is(cue, Cue.Role.OFFICIAL))) {
        at = cue.first();
        cue = scene.cueAt(at - 1);
      }
      return at;
    }
    while (at - 1 >= scene.start
        && last - at < 8
        && (scene.tokens.isCapitalised(at - 1)
            || scene.tokens.is(at - 1, Particle.OF)
            || scene.tokens.isAny(at - 1, "'s", "’s")
            || scene.isRole(at - 1, Cue.Role.OFFICIAL)
            || (scene.cueAt(at - 1) instanceof Match<Cue> cue
                && cue.value() instanceof Cue.Place))) {
      at--;
    }
    return at;
  }

  private static boolean namesSource(Scene scene, int first, int last) {
    for (int at = first; at <= last; at++) {
      if (scene.isRole(at, Cue.Role.OFFICE)) {
        return true;
      }
    }
    return false;
  }

  private static Attribution of(Scene scene, int first, int last, Sides sides) {
    int from = first;
    if (scene.tokens.is(from, Particle.THE) && from < last) {
      from++;
    }
    Country country = null;
    for (int at = from; at <= last && country == null; at++) {
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null && cue.value() instanceof Cue.Place(Country c, boolean adjective, _)) {
        country = c;
      } else if (cue != null && Scene.is(cue, Cue.Role.SELF)) {
        country = sides.home();
      }
    }
    return new Attribution(scene.tokens.span(from, last).of(scene.tokens.source()), country);
  }
}
