package attache.claims.frame;

import attache.vocabulary.country.Country;

/**
 * A country named in a sentence.
 *
 * @param country the country or group
 * @param adjective whether as an adjective ("Peruvian")
 * @param first first token of the name
 * @param last last token of it, inclusive
 * @param relation how it stands in its phrase
 * @param owner whether marked as the owner of what follows: "Peru's", "秘鲁的"
 */
record Named(
    Country country, boolean adjective, int first, int last, Relation relation, boolean owner) {

  /** Whether it stands in one of the relations. */
  boolean is(Relation... relations) {
    for (Relation any : relations) {
      if (relation == any) {
        return true;
      }
    }
    return false;
  }
}
