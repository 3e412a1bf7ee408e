package attache.statistics.store;

import attache.statistics.series.Frequency;
import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.store.EditionTable.Row;
import attache.vocabulary.period.Period;
import attache.vocabulary.quantity.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the store: of one row, or the sum of several.
 *
 * @param heading what it is of
 * @param period when
 * @param value in the heading's unit
 * @param interval what it stands for
 * @param status what it is worth
 * @param edition the newest edition it is from
 * @param rank the edition's place among those of its data set, the newest the highest
 * @param source file, line and hash, or the page that the file names
 * @param note what a reader must know, or null
 */
record Figure(
    Heading heading,
    Period period,
    double value,
    Interval interval,
    Status status,
    Row edition,
    int rank,
    String source,
    @Nullable String note) {

  /** The columns that {@link #read} takes, in their order, from a table named {@code o}. */
  static final String COLUMNS =
      "import, dataset, vintage, measure, reporter, partner, origin, product, classification,"
          + " entity, frequency, period_start, period_end, value, half_width, low, high, unit,"
          + " valuation, growth, status, scope, note, source, line, 1 AS summands, line AS last_line";

  /**
   * What a figure is of: all but its period.
   *
   * @param classification of the product code, or null
   */
  record Heading(
      String dataset,
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String origin,
      @Nullable String product,
      @Nullable String classification,
      @Nullable String entity,
      Frequency frequency,
      String unit,
      Valuation valuation,
      boolean growth,
      @Nullable String scope) {

    /** The same of another product. */
    Heading ofProduct(@Nullable String other, @Nullable String otherClassification) {
      return new Heading(
          dataset,
          measure,
          reporter,
          partner,
          origin,
          other,
          otherClassification,
          entity,
          frequency,
          unit,
          valuation,
          growth,
          scope);
    }

    /** As the key of a series in an edition. */
    SeriesKey key(String vintage) {
      return new SeriesKey(
          dataset, vintage, measure, reporter, partner, product, entity, frequency, unit, valuation,
          growth, scope, origin);
    }
  }

  /** Finds the edition of a row. */
  interface Editions {
    /** The edition's place among those of its data set. */
    int rank(int importNumber, String dataset, String ownVintage);

    /** The edition. */
    Row edition(int importNumber, String dataset, String ownVintage);
  }

  /**
   * One row.
   *
   * @param stock whether a day is the day of a state
   */
  static Figure read(ResultSet row, Editions editions, boolean stock) throws SQLException {
    int importNumber = row.getInt(1);
    String dataset = row.getString(2).intern();
    String vintage = row.getString(3);
    Row edition = editions.edition(importNumber, dataset, vintage);
    LocalDate start = row.getObject(12, LocalDate.class);
    LocalDate end = row.getObject(13, LocalDate.class);
    double value = row.getDouble(14);
    double half = row.getDouble(15);
    double low = row.getDouble(16);
    low = row.wasNull() ? value - half : low;
    double high = row.getDouble(17);
    high = row.wasNull() ? value + half : high;
    String note = row.getString(23);
    long summands = row.getLong(26);
    return new Figure(
        new Heading(
            dataset,
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            Frequency.parse(row.getString(11)),
            row.getString(18),
            Valuation.valueOf(row.getString(19)),
            row.getBoolean(20),
            row.getString(22)),
        stock && start.equals(end) ? Period.asOf(end) : Period.days(start, end),
        value,
        Interval.between(low, high),
        Status.valueOf(row.getString(21)),
        edition,
        editions.rank(importNumber, dataset, vintage),
        source(edition, row.getString(24), row.getLong(25), row.getLong(27), summands),
        note);
  }

  private static String source(
      Row edition, @Nullable String page, long line, long lastLine, long summands) {
    if (page != null) {
      return page;
    }
    return edition.edition().file()
        + (summands == 1
            ? ", line " + line
            : ", " + summands + " of the lines " + line + " to " + lastLine)
        + ", sha256 "
        + edition.edition().shortHash();
  }

  /**
   * The sum of figures of one period.
   *
   * @param heading what the sum is of
   * @param parts at least one
   * @param note what is said of it
   */
  static Figure sum(Heading heading, List<Figure> parts, String note) {
    Figure newest = parts.getFirst();
    double value = 0;
    Interval interval = Interval.point(0);
    Status status = Status.REPORTED;
    for (Figure part : parts) {
      value += part.value;
      interval = interval.plus(part.interval);
      status = part.status.compareTo(status) > 0 ? part.status : status;
      newest = part.rank > newest.rank ? part : newest;
    }
    String source =
        parts.size() == 1 ? newest.source : newest.source + " and " + (parts.size() - 1) + " more";
    return new Figure(
        heading,
        newest.period,
        value,
        interval,
        status,
        newest.edition,
        newest.rank,
        source,
        newest.note == null || parts.size() > 1 ? note : newest.note);
  }

  /** As an observation. */
  Observation observation() {
    return new Observation(period, value, interval, status, source, note);
  }
}
