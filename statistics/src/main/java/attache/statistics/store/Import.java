package attache.statistics.store;

import attache.statistics.product.ProductGroup;
import attache.statistics.series.Frequency;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Column;
import attache.statistics.source.Entity;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.Staging;
import attache.vocabulary.quantity.Unit;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One file on its way into the store: read, looked at, counted, and only then committed. */
final class Import {

  /** What observations are sorted by: who asks for a pair then reads few of the engine's blocks. */
  private static final List<Column> ORDER =
      List.of(
          Column.MEASURE,
          Column.REPORTER,
          Column.ORIGIN,
          Column.PARTNER,
          Column.PRODUCT,
          Column.PERIOD_START);

  /** The HS has 96 chapters; a file of so many was not cut down to some products. */
  private static final int MOST_CHAPTERS = 90;

  private static final int MOST_NAMED = 20;

  private final StoreFile store;
  private final int number;
  private final OfficialFile file;
  private final FileFormat format;
  private final AddOptions options;

  private Import(
      StoreFile store, int number, OfficialFile file, FileFormat format, AddOptions options) {
    this.store = store;
    this.number = number;
    this.file = file;
    this.format = format;
    this.options = options;
  }

  /** Reads the file into the store; when that fails the store is as it was. */
  static Receipt of(StoreFile store, OfficialFile file, FileFormat format, AddOptions options)
      throws SQLException {
    int[] last = {0};
    store.query(
        "SELECT coalesce(max(import), 0) FROM edition", List.of(), row -> last[0] = row.getInt(1));
    Import run = new Import(store, last[0] + 1, file, format, options);
    store.connection().setAutoCommit(false);
    boolean done = false;
    try (StagingTable staging = StagingTable.landing(store.connection(), run::statement)) {
      format.read(file, staging);
      staging.land(file);
      Receipt receipt = run.settle(staging);
      store.connection().commit();
      done = true;
      return receipt;
    } finally {
      if (!done) {
        store.connection().rollback();
      }
    }
  }

  /** Sorts what differs from row to row, and only then puts what does not beside it. */
  private String statement(Map<Column, String> everyRow, String select, List<String> columns) {
    Set<String> given = new HashSet<>();
    columns.forEach(column -> given.add(column.toLowerCase(Locale.ROOT)));
    Map<Column, String> same = new EnumMap<>(Column.class);
    same.putAll(everyRow);
    List<String> replaced = new ArrayList<>();
    filled(Column.DATASET, Staging.literal(format.source().id()), given, same, replaced);
    filled(Column.VINTAGE, "''", given, same, replaced);
    String keys =
        ORDER.stream().map(Column::sql).filter(given::contains).collect(Collectors.joining(", "));
    String rows =
        "(SELECT "
            + number
            + " AS import, *"
            + (replaced.isEmpty() ? "" : " REPLACE (" + String.join(", ", replaced) + ")")
            + " FROM ("
            + select
            + ")"
            + (keys.isEmpty() ? "" : " ORDER BY " + keys)
            + ")";
    return "INSERT INTO observation BY NAME " + StagingTable.with(same, rows);
  }

  /** A column that every figure has: what a row leaves open is filled in. */
  private static void filled(
      Column column,
      String otherwise,
      Set<String> given,
      Map<Column, String> same,
      List<String> replaced) {
    if (given.contains(column.sql())) {
      replaced.add("coalesce(" + column.sql() + ", " + otherwise + ") AS " + column.sql());
    } else {
      same.putIfAbsent(column, otherwise);
    }
  }

  private Receipt settle(StagingTable staging) throws SQLException {
    refuseWhatCannotBe();
    List<EditionTable.Found> found = editions(staging);
    if (found.isEmpty() && staging.entities().isEmpty() && staging.groups().isEmpty()) {
      throw new SourceException(file.path() + ": holds no figures that could be added");
    }
    for (EditionTable.Found edition : found) {
      EditionTable.write(
          store,
          number,
          file,
          format.id(),
          options.mapping(),
          staging.sourceOf(edition.dataset(), format.source()),
          edition);
    }
    if (found.isEmpty()) {
      EditionTable.write(
          store,
          number,
          file,
          format.id(),
          options.mapping(),
          format.source(),
          found(staging, format.source().id(), "", 0, null, null));
    }
    describe();
    keep(staging);
    OwnMeasureTable.write(store, number, staging.measures());
    return new Receipt(
        EditionTable.read(store).stream()
            .filter(e -> e.importNumber() == number)
            .map(EditionTable.Row::edition)
            .toList(),
        found.stream().mapToLong(EditionTable.Found::rows).sum(),
        false,
        staging.remarks(),
        unknownAreas(),
        List.of());
  }

  private void refuseWhatCannotBe() {
    String names =
        "valuation NOT IN ("
            + names(Valuation.values())
            + ") OR status NOT IN ("
            + names(Status.values())
            + ") OR frequency NOT IN ("
            + Arrays.stream(Frequency.values())
                .map(f -> Staging.literal(f.code()))
                .collect(Collectors.joining(", "))
            + ")";
    String wrong =
        "CASE WHEN value IS NULL OR NOT isfinite(value) THEN 'has no finite value'"
            + " WHEN period_start IS NULL OR period_end IS NULL THEN 'has no period'"
            + " WHEN period_end < period_start THEN 'has a period that ends before it starts'"
            + " WHEN measure IS NULL THEN 'says not what it measures'"
            + " WHEN low > high OR isnan(low) OR isnan(high) THEN 'has an interval without inside'"
            + " WHEN frequency IS NULL OR unit IS NULL OR valuation IS NULL OR status IS NULL OR"
            + " growth IS NULL OR half_width IS NULL OR half_width < 0 OR NOT isfinite(half_width)"
            + " OR "
            + names
            + " THEN 'has no frequency, unit, valuation or status that is known' END";
    store.query(
        "SELECT line, wrong FROM (SELECT line, "
            + wrong
            + " AS wrong FROM observation WHERE import = "
            + number
            + ") WHERE wrong IS NOT NULL ORDER BY line LIMIT 1",
        List.of(),
        row -> {
          throw new SourceException(
              file.path()
                  + ", line "
                  + row.getLong(1)
                  + ": "
                  + row.getString(2)
                  + "; nothing of the file was added");
        });
    store.query(
        "SELECT unit, min(line) FROM observation WHERE import = " + number + " GROUP BY unit",
        List.of(),
        row -> {
          try {
            Unit.parse(row.getString(1));
          } catch (IllegalArgumentException e) {
            throw new SourceException(
                file.path()
                    + ", line "
                    + row.getLong(2)
                    + ": "
                    + e.getMessage()
                    + "; nothing of the file was added",
                e);
          }
        });
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(v -> Staging.literal(v.name()))
        .collect(Collectors.joining(", "));
  }

  private List<EditionTable.Found> editions(StagingTable staging) {
    List<EditionTable.Found> found = new ArrayList<>();
    store.query(
        "SELECT dataset, vintage, count(*), min(period_start), max(period_end) FROM observation"
            + " WHERE import = "
            + number
            + " GROUP BY ALL ORDER BY ALL",
        List.of(),
        row ->
            found.add(
                found(
                    staging,
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class))));
    return found;
  }

  private EditionTable.Found found(
      StagingTable staging,
      String dataset,
      String ownVintage,
      long rows,
      @org.jspecify.annotations.Nullable LocalDate first,
      @org.jspecify.annotations.Nullable LocalDate last) {
    String retrieved = file.retrieved().toString();
    String given = options.vintage();
    String vintage =
        given != null
            ? given
            : !ownVintage.isEmpty() ? ownVintage : staging.vintage().orElse(retrieved);
    LocalDate known = Edition.day(vintage).or(staging::knownFrom).orElse(file.retrieved());
    return new EditionTable.Found(dataset, ownVintage, vintage, known, rows, first, last);
  }

  /** Which measures came, and at which depth of a classification all products are there. */
  private void describe() throws SQLException {
    try (Statement statement = store.connection().createStatement()) {
      statement.execute(
          "INSERT INTO content SELECT import, dataset, vintage, measure, count(*), count(*) FILTER"
              + " (product IS NULL) FROM observation WHERE import = "
              + number
              + " GROUP BY ALL ORDER BY ALL");
      statement.execute(
          "INSERT INTO whole_level SELECT import, dataset, vintage, measure, reporter,"
              + " classification, length(product) FROM (SELECT DISTINCT import, dataset, vintage,"
              + " measure, reporter, classification, product FROM observation WHERE import = "
              + number
              + " AND (classification LIKE 'HS%' OR classification LIKE 'CN%')) GROUP BY ALL HAVING"
              + " count(DISTINCT left(product, 2)) >= "
              + MOST_CHAPTERS
              + " ORDER BY ALL");
    }
  }

  private void keep(StagingTable staging) throws SQLException {
    try (PreparedStatement insert =
        store.connection().prepareStatement("INSERT INTO entity VALUES (?, ?, ?, ?, ?)")) {
      for (Entity entity : staging.entities()) {
        insert.setInt(1, number);
        insert.setString(2, entity.id());
        insert.setString(3, entity.kind());
        insert.setString(4, lines(entity.names()));
        insert.setString(5, lines(entity.countries()));
        insert.execute();
      }
    }
    try (PreparedStatement insert =
        store
            .connection()
            .prepareStatement("INSERT INTO product_group VALUES (?, ?, ?, ?, ?, ?)")) {
      for (ProductGroup group : staging.groups()) {
        insert.setInt(1, number);
        insert.setString(2, group.id());
        insert.setString(3, group.title());
        insert.setString(4, group.basis());
        insert.setString(5, lines(group.prefixes()));
        insert.setString(6, lines(group.except()));
        insert.execute();
      }
    }
  }

  /** A name has no line break. */
  private static String lines(List<String> texts) {
    return texts.stream().map(t -> t.replace('\n', ' ')).collect(Collectors.joining("\n"));
  }

  private List<String> unknownAreas() {
    List<String> unknown = new ArrayList<>();
    store.query(
        "SELECT DISTINCT area FROM (SELECT unnest([reporter, partner, origin]) AS area FROM (SELECT"
            + " DISTINCT reporter, partner, origin FROM observation WHERE import = "
            + number
            + ")) WHERE starts_with(area, '?') ORDER BY area LIMIT "
            + (MOST_NAMED + 1),
        List.of(),
        row -> unknown.add(row.getString(1).substring(1)));
    if (unknown.size() > MOST_NAMED) {
      unknown.set(MOST_NAMED, "and others");
    }
    return unknown;
  }
}
