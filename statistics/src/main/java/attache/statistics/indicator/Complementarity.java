package attache.statistics.indicator;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whether A sells what B buys. It has a direction: A to B is not B to A, and a finer classification
 * makes it smaller.
 *
 * @param exports x^A, what A sells to the world by product
 * @param imports m^B, what B buys from the world by product, in the same classification and level
 */
public record Complementarity(Basket exports, Basket imports) {

  /**
   * 100 · (1 − ½ Σ_k |m^B_k − x^A_k|) of shares, in [0, 100]: 0 when B buys nothing that A sells,
   * 100 when their shares are the same (Michaely 1996; WITS).
   */
  public Reckoned michaely() {
    double sold = exports.total();
    double bought = imports.total();
    if (sold <= 0 || bought <= 0) {
      return Reckoned.missing(sold <= 0 ? "A sells nothing" : "B buys nothing");
    }
    double distance = 0;
    for (String product : products()) {
      distance += Math.abs(imports.of(product) / bought - exports.of(product) / sold);
    }
    return Reckoned.of(100 * (1 - distance / 2));
  }

  /**
   * C_AB = Σ_k (X^A_k ÷ X^A) · ((M^W − M^A) ÷ (M^W_k − M^A_k)) · (M^B_k ÷ M^B), from 0; 1 when B
   * buys like the rest of the world (Drysdale 1967). Trade intensity ({@link Intensity#refined}) is
   * complementarity times {@link #bias}.
   *
   * @param worldImports M^W by product
   * @param ownImports M^A by product
   */
  public Reckoned drysdale(Basket worldImports, Basket ownImports) {
    double sold = exports.total();
    double bought = imports.total();
    double others = worldImports.total() - ownImports.total();
    if (sold <= 0 || bought <= 0 || others <= 0) {
      return Reckoned.missing(sold <= 0 ? "A sells nothing" : "B or the world buys nothing");
    }
    double sum = 0;
    for (String product : products()) {
      double x = exports.of(product);
      double m = imports.of(product);
      double world = worldImports.of(product) - ownImports.of(product);
      if (x > 0 && m > 0) {
        if (world <= 0) {
          return Reckoned.missing("B buys " + product + ", of which the world buys nothing");
        }
        sum += x / sold * (others / world) * (m / bought);
      }
    }
    return Reckoned.of(sum);
  }

  /**
   * Bias = intensity ÷ complementarity: what of intensity the goods do not explain, such as
   * nearness, treaties, habits (Drysdale 1967).
   */
  public static Reckoned bias(Reckoned intensity, Reckoned complementarity) {
    return switch (complementarity) {
      case Reckoned.Missing missing -> missing;
      case Reckoned.Value c ->
          c.number() > 0
              ? intensity.then(i -> i / c.number())
              : Reckoned.missing("the two do not complement each other at all");
    };
  }

  private Set<String> products() {
    Set<String> products = new TreeSet<>(exports.values().keySet());
    products.addAll(imports.values().keySet());
    return products;
  }
}
