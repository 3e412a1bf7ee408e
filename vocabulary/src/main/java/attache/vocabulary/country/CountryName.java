package attache.vocabulary.country;

import attache.vocabulary.language.Case;
import attache.vocabulary.language.Language;
import java.util.Set;

/**
 * A text that means a country.
 *
 * @param text as it is written in the middle of a sentence ("Belarusian", "euro area", "U.S.")
 * @param language the language it is written in
 * @param form what kind of name it is
 * @param country what it means; where a text could mean several ("Congo", "Dominican"), the one
 *     that news usually means
 * @param cases the cases its ending may be of; empty where the text tells no case ("China", США)
 */
public record CountryName(
    String text, Language language, Form form, Country country, Set<Case> cases) {

  public CountryName {
    cases = Set.copyOf(cases);
  }
}
