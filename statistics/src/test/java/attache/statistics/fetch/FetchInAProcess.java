package attache.statistics.fetch;

import attache.statistics.series.Frequency;
import attache.statistics.source.FetchQuery;
import attache.statistics.source.comtrade.ComtradeApi;
import attache.vocabulary.country.Country;
import attache.vocabulary.period.Period;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A fetch in a process of its own, for a test to kill. */
final class FetchInAProcess {

  private FetchInAProcess() {}

  /** Fetches from the address given first into the folder given second, without pauses. */
  public static void main(String[] args) {
    List<Country> both = List.of(Country.of("BLR"), Country.of("CHN"));
    try (Fetching fetching =
        new Fetching(
            new ResponseCache(Path.of(args[1])),
            Map.of(),
            Desk.QUICK,
            InstantSource.system(),
            time -> Thread.sleep(Duration.ofMillis(1)))) {
      fetching.fetch(
          new ComtradeApi(URI.create(args[0])),
          FetchQuery.totals(both, both.reversed(), Frequency.ANNUAL, Period.parse("2000/2023")),
          Reuse.OF_TODAY,
          step -> {});
    }
  }
}
