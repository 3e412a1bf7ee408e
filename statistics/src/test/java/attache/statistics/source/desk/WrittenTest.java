package attache.statistics.source.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and numbers as spreadsheets and people write them. */
class WrittenTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2020-10-30 | 2020-10-30",
        "30.10.2020 | 2020-10-30",
        "30/10/2020 | 2020-10-30",
        "10/30/2020 | 2020-10-30",
        "05/05/2020 | 2020-05-05",
        "2020/10/30 | 2020-10-30",
        "2020-10-30 00:00:00 | 2020-10-30",
        "30 October 2020 | 2020-10-30",
        "October 30, 2020 | 2020-10-30",
        "30 окт. 2020 г. | 2020-10-30",
        "30 октября 2020 года | 2020-10-30",
        "2020年10月30日 | 2020-10-30",
        "2020年10月 | 2020-10",
        "October 2020 | 2020-10",
        "2020-10 | 2020-10",
        "10.2020 | 2020-10",
        "5-10 November 2020 | 2020-11-05/2020-11-10",
        "5–10 November 2020 | 2020-11-05/2020-11-10",
        "November 5-10, 2020 | 2020-11-05/2020-11-10",
        "2020 | 2020",
        "Q3 2020 | 2020-07/2020-09",
        "2020-Q3 | 2020-07/2020-09",
        "2020 H1 | 2020-01/2020-06",
        "2020-01/2020-09 | 2020-01/2020-09",
      })
  void aDateIsReadInAnyOfTheUsualForms(String written, String period) {
    assertThat(WrittenDate.parse(written)).hasToString(period);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "03/04/2020 | '03/04/2020' may be 2020-04-03 or 2020-03-04; write it as one of these",
        "30.13.2020 | '30.13.2020' is no date, expected for example 2020-10-30",
        "31.06.2020 | '31.06.2020' is no date",
        "44134 | '44134' is no date",
        "autumn 2020 | 'autumn 2020' is no date",
        "30.10.20 | '30.10.20' is no date",
        "99999999999999999999 | is no date",
        "Q5 2020 | 'Q5 2020' is no date",
        "- | '-' is no date",
      })
  void whatIsNoDateOrTwoIsRefusedWithWhatWasExpected(String written, String why) {
    assertThatThrownBy(() -> WrittenDate.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "31 | false | 31",
        "1.25 | false | 1.25",
        "1,25 | false | 1.25",
        "1,25 | true | 1.25",
        "1,250 | true | 1.250",
        "1 250 000 | false | 1250000",
        "1,250,000 | false | 1250000",
        "1.250.000 | true | 1250000",
        "1.250,5 | true | 1250.5",
        "1,250.5 | false | 1250.5",
        "1.72e9 | false | 1.72E+9",
        "−3,5 | true | -3.5",
        "1'250 | false | 1250",
      })
  void aNumberIsReadInAnyOfTheUsualForms(String written, boolean comma, String number) {
    assertThat(WrittenNumber.parse(written, comma)).hasToString(number);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1,250 | false | '1,250' may be 1250 or 1.250; write thousands without a sign between them",
        "1.250 | true | '1.250' may be 1250 or 1.250",
        "n/a | false | 'n/a' is no number",
        "1e999999999 | false | is out of all proportion",
        "12345678901234567890123456789012345678901234567890 | false | is too long for a number",
      })
  void whatIsNoNumberOrTwoIsRefused(String written, boolean comma, String why) {
    assertThatThrownBy(() -> WrittenNumber.parse(written, comma))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
