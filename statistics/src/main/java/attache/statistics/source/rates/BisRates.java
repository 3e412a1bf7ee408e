package attache.statistics.source.rates;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxTable;
import java.util.regex.Pattern;

/**
 * The BIS's US dollar exchange rates, data flow WS_XRU: the flat SDMX-CSV of its bulk download or
 * of its API, units of the area's currency per US dollar.
 */
public final class BisRates implements FileFormat {

  private static final Pattern ENTRY = Pattern.compile("(.*/)?WS_XRU[A-Za-z0-9_]*flat\\.csv");

  @Override
  public String id() {
    return "bis-xru-csv";
  }

  @Override
  public Source source() {
    return RateSources.BIS;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return file.entries().isEmpty()
        ? SdmxTable.isCsvOf(file, "BIS:WS_XRU")
        : file.entries().stream().anyMatch(name -> ENTRY.matcher(name).matches());
  }

  @Override
  @SourceQuirk(
      source = "bis-fx",
      cause =
          "Flat files hold a row of each series without period and value before its figures; it is"
              + " left out.")
  @SourceQuirk(
      source = "bis-fx",
      cause =
          "The currency is today's of the area, also for years before it: Belarus's rouble is"
              + " back-cast across the change of 2016, 10,000 old for one new.")
  public void read(OfficialFile file, Staging staging) {
    SdmxTable table = SdmxTable.ofCsv(file, staging);
    String currency = table.required("CURRENCY");
    table.required("REF_AREA");
    table.required("COLLECTION");
    String mult = table.cell("UNIT_MULT");
    table.refuseWrongFigures(mult);
    table.refuseWhere(
        table.isFigure() + " AND NOT regexp_full_match(coalesce(" + currency + ", ''), '[A-Z]{3}')",
        currency,
        "is no currency");
    table.refuseWhere(
        table.isFigure() + " AND coalesce(" + table.cell("COLLECTION") + ", '') NOT IN ('A', 'E')",
        table.cell("COLLECTION"),
        "is no way of collection, expected A (average) or E (end of period)");
    table.periods(table.required("FREQ"));
    table.statuses(table.cell("OBS_STATUS"));
    staging.areas(SdmxTable.areaCodes());
    staging.insert(
        file,
        """
        SELECT line, 'bis-fx' AS dataset, 'exchange_rate' AS measure,
          coalesce(r.area, '?' || %1$s) AS reporter, t.frequency, t.period_start, t.period_end,
          %2$s AS value, %3$s AS half_width, %4$s AS unit, s.status, s.note,
          'units per US dollar, ' || CASE %5$s WHEN 'A' THEN 'average' ELSE 'end' END
            || ' of the period' AS scope
        FROM sdmx JOIN periods t ON t.time = %6$s AND t.freq = coalesce(%7$s, '')
          JOIN statuses s ON s.code = coalesce(%8$s, '') LEFT JOIN areas r ON r.code = %1$s
        WHERE %9$s
        """
            .formatted(
                table.cell("REF_AREA"),
                table.value(mult),
                table.halfWidth(mult),
                currency,
                table.cell("COLLECTION"),
                table.cell("TIME_PERIOD"),
                table.cell("FREQ"),
                table.cell("OBS_STATUS"),
                table.isFigure()));
  }
}
