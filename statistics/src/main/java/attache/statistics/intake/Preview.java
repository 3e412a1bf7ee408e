package attache.statistics.intake;

import attache.statistics.source.Column;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Staging;
import attache.statistics.source.table.TableFormat;
import attache.statistics.source.table.TableReading;
import attache.statistics.store.StagingTable;
import attache.statistics.store.Statistics;
import attache.vocabulary.country.Country;
import attache.vocabulary.measure.OwnMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file would bring, read without touching any store.
 *
 * @param file which
 * @param format in which form it was read
 * @param table what was understood of a national table; null for a file of another form
 * @param vintage the edition that the file says it is, or null
 * @param rows how many figures
 * @param first the first of them, with single partners where there are any
 * @param totals what they come to, by reporter, measure and year
 * @param unknownAreas names and codes of areas that Attaché has no code for
 * @param entities parks, fairs and meetings it tells of
 * @param groups groups of goods it draws
 * @param measures measures of its own that claims can be checked by
 * @param novelty how its figures go with what is held; null where they are too many to compare
 * @param remarks what a user should know of how it was read
 */
public record Preview(
    OfficialFile file,
    FileFormat format,
    @Nullable TableReading table,
    @Nullable String vintage,
    long rows,
    List<Map<Column, Object>> first,
    List<Total> totals,
    List<String> unknownAreas,
    int entities,
    int groups,
    List<OwnMeasure> measures,
    @Nullable Novelty novelty,
    List<String> remarks) {

  private static final int ROWS_SHOWN = 5;
  private static final int AREAS_NAMED = 20;

  public Preview {
    first = List.copyOf(first);
    totals = List.copyOf(totals);
    measures = List.copyOf(measures);
    unknownAreas = List.copyOf(unknownAreas);
    remarks = List.copyOf(remarks);
  }

  /**
   * What figures of one kind come to.
   *
   * @param reporter whose, or null for a third party's
   * @param measure of what
   * @param period a year, or months of it where figures are of months to date
   * @param unit of the amounts
   * @param rows how many figures, those by product, of groups and of growth too
   * @param partners sum over single partners, all products together; null where there are none
   * @param world as the reporter gives it, or null
   */
  public record Total(
      @Nullable String reporter,
      String measure,
      String period,
      String unit,
      long rows,
      @Nullable Double partners,
      @Nullable Double world) {}

  /**
   * Reads the file.
   *
   * @param incoming the file and how it is read
   * @param held to compare it with
   * @throws attache.statistics.source.SourceException when it cannot be used
   */
  public static Preview of(Incoming incoming, Statistics held) {
    OfficialFile file = incoming.file();
    FileFormat format = incoming.format();
    try (StagingTable staging = StagingTable.inMemory()) {
      incoming.selected().read(file, staging);
      return new Preview(
          file,
          format,
          format instanceof TableFormat table ? table.understand(file) : null,
          staging.vintage().orElse(null),
          count(file, staging),
          first(file, staging),
          totals(file, staging),
          unknownAreas(file, staging),
          staging.entities().size(),
          staging.groups().size(),
          staging.measures(),
          Novelty.of(file, format.source().id(), staging, held),
          staging.remarks());
    }
  }

  private static long count(OfficialFile file, Staging staging) {
    long[] rows = {0};
    staging.query(file, "SELECT count(*) FROM staged", row -> rows[0] = row.getLong(1));
    return rows[0];
  }

  private static List<Map<Column, Object>> first(OfficialFile file, Staging staging) {
    List<Map<Column, Object>> first = new ArrayList<>();
    staging.query(
        file,
        "SELECT * FROM staged ORDER BY growth, partner IS NOT DISTINCT FROM 'WLD', line, measure,"
            + " partner, period_start LIMIT "
            + ROWS_SHOWN,
        row -> {
          Map<Column, Object> cells = new java.util.EnumMap<>(Column.class);
          for (Column column : Column.values()) {
            Object cell = row.getObject(column.sql());
            if (cell != null) {
              cells.put(column, cell);
            }
          }
          first.add(cells);
        });
    return first;
  }

  /**
   * Months to date overlap, so that each stands for itself; months and quarters make their year.
   */
  private static List<Total> totals(OfficialFile file, Staging staging) {
    String groups =
        Country.groups().stream()
            .map(Country::code)
            .filter(code -> !code.equals("WLD"))
            .map(Staging::literal)
            .collect(Collectors.joining(", "));
    List<Total> totals = new ArrayList<>();
    staging.query(
        file,
        "SELECT reporter, measure, CASE WHEN frequency = 'I' THEN CAST(period_start AS VARCHAR) ||"
            + " '/' || CAST(period_end AS VARCHAR) ELSE CAST(year(period_start) AS VARCHAR) ||"
            + " CASE frequency WHEN 'M' THEN ' by month' WHEN 'Q' THEN ' by quarter' ELSE '' END"
            + " END || CASE WHEN growth THEN ', growth' ELSE '' END AS period, any_value(unit) FILTER (NOT growth) AS unit, count(*) AS figures,"
            + " sum(value) FILTER (NOT growth AND product IS NULL AND scope IS NULL AND partner <>"
            + " 'WLD' AND partner NOT IN ("
            + groups
            + ")) AS partners, sum(value) FILTER (NOT growth AND product IS NULL AND scope IS NULL"
            + " AND partner = 'WLD') AS world FROM staged GROUP BY reporter, measure, period,"
            + " frequency, growth, CASE WHEN growth THEN NULL ELSE unit END ORDER BY ALL",
        row ->
            totals.add(
                new Total(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) == null ? "percent" : row.getString(4),
                    row.getLong(5),
                    number(row.getObject(6)),
                    number(row.getObject(7)))));
    return totals;
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }

  private static List<String> unknownAreas(OfficialFile file, Staging staging) {
    List<String> unknown = new ArrayList<>();
    staging.query(
        file,
        "SELECT DISTINCT substr(area, 2) FROM (SELECT unnest([reporter, partner]) AS area FROM"
            + " staged) WHERE starts_with(area, '?') ORDER BY 1 LIMIT "
            + (AREAS_NAMED + 1),
        row -> unknown.add(row.getString(1)));
    if (unknown.size() > AREAS_NAMED) {
      unknown.set(AREAS_NAMED, "and others");
    }
    return unknown;
  }
}
