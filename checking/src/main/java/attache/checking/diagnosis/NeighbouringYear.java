package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * A stale or wrong year, up to three to either side: "Texas–Mexico trade of $720 million a day",
 * said of 2013, was 2011's (trap 32). Older is more usual: speeches are copied.
 */
public record NeighbouringYear() implements ReadingSlip {

  private static final List<Step> STEPS =
      List.of(
          new Step(-1, 0.30),
          new Step(1, 0.15),
          new Step(-2, 0.08),
          new Step(2, 0.04),
          new Step(-3, 0.04),
          new Step(3, 0.02));

  private record Step(int years, double prior) {}

  @Override
  public String id() {
    return "NEIGHBOURING_YEAR";
  }

  @Override
  public String tries() {
    return "the figure of a year up to three away";
  }

  @Override
  public double prior() {
    return STEPS.getFirst().prior;
  }

  @Override
  public List<Integer> traps() {
    return List.of(31, 32);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    List<Rereading> all = new ArrayList<>();
    Period period = reading.period();
    for (Step step : STEPS) {
      int year = period.start().getYear() + step.years;
      if (year < 1 || year > 9990) {
        continue;
      }
      Period other = period.plusYears(step.years);
      Period base = reading.base();
      all.add(
          new Rereading(
              id(),
              "the figure of " + PeriodFormat.say(other) + ", not of " + PeriodFormat.say(period),
              step.prior,
              reading.in(other, base == null ? null : base.plusYears(step.years))));
    }
    return all;
  }
}
