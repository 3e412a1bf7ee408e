package attache.statistics.series;

import attache.vocabulary.period.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series and its observations, by period. A register may hold two facts of one period that clash:
 * both stand.
 *
 * @param key what it is of
 * @param observations put in the order of their periods
 */
public record Series(SeriesKey key, List<Observation> observations) {

  public Series {
    observations = sorted(observations);
  }

  /** Facts of one period stay in the order they came in. */
  private static List<Observation> sorted(List<Observation> observations) {
    for (int i = 1; i < observations.size(); i++) {
      if (observations.get(i - 1).period().compareTo(observations.get(i).period()) > 0) {
        return observations.stream().sorted(Comparator.comparing(Observation::period)).toList();
      }
    }
    return List.copyOf(observations);
  }

  /** The first observation of exactly that period, or null. */
  public @Nullable Observation at(Period period) {
    int low = 0;
    int high = observations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (observations.get(middle).period().compareTo(period) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found = low < observations.size() && observations.get(low).period().equals(period);
    return found ? observations.get(low) : null;
  }
}
