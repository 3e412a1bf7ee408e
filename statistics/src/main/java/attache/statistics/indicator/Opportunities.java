package attache.statistics.indicator;

import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Dataset;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one country could sell in another's market, from trade by product.
 *
 * @param seller A
 * @param market B
 * @param year the year
 * @param level digits of the product codes
 * @param potential the four flows
 * @param basis whose reports, valuation, currency, data set
 */
public record Opportunities(
    Country seller, Country market, int year, int level, ExportPotential potential, String basis) {

  /** A result, or what is missing for one. */
  public sealed interface Answer {

    /** There are opportunities to show. */
    record Found(Opportunities opportunities) implements Answer {}

    /**
     * Product data are not held.
     *
     * @param needed the flows by product that are missing, a clause each
     */
    record Lacking(List<String> needed) implements Answer {
      public Lacking {
        needed = List.copyOf(needed);
      }
    }
  }

  /**
   * Looks for them in the first data set that holds all four flows by product.
   *
   * @param dataset only in this, or null for any
   */
  public static Answer of(
      Statistics statistics, Country seller, Country market, int year, @Nullable String dataset) {
    List<String> needed =
        List.of(
            seller.name() + "'s exports to the world, " + year,
            "all countries' exports to the world, " + year,
            market.name() + "'s imports from the world, " + year,
            market.name() + "'s imports from " + seller.name() + ", " + year);
    List<String> fewest = needed;
    for (Dataset held : statistics.datasets()) {
      if (held.holdsBothReporters() && (dataset == null || dataset.equals(held.id()))) {
        Book book = new Book(statistics, held.id());
        List<Products> flows = flows(book, seller, market, year);
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
          if (flows.get(i).byLevel().isEmpty()) {
            lacking.add(needed.get(i));
          }
        }
        Optional<Integer> level = Products.finestOf(flows);
        if (level.isPresent()) {
          return new Answer.Found(found(book, flows, seller, market, year, level.get()));
        }
        fewest = lacking.size() < fewest.size() && !lacking.isEmpty() ? lacking : fewest;
      }
    }
    return new Answer.Lacking(fewest);
  }

  /** The last year in which the market tells by product what it buys of the seller; 0 when none. */
  public static int lastYear(
      Statistics statistics, Country seller, Country market, @Nullable String dataset) {
    return statistics
        .series(
            new SeriesQuery(
                Book.IMPORTS,
                market.code(),
                seller.code(),
                SeriesQuery.EVERY_PRODUCT,
                null,
                0,
                9999))
        .stream()
        .filter(s -> dataset == null || dataset.equals(s.key().dataset()))
        .flatMap(s -> s.observations().stream())
        .filter(o -> o.period().isCalendarYear())
        .mapToInt(o -> o.period().start().getYear())
        .max()
        .orElse(0);
  }

  private static List<Products> flows(Book book, Country seller, Country market, int year) {
    Products actual = book.products(Book.IMPORTS, market, seller, year);
    Products none = new Products(new TreeMap<>());
    // The world's trade is a hundred times the rest: asked for only where the rest is there.
    Products supply = book.products(Book.EXPORTS, seller, null, year);
    Products demand = book.products(Book.IMPORTS, market, null, year);
    boolean worth = Products.finestOf(List.of(actual, supply, demand)).isPresent();
    Products world = worth ? book.productsOfAll(Book.EXPORTS, year) : none;
    return List.of(supply, world, demand, actual);
  }

  private static Opportunities found(
      Book book, List<Products> flows, Country seller, Country market, int year, int level) {
    return new Opportunities(
        seller,
        market,
        year,
        level,
        new ExportPotential(
            flows.get(0).at(level),
            flows.get(1).at(level),
            flows.get(2).at(level),
            flows.get(3).at(level)),
        book.basis(
            "exports by each exporter's report, imports by " + market.name() + "'s",
            "exports FOB, imports CIF"));
  }
}
