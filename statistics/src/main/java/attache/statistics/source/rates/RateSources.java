package attache.statistics.source.rates;

import attache.statistics.source.Source;
import java.util.List;

/** Who publishes exchange rates. */
final class RateSources {

  static final Source ECB =
      new Source(
          "ecb-fx",
          "Euro foreign exchange reference rates",
          "European Central Bank",
          "free, naming the ECB",
          "European Central Bank, euro foreign exchange reference rates",
          "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates",
          "some 40 currencies per euro, every working day since 1999",
          "Download eurofxref-hist.zip from the ECB's page of reference rates, or ask"
              + " https://data-api.ecb.europa.eu/service/data/EXR for CSV.",
          List.of("eurofxref-hist.zip", "eurofxref-hist.csv"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REVISES);

  static final Source BIS =
      new Source(
          "bis-fx",
          "US dollar exchange rates",
          "Bank for International Settlements",
          "free, naming the BIS",
          "Bank for International Settlements, US dollar exchange rates",
          "https://data.bis.org/topics/XRU",
          "some 190 economies' currencies per US dollar, annual since 1791, quarterly, monthly and"
              + " daily later",
          "Download WS_XRU_csv_flat.zip from https://data.bis.org/bulkdownload, or ask"
              + " https://stats.bis.org/api/v2/data/dataflow/BIS/WS_XRU/1.0 for CSV.",
          List.of("WS_XRU_csv_flat.zip", "WS_XRU_csv_flat.csv"),
          Source.Basis.NO_PAIRS,
          Source.Editions.REVISES);

  private RateSources() {}
}
