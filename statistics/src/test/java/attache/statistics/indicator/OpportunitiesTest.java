package attache.statistics.indicator;

import static attache.statistics.indicator.IndicatorFormulasTest.basket;
import static attache.statistics.indicator.IndicatorFormulasTest.value;
import static attache.statistics.indicator.IndicatorSheetTest.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.statistics.indicator.ExportPotential.Opportunity;
import attache.statistics.store.HeldSeries;
import attache.vocabulary.country.Country;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpportunitiesTest {

  private static final Country BLR = Country.of("BLR");
  private static final Country CHN = Country.of("CHN");

  /**
   * A sells potash 50, milk 40, cars 10, of which the world sells 100, 200 and 1,000. B buys 60, 90
   * and 500. A's shares of the world are ½, 1/5 and 1/100; at these B would buy 30, 18 and 5 of it,
   * 53 in all.
   */
  private static ExportPotential world(double potash, double milk) {
    return new ExportPotential(
        basket("potash", 50, "milk", 40, "cars", 10),
        basket("potash", 100, "milk", 200, "cars", 1000),
        basket("potash", 60, "milk", 90, "cars", 500),
        basket("potash", potash, "milk", milk));
  }

  @Test
  void inASmallWorldTheAnswerIsKnown() {
    ExportPotential potential = world(20, 6.5);
    // It buys 26.5, half of what is to be expected.
    assertThat(value(potential.ease())).isCloseTo(0.5, within(1e-12));
    List<Opportunity> found = potential.opportunities();
    // RCA of potash 0.5 ÷ 100/1300 = 6.5, of milk 0.4 ÷ 200/1300 = 2.6, of cars 0.13: left out.
    assertThat(found).extracting(Opportunity::product).containsExactly("milk", "potash");
    Opportunity milk = found.getFirst();
    assertThat(milk.advantage()).isCloseTo(2.6, within(1e-12));
    assertThat(milk.potential()).isCloseTo(9, within(1e-12));
    assertThat(milk.gap()).isCloseTo(2.5, within(1e-12));
    assertThat(milk.marketShare()).isCloseTo(6.5 / 90, within(1e-12));
    Opportunity potash = found.getLast();
    assertThat(potash.potential()).isCloseTo(15, within(1e-12));
    assertThat(potash.gap()).isCloseTo(-5, within(1e-12));
  }

  @Test
  void potentialsOverAllProductsSumToActualTrade() {
    ExportPotential potential = world(31, 4);
    double sum =
        potential.supply().values().keySet().stream()
            .mapToDouble(k -> value(potential.potential(k)))
            .sum();
    assertThat(sum).isCloseTo(35, within(1e-12));
  }

  @Test
  void whoSellsNothingToAMarketHasNoPotentialByItsEase() {
    assertThat(value(world(0, 0).ease())).isZero();
    assertThat(world(0, 0).opportunities()).allSatisfy(o -> assertThat(o.gap()).isZero());
    ExportPotential apart =
        new ExportPotential(basket("k", 1), basket("k", 1), basket("l", 1), Basket.EMPTY);
    assertThat(apart.ease().optional()).isEmpty();
    assertThat(apart.opportunities()).isEmpty();
  }

  @Test
  void theFourFlowsAreTakenFromWhatIsHeldByProduct() {
    HeldSeries held = new HeldSeries().dataset("other").dataset("d");
    held.trade("other", "goods_imports", "CHN", "BLR", "2019", 20);
    assertThat(Opportunities.of(held, BLR, CHN, 2019, null))
        .isInstanceOfSatisfying(
            Opportunities.Answer.Lacking.class, lacking -> assertThat(lacking.needed()).hasSize(4));
    product(held, "goods_exports", "BLR", "WLD", "310420", 50);
    product(held, "goods_exports", "BLR", "WLD", "040210", 40);
    product(held, "goods_exports", "USA", "WLD", "310420", 50);
    product(held, "goods_exports", "USA", "WLD", "040210", 160);
    product(held, "goods_exports", "USA", "WLD", "851712", 900);
    product(held, "goods_imports", "CHN", "WLD", "310420", 60);
    product(held, "goods_imports", "CHN", "WLD", "040210", 90);
    assertThat(Opportunities.of(held, BLR, CHN, 2019, null))
        .isInstanceOfSatisfying(
            Opportunities.Answer.Lacking.class,
            lacking ->
                assertThat(lacking.needed())
                    .contains("China's imports from Belarus, 2019")
                    .doesNotContain("Belarus's exports to the world, 2019"));
    product(held, "goods_imports", "CHN", "BLR", "310420", 20);
    product(held, "goods_imports", "CHN", "BLR", "040210", 4);
    assertThat(Opportunities.lastYear(held, BLR, CHN, null)).isEqualTo(2019);
    assertThat(Opportunities.of(held, BLR, CHN, 2019, null))
        .isInstanceOfSatisfying(
            Opportunities.Answer.Found.class,
            found -> {
              assertThat(found.opportunities().level()).isEqualTo(6);
              // ½ · 60 + 1/5 · 90 = 48, half of which is sold.
              assertThat(value(found.opportunities().potential().ease()))
                  .isCloseTo(0.5, within(1e-12));
              assertThat(found.opportunities().potential().opportunities())
                  .extracting(Opportunity::product)
                  .containsExactly("040210", "310420");
            });
  }

  /** China's imports from Belarus by subheading, as far as they were collected. */
  @Test
  void realSubheadingsOfTheMarketAreReadAsDemand() throws IOException {
    Path file =
        Path.of(System.getProperty("attache.home", ".."))
            .resolve("../shared/data/pilot/china_belarus_hs6_reported.csv");
    assumeTrue(Files.exists(file), "../shared is not here: nothing to look at");
    Map<String, Double> bought = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("China") && cells[2].equals("M") && cells[3].equals("2021")) {
        bought.merge(cells[4], Double.parseDouble(cells[5]), Double::sum);
      }
    }
    Basket imports = Basket.of(bought);
    assertThat(bought.size()).isGreaterThan(8);
    assertThat(bought.keySet()).allSatisfy(code -> assertThat(code).matches("\\d{6}"));
    double h = value(new Concentration(imports).herfindahl());
    assertThat(h).isBetween(1.0 / bought.size(), 1.0);
    // Were the world to buy like China, Belarus would have everywhere the same potential as sales.
    ExportPotential potential = new ExportPotential(imports, imports, imports, imports);
    assertThat(value(potential.ease())).isCloseTo(1, within(1e-12));
    assertThat(potential.opportunities()).hasSize(bought.size());
    assertThat(potential.opportunities())
        .allSatisfy(o -> assertThat(o.gap()).isCloseTo(0, within(1e-3)));
  }
}
