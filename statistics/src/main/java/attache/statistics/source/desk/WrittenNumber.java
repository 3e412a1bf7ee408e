package attache.statistics.source.desk;

import java.math.BigDecimal;

/**
 * A number as people and spreadsheets write it: decimal point or comma, groups of three with
 * spaces, points, commas or apostrophes between them, an exponent.
 */
final class WrittenNumber {

  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 30;

  private WrittenNumber() {}

  /**
   * Reads it, with its printed digits.
   *
   * @param commaIsDecimal whether the table is one of a spreadsheet that writes decimal commas, as
   *     those with semicolons between the cells are
   * @throws IllegalArgumentException when it is none, or may be two: 1,234 and 1.234
   */
  static BigDecimal parse(String written, boolean commaIsDecimal) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException("is too long for a number");
    }
    String text = written.replace(" ", "").replace("'", "").replace("’", "").replace('−', '-');
    int lastComma = text.lastIndexOf(',');
    int lastPoint = text.lastIndexOf('.');
    if (lastComma >= 0 && lastPoint >= 0) {
      // The one further right is the decimal sign, the other groups digits.
      text =
          lastComma > lastPoint ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    } else if (lastComma >= 0) {
      text = oneKind(written, text, ',', commaIsDecimal);
    } else if (lastPoint >= 0 && (commaIsDecimal || text.indexOf('.') != lastPoint)) {
      text = oneKind(written, text, '.', !commaIsDecimal);
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs(number.scale()) > LARGEST_EXPONENT) {
        throw new IllegalArgumentException("is out of all proportion");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + written + "' is no number", e);
    }
  }

  private static String oneKind(String written, String text, char sign, boolean isDecimal) {
    int first = text.indexOf(sign);
    int last = text.lastIndexOf(sign);
    String removed = text.replace(String.valueOf(sign), "");
    if (first != last) {
      return removed;
    }
    boolean threeFollow = text.length() - last == 4 && last > 0 && last <= 4;
    if (isDecimal || !threeFollow) {
      return text.replace(sign, '.');
    }
    throw new IllegalArgumentException(
        "'"
            + written
            + "' may be "
            + removed
            + " or "
            + text.replace(sign, '.')
            + "; write thousands without a sign between them");
  }
}
