package attache.statistics.mirror;

import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;

/**
 * What one side reports of a flow in a period.
 *
 * @param key whose figure it is, of which data set and edition, how valued, in which currency
 * @param observation value, interval, status and where it stands; the sum of months where the data
 *     set has no figure of the whole period
 */
public record Report(SeriesKey key, Observation observation) {

  /** The figure in the currency of the key. */
  public double value() {
    return observation.value();
  }

  /** Whether it is the side's own word: an estimate is mostly made from the other side's report. */
  public boolean isOwn() {
    return observation.status().isOwnReport();
  }

  /** The same in another currency. */
  Report converted(String currency, double factor) {
    SeriesKey k = key;
    return new Report(
        new SeriesKey(
            k.dataset(),
            k.vintage(),
            k.measure(),
            k.reporter(),
            k.partner(),
            k.product(),
            k.entity(),
            k.frequency(),
            currency,
            k.valuation(),
            k.growth(),
            k.scope(),
            k.origin()),
        new Observation(
            observation.period(),
            observation.value() * factor,
            observation.interval().times(factor),
            observation.status(),
            observation.source(),
            observation.note()));
  }
}
