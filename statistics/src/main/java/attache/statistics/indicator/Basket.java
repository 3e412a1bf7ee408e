package attache.statistics.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a flow is made of: a value for each product, or for each partner. Products must be of one
 * classification and one level, so that nothing is counted twice; a product that is not named has
 * no trade.
 *
 * @param values by code, in order, none negative
 */
public record Basket(SortedMap<String, Double> values) {

  /** Nothing. */
  public static final Basket EMPTY = new Basket(new TreeMap<>());

  /**
   * @throws IllegalArgumentException when a value is negative or no number
   */
  public Basket {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    values.forEach((code, value) -> {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException("the value of '" + code + "' is " + value);
      }
    });
  }

  /** Of values by code. */
  public static Basket of(Map<String, Double> values) {
    return new Basket(new TreeMap<>(values));
  }

  /** The value of a product, 0 where it is not named. */
  public double of(String product) {
    return values.getOrDefault(product, 0.0);
  }

  /** Σ over products. */
  public double total() {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The product's share of the total; missing of an empty basket. */
  public Reckoned share(String product) {
    return Reckoned.ratio(of(product), total(), "nothing is traded");
  }

  /** Both together. */
  public Basket plus(Basket other) {
    SortedMap<String, Double> both = new TreeMap<>(values);
    other.values.forEach((code, value) -> both.merge(code, value, Double::sum));
    return new Basket(both);
  }
}
