package attache.statistics.store;

import attache.statistics.product.ProductGroup;
import attache.statistics.product.ProductGroups;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.Entity;
import attache.statistics.store.EditionTable.Row;
import attache.vocabulary.measure.OwnMeasure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user's store holds directly, as series; what is derived of it is {@link Derived}'s.
 *
 * <p>Of each figure the newest edition counts that was known ({@link Shelf}). An edition may hold
 * two figures of one thing that clash: both stand.
 */
final class StoredFigures implements AutoCloseable {

  private final StoreFile file;
  private final List<Row> editions;
  private final List<Content> contents = new ArrayList<>();
  private final List<WholeLevel> wholeLevels = new ArrayList<>();
  private final @Nullable LocalDate asOf;
  private final ProductGroups groups;

  /** What an edition holds of a measure. */
  record Content(
      int importNumber, String dataset, String ownVintage, String measure, long totals, long rows) {

    /** Whether it is of that edition. */
    boolean isOf(Row row) {
      return importNumber == row.importNumber()
          && dataset.equals(row.edition().dataset())
          && ownVintage.equals(row.ownVintage());
    }
  }

  /** A depth of a classification at which an import holds all products. */
  record WholeLevel(
      int importNumber, String dataset, String measure, @Nullable String reporter, int digits) {}

  private StoredFigures(StoreFile file, @Nullable LocalDate asOf, ProductGroups packGroups) {
    this.file = file;
    this.asOf = asOf;
    this.editions = EditionTable.read(file);
    file.query(
        "SELECT import, dataset, own_vintage, measure, totals, \"rows\" FROM content ORDER BY ALL",
        List.of(),
        row ->
            contents.add(
                new Content(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6))));
    file.query(
        "SELECT import, dataset, measure, reporter, max(digits) FROM whole_level GROUP BY ALL"
            + " ORDER BY ALL",
        List.of(),
        row ->
            wholeLevels.add(
                new WholeLevel(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5))));
    this.groups = readGroups().and(packGroups);
  }

  /**
   * Opens a store that is there.
   *
   * @param asOf the day whose knowledge counts, or null for today's
   * @param groups those of the pack; the store's own come first
   */
  static StoredFigures open(
      Path store, @Nullable LocalDate asOf, ProductGroups groups, Runnable waiting) {
    StoreFile file = StoreFile.forReading(store, waiting);
    try {
      return new StoredFigures(file, asOf, groups);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private ProductGroups readGroups() {
    Map<String, ProductGroup> byId = new LinkedHashMap<>();
    file.query(
        "SELECT id, title, basis, prefixes, except_prefixes FROM product_group ORDER BY import, id",
        List.of(),
        row ->
            byId.put(
                row.getString(1),
                new ProductGroup(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    lines(row.getString(4)),
                    lines(row.getString(5)))));
    return new ProductGroups(byId);
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  /** What registers of the user speak of; of two descriptions the newer. */
  List<Entity> entities() {
    Map<String, Entity> byId = new LinkedHashMap<>();
    file.query(
        "SELECT id, kind, names, countries FROM entity ORDER BY import, id",
        List.of(),
        row ->
            byId.put(
                row.getString(1),
                new Entity(
                    row.getString(1),
                    row.getString(2),
                    lines(row.getString(3)),
                    lines(row.getString(4)))));
    return List.copyOf(byId.values());
  }

  /** What the measures of the user's own tables are, of those whose editions answer. */
  List<OwnMeasure> ownMeasures() {
    return OwnMeasureTable.read(
        file, shelf().rows().stream().map(Row::importNumber).collect(Collectors.toSet()));
  }

  /** Every edition held, whether or not it answers, by import. */
  List<Row> editions() {
    return editions;
  }

  /** The editions that answer. */
  Shelf shelf() {
    return asOf == null ? Shelf.of(editions, row -> true) : Shelf.knownOn(editions, asOf);
  }

  /** The groups of goods of the pack and of the store. */
  ProductGroups groups() {
    return groups;
  }

  /** The measures that series are held of directly, in order. */
  Set<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    contents.forEach(content -> measures.add(content.measure));
    return measures;
  }

  /**
   * The series that are held, by data set, reporter and partner.
   *
   * @param evidence whether figures that are evidence are wanted, or the others
   */
  List<Series> series(SeriesQuery query, Shelf shelf, boolean evidence) {
    List<Row> meant =
        shelf.rows().stream()
            .filter(row ->
                contents.stream().anyMatch(c -> c.isOf(row) && c.measure.equals(query.measure())))
            .toList();
    if (meant.isEmpty()) {
      return List.of();
    }
    return new StoredAnswer(this, query, meant, evidence).series();
  }

  /** The rows of the editions that answer, as they lie there. */
  StoredTrade trade() {
    return new StoredTrade(file, shelf().rows());
  }

  /**
   * Looks whether everything that was added is there.
   *
   * @throws attache.statistics.pack.PackException when it is not
   */
  void verify() {
    new StoredTrade(file, editions).requireWhole();
  }

  /** Every dated fact of the user's registers, evidence or not. */
  List<Series> registered() {
    List<Series> all = new ArrayList<>();
    for (String measure : measures()) {
      List<Row> meant =
          shelf().rows().stream()
              .filter(
                  row -> contents.stream().anyMatch(c -> c.isOf(row) && c.measure.equals(measure)))
              .toList();
      if (!meant.isEmpty()) {
        all.addAll(new StoredAnswer(this, SeriesQuery.ofEntity(measure, ""), meant, true).facts());
      }
    }
    return all;
  }

  /** The figures of an edition's data set. */
  long rows(String dataset) {
    return shelf().byDataset().getOrDefault(dataset, List.of()).stream()
        .mapToLong(row -> row.edition().rows())
        .sum();
  }

  /** Periods that are given, for {@link Holdings#lastYear}. */
  int lastYear(String dataset) {
    return shelf().byDataset().getOrDefault(dataset, List.of()).stream()
        .mapToInt(row -> row.edition().lastYear())
        .max()
        .orElse(0);
  }

  /** The open file. */
  StoreFile file() {
    return file;
  }

  /** What each edition holds. */
  List<Content> contents() {
    return contents;
  }

  /** Where imports hold all products. */
  List<WholeLevel> wholeLevels() {
    return wholeLevels;
  }

  /** The day whose knowledge counts, or null for today's. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  @Override
  public void close() {
    file.close();
  }
}
