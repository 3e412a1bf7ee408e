package attache.statistics.store;

import attache.statistics.pack.PackException;
import attache.statistics.source.Column;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * The database file of a user's store, open, with the lock that goes with it.
 *
 * <p>Tables: {@code attache} (the version of this schema), {@code edition}, {@code observation}
 * (the columns of {@link Staging} and the import they came with), {@code content} (which measures
 * an edition holds), {@code whole_level} (at which depth of a classification it holds all
 * products), {@code entity}, {@code product_group} and, in stores written since there are such,
 * {@code own_measure} (what measures of a user's own tables are and the words they go by).
 *
 * <p>Observations of an import lie sorted by measure, countries, product and period, so that the
 * engine skips nearly all of them when one pair is asked for.
 */
final class StoreFile implements AutoCloseable {

  /** Raised when older programs could no longer read what is written. */
  private static final int SCHEMA = 2;

  /** Whose editions do not say where their file lay. */
  private static final int WITHOUT_PATHS = 1;

  private static final String REMEDY = "; nothing was changed";

  private static final int MOST_PREPARED = 32;

  private final Path path;
  private final StoreLock lock;
  private final Connection connection;
  private int version = SCHEMA;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

  private StoreFile(Path path, StoreLock lock, Connection connection) {
    this.path = path;
    this.lock = lock;
    this.connection = connection;
  }

  /** Takes one row. */
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Opens a store that is there, together with other readers; waits for a running import. */
  static StoreFile forReading(Path path, Runnable waiting) {
    StoreLock lock = StoreLock.take(path, true, waiting);
    try {
      StoreFile file = new StoreFile(path, lock, connect(path, true));
      file.requireOwn();
      return file;
    } catch (SQLException e) {
      lock.close();
      throw unreadable(path, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens the store to add to it, and makes it where there is none. */
  static StoreFile forWriting(Path path, Runnable waiting) {
    Path absolute = path.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw new PackException(path + ": its folder cannot be made: " + e.getMessage(), e);
    }
    StoreLock lock = StoreLock.take(absolute, false, waiting);
    try {
      boolean fresh = !Files.exists(absolute) || Files.size(absolute) == 0;
      StoreFile file = new StoreFile(absolute, lock, connect(absolute, false));
      if (fresh) {
        file.create();
      } else {
        file.requireOwn();
        file.upgrade();
      }
      OwnMeasureTable.create(file);
      return file;
    } catch (SQLException | IOException e) {
      lock.close();
      throw unreadable(path, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Connection connect(Path path, boolean reading) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    settings.setProperty("memory_limit", "2GB");
    settings.setProperty("temp_directory", reading ? "" : path + ".tmp");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    if (reading) {
      settings.setProperty("access_mode", "READ_ONLY");
      settings.setProperty("enable_external_access", "false");
      settings.setProperty("lock_configuration", "true");
    }
    // Most text repeats from row to row; looking whether FSST or Zstandard would pack it better
    // takes
    // a fifth of the time of an import and is never worth it.
    settings.setProperty("disabled_compression_methods", "fsst,zstd");
    return new DuckDBDriver().connect("jdbc:duckdb:" + path, settings);
  }

  private void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("CREATE TABLE attache (schema_version INTEGER)");
      statement.execute("INSERT INTO attache VALUES (" + SCHEMA + ")");
      statement.execute(
          "CREATE TABLE edition (import INTEGER, dataset VARCHAR, own_vintage VARCHAR, vintage"
              + " VARCHAR, known_from DATE, file VARCHAR, sha256 VARCHAR, bytes BIGINT, url VARCHAR,"
              + " format VARCHAR, retrieved DATE, mapping VARCHAR, \"rows\" BIGINT, first_day DATE,"
              + " last_day DATE, basis VARCHAR, editions VARCHAR, title VARCHAR, agency VARCHAR,"
              + " licence VARCHAR, attribution VARCHAR, website VARCHAR, coverage VARCHAR, path VARCHAR)");
      statement.execute(
          Stream.concat(
                  Stream.of("import INTEGER"),
                  Arrays.stream(Column.values()).map(c -> c.sql() + " " + StagingTable.typeOf(c)))
              .collect(Collectors.joining(", ", "CREATE TABLE observation (", ")")));
      statement.execute(
          "CREATE TABLE content (import INTEGER, dataset VARCHAR, own_vintage VARCHAR, measure"
              + " VARCHAR, \"rows\" BIGINT, totals BIGINT)");
      statement.execute(
          "CREATE TABLE whole_level (import INTEGER, dataset VARCHAR, own_vintage VARCHAR, measure"
              + " VARCHAR, reporter VARCHAR, classification VARCHAR, digits INTEGER)");
      statement.execute(
          "CREATE TABLE entity (import INTEGER, id VARCHAR, kind VARCHAR, names VARCHAR, countries"
              + " VARCHAR)");
      statement.execute(
          "CREATE TABLE product_group (import INTEGER, id VARCHAR, title VARCHAR, basis VARCHAR,"
              + " prefixes VARCHAR, except_prefixes VARCHAR)");
      statement.execute("COMMIT");
    }
  }

  /** Whether it is a store of this program, of a version that can be read. */
  private void requireOwn() throws SQLException {
    int[] found = {0};
    try {
      query(
          "SELECT count(*) FROM duckdb_tables() WHERE table_name IN ('attache', 'edition',"
              + " 'observation')",
          List.of(),
          row -> found[0] = row.getInt(1) == 3 ? 0 : -1);
      if (found[0] == 0) {
        query(
            "SELECT max(schema_version) FROM attache", List.of(), row -> found[0] = row.getInt(1));
      }
    } catch (PackException e) {
      connection.close();
      throw e;
    }
    version = found[0];
    if (version != SCHEMA && version != WITHOUT_PATHS) {
      connection.close();
      throw new PackException(
          version > SCHEMA
              ? path + ": was written by a newer Attaché; update this one" + REMEDY
              : path
                  + ": is a database, but no store of Attaché; name another file with"
                  + " ATTACHE_STORE"
                  + REMEDY);
    }
  }

  /** Brings a store of an older program up to this one's schema, in one transaction. */
  private void upgrade() throws SQLException {
    if (version == WITHOUT_PATHS) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
        statement.execute("ALTER TABLE edition ADD COLUMN path VARCHAR");
        statement.execute("UPDATE attache SET schema_version = " + SCHEMA);
        statement.execute("COMMIT");
      }
      version = SCHEMA;
    }
  }

  /** Whether editions say where their file lay; one only read may be of an older program. */
  boolean keepsPaths() {
    return version != WITHOUT_PATHS;
  }

  private static PackException unreadable(Path path, Exception e) {
    String why = PackFolder.firstLine(e);
    return new PackException(
        path
            + ": cannot be opened as the store of your own figures: "
            + clipped(why)
            + "; put a copy of it there or name another file with ATTACHE_STORE"
            + REMEDY,
        e);
  }

  /** That a file cannot be added, because of the store. */
  static PackException unwritable(Path path, SQLException e) {
    return new PackException(
        path + ": cannot be written: " + clipped(PackFolder.firstLine(e)) + REMEDY, e);
  }

  private static String clipped(String text) {
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }

  /** Where it lies. */
  Path path() {
    return path;
  }

  /** For statements of an import. */
  Connection connection() {
    return connection;
  }

  /**
   * Asks.
   *
   * @param parameters the values of the question marks
   * @throws PackException when the file is damaged
   */
  synchronized void query(String sql, List<?> parameters, RowReader reader) {
    try {
      PreparedStatement statement = prepared(sql);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new PackException(
          path
              + ": the store cannot be read: "
              + clipped(PackFolder.firstLine(e))
              + "; put a copy of it there, or add the files again to a new one",
          e);
    }
  }

  /** Planning takes as long as finding a pair, and the same is asked of many pairs. */
  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      if (prepared.size() >= MOST_PREPARED) {
        Iterator<PreparedStatement> eldest = prepared.values().iterator();
        eldest.next().close();
        eldest.remove();
      }
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  @Override
  public synchronized void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw unreadable(path, e);
    } finally {
      lock.close();
    }
  }
}
