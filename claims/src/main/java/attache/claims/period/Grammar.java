package attache.claims.period;

/**
 * How a language puts words of time into its sentences. One is made for every text; it reads
 * expressions at {@link TimeTokens}, resolves them with {@link Discourse} and adds what it finds to
 * {@link Mentions}. A language with the order "preposition, expression" needs only a table of words
 * for {@link PrepositionGrammar}.
 */
interface Grammar {

  /**
   * Reads what begins at the token of the sentence entered last, and adds it.
   *
   * @return the token to go on with, after the one given
   */
  int step(int token);
}
