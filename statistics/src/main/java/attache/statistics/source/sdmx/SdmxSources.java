package attache.statistics.source.sdmx;

import attache.statistics.source.Source;
import java.util.List;

/** Where SDMX messages come from. */
final class SdmxSources {

  static final Source ANY =
      new Source(
          "sdmx",
          "Any agency's SDMX data",
          "the agency that the file names",
          "not stated in the file; ask the agency before you pass it on",
          "the agency and data flow that the file names",
          "https://sdmx.org",
          "whatever the file holds",
          "Ask the agency's SDMX service or data browser for CSV (SDMX-CSV 1.0, 2.0 or 2.1) or JSON"
              + " (SDMX-JSON 1.0 or 2.x).",
          List.of("data.csv", "data.json"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REVISES);

  static final Source ATTACHE =
      new Source(
          "attache-export",
          "Series that another Attaché exported",
          "the agencies that the file names, row by row",
          "that of each data set; ask whoever sent the file",
          "the words in the column ATTRIBUTION",
          "https://sdmx.org",
          "whatever the sender chose",
          "Ask the sender for the file that 'attache data export' or 'attache data show --format"
              + " sdmx-csv' writes.",
          List.of("china-belarus.csv"),
          Source.Basis.BOTH_REPORTERS,
          Source.Editions.REVISES);

  private SdmxSources() {}
}
