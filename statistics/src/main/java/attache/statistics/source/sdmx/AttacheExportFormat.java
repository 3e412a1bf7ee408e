package attache.statistics.source.sdmx;

import attache.statistics.series.Status;
import attache.statistics.series.Valuation;
import attache.statistics.source.AreaCodes;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.Staging;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@link SdmxCsvWriter} wrote: each series comes back with its data set, edition, status,
 * interval and source as they were.
 */
public final class AttacheExportFormat implements FileFormat {

  private static final String STRUCTURE = "ATTACHE:DF_SERIES";

  @Override
  public String id() {
    return "attache-sdmx-csv";
  }

  @Override
  public Source source() {
    return SdmxSources.ATTACHE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return SdmxTable.isCsvOf(file, STRUCTURE);
  }

  @Override
  public void read(OfficialFile file, Staging staging) {
    SdmxTable table = SdmxTable.ofCsv(file, staging);
    OwnStructure.COLUMNS.stream()
        .filter(column -> !column.equals("SOURCE_SHA256") && !column.equals("ATTRIBUTION"))
        .forEach(table::required);
    refuseWhatNoExportHas(table);
    table.refuseWrongFigures("'0'");
    table.periods("CAST(NULL AS VARCHAR)");
    staging.areas(AreaCodes.iso3());
    staging.insert(
        file,
        "SELECT line, "
            + table.cell("DATASET")
            + " AS dataset, "
            + table.cell("VINTAGE")
            + " AS vintage, "
            + table.cell("MEASURE")
            + " AS measure, "
            + applicable(table, "REPORTER")
            + " AS reporter, "
            + applicable(table, "PARTNER")
            + " AS partner, "
            + applicable(table, "ORIGIN")
            + " AS origin, nullif("
            + table.cell("PRODUCT")
            + ", '_T') AS product, "
            + applicable(table, "ENTITY")
            + " AS entity, "
            + table.cell("FREQ")
            + " AS frequency, t.period_start, t.period_end, "
            + table.value("'0'")
            + " AS value, 0 AS half_width, "
            + bound(table, "LOW")
            + " AS low, "
            + bound(table, "HIGH")
            + " AS high, CASE "
            + table.cell("UNIT_MEASURE")
            + " WHEN 'PC' THEN 'percent' WHEN 'PP' THEN 'percentage_points' WHEN 'PURE_NUMB' THEN"
            + " '1' ELSE "
            + table.cell("UNIT_MEASURE")
            + " END AS unit, "
            + table.cell("VALUATION")
            + " AS valuation, "
            + table.cell("TRANSFORMATION")
            + " = 'GY' AS growth, upper("
            + table.cell("STATUS")
            + ") AS status, "
            + applicable(table, "SCOPE")
            + " AS scope, "
            + table.cell("NOTE")
            + " AS note, "
            + table.cell("SOURCE")
            + " AS source FROM sdmx JOIN periods t ON t.time = "
            + table.cell("TIME_PERIOD")
            + " WHERE "
            + table.isFigure());
    tellWhoseTheyAre(table, staging);
  }

  private static String applicable(SdmxTable table, String component) {
    return "nullif(" + table.cell(component) + ", '_Z')";
  }

  private static String bound(SdmxTable table, String component) {
    return "CAST(" + table.cell(component) + " AS DOUBLE)";
  }

  private static void refuseWhatNoExportHas(SdmxTable table) {
    refuse(table, "ACTION", "IS DISTINCT FROM 'R'", "is no ACTION of an export, expected R");
    refuse(
        table,
        "DATASET",
        "IS NULL OR NOT regexp_full_match(" + table.cell("DATASET") + ", '[a-z0-9][a-z0-9._-]*')",
        "is no id of a data set");
    refuse(table, "VINTAGE", "IS NULL", "is no edition");
    refuse(table, "MEASURE", "IS NULL", "is no measure");
    refuse(table, "FREQ", "NOT IN ('A', 'Q', 'M', 'I')", "is no frequency, expected A, Q, M or I");
    refuse(table, "UNIT_MULT", "IS DISTINCT FROM '0'", "is no UNIT_MULT of an export, expected 0");
    refuse(
        table,
        "VALUATION",
        "NOT IN " + names(Valuation.values()),
        "is no valuation, expected one of " + names(Valuation.values()));
    refuse(
        table,
        "STATUS",
        "IS NULL OR upper(" + table.cell("STATUS") + ") NOT IN " + names(Status.values()),
        "is no status, expected one of " + names(Status.values()).toLowerCase(Locale.ROOT));
    for (String end : new String[] {"LOW", "HIGH"}) {
      refuse(
          table,
          end,
          "IS NOT NULL AND coalesce(isnan(TRY_CAST(" + table.cell(end) + " AS DOUBLE)), true)",
          "is no end of an interval");
    }
  }

  private static void refuse(SdmxTable table, String component, String wrong, String expected) {
    table.refuseWhere(table.cell(component) + " " + wrong, table.cell(component), expected);
  }

  private static String names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> "'" + value.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static void tellWhoseTheyAre(SdmxTable table, Staging staging) {
    TreeSet<String> datasets = new TreeSet<>();
    staging.query(
        table.file(),
        "SELECT DISTINCT " + table.cell("DATASET") + " FROM sdmx",
        row -> datasets.add(row.getString(1)));
    staging.remark(
        "Another Attaché exported these figures of "
            + String.join(", ", datasets)
            + "; the file's hash stands for what was sent, its column SOURCE_SHA256 for the files"
            + " that the sender read.");
  }
}
