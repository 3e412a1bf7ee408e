package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import attache.vocabulary.measure.Catalogue;
import attache.vocabulary.measure.Measure.Nature;
import java.util.ArrayList;
import java.util.List;

/** What falls on a month, a day or a head told as the whole, or the other way round (trap 42). */
public record PerPeriod() implements ReadingSlip {

  private static final double PRIOR = 0.08;

  @Override
  public String id() {
    return "PER_PERIOD";
  }

  @Override
  public String tries() {
    return "the average of a month or day, or what falls on a head, for the whole, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(42);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    boolean flow =
        Catalogue.standard()
            .find(reading.measure())
            .map(measure -> measure.nature() == Nature.FLOW)
            .orElse(false);
    if (!flow || reading.period().asOf()) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    switch (reading.operation()) {
      case LEVEL -> {
        if (reading.period().isWholeMonths() && reading.period().monthCount() > 1) {
          all.add(
              computing(reading, Operation.MONTHLY_AVERAGE, PRIOR, "a month on average, not all"));
        }
        all.add(
            computing(reading, Operation.DAILY_AVERAGE, PRIOR / 2, "a day on average, not all"));
        all.add(computing(reading, Operation.PER_HEAD, PRIOR / 2, "a head, not all"));
      }
      case MONTHLY_AVERAGE ->
          all.add(computing(reading, Operation.LEVEL, PRIOR, "all, not a month on average"));
      case DAILY_AVERAGE ->
          all.add(computing(reading, Operation.LEVEL, PRIOR, "all, not a day on average"));
      case PER_HEAD -> all.add(computing(reading, Operation.LEVEL, PRIOR, "all, not a head"));
      default -> {}
    }
    return all;
  }

  private Rereading computing(Reading reading, Operation other, double prior, String says) {
    return new Rereading(id(), says, prior, reading.computing(other));
  }
}
