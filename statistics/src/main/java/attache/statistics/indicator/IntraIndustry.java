package attache.statistics.indicator;

import java.util.Set;
import java.util.TreeSet;

/**
 * Trade in the same goods both ways. Imports should be brought to FOB first; a coarse
 * classification makes it larger, because different goods meet under one code.
 *
 * @param exports x by product, by A's report with B
 * @param imports m by product, likewise
 */
public record IntraIndustry(Basket exports, Basket imports) {

  /**
   * GL_k = 1 − |x_k − m_k| ÷ (x_k + m_k), in [0, 1]: 1 when as much goes out as comes in (Grubel
   * and Lloyd 1975).
   */
  public Reckoned ofProduct(String product) {
    double x = exports.of(product);
    double m = imports.of(product);
    return Reckoned.ratio(x + m - Math.abs(x - m), x + m, "the product is not traded");
  }

  /** Σ (x + m) · GL_k ÷ Σ (x + m), the mean weighted by trade. */
  public Reckoned grubelLloyd() {
    double both = 0;
    double all = 0;
    for (String product : products()) {
      double x = exports.of(product);
      double m = imports.of(product);
      both += x + m - Math.abs(x - m);
      all += x + m;
    }
    return Reckoned.ratio(both, all, "there is no trade");
  }

  /**
   * A = 1 − |Δx − Δm| ÷ (|Δx| + |Δm|), in [0, 1]: how far a product's exports and imports changed
   * alike (Brülhart 1994, index A).
   *
   * @param now the same flows later
   */
  public Reckoned marginal(IntraIndustry now, String product) {
    double dx = now.exports.of(product) - exports.of(product);
    double dm = now.imports.of(product) - imports.of(product);
    double size = Math.abs(dx) + Math.abs(dm);
    return Reckoned.ratio(size - Math.abs(dx - dm), size, "nothing changed");
  }

  private Set<String> products() {
    Set<String> products = new TreeSet<>(exports.values().keySet());
    products.addAll(imports.values().keySet());
    return products;
  }
}
