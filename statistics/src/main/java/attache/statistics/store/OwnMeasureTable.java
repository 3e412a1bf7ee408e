package attache.statistics.store;

import attache.vocabulary.measure.Measure;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.measure.Measure.UnitKind;
import attache.vocabulary.measure.OwnMeasure;
import attache.vocabulary.quantity.Unit;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table {@code own_measure}: what the measures of a user's own tables are, import by import.
 * Words are lines of a language, a tab and a phrase. Stores that were made before there was such a
 * table get it when they are next written to; programs that do not know it do not look.
 */
final class OwnMeasureTable {

  private OwnMeasureTable() {}

  /** Makes it where it is not there. */
  static void create(StoreFile store) throws SQLException {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS own_measure (import INTEGER, place INTEGER, id VARCHAR, title"
              + " VARCHAR, unit VARCHAR, said_unit VARCHAR, kind VARCHAR, nature VARCHAR, additive"
              + " BOOLEAN, words VARCHAR)");
      statement.execute("ALTER TABLE own_measure ADD COLUMN IF NOT EXISTS shape VARCHAR");
    }
  }

  /** Adds those of an import. */
  static void write(StoreFile store, int importNumber, List<OwnMeasure> measures)
      throws SQLException {
    if (measures.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        store
            .connection()
            .prepareStatement(
                "INSERT INTO own_measure (import, place, id, title, unit, said_unit, kind, nature,"
                    + " additive, words, shape) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      int place = 0;
      for (OwnMeasure own : measures) {
        Measure measure = own.measure();
        insert.setInt(1, importNumber);
        insert.setInt(2, place++);
        insert.setString(3, measure.id());
        insert.setString(4, measure.title("en"));
        insert.setString(5, own.unit().text());
        insert.setString(6, own.said());
        insert.setString(7, measure.unit().name());
        insert.setString(8, measure.nature().name());
        insert.setBoolean(9, measure.additive());
        insert.setString(10, lines(measure.words()));
        insert.setString(11, measure.shape().name());
        insert.execute();
      }
    }
  }

  private static String lines(Map<String, List<String>> words) {
    StringBuilder lines = new StringBuilder();
    words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e ->
            e.getValue()
                .forEach(
                    phrase -> lines.append(e.getKey()).append('\t').append(phrase).append('\n')));
    return lines.toString();
  }

  /** Those of these imports, in the order they were added; of two of one id the newer. */
  static List<OwnMeasure> read(StoreFile store, Set<Integer> imports) {
    boolean[] there = {false};
    boolean[] shaped = {false};
    store.query(
        "SELECT column_name FROM duckdb_columns() WHERE table_name = 'own_measure'",
        List.of(),
        row -> {
          there[0] = true;
          shaped[0] |= row.getString(1).equals("shape");
        });
    Map<String, OwnMeasure> byId = new LinkedHashMap<>();
    if (there[0]) {
      store.query(
          "SELECT import, id, title, unit, said_unit, kind, nature, additive, words, "
              + (shaped[0] ? "coalesce(shape, 'COUNTRY')" : "'COUNTRY'")
              + " FROM own_measure ORDER BY import, place",
          List.of(),
          row -> {
            if (imports.contains(row.getInt(1))) {
              byId.put(
                  row.getString(2),
                  new OwnMeasure(
                      new Measure(
                          row.getString(2),
                          false,
                          Map.of("en", row.getString(3)),
                          Measure.Shape.valueOf(row.getString(10)),
                          Nature.valueOf(row.getString(7)),
                          UnitKind.valueOf(row.getString(6)),
                          row.getBoolean(8),
                          null,
                          List.of(),
                          words(row.getString(9)),
                          List.of()),
                      Unit.parse(row.getString(4)),
                      row.getString(5)));
            }
          });
    }
    return List.copyOf(byId.values());
  }

  private static Map<String, List<String>> words(String lines) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> line.indexOf('\t') > 0)
        .forEach(line -> {
          int tab = line.indexOf('\t');
          words
              .computeIfAbsent(line.substring(0, tab), l -> new ArrayList<>())
              .add(line.substring(tab + 1));
        });
    return words;
  }
}
