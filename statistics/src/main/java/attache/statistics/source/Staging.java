package attache.statistics.source;

import attache.statistics.product.ProductGroup;
import attache.vocabulary.measure.OwnMeasure;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of one file are put while it is read: a table {@code staged} of a database of
 * its own, with the columns below. Nothing of it is held before the whole file has been read and
 * found good.
 *
 * <table>
 * <caption>Columns of {@code staged}, in the order of {@link Column}; those left out are null, or
 * as said</caption>
 * <tr><td>line</td><td>BIGINT</td><td>line of the text file, counted from 1 with its header, or
 *     number of the record in a JSON file or row of a sheet</td></tr>
 * <tr><td>dataset</td><td>VARCHAR</td><td>id of the data set; the source's id if null</td></tr>
 * <tr><td>vintage</td><td>VARCHAR</td><td>edition of this row; the file's if null</td></tr>
 * <tr><td>measure</td><td>VARCHAR</td><td>id of the catalogue of measures, or one of the source's
 *     own with its id before a colon, {@code wdi:SP.DYN.LE00.IN}</td></tr>
 * <tr><td>reporter</td><td>VARCHAR</td><td>whose statistics: ISO 3166-1 alpha-3, a group's code,
 *     null for a third party; for an area of no known code a question mark and the source's
 *     code</td></tr>
 * <tr><td>partner</td><td>VARCHAR</td><td>likewise; {@code WLD} the world, {@code _X} not
 *     specified; null for measures of one country. A third party's flow has the end that the goods
 *     go to (exports)</td></tr>
 * <tr><td>origin</td><td>VARCHAR</td><td>where goods or money come from; null without
 *     direction</td></tr>
 * <tr><td>product</td><td>VARCHAR</td><td>code with its leading zeros, null for all products</td>
 * </tr>
 * <tr><td>classification</td><td>VARCHAR</td><td>of the product code: HS1992 … HS2022, CN, SITC4,
 *     BEC5</td></tr>
 * <tr><td>entity</td><td>VARCHAR</td><td>id of a park, fair, project</td></tr>
 * <tr><td>frequency</td><td>VARCHAR</td><td>A, Q, M or I</td></tr>
 * <tr><td>period_start, period_end</td><td>DATE</td><td>first and last day; a stock has its day
 *     twice</td></tr>
 * <tr><td>value</td><td>DOUBLE</td><td>in whole units ("thousand" is multiplied out)</td></tr>
 * <tr><td>half_width</td><td>DOUBLE</td><td>half the worth of the last digit published; 0 where
 *     all digits are given. 0 by default</td></tr>
 * <tr><td>low, high</td><td>DOUBLE</td><td>the ends of the interval that the figure stands for,
 *     where it is not value ± half_width ("more than 31 million", a reconciled value); infinite
 *     where there is no end. Both null by default</td></tr>
 * <tr><td>unit</td><td>VARCHAR</td><td>text form of a unit: USD, EUR, percent, count:people,
 *     1</td></tr>
 * <tr><td>valuation</td><td>VARCHAR</td><td>name of a Valuation, NONE by default</td></tr>
 * <tr><td>growth</td><td>BOOLEAN</td><td>whether it is a change on a year earlier in percent;
 *     false by default</td></tr>
 * <tr><td>status</td><td>VARCHAR</td><td>name of a Status, REPORTED by default</td></tr>
 * <tr><td>scope</td><td>VARCHAR</td><td>what is counted, where it does not go without saying</td>
 * </tr>
 * <tr><td>quantity</td><td>DOUBLE</td><td>how much of a product, beside its value</td></tr>
 * <tr><td>quantity_unit</td><td>VARCHAR</td><td>UCUM code (kg, t) or the source's own word</td>
 * </tr>
 * <tr><td>note</td><td>VARCHAR</td><td>what a reader must know</td></tr>
 * <tr><td>source</td><td>VARCHAR</td><td>where the file says that this figure is from, such as the
 *     address of a page; null where it is the file's own</td></tr>
 * </table>
 */
public interface Staging {

  /** Takes one row of a query. */
  interface RowReader {
    /** Reads it. */
    void read(ResultSet row) throws SQLException;
  }

  /**
   * Adds the rows of a query; its columns are matched by name with those of {@code staged}.
   *
   * @throws SourceException when the query meets something it cannot read; {@code what} is named
   */
  default void insert(OfficialFile what, String select) {
    insert(what, Map.of(), select);
  }

  /**
   * Adds the rows of a query, of which some columns are the same in every row. Said so, millions of
   * rows are sorted without them, in half the time.
   *
   * @param everyRow what those columns hold, in SQL
   * @param select a query for the others
   */
  void insert(OfficialFile what, Map<Column, String> everyRow, String select);

  /** Adds one row. */
  void insert(StagedRow row);

  /** Runs a statement of SQL, such as one that makes a temporary table. */
  void run(OfficialFile what, String sql);

  /** Asks. */
  void query(OfficialFile what, String sql, RowReader reader);

  /** Makes a table {@code areas} (code, area) of these codes for queries to join. */
  void areas(AreaCodes codes);

  /**
   * The files inside an archive (zip, 7z, gz) whose names are wanted, unpacked where they are
   * removed again; the file itself where it is no archive.
   *
   * @throws SourceException when it is damaged, encrypted, or unpacks to more than can be meant
   */
  List<Path> unpack(OfficialFile archive, Predicate<String> wanted);

  /**
   * A new empty file of this name, removed where unpacked ones are: for what has to be brought into
   * rows before the database can read it.
   */
  Path newFile(String name);

  /** Says which edition the file is, if it says so itself: an ISO day or month, or its own word. */
  void vintage(String edition);

  /**
   * Says since when the file's figures were known, where it tells so and {@link #vintage} is no ISO
   * day, month or year, of which the last day counts.
   */
  void knownFrom(LocalDate day);

  /**
   * Says in one sentence what a user should know of how the file was read, such as rows left out.
   */
  void remark(String sentence);

  /**
   * Says that the figures of one data set in the file are of another source than the format's: of
   * the data set that goes by the source's id.
   */
  void source(Source other);

  /** Makes a park, fair or meeting known that rows of the file are about. */
  void entity(Entity entity);

  /** Makes a group of goods known that the file draws. */
  void group(ProductGroup group);

  /** Makes a measure of the file's own known, with the words it goes by. */
  void measure(OwnMeasure measure);

  /**
   * Makes a temporary table of texts for queries to join, in place of one of that name.
   *
   * @param columns names and types, "code VARCHAR"; ours, never a file's
   * @param rows a cell a column, null for NULL
   */
  default void table(
      OfficialFile what,
      String name,
      List<String> columns,
      List<? extends List<? extends @Nullable String>> rows) {
    run(what, "CREATE OR REPLACE TEMP TABLE " + name + " (" + String.join(", ", columns) + ")");
    int most = 1000;
    for (int from = 0; from < rows.size(); from += most) {
      run(
          what,
          rows.subList(from, Math.min(rows.size(), from + most)).stream()
              .map(row ->
                  row.stream()
                      .map(cell -> cell == null ? "NULL" : literal(cell))
                      .collect(Collectors.joining(", ", "(", ")")))
              .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES ", "")));
    }
  }

  /** A text as SQL has it between quotes. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
