package attache.statistics.source.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit a table's figures are in: "млн долларов США", "Unit: US$1,000", "CNY 100 Million", 万美元.
 *
 * @param unit ISO 4217 code, or {@code percent}
 * @param factor how many of it one is, such as 1,000,000
 * @param text as printed
 */
record TableUnit(String unit, BigDecimal factor, String text) {

  private static final String CURRENCY = "currency";
  private static final String SCALE = "scale";
  private static final String PERCENT = "percent";

  /** A power of ten, thousands set apart or not: any other number near a unit is a year. */
  private static final Pattern POWER =
      Pattern.compile("(?<![0-9.,])10{0,2}(?:[, ]?000){0,4}(?![0-9]|[.,][0-9])");

  /**
   * The unit that a text states: exactly one currency, or percent without one.
   *
   * @return empty when it states none, or several currencies
   */
  static Optional<TableUnit> in(String text) {
    TreeSet<String> currencies = new TreeSet<>(currencies(text));
    if (currencies.isEmpty() && TableWords.meanings(SCALE, text).isEmpty()) {
      return TableWords.meanings(PERCENT, text).isEmpty()
          ? Optional.empty()
          : Optional.of(new TableUnit(PERCENT, BigDecimal.ONE, text));
    }
    return currencies.size() == 1
        ? Optional.of(new TableUnit(currencies.first(), factor(text), text))
        : Optional.empty();
  }

  /** The currencies a text names, in their order. */
  static List<String> currencies(String text) {
    return TableWords.meanings(CURRENCY, text);
  }

  private static BigDecimal factor(String text) {
    BigDecimal factor = BigDecimal.ONE;
    Matcher power = POWER.matcher(TableWords.key(text));
    if (power.find()) {
      factor = new BigDecimal(power.group().replaceAll("[, ]", ""));
    }
    for (String scale : TableWords.meanings(SCALE, text)) {
      factor = factor.multiply(new BigDecimal(scale));
    }
    return factor;
  }

  /** Whether both are amounts of one kind: the same currency, or both percent. */
  boolean agreesWith(TableUnit other) {
    return unit.equals(other.unit);
  }
}
