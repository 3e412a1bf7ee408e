package attache.statistics.store;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of editions. */
final class EditionTable {

  private EditionTable() {}

  /**
   * An edition and how its observations are found.
   *
   * @param importNumber the import that brought them, counted up
   * @param ownVintage the edition that its rows name themselves, empty where they name none
   */
  record Row(int importNumber, String ownVintage, Edition edition) {}

  /** All, by import. */
  static List<Row> read(StoreFile store) {
    List<Row> editions = new ArrayList<>();
    store.query(
        "SELECT import, dataset, own_vintage, vintage, known_from, file, sha256, bytes, url, format,"
            + " retrieved, mapping, \"rows\", first_day, last_day, basis, editions, title, agency,"
            + " licence, attribution, website, coverage, "
            + (store.keepsPaths() ? "path" : "NULL")
            + " FROM edition ORDER BY import, dataset,"
            + " own_vintage",
        List.of(),
        row -> editions.add(edition(row)));
    return editions;
  }

  private static Row edition(ResultSet row) throws SQLException {
    LocalDate first = row.getObject(14, LocalDate.class);
    LocalDate last = row.getObject(15, LocalDate.class);
    return new Row(
        row.getInt(1),
        row.getString(3),
        new Edition(
            row.getString(2),
            row.getString(4),
            row.getObject(5, LocalDate.class),
            row.getString(6),
            row.getString(24),
            row.getString(7),
            row.getLong(8),
            row.getString(9),
            row.getString(10),
            row.getObject(11, LocalDate.class),
            row.getString(12),
            row.getLong(13),
            first == null ? 0 : first.getYear(),
            last == null ? 0 : last.getYear(),
            Source.Basis.valueOf(row.getString(16)),
            Source.Editions.valueOf(row.getString(17)),
            new Edition.About(
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                row.getString(22),
                row.getString(23))));
  }

  /**
   * Adds one.
   *
   * @param found what its rows are
   */
  static void write(
      StoreFile store,
      int importNumber,
      OfficialFile file,
      String format,
      @Nullable String mapping,
      Source source,
      Found found)
      throws SQLException {
    try (PreparedStatement insert =
        store
            .connection()
            .prepareStatement("INSERT INTO edition VALUES (" + "?, ".repeat(23) + "?)")) {
      int i = 0;
      insert.setInt(++i, importNumber);
      insert.setString(++i, found.dataset);
      insert.setString(++i, found.ownVintage);
      insert.setString(++i, found.vintage);
      insert.setObject(++i, found.knownFrom);
      insert.setString(++i, file.name());
      insert.setString(++i, file.sha256());
      insert.setLong(++i, file.bytes());
      insert.setString(++i, file.url());
      insert.setString(++i, format);
      insert.setObject(++i, file.retrieved());
      insert.setString(++i, mapping);
      insert.setLong(++i, found.rows);
      insert.setObject(++i, found.first);
      insert.setObject(++i, found.last);
      insert.setString(++i, source.basis().name());
      insert.setString(++i, source.editions().name());
      insert.setString(++i, source.title());
      insert.setString(++i, source.agency());
      insert.setString(++i, source.licence());
      insert.setString(++i, source.attribution());
      insert.setString(++i, source.website());
      insert.setString(++i, source.coverage());
      insert.setString(++i, pathOf(file));
      insert.execute();
    }
  }

  /** Absolute: who looks for the file again may stand in another folder. */
  private static String pathOf(OfficialFile file) {
    return file.path().toAbsolutePath().normalize().toString();
  }

  /** Fills in where a file lies that was added before paths were kept. */
  static void notePath(StoreFile store, OfficialFile file) throws SQLException {
    try (PreparedStatement update =
        store
            .connection()
            .prepareStatement("UPDATE edition SET path = ? WHERE sha256 = ? AND path IS NULL")) {
      update.setString(1, pathOf(file));
      update.setString(2, file.sha256());
      update.execute();
    }
  }

  /**
   * What an import found of an edition.
   *
   * @param ownVintage the edition that the rows name, or empty
   * @param first first day of a figure, or null where there is no figure
   */
  record Found(
      String dataset,
      String ownVintage,
      String vintage,
      LocalDate knownFrom,
      long rows,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}
}
