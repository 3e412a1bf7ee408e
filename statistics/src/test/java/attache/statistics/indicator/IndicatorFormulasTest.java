package attache.statistics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every formula against values worked out by hand, and the properties that it must have. */
class IndicatorFormulasTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @Nested
  class OfGrowth {

    @Test
    void nineMonthsOf3128MillionAfter3218MillionAreDown2Point8Percent() {
      assertThat(value(new Growth(3218, 3128).yearOnYear())).isCloseTo(-0.02797, within(1e-5));
      assertThat(value(new Growth(3218, 3128).index())).isCloseTo(97.203, within(1e-3));
      assertThat(value(new Growth(3218, 3128).logChange())).isCloseTo(-0.028366, within(1e-6));
    }

    @Test
    void doublingInTenYearsIsSevenPercentAYear() {
      assertThat(value(new Growth(100, 200).compoundAnnual(10))).isCloseTo(0.0717735, within(1e-7));
      assertThat(reason(new Growth(100, 200).compoundAnnual(0))).contains("no year between");
    }

    @Test
    void theMeanOfYearlyGrowthsIsAboveTheCompoundRate() {
      // +100 % and −50 %: back where it was, yet 25 % a year on average.
      assertThat(value(Growth.meanOfYearly(List.of(100.0, 200.0, 100.0)))).isEqualTo(0.25);
      assertThat(value(new Growth(100, 100).compoundAnnual(2))).isZero();
    }

    @Test
    void theYearSoFarIsComparedWithTheSameMonths() {
      assertThat(value(Growth.yearToDate(List.of(10.0, 20.0), List.of(15.0, 18.0))))
          .isCloseTo(0.1, CLOSE);
      assertThat(reason(Growth.yearToDate(List.of(10.0, 20.0), List.of(15.0))))
          .isEqualTo("1 months against 2 of the year before");
    }

    @Test
    void contributionsSumToTheGrowthOfTheWhole() {
      Random random = new Random(1);
      for (int i = 0; i < 100; i++) {
        Basket before = random(random, 8);
        Basket now = random(random, 8);
        double sum =
            Growth.contributions(before, now).values().stream()
                .mapToDouble(IndicatorFormulasTest::value)
                .sum();
        assertThat(sum)
            .isCloseTo(value(new Growth(before.total(), now.total()).yearOnYear()), CLOSE);
      }
      // 10 → 30 of a whole of 100 adds 20 points; what comes anew counts in full.
      Map<String, Reckoned> parts =
          Growth.contributions(basket("a", 10, "b", 90), basket("a", 30, "b", 80, "c", 5));
      assertThat(value(part(parts, "a"))).isCloseTo(0.20, CLOSE);
      assertThat(value(part(parts, "b"))).isCloseTo(-0.10, CLOSE);
      assertThat(value(part(parts, "c"))).isCloseTo(0.05, CLOSE);
    }

    private Reckoned part(Map<String, Reckoned> parts, String name) {
      return java.util.Objects.requireNonNull(parts.get(name));
    }

    @Test
    void nothingGrowsFromNothing() {
      for (Reckoned none :
          List.of(
              new Growth(0, 5).yearOnYear(),
              new Growth(0, 5).index(),
              new Growth(-1, 5).compoundAnnual(3),
              new Growth(Double.NaN, 5).yearOnYear(),
              new Growth(1, Double.NaN).yearOnYear(),
              new Growth(Double.MIN_VALUE, Double.MAX_VALUE).yearOnYear())) {
        assertThat(none).isInstanceOf(Reckoned.Missing.class);
      }
    }
  }

  @Nested
  class OfOneCountrysTrade {

    @Test
    void belarusWithChina2019() {
      // IMF: exports 673.3, imports 3,807.6 million dollars.
      Balance trade = new Balance(673.3, 3807.6);
      assertThat(value(trade.balance())).isCloseTo(-3134.3, within(1e-6));
      assertThat(value(trade.turnover())).isCloseTo(4480.9, within(1e-6));
      assertThat(value(trade.normalised())).isCloseTo(-0.699480, within(1e-6));
      assertThat(value(trade.coverage())).isCloseTo(17.6831, within(1e-4));
      assertThat(reason(new Balance(0, 0).normalised())).isEqualTo("there is no trade");
      assertThat(reason(new Balance(5, 0).coverage())).isEqualTo("nothing is imported");
      assertThat(value(new Balance(5, 0).normalised())).isEqualTo(1);
    }

    @Test
    void sharesOfAPartnerLieBetweenNoneAndAll() {
      assertThat(value(new Share(673.3, 32955).share())).isCloseTo(0.020431, within(1e-6));
      assertThat(reason(new Share(1, 0).share())).contains("whole");
      assertThat(reason(new Share(-1, 5).share())).contains("below zero");
    }

    @Test
    void partnersWithTheSameTradeShareAPlace() {
      Basket partners = basket("RUS", 30, "CHN", 20, "UKR", 20, "POL", 5);
      assertThat(Standing.of(partners, "RUS")).isEqualTo(new Standing(1, 4, 0));
      assertThat(Standing.of(partners, "CHN")).isEqualTo(new Standing(2, 4, 1));
      assertThat(Standing.of(partners, "UKR")).isEqualTo(new Standing(2, 4, 1));
      assertThat(Standing.of(partners, "POL")).isEqualTo(new Standing(4, 4, 0));
      assertThat(Standing.of(partners, "DEU")).isEqualTo(new Standing(5, 4, 0));
    }

    @Test
    void anEconomyBetweenHomeAndAbroad() {
      // 100 made, 40 sold abroad, 30 bought there: 90 used at home, a third of it imported.
      Circulation c = new Circulation(100, 40, 30);
      assertThat(value(c.openness())).isCloseTo(0.7, CLOSE);
      assertThat(value(c.exportShare())).isCloseTo(0.4, CLOSE);
      assertThat(value(c.importShare())).isCloseTo(0.3, CLOSE);
      assertThat(value(c.domesticDemand())).isCloseTo(0.9, CLOSE);
      assertThat(value(c.importPenetration())).isCloseTo(1.0 / 3, CLOSE);
      assertThat(reason(new Circulation(0, 1, 1).openness())).contains("no gross domestic product");
    }
  }

  @Nested
  class OfConcentration {

    @Test
    void halfAThirdAndASixth() {
      // ¼ + 1/9 + 1/36 = 14/36
      Concentration c = new Concentration(basket("a", 3, "b", 2, "c", 1));
      assertThat(value(c.herfindahl())).isCloseTo(14.0 / 36, CLOSE);
      assertThat(value(c.normalised(3))).isCloseTo((14.0 / 36 - 1.0 / 3) / (2.0 / 3), CLOSE);
      assertThat(value(c.unctad(3))).isCloseTo(0.109451, within(1e-6));
    }

    @Test
    void equalPartsAreNotConcentratedAndOnePartIsWholly() {
      Concentration equal = new Concentration(basket("a", 7, "b", 7));
      assertThat(value(equal.herfindahl())).isEqualTo(0.5);
      assertThat(value(equal.normalised(2))).isZero();
      assertThat(value(equal.unctad(2))).isZero();
      Concentration one = new Concentration(basket("a", 7));
      assertThat(value(one.normalised(5))).isCloseTo(1, CLOSE);
      assertThat(value(one.unctad(5))).isCloseTo(1, CLOSE);
      assertThat(reason(one.normalised(1))).contains("takes two");
      assertThat(reason(new Concentration(Basket.EMPTY).herfindahl())).contains("nothing");
    }

    @Test
    void itDoesNotDependOnTheCurrency() {
      Random random = new Random(2);
      for (int i = 0; i < 100; i++) {
        Basket basket = random(random, 12);
        double h = value(new Concentration(basket).herfindahl());
        assertThat(h).isBetween(1.0 / 12 - 1e-12, 1.0);
        assertThat(value(new Concentration(scaled(basket, 1000)).herfindahl())).isCloseTo(h, CLOSE);
      }
    }
  }

  @Nested
  class OfAdvantage {

    @Test
    void aCountryThatSellsTwiceTheWorldsShare() {
      // 20 of 100 against 10 of 100.
      Advantage a = new Advantage(20, 100, 100, 1000);
      assertThat(value(a.balassa())).isCloseTo(2, CLOSE);
      assertThat(value(a.symmetric())).isCloseTo(1.0 / 3, CLOSE);
      assertThat(value(new Advantage(0, 100, 100, 1000).symmetric())).isEqualTo(-1);
      assertThat(reason(new Advantage(0, 0, 100, 1000).balassa())).contains("sells nothing");
      assertThat(reason(new Advantage(5, 10, 0, 1000).balassa())).contains("nobody sells");
    }

    @Test
    void inOneMarketItIsHeldAgainstWhatAllSellThere() {
      Basket toB = basket("k", 30, "l", 70);
      Basket worldToB = basket("k", 150, "l", 850);
      assertThat(value(Advantage.inMarket("k", toB, worldToB).balassa())).isCloseTo(2, CLOSE);
    }

    @Test
    void advantagesWeightedByTheWorldsSharesAverageOne() {
      Random random = new Random(3);
      Basket own = random(random, 10);
      Basket world = random(random, 10).plus(own);
      double mean = 0;
      for (String k : world.values().keySet()) {
        mean += value(world.share(k)) * value(Advantage.of(k, own, world).balassa());
      }
      assertThat(mean).isCloseTo(1, CLOSE);
    }
  }

  @Nested
  class OfIntensityAndComplementarity {

    @Test
    void aTenthOfExportsToATwentiethOfTheWorld() {
      assertThat(value(new Intensity(10, 100, 50, 1000).index())).isCloseTo(2, CLOSE);
      // Without A's own imports of 200 the market is 50 of 800.
      assertThat(value(new Intensity(10, 100, 50, 1000).refined(200))).isCloseTo(1.6, CLOSE);
      assertThat(reason(new Intensity(10, 0, 50, 1000).index())).contains("sells nothing");
      assertThat(reason(new Intensity(10, 100, 0, 1000).index())).contains("buys nothing");
    }

    @Test
    void michaelyOfTwoGoods() {
      // A sells 60 and 40 %, B buys 30 and 70 %: distance 0.3 + 0.3, halved.
      Complementarity ab = new Complementarity(basket("k", 6, "l", 4), basket("k", 3, "l", 7));
      assertThat(value(ab.michaely())).isCloseTo(70, CLOSE);
      assertThat(value(new Complementarity(basket("k", 1), basket("l", 1)).michaely()))
          .as("nothing in common")
          .isCloseTo(0, CLOSE);
      Basket same = basket("k", 3, "l", 5);
      assertThat(value(new Complementarity(same, scaled(same, 9)).michaely()))
          .isCloseTo(100, CLOSE);
      assertThat(reason(new Complementarity(Basket.EMPTY, same).michaely())).contains("A sells");
    }

    @Test
    void intensityIsComplementarityTimesBias() {
      // A sells k 80, l 20. B buys k 30, l 70 of a world without A that buys k 200, l 200.
      // C = 0.8·(400/200)·0.3 + 0.2·2·0.7 = 0.48 + 0.28 = 0.76
      Complementarity ab = new Complementarity(basket("k", 80, "l", 20), basket("k", 30, "l", 70));
      Reckoned c = ab.drysdale(basket("k", 250, "l", 210), basket("k", 50, "l", 10));
      assertThat(value(c)).isCloseTo(0.76, CLOSE);
      // A sells 10 of 100 to B, which buys 100 of 400.
      Reckoned intensity = new Intensity(10, 100, 100, 460).refined(60);
      assertThat(value(intensity)).isCloseTo(0.4, CLOSE);
      assertThat(value(Complementarity.bias(intensity, c))).isCloseTo(0.4 / 0.76, CLOSE);
    }

    @Test
    void whoBuysLikeTheRestOfTheWorldComplementsEverybodyByOne() {
      Random random = new Random(4);
      Basket world = random(random, 10);
      Basket sold = random(random, 10);
      assertThat(value(new Complementarity(sold, scaled(world, 0.1)).drysdale(world, Basket.EMPTY)))
          .isCloseTo(1, CLOSE);
    }
  }

  @Nested
  class OfTradeBothWays {

    @Test
    void grubelAndLloyd() {
      // k: 1 − 40/100 = 0.6; l: only sold; aggregate (60 + 0) ÷ (100 + 50).
      IntraIndustry trade = new IntraIndustry(basket("k", 70, "l", 50), basket("k", 30));
      assertThat(value(trade.ofProduct("k"))).isCloseTo(0.6, CLOSE);
      assertThat(value(trade.ofProduct("l"))).isZero();
      assertThat(value(trade.grubelLloyd())).isCloseTo(0.4, CLOSE);
      assertThat(reason(trade.ofProduct("m"))).contains("not traded");
      assertThat(value(new IntraIndustry(basket("k", 30), basket("k", 70, "l", 50)).grubelLloyd()))
          .as("the same seen from the other side")
          .isCloseTo(0.4, CLOSE);
    }

    @Test
    void brulhart() {
      IntraIndustry before = new IntraIndustry(basket("k", 10), basket("k", 10));
      // Exports +6, imports +2: 1 − 4/8.
      assertThat(value(before.marginal(new IntraIndustry(basket("k", 16), basket("k", 12)), "k")))
          .isCloseTo(0.5, CLOSE);
      // One up, one down: nothing alike.
      assertThat(value(before.marginal(new IntraIndustry(basket("k", 16), basket("k", 4)), "k")))
          .isCloseTo(0, CLOSE);
      assertThat(reason(before.marginal(before, "k"))).contains("nothing changed");
    }

    @Test
    void fingerAndKreinin() {
      // min(0.6, 0.1) + min(0.4, 0.5) + min(0, 0.4)
      Similarity s = new Similarity(basket("k", 60, "l", 40), basket("k", 1, "l", 5, "m", 4));
      assertThat(value(s.fingerKreinin())).isCloseTo(50, CLOSE);
      assertThat(value(new Similarity(s.other(), s.one()).fingerKreinin())).isCloseTo(50, CLOSE);
      assertThat(reason(new Similarity(Basket.EMPTY, s.one()).fingerKreinin())).contains("nothing");
    }
  }

  @Nested
  class OfPrices {

    @Test
    void aUnitValueAHundredTimesTheMedianIsAnError() {
      List<UnitValue> flows =
          List.of(
              new UnitValue(200, 100, "kg"),
              new UnitValue(330, 110, "kg"),
              new UnitValue(90, 10, "kg"),
              new UnitValue(90, 0, "kg"));
      assertThat(value(UnitValue.median(flows))).isCloseTo(3, CLOSE);
      assertThat(new UnitValue(301, 1, "kg").isOutlier(3)).isTrue();
      assertThat(new UnitValue(300, 1, "kg").isOutlier(3)).isFalse();
      assertThat(new UnitValue(1, 34, "kg").isOutlier(3)).isTrue().as("0.029 is below 0.03");
      assertThat(new UnitValue(1, 33, "kg").isOutlier(3)).isFalse();
      assertThat(reason(new UnitValue(5, 0, "kg").perUnit())).contains("no quantity");
      assertThat(
              reason(
                  UnitValue.median(List.of(new UnitValue(1, 1, "kg"), new UnitValue(1, 1, "l")))))
          .contains("different units");
    }

    @Test
    void priceAndVolumeOfTwoGoods() {
      // k: 10 at 2 → 12 at 3; l: 5 at 4 → 4 at 5; m comes anew for 7.
      PriceVolume trade =
          new PriceVolume(
              new TreeMap<>(
                  Map.of(
                      "k", change(20, 10, 36, 12),
                      "l", change(20, 5, 20, 4),
                      "m", change(0, 0, 7, 1))));
      PriceVolume.Bennet split = trade.bennet();
      // 11·1 + 4.5·1; 2.5·2 + 4.5·(−1)
      assertThat(split.price()).isCloseTo(15.5, CLOSE);
      assertThat(split.volume()).isCloseTo(0.5, CLOSE);
      assertThat(split.other()).isCloseTo(7, CLOSE);
      assertThat(split.price() + split.volume() + split.other()).isCloseTo(63 - 40, CLOSE);
      // (3·10 + 5·5) ÷ 40; 56 ÷ (2·12 + 4·4)
      assertThat(value(trade.laspeyres())).isCloseTo(1.375, CLOSE);
      assertThat(value(trade.paasche())).isCloseTo(1.4, CLOSE);
      assertThat(value(trade.fisher())).isCloseTo(Math.sqrt(1.375 * 1.4), CLOSE);
      assertThat(value(PriceVolume.termsOfTrade(trade, trade))).isCloseTo(100, CLOSE);
      assertThat(reason(new PriceVolume(new TreeMap<>()).fisher())).contains("no product");
    }

    @Test
    void quantitiesOfDifferentUnitsDoNotCompare() {
      assertThatThrownBy(
              () -> new PriceVolume.Change(new UnitValue(1, 1, "kg"), new UnitValue(1, 1, "l")))
          .hasMessageContaining("kg and l");
    }

    private PriceVolume.Change change(double v0, double q0, double v1, double q1) {
      return new PriceVolume.Change(new UnitValue(v0, q0, "t"), new UnitValue(v1, q1, "t"));
    }
  }

  @Test
  void aBasketHoldsNoNegativeValue() {
    assertThatThrownBy(() -> basket("k", -1)).hasMessageContaining("'k' is -1");
    assertThatThrownBy(() -> basket("k", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  static Basket basket(Object... codesAndValues) {
    TreeMap<String, Double> values = new TreeMap<>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      values.put((String) codesAndValues[i], ((Number) codesAndValues[i + 1]).doubleValue());
    }
    return new Basket(values);
  }

  private static Basket random(Random random, int products) {
    TreeMap<String, Double> values = new TreeMap<>();
    for (int k = 0; k < products; k++) {
      values.put("k" + k, Math.exp(3 * random.nextGaussian()));
    }
    return new Basket(values);
  }

  private static Basket scaled(Basket basket, double factor) {
    TreeMap<String, Double> values = new TreeMap<>();
    basket.values().forEach((k, v) -> values.put(k, v * factor));
    return new Basket(values);
  }

  static double value(Reckoned reckoned) {
    return reckoned.optional().orElseThrow(() -> new AssertionError(reckoned.toString()));
  }

  private static String reason(Reckoned reckoned) {
    return ((Reckoned.Missing) reckoned).reason();
  }
}
