package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.period.Period;
import java.util.List;

/**
 * The change over all years told as a year's average, or the average as the whole (trap 27); the
 * sum of several years told as a year's average, and back (trap 53).
 */
public record AverageOrTotal() implements ReadingSlip {

  private static final double PRIOR = 0.25;

  @Override
  public String id() {
    return "AVERAGE_OR_TOTAL";
  }

  @Override
  public String tries() {
    return "the change or sum of all years for the average of one, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(27, 53);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    Period base = reading.base();
    Period period = reading.period();
    return switch (reading.operation()) {
      case YEARLY_GROWTH -> computing(reading, Operation.GROWTH, "over all years, not a year");
      case GROWTH ->
          base != null && period.start().getYear() - base.start().getYear() > 1
              ? computing(reading, Operation.YEARLY_GROWTH, "a year on average, not over all years")
              : List.of();
      case YEARLY_AVERAGE -> computing(reading, Operation.LEVEL, "of all years, not a year");
      case LEVEL ->
          period.isWholeMonths() && period.monthCount() > 12
              ? computing(reading, Operation.YEARLY_AVERAGE, "a year on average, not all years")
              : List.of();
      default -> List.of();
    };
  }

  private List<Rereading> computing(Reading reading, Operation other, String says) {
    return List.of(new Rereading(id(), says, PRIOR, reading.computing(other)));
  }
}
