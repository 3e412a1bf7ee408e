package attache.report.table;

import attache.report.table.Grid.Cell;
import attache.report.table.Grid.Column;
import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesKey;
import attache.statistics.source.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Series as one table for other programs: a row an observation, what it is of in every row. */
public final class SeriesGrid {

  private static final List<Column> COLUMNS =
      List.of(
          Column.words("dataset", "Data set"),
          Column.hidden("vintage"),
          Column.words("measure", "Measure"),
          Column.words("reporter", "Reporter"),
          Column.words("partner", "Partner"),
          Column.hidden("origin"),
          Column.hidden("product"),
          Column.hidden("entity"),
          Column.hidden("frequency"),
          Column.hidden("valuation"),
          Column.hidden("growth"),
          Column.hidden("scope"),
          Column.words("period", "Period"),
          Column.figures("value", "Value"),
          Column.words("unit", "Unit"),
          Column.hidden("low"),
          Column.hidden("high"),
          Column.words("status", "Status"),
          Column.hidden("note"),
          Column.hidden("source"),
          Column.hidden("source_sha256"),
          Column.hidden("attribution"));

  private SeriesGrid() {}

  /**
   * The observations of all series, one below the other.
   *
   * @param datasets the data sets at hand: how they are to be named, and the hashes of their files
   */
  public static Grid of(List<Series> series, List<Dataset> datasets) {
    Map<String, Dataset> byId = new HashMap<>();
    datasets.forEach(dataset -> byId.put(dataset.id(), dataset));
    List<List<Cell>> rows = new ArrayList<>();
    for (Series s : series) {
      Dataset dataset = byId.get(s.key().dataset());
      s.observations().forEach(observation -> rows.add(row(s.key(), observation, dataset)));
    }
    return new Grid(COLUMNS, rows);
  }

  private static List<Cell> row(SeriesKey key, Observation observation, @Nullable Dataset dataset) {
    return List.of(
        Cell.of(key.dataset()),
        Cell.of(key.vintage()),
        Cell.of(key.measure()),
        Cell.of(key.reporter()),
        Cell.of(key.partner()),
        Cell.of(key.origin()),
        Cell.of(key.product()),
        Cell.of(key.entity()),
        Cell.of(key.frequency().code()),
        Cell.of(key.valuation().name().toLowerCase(Locale.ROOT)),
        Cell.of(key.growth(), String.valueOf(key.growth())),
        Cell.of(key.scope()),
        Cell.of(observation.period().toString()),
        number(observation.value()),
        Cell.of(key.unit()),
        number(observation.interval().low()),
        number(observation.interval().high()),
        Cell.of(observation.status().name().toLowerCase(Locale.ROOT)),
        Cell.of(observation.note()),
        Cell.of(observation.source()),
        Cell.of(dataset == null ? null : dataset.hashOf(observation.source())),
        Cell.of(dataset == null ? null : dataset.attribution()));
  }

  /** JSON has no infinity: an end that is not there is null. */
  private static Cell number(double value) {
    return Double.isInfinite(value) ? Cell.none("") : Cell.of(value, String.valueOf(value));
  }
}
