package attache.statistics.store;

import attache.statistics.product.ProductGroup;
import attache.statistics.source.Archive;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.StagedRow;
import attache.statistics.source.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** A staging table in memory: what a file says, before anything of it is held. */
public final class StagingTable implements Staging, AutoCloseable {

  private static final String COLUMNS =
      Arrays.stream(Column.values()).map(Column::sql).collect(Collectors.joining(", "));

  private final Connection connection;
  private final Path folder;
  private final List<String> remarks = new ArrayList<>();
  private final Set<Entity> entities = new LinkedHashSet<>();
  private final Set<ProductGroup> groups = new LinkedHashSet<>();
  private @Nullable String vintage;

  private StagingTable(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /** Opens an empty one. */
  public static StagingTable inMemory() {
    try {
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      StagingTable table = new StagingTable(connection, Files.createTempDirectory("attache-"));
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            Arrays.stream(Column.values())
                .map(c -> c.sql() + " " + c.type() + defaultOf(c))
                .collect(Collectors.joining(", ", "CREATE TABLE staged (", ")")));
      }
      return table;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the database engine cannot start: " + e.getMessage(), e);
    }
  }

  private static String defaultOf(Column column) {
    return switch (column) {
      case HALF_WIDTH -> " DEFAULT 0";
      case VALUATION -> " DEFAULT 'NONE'";
      case GROWTH -> " DEFAULT false";
      case STATUS -> " DEFAULT 'REPORTED'";
      default -> "";
    };
  }

  @Override
  public void insert(OfficialFile what, String select) {
    run(what, "INSERT INTO staged BY NAME " + select);
  }

  @Override
  public void insert(StagedRow row) {
    String marks = Arrays.stream(Column.values()).map(c -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO staged VALUES (" + marks + ")")) {
      @Nullable Object[] cells = row.cells();
      for (int i = 0; i < cells.length; i++) {
        statement.setObject(i + 1, cells[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("a row cannot be staged: " + e.getMessage(), e);
    }
  }

  @Override
  public void run(OfficialFile what, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw unreadable(what, e);
    }
  }

  @Override
  public void query(OfficialFile what, String sql, RowReader reader) {
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
  public void group(ProductGroup group) {
    groups.add(group);
  }

  /** The groups of goods that the file draws, in its order. */
  public List<ProductGroup> groups() {
    return List.copyOf(groups);
  }

  /** The rows by line, each with the columns that are not null. */
  public List<Map<Column, Object>> rows() {
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
      connection.close();
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot clear " + folder + ": " + e.getMessage(), e);
    }
  }
}
