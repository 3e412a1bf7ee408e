package attache.statistics.source.table;

import attache.statistics.series.Frequency;
import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.vocabulary.period.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a table: where everything was found, and the figures.
 *
 * @param mapping id of the data set of the mapping
 * @param sheet name of the sheet, or of the text file
 * @param encoding of a text file, empty for a workbook
 * @param title of the table, or null where there is none
 * @param unit where the table's unit was found, or null where it is the mapping's or a column's
 * @param headerFirst first row of the header, from 1
 * @param headerLast last row of the header
 * @param columns every column of the header
 * @param names every partner as the table names it, in its order
 * @param marks how often each mark stands for a figure
 * @param checks whether partners add up to totals
 * @param figures the figures, in the order of the table
 * @param firstRows the first rows with figures, as printed
 * @param remarks what else a user should know
 */
public record TableReading(
    String mapping,
    String sheet,
    String encoding,
    @Nullable Found title,
    @Nullable Found unit,
    int headerFirst,
    int headerLast,
    List<ColumnUse> columns,
    List<NameUse> names,
    Map<String, Integer> marks,
    List<TotalCheck> checks,
    List<Figure> figures,
    List<String> firstRows,
    List<String> remarks) {

  public TableReading {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
    marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    checks = List.copyOf(checks);
    figures = List.copyOf(figures);
    firstRows = List.copyOf(firstRows);
    remarks = List.copyOf(remarks);
  }

  /**
   * A text and where it stands.
   *
   * @param line row or line, from 1
   * @param text as printed
   * @param meaning how it was understood; empty where it speaks for itself
   */
  public record Found(int line, String text, String meaning) {}

  /**
   * A column.
   *
   * @param number from 1
   * @param heading what stands above it
   * @param use what it was taken for; empty for one that is not used
   */
  public record ColumnUse(int number, String heading, String use) {}

  /**
   * A partner's name.
   *
   * @param name as printed
   * @param area what it was taken for; empty for a row that is left out
   * @param kind country, group, total, unspecified, unknown or skipped
   */
  public record NameUse(String name, String area, String kind) {}

  /**
   * A total against the sum of its partners, in whole units.
   *
   * @param reporter whose statistics
   * @param measure of what
   * @param period when
   * @param unit of the amounts
   * @param partners how many were added, groups left out
   * @param sum of the partners
   * @param total as printed
   * @param tolerance what rounding alone may make of it
   * @param allPartners whether the table is meant to list all
   */
  public record TotalCheck(
      @Nullable String reporter,
      String measure,
      Period period,
      String unit,
      int partners,
      BigDecimal sum,
      BigDecimal total,
      BigDecimal tolerance,
      boolean allPartners) {

    /** What the partners lack of the total; below zero where they are more. */
    public BigDecimal rest() {
      return total.subtract(sum);
    }

    /** Whether they add up within what rounding allows. */
    public boolean addsUp() {
      return rest().abs().compareTo(tolerance) <= 0;
    }

    /** Whether the partners are more than their total, which cannot be. */
    public boolean isTooMuch() {
      return rest().add(tolerance).signum() < 0;
    }
  }

  /**
   * One figure, as {@link attache.statistics.source.Staging} explains its parts.
   *
   * @param quantity how much of a product, or null
   */
  public record Figure(
      int line,
      String measure,
      @Nullable String reporter,
      @Nullable String partner,
      @Nullable String origin,
      @Nullable String product,
      @Nullable String classification,
      Frequency frequency,
      Period period,
      BigDecimal value,
      BigDecimal halfWidth,
      String unit,
      Valuation valuation,
      boolean growth,
      Status status,
      @Nullable String scope,
      @Nullable BigDecimal quantity,
      @Nullable String quantityUnit,
      @Nullable String note) {}
}
