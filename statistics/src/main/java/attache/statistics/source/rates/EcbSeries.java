package attache.statistics.source.rates;

import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxTable;

/**
 * The ECB's data flow EXR as its data portal gives it out: CSV whose first column is a key {@code
 * EXR.D.USD.EUR.SP00.A}, or SDMX-CSV.
 */
public final class EcbSeries implements FileFormat {

  @Override
  public String id() {
    return "ecb-exr-csv";
  }

  @Override
  public Source source() {
    return RateSources.ECB;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return SdmxTable.isCsvOf(file, "ECB:EXR");
  }

  @Override
  @SourceQuirk(
      source = "ecb-fx",
      cause =
          "EXR holds spot rates (SP00) beside effective exchange rates; only spot rates are taken"
              + " for exchange rates, the others are kept as ecb:EXR:… with their currencies named.")
  public void read(OfficialFile file, Staging staging) {
    SdmxTable table = SdmxTable.ofCsv(file, staging);
    String currency = table.required("CURRENCY");
    table.required("CURRENCY_DENOM");
    table.required("EXR_TYPE");
    table.required("EXR_SUFFIX");
    table.refuseWrongFigures("'0'");
    table.refuseWhere(
        "NOT regexp_full_match(coalesce(" + currency + ", ''), '[A-Z0-9]{2,4}')",
        currency,
        "is no currency");
    table.periods(table.required("FREQ"));
    table.statuses(table.cell("OBS_STATUS"));
    staging.insert(
        file,
        """
        SELECT line, 'ecb-fx' AS dataset,
          CASE WHEN %1$s = 'SP00' THEN 'exchange_rate' ELSE 'ecb:EXR:' || %1$s END AS measure,
          'EUROAREA' AS reporter, t.frequency, t.period_start, t.period_end,
          %2$s AS value, %3$s AS half_width,
          CASE WHEN %1$s = 'SP00' THEN %4$s ELSE '1' END AS unit, s.status, s.note,
          CASE WHEN %1$s <> 'SP00' THEN concat_ws('; ', 'CURRENCY=' || %4$s,
              'CURRENCY_DENOM=' || %5$s, 'EXR_SUFFIX=' || %6$s)
            ELSE 'units per ' || CASE %5$s WHEN 'EUR' THEN 'euro' WHEN 'USD' THEN 'US dollar'
              ELSE %5$s END || CASE WHEN %6$s = 'E' THEN ', end of the period'
              WHEN %7$s = 'D' THEN ', reference rate of the day'
              ELSE ', average of the period' END END AS scope
        FROM sdmx JOIN periods t ON t.time = %8$s AND t.freq = coalesce(%7$s, '')
          JOIN statuses s ON s.code = coalesce(%9$s, '')
        WHERE %10$s
        """
            .formatted(
                table.cell("EXR_TYPE"),
                table.value("'0'"),
                table.halfWidth("'0'"),
                currency,
                table.cell("CURRENCY_DENOM"),
                table.cell("EXR_SUFFIX"),
                table.cell("FREQ"),
                table.cell("TIME_PERIOD"),
                table.cell("OBS_STATUS"),
                table.isFigure()));
  }
}
