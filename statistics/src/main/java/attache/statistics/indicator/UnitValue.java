package attache.statistics.indicator;

import java.util.List;

/**
 * A value and how much of the product it was paid for. It is a price only as far as the goods under
 * one code are alike.
 *
 * @param value in a currency
 * @param quantity above 0 where it is known
 * @param unit of the quantity ("kg", "t", "pieces"); unit values of different units do not compare
 */
public record UnitValue(double value, double quantity, String unit) {

  /** Off the median by more than this factor, a unit value is an error. */
  private static final double OUTLIER = 100;

  /** Value ÷ quantity. */
  public Reckoned perUnit() {
    return Reckoned.ratio(value, quantity, "there is no quantity");
  }

  /** The median over flows, or missing where none has a quantity or their units differ. */
  public static Reckoned median(List<UnitValue> flows) {
    if (flows.stream().map(UnitValue::unit).distinct().count() > 1) {
      return Reckoned.missing("the quantities are in different units");
    }
    double[] sorted =
        flows.stream()
            .map(UnitValue::perUnit)
            .filter(Reckoned.Value.class::isInstance)
            .mapToDouble(r -> ((Reckoned.Value) r).number())
            .sorted()
            .toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Reckoned.missing("there is no quantity");
    }
    return Reckoned.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  /**
   * Whether the unit value is below a hundredth or above a hundred times the median, FAO's rule for
   * a quantity that cannot be right (faoswsTrade). A flow without quantity is none.
   *
   * @param median above 0
   */
  public boolean isOutlier(double median) {
    return perUnit() instanceof Reckoned.Value v
        && (v.number() * OUTLIER < median || v.number() > median * OUTLIER);
  }
}
