package attache.statistics.reconcile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose reports a reconciliation was made from.
 *
 * @param dataset id of the data set
 * @param vintages its editions that reports were taken from
 * @param product the product, or what products, in the words of who asked; null for all together
 * @param currency what the reports are in, ISO 4217
 */
public record Provenance(
    String dataset, Set<String> vintages, @Nullable String product, String currency) {

  private static final int MOST_NAMED = 3;

  public Provenance {
    vintages = Set.copyOf(vintages);
  }

  /**
   * The editions in one name: all of them, or of more than three the first, the last and how many
   * there are between.
   */
  public String vintage() {
    var sorted = vintages.stream().sorted().toList();
    return sorted.size() <= MOST_NAMED
        ? String.join("+", sorted)
        : sorted.getFirst() + "+" + sorted.getLast() + "+" + (sorted.size() - 2) + "-more";
  }
}
