package attache.statistics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.statistics.series.Frequency;
import attache.statistics.source.FetchQuery.Flow;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchQueryTest {

  private static final Country BLR = Country.of("BLR");
  private static final Country CHN = Country.of("CHN");

  @ParameterizedTest
  @CsvSource({
    "A, 2015/2023, 9, 2015, 2023",
    "A, 2015-05/2016-02, 2, 2015, 2016",
    "Q, 2019/2020, 8, 2019-01/2019-03, 2020-10/2020-12",
    "M, 2020-01/2020-09, 9, 2020-01, 2020-09",
  })
  void aSpanHasThePeriodsOfTheFrequency(
      String frequency, String span, int count, String first, String last) {
    List<Period> periods = ofTotals(Frequency.parse(frequency), span).periods();
    assertThat(periods).hasSize(count);
    assertThat(periods.getFirst()).hasToString(first);
    assertThat(periods.getLast()).hasToString(last);
  }

  @Test
  void halvesOfHalvesAskForEverythingOnceAndEndWhereNothingIsLeftToSplit() {
    FetchQuery all =
        new FetchQuery(
            List.of(BLR, CHN),
            List.of(CHN, BLR, Country.of("RUS")),
            Flow.BOTH,
            List.of("01", "02"),
            List.of("V", "Q"),
            Frequency.MONTHLY,
            Period.parse("2019-12/2020-04"));
    List<String> cells = new ArrayList<>();
    split(all, cells);
    assertThat(cells).hasSize(2 * 3 * 2 * 2 * 2 * 5);
    assertThat(new HashSet<>(cells)).hasSameSizeAs(cells);
  }

  private static void split(FetchQuery query, List<String> cells) {
    List<FetchQuery> halves = query.halves();
    assertThat(halves.size()).isIn(0, 2);
    halves.forEach(half -> split(half, cells));
    if (halves.isEmpty()) {
      cells.add(query + " " + query.flows());
    }
  }

  @Test
  void periodsAreTheFirstToBeSplit() {
    assertThat(ofTotals(Frequency.ANNUAL, "2015/2023").halves())
        .extracting(q -> q.span().toString())
        .containsExactly("2015-01/2019-12", "2020-01/2023-12");
  }

  @ParameterizedTest
  @CsvSource({
    "01?x=1, product",
    "../../etc, product",
    "'', product",
    "01#, product",
  })
  void aCodeThatMeansSomethingInAnAddressIsNone(String code, String kind) {
    assertThatThrownBy(() -> ofTotals(Frequency.ANNUAL, "2015/2023").withProducts(List.of(code)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(code)
        .hasMessageContaining(kind);
  }

  @Test
  void aCodeNamedTwiceIsAskedForOnce() {
    FetchQuery query =
        FetchQuery.totals(
            List.of(BLR, CHN, BLR), List.of(CHN, CHN), Frequency.ANNUAL, Period.year(2019));
    assertThat(query.reporters()).containsExactly(BLR, CHN);
    assertThat(query.partners()).containsExactly(CHN);
  }

  @Test
  void neitherFlowIsNoQuery() {
    FetchQuery query = ofTotals(Frequency.ANNUAL, "2019");
    assertThatThrownBy(() ->
            new FetchQuery(
                query.reporters(),
                query.partners(),
                Set.of(),
                List.of(),
                List.of(),
                Frequency.ANNUAL,
                query.span()))
        .hasMessageContaining("exports");
  }

  @Test
  void itSaysWhoAndWhenOnOneLine() {
    FetchQuery query =
        FetchQuery.totals(
                Country.countries().subList(0, 5),
                List.of(CHN),
                Frequency.ANNUAL,
                Period.parse("2015/2023"))
            .withProducts(List.of("AG2"));
    assertThat(query).hasToString("ABW, AFG, AGO and 2 more with CHN, AG2, 2015 to 2023");
  }

  private static FetchQuery ofTotals(Frequency frequency, String span) {
    return FetchQuery.totals(List.of(BLR), List.of(CHN), frequency, Period.parse(span));
  }
}
