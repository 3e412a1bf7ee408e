package attache.statistics.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which products of the Harmonised System: all, or those whose codes begin with some digits.
 *
 * @param prefixes of two to six digits; none for all products
 */
public record ProductsWanted(List<String> prefixes) {

  private static final Pattern PREFIX = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");
  private static final int MOST = 1_000;

  public ProductsWanted {
    prefixes = List.copyOf(prefixes);
  }

  /**
   * Reads {@code all}, a chapter ({@code 27}), a heading ({@code 8703}), a product ({@code 310420})
   * or a list of these with commas.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static ProductsWanted parse(String text) {
    if (text.strip().equalsIgnoreCase("all")) {
      return new ProductsWanted(List.of());
    }
    List<String> prefixes =
        Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    if (prefixes.size() > MOST
        || !prefixes.stream().allMatch(prefix -> PREFIX.matcher(prefix).matches())) {
      throw new IllegalArgumentException(
          "products are 'all', or HS codes of 2, 4 or 6 digits with commas such as 27,8703,310420,"
              + " not '"
              + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
              + "'");
    }
    return new ProductsWanted(prefixes);
  }

  /** Whether all products are meant, and their total too. */
  public boolean isAll() {
    return prefixes.isEmpty();
  }

  /** {@code all products}, or {@code HS 27, 8703}. */
  @Override
  public String toString() {
    return isAll() ? "all products" : "HS " + String.join(", ", prefixes);
  }
}
