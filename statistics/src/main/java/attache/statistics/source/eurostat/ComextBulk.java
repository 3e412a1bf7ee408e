package attache.statistics.source.eurostat;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A month or a year of Comext in whole: {@code full_v2_202512.7z} and the table {@code
 * full_202512.dat} in it, a row for each reporter, partner, CN product, flow and procedure.
 */
public final class ComextBulk implements FileFormat {

  private static final List<String> NEEDED =
      List.of(
          "REPORTER",
          "PARTNER",
          "TRADE_TYPE",
          "PRODUCT_NC",
          "FLOW",
          "STAT_PROCEDURE",
          "PERIOD",
          "VALUE_EUR",
          "QUANTITY_KG");

  private static final Pattern TABLE = Pattern.compile("(?i)full\\w*\\.(dat|csv)");

  /** Every partner is in it, which the supplements for some of them (partxixu) are not. */
  private static final Pattern OF_ALL_PARTNERS =
      Pattern.compile("(?i)full_?(v2_)?\\d{6}\\.(7z|zip|dat|csv|gz|dat\\.gz)");

  @Override
  public String id() {
    return "comext-bulk";
  }

  @Override
  public Source source() {
    return Comext.SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    String line = file.firstLine();
    return file.entries().isEmpty()
        ? line.contains("REPORTER") && line.contains("PRODUCT_NC") && line.contains("FLOW")
        : file.entries().stream().anyMatch(ComextBulk::isTable);
  }

  private static boolean isTable(String entry) {
    return TABLE.matcher(entry.substring(entry.lastIndexOf('/') + 1)).matches();
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    List<Path> tables = staging.unpack(file, ComextBulk::isTable);
    for (Path table : tables) {
      sum(file, TextTable.of(file, table, ',', NEEDED), staging);
      if (OF_ALL_PARTNERS.matcher(file.name()).matches()) {
        addWorld(file, staging);
      }
      Comext.stage(file, staging);
    }
  }

  @SourceQuirk(
      source = "comext",
      cause =
          "Each flow is given apart by customs procedure (normal, inward and outward processing, not"
              + " recorded) and kind of trade: they are added up.")
  @SourceQuirk(
      source = "comext",
      cause = "All products together are the product TOTAL, in some files 000TOTAL.")
  @SourceQuirk(source = "comext", cause = "Month 52 of a year is the year as a whole.")
  @SourceQuirk(
      source = "comext",
      cause =
          "Trade inside the EU (TRADE_TYPE I) is counted from firms' reports above a threshold and"
              + " estimated below it, that with other countries from customs papers.")
  private static void sum(OfficialFile file, TextTable text, Staging staging) {
    staging.run(
        file,
        String.format(
            Locale.ROOT,
            """
            CREATE OR REPLACE TEMP TABLE comext AS
            SELECT min(line_of_file) AS line, reporter, partner, product, flow,
              CASE WHEN month = 52 THEN 'A' ELSE 'M' END AS frequency,
              make_date(year, CASE WHEN month = 52 THEN 1 ELSE month END, 1) AS period_start,
              last_day(make_date(year, CASE WHEN month = 52 THEN 12 ELSE month END, 1))
                AS period_end,
              sum(value) AS value, 0.5 * count(*) AS half_width, nullif(sum(kg), 0) AS kg,
              CASE WHEN bool_and(trade_type = 'I') THEN 'trade inside the EU' END AS note
            FROM (
              SELECT line_of_file, trim(reporter) AS reporter, trim(partner) AS partner,
                trim(flow) AS flow, %s AS product, %s AS trade_type, %s AS procedure,
                CAST(left(%s, 4) AS INTEGER) AS year, CAST(right(period, 2) AS INTEGER) AS month,
                %s AS value, %s AS kg
              FROM %s)
            WHERE procedure IS NOT NULL
            GROUP BY ALL
            """,
            product(),
            oneOf("trade_type", "'I', 'E'"),
            oneOf("stat_procedure", "'1', '2', '3', '9'"),
            period(),
            TextTable.number("value_eur"),
            TextTable.number("quantity_kg"),
            text.rows()));
    // A file that writes its totals in both ways says the same twice.
    staging.run(
        file,
        "DELETE FROM comext WHERE product = '000TOTAL'"
            + " AND EXISTS (SELECT 1 FROM comext WHERE product = 'TOTAL')");
    staging.run(file, "UPDATE comext SET product = NULL WHERE product IN ('TOTAL', '000TOTAL')");
    staging.query(
        file,
        "SELECT min(line) FROM comext WHERE reporter IS NULL OR partner IS NULL OR value IS NULL"
            + " HAVING count(*) > 0",
        row -> {
          throw new SourceException(
              file.path()
                  + ": line "
                  + row.getLong(1)
                  + " has no reporter, partner or value; fetch the file again");
        });
  }

  private static String product() {
    return "CASE WHEN regexp_full_match(product_nc, '[0-9A-Z.]{2,10}') THEN product_nc ELSE "
        + TextTable.failure("product_nc", "is no code of a product")
        + " END";
  }

  private static String oneOf(String column, String codes) {
    return "CASE WHEN trim("
        + column
        + ") IN ("
        + codes
        + ") THEN trim("
        + column
        + ") ELSE "
        + TextTable.failure(column, "is not known")
        + " END";
  }

  private static String period() {
    return "CASE WHEN regexp_full_match(period, '[12][0-9]{3}(0[1-9]|1[0-2]|52)') THEN period ELSE "
        + TextTable.failure("period", "is no month, and no year with month 52")
        + " END";
  }

  @SourceQuirk(
      source = "comext",
      cause =
          "The bulk files have no partner for the world: a reporter's total is the sum of all its"
              + " partners, which is made where the file has them all.")
  private static void addWorld(OfficialFile file, Staging staging) {
    staging.run(
        file,
        """
        INSERT INTO comext BY NAME
        SELECT min(line) AS line, reporter, 'WORLD' AS partner, NULL AS product, flow, frequency,
          period_start, period_end, sum(value) AS value, sum(half_width) AS half_width,
          'sum of all partners in the file' AS note
        FROM comext
        WHERE product IS NULL
          AND NOT (partner IN ('XU', 'XI') AND period_end >= DATE '2021-01-01'
            AND EXISTS (SELECT 1 FROM comext WHERE partner = 'GB'))
        GROUP BY reporter, flow, frequency, period_start, period_end
        HAVING bool_and(length(partner) = 2 AND partner NOT IN ('EU', 'EA'))
        """);
  }
}
