package attache.statistics.source.eurostat;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import attache.vocabulary.country.Country;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What all forms of Eurostat's Comext have in common: the record, the codes of areas, and how flows
 * of goods in euros become figures.
 */
final class Comext {

  /** The record. */
  static final Source SOURCE =
      new Source(
          "comext",
          "Eurostat Comext: international trade in goods",
          "Eurostat",
          "Commission Decision 2011/833/EU: may be used and passed on, also commercially, naming"
              + " Eurostat and saying what was changed",
          "Eurostat, Comext (international trade in goods)",
          "https://ec.europa.eu/eurostat/web/international-trade-in-goods/database",
          "goods of the EU and each member with each partner, monthly and annual, by HS and CN"
              + " product, in euros: bulk files since 2002, the interface since 1988",
          "Download full_v2_YYYYMM.7z (a month; month 52 is the year) from Eurostat's bulk download"
              + " of Comext and add it as it is; or save data set DS-045409 as SDMX-CSV.",
          List.of("full_v2_202512.7z", "full_202512.dat", "ds-045409.csv"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REVISES);

  private Comext() {}

  /** The codes of reporters and partners. */
  @SourceQuirk(
      source = "comext",
      cause =
          "Codes are those of Eurostat's list of countries, not all of ISO: Greece is GR or EL,"
              + " Serbia XS, Kosovo XK, and codes with Q are seas, stores and what is kept secret or"
              + " not known; only QU, not specified, is taken as that.")
  @SourceQuirk(
      source = "comext",
      cause =
          "EU27_2020 is the EU of 27 members in all years: before February 2020 that is not what the"
              + " EU was, and its figures stay apart under comext:EU27_2020.")
  static AreaCodes areas() {
    Map<String, String> codes = new HashMap<>();
    for (Country country : Country.countries()) {
      if (!country.isHistoric()) {
        country.alpha2().ifPresent(code -> codes.put(code, country.code()));
      }
    }
    return AreaCodes.of("comext", new AreaCodes("iso2", codes));
  }

  /**
   * Stages the rows of a table {@code comext}: line, reporter, partner, product (null for all),
   * flow (1 imports, 2 exports, 3 re-exports), frequency, period_start, period_end, value in euros,
   * half_width, kg, note.
   */
  static void stage(OfficialFile file, Staging staging) {
    staging.areas(areas());
    boolean[] unitedKingdom = new boolean[1];
    staging.query(
        file,
        "SELECT 1 FROM comext WHERE partner = 'GB' AND period_end >= DATE '2021-01-01' LIMIT 1",
        row -> unitedKingdom[0] = true);
    staging.insert(
        file,
        String.format(
            Locale.ROOT,
            """
            SELECT line, %s AS measure, r AS reporter, p AS partner,
              CASE flow WHEN '1' THEN p ELSE r END AS origin, product,
              CASE WHEN product IS NOT NULL THEN %s END AS classification, frequency,
              period_start, period_end, value, half_width, 'EUR' AS unit,
              CASE flow WHEN '1' THEN 'CIF' ELSE 'FOB' END AS valuation, kg AS quantity,
              CASE WHEN kg IS NOT NULL THEN 'kg' END AS quantity_unit,
              nullif(concat_ws('; ', note,
                CASE WHEN partner = 'XU' THEN 'without Northern Ireland' END), '') AS note
            FROM (SELECT c.line AS line_of_file, c.*, %s AS r, %s AS p FROM comext c
              LEFT JOIN areas a ON a.code = c.reporter LEFT JOIN areas b ON b.code = c.partner)
            """,
            measure(),
            classification(),
            area("a.area", "c.reporter"),
            // Beside the whole of the United Kingdom its greater part is not counted again.
            unitedKingdom[0]
                ? area("b.area", "c.partner")
                : "CASE WHEN c.partner = 'XU' THEN 'GBR' ELSE "
                    + area("b.area", "c.partner")
                    + " END"));
  }

  private static String area(String known, String code) {
    return "CASE WHEN "
        + code
        + " = 'EU27_2020' AND c.period_end >= DATE '2020-02-01' THEN 'EU' ELSE coalesce("
        + known
        + ", '?' || "
        + code
        + ") END";
  }

  private static String measure() {
    return "CASE flow WHEN '1' THEN 'goods_imports' WHEN '2' THEN 'goods_exports' WHEN '3' THEN"
        + " 'goods_reexports' ELSE "
        + TextTable.failure("flow", "is no flow that Comext has")
        + " END";
  }

  @SourceQuirk(
      source = "comext",
      cause =
          "The first six digits of a CN code are those of the HS of its year, so codes of two, four"
              + " and six digits are held as HS codes; eight digits are the CN of that year.")
  private static String classification() {
    return "CASE WHEN length(product) NOT IN (2, 4, 6) OR year(period_start) < 1992 THEN 'CN'"
        + " WHEN year(period_start) < 1996 THEN 'HS1992' WHEN year(period_start) < 2002 THEN"
        + " 'HS1996' WHEN year(period_start) < 2007 THEN 'HS2002' WHEN year(period_start) < 2012"
        + " THEN 'HS2007' WHEN year(period_start) < 2017 THEN 'HS2012' WHEN year(period_start) <"
        + " 2022 THEN 'HS2017' ELSE 'HS2022' END";
  }
}
