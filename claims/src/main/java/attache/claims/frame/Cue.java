package attache.claims.frame;

import attache.vocabulary.country.Country;
import attache.vocabulary.language.Case;
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
   */
  record Partner(String measure) implements Cue {}

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

  /** Any other word of use. */
  record Word(Role role) implements Cue {}

  /** What other words do. */
  enum Role {
    /** More: grew, increase, up, higher. */
    UP,
    /** Less: fell, decrease, down, lower. */
    DOWN,
    /** Part of a whole: accounts for, share. */
    SHARE,
    /** What may come: expected, projected, likely, will. */
    FORECAST,
    /** What is wanted or promised: aim, plan, pledged. */
    TARGET,
    /** A record or high. */
    RECORD,
    /** For the first time. */
    FIRST_TIME,
    /** A mark that is crossed: the $1 billion mark, milestone. */
    MARK,
    /** Opens the naming of a source: according to. */
    SOURCE,
    /** Both sides at once: the two countries, between us, bilateral. */
    PAIR,
    /** The speaker's side: we, our. */
    SELF,
    /** A part follows: including, of which. */
    INCLUDING,
    /** The list before and the list after go together in order. */
    RESPECTIVELY,
    /** An agreement begins to hold, relations begin. */
    EVENT,
    /** A fair or exhibition. */
    FAIR,
    /** A park or zone. */
    PARK,
    /** On average. */
    AVERAGE,
    /** From the start on: in total, cumulative. */
    CUMULATIVE,
    /** Stands for what was spoken of: it, this figure, ours. */
    PRONOUN,
    /** A new clause may begin: while, but, whereas. */
    CLAUSE,
    /** The present: is, are, accounts. */
    IS,
    /** The past: was, reached, amounted. */
    WAS,
    /** In a row, consecutive. */
    STREAK,
    /** Looks like a word of ours and is none: trade minister, Bank of China. */
    NOTHING
  }
}
