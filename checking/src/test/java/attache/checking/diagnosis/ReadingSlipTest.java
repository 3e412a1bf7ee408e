package attache.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReadingSlipTest {

  private static final List<Country> CHINA = List.of(Country.of("CHN"));
  private static final List<Country> BELARUS = List.of(Country.of("BLR"));

  @Test
  void tradeMayHaveBeenEitherSidesExportsOrTheBalance() {
    Reading trade = reading("goods_trade_turnover", new Parties.Between(both()), "2019");
    assertThat(new OtherFlow().rereadings(trade))
        .extracting(r -> r.reading().measure(), Rereading::says)
        .containsExactly(
            tuple("goods_exports", "China's exports to Belarus alone"),
            tuple("goods_exports", "Belarus's exports to China alone"),
            tuple("goods_trade_balance", "the balance of trade alone"));
  }

  @Test
  void exportsMayHaveBeenTurnoverOrTheOtherWay() {
    Reading exports = reading("goods_exports", new Parties.Flow(BELARUS, CHINA), "2019");
    assertThat(new OtherFlow().rereadings(exports))
        .extracting(r -> r.reading().measure(), r -> r.reading().parties())
        .contains(
            tuple(
                "goods_trade_turnover",
                new Parties.Between(List.of(Country.of("BLR"), Country.of("CHN")))));
    assertThat(new OtherDirection().rereadings(exports))
        .extracting(r -> r.reading().parties())
        .containsExactly(new Parties.Flow(CHINA, BELARUS));
  }

  @Test
  void theYearBeforeIsTheMostUsualWrongYear() {
    Reading trade = reading("goods_trade_turnover", new Parties.Between(both()), "2019");
    assertThat(new NeighbouringYear().rereadings(trade))
        .extracting(r -> r.reading().period().toString())
        .containsExactly("2018", "2020", "2017", "2021", "2016", "2022");
  }

  @Test
  void theYearMayHaveBeenNineMonthsAndNineMonthsTheYear() {
    Reading year = reading("goods_trade_turnover", new Parties.Between(both()), "2020");
    assertThat(new PartOfYear().rereadings(year))
        .extracting(Rereading::says)
        .startsWith("January–September 2020, not 2020");
    Reading months =
        reading("goods_trade_turnover", new Parties.Between(both()), "2020-01/2020-09");
    assertThat(new PartOfYear().rereadings(months))
        .extracting(r -> r.reading().period().toString())
        .containsExactly("2020", "2019", "2020-09", "2020-01/2020-08", "2020-01/2020-10");
  }

  @Test
  void aStockHasNoMonths() {
    Reading stock = reading("population", new Parties.About(CHINA), "2019");
    assertThat(new PartOfYear().rereadings(stock)).isEmpty();
  }

  @Test
  void theOtherSideIsTriedOnlyWhereOneIsNamed() {
    Reading trade = reading("goods_trade_turnover", new Parties.Between(both()), "2019");
    assertThat(new OtherReporter().rereadings(trade)).isEmpty();
    assertThat(new OtherReporter().rereadings(trade.by("BLR")))
        .extracting(r -> r.reading().reporter())
        .containsExactly("CHN");
  }

  @Test
  void everySlipHasAnIdOfItsOwnAndAPriorBelowOne() {
    Reading trade = reading("goods_trade_turnover", new Parties.Between(both()), "2019");
    assertThat(ReadingSlip.ALL).extracting(ReadingSlip::id).doesNotHaveDuplicates();
    assertThat(ReadingSlip.allOf(trade))
        .allSatisfy(r -> assertThat(r.prior()).isBetween(0.0, 1.0))
        .extracting(Rereading::hypothesis)
        .contains("NEIGHBOURING_YEAR", "OTHER_FLOW", "PART_YEAR", "OTHER_MEASURE");
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static List<Country> both() {
    return List.of(CHINA.getFirst(), BELARUS.getFirst());
  }

  private static Reading reading(String measure, Parties parties, String period) {
    return new Reading(
        measure,
        Operation.LEVEL,
        parties,
        null,
        null,
        null,
        Period.parse(period),
        null,
        List.of(),
        1);
  }
}
