package attache.statistics.source.comtrade;

import attache.statistics.source.OfficialFile;
import attache.statistics.source.Source;
import attache.statistics.source.SourceException;
import attache.statistics.source.TextTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What all forms of UN Comtrade have in common: the record, and the names of the columns. */
final class Comtrade {

  /** The record. */
  static final Source SOURCE =
      new Source(
          "comtrade",
          "UN Comtrade",
          "United Nations Statistics Division",
          "UN Comtrade's terms of use: for your own use; figures may be quoted and shown in a"
              + " publication, the data may not be passed on without the UN's consent",
          "United Nations, UN Comtrade Database",
          "https://comtradeplus.un.org",
          "goods as reported by some 200 economies with each partner, annual since 1962, monthly"
              + " since 2010, by HS and SITC product",
          "Select reporter, partner, period and product on comtradeplus.un.org and save the CSV; or"
              + " keep an answer of the interface comtradeapi.un.org, or a bulk file, as it is.",
          List.of("TradeData_11_30_2026_9_15_2.csv", "COMTRADE-FINAL-CM504200003H1[2023-01-03].gz"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REVISES);

  /** The columns without which nothing can be read. */
  static final List<String> NEEDED =
      List.of(
          "freqCode",
          "period",
          "reporterCode",
          "flowCode",
          "partnerCode",
          "classificationCode",
          "cmdCode",
          "primaryValue");

  /** Where the interface stops without a word: without a key, with a free one, with a paid one. */
  private static final long[] LIMITS = {500, 100_000, 250_000};

  private Comtrade() {}

  /** Whether the first line is a header of Comtrade's with these between its cells. */
  static boolean isHeader(String line, char delimiter) {
    List<String> cells =
        Arrays.asList(
            line.replace("\"", "").toLowerCase(Locale.ROOT).split(String.valueOf(delimiter), -1));
    return cells.contains("reportercode")
        && cells.contains("flowcode")
        && cells.contains("cmdcode");
  }

  /** Refuses an answer of exactly as many rows as the interface gives at most. */
  static void refuseIfCut(OfficialFile file, long rows) {
    for (long limit : LIMITS) {
      if (rows == limit) {
        throw new SourceException(
            file.path()
                + ": has exactly "
                + String.format(Locale.ROOT, "%,d", limit)
                + " rows, where Comtrade cuts an answer; ask for fewer periods, partners or"
                + " products at a time");
      }
    }
  }

  /** A table of it. */
  static TextTable table(OfficialFile what, Path file, char delimiter) {
    return TextTable.of(what, file, delimiter, NEEDED);
  }
}
