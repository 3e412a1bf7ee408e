package attache.vocabulary.language;

/**
 * What a noun's ending says that the noun is to its sentence, in languages that inflect: with a
 * preposition it tells "to China" (в Китай) from "in China" (в Китае).
 */
public enum Case {
  /** Who does. */
  NOMINATIVE,
  /** Of whom. */
  GENITIVE,
  /** To whom. */
  DATIVE,
  /** Whom or what; after a preposition also where to. */
  ACCUSATIVE,
  /** By or with whom. */
  INSTRUMENTAL,
  /** About whom; after a preposition also where. */
  PREPOSITIONAL
}
