package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.vocabulary.country.Country;
import java.util.ArrayList;
import java.util.List;

/**
 * One side's figure told as the other's: "45 % of Kazakhstan's trade" computed from China's report
 * (trap 36). Only where the words name a side; otherwise both are always looked at.
 */
public record OtherReporter() implements ReadingSlip {

  private static final double PRIOR = 0.30;

  @Override
  public String id() {
    return "OTHER_REPORTER";
  }

  @Override
  public String tries() {
    return "the other side's statistics where one side's are named";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(36, 37);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    String named = reading.reporter();
    if (named == null) {
      return List.of();
    }
    List<Rereading> all = new ArrayList<>();
    for (Country country : reading.parties().all()) {
      if (!country.code().equals(named)) {
        all.add(
            new Rereading(
                id(),
                "the figure of " + country.nameWithArticle() + "'s statistics",
                PRIOR,
                reading.by(country.code())));
      }
    }
    return all;
  }
}
