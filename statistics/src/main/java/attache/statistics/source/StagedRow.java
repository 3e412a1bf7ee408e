package attache.statistics.source;

import attache.statistics.series.Frequency;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.vocabulary.period.Period;
import org.jspecify.annotations.Nullable;

/** One row of {@link Staging}, where its columns are explained; filled in and handed over once. */
public final class StagedRow {

  private final @Nullable Object[] cells = new Object[Column.values().length];

  /**
   * With what every row has.
   *
   * @param value in whole units
   * @param unit text form of a unit
   */
  public StagedRow(
      long line, String measure, Frequency frequency, Period period, double value, String unit) {
    set(Column.LINE, line);
    set(Column.MEASURE, measure);
    set(Column.FREQUENCY, frequency.code());
    set(Column.PERIOD_START, period.start());
    set(Column.PERIOD_END, period.end());
    set(Column.VALUE, value);
    set(Column.UNIT, unit);
    set(Column.HALF_WIDTH, 0.0);
    set(Column.VALUATION, Valuation.NONE.name());
    set(Column.GROWTH, false);
    set(Column.STATUS, Status.REPORTED.name());
  }

  /** The cells in the order of {@link Column}. */
  public @Nullable Object[] cells() {
    return cells.clone();
  }

  /** Fills a column of text in. */
  public StagedRow with(Column column, @Nullable String text) {
    if (!column.type().equals("VARCHAR")) {
      throw new IllegalArgumentException(column + " holds no text");
    }
    return set(column, text);
  }

  /** Whose statistics, or null for a third party's. */
  public StagedRow reporter(@Nullable String area) {
    return set(Column.REPORTER, area);
  }

  /** With whom. */
  public StagedRow partner(@Nullable String area) {
    return set(Column.PARTNER, area);
  }

  /** Where goods or money come from. */
  public StagedRow origin(@Nullable String area) {
    return set(Column.ORIGIN, area);
  }

  /** Of which product; nulls for all products. */
  public StagedRow product(@Nullable String code, @Nullable String classification) {
    return set(Column.PRODUCT, code).set(Column.CLASSIFICATION, classification);
  }

  /** At which point of its journey the good is valued. */
  public StagedRow valuation(Valuation valuation) {
    return set(Column.VALUATION, valuation.name());
  }

  /** What the figure is worth. */
  public StagedRow status(Status status) {
    return set(Column.STATUS, status.name());
  }

  /** Half the worth of the last digit published. */
  public StagedRow halfWidth(double half) {
    return set(Column.HALF_WIDTH, half);
  }

  /** The ends of the interval that the figure stands for, where it is not around the value. */
  public StagedRow between(double low, double high) {
    return set(Column.LOW, low).set(Column.HIGH, high);
  }

  /** That the value is a change on a year earlier in percent. */
  public StagedRow growth() {
    return set(Column.GROWTH, true);
  }

  /** How much of the product, beside its value. */
  public StagedRow quantity(double quantity, String unit) {
    return set(Column.QUANTITY, quantity).set(Column.QUANTITY_UNIT, unit);
  }

  private StagedRow set(Column column, @Nullable Object value) {
    cells[column.ordinal()] = value;
    return this;
  }
}
