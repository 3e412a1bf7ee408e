package attache.statistics.indicator;

import static attache.statistics.indicator.IndicatorFormulasTest.basket;
import static attache.statistics.indicator.IndicatorFormulasTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProductSpaceTest {

  /**
   * Three countries: A has an advantage in k, l and m, B in k and l, C in k alone. (Shares chosen
   * so that RCA ≥ 1 exactly there.)
   */
  private static final ProductSpace NESTED =
      ProductSpace.of(
          Map.of(
              "A", basket("k", 30, "l", 40, "m", 100),
              "B", basket("k", 40, "l", 40),
              "C", basket("k", 30)));

  @Test
  void advantagesAreThoseOfBalassa() {
    // World: k 100, l 80, m 100, total 280. A: 30/170 ÷ 100/280 = 0.49 in k, 40/170 ÷ 80/280 = 0.82
    // in l, 1.65 in m. B: 1.4 in k, 1.75 in l. C: 2.8 in k.
    assertThat(NESTED.soldBy("A")).containsExactly("m");
    assertThat(NESTED.soldBy("B")).containsExactly("k", "l");
    assertThat(NESTED.soldBy("C")).containsExactly("k");
    assertThat(NESTED.diversity("B")).isEqualTo(2);
    assertThat(NESTED.ubiquity("k")).isEqualTo(2);
  }

  @Test
  void proximityAndDensityByHand() {
    // k is sold by B and C, l by B: together once, of at most two.
    assertThat(value(NESTED.proximity("k", "l"))).isEqualTo(0.5);
    assertThat(value(NESTED.proximity("l", "k"))).isEqualTo(0.5);
    assertThat(value(NESTED.proximity("k", "m"))).isZero();
    assertThat(value(NESTED.proximity("k", "k"))).isEqualTo(1);
    // C sells k: near l lies 0.5 of 1.5.
    assertThat(value(NESTED.density("C", "l"))).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(value(NESTED.density("B", "l"))).isEqualTo(1);
    assertThat(NESTED.density("C", "z").optional()).isEmpty();
  }

  @Test
  void complexityAgreesWithTheEigenvectorWorkedOutInFull() {
    // Three countries in a chain: A sells a, b; B sells b, c; C sells c, d, e. All U: a 1, b 2, c
    // 2,
    // d 1, e 1; K: 2, 2, 3.
    ProductSpace chain =
        ProductSpace.of(
            Map.of(
                "A", basket("a", 10, "b", 10),
                "B", basket("b", 10, "c", 10),
                "C", basket("c", 8, "d", 8, "e", 8)));
    assertThat(chain.soldBy("A")).containsExactly("a", "b");
    assertThat(chain.soldBy("B")).containsExactly("b", "c");
    assertThat(chain.soldBy("C")).containsExactly("c", "d", "e");
    // Countries' matrix K⁻¹MU⁻¹Mᵀ = [3/4 1/4 0; 1/4 1/2 1/4; 0 1/6 5/6], trace 25/12, determinant
    // 11/48. Beside 1 its eigenvalues are the roots of λ² − 13/12 λ + 11/48; the larger one is
    double lambda = (13 + Math.sqrt(37)) / 24;
    // with the vector (x, y, z): (3/4 − λ) x + y/4 = 0 and y/6 + (5/6 − λ) z = 0. x is −1, so that
    // C, which sells most, is high.
    double x = -1;
    double y = 4 * (lambda - 0.75) * x;
    double z = y / 6 / (lambda - 5.0 / 6);
    // A country's complexity is the mean of its products', which is λ times the vector.
    double mean = lambda * (x + y + z) / 3;
    double sd = Math.sqrt(lambda * lambda * (x * x + y * y + z * z) / 3 - mean * mean);
    assertThat(value(chain.eci("A"))).isCloseTo((lambda * x - mean) / sd, within(1e-9));
    assertThat(value(chain.eci("B"))).isCloseTo((lambda * y - mean) / sd, within(1e-9));
    assertThat(value(chain.eci("C"))).isCloseTo((lambda * z - mean) / sd, within(1e-9));
    assertThat(value(chain.pci("a"))).isCloseTo((x - mean) / sd, within(1e-9));
    assertThat(value(chain.pci("b"))).isCloseTo(((x + y) / 2 - mean) / sd, within(1e-9));
    assertThat(value(chain.pci("c"))).isCloseTo(((y + z) / 2 - mean) / sd, within(1e-9));
    assertThat(value(chain.pci("d"))).isCloseTo((z - mean) / sd, within(1e-9));
    // COI of B: d_Bk over a, d, e. φ: ab ½, bc ½, cd ½, ce ½, de 1. Σφ: a 1.5, d 1 + ½ + 1 = 2.5.
    // d_Ba = ½ ÷ 1.5 = 1/3, d_Bd = d_Be = ½ ÷ 2.5 = 0.2.
    double a = value(chain.pci("a"));
    double d = value(chain.pci("d"));
    assertThat(value(chain.outlook("B"))).isCloseTo(a / 3 + 0.4 * d, within(1e-9));
    // COG of B in d: products it does not sell are a, d, e; φ_da 0, φ_dd 1, φ_de 1, each ÷ 2.5.
    assertThat(value(chain.outlookGain("B", "d"))).isCloseTo(2 * d / 2.5, within(1e-9));
    assertThat(value(chain.outlookGain("B", "b"))).isZero();
  }

  @Test
  void aCountrysComplexityIsTheMeanOfItsProducts() {
    ProductSpace space = random(30, 80, 7);
    double mean = 0;
    double square = 0;
    for (String country : space.countries()) {
      double products =
          space.soldBy(country).stream()
              .mapToDouble(k -> value(space.pci(k)))
              .average()
              .orElseThrow();
      assertThat(value(space.eci(country))).isCloseTo(products, within(1e-9));
      mean += products / space.countries().size();
      square += products * products / space.countries().size();
      for (String k : space.products()) {
        assertThat(value(space.density(country, k))).isBetween(0.0, 1.0);
      }
    }
    assertThat(mean).isCloseTo(0, within(1e-9));
    assertThat(square).isCloseTo(1, within(1e-9));
  }

  @Test
  void complexityIsAnEigenvectorOfTheProductsMatrix() {
    ProductSpace space = random(25, 60, 11);
    // M̃ p = λ p for one λ, up to the constant that standardising took off.
    double[] image = new double[space.products().size()];
    double[] p = new double[image.length];
    for (int k = 0; k < image.length; k++) {
      String product = space.products().get(k);
      p[k] = value(space.pci(product));
      for (String country : space.countries()) {
        if (space.sells(country, product)) {
          double ofCountry = value(space.eci(country));
          image[k] += ofCountry / space.ubiquity(product);
        }
      }
    }
    // image = λ p + constant: all differences have one ratio.
    double lambda = (image[1] - image[0]) / (p[1] - p[0]);
    assertThat(lambda).isBetween(0.0, 1.0);
    for (int k = 2; k < image.length; k++) {
      assertThat(image[k] - image[0]).isCloseTo(lambda * (p[k] - p[0]), within(1e-6));
    }
  }

  @Test
  void aWorldWithoutDifferencesHasNoComplexity() {
    ProductSpace same =
        ProductSpace.of(Map.of("A", basket("k", 1, "l", 1), "B", basket("k", 2, "l", 2)));
    assertThat(same.eci("A").optional()).isEmpty();
    assertThat(same.pci("k").optional()).isEmpty();
    assertThat(same.outlook("A").optional()).isPresent().hasValue(0);
    assertThat(ProductSpace.of(Map.of()).eci("A").optional()).isEmpty();
    assertThat(ProductSpace.of(Map.of("A", basket("k", 1))).eci("A").optional()).isEmpty();
  }

  @Test
  void aWorldOf130CountriesAnd5000ProductsIsDoneInSeconds() {
    long began = System.nanoTime();
    ProductSpace space = random(130, 5000, 3);
    assertThat(space.countries()).hasSize(130);
    assertThat(space.eci("C1").optional()).isPresent();
    assertThat((System.nanoTime() - began) / 1e9).isLessThan(30);
  }

  /** Countries with more capabilities sell more, and rarer, products. */
  private static ProductSpace random(int countries, int products, int seed) {
    Random random = new Random(seed);
    Map<String, Basket> world = new TreeMap<>();
    double[] demand = random.doubles(products, 0, 1).toArray();
    for (int c = 0; c < countries; c++) {
      double able = (c + 1.0) / countries;
      Map<String, Double> sold = new TreeMap<>();
      for (int k = 0; k < products; k++) {
        if (random.nextDouble() * demand[k] < able * 0.5) {
          sold.put("k" + k, Math.exp(random.nextGaussian()));
        }
      }
      world.put("C" + c, Basket.of(sold));
    }
    return ProductSpace.of(world);
  }
}
