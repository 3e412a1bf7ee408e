package attache.statistics.reconcile;

import attache.statistics.pack.PackException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The reports to reconcile, in a DuckDB of their own in memory.
 *
 * <p>Table {@code report}: {@code reporter}, {@code partner}, {@code flow} (X or M), {@code
 * product}, {@code year}, {@code value}, {@code quantity}, {@code estimated}, {@code fob}, as
 * {@link Report} explains them. Several reports of the same are added together.
 *
 * <p>Table {@code geography}, only for the freight models that ask for it: {@code exporter}, {@code
 * importer}, {@code log_distance} (natural logarithm of kilometres), {@code contiguous}, {@code
 * landlocked_exporter}, {@code landlocked_importer} (each 0 or 1).
 */
public final class ReportTable implements SqlEngine, AutoCloseable {

  /** The product code of reports of all products together. */
  public static final String ALL_PRODUCTS = "TOTAL";

  private final DuckDBConnection connection;

  private ReportTable(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * An empty one.
   *
   * @param threads how many cores it may use
   * @param memory how much memory, as DuckDB reads it: "4GB"
   */
  public static ReportTable inMemory(int threads, String memory) {
    Properties settings = new Properties();
    settings.setProperty("threads", String.valueOf(threads));
    settings.setProperty("memory_limit", memory);
    settings.setProperty("temp_directory", "");
    settings.setProperty("preserve_insertion_order", "false");
    // Rows are read one after the other: millions of them need not lie in memory twice.
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    try {
      Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings);
      ReportTable table = new ReportTable(opened.unwrap(DuckDBConnection.class));
      table.run(
          "CREATE TABLE report (reporter VARCHAR, partner VARCHAR, flow VARCHAR, product VARCHAR,"
              + " year INTEGER, value DOUBLE, quantity DOUBLE, estimated BOOLEAN, fob BOOLEAN)");
      return table;
    } catch (SQLException e) {
      throw new PackException("the database engine cannot start: " + e.getMessage(), e);
    }
  }

  /** Adds reports. */
  public void add(Iterable<Report> reports) {
    try (DuckDBAppender appender = connection.createAppender("report")) {
      for (Report report : reports) {
        appender.beginRow();
        appender.append(report.reporter());
        appender.append(report.partner());
        appender.append(report.flow().code());
        appender.append(report.product());
        appender.append(report.year());
        appender.append(report.value());
        Double quantity = report.quantity();
        if (quantity == null) {
          appender.appendNull();
        } else {
          appender.append(quantity.doubleValue());
        }
        appender.append(report.estimated());
        appender.append(report.fob());
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failed("reports cannot be added", e);
    }
  }

  /** Makes the tables of a DuckDB file readable under a name; the file is not changed. */
  public void attach(Path file, String name) {
    run("ATTACH '" + file.toString().replace("'", "''") + "' AS " + name + " (READ_ONLY)");
  }

  @Override
  public Dialect dialect() {
    return Dialect.DUCKDB;
  }

  @Override
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed("reconciliation stopped", e);
    }
  }

  @Override
  public void query(String select, RowReader reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw failed("reconciliation stopped", e);
    }
  }

  private static PackException failed(String what, SQLException e) {
    return new PackException(
        what + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"),
        e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("the database cannot be closed", e);
    }
  }
}
