package attache.statistics.store;

import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.period.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given for one figure, edition by edition.
 *
 * @param key what it is of, in the newest edition that gives it
 * @param period when
 * @param given oldest edition first; one alone was never revised
 */
public record Revision(SeriesKey key, Period period, List<Given> given) {

  public Revision {
    given = List.copyOf(given);
  }

  /**
   * A figure as an edition gives it.
   *
   * @param vintage the edition
   * @param knownFrom the day from which it was known, or null of a pack's edition of unknown day
   * @param observation the figure
   */
  public record Given(String vintage, @Nullable LocalDate knownFrom, Observation observation) {}
}
