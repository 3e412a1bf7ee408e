package attache.statistics.reconcile;

import java.util.List;
import java.util.Locale;

/**
 * What an engine of SQL writes differently. Everything else that reconciliation asks for is written
 * in what DuckDB and Spark SQL both understand.
 *
 * @param name of the engine
 * @param keep the statements that keep the rows of a query under a name, whether or not something
 *     was kept under it before: {@code %1$s} stands for the name, {@code %2$s} for the query
 * @param drop the statement that lets go of what was kept under the name {@code %s}
 * @param median an expression for the median of {@code %s}
 */
public record Dialect(String name, List<String> keep, String drop, String median) {

  /** DuckDB: tables; the exact median. */
  public static final Dialect DUCKDB =
      new Dialect(
          "DuckDB",
          List.of("CREATE OR REPLACE TABLE %1$s AS %2$s"),
          "DROP TABLE IF EXISTS %s",
          "median(%s)");

  /** Spark SQL 3.3 and later: cached views; a median that is near enough. */
  public static final Dialect SPARK =
      new Dialect(
          "Spark SQL",
          List.of("DROP VIEW IF EXISTS %1$s", "CACHE TABLE %1$s AS %2$s"),
          "DROP VIEW IF EXISTS %s",
          "percentile_approx(%s, 0.5, 10000)");

  public Dialect {
    keep = List.copyOf(keep);
  }

  /** The statements that keep a query's rows. */
  List<String> keeping(String table, String query) {
    return keep.stream().map(form -> String.format(Locale.ROOT, form, table, query)).toList();
  }

  /** The statement that lets go of a table. */
  String dropping(String table) {
    return String.format(Locale.ROOT, drop, table);
  }

  /** The median of an expression over a group. */
  String medianOf(String expression) {
    return String.format(Locale.ROOT, median, expression);
  }
}
