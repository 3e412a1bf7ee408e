package attache.statistics.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which goods go together in what countries sell, and what that says of both (Hidalgo, Klinger,
 * Barabási and Hausmann, Science 317, 2007; Hidalgo and Hausmann, PNAS 106, 2009; Hausmann and
 * others, The Atlas of Economic Complexity, 2011).
 *
 * <p>All rests on M, 1 where a country sells a product with revealed comparative advantage of at
 * least one, else 0; countries and products without any are left out. Indices compare countries of
 * one year and one data set, nothing else.
 */
public final class ProductSpace {

  private static final int MOST_ROUNDS = 20_000;
  private static final double STILL = 1e-12;

  private final List<String> countries;
  private final List<String> products;
  private final Map<String, Integer> countryIndex = new HashMap<>();
  private final Map<String, Integer> productIndex = new HashMap<>();

  /** The products of each country, ascending. */
  private final int[][] sold;

  /** The countries of each product, ascending. */
  private final int[][] sellers;

  private final double[] eci;
  private final double[] pci;

  /** Σ_k' φ_kk' of each product. */
  private final double[] nearness;

  private ProductSpace(SortedMap<String, TreeSet<String>> advantages) {
    TreeSet<String> all = new TreeSet<>();
    advantages.values().forEach(all::addAll);
    countries = List.copyOf(advantages.keySet());
    products = List.copyOf(all);
    countries.forEach(c -> countryIndex.put(c, countryIndex.size()));
    products.forEach(k -> productIndex.put(k, productIndex.size()));
    sold = new int[countries.size()][];
    List<List<Integer>> of = new ArrayList<>();
    products.forEach(k -> of.add(new ArrayList<>()));
    int c = 0;
    for (TreeSet<String> goods : advantages.values()) {
      int country = c;
      sold[c] = goods.stream().mapToInt(k -> productIndex.getOrDefault(k, 0)).toArray();
      Arrays.stream(sold[c]).forEach(k -> of.get(k).add(country));
      c++;
    }
    sellers =
        of.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    double[] second = secondEigenvector();
    double[] ofProducts = meanOver(sellers, second);
    double[] ofCountries = meanOver(sold, ofProducts);
    standardise(ofCountries, ofProducts);
    eci = ofCountries;
    pci = ofProducts;
    nearness = nearness();
  }

  /**
   * Of what each country sells to the world.
   *
   * @param exports by country; the world is their sum
   */
  public static ProductSpace of(Map<String, Basket> exports) {
    Basket world = Basket.EMPTY;
    for (Basket basket : exports.values()) {
      world = world.plus(basket);
    }
    double worldTotal = world.total();
    SortedMap<String, TreeSet<String>> advantages = new TreeMap<>();
    for (Map.Entry<String, Basket> country : exports.entrySet()) {
      double total = country.getValue().total();
      TreeSet<String> goods = new TreeSet<>();
      for (Map.Entry<String, Double> good : country.getValue().values().entrySet()) {
        Reckoned rca =
            new Advantage(good.getValue(), total, world.of(good.getKey()), worldTotal).balassa();
        if (rca.optional().orElse(0) >= 1) {
          goods.add(good.getKey());
        }
      }
      if (!goods.isEmpty()) {
        advantages.put(country.getKey(), goods);
      }
    }
    return new ProductSpace(advantages);
  }

  /** Countries with at least one advantage, by code. */
  public List<String> countries() {
    return countries;
  }

  /** Products that at least one country sells with advantage, by code. */
  public List<String> products() {
    return products;
  }

  /** The products of a country with advantage, by code. */
  public List<String> soldBy(String country) {
    Integer c = countryIndex.get(country);
    return c == null
        ? Collections.emptyList()
        : Arrays.stream(sold[c]).mapToObj(products::get).toList();
  }

  /** M_ck: whether the country sells the product with advantage. */
  public boolean sells(String country, String product) {
    Integer c = countryIndex.get(country);
    Integer k = productIndex.get(product);
    return c != null && k != null && Arrays.binarySearch(sold[c], k) >= 0;
  }

  /** K_c = Σ_k M_ck, in how many products a country has an advantage; 0 when it has none. */
  public int diversity(String country) {
    Integer c = countryIndex.get(country);
    return c == null ? 0 : sold[c].length;
  }

  /** U_k = Σ_c M_ck, how many countries have an advantage in the product. */
  public int ubiquity(String product) {
    Integer k = productIndex.get(product);
    return k == null ? 0 : sellers[k].length;
  }

  /**
   * φ_kk' = min(P(k|k'), P(k'|k)) = (MᵀM)_kk' ÷ max(U_k, U_k'), in [0, 1]: how often who sells one
   * also sells the other. 1 with itself.
   */
  public Reckoned proximity(String product, String other) {
    Integer k = productIndex.get(product);
    Integer l = productIndex.get(other);
    return k == null || l == null
        ? nobodySells(k == null ? product : other)
        : Reckoned.of(proximity(k, l));
  }

  /**
   * d_ck = Σ_k' M_ck' φ_kk' ÷ Σ_k' φ_kk', in [0, 1]: how much of what is near the product the
   * country sells, the product itself counted.
   */
  public Reckoned density(String country, String product) {
    Integer c = countryIndex.get(country);
    Integer k = productIndex.get(product);
    if (c == null || k == null) {
      return c == null ? hasNoAdvantage(country) : nobodySells(product);
    }
    return Reckoned.of(density(c, k));
  }

  /**
   * The economic complexity index: the mean of the complexity of what the country sells, with mean
   * 0 and standard deviation 1 over countries, and its sign such that it goes with diversity.
   */
  public Reckoned eci(String country) {
    Integer c = countryIndex.get(country);
    return c == null ? hasNoAdvantage(country) : known(eci[c]);
  }

  /**
   * The product complexity index: the eigenvector of the second largest eigenvalue of M̃_kk' = Σ_c
   * M_ck M_ck' ÷ (K_c U_k), on the scale of the index of countries.
   */
  public Reckoned pci(String product) {
    Integer k = productIndex.get(product);
    return k == null ? nobodySells(product) : known(pci[k]);
  }

  /**
   * Complexity outlook: COI_c = Σ_k d_ck (1 − M_ck) PCI_k, how near the country is to complex
   * products that it does not sell yet.
   */
  public Reckoned outlook(String country) {
    Integer c = countryIndex.get(country);
    if (c == null) {
      return hasNoAdvantage(country);
    }
    double outlook = 0;
    for (int k = 0; k < products.size(); k++) {
      if (Arrays.binarySearch(sold[c], k) < 0) {
        outlook += density(c, k) * pci[k];
      }
    }
    return known(outlook);
  }

  /**
   * Complexity outlook gain: COG_ck = (1 − M_ck) Σ_k' (1 − M_ck') φ_kk' ÷ Σ_k'' φ_k'k'' · PCI_k',
   * how much selling this product too would bring other complex ones nearer; 0 for one that it
   * sells.
   */
  public Reckoned outlookGain(String country, String product) {
    Integer c = countryIndex.get(country);
    Integer k = productIndex.get(product);
    if (c == null || k == null) {
      return c == null ? hasNoAdvantage(country) : nobodySells(product);
    }
    if (sells(country, product)) {
      return Reckoned.of(0);
    }
    double gain = 0;
    for (int l = 0; l < products.size(); l++) {
      if (Arrays.binarySearch(sold[c], l) < 0) {
        gain += proximity(k, l) / nearness[l] * pci[l];
      }
    }
    return known(gain);
  }

  private static Reckoned hasNoAdvantage(String country) {
    return Reckoned.missing(country + " sells nothing with advantage");
  }

  private static Reckoned nobodySells(String product) {
    return Reckoned.missing("nobody sells " + product + " with advantage");
  }

  /** A world in which all countries are alike has no order of complexity. */
  private static Reckoned known(double index) {
    return Double.isNaN(index)
        ? Reckoned.missing("the countries at hand do not differ in what they sell")
        : Reckoned.of(index);
  }

  private double proximity(int k, int l) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < sellers[k].length && j < sellers[l].length) {
      int difference = sellers[k][i] - sellers[l][j];
      both += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return (double) both / Math.max(sellers[k].length, sellers[l].length);
  }

  private double density(int c, int k) {
    double near = 0;
    for (int l : sold[c]) {
      near += proximity(k, l);
    }
    return near / nearness[k];
  }

  /** By counting for each product how often every other is sold beside it. */
  private double[] nearness() {
    double[] sums = new double[products.size()];
    int[] together = new int[products.size()];
    for (int k = 0; k < sums.length; k++) {
      Arrays.fill(together, 0);
      for (int c : sellers[k]) {
        for (int l : sold[c]) {
          together[l]++;
        }
      }
      for (int l = 0; l < together.length; l++) {
        sums[k] += (double) together[l] / Math.max(sellers[k].length, sellers[l].length);
      }
    }
    return sums;
  }

  /**
   * The second eigenvector of the countries' matrix K⁻¹ M U⁻¹ Mᵀ by power iteration. That matrix
   * has the eigenvalue 1 with a vector of ones. Written as S = K^−½ M U⁻¹ Mᵀ K^−½ it is symmetric
   * and without negative eigenvalues, so the second is the largest of what is orthogonal to K^½ ·
   * 1, which is taken out every round (deflation).
   */
  private double[] secondEigenvector() {
    int n = countries.size();
    double[] root = new double[n];
    for (int c = 0; c < n; c++) {
      root[c] = Math.sqrt(sold[c].length);
    }
    normalise(root);
    double[] v = new double[n];
    for (int c = 0; c < n; c++) {
      // Any start will do that is not orthogonal to the answer; the same one every time.
      v[c] = Math.sin(1 + c) + (double) sold[c].length / Math.max(1, products.size());
    }
    orthogonalise(v, root);
    if (n < 2 || !normalise(v)) {
      return notANumber(n);
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = symmetricTimes(v);
      orthogonalise(next, root);
      if (!normalise(next)) {
        return notANumber(n);
      }
      double moved = 0;
      for (int c = 0; c < n; c++) {
        moved = Math.max(moved, Math.abs(next[c] - v[c]));
      }
      v = next;
      if (moved < STILL) {
        break;
      }
    }
    for (int c = 0; c < n; c++) {
      v[c] /= Math.sqrt(sold[c].length);
    }
    return v;
  }

  private double[] symmetricTimes(double[] v) {
    double[] scaled = new double[v.length];
    for (int c = 0; c < v.length; c++) {
      scaled[c] = v[c] / Math.sqrt(sold[c].length);
    }
    double[] ofProducts = meanOver(sellers, scaled);
    double[] back = new double[v.length];
    for (int c = 0; c < v.length; c++) {
      for (int k : sold[c]) {
        back[c] += ofProducts[k];
      }
      back[c] /= Math.sqrt(sold[c].length);
    }
    return back;
  }

  private static double[] meanOver(int[][] of, double[] values) {
    double[] means = new double[of.length];
    for (int i = 0; i < of.length; i++) {
      for (int j : of[i]) {
        means[i] += values[j];
      }
      means[i] /= of[i].length;
    }
    return means;
  }

  /** Both on the countries' mean and standard deviation, turned so that diverse ones are high. */
  private void standardise(double[] ofCountries, double[] ofProducts) {
    int n = ofCountries.length;
    double mean = Arrays.stream(ofCountries).sum() / n;
    double variance = Arrays.stream(ofCountries).map(v -> (v - mean) * (v - mean)).sum() / n;
    double meanDiversity = Arrays.stream(sold).mapToInt(goods -> goods.length).sum() / (double) n;
    double together = 0;
    for (int c = 0; c < n; c++) {
      together += (ofCountries[c] - mean) * (sold[c].length - meanDiversity);
    }
    double scale = (together < 0 ? -1 : 1) / Math.sqrt(variance);
    if (!(variance > STILL * STILL)) {
      scale = Double.NaN;
    }
    for (int c = 0; c < n; c++) {
      ofCountries[c] = (ofCountries[c] - mean) * scale;
    }
    for (int k = 0; k < ofProducts.length; k++) {
      ofProducts[k] = (ofProducts[k] - mean) * scale;
    }
  }

  private static double[] notANumber(int n) {
    double[] none = new double[n];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static void orthogonalise(double[] v, double[] unit) {
    double dot = 0;
    for (int i = 0; i < v.length; i++) {
      dot += v[i] * unit[i];
    }
    for (int i = 0; i < v.length; i++) {
      v[i] -= dot * unit[i];
    }
  }

  /** To length one; false when there is nothing left of it. */
  private static boolean normalise(double[] v) {
    double length = Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
    if (!(length > STILL)) {
      return false;
    }
    for (int i = 0; i < v.length; i++) {
      v[i] /= length;
    }
    return true;
  }
}
