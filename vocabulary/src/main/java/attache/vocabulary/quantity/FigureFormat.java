package attache.vocabulary.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/**
 * Figures in English words and digits for people: {@code $4.48 billion}, {@code −2.8 %}, {@code
 * 3rd}. The same number always reads the same; nothing here parses back.
 */
public final class FigureFormat {

  /** U+2212; a hyphen is too short to be seen before a digit. */
  private static final String MINUS = "−";

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "AUD", "A$", "CAD", "C$", "NZD", "NZ$", "HKD", "HK$",
          "SGD", "S$", "JPY", "¥");

  private FigureFormat() {}

  /** The value with its unit, at most three significant digits where a scale word is used. */
  public static String say(double value, Unit unit) {
    return say(value, unit, 3);
  }

  /**
   * The value with its unit.
   *
   * @param digits significant digits kept before a scale word (thousand and below are written out)
   */
  public static String say(double value, Unit unit, int digits) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "any amount above" : "any amount below";
    }
    String sign = value < 0 ? MINUS : "";
    double size = Math.abs(value);
    return switch (unit) {
      case Unit.Money money -> sign + symbol(money.code()) + scaled(size, digits);
      case Unit.Count count -> sign + scaled(size, digits) + " " + count.noun();
      case Unit.Physical physical -> sign + scaled(size, digits) + " " + physical.code();
      case Unit.Plain plain ->
          switch (plain) {
            case PERCENT -> sign + plainDigits(size, 1) + " %";
            case PERCENTAGE_POINTS ->
                sign
                    + plainDigits(size, 1)
                    + (size == 1 ? " percentage point" : " percentage points");
            case TIMES -> sign + plainDigits(size, 2) + " times";
            case RANK -> ordinal(Math.round(value));
            case ONE -> sign + scaled(size, digits);
          };
    };
  }

  /** "[$4.47 billion to $4.49 billion]" as words: "between … and …", or the one value. */
  public static String say(Interval interval, Unit unit) {
    if (interval.low() == Double.NEGATIVE_INFINITY && interval.high() == Double.POSITIVE_INFINITY) {
      return "anything";
    }
    if (interval.high() == Double.POSITIVE_INFINITY) {
      return say(interval.low(), unit, 4) + " or more";
    }
    if (interval.low() == Double.NEGATIVE_INFINITY) {
      return say(interval.high(), unit, 4) + " or less";
    }
    String low = say(interval.low(), unit, 4);
    String high = say(interval.high(), unit, 4);
    return low.equals(high) ? low : low + " to " + high;
  }

  /** A signed share as a percentage: {@code +2.7 %}, {@code −99.9 %}. */
  public static String gap(double share) {
    double percent = share * 100;
    String sign = percent > 0 ? "+" : percent < 0 ? MINUS : "";
    double size = Math.abs(percent);
    int decimals = size >= 1000 ? 0 : size >= 99.95 && size < 100 ? 2 : 1;
    return sign + plainDigits(size, decimals) + " %";
  }

  /** 1st, 2nd, 3rd, 4th, 11th … */
  public static String ordinal(long n) {
    long tens = Math.abs(n) % 100;
    long ones = Math.abs(n) % 10;
    String suffix =
        tens >= 11 && tens <= 13
            ? "th"
            : switch ((int) ones) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return n + suffix;
  }

  private static String symbol(String code) {
    String symbol = SYMBOLS.get(code);
    return symbol != null ? symbol : code + " ";
  }

  private static String scaled(double size, int digits) {
    double rounded =
        size == 0
            ? 0
            : new BigDecimal(size)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .doubleValue();
    if (rounded >= 1e12) {
      return significant(size / 1e12, digits) + " trillion";
    }
    if (rounded >= 1e9) {
      return significant(size / 1e9, digits) + " billion";
    }
    if (rounded >= 1e6) {
      return significant(size / 1e6, digits) + " million";
    }
    return plainDigits(size, size >= 100 || size == Math.rint(size) ? 0 : 2);
  }

  private static String significant(double size, int digits) {
    BigDecimal rounded = new BigDecimal(size).round(new MathContext(digits, RoundingMode.HALF_UP));
    return format("#,##0." + "#".repeat(digits)).format(rounded);
  }

  private static String plainDigits(double size, int decimals) {
    return format("#,##0" + (decimals > 0 ? "." + "#".repeat(decimals) : "")).format(size);
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
