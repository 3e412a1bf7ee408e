package attache.statistics.fetch;

import attache.statistics.source.Api;
import attache.statistics.source.comtrade.ComtradeApi;
import attache.statistics.source.eurostat.ComextApi;
import attache.statistics.source.imf.ImtsApi;
import attache.statistics.source.rates.EcbApi;
import attache.statistics.source.worldbank.WorldBankApi;
import java.util.List;
import java.util.Optional;

/**
 * The public interfaces that can be asked.
 *
 * @param all each once, in the order they are shown in
 */
public record Apis(List<Api> all) {

  public Apis {
    all = List.copyOf(all);
  }

  /** Those that Attaché knows, where they lie. */
  public static Apis known() {
    return new Apis(
        List.of(
            new ComtradeApi(), new ImtsApi(), new WorldBankApi(), new ComextApi(), new EcbApi()));
  }

  /** The interface of the name or of the source with that id. */
  public Optional<Api> find(String name) {
    return all.stream()
        .filter(api -> api.access().name().equals(name) || api.access().source().equals(name))
        .findFirst();
  }
}
