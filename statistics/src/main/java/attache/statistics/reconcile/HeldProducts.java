package attache.statistics.reconcile;

import attache.statistics.source.Dataset;
import attache.statistics.source.Staging;
import attache.statistics.store.Holdings;
import attache.statistics.store.StoredProducts;
import attache.statistics.store.StoredTrade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is held of both sides' trade product by product, taken from a user's store into the engine
 * in one step.
 *
 * @param provenance whose reports
 * @param digits how many digits the products' codes have
 * @param reports how many reports there are
 * @param estimated how many of them the publisher made up, which are left out
 * @param unusable how many are not above zero or of an economy with itself, which are left out
 */
public record HeldProducts(
    Provenance provenance, int digits, long reports, long estimated, long unusable) {

  /**
   * Adds them to the reports in the engine.
   *
   * @param dataset of this data set only, or null for the first that holds products of both sides
   * @param wanted which products
   * @return empty when nothing is held
   */
  public static Optional<HeldProducts> load(
      Holdings held,
      @Nullable String dataset,
      ProductsWanted wanted,
      int first,
      int last,
      ReportTable table) {
    StoredTrade trade = held.trade();
    if (trade == null) {
      return Optional.empty();
    }
    List<String> candidates =
        dataset != null
            ? List.of(dataset)
            : held.datasets().stream()
                .filter(Dataset::holdsBothReporters)
                .map(Dataset::id)
                .distinct()
                .toList();
    for (String candidate : candidates) {
      StoredProducts stored = trade.products(candidate, first, last);
      if (stored != null) {
        HeldProducts products = take(stored, candidate, wanted, table);
        if (products.reports > 0) {
          return Optional.of(products);
        }
      }
    }
    return Optional.empty();
  }

  private static HeldProducts take(
      StoredProducts stored, String dataset, ProductsWanted wanted, ReportTable table) {
    table.attach(stored.path(), "held");
    table.run(
        "INSERT INTO report (reporter, partner, flow, product, year, value, estimated, fob) SELECT"
            + " reporter, partner, flow, product, year, value, estimated, flow = 'M' AND (fob OR"
            + " reporter IN "
            + HeldReports.IMPORTS_FOB.stream()
                .sorted()
                .map(Staging::literal)
                .collect(Collectors.joining(", ", "(", ")"))
            + ") FROM ("
            + stored.select(
                "held", wanted.prefixes(), wanted.isAll() ? ReportTable.ALL_PRODUCTS : null)
            + ") held");
    table.run("DETACH held");
    long[] counts = new long[3];
    table.query(
        "SELECT count(*), count(CASE WHEN estimated THEN 1 END), count(CASE WHEN NOT estimated AND"
            + " (NOT (value > 0 AND value < 1e30) OR reporter = partner) THEN 1 END) FROM report",
        row -> {
          for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(i + 1);
          }
        });
    return new HeldProducts(
        new Provenance(dataset, stored.vintages(), wanted.toString(), stored.unit()),
        stored.digits(),
        counts[0],
        counts[1],
        counts[2]);
  }
}
