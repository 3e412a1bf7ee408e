package attache.claims.frame;

import static java.lang.Character.UnicodeBlock.CYRILLIC;

import attache.claims.claim.Claim;
import attache.claims.claim.Kind;
import attache.claims.claim.Parties;
import attache.claims.frame.Ordinals.Ordinal;
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
import java.util.Comparator;
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
 */
final class Editions {

  /** What such a claim measures. */
  static final String MEASURE = "other:edition";

  /** Words between the number and what is numbered, and from there to its year. */
  private static final int REACH = 14;

  private static final int NAME = 6;

  /** Words that say whose it is, where no "of" does. */
  private static final int OWNERS = 3;

  /** Words of a name written small. */
  private static final int SMALL = 2;

  /** Words that differ from here on are forms of one: заседание, заседания. */
  private static final int STEM = 6;

  private static final Set<String> YEARLY = Set.of("annual", "yearly");

  private static final String YEARLY_RUSSIAN = "ежегодн";

  private Editions() {}

  /** Adds the numbered editions of a sentence to its drafts. */
  static void add(Scene scene, List<Draft> drafts) {
    if (!namesOne(scene)) {
      return;
    }
    if (scene.isString()) {
      addOfString(scene, drafts);
      return;
    }
    String name = null;
    for (int at = scene.start; at < scene.end; at++) {
      Ordinal ordinal = Ordinals.at(scene.tokens, at);
      if (ordinal == null || ordinal.last() >= scene.end) {
        continue;
      }
      int last = ordinal.last();
      Match<Cue> head = head(scene, last);
      boolean elliptic = head == null && name != null && scene.tokens.is(at - 1, Particle.THE);
      if (head == null && !elliptic) {
        continue;
      }
      name = head == null ? name : name(scene, last + 1, head);
      Period year = year(scene, at, head == null ? last : head.last());
      if (year != null && name != null) {
        Draft draft = draft(scene, at, last, ordinal.number(), name, year);
        if (head != null && isYearly(scene, at - 1, head.first())) {
          draft.flags.add(Claim.Flag.PER_YEAR);
        }
        drafts.add(draft);
      }
      at = last;
    }
  }

  private static boolean namesOne(Scene scene) {
    for (Match<Cue> cue : scene.cues) {
      if (isHeld(cue) || Scene.is(cue, Cue.Role.FAIR)) {
        return true;
      }
    }
    return false;
  }

  private static Draft draft(
      Scene scene, int first, int last, int number, String name, Period year) {
    Draft draft =
        new Draft(
            scene.tokens.span(first, last),
            null,
            Quantity.of(
                BigDecimal.valueOf(number), BigDecimal.ONE, Unit.count("editions"), Hedge.NONE),
            new Topic(MEASURE, null, null, Topic.Basis.NOUN),
            Framing.plain(Kind.NONE, null),
            Framing.at(year, null),
            Parties.NONE);
    draft.entity = name;
    return draft;
  }

  /** 第三届进博会, 经贸混委会第五次会议: what is numbered stands behind, whose it is before. */
  private static void addOfString(Scene scene, List<Draft> drafts) {
    for (int at = scene.start; at + 2 < scene.end; at++) {
      HanEdition edition = HanEdition.at(scene, at);
      Period year = edition == null ? null : year(scene, at, edition.last());
      if (edition != null && year != null) {
        drafts.add(draft(scene, at, edition.last(), edition.number(), edition.name(), year));
        at = edition.last();
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
    String small = word.toLowerCase(Locale.ROOT);
    return YEARLY.contains(small) || small.startsWith(YEARLY_RUSSIAN);
  }

  private static boolean isNumbered(Scene scene, int at) {
    return scene.timeAt(at) == null
        && (scene.isString()
            ? HanEdition.at(scene, at) != null
            : Ordinals.at(scene.tokens, at) != null);
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
      if (cue != null && (isHeld(cue) || Scene.is(cue, Cue.Role.FAIR))) {
        head = cue;
      }
    }
    return head;
  }

  private static boolean isHeld(Match<Cue> cue) {
    return Scene.is(cue, Cue.Role.EDITION)
        || (cue.value() instanceof Cue.Measured(String measure, var strength)
            && measure.equals("commission_meetings"));
  }

  /** The words of the name, small: "import expo", "session intergovernmental commission". */
  private static String name(Scene scene, int first, Match<Cue> head) {
    boolean russian = !scene.tokens.knows(Particle.OF);
    int noun = russian ? head.first() : head.last();
    StringBuilder words = new StringBuilder(scene.tokens.text(noun));
    for (int at = noun + 1; at <= head.last(); at++) {
      words.append(' ').append(scene.tokens.text(at));
    }
    for (int at = first; at < noun; at++) {
      if (scene.tokens.kind(at) == Tokens.Kind.WORD && !isYearly(scene.tokens.text(at))) {
        words.append(' ').append(scene.tokens.text(at));
      }
    }
    int at = head.last() + 1;
    if (russian) {
      owners(scene, at, words);
    } else if (at < scene.end && scene.tokens.is(at, Particle.OF)) {
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

  /** заседание межправительственной комиссии: whose it is stands behind without "of". */
  private static void owners(Scene scene, int from, StringBuilder words) {
    for (int at = from; at < Math.min(scene.end, from + OWNERS); at++) {
      if (scene.tokens.kind(at) != Tokens.Kind.WORD
          || scene.tokens.end(at) - scene.tokens.start(at) <= SMALL
          || scene.timeAt(at) != null
          || scene.isRole(at, Cue.Role.HELD)
          || scene.isRole(at, Cue.Role.WAS)
          || scene.isRole(at, Cue.Role.CLAUSE)
          || scene.isRole(at, Cue.Role.FORECAST)) {
        return;
      }
      words.append(' ').append(scene.tokens.text(at));
    }
  }

  /** The year behind the words, before the next number; else one before them. */
  private static @Nullable Period year(Scene scene, int ordinal, int from) {
    for (int at = from + 1; at < Math.min(scene.end, from + 1 + REACH); at++) {
      if (isNumbered(scene, at)) {
        break;
      }
      Period year = year(scene.timeAt(at));
      if (year != null) {
        return year;
      }
    }
    for (int at = ordinal - 1; at >= Math.max(scene.start, ordinal - REACH); at--) {
      if (isNumbered(scene, at)) {
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
        byName.computeIfAbsent(stems(name), n -> new ArrayList<>()).add(draft);
      }
    }
    // "the sixth session" is of the one commission whose sessions are spoken of
    for (String name : List.copyOf(byName.keySet())) {
      List<String> longer =
          byName.keySet().stream().filter(other -> other.startsWith(name + " ")).toList();
      if (longer.size() == 1) {
        List<Draft> bare = byName.remove(name);
        byName.computeIfAbsent(longer.get(0), n -> new ArrayList<>()).addAll(bare);
      }
    }
    Set<Draft> kept = new HashSet<>();
    byName.forEach((name, told) -> {
      if (told.size() > 1) {
        String longest =
            told.stream()
                .map(d -> d.entity == null ? "" : d.entity)
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
        boolean yearly = told.stream().anyMatch(d -> d.flags.contains(Claim.Flag.PER_YEAR));
        for (Draft draft : told) {
          draft.entity = longest;
          if (yearly) {
            draft.flags.add(Claim.Flag.PER_YEAR);
          }
          kept.add(draft);
        }
      }
    });
    return kept;
  }

  /** The name, in which forms of one word are the same. */
  private static String stems(String name) {
    StringBuilder stems = new StringBuilder();
    int word = 0;
    for (int i = 0; i < name.length(); i++) {
      word = name.charAt(i) == ' ' ? 0 : word + 1;
      boolean cyrillic = CYRILLIC.equals(Character.UnicodeBlock.of(name.charAt(i)));
      if (word <= STEM || !cyrillic) {
        stems.append(name.charAt(i));
      }
    }
    return stems.toString();
  }

  /** Whether the draft is the number of an edition. */
  static boolean isEdition(Draft draft) {
    return MEASURE.equals(draft.topic.measure());
  }
}
