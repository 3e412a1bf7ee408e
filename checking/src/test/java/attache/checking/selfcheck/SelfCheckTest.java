package attache.checking.selfcheck;

import static attache.checking.Said.claim;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Said;
import attache.checking.diagnosis.Explanation;
import attache.checking.selfcheck.Relation.Holding;
import attache.claims.claim.Claim;
import attache.claims.claim.Claim.Flag;
import attache.claims.claim.Comparison.Basis;
import attache.claims.claim.Direction;
import attache.claims.claim.Kind;
import attache.claims.claim.Link.Role;
import attache.claims.claim.TimesReading;
import attache.vocabulary.quantity.Hedge;
import attache.vocabulary.quantity.Quantity;
import attache.vocabulary.quantity.Unit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SelfCheckTest {

  /** Turnover, exports and imports of Vietnam and Laos in one sentence, in millions of dollars. */
  private static List<Claim> trade(String turnover, String exports, String imports) {
    return said(
        claim("t").usd(turnover, 6).between("VNM", "LAO").in("2022"),
        claim("x").usd(exports, 6).of("goods_exports").flow("VNM", "LAO").in("2022"),
        claim("m").usd(imports, 6).of("goods_imports").flow("LAO", "VNM").in("2022"));
  }

  private static List<Claim> growth(String base, String level, Said change) {
    return said(
        claim("l0").usd(base, 9).between("KAZ", "UZB").in("2021"),
        claim("l1").usd(level, 9).between("KAZ", "UZB").in("2022"),
        change.between("KAZ", "UZB").in("2022").against(Basis.YEAR_ON_YEAR, "2021"));
  }

  private static List<Claim> said(Said... claims) {
    return Stream.of(claims).map(Said::get).toList();
  }

  static Stream<Arguments> relations() {
    return Stream.of(
        Arguments.of(
            "exports and imports make the turnover",
            trade("1702", "656", "1046"),
            "sum",
            Holding.HOLDS),
        Arguments.of(
            "a sum that is short by a tenth fails",
            trade("1890", "656", "1046"),
            "sum",
            Holding.FAILS),
        Arguments.of(
            "a sum holds when digits were cut off",
            trade("16.9", "6.98", "10.01"),
            "sum",
            Holding.HOLDS_BY_TRUNCATION),
        Arguments.of(
            "each side's exports make the turnover",
            said(
                claim("t").usd("1702", 6).between("VNM", "LAO").in("2022"),
                claim("x").usd("656", 6).of("goods_exports").flow("VNM", "LAO").in("2022"),
                claim("y").usd("1046", 6).of("goods_exports").flow("LAO", "VNM").in("2022")),
            "sum",
            Holding.HOLDS),
        Arguments.of(
            "sides that nobody names are those of the sentence",
            said(
                claim("t").usd("33.69", 9).between("CHN", "RUS").in("2023-01/2023-02"),
                claim("x").usd("15.04", 9).of("goods_exports").in("2023-01/2023-02"),
                claim("m").usd("18.65", 9).of("goods_imports")),
            "sum",
            Holding.HOLDS),
        Arguments.of(
            "a deficit is imports less exports",
            said(
                claim("b").usd("4.25", 9).of("goods_trade_balance").about("UZB").in("2023"),
                claim("x").usd("7.66", 9).of("goods_exports").about("UZB").in("2023"),
                claim("m").usd("11.91", 9).of("goods_imports").about("UZB").in("2023")),
            "difference",
            Holding.HOLDS),
        Arguments.of(
            "a surplus cut off behind the point holds by truncation",
            said(
                claim("b").usd("16.9", 9).of("goods_trade_balance").about("VNM").in("2020"),
                claim("x").usd("202.86", 9).of("goods_exports").about("VNM").in("2020"),
                claim("m").usd("185.87", 9).of("goods_imports").about("VNM").in("2020")),
            "difference",
            Holding.HOLDS_BY_TRUNCATION),
        Arguments.of(
            "growth leads from one level to the other",
            growth("4.0", "4.6", claim("g").percent("15.1", Direction.UP)),
            "growth",
            Holding.HOLDS),
        Arguments.of(
            "growth from another base fails",
            growth("5.0", "4.6", claim("g").percent("15.1", Direction.UP)),
            "growth",
            Holding.FAILS),
        Arguments.of(
            "a ratio leads from one level to the other",
            growth("2.0", "2.6", claim("g").times("1.3", TimesReading.AMBIGUOUS)),
            "growth",
            Holding.HOLDS),
        Arguments.of(
            "a multiplier that only fits as an increment holds by reading",
            growth("2.0", "4.6", claim("g").times("1.3", TimesReading.AMBIGUOUS)),
            "growth",
            Holding.HOLDS_BY_READING),
        Arguments.of(
            "a growth by an amount is a difference",
            growth("4.0", "4.6", claim("g").usd("0.6", 9).kind(Kind.CHANGE).way(Direction.UP)),
            "difference",
            Holding.HOLDS),
        Arguments.of(
            "an average growth works over all its years",
            said(
                claim("l0").usd("2.00", 9).between("KAZ", "UZB").in("2015"),
                claim("l1").usd("3.08", 9).between("KAZ", "UZB").in("2020"),
                claim("g")
                    .percent("9.0", Direction.UP)
                    .between("KAZ", "UZB")
                    .in("2020")
                    .against(Basis.ANNUAL_AVERAGE, "2015")),
            "growth",
            Holding.HOLDS),
        Arguments.of(
            "a share of 46 % that rose by 36 points is 82 %",
            said(
                claim("s0").share("46").partner("RUS", "CHN").in("2021"),
                claim("s1").share("82").partner("RUS", "CHN").in("2024").link(Role.BASE, "s0"),
                claim("g")
                    .quantity(Quantity.of("36", Unit.PERCENTAGE_POINTS))
                    .kind(Kind.CHANGE)
                    .way(Direction.UP)
                    .in("2024")
                    .link(Role.CHANGE_OF, "s1")),
            "difference",
            Holding.HOLDS),
        Arguments.of(
            "a part is within its whole",
            said(
                claim("w").usd("1.17", 9).of("investment").flow("CHN", "BLR").in("2019"),
                claim("p")
                    .usd("390", 6)
                    .of("fdi_flow")
                    .flow("CHN", "BLR")
                    .in("2019")
                    .link(Role.PART_OF, "w")),
            "part",
            Holding.HOLDS),
        Arguments.of(
            "a part above its whole fails",
            said(
                claim("w").usd("1.17", 6).of("investment").flow("CHN", "BLR").in("2019"),
                claim("p")
                    .usd("390", 6)
                    .of("fdi_flow")
                    .flow("CHN", "BLR")
                    .in("2019")
                    .link(Role.PART_OF, "w")),
            "part",
            Holding.FAILS),
        Arguments.of(
            "exports of food are exports",
            said(
                claim("w").usd("3.1", 9).of("goods_exports").flow("BRA", "EGY").in("2021"),
                claim("p").usd("1.9", 9).of("agri_exports").flow("BRA", "EGY").in("2021")),
            "part",
            Holding.HOLDS),
        Arguments.of(
            "a quarter is within its year",
            said(
                claim("q").usd("0.9", 9).between("ARM", "GEO").in("2021-01/2021-03"),
                claim("y").usd("3.1", 9).between("ARM", "GEO").in("2021")),
            "sub-period",
            Holding.HOLDS),
        Arguments.of(
            "halves make the year",
            said(
                claim("h1").usd("1.2", 9).between("ARM", "GEO").in("2021-01/2021-06"),
                claim("h2").usd("1.9", 9).between("ARM", "GEO").in("2021-07/2021-12"),
                claim("y").usd("3.1", 9).between("ARM", "GEO").in("2021")),
            "sum",
            Holding.HOLDS),
        Arguments.of(
            "a share of a total is the part",
            said(
                claim("w").usd("64.4", 9).of("total_exports").about("VNM").in("2018"),
                claim("p")
                    .usd("45.9", 9)
                    .of("other:foreign_invested_exports")
                    .about("VNM")
                    .in("2018")
                    .link(Role.PART_OF, "w"),
                claim("s")
                    .share("71.3")
                    .of("other:foreign_invested_exports")
                    .about("VNM")
                    .in("2018")
                    .link(Role.SHARE_OF, "w")),
            "share",
            Holding.HOLDS),
        Arguments.of(
            "a partner's share in a country's trade is the trade with that partner",
            said(
                claim("w").usd("13.1", 9).of("total_trade").about("UZB").in("2022-01/2022-03"),
                claim("p").usd("1.865", 9).between("UZB", "RUS").in("2022-01/2022-03"),
                claim("s").share("14.2").partner("UZB", "RUS").in("2022-01/2022-03")),
            "share",
            Holding.HOLDS),
        Arguments.of(
            "the same in another currency goes by the rate of the text",
            said(
                claim("a").money("6.2", 9, "GBP").in("2011"),
                claim("b").usd("9.8", 9).in("2011").link(Role.SAME_AS, "a"),
                claim("c").money("2.1", 9, "GBP").of("goods_exports").in("2011"),
                claim("d").usd("3.3", 9).of("goods_exports").in("2011").link(Role.SAME_AS, "c")),
            "currency",
            Holding.HOLDS),
        Arguments.of(
            "a rate of the text that does not return fails",
            said(
                claim("a").money("6.2", 9, "GBP").in("2011"),
                claim("b").usd("9.8", 9).in("2011").link(Role.SAME_AS, "a"),
                claim("c").money("2.1", 9, "GBP").of("goods_exports").in("2011"),
                claim("d").usd("33", 9).of("goods_exports").in("2011").link(Role.SAME_AS, "c")),
            "currency",
            Holding.FAILS),
        Arguments.of(
            "an average over years makes their sum",
            said(
                claim("w")
                    .usd("10.0", 9)
                    .of("investment")
                    .flow("DEU", "POL")
                    .in("2011/2015")
                    .flags(Flag.CUMULATIVE),
                claim("a")
                    .usd("2.0", 9)
                    .of("investment")
                    .flow("DEU", "POL")
                    .in("2011/2015")
                    .flags(Flag.AVERAGE)),
            "product",
            Holding.HOLDS),
        Arguments.of(
            "the second partner trades no more than the first",
            said(
                claim("r1").rank(1).partner("BLR", "RUS").in("2019"),
                claim("l1").usd("35.6", 9).between("BLR", "RUS").in("2019"),
                claim("r2").rank(2).partner("BLR", "UKR").in("2019"),
                claim("l2").usd("5.8", 9).between("BLR", "UKR").in("2019")),
            "order",
            Holding.HOLDS),
        Arguments.of(
            "the third cannot hold more than a third",
            said(
                claim("r").rank(3).partner("BLR", "CHN").in("2019"),
                claim("s").share("41").partner("BLR", "CHN").in("2019")),
            "order",
            Holding.FAILS),
        Arguments.of(
            "what is said of a year twice is the same",
            said(
                claim("a").usd("4.48", 9).between("BLR", "CHN").in("2019").sentence(1),
                claim("b").usd("4.5", 9).between("BLR", "CHN").in("2019").sentence(5)),
            "repeated",
            Holding.HOLDS),
        Arguments.of(
            "members trade no more than their group",
            said(
                claim("w").usd("70.2", 9).between("CHN", "EAEU").in("2022"),
                claim("a").usd("31.2", 9).between("CHN", "KAZ").in("2022"),
                claim("b").usd("15.5", 9).between("CHN", "KGZ").in("2022")),
            "list",
            Holding.HOLDS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relations")
  void tellsHowARelationHolds(String name, List<Claim> claims, String kind, Holding holding) {
    SelfCheck check = SelfCheck.of(claims);

    assertThat(check.relations())
        .filteredOn(r -> r.kind().equals(kind))
        .as(check.toString())
        .isNotEmpty()
        .extracting(Relation::holding)
        .containsOnly(holding);
    assertThat(check.conflicts().isEmpty())
        .as(check.toString())
        .isEqualTo(holding != Holding.FAILS);
  }

  /** The figures of an interview of 2020, and others like them. */
  private static List<Claim> nineMonths(String year, int power) {
    return said(
        claim("year").usd(year, power).between("CHN", "BLR").in("2019").by("BLR").sentence(1),
        claim("months").usd("3.128", 9).between("CHN", "BLR").in("2020-01/2020-09").sentence(2),
        claim("fall")
            .percent("2.8", Direction.DOWN)
            .between("CHN", "BLR")
            .in("2020-01/2020-09")
            .against(Basis.YEAR_ON_YEAR, null)
            .link(Role.CHANGE_OF, "months")
            .sentence(2),
        claim("food")
            .usd("190", 6)
            .of("agri_exports")
            .flow("BLR", "CHN")
            .inherited("2020-01/2020-09")
            .sentence(3));
  }

  @Test
  void aYearBelowItsNineMonthsIsAContradictionAndBillionRepairsIt() {
    SelfCheck check = SelfCheck.of(nineMonths("4.6", 6));

    assertThat(check.conflicts()).hasSize(1);
    Conflict conflict = check.conflicts().get(0);
    assertThat(conflict.claims()).containsExactly("year", "months", "fall");
    assertThat(conflict.culprit()).isEqualTo("year");
    assertThat(repair(conflict).hypothesis()).isEqualTo("SCALE");
    assertThat(repair(conflict).says()).isEqualTo("billion, not million");
    assertThat(conflict.relations())
        .containsExactly(
            "$3.128 billion ÷ (1 − 2.8 %) = $3.22 billion for January–September 2019, more than the"
                + " $4.6 million said for all of 2019.");
  }

  @Test
  void theYearInBillionsStandsThoughAnotherSideCountedIt() {
    SelfCheck check = SelfCheck.of(nineMonths("4.6", 9));

    assertThat(check.conflicts()).isEmpty();
    assertThat(check.relations()).extracting(Relation::kind).contains("sub-period");
  }

  @Test
  void sidesThatCountDifferentlyDoNotContradictOneAnother() {
    List<Claim> claims =
        said(
            claim("a").usd("2.69", 9).between("CHN", "BLR").in("2019").by("CHN").sentence(1),
            claim("b").usd("4.48", 9).between("CHN", "BLR").in("2019").by("BLR").sentence(2));

    assertThat(SelfCheck.of(claims).conflicts()).isEmpty();
  }

  @Test
  void theFigureWhoseRepairClosesMostRelationsIsNamed() {
    SelfCheck check =
        SelfCheck.of(
            said(
                claim("t").usd("118.3", 9).between("IND", "USA").in("2023"),
                claim("x").usd("77.5", 6).of("goods_exports").flow("IND", "USA").in("2023"),
                claim("m").usd("40.8", 9).of("goods_imports").flow("USA", "IND").in("2023")));

    assertThat(check.conflicts()).hasSize(1);
    assertThat(check.conflicts().get(0).culprit()).isEqualTo("x");
    assertThat(repair(check.conflicts().get(0)).says()).isEqualTo("billion, not million");
  }

  @Test
  void whichOfTwoFiguresSlippedIsLeftOpenWhenNothingTells() {
    SelfCheck check =
        SelfCheck.of(
            said(
                claim("w").usd("1.17", 6).of("investment").flow("CHN", "BLR").in("2019"),
                claim("p")
                    .usd("390", 6)
                    .of("fdi_flow")
                    .flow("CHN", "BLR")
                    .in("2019")
                    .link(Role.PART_OF, "w")));

    assertThat(check.conflicts()).hasSize(1);
    assertThat(check.conflicts().get(0).claims()).containsExactly("w", "p");
    assertThat(check.conflicts().get(0).culprit()).isNull();
    assertThat(check.conflicts().get(0).repair()).isNull();
  }

  @Test
  void aLostSignIsFoundByTheLevels() {
    SelfCheck check =
        SelfCheck.of(growth("4.00", "3.40", claim("g").percent("15.0", Direction.UP)));

    assertThat(check.conflicts()).hasSize(1);
    assertThat(check.conflicts().get(0).culprit()).isEqualTo("g");
    assertThat(repair(check.conflicts().get(0)).hypothesis()).isEqualTo("SIGN");
  }

  @Test
  void growthRatesOfAnotherBaseContradictTheLastYearsTotal() {
    SelfCheck check =
        SelfCheck.of(
            said(
                claim("t").usd("118.3", 9).between("IND", "USA").in("2023-04/2024-03"),
                claim("t0").usd("129.4", 9).between("IND", "USA").in("2022-04/2023-03"),
                claim("x")
                    .usd("77.5", 9)
                    .of("goods_exports")
                    .flow("IND", "USA")
                    .in("2023-04/2024-03"),
                claim("gx")
                    .percent("17.7", Direction.UP)
                    .of("goods_exports")
                    .flow("IND", "USA")
                    .in("2023-04/2024-03"),
                claim("m")
                    .usd("40.8", 9)
                    .of("goods_imports")
                    .flow("USA", "IND")
                    .in("2023-04/2024-03"),
                claim("gm")
                    .percent("6", Direction.UP)
                    .of("goods_imports")
                    .flow("USA", "IND")
                    .in("2023-04/2024-03")));

    assertThat(check.conflicts()).hasSize(1);
    assertThat(check.conflicts().get(0).claims()).containsExactly("t0", "x", "gx", "m", "gm");
    assertThat(check.relations())
        .anyMatch(r -> r.kind().equals("sum") && r.holding() == Holding.HOLDS)
        .anyMatch(r -> r.kind().equals("sum") && r.holding() == Holding.FAILS);
  }

  @Test
  void aBaseRoundedTwiceFailsButContradictsNothing() {
    SelfCheck check =
        SelfCheck.of(
            said(
                claim("t").usd("128.55", 9).between("IND", "USA").in("2022-04/2023-03"),
                claim("t0").usd("119.5", 9).between("IND", "USA").in("2021-04/2022-03"),
                claim("g")
                    .percent("7.65", Direction.UP)
                    .between("IND", "USA")
                    .in("2022-04/2023-03")));

    assertThat(check.conflicts()).isEmpty();
    assertThat(check.relations()).extracting(Relation::holding).containsExactly(Holding.FAILS);
  }

  static Stream<Arguments> unrelated() {
    return Stream.of(
        Arguments.of(
            "a target is no fact of the year",
            said(
                claim("a").usd("4.6", 9).between("CHN", "BLR").in("2020"),
                claim("b")
                    .usd("9", 9)
                    .between("CHN", "BLR")
                    .in("2020")
                    .kind(Kind.TARGET)
                    .sentence(2))),
        Arguments.of(
            "other pairs are others",
            said(
                claim("a").usd("4.6", 9).between("CHN", "BLR").in("2020"),
                claim("b").usd("9", 6).between("CHN", "ARM").in("2020").sentence(2))),
        Arguments.of(
            "goods and services are more than goods",
            said(
                claim("a").usd("4.6", 9).between("CHN", "BLR").in("2020"),
                claim("b")
                    .usd("9", 9)
                    .between("CHN", "BLR")
                    .in("2020")
                    .flags(Flag.GOODS_AND_SERVICES)
                    .sentence(2))),
        Arguments.of(
            "a stock at the end of a quarter is no part of the stock of the year",
            said(
                claim("a").usd("4.6", 9).of("fdi_stock").flow("CHN", "BLR").in("2020-01/2020-03"),
                claim("b").usd("3", 9).of("fdi_stock").flow("CHN", "BLR").in("2020"))),
        Arguments.of(
            "real growth does not lead from one year's prices to the next",
            said(
                claim("a").usd("60", 9).of("gdp").about("BLR").in("2018"),
                claim("b").usd("64.4", 9).of("gdp").about("BLR").in("2019"),
                claim("g").percent("1.4", Direction.UP).of("gdp").about("BLR").in("2019"))),
        Arguments.of(
            "two figures of one sentence without their own periods may be of two things",
            said(
                claim("a").usd("3", 9).between("KAZ", "UZB"),
                claim("b").usd("5", 9).between("KAZ", "UZB"))),
        Arguments.of(
            "a mark that is passed is no level",
            said(
                claim("a").usd("3", 9).between("KAZ", "UZB").in("2020"),
                claim("b")
                    .usd("1", 6)
                    .between("KAZ", "UZB")
                    .in("2020")
                    .kind(Kind.THRESHOLD)
                    .sentence(2))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unrelated")
  void whatMayBeOfTwoThingsIsNotHeldAgainstItself(String name, List<Claim> claims) {
    assertThat(SelfCheck.of(claims).conflicts()).isEmpty();
  }

  @Test
  void hedgedFiguresAreTakenWidely() {
    assertThat(
            SelfCheck.of(
                    said(
                        claim("w")
                            .usd("8.8", 9)
                            .of("total_trade")
                            .about("UZB")
                            .in("2024-01/2024-05"),
                        claim("p").usd("3.3", 9).between("CHN", "UZB").in("2024-01/2024-05"),
                        claim("s")
                            .share("38")
                            .hedge(Hedge.NEARLY)
                            .partner("UZB", "CHN")
                            .in("2024-01/2024-05")))
                .relations())
        .extracting(Relation::holding)
        .containsOnly(Holding.HOLDS);
  }

  @Test
  void nothingSaidIsNothingWrong() {
    assertThat(SelfCheck.of(List.of())).isEqualTo(new SelfCheck(List.of(), List.of()));
  }

  private static Explanation repair(Conflict conflict) {
    return Objects.requireNonNull(conflict.repair(), () -> "no repair of " + conflict);
  }
}
