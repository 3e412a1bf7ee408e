package attache.statistics.source.sdmx;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What UNIT_MEASURE says a figure is in. */
final class SdmxUnit {

  /** Those of ISO 4217, historic ones among them. */
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(
              code -> !code.startsWith("X") || Set.of("XAF", "XCD", "XOF", "XPF").contains(code))
          .collect(Collectors.toUnmodifiableSet());

  private SdmxUnit() {}

  /**
   * The text form of the unit; empty for a code that is not known, which then has to be told beside
   * the figure.
   */
  static Optional<String> of(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (CURRENCIES.contains(upper)) {
      return Optional.of(upper);
    }
    return switch (upper) {
      case "PC", "PT", "PERCENT", "PCT", "%" -> Optional.of("percent");
      case "PP" -> Optional.of("percentage_points");
      case "PS", "PERS", "PERSONS" -> Optional.of("count:people");
      case "PURE_NUMB", "NUMBER", "PN", "UNIT", "1" -> Optional.of("1");
      case "T", "TN", "TONNES" -> Optional.of("ucum:t");
      case "KG" -> Optional.of("ucum:kg");
      default -> Optional.empty();
    };
  }
}
