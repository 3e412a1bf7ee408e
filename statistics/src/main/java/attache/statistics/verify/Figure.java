package attache.statistics.verify;

import java.util.Locale;

/** How figures are put into a finding's sentence. */
final class Figure {

  private Figure() {}

  /** Four digits and a word: 2.827 bn. */
  static String shortly(double value) {
    double size = Math.abs(value);
    if (size >= 1e12) {
      return digits(value / 1e12) + " tn";
    }
    if (size >= 1e9) {
      return digits(value / 1e9) + " bn";
    }
    if (size >= 1e6) {
      return digits(value / 1e6) + " m";
    }
    return size >= 1e4 ? digits(value / 1e3) + " k" : digits(value);
  }

  /** Two digits: 0.37, 1.6, 12, 1,040. */
  static String ratio(double ratio) {
    return ratio >= 10
        ? String.format(Locale.ROOT, "%,.0f", ratio)
        : ratio >= 1
            ? String.format(Locale.ROOT, "%.1f", ratio)
            : ratio >= 0.01
                ? String.format(Locale.ROOT, "%.2f", ratio)
                : String.format(Locale.ROOT, "%.1g", ratio);
  }

  private static String digits(double value) {
    double size = Math.abs(value);
    String format = size >= 1000 ? "%.0f" : size >= 100 ? "%.1f" : size >= 10 ? "%.2f" : "%.3f";
    String text = String.format(Locale.ROOT, format, value);
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
