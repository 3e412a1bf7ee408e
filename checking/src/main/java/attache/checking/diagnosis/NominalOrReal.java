package attache.checking.diagnosis;

import attache.checking.reading.Operation;
import attache.checking.reading.Reading;
import java.util.List;

/** Growth of the economy in current dollars told as real growth, and back (trap 28). */
public record NominalOrReal() implements ReadingSlip {

  private static final double PRIOR = 0.25;

  @Override
  public String id() {
    return "NOMINAL_OR_REAL";
  }

  @Override
  public String tries() {
    return "growth in current prices for real growth, and back";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(28);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    if (reading.measure().equals("gdp_growth") && reading.operation() == Operation.LEVEL) {
      return List.of(
          new Rereading(
              id(),
              "in current dollars, not real",
              PRIOR,
              reading
                  .of("gdp", reading.parties())
                  .computing(Operation.GROWTH)
                  .in(reading.period(), reading.period().plusYears(-1))));
    }
    if (reading.measure().equals("gdp") && reading.operation() == Operation.GROWTH) {
      return List.of(
          new Rereading(
              id(),
              "real, not in current dollars",
              PRIOR,
              reading
                  .of("gdp_growth", reading.parties())
                  .computing(Operation.LEVEL)
                  .in(reading.period(), null)));
    }
    return List.of();
  }
}
