package attache.statistics.mirror;

import attache.vocabulary.country.Country;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go from one country to another, whoever counts them.
 *
 * @param from the country that sells them
 * @param to the country that buys them, never the same
 * @param product product group or code of the Harmonized System, or null for all goods
 */
public record GoodsFlow(Country from, Country to, @Nullable String product) {

  /**
   * @throws IllegalArgumentException when both countries are the same
   */
  public GoodsFlow {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "goods go from one country to another, not from " + from.name() + " to itself");
    }
  }

  /** The same goods on the way back. */
  public GoodsFlow reversed() {
    return new GoodsFlow(to, from, product);
  }

  /** {@code CHN>BLR}, or {@code CHN>BLR/8517} of a product. */
  @Override
  public String toString() {
    return from + ">" + to + (product == null ? "" : "/" + product);
  }
}
