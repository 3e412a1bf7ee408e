package attache.report.table;

import attache.vocabulary.quantity.Unit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Amounts of money that stand in one column: all in millions with a decimal, or all in whole units
 * where none reaches a million.
 *
 * @param currency ISO 4217 code
 * @param inMillions whether they are written in millions
 */
record Amounts(String currency, boolean inMillions) {

  private static final double MILLION = 1e6;

  /** For a column whose largest amount is this. */
  static Amounts upTo(String currency, double largest) {
    return new Amounts(currency, Math.abs(largest) >= MILLION);
  }

  /** What the column is headed by: {@code million USD}. */
  String unit() {
    String code = Unit.parse(currency) instanceof Unit.Money money ? money.code() : currency;
    return inMillions ? "million " + code : code;
  }

  /** The amount: {@code 1,777.7}. */
  String say(double amount) {
    String digits = format().format(inMillions ? Math.abs(amount) / MILLION : Math.abs(amount));
    return amount < 0 && !isZero(digits) ? "−" + digits : digits;
  }

  /** With its sign: {@code +2,029.9}. */
  String signed(double amount) {
    String said = say(amount);
    return amount > 0 && !isZero(said) ? "+" + said : said;
  }

  /** A share with its sign as a percentage: {@code +72.7 %}. */
  static String percent(double share) {
    String digits =
        new DecimalFormat("#,##0.0", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(Math.abs(share) * 100);
    String sign = isZero(digits) ? "" : share > 0 ? "+" : "−";
    return sign + digits + " %";
  }

  private static boolean isZero(String digits) {
    return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  private DecimalFormat format() {
    return new DecimalFormat(
        inMillions ? "#,##0.0" : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
