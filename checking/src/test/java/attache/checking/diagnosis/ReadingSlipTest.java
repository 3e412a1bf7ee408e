package attache.checking.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Parties;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.period.Period;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
    assertThat(ReadingSlip.allOf(trade, Catalogue.standard()))
        .allSatisfy(r -> assertThat(r.prior()).isBetween(0.0, 1.0))
        .extracting(Rereading::hypothesis)
        .contains("NEIGHBOURING_YEAR", "OTHER_FLOW", "PART_YEAR", "OTHER_MEASURE");
  }

  static List<Arguments> slips() {
    Reading trade = reading("goods_trade_turnover", new Parties.Between(both()), "2019");
    Reading growth = trade.computing(Operation.GROWTH);
    Reading indian =
        reading(
            "goods_trade_turnover",
            new Parties.Between(List.of(Country.of("IND"), Country.of("USA"))),
            "2019");
    return List.of(
        slip(
            new AverageOrTotal(),
            growth.computing(Operation.YEARLY_GROWTH).in(trade.period(), year(2014)),
            "over all years, not a year"),
        slip(
            new AverageOrTotal(),
            growth.in(trade.period(), year(2014)),
            "a year on average, not over all years"),
        slip(new AverageOrTotal(), growth.in(trade.period(), year(2018))),
        slip(
            new AverageOrTotal(),
            trade.in(Period.months(2016, 1, 2019, 12), null),
            "a year on average, not all years"),
        slip(
            new AverageOrTotal(),
            trade.computing(Operation.YEARLY_AVERAGE).in(Period.months(2016, 1, 2019, 12), null),
            "of all years, not a year"),
        slip(new AverageOrTotal(), trade),
        slip(
            new BaseYear(),
            growth.in(trade.period(), year(2010)),
            "against 2009, not 2010",
            "against 2011, not 2010"),
        slip(
            new BaseYear(),
            growth.in(trade.period(), year(2018)),
            "against 2017, not 2018",
            "against 2016, not 2018"),
        slip(new BaseYear(), trade),
        slip(
            new Cumulative(),
            trade,
            "2015–2019, not 2019",
            "2017–2019, not 2019",
            "2018–2019, not 2019",
            "2010–2019, not 2019",
            "2016–2019, not 2019"),
        slip(
            new Cumulative(),
            trade.in(Period.months(2015, 1, 2019, 12), null),
            "2019, not 2015–2019"),
        slip(new Cumulative(), reading("population", new Parties.About(CHINA), "2019")),
        slip(new Cumulative(), growth.in(trade.period(), year(2018))),
        slip(
            new FiscalYear(),
            indian,
            "April 2019 to March 2020, not 2019",
            "April 2018 to March 2019, not 2019",
            "October 2018 to September 2019, not 2019",
            "October 2019 to September 2020, not 2019"),
        slip(
            new FiscalYear(),
            indian.in(Period.fiscalYear(2022, 4), null),
            "2022, not April 2022 to March 2023",
            "2023, not April 2022 to March 2023"),
        slip(new FiscalYear(), trade),
        slip(
            new GrowthBase(),
            growth.in(Period.firstMonths(2019, 9), Period.firstMonths(2018, 9)),
            "the change in January–September 2019 against April–December 2018",
            "the change in September 2019 against September 2018",
            "the change in September 2019 against August 2019"),
        slip(
            new GrowthBase(),
            growth.in(Period.month(2019, 9), Period.month(2019, 8)),
            "the change in September 2019 against September 2018",
            "the change in January–September 2019 against January–September 2018"),
        slip(new GrowthBase(), growth.in(trade.period(), year(2018))),
        slip(
            new PartnerScope(),
            reading("goods_exports", new Parties.Flow(List.of(Country.of("DEU")), CHINA), "2019"),
            "China with Hong Kong",
            "China with Hong Kong and Macao",
            "the European Union, not Germany alone",
            "with the whole world, by Germany",
            "with the whole world, by China"),
        slip(
            new PartnerScope(),
            reading(
                "goods_imports",
                new Parties.Flow(List.of(Country.of("EAEU")), List.of(Country.of("HKG"))),
                "2019"),
            "Russia alone",
            "with the whole world, by the Eurasian Economic Union",
            "with the whole world, by Hong Kong"),
        slip(new PartnerScope(), reading("gdp", new Parties.About(CHINA), "2019")),
        slip(
            new PerPeriod(),
            trade,
            "a month on average, not all",
            "a day on average, not all",
            "a head, not all"),
        slip(
            new PerPeriod(),
            trade.computing(Operation.MONTHLY_AVERAGE),
            "all, not a month on average"),
        slip(new PerPeriod(), reading("population", new Parties.About(CHINA), "2019")),
        slip(
            new ShareOfWhat(),
            reading("goods_exports", new Parties.Partnership(BELARUS, CHINA), "2019")
                .computing(Operation.SHARE),
            "of what China buys, not of what Belarus sells"),
        slip(
            new ShareOfWhat(),
            reading("goods_trade_turnover", new Parties.Partnership(BELARUS, CHINA), "2019")
                .computing(Operation.SHARE)));
  }

  private static Arguments slip(ReadingSlip slip, Reading reading, String... says) {
    return Arguments.of(slip, reading, List.of(says));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipIsTriedWhereItCanHaveHappened(ReadingSlip slip, Reading reading, List<String> says) {
    assertThat(slip.rereadings(reading)).extracting(Rereading::says).isEqualTo(says);
  }

  @Test
  void realGrowthMayHaveBeenThatInCurrentDollarsAndBack() {
    Reading real = reading("gdp_growth", new Parties.About(BELARUS), "2019");
    Reading nominal =
        reading("gdp", new Parties.About(BELARUS), "2019")
            .computing(Operation.GROWTH)
            .in(year(2019), year(2018));
    assertThat(new NominalOrReal().rereadings(real))
        .extracting(Rereading::reading)
        .containsExactly(nominal);
    assertThat(new NominalOrReal().rereadings(nominal))
        .extracting(Rereading::reading)
        .containsExactly(real);
    assertThat(new NominalOrReal().rereadings(nominal.computing(Operation.LEVEL))).isEmpty();
  }

  @Test
  void theWholeWorldIsTheTradeOfOneSide() {
    Reading exports = reading("goods_exports", new Parties.Flow(BELARUS, CHINA), "2019");
    assertThat(new PartnerScope().rereadings(exports))
        .extracting(r -> r.reading().measure(), r -> r.reading().parties())
        .contains(
            tuple("total_exports", new Parties.About(BELARUS)),
            tuple("total_imports", new Parties.About(CHINA)));
  }

  @Test
  void whatOneSellsIsAShareOfWhatTheOtherBuys() {
    Reading share =
        reading("goods_exports", new Parties.Partnership(BELARUS, CHINA), "2019")
            .computing(Operation.SHARE);
    assertThat(new ShareOfWhat().rereadings(share))
        .extracting(r -> r.reading().measure(), r -> r.reading().parties())
        .containsExactly(tuple("goods_imports", new Parties.Partnership(CHINA, BELARUS)));
  }

  private static Period year(int year) {
    return Period.year(year);
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
