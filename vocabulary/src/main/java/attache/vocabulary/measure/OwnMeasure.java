package attache.vocabulary.measure;

import attache.vocabulary.quantity.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measure of a table that a user has added: what its figures are of, and the words it goes by.
 *
 * @param measure its entry in an extended {@link Catalogue}; of one country each figure
 * @param unit what figures are in, in whole units
 * @param said the unit in the table's own words ("deaths per 100,000 people"); may be empty
 */
public record OwnMeasure(Measure measure, Unit unit, String said) {

  private static final Pattern PER =
      Pattern.compile("(?:per|на|por cada) (\\d[\\d,. \u00a0]{0,14})");
  private static final Pattern PER_HAN = Pattern.compile("每(\\d{1,9}|万|十万|百万)");

  /** Its id, with the table's own id before a colon ("owid:life_expectancy"). */
  public String id() {
    return measure.id();
  }

  /**
   * The number of people or things that figures are counted for, 100,000 of "deaths per 100,000
   * people"; null where the unit names none.
   */
  public @Nullable BigDecimal per() {
    String text = said.toLowerCase(Locale.ROOT);
    Matcher han = PER_HAN.matcher(text);
    if (han.find()) {
      return switch (han.group(1)) {
        case "万" -> BigDecimal.valueOf(10_000);
        case "十万" -> BigDecimal.valueOf(100_000);
        case "百万" -> BigDecimal.valueOf(1_000_000);
        default -> new BigDecimal(han.group(1));
      };
    }
    Matcher per = PER.matcher(text);
    if (!per.find()) {
      return null;
    }
    String digits = per.group(1).replaceAll("[^0-9]", "");
    BigDecimal of = digits.isEmpty() ? BigDecimal.ONE : new BigDecimal(digits);
    return of.compareTo(BigDecimal.ONE) > 0 ? of : null;
  }
}
