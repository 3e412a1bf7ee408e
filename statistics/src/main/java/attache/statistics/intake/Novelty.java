package attache.statistics.intake;

import attache.statistics.series.Observation;
import attache.statistics.series.Series;
import attache.statistics.series.SeriesQuery;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Staging;
import attache.statistics.store.Statistics;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a file go with those held of the same data set.
 *
 * @param added figures of which none is held
 * @param revised figures held with another value
 * @param unchanged figures held with the same value
 * @param examples the first revised ones, in words
 */
public record Novelty(long added, long revised, long unchanged, List<String> examples) {

  private static final int MOST_ROWS = 20_000;
  private static final int EXAMPLES = 5;

  /** What is left of a value that went through a database and back. */
  private static final double SAME = 1e-9;

  public Novelty {
    examples = List.copyOf(examples);
  }

  private record Row(
      SeriesQuery query,
      String dataset,
      Period period,
      double value,
      String unit,
      boolean growth,
      @Nullable String scope) {}

  /**
   * Compares what is staged with what is held.
   *
   * @param dataset of rows that name none
   * @return null where there are too many to look each up
   */
  static @Nullable Novelty of(OfficialFile file, String dataset, Staging staging, Statistics held) {
    List<Row> rows = new ArrayList<>();
    staging.query(
        file,
        "SELECT measure, reporter, partner, product, entity, dataset, period_start, period_end,"
            + " value, unit, growth, scope FROM staged LIMIT "
            + (MOST_ROWS + 1),
        row ->
            rows.add(
                new Row(
                    new SeriesQuery(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        0,
                        9999),
                    row.getString(6) == null ? dataset : row.getString(6),
                    Period.days(
                        row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class)),
                    row.getDouble(9),
                    row.getString(10),
                    row.getBoolean(11),
                    row.getString(12))));
    return rows.size() > MOST_ROWS ? null : compare(rows, held);
  }

  private static Novelty compare(List<Row> rows, Statistics held) {
    boolean known =
        held.datasets().stream()
            .anyMatch(d -> rows.stream().anyMatch(row -> row.dataset.equals(d.id())));
    if (!known) {
      return new Novelty(rows.size(), 0, 0, List.of());
    }
    Map<SeriesQuery, List<Series>> asked = new HashMap<>();
    long added = 0;
    long unchanged = 0;
    List<String> revised = new ArrayList<>();
    for (Row row : rows) {
      List<Series> series = asked.computeIfAbsent(row.query, held::series);
      Observation before = before(row, series);
      if (before == null) {
        added++;
      } else if (Math.abs(before.value() - row.value) <= SAME * Math.abs(row.value)) {
        unchanged++;
      } else {
        revised.add(
            row.query.measure()
                + " "
                + row.query.reporter()
                + ">"
                + row.query.partner()
                + " "
                + row.period
                + ": "
                + say(before.value(), row.unit)
                + " becomes "
                + say(row.value, row.unit));
      }
    }
    return new Novelty(
        added, revised.size(), unchanged, revised.subList(0, Math.min(EXAMPLES, revised.size())));
  }

  private static String say(double value, String unit) {
    return FigureFormat.say(value, Unit.parse(unit), 5);
  }

  private static @Nullable Observation before(Row row, List<Series> series) {
    for (Series one : series) {
      boolean same =
          one.key().dataset().equals(row.dataset)
              && Objects.equals(one.key().reporter(), row.query.reporter())
              && Objects.equals(one.key().partner(), row.query.partner())
              && one.key().unit().equals(row.unit)
              && one.key().growth() == row.growth
              && Objects.equals(one.key().scope(), row.scope);
      Observation held = same ? one.at(row.period) : null;
      if (held != null) {
        return held;
      }
    }
    return null;
  }
}
