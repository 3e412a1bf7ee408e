package attache.checking;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.claims.claim.Claim;
import attache.claims.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * In which prices a sentence speaks: where it says real growth, growth in current prices is no
 * reading of it but a slip.
 *
 * @param statement the statement
 */
record Prices(Statement statement) {

  /** Words for growth without that of prices, by language. */
  private static final Map<String, List<String>> REAL =
      Map.of(
          "en",
          List.of(
              "real terms",
              "real gdp",
              "real growth",
              "real gross domestic product",
              "constant prices",
              "adjusted for inflation",
              "inflation-adjusted"),
          "ru",
          List.of(
              "реальный ввп",
              "реального ввп",
              "реальном ввп",
              "реальный рост",
              "реального роста",
              "реальном выражении",
              "сопоставимых ценах",
              "постоянных ценах"),
          "zh",
          List.of("实际", "不变价", "可比价"),
          "es",
          List.of("términos reales", "pib real", "crecimiento real", "precios constantes"));

  /** Whether the words leave room for the reading. */
  boolean allow(Claim claim, Reading reading) {
    boolean nominal = reading.measure().equals("gdp") && reading.operation() == Operation.GROWTH;
    return !nominal || !saysReal(claim);
  }

  private boolean saysReal(Claim claim) {
    String sentence = claim.sentence().of(statement.text()).toLowerCase(Locale.ROOT);
    return REAL.getOrDefault(statement.language(), List.of()).stream().anyMatch(sentence::contains);
  }
}
