package attache.statistics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A figure and the one it is compared with, both in the same unit, by the same reporter and of the
 * same kind of period. In current dollars it holds prices and exchange rates; two reporters of the
 * same trade give two growths.
 *
 * @param before the earlier figure
 * @param now the later one
 */
public record Growth(double before, double now) {

  private static final String NO_BASE = "the figure to grow from is not above zero";

  /** x_t ÷ x_{t−1} − 1, from −1 up (WITS, Trade Indicators). A small base makes it large. */
  public Reckoned yearOnYear() {
    return Reckoned.ratio(now - before, before, NO_BASE);
  }

  /** 100 · x_t ÷ x_{t−1}, the Russian "темп роста": 117 is a rise of 17 %, not of 117 %. */
  public Reckoned index() {
    return Reckoned.ratio(100 * now, before, NO_BASE);
  }

  /** ln(x_t ÷ x_{t−1}), which adds up over years. */
  public Reckoned logChange() {
    return now > 0
        ? Reckoned.ratio(now, before, NO_BASE).then(Math::log)
        : Reckoned.missing("the later figure is not above zero");
  }

  /**
   * (x_T ÷ x_0)^(1/T) − 1, the compound annual growth rate.
   *
   * @param years T, the number of years between the two, which is one less than the number of
   *     figures
   */
  public Reckoned compoundAnnual(int years) {
    if (years < 1) {
      return Reckoned.missing("there is no year between the figures");
    }
    return now < 0
        ? Reckoned.missing("the later figure is below zero")
        : Reckoned.ratio(now, before, NO_BASE).then(r -> Math.pow(r, 1.0 / years) - 1);
  }

  /**
   * Σ x_{t,m} ÷ Σ x_{t−1,m} − 1 over the months of the year so far.
   *
   * @param monthsBefore the same months of the year before; where a publisher joins January and
   *     February, both lists must hold them as one
   */
  public static Reckoned yearToDate(List<Double> monthsBefore, List<Double> months) {
    if (monthsBefore.size() != months.size() || months.isEmpty()) {
      return Reckoned.missing(
          months.size() + " months against " + monthsBefore.size() + " of the year before");
    }
    return new Growth(sum(monthsBefore), sum(months)).yearOnYear();
  }

  /**
   * The arithmetic mean of yearly growths, which speeches call average growth; it is above the
   * compound rate wherever growth varies.
   *
   * @param levels a figure a year without gaps, at least two
   */
  public static Reckoned meanOfYearly(List<Double> levels) {
    List<Double> yearly = new ArrayList<>();
    for (int i = 1; i < levels.size(); i++) {
      switch (new Growth(levels.get(i - 1), levels.get(i)).yearOnYear()) {
        case Reckoned.Value value -> yearly.add(value.number());
        case Reckoned.Missing missing -> {
          return missing;
        }
      }
    }
    return yearly.isEmpty()
        ? Reckoned.missing("there is no year between the figures")
        : Reckoned.of(sum(yearly) / yearly.size());
  }

  /**
   * What each part adds to the growth of the whole: c_k = (x_{k,t} − x_{k,t−1}) ÷ Σ x_{t−1}. They
   * sum to {@link #yearOnYear} of the sums.
   *
   * @param before by part; a part that is not named is nothing
   * @return by part; each missing where the parts before sum to nothing
   */
  public static SortedMap<String, Reckoned> contributions(Basket before, Basket now) {
    TreeSet<String> parts = new TreeSet<>(before.values().keySet());
    parts.addAll(now.values().keySet());
    SortedMap<String, Reckoned> contributions = new TreeMap<>();
    for (String part : parts) {
      contributions.put(
          part, Reckoned.ratio(now.of(part) - before.of(part), before.total(), NO_BASE));
    }
    return contributions;
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
