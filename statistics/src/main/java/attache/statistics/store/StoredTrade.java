package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.series.Frequency;
import attache.statistics.series.SeriesAddress;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.store.EditionTable.Row;
import attache.vocabulary.period.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a user's store as they lie there, edition by edition, for who looks them over: the
 * series that answer ({@link Holdings#series}) show neither what stands twice nor what does not add
 * up.
 */
public final class StoredTrade {

  /** More of a kind than anybody reads. */
  private static final int MOST = 1_000;

  private final StoreFile file;
  private final List<Row> editions;

  StoredTrade(StoreFile file, List<Row> editions) {
    this.file = file;
    this.editions = List.copyOf(editions);
  }

  /**
   * A figure.
   *
   * @param key what it is of
   * @param period when
   * @param estimated whether it is no report of its own
   */
  public record Held(SeriesKey key, Period period, double value, boolean estimated) {}

  /**
   * A total and what its products add up to.
   *
   * @param whole what the total is of
   * @param level of which classification and depth the products are ("HS2017, 6 digits")
   */
  public record Sum(SeriesKey whole, Period period, double value, double parts, String level) {}

  /**
   * Compares what an edition holds with what was counted when it was added.
   *
   * @throws PackException when figures are missing or cannot be read
   */
  void requireWhole() {
    Map<String, Long> held = new HashMap<>();
    file.query(
        "SELECT import, dataset, vintage, count(*), count(value), min(period_start), max(unit)"
            + " FROM observation GROUP BY import, dataset, vintage",
        List.of(),
        row ->
            held.put(
                row.getInt(1) + "/" + row.getString(2) + "/" + row.getString(3), row.getLong(4)));
    for (Row row : editions) {
      long found =
          held.getOrDefault(
              row.importNumber() + "/" + row.edition().dataset() + "/" + row.ownVintage(), 0L);
      if (found != row.edition().rows()) {
        throw new PackException(
            file.path()
                + ": damaged: "
                + row.edition().file()
                + " was added with "
                + row.edition().rows()
                + " figures, "
                + found
                + " are there; add the files again to a new store");
      }
    }
  }

  /**
   * Exports and imports of goods as their reporters give them, all products together or the
   * address's product; by data set, origin, destination, flow and time. Of a figure that several
   * editions give the newest comes last. Totals, whose partner is the world, come after the
   * partners of their data set.
   */
  public void goods(@Nullable SeriesAddress address, Consumer<Held> each) {
    Map<String, List<Row>> byDataset = new TreeMap<>();
    for (Row row : editions) {
      byDataset.computeIfAbsent(row.edition().dataset(), d -> new ArrayList<>()).add(row);
    }
    byDataset.forEach((dataset, rows) -> {
      List<Object> parameters = new ArrayList<>();
      parameters.add(dataset);
      StringBuilder where = new StringBuilder(" WHERE dataset = ? AND (false");
      for (Row row : rows) {
        where.append(" OR (import = ").append(row.importNumber()).append(" AND vintage = ?)");
        parameters.add(row.ownVintage());
      }
      where.append(')').append(TRADE).append(countries(address, parameters));
      String product = address == null ? null : address.product();
      if (product == null) {
        where.append(" AND product IS NULL");
      } else {
        where.append(" AND product = ?");
        parameters.add(product);
      }
      file.query(
          SELECT
              + where
              + " ORDER BY partner = 'WLD', frequency, unit, product, classification, scope,"
              + " CASE WHEN measure = 'goods_exports' THEN reporter ELSE partner END,"
              + " CASE WHEN measure = 'goods_exports' THEN partner ELSE reporter END,"
              + " measure, valuation, period_start, import, vintage, value",
          parameters,
          row -> each.accept(held(rows.getLast(), row)));
    });
  }

  private static final String SELECT =
      "SELECT measure, reporter, partner, origin, product, classification, entity, frequency, unit,"
          + " valuation, growth, scope, period_start, period_end, value, status FROM observation";

  private static final String TRADE =
      " AND measure IN ('goods_exports', 'goods_imports') AND reporter IS NOT NULL AND partner IS NOT"
          + " NULL AND NOT growth AND frequency IN ('A', 'M')";

  private static String where(Row edition, List<Object> parameters) {
    parameters.add(edition.importNumber());
    parameters.add(edition.edition().dataset());
    parameters.add(edition.ownVintage());
    return " WHERE import = ? AND dataset = ? AND vintage = ?" + TRADE;
  }

  /** Of one pair both sides, whichever is asked for. */
  private static String countries(@Nullable SeriesAddress address, List<Object> parameters) {
    if (address == null) {
      return "";
    }
    List<String> named = new ArrayList<>();
    for (String country : new String[] {address.reporter(), address.partner()}) {
      if (country != null && !country.equals("WLD")) {
        named.add(country);
      }
    }
    for (String country : named) {
      parameters.add(country);
      parameters.add(country);
    }
    return named.stream()
        .map(country -> " AND (reporter = ? OR partner = ?)")
        .collect(Collectors.joining());
  }

  /** Figures that stand more than once in one edition, at most a thousand, each once. */
  public List<Held> twice() {
    List<Held> twice = new ArrayList<>();
    String key =
        "measure, reporter, partner, origin, product, classification, entity, frequency,"
            + " period_start, period_end, unit, valuation, growth, scope";
    for (Row edition : editions) {
      // Facts of registers may stand beside one another: they clash, which is told elsewhere.
      String from =
          " FROM observation WHERE import = ? AND dataset = ? AND vintage = ? AND frequency <> 'I'";
      List<Object> of =
          List.of(edition.importNumber(), edition.edition().dataset(), edition.ownVintage());
      List<String> hashes = new ArrayList<>();
      file.query(
          "SELECT hash("
              + key
              + ") AS h"
              + from
              + " GROUP BY h HAVING count(*) > 1 ORDER BY h LIMIT "
              + MOST,
          of,
          row -> hashes.add(row.getString(1)));
      if (!hashes.isEmpty()) {
        String before = "";
        List<Held> found = new ArrayList<>();
        file.query(
            SELECT
                + from.substring(" FROM observation".length())
                + " AND hash("
                + key
                + ") IN ("
                + String.join(", ", hashes)
                + ") ORDER BY ALL",
            of,
            row -> found.add(held(edition, row)));
        for (Held one : found) {
          String name = one.key() + "@" + one.period();
          if (name.equals(before)) {
            twice.add(one);
          }
          before = name;
        }
      }
    }
    return twice;
  }

  /**
   * Totals of a reporter's trade with a partner, and what the products of one level add up to,
   * where the edition holds all products of that level.
   */
  public List<Sum> sums(@Nullable SeriesAddress address) {
    List<Sum> sums = new ArrayList<>();
    for (Row edition : editions) {
      List<Object> parameters = new ArrayList<>();
      String where = where(edition, parameters) + countries(address, parameters);
      parameters.addAll(List.copyOf(parameters));
      String same =
          "measure, reporter, partner, frequency, unit, valuation, period_start, period_end, scope";
      file.query(
          "WITH parts AS (SELECT "
              + same
              + ", classification, length(product) AS digits, sum(value) AS parts FROM observation"
              + where
              + " AND product IS NOT NULL AND (classification, length(product), reporter) IN (SELECT"
              + " (classification, digits, reporter) FROM whole_level WHERE import = "
              + edition.importNumber()
              + ") GROUP BY ALL), whole AS (SELECT "
              + same
              + ", origin, value, status FROM observation"
              + where
              + " AND product IS NULL) SELECT w.measure, w.reporter, w.partner, w.origin, NULL, NULL,"
              + " NULL, w.frequency, w.unit, w.valuation, false, w.scope, w.period_start,"
              + " w.period_end, w.value, w.status, p.parts, p.classification, p.digits FROM whole w"
              + " JOIN parts p ON w.measure = p.measure AND w.reporter = p.reporter AND w.partner ="
              + " p.partner AND w.frequency = p.frequency AND w.unit = p.unit AND w.valuation ="
              + " p.valuation AND w.period_start = p.period_start AND w.period_end = p.period_end"
              + " AND w.scope IS NOT DISTINCT FROM p.scope ORDER BY ALL",
          parameters,
          row -> {
            Held whole = held(edition, row);
            sums.add(
                new Sum(
                    whole.key(),
                    whole.period(),
                    whole.value(),
                    row.getDouble(17),
                    row.getString(18) + ", " + row.getInt(19) + " digits"));
          });
    }
    return sums;
  }

  /**
   * What reporters of a data set say of products in these years.
   *
   * @return null where both sides' reports of products are not held
   */
  public @Nullable StoredProducts products(String dataset, int first, int last) {
    return StoredProducts.of(file, editions, dataset, first, last);
  }

  private static Held held(Row edition, ResultSet row) throws SQLException {
    SeriesKey key =
        new SeriesKey(
            edition.edition().dataset(),
            edition.edition().vintage(),
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(5),
            row.getString(7),
            Frequency.parse(row.getString(8)),
            row.getString(9),
            Valuation.valueOf(row.getString(10)),
            row.getBoolean(11),
            row.getString(12),
            row.getString(4));
    return new Held(
        key,
        Period.days(row.getObject(13, LocalDate.class), row.getObject(14, LocalDate.class)),
        row.getDouble(15),
        row.getString(16).equals(Status.ESTIMATED.name())
            || row.getString(16).equals(Status.RECONCILED.name()));
  }
}
