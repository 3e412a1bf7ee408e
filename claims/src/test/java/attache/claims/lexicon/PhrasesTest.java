package attache.claims.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.country.CountryName;
import attache.vocabulary.country.Gazetteer;
import attache.vocabulary.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static final Phrases<String> PHRASES =
      Phrases.<String>builder()
          .add("trade", "trade")
          .add("trade turnover", "turnover")
          .add("trade in goods and services", "goods and services")
          .add("year-on-year", "yoy")
          .add("more than", "more_than")
          .add("No. 1", "first")
          .add("people's", "people's")
          .add("товарооборот", "turnover")
          .addAsWritten("Turkey", "TUR")
          .addAsWritten("US", "USA")
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Trade grew                              | trade
          trade turnover and TRADE                | turnover trade
          trade in goods fell                     | trade
          trade in goods and services fell        | goods and services
          it grew year on year                    | yoy
          a year-on-year gain                     | yoy
          year, on year                           | none
          trade-turnover                          | turnover
          trade - turnover                        | trade
          more. Than that                         | none
          the No. 1 buyer                         | first
          the people’s bank                       | people's
          trade's share                           | trade
          ТОВАРООБОРОТ вырос                      | turnover
          Turkey and TURKEY, a turkey             | TUR TUR
          the US told us                          | USA
          trader, traded                          | none
          """)
  void theLongestPhraseWinsAndCaseMattersOnlyWhereToldSo(String text, String expected) {
    List<String> found = PHRASES.in(Tokens.of(text)).stream().map(Match::value).toList();
    assertThat(found.isEmpty() ? "none" : String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void aMatchSaysWhereItStands() {
    Tokens tokens = Tokens.of("Their trade turnover grew year-on-year.");
    assertThat(PHRASES.in(tokens))
        .extracting(m -> tokens.span(m.first(), m.last()).of(tokens.source()))
        .containsExactly("trade turnover", "year-on-year");
  }

  @Test
  void ofTwoEqualPhrasesTheFirstCounts() {
    Phrases<Integer> phrases = Phrases.<Integer>builder().add("ton", 1).add("Ton", 2).build();
    assertThat(phrases.at(Tokens.of("ton"), 0)).isEqualTo(new Match<>(0, 0, 1));
  }

  @Test
  void everyNameOfACountryIsFoundInASentenceOfItsOwn() {
    Phrases.Builder<CountryName> builder = Phrases.builder();
    List<CountryName> names = Gazetteer.of(Language.ENGLISH).names();
    names.forEach(name -> builder.addAsWritten(name.text(), name));
    Phrases<CountryName> phrases = builder.build();
    for (CountryName name : names) {
      Tokens tokens = Tokens.of("exports to " + name.text() + " rose");
      assertThat(phrases.in(tokens))
          .as(name.text())
          .extracting(m -> m.value().country())
          .containsExactly(name.country());
    }
  }
}
