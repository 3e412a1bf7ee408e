package attache.vocabulary.quantity;

import attache.vocabulary.language.Resources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Dollars, pounds, pesos: a name or sign that currencies of several countries go by.
 *
 * @param usual ISO 4217 code of the one that is meant where nothing tells
 * @param others codes of the others
 */
public record CurrencyName(String usual, List<String> others) {

  private static final String FILE = "currency-names.tsv";

  public CurrencyName {
    others = List.copyOf(others);
  }

  /** Whether the currency goes by this name. */
  public boolean isOf(String currency) {
    return usual.equals(currency) || others.contains(currency);
  }

  /** The name that this currency shares with others; empty when it has one of its own. */
  public static Optional<CurrencyName> of(String currency) {
    return Optional.ofNullable(Shared.BY_CODE.get(currency));
  }

  private static final class Shared {

    private static final Map<String, CurrencyName> BY_CODE = read();

    private static Map<String, CurrencyName> read() {
      Map<String, CurrencyName> byCode = new TreeMap<>();
      for (String line : Resources.needed(CurrencyName.class, FILE)) {
        int tab = line.indexOf('\t');
        CurrencyName name =
            new CurrencyName(
                line.substring(0, tab), List.of(line.substring(tab + 1).split("\\|", -1)));
        byCode.putIfAbsent(name.usual, name);
        name.others.forEach(code -> byCode.putIfAbsent(code, name));
      }
      return byCode;
    }
  }
}
