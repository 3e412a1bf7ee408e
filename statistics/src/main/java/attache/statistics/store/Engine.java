package attache.statistics.store;

import attache.statistics.pack.PackException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB in memory that can read the named files and nothing else: no other file, no network, no
 * extension, no temporary folder, and no way to allow any of it again.
 *
 * <p>It starts on a thread of its own, because loading the native library takes most of the time
 * that opening a pack takes; the first query waits for it. Queries run one at a time, whichever
 * thread asks.
 */
public final class Engine implements AutoCloseable {

  private final FutureTask<Connection> connection;

  private Engine(FutureTask<Connection> connection) {
    this.connection = connection;
  }

  /** Takes one row. */
  public interface RowReader {
    /** Reads it. */
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Begins to start it and returns at once.
   *
   * @param readable the files it may read, as soon as they are known; loading the library does not
   *     wait for them, the first query does
   */
  public static Engine start(Future<List<Path>> readable) {
    FutureTask<Connection> task = new FutureTask<>(() -> connect(readable));
    Thread.ofPlatform().daemon().name("attache-pack").start(task);
    return new Engine(task);
  }

  /**
   * Begins to load the native library and returns at once, for a program that will open a pack but
   * has something else to do first. Where it cannot be loaded the first query says so.
   */
  public static void preload() {
    Thread.ofPlatform()
        .daemon()
        .name("attache-engine")
        .start(() -> {
          try {
            Class.forName("org.duckdb.DuckDBNative");
          } catch (ClassNotFoundException | LinkageError e) {
            return;
          }
        });
  }

  private static Connection connect(Future<List<Path>> readable) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    settings.setProperty("memory_limit", "512MB");
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET allowed_paths = "
              + readable.get().stream()
                  .map(file -> literal(file.toString()))
                  .collect(Collectors.joining(", ", "[", "]")));
      statement.execute("SET parquet_metadata_cache = true");
      // The order matters: once outside access is off, no path can be allowed any more.
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
      return connection;
    } catch (SQLException | ExecutionException | InterruptedException e) {
      connection.close();
      throw e;
    }
  }

  /** The files as one table in a FROM clause. */
  public static String table(Path... parquet) {
    return Stream.of(parquet)
        .map(file -> literal(file.toString()))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * Runs a query and hands over its rows.
   *
   * @param parameters the values of the question marks
   * @throws PackException when the engine cannot start or the files cannot be read
   */
  public synchronized void query(String sql, List<?> parameters, RowReader reader) {
    try (PreparedStatement statement = connected().prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static PackException unreadable(SQLException e) {
    return new PackException(
        "the reference pack cannot be read: "
            + PackFolder.firstLine(e)
            + "; see its files with"
            + " 'attache data verify'",
        e);
  }

  private Connection connected() {
    try {
      return connection.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackException("interrupted while the database started", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PackException(
          "the database engine cannot start: "
              + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
              + "; is its native library"
              + " beside the program?",
          cause);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.get().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | SQLException e) {
      // What never started, or is gone already, has nothing left to close.
      return;
    }
  }
}
