package attache.claims.token;

/**
 * Small words of a closed class, by what they do in a sentence: what a language has in their place
 * is in its table {@code particles-xx.tsv}. A word may be several ("to" of a place, "by" a year).
 * Words with a meaning of their own are not particles; they lie in the tables of the readers.
 */
public enum Particle {
  OF,
  /** Links what stands before it to a noun behind: 的. */
  ATTRIBUTE,
  TO,
  FROM,
  BY,
  IN,
  ON,
  AT,
  FOR,
  WITH,
  BETWEEN,
  AMONG,
  AGAINST,
  SINCE,
  UNTIL,
  DURING,
  BEFORE,
  AFTER,
  OVER,
  UP,
  DOWN,
  PER,
  /** Than, as in "more than". */
  THAN,
  AS,
  AND,
  OR,
  BUT,
  /** The definite article. */
  THE,
  /** The indefinite article. */
  A,
  /** Of them: its, their, his. */
  THEIR,
  /** Of us: our. */
  OUR,
  WE,
  THIS,
  THAT,
  WHICH,
  IT,
  /** Is, are. */
  IS,
  /** Was, were. */
  WAS,
  MORE,
  LESS,
  MINUS,
  HALF,
  ONE,
  EACH,
  ALL,
  BOTH,
  OTHER,
  NOT,
  /** What ends an owner's name: 's. */
  POSSESSIVE
}
