package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Tokens;
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

  private static final String[] SOURCES = {
    "statistics",
    "statistical",
    "customs",
    "data",
    "figures",
    "ministry",
    "bank",
    "committee",
    "agency",
    "office",
    "estimates",
    "bureau",
    "service",
    "unctad",
    "imf",
    "wto",
    "department",
    "authorities",
    "commission",
    "administration",
    "report",
    "comtrade",
    "fund",
    "institute",
    "census",
    "belstat",
    "rosstat",
    "eurostat"
  };

  private static final String[] SAYING = {
    "show",
    "shows",
    "showed",
    "say",
    "says",
    "said",
    "indicate",
    "indicates",
    "suggest",
    "suggests",
    "put",
    "puts",
    "reveal",
    "revealed",
    "reported",
    "reports"
  };

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
    Tokens tokens = scene.tokens;
    int stop = Math.min(scene.end, scene.start + Scene.REACH);
    for (int at = scene.start; at + 1 < stop; at++) {
      if (tokens.isAny(at, "statistics", "data", "figures", "customs")
          && tokens.isAny(at + 1, SAYING)) {
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
        && !scene.tokens.isAny(at, ",", ";", ":", ".", "(", "in", "for", "that")
        && !scene.isRole(at, Cue.Role.WAS)
        && !scene.isRole(at, Cue.Role.IS)
        && !scene.tokens.isAny(at, SAYING)) {
      at++;
    }
    return at - 1;
  }

  private static int beginning(Scene scene, int last) {
    int at = last;
    while (at - 1 >= scene.start
        && last - at < 8
        && (scene.tokens.isCapitalised(at - 1)
            || scene.tokens.isAny(at - 1, "official", "of", "'s", "’s", "customs", "national"))) {
      at--;
    }
    return at;
  }

  private static boolean namesSource(Scene scene, int first, int last) {
    for (int at = first; at <= last; at++) {
      if (scene.tokens.isAny(at, SOURCES)) {
        return true;
      }
    }
    return false;
  }

  private static Attribution of(Scene scene, int first, int last, Sides sides) {
    int from = first;
    if (scene.tokens.is(from, "the") && from < last) {
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
