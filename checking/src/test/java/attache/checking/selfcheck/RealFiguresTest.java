package attache.checking.selfcheck;

import static attache.checking.Said.claim;
import static attache.checking.selfcheck.Relation.Holding.FAILS;
import static attache.checking.selfcheck.Relation.Holding.HOLDS;
import static attache.checking.selfcheck.Relation.Holding.HOLDS_BY_TRUNCATION;
import static org.assertj.core.api.Assertions.assertThat;

import attache.checking.Said;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The figures of public statements of 2016 to 2025, with the relations that arithmetic by hand
 * found between them.
 */
class RealFiguresTest {

  /**
   * A statement.
   *
   * @param name pair and time
   * @param claims its figures
   * @param expected the relations worked out by hand, found or not
   * @param contradictory whether figures of it truly cannot all hold
   */
  private record Real(
      String name, List<Claim> claims, List<Expected> expected, boolean contradictory) {}

  /** A relation between the claims, or between all of them and more, and how it holds. */
  private record Expected(Holding holding, List<String> claims) {}

  private static Expected expect(Holding holding, String... claims) {
    return new Expected(holding, List.of(claims));
  }

  private static List<Claim> said(Said... claims) {
    return Stream.of(claims).map(Said::get).toList();
  }

  private static Said level(String id, String measure, String billions, String who, String when) {
    Said said = claim(id).usd(billions, 9).of(measure).in(when);
    String[] sides = who.split(">", 2);
    String[] pair = who.split("-", 2);
    return sides.length == 2
        ? said.flow(sides[0], sides[1])
        : pair.length == 2 ? said.between(pair) : said.about(who);
  }

  private static Said growth(String id, String measure, String percent, String who, String when) {
    Said said =
        claim(id)
            .percent(
                percent.replace("-", ""), percent.startsWith("-") ? Direction.DOWN : Direction.UP)
            .of(measure)
            .in(when)
            .against(Basis.YEAR_ON_YEAR, null);
    String[] sides = who.split(">", 2);
    String[] pair = who.split("-", 2);
    return sides.length == 2
        ? said.flow(sides[0], sides[1])
        : pair.length == 2 ? said.between(pair) : said.about(who);
  }

  private static Quantity fraction(String percent, String step, Hedge hedge) {
    return Quantity.of(new BigDecimal(percent), new BigDecimal(step), Unit.PERCENT, hedge);
  }

  private static List<Real> statements() {
    String t = "goods_trade_turnover";
    String x = "goods_exports";
    String m = "goods_imports";
    String b = "goods_trade_balance";
    String jf = "2023-01/2023-02";
    String fy24 = "2023-04/2024-03";
    String fy23 = "2022-04/2023-03";
    String nm = "2020-01/2020-09";
    String apr = "2018-01-01/2018-04-15";
    String ja = "2023-01/2023-04";
    String jm = "2024-01/2024-05";
    return List.of(
        new Real(
            "China and Russia, two months of 2023",
            said(
                level("T", t, "33.69", "CHN-RUS", jf),
                growth("gT", t, "25.9", "CHN-RUS", jf),
                level("X", x, "15.04", "CHN>RUS", jf),
                growth("gX", x, "19.8", "CHN>RUS", jf),
                level("M", m, "18.65", "RUS>CHN", jf),
                growth("gM", m, "31.3", "RUS>CHN", jf),
                growth("quarter", t, "25", "CHN-RUS", jf)
                    .quantity(fraction("25", "3", Hedge.NONE))
                    .sentence(9),
                growth("third", m, "33", "RUS>CHN", jf)
                    .quantity(fraction("33.3333", "6", Hedge.NEARLY))
                    .sentence(9)),
            List.of(
                expect(HOLDS, "T", "X", "M"),
                expect(HOLDS, "T", "gT", "X", "gX", "M", "gM"),
                expect(HOLDS, "gT", "quarter"),
                expect(HOLDS, "gM", "third")),
            false),
        new Real(
            "India and the United States, fiscal 2023",
            said(
                level("T", t, "128.55", "IND-USA", fy23),
                level("T0", t, "119.5", "IND-USA", "2021-04/2022-03"),
                growth("gT", t, "7.65", "IND-USA", fy23)),
            List.of(expect(FAILS, "T", "T0", "gT")),
            false),
        new Real(
            "India with the United States and China, fiscal 2024",
            said(
                level("T", t, "118.3", "IND-USA", fy24),
                level("T0", t, "129.4", "IND-USA", fy23),
                level("X", x, "77.5", "IND>USA", fy24),
                growth("gX", x, "17.7", "IND>USA", fy24),
                level("M", m, "40.8", "USA>IND", fy24),
                growth("gM", m, "6", "USA>IND", fy24),
                level("CT", t, "118.4", "IND-CHN", fy24).sentence(2),
                level("CT0", t, "113.8", "IND-CHN", fy23).sentence(2),
                level("CM", m, "101.7", "CHN>IND", fy24).sentence(2),
                growth("CgM", m, "15.7", "CHN>IND", fy24).sentence(2),
                level("CX", x, "16.7", "IND>CHN", fy24).sentence(2),
                growth("CgX", x, "3.8", "IND>CHN", fy24).sentence(2)),
            List.of(
                expect(HOLDS, "T", "X", "M"),
                expect(FAILS, "T0", "X", "gX", "M", "gM"),
                expect(HOLDS, "CT", "CM", "CX"),
                expect(FAILS, "CT0", "CM", "CgM", "CX", "CgX")),
            true),
        new Real(
            "Uzbekistan and Russia, first quarter of 2022",
            said(
                level("T", t, "1.865", "UZB-RUS", "2022-01/2022-03"),
                growth("g", t, "46", "UZB-RUS", "2022-01/2022-03"),
                claim("s").share("14.2").of(t).partner("UZB", "RUS").in("2022-01/2022-03")),
            List.of(),
            false),
        new Real(
            "Uzbekistan and Russia, hoped for",
            said(
                level("T", t, "12", "UZB-RUS", "2023").hedge(Hedge.ABOUT),
                growth("g", t, "20", "UZB-RUS", "2026")
                    .against(Basis.ANNUAL_AVERAGE, "2023")
                    .link(Role.CHANGE_OF, "goal"),
                level("goal", t, "20", "UZB-RUS", "2026").kind(Kind.TARGET)),
            List.of(expect(HOLDS, "T", "g", "goal"), expect(FAILS, "in two years")),
            false),
        new Real(
            "Kazakhstan and China, by two sides",
            said(
                level("T", t, "70", "CHN-CENTRALASIA", "2022"),
                claim("s")
                    .share("45")
                    .of(t)
                    .partner("CHN", "KAZ")
                    .in("2022")
                    .link(Role.SHARE_OF, "T"),
                level("own", t, "24", "CHN-KAZ", "2022").by("KAZ").sentence(7)),
            List.of(expect(FAILS, "T", "s", "own")),
            false),
        new Real(
            "Vietnam, nine months of 2020",
            said(
                level("T", "total_trade", "388.73", "VNM", nm),
                growth("gT", "total_trade", "1.8", "VNM", nm),
                level("X", "total_exports", "202.86", "VNM", nm),
                growth("gX", "total_exports", "4.2", "VNM", nm),
                level("M", "total_imports", "185.87", "VNM", nm),
                growth("gM", "total_imports", "-0.8", "VNM", nm),
                level("D", "total_exports", "71.8", "VNM", nm)
                    .product("domestic")
                    .link(Role.PART_OF, "X"),
                claim("sD")
                    .share("35.4")
                    .of("total_exports")
                    .product("domestic")
                    .about("VNM")
                    .in(nm)
                    .link(Role.SHARE_OF, "X"),
                level("F", "total_exports", "131", "VNM", nm)
                    .product("foreign-invested")
                    .link(Role.PART_OF, "X"),
                claim("sF")
                    .share("64.6")
                    .of("total_exports")
                    .product("foreign-invested")
                    .about("VNM")
                    .in(nm)
                    .link(Role.SHARE_OF, "X")),
            List.of(
                expect(HOLDS, "T", "X", "M"),
                expect(HOLDS, "T", "gT", "X", "gX", "M", "gM"),
                expect(HOLDS, "X", "D", "F"),
                expect(HOLDS, "X", "D", "sD"),
                expect(HOLDS, "sector balances")),
            false),
        new Real(
            "Vietnam's surplus, nine months of 2020",
            said(
                level("X", x, "202.86", "VNM", nm),
                growth("gX", x, "4.2", "VNM", nm),
                level("M", m, "185.87", "VNM", nm),
                growth("gM", m, "-0.8", "VNM", nm),
                level("B", b, "16.9", "VNM", nm),
                level("B0", b, "7.27", "VNM", "2019-01/2019-09")),
            List.of(
                expect(HOLDS_BY_TRUNCATION, "B", "X", "M"),
                expect(HOLDS, "B0", "X", "gX", "M", "gM")),
            false),
        new Real(
            "Vietnam to mid-April 2018",
            said(
                level("T", t, "125.7", "VNM", apr),
                level("X", x, "64.4", "VNM", apr),
                level("B", b, "3.1", "VNM", apr),
                level("F", x, "45.9", "VNM", apr)
                    .product("foreign-invested")
                    .link(Role.PART_OF, "X"),
                claim("s")
                    .share("71.3")
                    .of(x)
                    .product("foreign-invested")
                    .about("VNM")
                    .in(apr)
                    .link(Role.SHARE_OF, "X"),
                level("FM", m, "36.5", "VNM", apr).product("foreign-invested"),
                level("FB", b, "9.4", "VNM", apr).product("foreign-invested")),
            List.of(
                expect(HOLDS, "T", "X", "B"),
                expect(HOLDS, "X", "F", "s"),
                expect(HOLDS, "F", "FM", "FB")),
            false),
        new Real(
            "Vietnam 2023",
            said(
                level("T", t, "683", "VNM", "2023"),
                level("B", b, "28", "VNM", "2023").hedge(Hedge.ABOUT),
                level("registered", "pledged_investment", "36.6", "VNM", "2023")
                    .hedge(Hedge.NEARLY),
                level("realised", "investment", "23.2", "VNM", "2023").hedge(Hedge.NEARLY)),
            List.of(),
            false),
        new Real(
            "India and Canada, goods and services of 2020",
            said(
                level("T", t, "7.15", "IND-CAN", "2020").flags(Flag.GOODS_AND_SERVICES),
                level("X", x, "4.11", "IND>CAN", "2020").flags(Flag.GOODS_AND_SERVICES),
                level("M", m, "3.04", "CAN>IND", "2020").flags(Flag.GOODS_AND_SERVICES),
                level("SV", "services_trade_turnover", "4.02", "IND-CAN", "2020")),
            List.of(expect(HOLDS, "T", "X", "M"), expect(HOLDS, "T", "SV")),
            false),
        new Real(
            "China and Russia, eleven months of 2022",
            said(
                level("X", x, "67.34", "CHN>RUS", "2022"),
                growth("gX", x, "13.4", "CHN>RUS", "2022"),
                level("M", m, "105.07", "RUS>CHN", "2022"),
                growth("gM", m, "47.5", "RUS>CHN", "2022")),
            List.of(),
            false),
        new Real(
            "Russia and Armenia, dollars and roubles",
            said(
                level("usd", t, "5", "ARM-RUS", "2022").hedge(Hedge.RECORD).speaker("the ministry"),
                claim("rub")
                    .money("140", 9, "RUB")
                    .between("ARM", "RUS")
                    .in("2022")
                    .speaker("the prime minister")
                    .sentence(2),
                growth("g", t, "96", "ARM-RUS", "2022").speaker("the prime minister").sentence(2),
                level("months", t, "2.3", "ARM-RUS", "2023-01/2023-05")
                    .speaker("the ministry")
                    .sentence(3),
                growth("g5", t, "86", "ARM-RUS", "2023-01/2023-05")
                    .speaker("the ministry")
                    .sentence(3),
                claim("x")
                    .times("3.3", TimesReading.RATIO)
                    .of(x)
                    .flow("ARM", "RUS")
                    .in("2023-01/2023-05")
                    .sentence(3)),
            List.of(),
            false),
        new Real(
            "Turkey and Senegal",
            said(
                claim("l").usd("540", 6).between("TUR", "SEN").in("2021"),
                growth("g", t, "42", "TUR-SEN", "2021"),
                level("goal", t, "1", "TUR-SEN", "2025").kind(Kind.TARGET)),
            List.of(),
            false),
        new Real(
            "Turkey and Bangladesh",
            said(
                claim("l").usd("850", 6).between("TUR", "BGD").in("2019").hedge(Hedge.ABOUT),
                level("l2", t, "1", "TUR-BGD", "2021").hedge(Hedge.MORE_THAN),
                growth("g", t, "15", "TUR-BGD", "2022-01/2022-05")),
            List.of(),
            false),
        new Real(
            "Russia and friendly countries",
            said(
                claim("before").share("46").of(t).about("RUS").in("2021"),
                claim("all").share("82").of(t).about("RUS").in("2024"),
                claim("x").share("85").hedge(Hedge.MORE_THAN).of(x).about("RUS").in("2024"),
                claim("m").share("75").hedge(Hedge.ABOUT).of(m).about("RUS").in("2024")),
            List.of(expect(HOLDS, "all", "x", "m")),
            false),
        new Real(
            "China and Central Asia",
            said(
                level("T", t, "70.2", "CHN-CENTRALASIA", "2022").hedge(Hedge.RECORD),
                claim("n")
                    .times("100", TimesReading.RATIO)
                    .hedge(Hedge.ABOUT)
                    .between("CHN", "CENTRALASIA")
                    .in("2022")
                    .against(Basis.SINCE, "1992"),
                level("stock", "fdi_stock", "15", "CHN>CENTRALASIA", "@2022-12-31")
                    .hedge(Hedge.NEARLY)),
            List.of(),
            false),
        new Real(
            "British exports, five times",
            said(
                level("e", x, "228.9", "GBR>EU", "2014"),
                level("c", x, "47.8", "GBR>COMMONWEALTH", "2014"),
                claim("n")
                    .times("5", TimesReading.RATIO)
                    .kind(Kind.RATIO)
                    .of(x)
                    .in("2014")
                    .link(Role.CHANGE_OF, "e")
                    .link(Role.BASE, "c")),
            List.of(expect(HOLDS, "e", "c", "n")),
            false),
        new Real(
            "British exports of 2019",
            said(
                claim("x")
                    .money("689", 9, "GBP")
                    .of("total_goods_services_exports")
                    .about("GBR")
                    .in("2019")
                    .hedge(Hedge.RECORD),
                growth("g", "total_goods_services_exports", "5.0", "GBR", "2019")),
            List.of(),
            false),
        new Real(
            "Uzbekistan and Kazakhstan over thirty years",
            said(
                claim("l0").usd("200", 6).between("KAZ", "UZB").in("1992"),
                claim("n")
                    .times("15", TimesReading.RATIO)
                    .between("KAZ", "UZB")
                    .in("2018")
                    .against(Basis.SINCE, "1992"),
                level("half", t, "1.788", "KAZ-UZB", "2019-01/2019-06").sentence(2),
                growth("g", t, "5.3", "KAZ-UZB", "2019-01/2019-06").sentence(2)),
            List.of(),
            false),
        new Real(
            "Uzbekistan, four months of 2023",
            said(
                level("T", t, "19.57", "UZB", ja),
                growth("gT", t, "13.4", "UZB", ja),
                level("X", x, "7.66", "UZB", ja),
                growth("gX", x, "6.2", "UZB", ja),
                level("M", m, "11.91", "UZB", ja),
                growth("gM", m, "18.6", "UZB", ja),
                level("B", b, "-4.25", "UZB", ja),
                level("C", t, "3.3", "UZB-CHN", ja).link(Role.PART_OF, "T"),
                claim("s")
                    .share("17")
                    .hedge(Hedge.NEARLY)
                    .of(t)
                    .partner("UZB", "CHN")
                    .in(ja)
                    .link(Role.SHARE_OF, "T")),
            List.of(
                expect(HOLDS, "T", "X", "M"),
                expect(HOLDS, "B", "X", "M"),
                expect(HOLDS, "T", "gT", "X", "gX", "M", "gM"),
                expect(HOLDS, "T", "C", "s")),
            false),
        new Real(
            "Uzbekistan and the CIS, five months of 2024",
            said(
                level("T", t, "8.8", "UZB-CIS", jm),
                growth("gT", t, "4.9", "UZB-CIS", jm),
                level("X", x, "3.1", "UZB>CIS", jm),
                level("M", m, "5.7", "CIS>UZB", jm),
                level("R", t, "4.782", "UZB-RUS", jm).link(Role.PART_OF, "T"),
                claim("s").share("55").of(t).partner("UZB", "RUS").in(jm).link(Role.SHARE_OF, "T"),
                level("RX", x, "1.3543", "UZB>RUS", jm),
                level("RM", m, "3.4277", "RUS>UZB", jm)),
            List.of(
                expect(HOLDS, "T", "X", "M"),
                expect(HOLDS, "R", "RX", "RM"),
                expect(HOLDS, "T", "R", "s")),
            false));
  }

  @Test
  void mostRelationsWorkedOutByHandAreFoundAndNothingTrueIsCalledContradictory() {
    int expected = 0;
    List<String> missed = new ArrayList<>();
    for (Real real : statements()) {
      SelfCheck check = SelfCheck.of(real.claims);
      assertThat(!check.conflicts().isEmpty())
          .as("%s: %s", real.name, check)
          .isEqualTo(real.contradictory);
      for (Expected one : real.expected) {
        expected++;
        boolean found =
            check.relations().stream()
                .anyMatch(r ->
                    r.holding() == one.holding
                        && r.claims().size() == one.claims.size()
                        && r.claims().containsAll(one.claims));
        if (!found) {
          missed.add(real.name + ": " + one);
        }
      }
      assertThat(check.relations())
          .as(real.name)
          .filteredOn(r -> r.holding() == FAILS)
          .allMatch(r ->
              real.expected.stream()
                  .anyMatch(e -> e.holding == FAILS && r.claims().containsAll(e.claims)));
    }
    assertThat(missed).as("missed of %s", expected).hasSizeLessThanOrEqualTo(expected * 15 / 100);
  }
}
