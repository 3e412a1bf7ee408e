package attache.statistics.store;

import attache.statistics.source.Staging;
import attache.statistics.store.EditionTable.Row;
import attache.vocabulary.country.Country;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What reporters of one data set in a user's store say of products, year by year: one query for all
 * of them, since millions of figures are no work for a question a product.
 *
 * <p>Products are those of one depth of the Harmonised System. Of a reporter that gives a deeper
 * one only, as Eurostat's members do with eight digits, products are added up to that depth. Annual
 * figures, in the data set's most used currency; of a figure that several editions give the newest.
 */
public final class StoredProducts {

  /** Six digits are what customs of all countries have in common. */
  private static final List<Integer> DEPTHS = List.of(6, 4, 2);

  private final StoreFile file;
  private final String dataset;
  private final List<Row> editions;
  private final int first;
  private final int last;
  private final String unit;
  private final int digits;

  private StoredProducts(
      StoreFile file,
      String dataset,
      List<Row> editions,
      int first,
      int last,
      String unit,
      int digits) {
    this.file = file;
    this.dataset = dataset;
    this.editions = editions;
    this.first = first;
    this.last = last;
    this.unit = unit;
    this.digits = digits;
  }

  /**
   * Of a data set's years.
   *
   * @param all the editions that count, the oldest first
   * @return null where both sides' reports of products are not held
   */
  static @Nullable StoredProducts of(
      StoreFile file, List<Row> all, String dataset, int first, int last) {
    List<Row> editions =
        all.stream()
            .filter(row ->
                row.edition().dataset().equals(dataset)
                    && row.edition().firstYear() <= last
                    && row.edition().lastYear() >= first)
            .toList();
    if (editions.isEmpty()) {
      return null;
    }
    List<String> units = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    file.query(
        "SELECT o.unit, least(length(o.product), 6) AS n, count(*) AS many FROM"
            + from("", editions, dataset, first, last)
            + " AND o.product IS NOT NULL GROUP BY o.unit, n"
            + " HAVING count(DISTINCT o.measure) = 2 ORDER BY many DESC, o.unit, n",
        List.of(),
        row -> {
          units.add(row.getString(1));
          if (units.getFirst().equals(row.getString(1))) {
            depths.add(row.getInt(2));
          }
        });
    return DEPTHS.stream()
        .filter(depths::contains)
        .findFirst()
        .map(depth ->
            new StoredProducts(file, dataset, editions, first, last, units.getFirst(), depth))
        .orElse(null);
  }

  /** The store's file. */
  public Path path() {
    return file.path();
  }

  /** The currency, ISO 4217. */
  public String unit() {
    return unit;
  }

  /** How many digits products have: 6, 4 or 2. */
  public int digits() {
    return digits;
  }

  /** The editions of these years. */
  public Set<String> vintages() {
    return editions.stream()
        .map(row -> row.edition().vintage())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A query for reports: {@code reporter}, {@code partner}, {@code flow} (X or M), {@code product},
   * {@code year}, {@code value}, {@code estimated}, {@code fob} (whether the figure is said to be
   * valued FOB).
   *
   * @param schema the name under which the store's file is attached
   * @param prefixes what products' codes begin with, digits; none for all
   * @param total the code for all products together, or null to leave them out
   */
  public String select(String schema, List<String> prefixes, @Nullable String total) {
    String wanted =
        prefixes.isEmpty()
            ? ""
            : prefixes.stream()
                .map(prefix -> "starts_with(product, " + Staging.literal(prefix) + ")")
                .collect(Collectors.joining(" OR ", " AND (", ")"));
    String products =
        String.format(
            Locale.ROOT,
            """
            SELECT h.reporter, h.partner, h.flow, left(h.product, %1$d) AS product, h.year,
              sum(h.value) AS value, bool_or(h.estimated) AS estimated, bool_or(h.fob) AS fob
            FROM held h JOIN depth d ON h.flow = d.flow AND h.reporter = d.reporter AND h.year = d.year
              AND length(h.product) = d.digits
            GROUP BY h.reporter, h.partner, h.flow, left(h.product, %1$d), h.year\
            """,
            digits);
    return "WITH held AS ("
        + held(schema, "o.product SIMILAR TO '[0-9]{" + digits + ",10}'", "o.product")
        + wanted
        + grouped("o.product")
        + "), depth AS (SELECT flow, reporter, year, min(length(product)) AS digits FROM held GROUP"
        + " BY flow, reporter, year) "
        + products
        + (total == null
            ? ""
            : " UNION ALL ("
                + held(schema, "o.product IS NULL", Staging.literal(total))
                + grouped(null)
                + ")");
  }

  private String held(String schema, String which, String product) {
    String figures =
        isRevised()
            ? "max_by(o.value, %1$s) AS value, max_by(o.status, %1$s) IN ('ESTIMATED', 'RECONCILED')"
                + " AS estimated, max_by(o.valuation, %1$s) = 'FOB' AS fob"
            : "o.value, o.status IN ('ESTIMATED', 'RECONCILED') AS estimated, o.valuation = 'FOB' AS"
                + " fob";
    return "SELECT o.reporter, o.partner, CASE WHEN o.measure = 'goods_exports' THEN 'X' ELSE 'M'"
        + " END AS flow, "
        + product
        + " AS product, year(o.period_start) AS year, "
        + figures.formatted("e.age * 1000000000 + coalesce(o.line, 0)")
        + " FROM"
        + from(schema + ".", editions, dataset, first, last)
        + " AND o.unit = "
        + Staging.literal(unit)
        + " AND "
        + which;
  }

  /** Of several editions each figure once. */
  private String grouped(@Nullable String product) {
    return isRevised()
        ? " GROUP BY o.reporter, o.partner, o.measure, "
            + (product == null ? "" : product + ", ")
            + "year(o.period_start)"
        : "";
  }

  private boolean isRevised() {
    return editions.size() > 1;
  }

  private static String from(
      String schema, List<Row> editions, String dataset, int first, int last) {
    List<String> ages = new ArrayList<>();
    for (Row row : editions) {
      ages.add(
          "("
              + row.importNumber()
              + ", "
              + Staging.literal(row.ownVintage())
              + ", CAST("
              + ages.size()
              + " AS BIGINT))");
    }
    String groups =
        Stream.concat(Stream.of("WLD"), Country.groups().stream().map(Country::code))
            .map(Staging::literal)
            .collect(Collectors.joining(", ", "(", ")"));
    return " "
        + schema
        + "observation o JOIN (VALUES "
        + String.join(", ", ages)
        + ") e(import, vintage, age) ON o.import = e.import AND o.vintage = e.vintage"
        + " WHERE o.dataset = "
        + Staging.literal(dataset)
        + " AND o.measure IN ('goods_exports', 'goods_imports') AND o.frequency = 'A' AND NOT"
        + " o.growth AND o.entity IS NULL AND o.scope IS NULL AND o.period_start BETWEEN DATE '"
        + String.format(Locale.ROOT, "%04d-01-01' AND DATE '%04d-12-31'", first, last)
        + " AND length(o.reporter) = 3 AND length(o.partner) = 3 AND o.reporter NOT IN "
        + groups
        + " AND o.partner NOT IN "
        + groups;
  }
}
