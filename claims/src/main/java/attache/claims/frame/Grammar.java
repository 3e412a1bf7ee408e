package attache.claims.frame;

import attache.claims.figure.Figure;
import attache.claims.lexicon.Match;
import attache.claims.token.Particle;
import attache.vocabulary.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a language says by prepositions, cases and the order of words. Framing asks only for these;
 * a language that says them by particles before the word has {@link Prepositions}, another has a
 * class of its own.
 */
interface Grammar {

  /** The grammar of the language. */
  static Grammar of(Language language) {
    if (language.equals(Language.CHINESE)) {
      return Coverbs.GRAMMAR;
    }
    return language.equals(Language.RUSSIAN) ? PrepositionsAndCases.GRAMMAR : Prepositions.GRAMMAR;
  }

  /**
   * How a named place stands in its phrase.
   *
   * @param before the place named before it in the sentence, or null
   */
  Relation relation(Scene scene, Match<Cue> place, @Nullable Named before);

  /** Whether the place is marked as the owner of what follows. */
  boolean isOwner(Scene scene, Match<Cue> place);

  /**
   * Where that begins which something is of, when the words that say so begin with the token: at
   * "exports" of "of exports", at "экспорта" itself; -1 where none begins.
   */
  default int ofWhat(Scene scene, int at) {
    return scene.tokens.is(at, Particle.OF) ? at + 1 : -1;
  }

  /** How the figure bears on its verb or noun. */
  Bearing bearing(Scene scene, Figure figure);

  /**
   * Whether a sentence is a string of clauses that a comma parts, each with a time of its own
   * before it, and with no verb between subject and figure where none is needed (出口80亿美元，增长5%).
   */
  default boolean isString() {
    return false;
  }

  /** The token before which the words for what the figure is of are looked for first. */
  default int topicEnd(Scene scene, Figure figure) {
    return figure.outerFirst();
  }
}
