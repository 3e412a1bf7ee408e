package attache.checking.evidence;

import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.quantity.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading gives by one reporter and one data set.
 *
 * @param reporter ISO code of whose statistics, or null for a third party
 * @param dataset id of the data set
 * @param vintage edition of the data set
 * @param value the computed value in the unit of the claim (currency converted where needed)
 * @param interval what the publication's precision makes of it
 * @param unit text form of the unit of value and interval
 * @param inputs the observations behind it
 * @param formula how the value follows from the inputs, in one line ("exports + imports")
 * @param independent whether it is a report of its own; estimates and reconciled values are not
 * @param notes what a reader must know (valuation, conversion, scope)
 */
public record Evidence(
    @Nullable String reporter,
    String dataset,
    String vintage,
    double value,
    Interval interval,
    String unit,
    List<Input> inputs,
    String formula,
    boolean independent,
    List<String> notes) {

  public Evidence {
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }

  /**
   * An observation used.
   *
   * @param series what it is of
   * @param observation the figure
   */
  public record Input(SeriesKey series, Observation observation) {}
}
