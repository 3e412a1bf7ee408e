package attache.statistics.series;

import attache.vocabulary.period.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series and its observations, by period. A register may hold two facts of one period that clash:
 * both stand.
 *
 * @param key what it is of
 * @param observations in the order of their periods
 */
public record Series(SeriesKey key, List<Observation> observations) {

  public Series {
    observations = List.copyOf(observations);
  }

  /** The first observation of exactly that period, or null. */
  public @Nullable Observation at(Period period) {
    for (Observation o : observations) {
      if (o.period().equals(period)) {
        return o;
      }
    }
    return null;
  }
}
