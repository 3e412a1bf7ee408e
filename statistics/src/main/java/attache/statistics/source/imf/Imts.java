package attache.statistics.source.imf;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.FileFormat;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.sdmx.SdmxTable;
import java.util.List;

/**
 * The IMF's International Trade in Goods by Partner Country, which was Direction of Trade until
 * 2025, as its portal gives it out: SDMX-CSV 1.0 or 2.0 with the columns COUNTRY, INDICATOR,
 * COUNTERPART_COUNTRY, FREQUENCY, TIME_PERIOD, OBS_VALUE and attributes.
 */
public final class Imts implements FileFormat {

  /** The record. */
  public static final Source SOURCE =
      new Source(
          "imf-imts",
          "International Trade in Goods by Partner Country (IMTS, formerly Direction of Trade)",
          "International Monetary Fund",
          "the IMF's special terms for its statistical data: may be used, published and passed on,"
              + " naming the IMF and the day of access",
          "Source: International Monetary Fund, International Trade in Goods by Partner Country",
          "https://data.imf.org",
          "goods exports FOB and imports CIF between some 220 economies as each reports, annual,"
              + " quarterly and monthly since 1948",
          "At data.imf.org choose the data set IMTS, select countries and indicators, and download"
              + " CSV; or ask https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS for SDMX-CSV.",
          List.of("IMTS.csv"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REVISES);

  @Override
  public String id() {
    return "imf-imts-csv";
  }

  @Override
  public Source source() {
    return SOURCE;
  }

  @Override
  public boolean recognises(OfficialFile file) {
    return SdmxTable.isCsvOf(file, "IMF.STA:IMTS") || SdmxTable.isCsvOf(file, "IMF:IMTS");
  }

  @Override
  @SourceQuirk(
      source = "imf-imts",
      cause =
          "Values are whole US dollars whatever the column SCALE says: it is only for display, so"
              + " nothing is multiplied by it.")
  @SourceQuirk(
      source = "imf-imts",
      cause =
          "What the Fund estimated, often from the partner's report, carries E in OBS_STATUS or"
              + " STATUS and is never taken for a side's own report.")
  public void read(OfficialFile file, Staging staging) {
    SdmxTable table = SdmxTable.ofCsv(file, staging);
    String indicator = table.required("INDICATOR");
    String status = table.cell("OBS_STATUS", "STATUS");
    table.refuseWhere(
        "coalesce("
            + indicator
            + ", '') NOT IN ('XG_FOB_USD', 'MG_CIF_USD', 'MG_FOB_USD', 'TBG_USD')",
        indicator,
        "is no indicator of IMTS, expected XG_FOB_USD, MG_CIF_USD, MG_FOB_USD or TBG_USD");
    table.refuseWrongFigures("'0'");
    table.periods(table.required("FREQUENCY"));
    table.statuses(status);
    staging.areas(AreaCodes.of("imf", AreaCodes.iso3()));
    String reporter = area("r", table.required("COUNTRY"));
    String partner = area("p", table.required("COUNTERPART_COUNTRY"));
    staging.insert(
        file,
        """
        SELECT line, 'imf-imts' AS dataset,
          CASE %1$s WHEN 'XG_FOB_USD' THEN 'goods_exports' WHEN 'TBG_USD' THEN 'goods_trade_balance'
            ELSE 'goods_imports' END AS measure,
          %2$s AS reporter, %3$s AS partner,
          CASE %1$s WHEN 'XG_FOB_USD' THEN %2$s WHEN 'TBG_USD' THEN NULL ELSE %3$s END AS origin,
          t.frequency, t.period_start, t.period_end, %4$s AS value, %5$s AS half_width,
          'USD' AS unit,
          CASE %1$s WHEN 'MG_CIF_USD' THEN 'CIF' WHEN 'TBG_USD' THEN 'MIXED' ELSE 'FOB' END AS valuation,
          s.status, s.note
        FROM sdmx JOIN periods t ON t.time = %6$s AND t.freq = coalesce(%7$s, '')
          JOIN statuses s ON s.code = coalesce(%8$s, '')
          LEFT JOIN areas r ON r.code = %9$s LEFT JOIN areas p ON p.code = %10$s
        WHERE %11$s
        """
            .formatted(
                indicator,
                reporter,
                partner,
                table.value("'0'"),
                table.halfWidth("'0'"),
                table.cell("TIME_PERIOD"),
                table.cell("FREQUENCY"),
                status,
                table.cell("COUNTRY"),
                table.cell("COUNTERPART_COUNTRY"),
                table.isFigure()));
  }

  @SourceQuirk(
      source = "imf-imts",
      cause =
          "Countries go by ISO 3166-1 alpha-3, groups by G and a number: the world is G001; groups"
              + " that Attaché has no code for stay imf:G… .")
  private static String area(String alias, String cell) {
    return "CASE WHEN "
        + alias
        + ".area IS NOT NULL THEN "
        + alias
        + ".area WHEN regexp_full_match("
        + cell
        + ", 'G[0-9]{3}|G[A-Z0-9_]{4,}') THEN 'imf:' || "
        + cell
        + " ELSE '?' || coalesce("
        + cell
        + ", '') END";
  }
}
