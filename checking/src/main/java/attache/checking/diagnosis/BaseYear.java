package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * A change counted from a year too early or too late (traps 27 and 52): "over five years" from 2014
 * to 2018, "since joining" from the year before or after.
 */
public record BaseYear() implements ReadingSlip {

  private static final double PRIOR = 0.12;

  /** Of a change on the year before, counted from two or three years before. */
  private static final double PRIOR_OF_YEARLY = 0.05;

  @Override
  public String id() {
    return "BASE_YEAR";
  }

  @Override
  public String tries() {
    return "a change counted from one year earlier or later";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(27, 52);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    Period base = reading.base();
    if (!reading.operation().isChange() || base == null || !base.isWholeMonths()) {
      return List.of();
    }
    int years = reading.period().start().getYear() - base.start().getYear();
    boolean yearly = years == 1 && base.monthCount() == reading.period().monthCount();
    if (years < 1) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    all.add(since(reading, base.plusYears(-1), yearly ? PRIOR_OF_YEARLY : PRIOR));
    if (yearly) {
      all.add(since(reading, base.plusYears(-2), PRIOR_OF_YEARLY / 2));
    } else {
      all.add(since(reading, base.plusYears(1), PRIOR));
    }
    return all;
  }

  private Rereading since(Reading reading, Period base, double prior) {
    return new Rereading(
        id(),
        "against "
            + PeriodFormat.say(base)
            + ", not "
            + PeriodFormat.say(reading.base() == null ? base : reading.base()),
        prior,
        reading.in(reading.period(), base));
  }
}
