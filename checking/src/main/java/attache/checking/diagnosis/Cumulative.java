package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;

/** What several years add up to told as one year's, and back (trap 43). */
public record Cumulative() implements ReadingSlip {

  private record Step(int years, double prior) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(5, 0.06),
          new Step(3, 0.05),
          new Step(2, 0.05),
          new Step(10, 0.04),
          new Step(4, 0.03));

  private static final double PRIOR_OF_LAST = 0.06;

  @Override
  public String id() {
    return "CUMULATIVE";
  }

  @Override
  public String tries() {
    return "the sum of the last two to five or ten years for one year, and back";
  }

  @Override
  public double prior() {
    return STEPS.getFirst().prior;
  }

  @Override
  public List<Integer> traps() {
    return List.of(43);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    boolean flow =
        Catalogue.standard()
            .find(reading.measure())
            .map(measure -> measure.nature() == Nature.FLOW && measure.additive())
            .orElse(false);
    Period period = reading.period();
    if (!flow || reading.operation() != Operation.LEVEL || period.asOf()) {
      return List.of();
    }
    int last = period.end().getYear();
    if (!period.isCalendarYear()) {
      return period.isWholeMonths() && period.monthCount() > 12
          ? List.of(rereading(reading, Period.year(last), PRIOR_OF_LAST))
          : List.of();
    }
    List<Rereading> all = new ArrayList<>();
    for (Step step : STEPS) {
      if (last > step.years) {
        all.add(rereading(reading, Period.months(last - step.years + 1, 1, last, 12), step.prior));
      }
    }
    return all;
  }

  private Rereading rereading(Reading reading, Period other, double prior) {
    return new Rereading(
        id(),
        PeriodFormat.say(other) + ", not " + PeriodFormat.say(reading.period()),
        prior,
        reading.in(other, null));
  }
}
