package attache.statistics.indicator;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A flow's products in two periods with value and quantity, to tell prices from volumes. Only
 * products with a value and a quantity in both periods have a change of price.
 *
 * @param products by code
 */
public record PriceVolume(SortedMap<String, Change> products) {

  private static final String NONE = "no product has a value and a quantity in both periods";

  public PriceVolume {
    products = Collections.unmodifiableSortedMap(new TreeMap<>(products));
  }

  /**
   * A product in two periods.
   *
   * @param before v_0 and q_0
   * @param now v_1 and q_1, in the same unit of quantity
   */
  public record Change(UnitValue before, UnitValue now) {

    /**
     * @throws IllegalArgumentException when the quantities are in different units
     */
    public Change {
      if (!before.unit().equals(now.unit())) {
        throw new IllegalArgumentException(
            "quantities in " + before.unit() + " and " + now.unit() + " do not compare");
      }
    }

    private boolean hasPrices() {
      return before.quantity() > 0 && now.quantity() > 0 && before.value() > 0 && now.value() > 0;
    }

    private double priceBefore() {
      return before.value() / before.quantity();
    }

    private double priceNow() {
      return now.value() / now.quantity();
    }
  }

  /**
   * The change of value as that of prices, of volumes, and of products that came, went or have no
   * quantity. The three sum to v_1 − v_0 exactly.
   *
   * @param price Σ q̄ · Δp
   * @param volume Σ p̄ · Δq
   * @param other the change of value of all other products
   */
  public record Bennet(double price, double volume, double other) {}

  /** Bennet's split (1920): each side weighted with the mean of both periods. */
  public Bennet bennet() {
    double price = 0;
    double volume = 0;
    double other = 0;
    for (Change c : products.values()) {
      if (c.hasPrices()) {
        price += (c.before.quantity() + c.now.quantity()) / 2 * (c.priceNow() - c.priceBefore());
        volume += (c.priceBefore() + c.priceNow()) / 2 * (c.now.quantity() - c.before.quantity());
      } else {
        other += c.now.value() - c.before.value();
      }
    }
    return new Bennet(price, volume, other);
  }

  /** Σ p_1 q_0 ÷ Σ p_0 q_0: the basket of before at the prices of now (Laspeyres). */
  public Reckoned laspeyres() {
    double then = 0;
    double now = 0;
    for (Change c : products.values()) {
      if (c.hasPrices()) {
        now += c.priceNow() * c.before.quantity();
        then += c.before.value();
      }
    }
    return Reckoned.ratio(now, then, NONE);
  }

  /** Σ p_1 q_1 ÷ Σ p_0 q_1: the basket of now (Paasche). */
  public Reckoned paasche() {
    double then = 0;
    double now = 0;
    for (Change c : products.values()) {
      if (c.hasPrices()) {
        now += c.now.value();
        then += c.priceBefore() * c.now.quantity();
      }
    }
    return Reckoned.ratio(now, then, NONE);
  }

  /** √(Laspeyres · Paasche), which treats both periods alike (Fisher 1922). */
  public Reckoned fisher() {
    Reckoned paasche = paasche();
    return switch (laspeyres()) {
      case Reckoned.Missing missing -> missing;
      case Reckoned.Value l -> paasche.then(p -> Math.sqrt(l.number() * p));
    };
  }

  /**
   * Terms of trade: 100 · price index of exports ÷ price index of imports, by Fisher; above 100,
   * the same exports pay for more imports than before.
   */
  public static Reckoned termsOfTrade(PriceVolume exports, PriceVolume imports) {
    return switch (imports.fisher()) {
      case Reckoned.Missing missing -> missing;
      case Reckoned.Value m -> exports.fisher().then(x -> 100 * x / m.number());
    };
  }
}
