package attache.claims.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.token.Tokens;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Quantity;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of figures that readers of statements fall into, a sentence or more for each. */
class FigureTrapsTest {

  private static List<Figure> figures(String text) {
    return Figures.of(Tokens.of(text), new BitSet());
  }

  private static String read(String text) {
    return figures(text).stream()
        .map(f -> f.form().name().toLowerCase(java.util.Locale.ROOT) + " " + said(f.quantity()))
        .collect(Collectors.joining("; "));
  }

  private static String said(Quantity q) {
    BigDecimal from = q.from();
    BigDecimal to = q.to();
    BigDecimal value = q.value();
    String number =
        value != null
            ? plain(value)
            : from == null || to == null ? "" : plain(from) + ".." + plain(to);
    String hedge = q.hedge().label().equals("none") ? "" : q.hedge().label() + " ";
    return hedge + number + " " + q.unit().text();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest(name = "trap {0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1  | Sales to Oman came to $57.89 million, not $57.89 billion. | money 57890000 USD; money 57890000000 USD
          2  | Freight earned 1 250 000 euros.                    | money 1250000 EUR
          2  | Freight earned 1, 118 bln soums.                   | money 1118000000 UZS
          2  | Freight earned 739,386 mln dollars.                | money 739386000000 USD
          2  | They owe 4 mlrd 782 mln dollars.                   | money 4782000000 USD
          2  | They owe $1bn 250m.                                | money 1250000000 USD
          2  | They owe 12.345.678 pesos.                         | money 12345678 MXN
          2  | It cost 4,5 million euros.                         | money 4500000 EUR
          3  | The port took 3 milliard rubles.                   | money 3000000000 RUB
          4  | Outlay is Rs 12 lakh crore this time.              | money 12000000000000 INR
          4  | Outlay is 16,189-crore rupees.                     | money 161890000000 INR
          4  | Outlay is Rs. 3.5 lakh.                            | money 350000 INR
          5  | 3.8 million tonnes for $28 billion                 | physical 3800000 ucum:t; money 28000000000 USD
          5  | 400,000 barrels per day and 38 bcm of gas          | physical 400000 ucum:[bbl_us]/d; physical 38000000000 ucum:m3
          6  | 140 billion rubles, that is 5 billion dollars      | money 140000000000 RUB; money 5000000000 USD
          6  | HK$5.4m, RM79, USD34.6 million and PS8.1bn         | money 5400000 HKD; money 79 MYR; money 34600000 USD; money 8100000000 GBP
          6  | $US113 trillion of debt and 30 MEUR of aid         | money 113000000000000 USD; money 30000000 EUR
          6  | The loan of S1 billion was paid in $ 137 million.  | money 1000000000 USD; money 137000000 USD
          10 | around 300 firms and approximately $4 billion      | count about 300 count:companies; money about 4000000000 USD
          11 | almost $5 billion, close to 800 firms              | money nearly 5000000000 USD; count nearly 800 count:companies
          12 | in excess of $5 billion and over 800 firms         | money more_than 5000000000 USD; count more_than 800 count:companies
          12 | no less than 40 percent                            | percent at_least 40 percent
          13 | less than $5 billion, up to 800 firms              | money less_than 5000000000 USD; count up_to 800 count:companies
          14 | almost a third of exports                          | percent nearly 33.3333 percent
          14 | more than one fifth of its imports                 | percent more_than 20 percent
          14 | about 1/3 of imports and ¾ of exports              | percent about 33.3333 percent; percent 75 percent
          14 | one in five of the exporters                       | percent 20 percent
          14 | nine out of ten of its exporters                   | percent 90 percent
          14 | 2½ million dollars, 3 1/4 percent                  | money 2500000 USD; percent 3.25 percent
          15 | dozens of firms, tens of millions of dollars       | count 12..100 count:companies; money 10000000..100000000 USD
          15 | hundreds of thousands of tourists                  | count 100000..1000000 count:tourists
          17 | supplies grew 1.3 times                            | times 1.3 times
          17 | supplies grew by 4.4 times                         | times 4.4 times
          19 | three times more than before                       | times 3 times
          19 | a seven-fold rise                                  | times 7 times
          20 | prices fell 3 times                                | times 3 times
          21 | sales grew 130 percent, to 130 percent of the plan | percent 130 percent; percent 130 percent
          22 | up 2 percentage points, or 5 percent               | points 2 percentage_points; percent 5 percent
          22 | up 75 basis points                                 | points 0.75 percentage_points
          23 | imports changed by -27.63 percent                  | percent -27.63 percent
          23 | a balance of minus $3.1 billion                    | money -3100000000 USD
          24 | sales nearly doubled                               | times nearly 2 times
          24 | sales more than tripled                            | times more_than 3 times
          24 | sales were halved                                  | times 0.5 times
          28 | sales hit a record $9 billion                      | money record 9000000000 USD
          40 | with a share of 14.2% of all and a quarter of oil  | percent 14.2 percent; percent 25 percent
          41 | its third largest partner, the fifth-largest buyer | rank 3 rank; rank 5 rank
          41 | it ranked 23rd, among the top 30 exporters         | rank 23 rank; rank up_to 30 rank
          42 | it sells 65,000 barrels a day                      | physical 65000 ucum:[bbl_us]/d
          """)
  void eachTrapIsReadAsItIsMeant(int trap, String text, String expected) {
    assertThat(read(text)).as("trap " + trap).isEqualTo(expected);
  }

  @ParameterizedTest(name = "trap {0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          7  | $35.4 billion      | 35350000000 | 35450000000
          7  | 400 firms          | 376         | 424
          7  | $30 million        | 28200000    | 31800000
          9  | 31 percent         | 30.5        | 31.5
          9  | 25.9 percent       | 25.85       | 25.95
          14 | half of sales      | 47          | 53
          14 | a quarter of sales | 23.5        | 26.5
          16 | 24.63 percent      | 24.625      | 24.635
          24 | sales doubled      | 1.9         | 2.1
          24 | sales halved       | 0.45        | 0.55
          """)
  void thePrecisionIsThatOfWhatIsPrinted(int trap, String text, double low, double high) {
    Interval printed = figures(text).getFirst().quantity().printed();
    assertThat(printed.low()).as("trap " + trap).isCloseTo(low, Offset.offset(1e-6 * low));
    assertThat(printed.high()).as("trap " + trap).isCloseTo(high, Offset.offset(1e-6 * high));
  }
}
