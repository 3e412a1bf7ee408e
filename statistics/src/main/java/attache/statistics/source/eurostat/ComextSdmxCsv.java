package attache.statistics.source.eurostat;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxTable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** What Comext's interface answers for data set DS-045409 or a like one: SDMX-CSV. */
public final class ComextSdmxCsv implements FileFormat {

  /** Data sets of the same columns: by HS and CN since 1988, and by CN alone. */
  private static final List<String> STRUCTURES = List.of("ESTAT:DS-045409", "ESTAT:DS-059341");

  private static final DateTimeFormatter UPDATED =
      DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);

  @Override
  public String id() {
    return "comext-sdmx-csv";
  }

  @Override
  public Source source() {
    return Comext.SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return STRUCTURES.stream().anyMatch(structure -> SdmxTable.isCsvOf(file, structure));
  }

  @Override
  @SourceQuirk(
      source = "comext",
      cause =
          "Quantities are in units of 100 kg in DS-045409 and in kg in DS-059341; they come in rows"
              + " of their own and are put beside the value they belong to.")
  public void read(OfficialFile file, Staging staging) {
    SdmxTable table = SdmxTable.ofCsv(file, staging);
    String freq = table.required("freq");
    String indicator = table.required("indicators");
    String reporter = table.required("reporter");
    String partner = table.required("partner");
    String product = table.required("product");
    String flow = table.required("flow");
    String value = "TRY_CAST(" + table.required("OBS_VALUE") + " AS DOUBLE)";
    table.refuseWhere(
        table.isFigure() + " AND NOT coalesce(isfinite(" + value + "), false)",
        table.cell("OBS_VALUE"),
        "is no number");
    table.refuseWhere(
        table.isFigure() + " AND " + freq + " NOT IN ('A', 'M')", freq, "is neither A nor M");
    table.refuseWhere(
        "coalesce("
            + indicator
            + " NOT IN ('VALUE_IN_EUROS', 'VALUE_EUR', 'VALUE_NAC',"
            + " 'QUANTITY_IN_100KG', 'QUANTITY_KG', 'SUPPLEMENTARY_QUANTITY',"
            + " 'QUANTITY_SUPPL_UNIT'), true)",
        indicator,
        "is no indicator of Comext's that is known");
    for (String cell : List.of(reporter, partner, product, flow)) {
      table.refuseWhere(cell + " IS NULL", "''", "stands where a code is expected");
    }
    table.refuseWhere(
        "NOT regexp_full_match(" + product + ", '[0-9A-Z.]{2,10}')", product, "is no product code");
    table.periods(freq);
    String key = String.join(", ", freq, reporter, partner, product, flow);
    table.refuseWhere(
        "line IN (SELECT max(line) FROM sdmx WHERE "
            + table.isFigure()
            + " GROUP BY "
            + key
            + ", "
            + indicator
            + ", "
            + table.required("TIME_PERIOD")
            + " HAVING count(DISTINCT "
            + value
            + ") > 1)",
        table.cell("OBS_VALUE"),
        "contradicts another line on the same flow");
    staging.run(
        file,
        String.format(
            Locale.ROOT,
            """
            CREATE OR REPLACE TEMP TABLE comext AS
            SELECT min(line) FILTER (WHERE %1$s IN ('VALUE_IN_EUROS', 'VALUE_EUR')) AS line,
              %2$s AS reporter, %3$s AS partner,
              CASE WHEN %4$s NOT IN ('TOTAL', '000TOTAL') THEN %4$s END AS product, %5$s AS flow,
              p.frequency, p.period_start, p.period_end,
              any_value(%6$s) FILTER (WHERE %1$s IN ('VALUE_IN_EUROS', 'VALUE_EUR')) AS value,
              0.5 AS half_width,
              any_value(CASE %1$s WHEN 'QUANTITY_IN_100KG' THEN 100 * %6$s ELSE %6$s END)
                FILTER (WHERE %1$s IN ('QUANTITY_IN_100KG', 'QUANTITY_KG')) AS kg,
              CAST(NULL AS VARCHAR) AS note
            FROM sdmx JOIN periods p ON p.time = %7$s AND p.freq = %8$s
            WHERE %9$s
            GROUP BY ALL
            HAVING count(*) FILTER (WHERE %1$s IN ('VALUE_IN_EUROS', 'VALUE_EUR')) > 0
            """,
            indicator,
            reporter,
            partner,
            product,
            flow,
            value,
            table.required("TIME_PERIOD"),
            freq,
            table.isFigure()));
    Comext.stage(file, staging);
    staging.query(
        file,
        "SELECT max(" + table.cell("LAST UPDATE", "LAST_UPDATE") + ") FROM sdmx",
        row -> {
          String updated = row.getString(1);
          if (updated != null) {
            vintage(updated, staging);
          }
        });
  }

  @SourceQuirk(
      source = "comext",
      cause = "The day of the last update is written 15/09/26 for 15 September 2026.")
  private static void vintage(String updated, Staging staging) {
    String day = updated.substring(0, Math.min(8, updated.length()));
    try {
      staging.vintage(LocalDate.parse(day, UPDATED).toString());
    } catch (DateTimeParseException e) {
      // Of an edition that is dated otherwise the day it was fetched is known.
    }
  }
}
