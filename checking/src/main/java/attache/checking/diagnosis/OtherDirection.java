package attache.checking.diagnosis;

import attache.checking.reading.Reading;
import attache.claims.claim.Parties.Flow;
import attache.claims.claim.Parties.Partnership;
import attache.vocabulary.country.Country;
import java.util.List;

/** The flow the other way round, or the place of the other side among one's partners. */
public record OtherDirection() implements ReadingSlip {

  private static final double PRIOR = 0.15;

  @Override
  public String id() {
    return "OTHER_DIRECTION";
  }

  @Override
  public String tries() {
    return "what A sells to B for what B sells to A, A's place for B's";
  }

  @Override
  public double prior() {
    return PRIOR;
  }

  @Override
  public List<Integer> traps() {
    return List.of(35, 41);
  }

  @Override
  public List<Rereading> rereadings(Reading reading) {
    return switch (reading.parties()) {
      case Flow(List<Country> from, List<Country> to) ->
          List.of(
              rereading(
                  reading.of(reading.measure(), new Flow(to, from)),
                  "from " + names(to) + " to " + names(from) + ", not the other way"));
      case Partnership(List<Country> side, List<Country> partner) ->
          List.of(
              rereading(
                  reading.of(reading.measure(), new Partnership(partner, side)),
                  names(side) + " for " + names(partner) + ", not the other way"));
      default -> List.of();
    };
  }

  private Rereading rereading(Reading reading, String says) {
    return new Rereading(id(), says, PRIOR, reading);
  }

  private static String names(List<Country> countries) {
    return String.join(" and ", countries.stream().map(Country::nameWithArticle).toList());
  }
}
