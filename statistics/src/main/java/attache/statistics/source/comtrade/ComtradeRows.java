package attache.statistics.source.comtrade;

import attache.statistics.source.AreaCodes;
import attache.statistics.source.OfficialFile;
import attache.statistics.source.SourceException;
import attache.statistics.source.SourceQuirk;
import attache.statistics.source.Staging;
import attache.statistics.source.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows of UN Comtrade, whichever form they came in, become figures: each reporter's totals of trade
 * with each partner by product, in US dollars.
 *
 * @param file what is read
 * @param text its rows
 * @param shift what a row's number is more than that of its line in the text
 */
record ComtradeRows(OfficialFile file, TextTable text, int shift) {

  /** What may be missing in a file, as older answers and the web's selections lack it. */
  private static final List<String> OPTIONAL =
      List.of(
          "typecode",
          "partner2code",
          "customscode",
          "motcode",
          "moscode",
          "aggrlevel",
          "qtyunitcode",
          "qty",
          "isqtyestimated",
          "netwgt",
          "isnetwgtestimated",
          "cifvalue",
          "fobvalue",
          "isreported",
          "isaggregate");

  /** What makes two rows rows of one figure. */
  private static final String KEY =
      "reportercode, partnercode, flowcode, freqcode, period, classificationcode, cmdcode";

  /** Reads them and tells how many rows there were. */
  long stage(Staging staging) {
    staging.run(
        file,
        "CREATE OR REPLACE TEMP TABLE comtrade AS SELECT line_of_file + "
            + shift
            + " AS line_of_file, "
            + Comtrade.NEEDED.stream()
                .map(c -> "coalesce(trim(" + c + "), '') AS " + c)
                .collect(Collectors.joining(", "))
            + OPTIONAL.stream()
                .map(c -> (text.has(c) ? c : "CAST(NULL AS VARCHAR)") + " AS " + c)
                .collect(Collectors.joining(", ", ", ", ", "))
            + isTotal()
            + " AS is_total FROM "
            + text.rows());
    long[] rows = new long[3];
    staging.query(
        file,
        "SELECT count(*), count(*) FILTER (WHERE NOT is_total),"
            + " count(*) FILTER (WHERE typecode <> 'C') FROM comtrade",
        row -> {
          for (int i = 0; i < rows.length; i++) {
            rows[i] = row.getLong(i + 1);
          }
        });
    if (rows[2] > 0) {
      throw new SourceException(
          file.path() + ": holds trade in services (typeCode S); only goods (C) are read");
    }
    leaveParts(staging, rows[0], rows[1]);
    leaveRepeats(staging);
    leaveOtherFlows(staging);
    staging.areas(AreaCodes.comtrade());
    staging.insert(file, select());
    return rows[0];
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "Unless an answer is asked for totals only, each flow comes some nine times over, broken"
              + " down by second partner, mode of transport and customs procedure: only the totals"
              + " are read.")
  private static String isTotal() {
    return "coalesce(partner2code, '0') IN ('0', '') AND coalesce(motcode, '0') IN ('0', '')"
        + " AND coalesce(moscode, '0') IN ('0', '') AND coalesce(customscode, 'C00') IN ('C00', '')";
  }

  private void leaveParts(Staging staging, long rows, long parts) {
    if (parts == 0) {
      return;
    }
    if (parts == rows) {
      throw new SourceException(
          file.path()
              + ": holds parts of flows only, by second partner, transport or customs procedure;"
              + " ask for partner2Code=0, motCode=0 and customsCode=C00");
    }
    staging.query(
        file,
        "SELECT count(DISTINCT ("
            + KEY
            + ")) FROM comtrade WHERE NOT is_total AND ("
            + KEY
            + ") NOT IN (SELECT ("
            + KEY
            + ") FROM comtrade WHERE is_total)",
        row ->
            staging.remark(
                "parts of flows, by second partner, transport or customs procedure, are left out: "
                    + counted(parts, "row")
                    + (row.getLong(1) > 0
                        ? "; of " + counted(row.getLong(1), "flow") + " the file has no total"
                        : "")));
    staging.run(file, "DELETE FROM comtrade WHERE NOT is_total");
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "Joined answers repeat rows: a row that says the same again counts once, and one that says"
              + " something else of the same flow makes the file unusable.")
  private void leaveRepeats(Staging staging) {
    staging.query(
        file,
        "SELECT count(*) - count(DISTINCT ("
            + KEY
            + ")), count(DISTINCT ("
            + KEY
            + ", primaryvalue)) - count(DISTINCT ("
            + KEY
            + ")) FROM comtrade",
        row -> {
          if (row.getLong(2) > 0) {
            throw new SourceException(
                file.path()
                    + ": has two values of one flow, "
                    + contradiction(staging)
                    + "; fetch it again, one release at a time");
          }
          if (row.getLong(1) > 0) {
            staging.remark("what is said twice counts once: " + counted(row.getLong(1), "row"));
          }
        });
    staging.run(
        file,
        "CREATE OR REPLACE TEMP TABLE comtrade AS SELECT * FROM comtrade"
            + " QUALIFY row_number() OVER (PARTITION BY "
            + KEY
            + " ORDER BY line_of_file) = 1");
  }

  private String contradiction(Staging staging) {
    StringBuilder lines = new StringBuilder();
    staging.query(
        file,
        "SELECT min(line_of_file), max(line_of_file) FROM comtrade GROUP BY "
            + KEY
            + " HAVING count(DISTINCT primaryvalue) > 1 ORDER BY ALL LIMIT 1",
        row -> lines.append("rows ").append(row.getLong(1)).append(" and ").append(row.getLong(2)));
    return lines.toString();
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "Exports include re-exports and imports include re-imports, where the reporter tells them"
              + " apart at all; flows for processing (MIP, MOP, XIP, XOP) and foreign imports (FM)"
              + " are parts too and are left out.")
  private void leaveOtherFlows(Staging staging) {
    staging.query(
        file,
        "SELECT count(*), string_agg(DISTINCT flowcode, ', ' ORDER BY flowcode) FROM comtrade"
            + " WHERE flowcode IN ('FM', 'MIP', 'MOP', 'XIP', 'XOP') HAVING count(*) > 0",
        row ->
            staging.remark(
                "flows that are parts of exports or imports, "
                    + row.getString(2)
                    + ", are left out: "
                    + counted(row.getLong(1), "row")));
    staging.run(file, "DELETE FROM comtrade WHERE flowcode IN ('FM', 'MIP', 'MOP', 'XIP', 'XOP')");
  }

  private String select() {
    return String.format(
        Locale.ROOT,
        """
        SELECT line_of_file AS line, %s AS measure,
          coalesce(r.area, '?' || reportercode) AS reporter,
          coalesce(p.area, '?' || partnercode) AS partner,
          CASE WHEN flowcode IN ('M', 'RM') THEN coalesce(p.area, '?' || partnercode)
            ELSE coalesce(r.area, '?' || reportercode) END AS origin,
          %s AS product, CASE WHEN cmdcode <> 'TOTAL' THEN %s END AS classification,
          freqcode AS frequency, %s AS period_start,
          CASE freqcode WHEN 'A' THEN make_date(CAST(left(period, 4) AS INTEGER), 12, 31)
            ELSE last_day(make_date(CAST(left(period, 4) AS INTEGER),
              CAST(substr(period, 5) AS INTEGER), 1)) END AS period_end,
          %s AS value, 'USD' AS unit, %s AS valuation, %s AS status,
          %s AS quantity, %s AS quantity_unit,
          nullif(concat_ws('; ',
            CASE WHEN '490' IN (reportercode, partnercode) THEN 'Taiwan as "Other Asia, nes"' END,
            CASE WHEN lower(isqtyestimated) IN ('true', '1') AND qty IS NOT NULL
              THEN 'quantity estimated' END), '') AS note
        FROM comtrade
          LEFT JOIN areas r ON r.code = reportercode LEFT JOIN areas p ON p.code = partnercode
        WHERE primaryvalue <> ''
        """,
        measure(),
        product(),
        classification(),
        periodStart(),
        TextTable.number("primaryvalue"),
        valuation(),
        status(),
        quantity(),
        quantityUnit());
  }

  private static String measure() {
    return "CASE WHEN NOT regexp_full_match(reportercode, '[0-9]{1,3}') THEN "
        + TextTable.failure("reportercode", "is no code of an area")
        + " WHEN NOT regexp_full_match(partnercode, '[0-9]{1,3}') THEN "
        + TextTable.failure("partnercode", "is no code of an area")
        + " ELSE CASE flowcode WHEN 'X' THEN 'goods_exports' WHEN 'M' THEN 'goods_imports'"
        + " WHEN 'RX' THEN 'goods_reexports' WHEN 'RM' THEN 'goods_reimports'"
        + " WHEN 'DX' THEN 'goods_domestic_exports' ELSE "
        + TextTable.failure("flowcode", "is no flow that Comtrade has")
        + " END END";
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "A product code is text; where a spreadsheet has taken its leading zero, the column"
              + " aggrLevel tells its length and the zero is put back.")
  private static String product() {
    return "CASE WHEN cmdcode = 'TOTAL' THEN NULL"
        + " WHEN classificationcode LIKE 'H%' AND length(cmdcode) + 1 = TRY_CAST(aggrlevel AS"
        + " INTEGER) THEN '0' || cmdcode"
        + " WHEN regexp_full_match(cmdcode, '[0-9A-Z]{1,12}') THEN cmdcode ELSE "
        + TextTable.failure("cmdcode", "is no code of a product")
        + " END";
  }

  private static String classification() {
    return "CASE classificationcode WHEN 'H0' THEN 'HS1992' WHEN 'H1' THEN 'HS1996' WHEN 'H2'"
        + " THEN 'HS2002' WHEN 'H3' THEN 'HS2007' WHEN 'H4' THEN 'HS2012' WHEN 'H5' THEN 'HS2017'"
        + " WHEN 'H6' THEN 'HS2022' WHEN 'S1' THEN 'SITC1' WHEN 'S2' THEN 'SITC2' WHEN 'S3' THEN"
        + " 'SITC3' WHEN 'S4' THEN 'SITC4' WHEN 'B4' THEN 'BEC4' WHEN 'B5' THEN 'BEC5' ELSE "
        + TextTable.failure("classificationcode", "is no classification that is known")
        + " END";
  }

  private static String periodStart() {
    return "CASE WHEN freqcode = 'A' AND regexp_full_match(period, '[12][0-9]{3}') THEN"
        + " make_date(CAST(period AS INTEGER), 1, 1)"
        + " WHEN freqcode = 'M' AND regexp_full_match(period, '[12][0-9]{3}(0[1-9]|1[0-2])') THEN"
        + " make_date(CAST(left(period, 4) AS INTEGER), CAST(substr(period, 5) AS INTEGER), 1)"
        + " ELSE "
        + TextTable.failure("period", "is no year or month as freqCode says")
        + " END";
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "Imports are valued CIF, but by some reporters FOB: a row whose value is its FOB value and"
              + " that has no CIF value is taken as FOB.")
  private static String valuation() {
    return "CASE WHEN flowcode IN ('X', 'RX', 'DX') THEN 'FOB'"
        + " WHEN coalesce(TRY_CAST(cifvalue AS DOUBLE), 0) = 0"
        + " AND TRY_CAST(fobvalue AS DOUBLE) = TRY_CAST(primaryvalue AS DOUBLE) THEN 'FOB'"
        + " ELSE 'CIF' END";
  }

  @SourceQuirk(
      source = "comtrade",
      cause =
          "A total with isReported false and isAggregate true is summed by the UN from what was"
              + " reported and counts as reported; where both are false, the UN made the figure.")
  private static String status() {
    return "CASE WHEN lower(isreported) IN ('false', '0') AND lower(isaggregate) IN ('false', '0')"
        + " THEN 'ESTIMATED' ELSE 'REPORTED' END";
  }

  private static String quantity() {
    return "CASE WHEN "
        + hasQuantity()
        + " THEN TRY_CAST(qty AS DOUBLE) WHEN TRY_CAST(netwgt AS DOUBLE) > 0"
        + " THEN TRY_CAST(netwgt AS DOUBLE) END";
  }

  private static String quantityUnit() {
    return "CASE WHEN "
        + hasQuantity()
        + " THEN CASE qtyunitcode WHEN '2' THEN 'm2' WHEN '3' THEN 'MW.h' WHEN '4' THEN 'm' WHEN"
        + " '5' THEN 'u' WHEN '6' THEN 'pairs' WHEN '7' THEN 'L' WHEN '8' THEN 'kg' WHEN '9' THEN"
        + " '1000 u' WHEN '10' THEN 'packs' WHEN '11' THEN 'dozens' WHEN '12' THEN 'm3' WHEN '13'"
        + " THEN 'carats' ELSE 'comtrade:' || qtyunitcode END"
        + " WHEN TRY_CAST(netwgt AS DOUBLE) > 0 THEN 'kg' END";
  }

  private static String hasQuantity() {
    return "TRY_CAST(qty AS DOUBLE) > 0 AND coalesce(qtyunitcode, '-1') NOT IN ('-1', '1', '')";
  }

  private static String counted(long n, String noun) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? noun : noun + "s");
  }
}
