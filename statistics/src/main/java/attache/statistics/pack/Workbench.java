package attache.statistics.pack;

import attache.statistics.pack.PackPlan.RawFile;
import attache.statistics.pack.PackPlan.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A DuckDB in memory that reads raw files and writes tables, on one thread so that the bytes of a
 * table never depend on the machine.
 */
final class Workbench implements AutoCloseable {

  private final Path raw;
  private final Path unpacked;
  private final Connection connection;

  private Workbench(Path raw, Path unpacked, Connection connection) {
    this.raw = raw;
    this.unpacked = unpacked;
    this.connection = connection;
  }

  /**
   * Opens it on a folder of raw files.
   *
   * @param unpacked an empty folder for what lies in archives
   */
  static Workbench open(Path raw, Path unpacked) {
    try {
      unzip(raw.resolve("fx/eurofxref-hist.zip"), unpacked);
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      Workbench bench = new Workbench(raw, unpacked, connection);
      bench.run("SET threads = 1");
      bench.run("SET autoinstall_known_extensions = false");
      bench.set("raw", raw.toString());
      bench.set("unpacked", unpacked.toString());
      return bench;
    } catch (SQLException | IOException e) {
      throw new PackException("cannot start on the raw files in " + raw + ": " + reason(e), e);
    }
  }

  /**
   * Reads the whole raw file once.
   *
   * @throws PackException when it is missing or has other columns or another number of rows than
   *     the plan says: then the plan's notes may not hold for it either
   */
  void check(RawFile file) {
    Path path = file.inArchive() ? unpacked.resolve(file.name()) : raw.resolve(file.path());
    if (!Files.isRegularFile(path)) {
      throw new PackException("raw file missing: " + path);
    }
    String from =
        " FROM read_csv(" + literal(path.toString()) + ", header = true, all_varchar = true)";
    try {
      List<String> columns = strings("SELECT column_name FROM (DESCRIBE SELECT *" + from + ")");
      if (!columns.equals(file.columns())) {
        throw new PackException(
            path + ": expected the columns " + file.columns() + ", found " + columns);
      }
      long rows = Long.parseLong(strings("SELECT count(*)" + from).getFirst());
      if (rows != file.rows()) {
        throw new PackException(path + ": expected " + file.rows() + " rows, found " + rows);
      }
    } catch (SQLException e) {
      throw new PackException(path + ": cannot be read: " + reason(e), e);
    }
  }

  /** Runs the table's query and writes what it gives under the folder. */
  void write(Table table, String sql, Path folder) {
    Path target = folder.resolve(table.path());
    String format = table.isParquet() ? PackBuilder.PARQUET : "FORMAT csv, HEADER";
    try {
      Files.createDirectories(target.getParent());
      for (Map.Entry<String, String> variable : table.variables().entrySet()) {
        set(variable.getKey(), variable.getValue());
      }
      run("COPY (" + sql + ") TO " + literal(target.toString()) + " (" + format + ")");
      requireKey(table, target);
    } catch (SQLException | IOException e) {
      throw new PackException(table.path() + ": cannot be made: " + reason(e), e);
    }
  }

  /** Columns as the plan says, no row twice: what makes the order of the rows total. */
  private void requireKey(Table table, Path target) throws SQLException {
    List<String> key = new ArrayList<>();
    table.schema().get("primaryKey").forEach(k -> key.add('"' + k.stringValue() + '"'));
    String from = " FROM " + literal(target.toString());
    List<String> columns = strings("SELECT column_name FROM (DESCRIBE SELECT *" + from + ")");
    if (!columns.equals(table.fieldNames())) {
      throw new PackException(
          table.path() + ": the plan has " + table.fieldNames() + ", the query " + columns);
    }
    String twice =
        "SELECT count(*) FROM (SELECT 1"
            + from
            + " GROUP BY "
            + String.join(", ", key)
            + " HAVING count(*) > 1)";
    if (!strings(twice).getFirst().equals("0")) {
      throw new PackException(table.path() + ": rows with the same " + key);
    }
  }

  private void set(String variable, String value) throws SQLException {
    run("SET VARIABLE " + variable + " = " + literal(value));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The first line of what went wrong. */
  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /** Unpacks the plain files at the top of an archive; folders are not looked into. */
  private static void unzip(Path archive, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path name = Path.of(entry.getName()).getFileName();
        if (name != null && !entry.isDirectory()) {
          Files.copy(zip, folder.resolve(name.toString()));
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new PackException("DuckDB did not close: " + reason(e), e);
    }
  }
}
