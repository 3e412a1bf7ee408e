package attache.claims.period;

import static org.assertj.core.api.Assertions.assertThat;

import attache.claims.period.TimeMention.Kind;
import attache.claims.token.Tokens;
import attache.vocabulary.country.Country;
import attache.vocabulary.language.Language;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMentionsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          In 2019 trade grew                      | PERIOD 2019
          It was signed in '19                    | PERIOD 2019
          Founded in 1881, it employs many        | PERIOD 1881
          the year 2018 was hard                  | PERIOD 2018
          In 1995-96 exports peaked               | PERIOD 1995-07/1996-06
          FY 2012-13 was better                   | PERIOD 2012-07/2013-06
          fiscal 2019 closed well                 | PERIOD 2018-07/2019-06
          in the 2019-20 financial year           | PERIOD 2019-07/2020-06
          for 2012/13 as a whole                  | PERIOD 2012-07/2013-06
          FY21 and FY2020/21                      | PERIOD 2020-07/2021-06; PERIOD 2020-07/2021-06
          in the fiscal year ended March 31, 2020 | PERIOD 2019-04/2020-03
          in the financial year to June 2019      | PERIOD 2018-07/2019-06
          for the year ended 30 June 2019         | PERIOD 2018-07/2019-06
          last financial year it fell             | PERIOD 2019-07/2020-06
          From 2014-2018 it fell                  | SINCE 2014-01/2018-12
          in 2014–2019 it rose                    | PERIOD 2014-01/2019-12
          during the 1990s                        | PERIOD 1990-01/1999-12
          in the 70s                              | PERIOD 1970-01/1979-12
          in the late 1990s                       | PERIOD 1990-01/1999-12
          """)
  void yearsAndFiscalYearsAreRead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          in the first quarter of 2020           | PERIOD 2020-01/2020-03
          in Q3 2019                             | PERIOD 2019-07/2019-09
          in 3Q19                                | PERIOD 2019-07/2019-09
          in Q1-Q3 2020                          | PERIOD 2020-01/2020-09
          in 2019 Q2                             | PERIOD 2019-04/2019-06
          in the third quarter                   | PERIOD 2020-07/2020-09
          in the fourth quarter of last year     | PERIOD 2019-10/2019-12
          in H1 2020                             | PERIOD 2020-01/2020-06
          in 9M 2020                             | PERIOD 2020-01/2020-09
          in the first half of 2020              | PERIOD 2020-01/2020-06
          in the second half of last year        | PERIOD 2019-07/2019-12
          in the first half of the year          | PERIOD 2020-01/2020-06
          in nine months of 2020                 | PERIOD 2020-01/2020-09
          over 11 months of 2019                 | PERIOD 2019-01/2019-11
          in January-September 2020              | PERIOD 2020-01/2020-09
          in January–September                   | PERIOD 2020-01/2020-09
          from January to September this year    | PERIOD 2020-01/2020-09
          between January and September 2020     | PERIOD 2020-01/2020-09
          in Jan.-Sept. 2020                     | PERIOD 2020-01/2020-09
          in the first nine months               | PERIOD 2020-01/2020-09
          in the first three quarters of 2020    | PERIOD 2020-01/2020-09
          in the nine months to September        | PERIOD 2020-01/2020-09
          in the twelve months to November 1998  | PERIOD 1997-12/1998-11
          in the year to June                    | PERIOD 2019-07/2020-06
          in the ten years to 2013               | SINCE 2003-01/2013-12
          in the last quarter of 2019            | PERIOD 2019-10/2019-12
          in the final three months of last year | PERIOD 2019-10/2019-12
          in September 2020                      | PERIOD 2020-09
          in May                                 | PERIOD 2020-05
          in September last year                 | PERIOD 2019-09
          in june 2016                           | PERIOD 2016-06
          in April and May                       | PERIOD 2020-04/2020-05
          in March and June 2019                 | PERIOD 2019-03; PERIOD 2019-06
          in 11/2019                             | PERIOD 2019-11
          from December 2019 to February 2020    | PERIOD 2019-12/2020-02
          in December–February 2020              | PERIOD 2019-12/2020-02
          """)
  void partsOfYearsAreReadAndTheirYearSupplied(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          on 5-10 November               | DAY 2020-11-05/2020-11-10
          on November 5-10, 2019         | DAY 2019-11-05/2019-11-10
          from 18 to 19 April            | DAY 2020-04-18/2020-04-19
          between 5 and 10 November 2019 | DAY 2019-11-05/2019-11-10
          from 26 July to 22 August 2019 | DAY 2019-07-26/2019-08-22
          on 30 October 2020             | DAY 2020-10-30
          on October 30, 2020            | DAY 2020-10-30
          on the 30th of October         | DAY 2020-10-30
          on Oct. 30                     | DAY 2020-10-30
          on 2020-10-30                  | DAY 2020-10-30
          on 30.10.2020                  | DAY 2020-10-30
          on 30/10/2020                  | DAY 2020-10-30
          on 21-04-2016                  | DAY 2016-04-21
          on Monday, 5 October 2020      | DAY 2020-10-05
          on the first of July 2019      | DAY 2019-07-01
          on 3 January the talks begin   | DAY 2021-01-03
          yesterday they met             | DAY 2020-11-23
          """)
  void daysAreRead(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          As of the end of October there were 66 | AS_OF @2020-10-31
          As of 1 July 2020                      | AS_OF @2020-07-01
          as at 30 June                          | AS_OF @2020-06-30
          by the end of 2019 it had 60           | AS_OF @2019-12-31
          at end-2019                            | AS_OF @2019-12-31
          at the end of last year                | AS_OF @2019-12-31
          at the beginning of 2020               | AS_OF @2020-01-01
          by 1 October 2020                      | AS_OF @2020-10-01
          as of 2019                             | AS_OF @2019-12-31
          as of November                         | AS_OF @2020-11-24
          as of today                            | AS_OF @2020-11-24
          at year-end 2019                       | AS_OF @2019-12-31
          by early 2020                          | AS_OF @2020-04-30
          """)
  void stocksAreCountedOnADay(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          Last year it fell                  | PERIOD 2019
          This year it rose                  | PERIOD 2020
          last month it rose                 | PERIOD 2020-10
          last quarter it rose               | PERIOD 2020-07/2020-09
          last October it rose               | PERIOD 2020-10
          two years ago it was less          | PERIOD 2018
          a decade ago it was less           | PERIOD 2010
          two and a half years ago           | PERIOD 2018-05
          three months ago                   | PERIOD 2020-08
          in the past decade                 | SINCE 2010-01/2020-12
          over the last five years           | SINCE 2015-01/2020-12
          in just the last three years alone | SINCE 2017-01/2020-12
          in the last 12 months              | SINCE 2019-11/2020-10
          over the past year                 | SINCE 2019-11/2020-10
          over the last two decades          | SINCE 2000-01/2020-12
          in recent years                    | SINCE
          over the last few years            | SINCE
          year-to-date exports               | PERIOD 2020-01/2020-10
          so far this year                   | PERIOD 2020-01/2020-10
          early this year                    | PERIOD 2020-01/2020-04
          in early 2020                      | PERIOD 2020-01/2020-04
          in mid-2019                        | PERIOD 2019-05/2019-08
          in late 2019                       | PERIOD 2019-09/2019-12
          in mid-October                     | PERIOD 2020-10
          """)
  void relativeWordsCountFromTheDayOfTheStatement(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          Since 2005 it has doubled                                          | SINCE 2005-01/2020-12
          since March 2019                                                   | SINCE 2019-03/2020-11
          since the beginning of the year                                    | SINCE 2020-01/2020-10
          Since diplomatic relations were established in 1992, trade has grown | SINCE 1992-01/2020-12
          Since the crisis, trade doubled to $5bn in 2019                    | PERIOD 2019
          In 2010 it was 3 and since then it has doubled                     | PERIOD 2010; SINCE 2010-01/2020-12
          from 2012 to 2019                                                  | SINCE 2012-01/2019-12
          between 2010 and 2020                                              | SINCE 2010-01/2020-12
          between 2015 and now                                               | SINCE 2015-01/2020-12
          from 2010 until today                                              | SINCE 2010-01/2020-12
          from 2019 onwards                                                  | SINCE 2019-01/2020-12
          From 2018, duties fell                                             | SINCE 2018-01/2020-12
          """)
  void spansRunFromTheirStartToTheDayOfTheStatement(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          in the next ten years    | AHEAD 2021-01/2030-12
          by 2030                  | AHEAD 2030
          in the coming five years | AHEAD 2021-01/2025-12
          over the next decade     | AHEAD 2021-01/2030-12
          next year                | AHEAD 2021
          in the coming months     | AHEAD
          by the end of 2025       | AHEAD 2025
          through 2035             | AHEAD 2035
          until 2030               | AHEAD 2030
          in 2025                  | AHEAD 2025
          five years from now      | AHEAD 2025
          """)
  void whatIsAheadIsToldFromWhatWas(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          It rose 5% year-on-year                                            | COMPARISON
          It rose 5% y/y                                                     | COMPARISON
          It rose 5% yoy                                                     | COMPARISON
          It rose 5% year over year                                          | COMPARISON
          In 2019 it rose 5% from a year earlier                             | PERIOD 2019; COMPARISON 2018
          In 2019 it rose 5% from the previous year                          | PERIOD 2019; COMPARISON 2018
          In 2019 it was 3% more than the year before                        | PERIOD 2019; COMPARISON 2018
          compared with 2018                                                 | COMPARISON 2018
          compared to the level of 2018                                      | COMPARISON 2018
          against 2018                                                       | COMPARISON 2018
          it rose 5% on 2019                                                 | COMPARISON 2019
          it rose 5% over 2018                                               | COMPARISON 2018
          it rose 47% from 2018                                              | COMPARISON 2018
          40% above the 2019 level                                           | COMPARISON 2019
          double what it was in 2005                                         | COMPARISON 2005
          1.4 times more than in 2018                                        | COMPARISON 2018
          more than last year                                                | COMPARISON 2019
          In January-September it rose 7% on the same period last year       | PERIOD 2020-01/2020-09; COMPARISON 2019-01/2019-09
          In the first half of 2020 it rose 7% against the corresponding period of the previous year | PERIOD 2020-01/2020-06; COMPARISON 2019-01/2019-06
          In August it rose 7% compared with the same month of 2018          | PERIOD 2020-08; COMPARISON 2018-08
          In September it fell 3% from a year ago                            | PERIOD 2020-09; COMPARISON 2019-09
          It rose 5% month-on-month                                          | PREVIOUS
          It rose 5% q/q                                                     | PREVIOUS
          In September 2020 it rose 3% from the previous month               | PERIOD 2020-09; PREVIOUS 2020-08
          In the third quarter it rose 3% from the previous quarter          | PERIOD 2020-07/2020-09; PREVIOUS 2020-04/2020-06
          In the three months to September it rose 4% on the previous three months | PERIOD 2020-07/2020-09; PREVIOUS 2020-04/2020-06
          """)
  void basesOfChangesAreNoPeriodsOfTheirFigures(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          $11 billion a year                  | RATE
          $11 billion per year                | RATE
          $11 billion annually                | RATE
          10% per annum                       | RATE
          every year they meet                | RATE
          300 a month                         | RATE
          it is now worth 5                   | PRESENT
          Today it is worth 5                 | PRESENT
          at present there are 5              | PRESENT
          to date there are 5                 | PRESENT
          a three-day visit                   | DURATION
          ten years of friendship             | DURATION
          for three years in a row            | DURATION
          for 15 consecutive years            | DURATION
          the third consecutive year          | DURATION
          it took more than a year            | DURATION
          within five years of the treaty     | DURATION
          the 14th Five-Year Plan             | NAME
          the 13th five-year plan (2016-2020) | NAME; PERIOD 2016-01/2020-12
          Agenda 2030 and the 2030 Agenda     | NAME; NAME
          Made in China 2025                  | NAME 2025
          Saudi Vision 2030                   | NAME
          COVID-19 and COP26                  | NAME; NAME
          the 21st century                    | NAME
          """)
  void ratesDurationsNamesAndThePresentHaveNoPeriod(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          2019 companies signed up                           | ``
          it cost $2020                                      | ``
          1500 tonnes of it                                  | ``
          in 2000 cases                                      | ``
          In 2019 companies invested more                    | PERIOD 2019
          more than 2000 residents                           | ``
          about 2020 people came                             | ``
          2,019 jobs were created                            | ``
          In 2019, 300 jobs were created                     | PERIOD 2019
          In September 30 companies joined                   | PERIOD 2020-09
          They may march in unison                           | ``
          Prime Minister May said so                         | ``
          a quarter of exports and three quarters of imports | ``
          """)
  void numbersAndWordsThatAreNoTimeAreLeft(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          the 2018 figure and 2019's                                     | PERIOD 2018; PERIOD 2019
          in 2018 and 2019, respectively                                 | PERIOD 2018; PERIOD 2019
          Exports rose from $2.2 billion in 2012 to $3.4 billion in 2019 | PERIOD 2012; PERIOD 2019
          It was $160 million a year ago                                 | PERIOD 2019
          In 2013 he proposed it; a year later it was signed             | PERIOD 2013; PERIOD 2014
          In 2013 he proposed it; the following year it was signed       | PERIOD 2013; PERIOD 2014
          In 2013 he proposed it; that year it fell                      | PERIOD 2013; PERIOD 2013
          """)
  void mentionsOfOneSentenceStayApart(String text, String expected) {
    assertThat(read(text, DAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-06-28 | exports of the first half          | 2020-01/2020-06
          2020-05-28 | exports of the first half          | 2019-01/2019-06
          2020-01-15 | exports of the fourth quarter      | 2019-10/2019-12
          2020-12-03 | exports of January-November        | 2020-01/2020-11
          2021-02-03 | exports of January-November        | 2020-01/2020-11
          2020-01-15 | in December trade fell             | 2019-12
          2020-01-15 | it will open in December           | 2020-12
          2020-01-15 | on 20 December trade fell          | 2019-12-20
          2005-03-30 | from 18 to 19 April I go to Almaty | 2005-04-18/2005-04-19
          2020-01-15 | so far this year                   | 2020-01
          2020-11-24 | In 2005 an agreement was signed. In October it took force. In December it ended. | 2005; 2005-10; 2005-12
          2020-11-24 | In 2005 exports fell, but rose in December      | 2005; 2005-12
          2020-11-24 | In 2019 trade was 5. In January-October it was 4. | 2019; 2020-01/2020-10
          """)
  void aMissingYearComesFromTheTextOrTheDay(LocalDate day, String text, String expected) {
    assertThat(periods(text, day)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      quoteCharacter = '`',
      textBlock =
          """
          Last year it was 5                | PERIOD
          in the past decade                | SINCE
          in September                      | PERIOD
          over the next ten years           | AHEAD
          as of today                       | AS_OF
          since 2005                        | SINCE 2005
          by 2030                           | AHEAD 2030
          In 2018 it fell; in March it rose | PERIOD 2018; PERIOD 2018-03
          from 2012 to 2019                 | SINCE 2012-01/2019-12
          """)
  void withoutADayOnlyWhatTheTextNamesHasAPeriod(String text, String expected) {
    assertThat(read(text, null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AUS,CHN | in 2012-13                 | 2012-07/2013-06
          IND     | in 2012-13                 | 2012-04/2013-03
          USA,IND | in 2012-13                 | 2012-04/2013-03
          CHN,BLR | in 2012-13                 | 2012-01/2013-12
          CHN,BLR | in the 2012-13 fiscal year | 2012-07/2013-06
          JPN     | in FY2019                  | 2019-04/2020-03
          IND     | in FY2019                  | 2018-04/2019-03
          USA     | in fiscal 2019             | 2018-10/2019-09
          CHN     | in fiscal 2019             | 2019
          IND     | Q1 of FY 2019-20           | 2019-04/2019-06
          IND     | last financial year        | 2019-04/2020-03
          GBR     | 2012-2013                  | 2012-01/2013-12
          """)
  void fiscalYearsAreThoseOfTheStatementsCountries(String countries, String text, String expected) {
    List<Country> named = Arrays.stream(countries.split(",", -1)).map(Country::of).toList();
    List<TimeMention> mentions = TimeMentions.of(Tokens.of(text), DAY, FiscalCalendar.of(named));
    assertThat(mentions).extracting(m -> String.valueOf(m.period())).containsExactly(expected);
  }

  @Test
  void aSpanKnowsTheStartThatWasNamed() {
    String text = "Since the pact was signed in 2005, trade has doubled";
    TimeMention since = TimeMentions.of(Tokens.of(text), DAY).getFirst();
    assertThat(since.kind()).isEqualTo(Kind.SINCE);
    assertThat(since.base()).isEqualTo(Period.year(2005));
    assertThat(since.period()).isEqualTo(Period.months(2005, 1, 2020, 12));
    assertThat(since.isBase()).isFalse();
  }

  @Test
  void aSuppliedYearIsNotCertain() {
    assertThat(TimeMentions.of(Tokens.of("in 2019, in May and last year"), DAY))
        .extracting(TimeMention::certain)
        .containsExactly(true, false, true);
  }

  @Test
  void thePrepositionBelongsToTheMentionWhereItCarriesTheMeaning() {
    Tokens tokens = Tokens.of("In 2019, up 5% from 2018; since 2005; by 2030; as of 1 July");
    assertThat(TimeMentions.of(tokens, DAY))
        .extracting(m -> tokens.source().substring(tokens.start(m.first()), tokens.end(m.last())))
        .containsExactly("2019", "from 2018", "since 2005", "by 2030", "as of 1 July");
  }

  @Test
  void aNextParagraphForgetsTheYear() {
    String text = "In 2005 it fell.\n\nIn October it rose.";
    assertThat(periods(text, DAY)).isEqualTo("2005; 2020-10");
  }

  @Test
  void mentionsOfAnyTextAreInOrderApartAndTheirPeriodsParseBack() {
    String[] words =
        ("in on by of the a to from since between and last next this past year years month months"
                + " quarter half decade first third nine two 2019 2020 1995 - – / 96 20 5 10 % , ."
                + " January Sept May 30 th end beginning early mid late as at over than compared"
                + " with same period previous before ago earlier FY fiscal Q 3 M 12 ' s week day"
                + " Monday yesterday will $ up plan Agenda COVID now today every 9999 31 29 February")
            .split(" ", -1);
    AnyWords.areReadInOrder(words, " ", Language.ENGLISH, DAY);
  }

  @Test
  void aTextThatOnlyEverBeginsExpressionsIsReadAllTheSame() {
    for (String word :
        List.of("the end of ", "9 months to ", "early ", "compared with ", "from ")) {
      assertThat(TimeMentions.of(Tokens.of(word.repeat(20_000) + "2019"), DAY)).isNotEmpty();
    }
  }

  private static String read(String text, @Nullable LocalDate day) {
    return TimeMentions.of(Tokens.of(text), day).stream()
        .map(m -> (m.kind() + " " + value(m)).strip())
        .collect(Collectors.joining("; "));
  }

  private static String periods(String text, @Nullable LocalDate day) {
    return TimeMentions.of(Tokens.of(text), day).stream()
        .map(TimeMentionsTest::value)
        .collect(Collectors.joining("; "));
  }

  private static String value(TimeMention mention) {
    Period period = mention.isBase() ? mention.base() : mention.period();
    return period == null ? "" : period.toString();
  }
}
