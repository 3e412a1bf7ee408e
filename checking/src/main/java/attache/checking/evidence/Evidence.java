package attache.checking.evidence;

import attache.statistics.series.Observation;
import attache.statistics.series.SeriesKey;
import attache.vocabulary.quantity.FigureFormat;
import attache.vocabulary.quantity.Interval;
import attache.vocabulary.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  /** The same report with another value made of it. */
  public Evidence with(double other, Interval otherInterval, String otherUnit, String how) {
    return new Evidence(
        reporter,
        dataset,
        vintage,
        other,
        otherInterval,
        otherUnit,
        inputs,
        how,
        independent,
        notes);
  }

  /** The value with its unit, four digits. */
  String said() {
    return FigureFormat.say(value, Unit.parse(unit), 4);
  }

  /** With one more note. */
  public Evidence noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Evidence(
        reporter, dataset, vintage, value, interval, unit, inputs, formula, independent, all);
  }

  /**
   * A value made of two figures of one report: the base of a change, the whole of a share. The
   * result stands on both, and is a report of its own only if both are.
   */
  Evidence against(Evidence other, double made, Interval interval, String unit, String how) {
    List<Input> both = new ArrayList<>(inputs);
    both.addAll(other.inputs);
    LinkedHashSet<String> said = new LinkedHashSet<>(notes);
    said.addAll(other.notes);
    return new Evidence(
        reporter,
        dataset,
        vintage,
        made,
        interval,
        unit,
        both,
        how,
        independent && other.independent,
        List.copyOf(said));
  }

  /** The sum of one report's figures of several periods, all in one unit. */
  static Evidence sum(List<Evidence> parts, String how) {
    Evidence first = parts.getFirst();
    double value = 0;
    Interval interval = Interval.point(0);
    List<Input> inputs = new ArrayList<>();
    LinkedHashSet<String> notes = new LinkedHashSet<>();
    boolean independent = true;
    for (Evidence part : parts) {
      value += part.value;
      interval = interval.plus(part.interval);
      inputs.addAll(part.inputs);
      notes.addAll(part.notes);
      independent &= part.independent;
    }
    return new Evidence(
        first.reporter,
        first.dataset,
        first.vintage,
        value,
        interval,
        first.unit,
        inputs,
        how,
        independent,
        List.copyOf(notes));
  }

  /** Whether it is a rate, in percent or percentage points. */
  public boolean isRate() {
    return unit.equals(Unit.PERCENT.text()) || unit.equals(Unit.PERCENTAGE_POINTS.text());
  }

  /** Whether it is a place in an order. */
  public boolean isPlace() {
    return unit.equals(Unit.RANK.text());
  }

  /**
   * An observation used.
   *
   * @param series what it is of
   * @param observation the figure
   */
  public record Input(SeriesKey series, Observation observation) {}
}
