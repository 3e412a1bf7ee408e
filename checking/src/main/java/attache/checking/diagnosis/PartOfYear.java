package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Nature;
import attache.vocabulary.period.Period;
import attache.vocabulary.period.PeriodFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some months told as the year, or the year as some months (traps 29 and 34): "in 2022", said in
 * December, is eleven months.
 */
public record PartOfYear() implements ReadingSlip {

  private static final double PRIOR_OF_YEAR = 0.25;
  private static final double PRIOR_OF_MONTH = 0.12;
  private static final double PRIOR_OF_NEXT = 0.05;

  /** Cumulations as statistics publish them, the usual ones first. */
  private static final List<Step> STEPS =
      List.of(
          new Step(9, 0.12),
          new Step(11, 0.12),
          new Step(6, 0.10),
          new Step(10, 0.10),
          new Step(3, 0.05),
          new Step(8, 0.05),
          new Step(7, 0.04),
          new Step(5, 0.04),
          new Step(4, 0.03),
          new Step(2, 0.02),
          new Step(1, 0.02));

  private record Step(int months, double prior) {}

  @Override
  public String id() {
    return "PART_YEAR";
  }

  @Override
  public String tries() {
    return "some months for the year, the year for some months, one month for all so far";
  }

  @Override
  public double prior() {
    return PRIOR_OF_YEAR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(29, 34);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    boolean flow =
        Catalogue.standard()
            .find(reading.measure())
            .map(measure -> measure.nature() == Nature.FLOW)
            .orElse(false);
    if (!flow || reading.operation() == Operation.RECORD) {
      return List.of();
    }
    Period period = reading.period();
    if (period.isYearToDate()) {
      return ofMonths(reading, period);
    }
    if (isMonth(period) && !reading.operation().isChange()) {
      Period soFar = Period.firstMonths(period.start().getYear(), period.start().getMonthValue());
      return List.of(
          rereading(reading, soFar, PRIOR_OF_YEAR),
          rereading(reading, Period.year(period.start().getYear()), PRIOR_OF_YEAR / 3));
    }
    if (!period.isCalendarYear()) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    for (Step step : STEPS) {
      all.add(
          rereading(
              reading, Period.firstMonths(period.start().getYear(), step.months), step.prior));
    }
    return all;
  }

  private List<Rereading> ofMonths(Reading reading, Period period) {
    int year = period.start().getYear();
    int months = period.monthCount();
    List<Rereading> all = new ArrayList<>();
    all.add(rereading(reading, Period.year(year), PRIOR_OF_YEAR));
    all.add(rereading(reading, Period.year(year - 1), PRIOR_OF_YEAR / 2));
    if (months > 1 && !reading.operation().isChange()) {
      all.add(rereading(reading, Period.month(year, months), PRIOR_OF_MONTH));
    }
    if (months > 1) {
      all.add(rereading(reading, Period.firstMonths(year, months - 1), PRIOR_OF_NEXT));
    }
    if (months < 11) {
      all.add(rereading(reading, Period.firstMonths(year, months + 1), PRIOR_OF_NEXT));
    }
    return all;
  }

  private static boolean isMonth(Period period) {
    return period.isWholeMonths() && period.monthCount() == 1 && period.start().getMonthValue() > 1;
  }

  private Rereading rereading(Reading reading, Period other, double prior) {
    return new Rereading(
        id(),
        PeriodFormat.say(other) + ", not " + PeriodFormat.say(reading.period()),
        prior,
        reading.in(other, base(reading, other)));
  }

  /** A change of the other period is taken against the same months of the base year. */
  private static @Nullable Period base(Reading reading, Period other) {
    Period base = reading.base();
    return base == null
        ? null
        : other.plusYears(base.start().getYear() - reading.period().start().getYear());
  }
}
