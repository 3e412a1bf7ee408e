package attache.claims.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  private static final MathContext SHORT = new MathContext(8);

  private static String said(List<Numbers.Written> numbers) {
    return numbers.stream()
        .map(n -> plain(n.value()) + (n.unit().text().equals("1") ? "" : " " + n.unit().text()))
        .collect(Collectors.joining("; "));
  }

  private static String plain(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.round(SHORT).stripTrailingZeros().toPlainString();
  }

  private static Numbers in(String text) {
    return Numbers.in(Tokens.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          seven hundred and eighty-one thousand and six    | 781006
          nineteen million four hundred thousand           | 19400000
          6 thousand 2 hundred and 11                      | 6211
          5 hundred and 7 hundred                          | 500; 700
          forty-one sevenths, one hundred ninety-thirds    | 5.8571429; 1.0752688
          sixty and two ninths                             | 60.222222
          three hundred and eleven and a third             | 311.33333
          seven and a half billion                         | 7500000000
          four million and a quarter                       | 4250000
          three quarters of a million                      | 750000
          half a dozen and eight dozen                     | 6; 96
          a thousandth, seventeen hundredths               | 0.001; 0.17
          three twenty-fifths                              | 0.12
          seven point nought five, eight point sixty-two   | 7.05; 8.62
          five out of eight, 3 over 16                     | 0.625; 0.1875
          minus seventeen, negative 2.5, (-4)              | -17; -2.5; -4
          17 3/4 and 7/8 and 6⅝                            | 17.75; 0.875; 6.625
          2.5e3, 7^2, 1.2x10^5, 4e-2                       | 2500; 49; 120000; 0.04
          12,345.67 and 1.234.567 and 3,75 and .75         | 12345.67; 1234567; 3.75; 0.75
          7 654 321.5                                      | 7654321.5
          11,13,17                                         | 11; 13; 17
          40 lakh, 7 crore, 2 lakh crore                   | 4000000; 70000000; 2000000000000
          8k, 9 k, 3M, 4bn, 5tn, 1MM                       | 8000; 9000; 3000000; 4000000000; 5000000000000; 1000000
          the one, this one, that one                      | -
          one try                                          | 1
          80km, 30ml                                       | -
          """)
  void numbersAreReadHoweverTheyAreWritten(String text, @Nullable String expected) {
    assertThat(said(in(text).plain())).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          40%, 7 pct and minus two per cent   | 40 percent; 7 percent; -2 percent
          percent of 60                       | 60 percent
          three quarters of a percent         | 0.75 percent
          """)
  void percentTakesItsNumber(String text, String expected) {
    assertThat(said(in(text).percents())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          8 dollars 75 cents and nine euros and ten cents  | 8.75 USD; 9.1 EUR
          it is 30 pounds 25                               | 30.25 GBP
          12 € 14 €                                        | 12 EUR; 14 EUR
          EUR 12, then 14 EUR                              | 12 EUR; 14 EUR
          nzd$7, hk $ 8, £9                                | 7 NZD; 8 HKD; 9 GBP
          60 USD million and 7 MUSD                        | 60000000 USD; 7000000 USD
          half a million yuan                              | 500000 CNY
          rupees 500 crore                                 | 5000000000 INR
          """)
  void moneyTakesItsMarkAndItsCents(String text, String expected) {
    assertThat(said(in(text).money())).isEqualTo(expected);
  }

  @Test
  void ordinalsSayTheirPlace() {
    assertThat(said(in("the 3rd, the forty-second and the one hundred and ninth").ordinals()))
        .isEqualTo("3; 42; 109");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          between 40 and 50                      | [40,50)
          from six to nine                       | [6,9)
          7k-9k                                  | [7000,9000)
          70 through 80                          | [70,80)
          no fewer than 70                       | [70,)
          70 or above                            | [70,)
          at most 70                             | (,70]
          fewer than a hundred                   | (,100)
          >=70 and <90                           | [70,90)
          more than 40 but less than 60          | (40,60)
          more than 60 and less than 40          | (60,); (,40)
          equal to 12                            | [12,12]
          between the third and the ninth        | [3,9)
          greater than 40 or equal               | [40,)
          90-70                                  | -
          """)
  void wordsAndSignsBoundRanges(String text, @Nullable String expected) {
    String ranges =
        in(text).ranges().stream()
            .map(r ->
                (r.fromIncluded() ? "[" : "(")
                    + plain(r.from())
                    + ","
                    + plain(r.to())
                    + (r.toIncluded() ? "]" : ")"))
            .collect(Collectors.joining("; "));
    assertThat(ranges).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void addressesOfTheWebHoldNoNumbers() {
    assertThat(in("see https://news.example/a%20b?p=30%25 for 5%").percents()).hasSize(1);
    assertThat(in("see https://news.example/2020/11 now").plain()).isEmpty();
  }

  @Test
  void aScaleWordMayBeginASentence() {
    assertThat(in("They came. Million million. Hundreds went. Dozens stayed.").plain())
        .isNotEmpty();
  }

  @Test
  void endlessNumbersAreReadInLinearTime() {
    for (String piece :
        List.of("123 ", "one ", "hundred ", "twenty-", "a half ", "1/", "1e5", "and ", "fifths ")) {
      assertThat(in(piece.repeat(20_000)).plain()).isNotNull();
      assertThat(in(piece.repeat(20_000)).ranges()).isNotNull();
    }
  }

  @Test
  void hugeExponentsAreNoNumbersOfAnything() {
    assertThat(in("1e999999999").plain())
        .allSatisfy(n -> assertThat(n.value().precision()).isLessThan(50));
  }
}
