package attache.claims.frame;

import attache.vocabulary.country.Country;
import attache.vocabulary.language.Case;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a phrase of the text does for the figures around it. */
sealed interface Cue {

  /**
   * Words that name what is measured: "bilateral trade", "invested".
   *
   * @param measure id in the catalogue, or "other:…" for what the catalogue lacks
   * @param strength how surely the words mean it
   */
  record Measured(String measure, Strength strength) implements Cue {}

  /** How surely words name a measure. */
  enum Strength {
    /** A noun that names it: exports, bilateral trade. */
    NOUN,
    /** A verb that does: exported, invested. Its subject is one of the parties. */
    VERB,
    /** A word that also has other meanings, taken where nothing else is near: economy, support. */
    WEAK
  }

  /**
   * Words for the role a rank or share gives a country: "trading partner", "export market".
   *
   * @param measure what is ranked
   * @param vague whether the words also mean what is nobody's partner ("market")
   */
  record Partner(String measure, boolean vague) implements Cue {}

  /**
   * A country named in any form.
   *
   * @param country the country or group
   * @param adjective whether as an adjective ("Belarusian"), which also means people and things
   * @param cases the cases its ending may be of; empty where the word tells none
   */
  record Place(Country country, boolean adjective, Set<Case> cases) implements Cue {}

  /**
   * A product or product group.
   *
   * @param id its short name ("beef", "agri_food")
   */
  record Product(String id) implements Cue {}

  /**
   * Any other words of use. What they do is asked of every word many times: a bit a role.
   *
   * @param low the first 64 roles
   * @param high the others
   */
  record Word(long low, long high) implements Cue {

    /** What says nothing between a figure and what it is a figure of. */
    private static final Word QUIET = of(Role.QUIET);

    /** The words that do what is listed, separated by commas. */
    static Word of(String roles) {
      Set<Role> all = EnumSet.noneOf(Role.class);
      for (String role : List.of(roles.split(",", -1))) {
        all.add(Role.valueOf(role));
      }
      return of(all);
    }

    private static Word of(Set<Role> roles) {
      long low = 0;
      long high = 0;
      for (Role role : roles) {
        long bit = 1L << role.ordinal(); // of the place within its 64
        low |= role.ordinal() < Long.SIZE ? bit : 0;
        high |= role.ordinal() < Long.SIZE ? 0 : bit;
      }
      return new Word(low, high);
    }

    /** Whether the words do this. */
    boolean is(Role role) {
      long bits = role.ordinal() < Long.SIZE ? low : high;
      return (bits & 1L << role.ordinal()) != 0;
    }

    /** These words, with what they do on another line of the table. */
    Word and(Word other) {
      return new Word(low | other.low, high | other.high);
    }

    /** Whether they say nothing between a figure and what it is a figure of. */
    boolean isQuiet() {
      return (low & ~QUIET.low) == 0 && (high & ~QUIET.high) == 0;
    }
  }

  /** What other words do. */
  enum Role {
    /** More: grew, increase, up, higher. */
    UP,
    /** Less: fell, decrease, down, lower. */
    DOWN,
    /** Of words up or down, a noun that has an amount of its own: increase, drop, growth. */
    CHANGE_NOUN,
    /** Of words up or down, one that follows its amount: higher, more, up, less. */
    COMPARATIVE,
    /** An index of growth follows, 105 for growth of 5: темп роста. */
    INDEX,
    /** A level that is passed by an amount: exceeded (the level of 2019 by). */
    PASSES,
    /** The quotient of two things follows: times as large, times more. */
    SIZE,
    /** A level that a change ends in follows: (rose to) reach, total. */
    REACHES,
    /** Before "to": is, and changes nothing: amounts. */
    AMOUNTS,
    /** A base follows: compared, comparison. */
    COMPARED,
    /** Part of a whole: accounts for, share. */
    SHARE,
    /** What may come: expected, projected, likely, will. */
    FORECAST,
    /** What is wanted or promised: aim, plan, pledged. */
    TARGET,
    /** Of words of expectation or aim, one that may follow its figure: is expected, planned. */
    EXPECTED,
    /** Of words of expectation, one that is a promise before a verb of giving: will, would. */
    WILL,
    /** A verb of giving: provide, lend, build. */
    GIVES,
    /** Auxiliary of the perfect: to have (passed). */
    HAVE,
    /** A record or high, said so that nothing else is meant. */
    RECORD,
    /** A word that may be a record or a protocol: record. */
    RECORD_WORD,
    /** Of records, a low. */
    LOW,
    /** A verb or adjective that makes a record of it: set, broke, another. */
    SETS,
    /** For the first time. */
    FIRST_TIME,
    /** Of an amount, that it is put on each of the people: per capita. */
    HEAD,
    /** A part adds to the growth of the whole: contributed. */
    CONTRIBUTES,
    /** A mark that is crossed: the $1 billion mark, milestone. */
    MARK,
    /** Opens the naming of a source: according to. */
    SOURCE,
    /** Whose figures may be named: statistics, customs, ministry. */
    OFFICE,
    /** Of these, one whose figures follow without further words: statistics (show). */
    STATISTICS,
    /** Belongs to the name of such a source: official, national. */
    OFFICIAL,
    /** A verb of saying: show, said, put. */
    SAYS,
    /** Both sides at once: the two countries, between us, bilateral. */
    PAIR,
    /** The speaker's side: we, our. */
    SELF,
    /** Of a verb, that its subject has a place in an order: занимает. */
    HOLDS,
    /** Comes before the one that was passed in an order: overtook, behind. */
    LEFT_BEHIND,
    /** A part follows: including, of which. */
    INCLUDING,
    /** The list before and the list after go together in order. */
    RESPECTIVELY,
    /** An agreement begins to hold, relations begin. */
    EVENT,
    /** Were established, were set up: an event only beside relations. */
    ESTABLISHED,
    /** A meeting, session or fair that has a number. */
    EDITION,
    /** So many years since an event. */
    ANNIVERSARY,
    /** Relations of states. */
    DIPLOMACY,
    /** A fair or exhibition. */
    FAIR,
    /** Is held, takes place, opens. */
    HELD,
    /** A park or zone. */
    PARK,
    /** On average. */
    AVERAGE,
    /** Without the rise of prices: in real terms. */
    REAL,
    /** In the prices of the time: nominal. */
    NOMINAL,
    /** From the start on: in total, cumulative. */
    CUMULATIVE,
    /** In words of how often: a month, monthly. */
    MONTHLY,
    /** In words of how often: a day, daily. */
    DAILY,
    /** Stands for what was spoken of: it, this figure, ours. */
    PRONOUN,
    /** A new clause may begin: while, but, whereas. */
    CLAUSE,
    /** The time just named is meant: when. */
    WHEN,
    /** What was follows: what it was, the level of. */
    WHAT,
    /** The present: is, are, accounts. */
    IS,
    /** The past: was, reached, amounted. */
    WAS,
    /** An amount follows that something is worth: worth, valued at. */
    WORTH,
    /** In a row, consecutive. */
    STREAK,
    /** Of investment: made and not promised only. */
    REALISED,
    /** People do it who are the people of a country: live. */
    LIVES,
    /** People do it who come to see a place: visited, arrived. */
    VISITS,
    /** People do it who learn: study, are enrolled. */
    STUDIES,
    /** What is counted follows: the number of. */
    NUMBER,
    /** A stock and no flow: stock, accumulated. */
    STOCK,
    /** The same the other way: "in the opposite direction". */
    REVERSE,
    /** The first of the two just named. */
    FORMER,
    /** The second of them. */
    LATTER,
    /** Opens a text somebody says: remarks, speech, interview. */
    SPEECH,
    /** Who speaks for a country: president, ambassador. */
    OFFICEHOLDER,
    /** A country without its name: country, nation, home. */
    LAND,
    /** Of people: neither rich nor poor. */
    MIDDLE,
    /** Adjectives and nouns around a figure that say nothing: staggering, level, total. */
    FILLER,
    /** A unit of money, whose country is no party: dollars. */
    CURRENCY,
    /** Looks like a word of ours and is none: trade minister, Bank of China. */
    NOTHING;

    private static final Set<Role> QUIET =
        Collections.unmodifiableSet(
            EnumSet.of(
                SIZE,
                HEAD,
                CONTRIBUTES,
                GIVES,
                HAVE,
                SETS,
                OFFICE,
                STATISTICS,
                OFFICIAL,
                SAYS,
                MONTHLY,
                DAILY,
                HELD,
                LIVES,
                LAND,
                MIDDLE,
                FILLER,
                CURRENCY,
                WHAT,
                WORTH,
                ESTABLISHED,
                EDITION,
                DIPLOMACY));
  }
}
