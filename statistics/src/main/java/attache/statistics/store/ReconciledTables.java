package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.SeriesQuery;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.Dataset;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Flows of goods that a third party made one value of: CEPII's BACI, and both reports of the IMF's
 * reconciled by Attaché. They are asked for as a third party's exports, and are nobody's report.
 */
final class ReconciledTables {

  private static final String EXPORTS = "goods_exports";

  /** BACI counts thousands of dollars to the dollar. */
  private static final double HALF_DOLLAR = 0.5;

  /** Pairs whose years are kept for the next question. */
  private static final int MOST_KEPT = 2_000;

  private final Engine engine;
  private final List<Table> tables;
  private final Map<String, List<Series>> kept = new Recent<>(MOST_KEPT);

  /**
   * @param dataset the data set
   * @param path the file as observations name it
   * @param select a query for exporter, importer, year, value, spread and weight (or nulls)
   * @param scope what the figures are
   */
  private record Table(Dataset dataset, String path, String select, String scope) {}

  ReconciledTables(Engine engine, PackFolder pack) {
    this.engine = engine;
    Dataset.PackFile baci = pack.file("baci-pairs");
    Dataset.PackFile own = pack.file("reconciled-pairs");
    this.tables =
        List.of(
            new Table(
                pack.dataset("baci-pairs"),
                baci.path(),
                "SELECT exporter, importer, year, value, NULL AS spread, NULL AS exporter_weight FROM "
                    + Engine.table(pack.locate(baci)),
                "reconciled by CEPII"),
            new Table(
                pack.dataset("reconciled-pairs"),
                own.path(),
                "FROM " + Engine.table(pack.locate(own)),
                "reconciled from imf-dots-annual by geometric-invvar/pooled"));
  }

  /** The series of a pair, all its years; empty for other questions. */
  synchronized List<Series> series(SeriesQuery query) {
    String exporter = query.origin();
    String importer = query.partner();
    if (!query.measure().equals(EXPORTS)
        || exporter == null
        || importer == null
        || query.product() != null
        || query.entity() != null) {
      return List.of();
    }
    return kept
        .computeIfAbsent(exporter + '>' + importer, pair -> read(exporter, importer))
        .stream()
        .map(series -> within(series, query))
        .filter(series -> !series.observations().isEmpty())
        .toList();
  }

  private static Series within(Series series, SeriesQuery query) {
    return new Series(
        series.key(),
        series.observations().stream()
            .filter(o -> query.firstYear() <= o.period().start().getYear())
            .filter(o -> o.period().start().getYear() <= query.lastYear())
            .toList());
  }

  /** All tables by one query: of a pair it is the asking that takes time. */
  private List<Series> read(String exporter, String importer) {
    List<List<Observation>> observations = new ArrayList<>();
    tables.forEach(table -> observations.add(new ArrayList<>()));
    List<String> selects = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      selects.add(
          "SELECT *, "
              + i
              + " AS source FROM ("
              + tables.get(i).select
              + ") WHERE exporter = ? AND importer = ?");
      parameters.add(exporter);
      parameters.add(importer);
    }
    engine.query(
        "FROM (" + String.join(" UNION ALL ", selects) + ") ORDER BY source, year",
        parameters,
        row -> {
          int source = row.getInt(7);
          observations.get(source).add(observation(row, tables.get(source)));
        });
    List<Series> all = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      all.add(
          new Series(
              new SeriesKey(
                  table.dataset.id(),
                  table.dataset.vintage(),
                  EXPORTS,
                  null,
                  importer,
                  null,
                  null,
                  Frequency.ANNUAL,
                  "USD",
                  Valuation.FOB,
                  false,
                  table.scope,
                  exporter),
              observations.get(i)));
    }
    return all;
  }

  private static Observation observation(ResultSet row, Table table) throws SQLException {
    double value = row.getDouble(4);
    double spread = row.getDouble(5);
    boolean wide = !row.wasNull();
    double weight = row.getDouble(6);
    return new Observation(
        Period.year(row.getInt(3)),
        value,
        wide
            ? new Interval(value * Math.exp(-spread), value * Math.exp(spread))
            : Interval.around(value, HALF_DOLLAR),
        Status.RECONCILED,
        table.path,
        wide
            ? String.format(
                Locale.ROOT,
                "exporter's report by weight %.3f, importer's without freight by %.3f",
                weight,
                1 - weight)
            : null);
  }
}
