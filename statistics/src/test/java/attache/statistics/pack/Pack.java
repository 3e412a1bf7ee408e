package attache.statistics.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pack of this checkout, to be asked by SQL: {@code {path}} in a query is that file of it. */
final class Pack implements AutoCloseable {

  static final Path FOLDER = Path.of(System.getProperty("attache.home", ".."), "data");

  private final Connection connection;

  Pack() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  static JsonNode description() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("datapackage.json")));
  }

  static Path file(JsonNode resource) {
    return FOLDER.resolve(resource.get("path").stringValue());
  }

  /** All rows, cells as text joined by a space. */
  List<String> ask(String sql) throws SQLException {
    String query = sql.replace("{", "'" + FOLDER + "/").replace("}", "'");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        all.add(String.join(" ", cells));
      }
      return all;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
