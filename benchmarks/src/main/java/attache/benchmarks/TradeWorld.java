package attache.benchmarks;

import attache.statistics.reconcile.ReportTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A world whose trade is known: economies and products of power-law sizes, flows of one year, true
 * freight as equation 1 of CEPII WP 2010-23 has it, and what each side reports of each flow.
 *
 * <p>An exporter's report is {@code V·e^ε}, an importer's {@code V·e^(c+ε)}, with ε normal of the
 * reporter's own σ in that role, drawn from 0.05 to 0.80. Quantities err with the values, and a
 * little on their own. An eighth of the economies report nothing, the others 75 to 98 percent of
 * their flows. Every number comes from a hash of what it belongs to and the seed, so that a world
 * is the same on every machine.
 *
 * <p>Real asymmetries are not like this: they are structural (goods booked under a third country,
 * secrecy, thresholds), so that what is gained here is the most that can be hoped for.
 */
final class TradeWorld {

  static final int COUNTRIES = 220;
  static final int PRODUCTS = 5_300;

  /**
   * Popular products come up more often: of the k-th of {@code PRODUCTS}, this power of a uniform.
   */
  private static final double POPULARITY = 1.8;

  private final ReportTable table;
  private final long seed;

  private TradeWorld(ReportTable table, long seed) {
    this.table = table;
    this.seed = seed;
  }

  /**
   * Makes one in a table's engine: {@code report} and {@code geography} are filled, {@code truth}
   * (exporter, importer, product, value) and {@code area} (code, export_sigma, import_sigma) are
   * beside them.
   *
   * @param flows how many true flows there are, nearly
   */
  static void make(ReportTable table, long seed, long flows) {
    new TradeWorld(table, seed).make(flows);
  }

  private void make(long flows) {
    // Ten bits for each economy and for what the number is of, twenty for the product.
    table.run(
        "CREATE MACRO u(a, b, c, salt) AS (hash(((a::BIGINT * 1024 + b) * 1048576 + c) * 1024 + salt"
            + " + 1125899906842624 * "
            + seed % 8192
            + ") % 4503599627370496) / 4503599627370496.0 + 1e-16");
    table.run(
        "CREATE MACRO normal(a, b, c, salt) AS"
            + " sqrt(-2 * ln(u(a, b, c, salt))) * cos(6.283185307179586 * u(a, b, c, salt + 500))");
    table.run(
        String.format(
            Locale.ROOT,
            """
            CREATE TABLE area AS SELECT n, chr(65 + n // 26) || chr(65 + n %% 26) || 'X' AS code,
              -1.2 * ln(n + 1) AS size,
              0.05 + 0.75 * u(n, 0, 0, 1) AS export_sigma, 0.05 + 0.75 * u(n, 0, 0, 2) AS import_sigma,
              CASE WHEN u(n, 0, 0, 4) < 0.125 THEN 0 ELSE 0.75 + 0.23 * u(n, 0, 0, 3) END AS reports,
              asin(2 * u(n, 0, 0, 5) - 1) AS latitude, 6.283185307179586 * u(n, 0, 0, 6) AS longitude,
              CAST(u(n, 0, 0, 7) < 0.2 AS INTEGER) AS landlocked
            FROM (SELECT CAST(range AS INTEGER) AS n FROM range(%d))\
            """,
            COUNTRIES));
    table.run(
        String.format(
            Locale.ROOT,
            """
            CREATE TABLE goods AS SELECT n, lpad(CAST(10000 + n * 170 AS VARCHAR), 6, '0') AS code,
              -0.8 * ln(1 + %d * u(n, 0, 0, 11)) AS size, 3 + 1.3 * normal(n, 0, 0, 12) AS luv
            FROM (SELECT CAST(range AS INTEGER) AS n FROM range(%d))\
            """,
            PRODUCTS,
            PRODUCTS));
    table.run(
        """
        CREATE TABLE route AS
        SELECT i, j, exporter, importer, size, export_sigma, import_sigma, export_reports,
          import_reports, landlocked_exporter, landlocked_importer,
          least(greatest(ln(km), 4), 9.9) AS log_distance, CAST(km < 600 AS INTEGER) AS contiguous
        FROM (
          SELECT a.n AS i, b.n AS j, a.code AS exporter, b.code AS importer,
            a.size + b.size AS size, a.export_sigma, b.import_sigma, a.reports AS export_reports,
            b.reports AS import_reports, a.landlocked AS landlocked_exporter,
            b.landlocked AS landlocked_importer,
            6371 * acos(least(1, sin(a.latitude) * sin(b.latitude)
              + cos(a.latitude) * cos(b.latitude) * cos(a.longitude - b.longitude))) AS km
          FROM area a JOIN area b ON a.n <> b.n)\
        """);
    table.run(
        "CREATE TABLE geography AS SELECT exporter, importer, log_distance, contiguous,"
            + " landlocked_exporter, landlocked_importer FROM route");
    table.run(
        String.format(
            Locale.ROOT,
            """
            CREATE TABLE truth AS
            SELECT i, j, k, exporter, importer, g.code AS product,
              greatest(1000, exp(26 + 0.8 * r.size - 0.6 * (log_distance - 8) + 0.5 * g.size
                + 2 * normal(i, j, k, 21))) AS value,
              greatest(0, 0.32 - 0.11 * log_distance + 0.010 * log_distance * log_distance
                - 0.032 * luv - 0.044 * contiguous + 0.049 * landlocked_importer
                - 0.009 * landlocked_exporter) AS freight,
              luv, export_sigma, import_sigma, export_reports, import_reports
            FROM (
              SELECT DISTINCT i, j, CAST(floor(%d * pow(u(i, j, n, 20), %s)) AS INTEGER) AS k
              FROM (SELECT i, j, unnest(range(CAST(floor(%s * %s + u(i, j, 0, 19)) AS BIGINT))) AS n
                FROM route)) d
            JOIN route r USING (i, j) JOIN goods g ON d.k = g.n\
            """,
            PRODUCTS,
            POPULARITY,
            number(intensity(flows)),
            INTENSITY));
    table.run(
        """
        INSERT INTO report
        SELECT exporter, importer, 'X', product, 2019,
          value * exp(export_sigma * normal(i, j, k, 30)),
          value / exp(luv) * exp(export_sigma * normal(i, j, k, 30) + 0.2 * normal(i, j, k, 31)),
          false, false
        FROM truth WHERE u(i, j, k, 32) < export_reports
        UNION ALL
        SELECT importer, exporter, 'M', product, 2019,
          value * exp(freight + import_sigma * normal(i, j, k, 40)),
          value / exp(luv) * exp(import_sigma * normal(i, j, k, 40) + 0.2 * normal(i, j, k, 41)),
          false, false
        FROM truth WHERE u(i, j, k, 42) < import_reports\
        """);
    table.run(
        "CREATE OR REPLACE TABLE truth AS SELECT exporter, importer, product, value FROM truth");
    table.run("DROP TABLE route");
  }

  private static final String INTENSITY = "exp(0.55 * size - 0.5 * (log_distance - 8))";

  /** How often products are drawn, so that so many different ones come of it. */
  private double intensity(long flows) {
    List<Double> routes = new ArrayList<>();
    table.query("SELECT " + INTENSITY + " FROM route", row -> routes.add(row.getDouble(1)));
    double[] of = routes.stream().mapToDouble(r -> r).toArray();
    Arrays.sort(of);
    double low = 1;
    double high = 1e9;
    for (int step = 0; step < 40; step++) {
      double middle = Math.sqrt(low * high);
      if (expected(of, middle) < flows) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many different products are drawn, over every tenth route and product. */
  private static double expected(double[] routes, double intensity) {
    double sum = 0;
    for (int r = 5; r < routes.length; r += 10) {
      for (int k = 5; k < PRODUCTS; k += 10) {
        double share =
            Math.pow((k + 1.0) / PRODUCTS, 1 / POPULARITY)
                - Math.pow((double) k / PRODUCTS, 1 / POPULARITY);
        sum -= Math.expm1(-share * intensity * routes[r]);
      }
    }
    return 100 * sum;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.12e", value);
  }
}
