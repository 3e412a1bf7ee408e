package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of some months against another base (trap 26): month on month for year on year, the last
 * month's for that of all months so far, and back.
 */
public record GrowthBase() implements ReadingSlip {

  private static final double PRIOR = 0.15;

  @Override
  public String id() {
    return "GROWTH_BASE";
  }

  @Override
  public String tries() {
    return "month on month for year on year, the last month's change for that of all months so far,"
        + " and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(26);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    Period period = reading.period();
    Period base = reading.base();
    boolean months = period.isWholeMonths() && period.monthCount() < 12 && !period.asOf();
    if (!reading.operation().isChange() || base == null || !months) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    Period yearBefore = period.plusYears(-1);
    all.add(
        base.equals(yearBefore)
            ? against(reading, period, period.previous(), PRIOR)
            : against(reading, period, yearBefore, PRIOR));
    int year = period.end().getYear();
    int month = period.end().getMonthValue();
    Period last = Period.month(year, month);
    if (period.monthCount() > 1) {
      all.add(against(reading, last, last.plusYears(-1), PRIOR));
      all.add(against(reading, last, last.previous(), PRIOR / 3));
    } else if (month > 1) {
      Period soFar = Period.firstMonths(year, month);
      all.add(against(reading, soFar, soFar.plusYears(-1), PRIOR));
    }
    return all;
  }

  private Rereading against(Reading reading, Period period, Period base, double prior) {
    return new Rereading(
        id(),
        "the change in " + PeriodFormat.say(period) + " against " + PeriodFormat.say(base),
        prior,
        reading.in(period, base));
  }
}
