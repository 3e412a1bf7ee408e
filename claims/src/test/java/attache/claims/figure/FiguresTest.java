package attache.claims.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.claim.Claim;
import attache.claims.claim.Direction;
import attache.claims.claim.TimesReading;
import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private static List<Figure> figures(String text) {
    return Figures.of(Tokens.of(text), new BitSet());
  }

  /** {@code surface=[hedge ]value unit}, and {@code ; } between figures. */
  private static String found(String text) {
    Tokens tokens = Tokens.of(text);
    String found =
        Figures.of(tokens, new BitSet()).stream()
            .map(f -> tokens.span(f.first(), f.last()).of(text) + "=" + said(f.quantity()))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? "none" : found;
  }

  private static String said(Quantity q) {
    BigDecimal from = q.from();
    BigDecimal to = q.to();
    String number =
        q.value() != null
            ? plain(q.value())
            : from == null || to == null ? "" : plain(from) + ".." + plain(to);
    String hedge = q.hedge().label().equals("none") ? "" : q.hedge().label() + " ";
    return hedge + number + " " + q.unit().text();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Trade came to $3.128 billion.                 | $3.128 billion=3128000000 USD
          It is worth US$ 4.6bn a year.                 | US$ 4.6bn=4600000000 USD
          exports of $A6.4 billion and A$117m           | $A6.4 billion=6400000000 AUD; A$117m=117000000 AUD
          imports of HK$5.4m                            | HK$5.4m=5400000 HKD
          worth 4.6 billion dollars                     | 4.6 billion dollars=4600000000 USD
          a loan of EUR 200m                            | EUR 200m=200000000 EUR
          75 USD million                                | 75 USD million=75000000 USD
          12,34,567.89 rupees                           | 12,34,567.89 rupees=1234567.89 INR
          between $200 and $4 million                   | $200 and $4 million=200..4000000 USD
          a loan of 200 mln EUR                         | 200 mln EUR=200000000 EUR
          2 billion euros and 100 million yuan          | 2 billion euros=2000000000 EUR; 100 million yuan=100000000 CNY
          RMB 12.5 billion, or £1.4 bn                  | RMB 12.5 billion=12500000000 CNY; £1.4 bn=1400000000 GBP
          USD34.6 million and VND4,927 billion          | USD34.6 million=34600000 USD; VND4,927 billion=4927000000000 VND
          Rs 16,189-crore                               | Rs 16,189-crore=161890000000 INR
          12 lakh crore rupees                          | 12 lakh crore rupees=12000000000000 INR
          it earned $54.8 and $400                      | $54.8=54.8 USD; $400=400 USD
          a trillion-dollar plan                        | a trillion-dollar=1000000000000 USD
          a $5-billion deal                             | $5-billion=5000000000 USD
          4 billion 782 million dollars                 | 4 billion 782 million dollars=4782000000 USD
          $1bn 250m in loans                            | $1bn 250m=1250000000 USD
          a tariff on S2.5 billion of goods             | S2.5 billion=2500000000 USD
          a deficit of -$3.5 billion                    | -$3.5 billion=-3500000000 USD
          half a billion dollars                        | half a billion dollars=500000000 USD
          two and a half billion dollars                | two and a half billion dollars=2500000000 USD
          140 billion Belarusian rubles                 | 140 billion Belarusian rubles=140000000000 BYN
          1 700 000 dollars in aid                      | 1 700 000 dollars=1700000 USD
          four billion marks                            | four billion marks=4000000000 DEM
          he had five marks                             | none
          he won 5 won games                            | none
          """)
  void moneyIsReadWhateverItsMarkAndScale(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          up 2.8%, then 9 per cent, then forty pct       | 2.8%=2.8 percent; 9 per cent=9 percent; forty pct=40 percent
          by 1.5 percentage points                       | 1.5 percentage points=1.5 percentage_points
          by 25 basis points                             | 25 basis points=0.25 percentage_points
          it changed by -27.63 percent                   | -27.63 percent=-27.63 percent
          a third of exports                             | a third=33.3333 percent
          two-fifths of its imports                      | two-fifths=40 percent
          trade grew by a quarter                        | a quarter=25 percent
          almost half of turnover                        | half=nearly 50 percent
          more than two thirds of it                     | two thirds=more_than 66.6667 percent
          half a percent                                 | half a percent=0.5 percent
          double-digit growth                            | double-digit=10..99 percent
          a 40-percent stake                             | 40-percent=40 percent
          in the second half of the year                 | none
          a third country, for a third time              | none
          in the first quarter of a century              | none
          a half-hour talk for half an hour              | none
          """)
  void percentAndFractionsArePercent(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $3–4 billion                                   | $3–4 billion=3000000000..4000000000 USD
          $27-$30 billion                                | $27-$30 billion=27000000000..30000000000 USD
          between 5 and 6 percent                        | 5 and 6 percent=5..6 percent
          growth of 5% to 6%                             | 5% to 6%=5..6 percent
          ranging from 27 to 30 billion dollars          | 27 to 30 billion dollars=27000000000..30000000000 USD
          10-15 companies                                | 10-15 companies=10..15 count:companies
          rose from 27 to 30 billion dollars             | 27=27000000000 USD; 30 billion dollars=30000000000 USD
          rose from $2.1 billion to $4.6 billion         | $2.1 billion=2100000000 USD; $4.6 billion=4600000000 USD
          rose by 27, 30 and 35 percent                  | 27=27 percent; 30=30 percent; 35 percent=35 percent
          4.3 billion, 2 billion and 425 million dollars | 4.3 billion=4300000000 USD; 2 billion=2000000000 USD; 425 million dollars=425000000 USD
          trade was $3.5 billion and two-way investment $30 billion | $3.5 billion=3500000000 USD; $30 billion=30000000000 USD
          one hundred and twenty-one people              | one hundred and twenty-one people=121 count:people
          from $7 billion it may go over 8 billion       | $7 billion=7000000000 USD; 8 billion=more_than 8000000000 USD
          in 2019 and 30 percent more                    | 30 percent=30 percent
          they won 2-1                                   | none
          """)
  void neighboursShareScaleAndUnit(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sixty-six resident companies from 14 countries | sixty-six resident companies=66 count:companies; 14 countries=14 count:countries
          over 400 million people                        | 400 million people=more_than 400000000 count:people
          two hundred thirty-five million people         | two hundred thirty-five million people=235000000 count:people
          one hundred and fifty thousand tourists        | one hundred and fifty thousand tourists=150000 count:tourists
          4,500 U.S. firms                               | 4,500 U.S. firms=4500 count:companies
          a dozen projects and two dozen contracts       | a dozen projects=12 count:projects; two dozen contracts=24 count:agreements
          a population of nearly 150 million             | 150 million=nearly 150000000 count:people
          thousands of new jobs                          | thousands of new jobs=1000..10000 count:jobs
          billions of dollars                            | billions of dollars=1000000000..10000000000 USD
          6 industrial zones                             | 6 industrial zones=6 count:zones
          2 million dollars for 1 million farms abroad   | 2 million dollars=2000000 USD; 1 million farms=1000000 count:companies
          350 greenhouses                                | 350 greenhouses=350 count:greenhouses
          some 1.6 million tonnes of potash              | 1.6 million tonnes=about 1600000 ucum:t
          91.5 square kilometres                         | 91.5 square kilometres=91.5 ucum:km2
          3,000 MW over some 120 km and 500 hectares     | 3,000 MW=3000 ucum:MW; 120 km=about 120 ucum:km; 500 hectares=500 ucum:har
          38 bcm of gas                                  | 38 bcm=38000000000 ucum:m3
          816 000 t of oil                               | 816 000 t=816000 ucum:t
          """)
  void countsAndPhysicalQuantitiesTakeTheirNoun(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          about $5 million        | about
          roughly 30 percent      | about
          ~$5 million             | about
          nearly $5 million       | nearly
          just under 5 percent    | nearly
          more than $5 million    | more_than
          exceeding $5 million    | more_than
          crossed the $5 million mark | more_than
          well over $5 million    | more_than
          $5 million plus         | more_than
          less than $5 million    | less_than
          up to $5 million        | up_to
          at least $5 million     | at_least
          no fewer than 66 companies | at_least
          $5 million or more      | at_least
          $5 million or so        | about
          a record of $5 million  | record
          a record $5 million     | record
          an all-time high of about $5 million | about
          $5 million              | none
          it rose up to $5 million | none
          the exports over the years reached $5 million | none
          """)
  void hedgesStandBeforeAndAfter(String text, String hedge) {
    assertThat(figures(text)).extracting(f -> f.quantity().hedge().label()).containsExactly(hedge);
  }

  @Test
  void wordsThatCompareTwoFiguresBoundNeither() {
    assertThat(found("imports were 20 percent more than $5 billion"))
        .isEqualTo("20 percent=20 percent; $5 billion=5000000000 USD");
  }

  @Test
  void aRecordIsFlaggedBesideAnotherHedge() {
    assertThat(figures("It hit a record high of over $5 billion."))
        .singleElement()
        .satisfies(f -> assertThat(f.flags()).contains(Claim.Flag.RECORD))
        .satisfies(f -> assertThat(f.quantity().hedge().label()).isEqualTo("more_than"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          Trade doubled.                           | 2   | RATIO     | UP
          Exports have more than tripled.          | 3   | RATIO     | UP
          Imports halved.                          | 0.5 | RATIO     | DOWN
          a fivefold increase                      | 5   | RATIO     | -
          trade grew ten-fold                      | 10  | RATIO     | UP
          It is 12-fold.                           | 12  | RATIO     | -
          supplies rose, an increase of 1.3 times  | 1.3 | AMBIGUOUS | UP
          Exports increased 2.5 times.             | 2.5 | AMBIGUOUS | UP
          Their market is 2.6 times bigger.        | 2.6 | AMBIGUOUS | UP
          It is three times the level of 2010.     | 3   | RATIO     | UP
          It is four times as large.               | 4   | RATIO     | UP
          twice as much as in 2010                 | 2   | RATIO     | UP
          Supplies fell 3 times.                   | 3   | AMBIGUOUS | DOWN
          """)
  void multipliersSayHowTheyAreMeant(
      String text, BigDecimal value, TimesReading reading, Direction direction) {
    assertThat(figures(text))
        .singleElement()
        .satisfies(f -> assertThat(f.form()).isEqualTo(Figure.Form.TIMES))
        .satisfies(f -> assertThat(f.quantity().value()).isEqualByComparingTo(value))
        .satisfies(f -> assertThat(f.timesReading()).isEqualTo(reading))
        .satisfies(f -> assertThat(f.direction()).isEqualTo(direction));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the third biggest trading partner of Belarus   | third biggest trading partner=3 rank
          Poland is its 5th largest export market        | 5th largest export market=5 rank
          the second-largest economy                     | second-largest economy=2 rank
          Vietnam's largest supplier                     | largest supplier=1 rank
          the largest source of foreign investment       | largest source of foreign investment=1 rank
          our top importer                               | top importer=1 rank
          the No. 1 trading partner                      | No. 1 trading partner=1 rank
          it ranked third in the region                  | third=3 rank
          it took fourth place                           | fourth place=4 rank
          among the top five buyers                      | top five buyers=up_to 5 rank
          one of the three largest investors             | three largest investors=up_to 3 rank
          one of the largest investors                   | none
          a top priority, the largest delegation         | none
          the fifth meeting and the 3rd Expo             | none
          in the first place, the second wave            | none
          """)
  void ranksNeedASuperlativeOrAPlace(String text, String expected) {
    assertThat(found(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          COVID-19, G20, COP26, 5G and Boeing 737 |
          Article 5, paragraph 12 and page 300 |
          6. The leaders met. |
          two countries, both sides, the three leaders |
          our three economies and two peoples |
          at 10:30, room 214, 24/7, version 1.2.3 |
          call +375 17 222 11 33 |
          one of the main partners |
          In 2019 companies met. |
          three rounds of talks and five priorities |
          They met three times and visited twice. |
          a double taxation agreement |
          a 12-point plan for 30 years |
          two-way goods trade |
          the 14th Five-Year Plan |
          in the 1990s |
          """)
  void whatOnlyLooksLikeAFigureIsPassedOver(String text) {
    assertThat(found(text)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $3.128 billion  | 3127500000 | 3128500000
          35.4 percent    | 35.35      | 35.45
          24.63 percent   | 24.625     | 24.635
          $200 million    | 188000000  | 212000000
          $4,800          | 4750       | 4850
          66 companies    | 66         | 66
          30 projects     | 30         | 30
          half of exports | 47         | 53
          Trade doubled.  | 1.9        | 2.1
          """)
  void thePrintedDigitsGiveTheInterval(String text, double low, double high) {
    Interval printed = figures(text).getFirst().quantity().printed();
    assertThat(printed.low()).isCloseTo(low, org.assertj.core.data.Offset.offset(1e-6 * low));
    assertThat(printed.high()).isCloseTo(high, org.assertj.core.data.Offset.offset(1e-6 * high));
  }

  @Test
  void aBareDollarSignIsToldFromANamedOne() {
    assertThat(figures("$5 million and US$5 million"))
        .extracting(f -> f.flags().contains(Claim.Flag.CURRENCY_INFERRED))
        .containsExactly(true, false);
  }

  @Test
  void anyTextGivesFiguresInOrderWithinTheText() {
    Random random = new Random(11);
    String[] pieces = {
      "$",
      "US$",
      "5",
      "1,250",
      "3.5",
      "two",
      "a",
      "half",
      "third",
      "million",
      "bn",
      "m",
      "-",
      "–",
      "to",
      "from",
      "between",
      "and",
      ",",
      "percent",
      "%",
      "times",
      "fold",
      "largest",
      "top",
      "partner",
      "of",
      "jobs",
      "companies",
      "more",
      "than",
      "record",
      "1/3",
      "00",
      ".",
      "(",
      "€",
      "quarter",
      "hundred",
      "No.",
      "doubled",
      "thousands",
      "s",
      "’s",
      "\n",
      "½",
      "1.2.3",
      "twenty",
      "-five",
      "999999999999"
    };
    for (int n = 0; n < 5000; n++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(3) == 0 ? "" : " ");
      }
      Tokens tokens = Tokens.of(text.toString());
      int at = 0;
      for (Figure figure : Figures.of(tokens, new BitSet())) {
        assertThat(figure.first()).as(text.toString()).isGreaterThanOrEqualTo(at);
        assertThat(figure.last()).as(text.toString()).isGreaterThanOrEqualTo(figure.first());
        assertThat(figure.outerFirst()).as(text.toString()).isLessThanOrEqualTo(figure.first());
        assertThat(figure.outerLast()).as(text.toString()).isLessThan(tokens.size());
        at = figure.last() + 1;
      }
    }
  }

  @Test
  void tokensOfTimeAreNoNumbers() {
    Tokens tokens = Tokens.of("In 2019 500 companies came.");
    BitSet taken = new BitSet();
    taken.set(1);
    assertThat(Figures.of(tokens, taken))
        .extracting(Figure::quantity)
        .extracting(Quantity::unit)
        .containsExactly(Unit.count("companies"));
  }
}
