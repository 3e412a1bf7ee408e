package attache.claims.frame;

import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose statistics are named for figures of a sentence.
 *
 * @param words as said ("the Belarusian statistics")
 * @param country whose they are, or null when the words do not tell
 */
record Attribution(String words, @Nullable Country country) {

  /** A source is named in no more words than this. */
  private static final int LONGEST = 14;

  /**
   * Words that name a source.
   *
   * @param cue the first token ("according")
   * @param first the first token of the source itself
   * @param last the last one
   */
  record Words(int cue, int first, int last) {

    boolean contain(int token) {
      return cue <= token && token <= last;
    }
  }

  /** The words that name a source behind "according to" and the like, in order. */
  static List<Words> words(Scene scene) {
    List<Words> all = new ArrayList<>(1);
    int behind = scene.start;
    for (Match<Cue> cue : scene.cues) {
      if (cue.first() >= behind && Scene.is(cue, Cue.Role.SOURCE)) {
        int last = end(scene, cue.last() + 1);
        if (last > cue.last() && namesSource(scene, cue.first(), last)) {
          all.add(new Words(cue.first(), cue.last() + 1, last));
          behind = last + 1;
        }
      }
    }
    byAdjective(scene, all);
    all.sort(Comparator.comparingInt(Words::cue));
    return all;
  }

  /**
   * "By Egyptian figures", «по кыргызским данным 617 млн, по китайским – 5,2 млрд»: the country
   * stands between the words, and the second time the data goes unsaid.
   */
  private static void byAdjective(Scene scene, List<Words> all) {
    for (Match<Cue> cue : scene.cues) {
      int behind = cue.last() + 1;
      if (!(cue.value() instanceof Cue.Place(var country, boolean adjective, _))
          || !adjective
          || !scene.tokens.isAny(cue.first() - 1, "по", "by")
          || all.stream().anyMatch(words -> words.contain(cue.first()))) {
        continue;
      }
      boolean full = scene.isRole(behind, Cue.Role.STATISTICS);
      boolean unsaid =
          !all.isEmpty()
              && (scene.isDash(behind) || scene.isComma(behind) || behind >= scene.end - 1);
      if (full || unsaid) {
        all.add(new Words(cue.first() - 1, cue.first(), full ? behind : cue.last()));
      }
    }
  }

  /** The sources that a sentence names, in order. */
  static List<Sources.At> in(Scene scene, Sides sides) {
    List<Sources.At> all = new ArrayList<>(1);
    for (Words words : words(scene)) {
      all.add(at(scene, words.cue(), of(scene, words.first(), words.last(), sides)));
    }
    int stop = all.isEmpty() ? Math.min(scene.end, scene.start + Scene.REACH) : scene.start;
    for (int at = scene.start; at + 1 < stop && all.isEmpty(); at++) {
      if (scene.isRole(at, Cue.Role.STATISTICS) && scene.isRole(at + 1, Cue.Role.SAYS)) {
        int first = beginning(scene, at);
        all.add(at(scene, first, of(scene, first, at, sides)));
      }
    }
    if (all.isEmpty()) {
      Words told = told(scene);
      if (told != null) {
        all.add(at(scene, told.cue(), of(scene, told.first(), told.last(), sides)));
      }
    }
    return all;
  }

  /** ", сообщили в министерстве", ", said the customs service", ", the ministry said". */
  private static @Nullable Words told(Scene scene) {
    for (Match<Cue> says : scene.cues) {
      if (!Scene.is(says, Cue.Role.SAYS) || says.first() - 1 <= scene.start) {
        continue;
      }
      if (opensAside(scene, says.first() - 1)) {
        int first = says.last() + 1;
        while (scene.tokens.isAny(first, Particle.IN, Particle.THE)) {
          first++;
        }
        int last = end(scene, first);
        if (last >= first && namesSource(scene, first, last)) {
          return new Words(says.first(), first, last);
        }
      } else if (scene.isStop(says.last() + 1) || says.last() + 1 >= scene.end) {
        int first = says.first();
        while (first - 1 > scene.start
            && says.first() - first < LONGEST
            && !opensAside(scene, first - 1)) {
          first--;
        }
        if (opensAside(scene, first - 1)
            && !scene.figureBetween(first - 1, says.first())
            && namesSource(scene, first, says.first() - 1)) {
          return new Words(first, first, says.first() - 1);
        }
      }
    }
    return null;
  }

  /** Whether the token parts who says it from what is said. */
  private static boolean opensAside(Scene scene, int token) {
    return scene.isComma(token)
        || (scene.isDash(token) && !scene.tokens.glued(token))
        || scene.tokens.isAny(token, "\"", "”", "»", "’");
  }

  private static Sources.At at(Scene scene, int first, Attribution attribution) {
    return new Sources.At(scene.tokens.span(first, first).start(), attribution);
  }

  private static int end(Scene scene, int from) {
    int at = from;
    while (at < scene.end
        && at - from < LONGEST
        && scene.figureAt(at) == null
        && scene.timeAt(at) == null
        && !scene.isStop(at)
        && (!scene.isBracket(at) || isPlace(scene, at))
        && !scene.tokens.isAny(at, Particle.IN, Particle.FOR, Particle.THAT)
        && !scene.isRole(at, Cue.Role.WAS)
        && !scene.isRole(at, Cue.Role.IS)
        && !scene.isRole(at, Cue.Role.SAYS)) {
      at++;
    }
    return at - 1;
  }

  /** Some names have brackets of their own: 刚果（金）. */
  private static boolean isPlace(Scene scene, int token) {
    return scene.cueAt(token) instanceof Match<Cue> cue && cue.value() instanceof Cue.Place;
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
      if (scene.isRole(at, Cue.Role.OFFICE) || isMinistry(scene, at)) {
        return true;
      }
    }
    return false;
  }

  /** "ministry of trade": a name that holds the word of an office. */
  private static boolean isMinistry(Scene scene, int token) {
    Match<Cue> cue = scene.cueAt(token);
    return cue != null
        && cue.first() == token
        && Scene.is(cue, Cue.Role.NOTHING)
        && Cues.of(scene.tokens.language()).holds(Cue.Role.OFFICE, scene.tokens, cue);
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
