package attache.claims.frame;

import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.lexicon.Match;
import attache.claims.period.TimeMention;
import attache.claims.token.Particle;
import attache.claims.token.Tokens;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of meetings and fairs that recur: "the third Import Expo in 2020", "the fifth session of
 * the commission met in 2019 and the sixth in 2021". One alone claims nothing; several of the same
 * must fit one another, so that they are told where a statement has two and the years of both.
 * English only.
 */
final class Editions {

  /** What such a claim measures. */
  static final String MEASURE = "other:edition";

  /** Words between the number and what is numbered, and from there to its year. */
  private static final int REACH = 14;

  private static final int NAME = 6;

  /** Words of a name written small. */
  private static final int SMALL = 2;

  private static final int LARGEST = 300;

  private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

  private static final Set<String> YEARLY = Set.of("annual", "yearly");

  private Editions() {}

  /** Adds the numbered editions of a sentence to its drafts. */
  static void add(Scene scene, List<Draft> drafts) {
    String name = null;
    for (int at = scene.start; at < scene.end; at++) {
      int number = ordinal(scene.tokens, at);
      if (number <= 0) {
        continue;
      }
      int last = isEnding(scene.tokens, at + 1) ? at + 1 : at;
      Match<Cue> head = head(scene, last);
      boolean elliptic = head == null && name != null && scene.tokens.is(at - 1, Particle.THE);
      if (head == null && !elliptic) {
        continue;
      }
      name = head == null ? name : name(scene, last + 1, head);
      Period year = year(scene, at, head == null ? last : head.last());
      if (year != null && name != null) {
        Draft draft =
            new Draft(
                scene.tokens.span(at, last),
                null,
                Quantity.of(
                    BigDecimal.valueOf(number), BigDecimal.ONE, Unit.count("editions"), Hedge.NONE),
                new Topic(MEASURE, null, null, Topic.Basis.NOUN),
                Framing.plain(Kind.NONE, null),
                Framing.at(year, null),
                Parties.NONE);
        draft.entity = name;
        if (head != null && isYearly(scene, at - 1, head.first())) {
          draft.flags.add(Claim.Flag.PER_YEAR);
        }
        drafts.add(draft);
      }
    }
  }

  private static boolean isYearly(Scene scene, int first, int end) {
    boolean yearly = false;
    for (int at = Math.max(first, scene.start); at < end; at++) {
      yearly |= isYearly(scene.tokens.text(at));
    }
    return yearly;
  }

  private static boolean isYearly(String word) {
    return YEARLY.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int ordinal(Tokens tokens, int at) {
    String text = tokens.text(at).toLowerCase(Locale.ROOT);
    if (tokens.kind(at) == Tokens.Kind.WORD) {
      boolean ordinal = text.length() > 2 && ENDINGS.contains(text.substring(text.length() - 2));
      return ordinal ? Cues.of(tokens.language()).ordinal(text) : 0;
    }
    if (tokens.kind(at) != Tokens.Kind.NUMBER || !isEnding(tokens, at + 1) || text.length() > 3) {
      return 0;
    }
    int number = 0;
    for (char digit : text.toCharArray()) {
      number = digit >= '0' && digit <= '9' ? 10 * number + digit - '0' : LARGEST + 1;
    }
    return number <= LARGEST ? number : 0;
  }

  private static boolean isEnding(Tokens tokens, int at) {
    return at < tokens.size()
        && tokens.start(at) == tokens.end(at - 1)
        && ENDINGS.contains(tokens.text(at).toLowerCase(Locale.ROOT));
  }

  /** What is numbered, in the same group of words. */
  private static @Nullable Match<Cue> head(Scene scene, int ordinal) {
    Match<Cue> head = null;
    for (int at = ordinal + 1; at < Math.min(scene.end, ordinal + 1 + NAME + 2); at++) {
      if ((scene.tokens.kind(at) != Tokens.Kind.WORD && !scene.isDash(at))
          || scene.tokens.isAny(
              at, Particle.OF, Particle.IN, Particle.ON, Particle.AT, Particle.THE, Particle.AND)) {
        break;
      }
      Match<Cue> cue = scene.cueAt(at);
      if (cue != null && (Scene.is(cue, Cue.Role.EDITION) || Scene.is(cue, Cue.Role.FAIR))) {
        head = cue;
      }
    }
    return head;
  }

  /** The words of the name, small: "import expo", "session intergovernmental commission". */
  private static String name(Scene scene, int first, Match<Cue> head) {
    StringBuilder words = new StringBuilder(scene.tokens.text(head.last()));
    for (int at = first; at < head.last(); at++) {
      if (scene.tokens.kind(at) == Tokens.Kind.WORD && !isYearly(scene.tokens.text(at))) {
        words.append(' ').append(scene.tokens.text(at));
      }
    }
    int at = head.last() + 1;
    if (at < scene.end && scene.tokens.is(at, Particle.OF)) {
      int stop = Math.min(scene.end, at + NAME);
      int small = 0;
      boolean capital = false;
      for (at++; at < stop; at++) {
        if (scene.tokens.is(at, Particle.THE)) {
          continue;
        }
        boolean capitalised = scene.tokens.isCapitalised(at);
        small += capitalised ? 0 : 1;
        if ((capital && !capitalised) || small > SMALL) {
          break; // "of the Commission met", "of the working group met"
        }
        capital |= capitalised;
        if (scene.tokens.kind(at) != Tokens.Kind.WORD
            || scene.timeAt(at) != null
            || scene.isRole(at, Cue.Role.HELD)
            || scene.isRole(at, Cue.Role.WAS)
            || scene.tokens.isAny(at, Particle.IN, Particle.ON, Particle.AT, Particle.AND)) {
          break;
        }
        words.append(' ').append(scene.tokens.text(at));
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** The year behind the words, before the next number; else one before them. */
  private static @Nullable Period year(Scene scene, int ordinal, int from) {
    for (int at = from + 1; at < Math.min(scene.end, from + 1 + REACH); at++) {
      if (ordinal(scene.tokens, at) > 0 && scene.timeAt(at) == null) {
        break;
      }
      Period year = year(scene.timeAt(at));
      if (year != null) {
        return year;
      }
    }
    for (int at = ordinal - 1; at >= Math.max(scene.start, ordinal - REACH); at--) {
      if (ordinal(scene.tokens, at) > 0 && scene.timeAt(at) == null) {
        return null;
      }
      Period year = year(scene.timeAt(at));
      if (year != null) {
        return year;
      }
    }
    return null;
  }

  private static @Nullable Period year(@Nullable TimeMention time) {
    Period period = time == null ? null : time.period();
    if (time == null
        || period == null
        || period.start().getYear() != period.end().getYear()
        || !(time.kind() == TimeMention.Kind.PERIOD
            || time.kind() == TimeMention.Kind.DAY
            || time.kind() == TimeMention.Kind.AHEAD)) {
      return null;
    }
    return Period.year(period.start().getYear());
  }

  /**
   * Those that a statement tells twice at least, of all its drafts; they get one name each, and if
   * one is said to be yearly, all of that name are.
   */
  static Set<Draft> repeated(List<Draft> drafts) {
    Map<String, List<Draft>> byName = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String name = draft.entity;
      if (isEdition(draft) && name != null) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(draft);
      }
    }
    // "the sixth session" is of the one commission whose sessions are spoken of
    for (String name : List.copyOf(byName.keySet())) {
      List<String> longer =
          byName.keySet().stream().filter(other -> other.startsWith(name + " ")).toList();
      if (longer.size() == 1 && name.indexOf(' ') < 0) {
        List<Draft> bare = byName.remove(name);
        byName.computeIfAbsent(longer.get(0), n -> new ArrayList<>()).addAll(bare);
      }
    }
    Set<Draft> kept = new HashSet<>();
    byName.forEach((name, told) -> {
      if (told.size() > 1) {
        boolean yearly = told.stream().anyMatch(d -> d.flags.contains(Claim.Flag.PER_YEAR));
        for (Draft draft : told) {
          draft.entity = name;
          if (yearly) {
            draft.flags.add(Claim.Flag.PER_YEAR);
          }
          kept.add(draft);
        }
      }
    });
    return kept;
  }

  /** Whether the draft is the number of an edition. */
  static boolean isEdition(Draft draft) {
    return MEASURE.equals(draft.topic.measure());
  }
}
