package attache.statistics.store;

import attache.statistics.product.ProductGroup;
import attache.statistics.source.Archive;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.StagedRow;
import attache.statistics.source.Staging;
import attache.vocabulary.measure.OwnMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** A staging table in memory: what a file says, before anything of it is held. */
public final class StagingTable implements Staging, AutoCloseable {

  private static final String COLUMNS =
      Arrays.stream(Column.values()).map(Column::sql).collect(Collectors.joining(", "));

  private static final int BATCH = 1024;

  private final Connection connection;
  private final Landing landing;
  private final boolean guest;
  private final Path folder;
  private final List<@Nullable Object[]> waiting = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<Entity> entities = new LinkedHashSet<>();
  private final Set<ProductGroup> groups = new LinkedHashSet<>();
  private final List<OwnMeasure> measures = new ArrayList<>();
  private @Nullable String vintage;
  private @Nullable LocalDate knownFrom;

  private StagingTable(Connection connection, Landing landing, boolean guest) {
    this.connection = connection;
    this.landing = landing;
    this.guest = guest;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          Arrays.stream(Column.values())
              .map(c -> c.sql() + " " + typeOf(c))
              .collect(
                  Collectors.joining(
                      ", ", "CREATE " + (guest ? "TEMP " : "") + "TABLE staged (", ")")));
      this.folder = Files.createTempDirectory("attache-");
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("nothing can be staged: " + e.getMessage(), e);
    }
  }

  /** Where the rows of queries go. */
  interface Landing {

    /**
     * The statement that takes them there.
     *
     * @param everyRow columns that are the same in every row, in SQL
     * @param select the query
     * @param columns its columns
     */
    String statement(Map<Column, String> everyRow, String select, List<String> columns);
  }

  /** Opens an empty one. */
  public static StagingTable inMemory() {
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      return new StagingTable(
          connection,
          (everyRow, select, columns) ->
              "INSERT INTO staged BY NAME " + with(everyRow, "(" + select + ")"),
          false);
    } catch (SQLException e) {
      throw new IllegalStateException("the database engine cannot start: " + e.getMessage(), e);
    }
  }

  /**
   * One whose rows go on to somewhere else of the same database: those of queries at once, single
   * ones with {@link #land}. Closing it closes the connection.
   */
  static StagingTable landing(Connection connection, Landing landing) {
    return new StagingTable(connection, landing, true);
  }

  /** The rows of a FROM clause with the columns that are the same in each. */
  static String with(Map<Column, String> everyRow, String rows) {
    return everyRow.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(column -> column.getValue() + " AS " + column.getKey().sql() + ", ")
        .collect(Collectors.joining("", "SELECT ", "* FROM " + rows));
  }

  /** A column's type in SQL, with its default. */
  static String typeOf(Column column) {
    return column.type()
        + switch (column) {
          case HALF_WIDTH -> " DEFAULT 0";
          case VALUATION -> " DEFAULT 'NONE'";
          case GROWTH -> " DEFAULT false";
          case STATUS -> " DEFAULT 'REPORTED'";
          default -> "";
        };
  }

  @Override
  public void insert(OfficialFile what, Map<Column, String> everyRow, String select) {
    try (Statement statement = connection.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet none = statement.executeQuery("SELECT * FROM (" + select + ") LIMIT 0")) {
        ResultSetMetaData head = none.getMetaData();
        for (int i = 1; i <= head.getColumnCount(); i++) {
          columns.add(head.getColumnName(i));
        }
      }
      statement.execute(landing.statement(everyRow, select, columns));
    } catch (SQLException e) {
      throw unreadable(what, e);
    }
  }

  @Override
  public void insert(StagedRow row) {
    waiting.add(row.cells());
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("staged")) {
      for (@Nullable Object[] cells : waiting) {
        appender.beginRow();
        for (Object cell : cells) {
          append(appender, cell);
        }
        appender.endRow();
      }
      waiting.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("rows cannot be staged: " + e.getMessage(), e);
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    switch (cell) {
      case null -> appender.appendNull();
      case String text -> appender.append(text);
      case Double number -> appender.append(number.doubleValue());
      case Long number -> appender.append(number.longValue());
      case Boolean truth -> appender.append(truth.booleanValue());
      case LocalDate day -> appender.append(day);
      default -> throw new IllegalArgumentException("no cell of a row: " + cell.getClass());
    }
  }

  /** Sends the single rows where those of queries went. */
  void land(OfficialFile what) {
    flush();
    insert(what, "SELECT * FROM staged");
    run(what, "DELETE FROM staged");
  }

  @Override
  public void run(OfficialFile what, String sql) {
    flush();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw unreadable(what, e);
    }
  }

  @Override
  public void query(OfficialFile what, String sql, RowReader reader) {
    flush();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw unreadable(what, e);
    }
  }

  private static SourceException unreadable(OfficialFile what, SQLException e) {
    String why = PackFolder.firstLine(e).replace("Invalid Input Error: ", "");
    return new SourceException(what.path() + ": cannot be read: " + why, e);
  }

  @Override
  public void areas(AreaCodes codes) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TEMP TABLE areas (code VARCHAR, area VARCHAR)");
      statement.execute(
          codes.byCode().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(e ->
                  "(" + Staging.literal(e.getKey()) + ", " + Staging.literal(e.getValue()) + ")")
              .collect(Collectors.joining(", ", "INSERT INTO areas VALUES ", "")));
    } catch (SQLException e) {
      throw new IllegalStateException("area codes cannot be staged: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Path> unpack(OfficialFile file, Predicate<String> wanted) {
    try (InputStream in = Files.newInputStream(file.path())) {
      Optional<Archive> archive = Archive.of(file.path(), in.readNBytes(8));
      Path into = Files.createTempDirectory(folder, "unpacked-");
      return archive.map(a -> a.unpack(wanted, into)).orElse(List.of(file.path()));
    } catch (IOException e) {
      throw new SourceException(file.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public Path newFile(String name) {
    try {
      return Files.createFile(Files.createTempDirectory(folder, "written-").resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException("no temporary file can be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void vintage(String edition) {
    vintage = edition;
  }

  /** The edition that the file says it is. */
  public Optional<String> vintage() {
    return Optional.ofNullable(vintage);
  }

  @Override
  public void knownFrom(LocalDate day) {
    knownFrom = day;
  }

  /** The day from which the file says that its figures were known. */
  Optional<LocalDate> knownFrom() {
    return Optional.ofNullable(knownFrom);
  }

  @Override
  public void source(Source other) {
    sources.put(other.id(), other);
  }

  /** What a data set in the file is of, where the file says so; otherwise what is given. */
  public Source sourceOf(String dataset, Source otherwise) {
    return sources.getOrDefault(dataset, otherwise);
  }

  @Override
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  /** What was said of how the file was read. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  @Override
  public void entity(Entity entity) {
    entities.add(entity);
  }

  /** What the rows are about, in the order of the file; an id stands once. */
  public List<Entity> entities() {
    return List.copyOf(entities);
  }

  @Override
  public void measure(OwnMeasure measure) {
    measures.add(measure);
  }

  /** The file's own measures, in its order. */
  public List<OwnMeasure> measures() {
    return List.copyOf(measures);
  }

  @Override
  public void group(ProductGroup group) {
    groups.add(group);
  }

  /** The groups of goods that the file draws, in its order. */
  public List<ProductGroup> groups() {
    return List.copyOf(groups);
  }

  /** The rows by line, each with the columns that are not null. */
  public List<Map<Column, Object>> rows() {
    flush();
    List<Map<Column, Object>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT " + COLUMNS + " FROM staged ORDER BY ALL")) {
      while (rows.next()) {
        Map<Column, Object> row = new LinkedHashMap<>();
        for (Column column : Column.values()) {
          Object cell = rows.getObject(column.sql());
          if (cell != null) {
            row.put(column, cell);
          }
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("the staged rows cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      if (!guest) {
        connection.close();
      }
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot clear " + folder + ": " + e.getMessage(), e);
    }
  }
}
